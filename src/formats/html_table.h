// A report's table and its cells in HTML.
#pragma once

#include "followup/report.h"
#include "formats/html_writer.h"

namespace followup {

// Without rows and columns for people nothing. `number` tells the tables of a page apart.
void write_table(HtmlWriter& html, const Table& table, std::size_t number);

void write_cell_content(HtmlWriter& html, const Cell& cell);

}  // namespace followup
