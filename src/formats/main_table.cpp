// The table that is the report for programs, and its rows.
#include "formats/main_table.h"

namespace followup {

const Table* main_table(const Report& report) {
  for (const Block& block : report.blocks) {
    const auto* table = std::get_if<Table>(&block);
    if (table != nullptr && table->audience != Audience::people) return table;
  }
  return nullptr;
}

void append_rows(std::string& words, const Table& table, WriteRow write_row) {
  std::size_t size = words.size();
  for (const std::string& row : table.written_rows) size += row.size();
  words.reserve(size);
  for (const std::string& row : table.written_rows) words += row;
  for (const std::vector<Cell>& cells : table.rows) write_row(words, table.columns, cells);
}

}  // namespace followup
