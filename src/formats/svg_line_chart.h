// Lines over time as inline SVG.
#pragma once

#include "followup/report.h"
#include "formats/html_writer.h"

namespace followup {

// A line for each measure, told apart by marks, dashes and a label at its end as well as by colour.
void write_lines(HtmlWriter& html, const Chart& chart, std::size_t number);

}  // namespace followup
