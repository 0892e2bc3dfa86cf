// What charts in SVG have in common: lengths, the frame, the scale, and what things are called.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "followup/report.h"
#include "formats/html_writer.h"

namespace followup {

// As part of the names of classes and patterns.
std::string_view word_of(Measure measure);

// Three decimals are a thousandth of the width.
std::string percent(double value);
std::string pixels(double value);

std::vector<MeasuredPart> parts_of(const Chart& chart, const ChartRow& row);
// "3 closed, 1 overdue"; "nothing".
std::string describe(std::span<const MeasuredPart> parts);

// As wide as the page; with what a reader hears who does not see it.
void open_svg(HtmlWriter& html, const Chart& chart, std::size_t number, double height);
void write_text(HtmlWriter& html, Attributes attributes, std::string_view words);

// A scale from 0 upwards: the distance of its lines is 1, 2 or 5, or ten times as much and so on.
struct Scale {
  std::int64_t step = 1;
  std::int64_t full = 1;  // the last line; at least the most that is drawn
};
// With at most four lines above 0.
Scale scale_for(std::int64_t most);

// Where things are drawn that stand on a scale; x in percent, y in pixels.
struct Plot {
  double left = 9;
  double right = 96;
  double top = 30;
  double bottom = 210;
  Scale scale = {};

  double height(std::int64_t count) const {
    return (bottom - top) * static_cast<double>(count) / static_cast<double>(scale.full);
  }
};
void write_scale(HtmlWriter& html, const Plot& plot);

}  // namespace followup
