// Lengths, frames and scales.
#include "formats/svg_plot.h"

#include <fmt/core.h>

#include <algorithm>

namespace followup {
namespace {

std::int64_t step_of(std::int64_t most) {
  std::int64_t step = 1;
  for (std::int64_t power = 1;; power *= 10) {
    for (const std::int64_t factor : {1, 2, 5}) {
      step = factor * power;
      if (most / step < 4) return step;
    }
  }
}

}  // namespace

std::string_view word_of(Measure measure) {
  switch (measure) {
    case Measure::closed:
      return "closed";
    case Measure::open:
      return "open";
    case Measure::overdue:
      return "overdue";
    case Measure::dropped:
      return "dropped";
    case Measure::owned:
      return "owned";
    case Measure::partner:
      return "partner";
  }
  return {};
}

std::string percent(double value) {
  return fmt::format("{:.3f}%", value);
}
std::string pixels(double value) {
  return fmt::format("{:.1f}", value);
}

std::vector<MeasuredPart> parts_of(const Chart& chart, const ChartRow& row) {
  std::vector<MeasuredPart> parts;
  for (std::size_t i = 0; i < row.counts.size(); ++i) {
    parts.push_back({chart.measures[i], row.counts[i]});
  }
  return parts;
}

std::string describe(std::span<const MeasuredPart> parts) {
  std::string words;
  for (const MeasuredPart& part : parts) {
    if (part.count == 0) continue;
    words += fmt::format("{}{} {}", words.empty() ? "" : ", ", part.count, name(part.measure));
  }
  return words.empty() ? "nothing" : words;
}

void open_svg(HtmlWriter& html, const Chart& chart, std::size_t number, double height) {
  const std::string title = fmt::format("chart-{}-title", number);
  const std::string description = fmt::format("chart-{}-description", number);
  const bool is_described = !chart.description.empty();
  html.open("svg", {{"class", "chart"},
                    {"role", "img"},
                    {"width", "100%"},
                    {"height", pixels(height)},
                    {"aria-labelledby", is_described ? title + " " + description : title}});
  html.element("title", {{"id", title}}, chart.title);
  if (is_described) html.element("desc", {{"id", description}}, chart.description);
  html.new_line();
}

void write_text(HtmlWriter& html, Attributes attributes, std::string_view words) {
  html.element("text", attributes, words).new_line();
}

Scale scale_for(std::int64_t most) {
  const std::int64_t full = std::max<std::int64_t>(1, most);
  const std::int64_t step = step_of(full);
  return {step, (full + step - 1) / step * step};
}

void write_scale(HtmlWriter& html, const Plot& plot) {
  for (std::int64_t value = 0; value <= plot.scale.full; value += plot.scale.step) {
    const double y = plot.bottom - plot.height(value);
    html.empty("line", {{"class", value == 0 ? "base" : "grid"},
                        {"x1", percent(plot.left)},
                        {"x2", percent(plot.right)},
                        {"y1", pixels(y)},
                        {"y2", pixels(y)}});
    write_text(html, {{"class", "scale"}, {"x", percent(plot.left - 1.5)}, {"y", pixels(y + 4)}},
               fmt::format("{}", value));
  }
}

}  // namespace followup
