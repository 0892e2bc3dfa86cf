// Charts as inline SVG. Lengths along the page are percentages, so that a chart fits any width
// while its letters keep their size; no part is told by its colour alone.
#pragma once

#include <span>
#include <string>

#include "followup/report.h"
#include "formats/html_writer.h"

namespace followup {

// The patterns that all charts and bars are filled with; once in a page.
void write_patterns(HtmlWriter& html);

// A figure with its title, what there is to see, and what the patterns stand for. `number` tells
// the charts of a page apart.
void write_chart(HtmlWriter& html, const Chart& chart, std::size_t number);

// A bar in a cell, with what it counts in words.
void write_bar(HtmlWriter& html, const Bar& bar);
// One whose row says what it counts.
void write_unnamed_bar(HtmlWriter& html, const Bar& bar);

void write_legend(HtmlWriter& html, std::span<const Measure> measures);

}  // namespace followup
