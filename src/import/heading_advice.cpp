// The heading that is most likely meant is the one over most text.
#include "import/heading_advice.h"

#include <fmt/core.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <vector>

#include "import/field_table.h"
#include "import/texts.h"
#include "text/counted.h"
#include "text/shell_word.h"
#include "text/unicode.h"

namespace followup {
namespace {

struct Column {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string heading;
  std::optional<ImportField> field;
  std::size_t text_below = 0;  // in bytes
};

std::string words_in(const SourceCell& cell) {
  return single_blanks(words_of(value_of(cell.paragraphs, cell.place)));
}

// The columns that the row names; none if it is longer than headings are.
std::vector<Column> columns_of(const SourceRow& row, const std::vector<HeadingChoice>& choices) {
  std::vector<Column> columns;
  for (const SourceCell& cell : row.cells) {
    std::string words = words_in(cell);
    if (words.empty()) continue;
    if (words.size() > longest_heading) return {};
    std::ranges::replace(words, '\n', ' ');
    const auto field = field_of_column(words, choices);
    columns.push_back({cell.column, cell.column + cell.columns, std::move(words), field});
  }
  return columns;
}

std::size_t known_in(const std::vector<Column>& columns) {
  return static_cast<std::size_t>(std::ranges::count_if(
      columns, [](const Column& column) { return column.field.has_value(); }));
}

void measure(std::vector<Column>& columns, const SourceTable& table, std::size_t first_row) {
  for (std::size_t at = first_row; at < table.rows.size(); ++at) {
    for (const SourceCell& cell : table.rows[at].cells) {
      // They stand from left to right.
      const auto next =
          std::ranges::upper_bound(columns, cell.column, std::ranges::less(), &Column::begin);
      if (next == columns.begin() || cell.column >= std::prev(next)->end) continue;
      std::prev(next)->text_below += words_in(cell).size();
    }
  }
}

// Of several rows the first with the most headings that are known.
std::vector<Column> headings_of(const SourceTable& table,
                                const std::vector<HeadingChoice>& choices) {
  constexpr std::size_t most_rows_above = 20;  // titles and empty ones
  constexpr std::size_t fewest_columns = 2;
  std::vector<Column> best;
  std::size_t first_row = 0;
  for (std::size_t at = 0; at < std::min(table.rows.size(), most_rows_above); ++at) {
    std::vector<Column> columns = columns_of(table.rows[at], choices);
    if (columns.size() < fewest_columns) continue;
    if (!best.empty() && known_in(columns) <= known_in(best)) continue;
    best = std::move(columns);
    first_row = at + 1;
  }
  measure(best, table, first_row);
  return best;
}

// Words that nobody knows are more likely than those that say something else already.
bool is_likelier(const Column& a, const Column& b) {
  if (a.field.has_value() != b.field.has_value()) return !a.field.has_value();
  return a.text_below > b.text_below;
}

std::string named(const Column& column) {
  const std::string words = fmt::format("\"{}\"", visible(column.heading));
  return column.field ? fmt::format("{} ({})", words, name(*column.field)) : words;
}

// Where no heading names the actions, the one that most stands below; nothing otherwise.
const RawUnknownHeading* likely_action(const RawPlan& raw) {
  const bool has_actions = std::ranges::any_of(raw.headings, [](const auto& heading) {
    return heading.second == ImportField::action || heading.second == ImportField::title;
  });
  const auto likely = std::ranges::max_element(raw.unknown_headings, {}, &RawUnknownHeading::cells);
  const bool is_found = !has_actions && likely != raw.unknown_headings.end() && likely->cells > 0;
  return is_found ? &*likely : nullptr;
}

std::string sentence_on(const RawUnknownHeading& heading, bool may_be_action) {
  const std::string below = heading.cells == 0
                                ? "nothing stands below it"
                                : fmt::format("what stands below it, in {}, is under x-unparsed",
                                              counted(heading.cells, "row", "rows"));
  const std::string advice =
      may_be_action
          ? fmt::format("if these are the actions, say so with --map {}",
                        shell_word(heading.words + "=action"))
          : fmt::format("--map {} says what it holds, with a key of followup-import(1) for KEY",
                        shell_word(heading.words + "=KEY"));
  return fmt::format("\"{}\" is no heading that is known, and {}; {}", visible(heading.words),
                     below, advice);
}

}  // namespace

std::vector<ImportRemark> remarks_on_headings(const RawPlan& raw) {
  const RawUnknownHeading* const likely = likely_action(raw);
  std::vector<ImportRemark> remarks;
  remarks.reserve(raw.unknown_headings.size());
  for (const RawUnknownHeading& heading : raw.unknown_headings) {
    remarks.push_back({heading.place, sentence_on(heading, &heading == likely)});
  }
  return remarks;
}

std::string advice_on_headings(const SourceDocument& document,
                               const std::vector<HeadingChoice>& choices) {
  std::vector<Column> best;
  for (const auto& block : document.blocks) {
    const auto* table = std::get_if<SourceTable>(&block);
    if (table == nullptr) continue;
    std::vector<Column> columns = headings_of(*table, choices);
    if (columns.empty()) continue;
    if (best.empty() || known_in(columns) > known_in(best)) best = std::move(columns);
  }
  if (best.empty()) return {};
  std::vector<std::string> names;
  names.reserve(best.size());
  std::ranges::transform(best, std::back_inserter(names), named);
  constexpr std::size_t most_names = 20;
  if (std::ranges::count(best, ImportField::action, &Column::field) > 0) {
    return fmt::format("no row below its headings says what is to be done; the headings are {}",
                       first_of(names, most_names));
  }
  const Column& likely = *std::ranges::min_element(best, is_likelier);
  return fmt::format(
      "no column of it is read as the action; the headings are {}. Say which holds "
      "the actions, probably --map {}",
      first_of(names, most_names), shell_word(likely.heading + "=action"));
}

}  // namespace followup
