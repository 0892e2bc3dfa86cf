// One table of a report, for formats that have room for no more.
#pragma once

#include <string>

#include "followup/report.h"

namespace followup {

// The table that is written where there is room for only one: the first that machines read. Null if
// there is none.
const Table* main_table(const Report& report);

// Appends all rows of a table, whether they are written already or not.
void append_rows(std::string& words, const Table& table, WriteRow write_row);

}  // namespace followup
