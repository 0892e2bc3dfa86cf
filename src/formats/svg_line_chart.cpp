// Paths cannot have lengths in percent, so lines and marks are pictures within the picture: the one
// of the lines is stretched to the width, those of marks are not.
#include "formats/svg_line_chart.h"

#include <fmt/core.h>

#include <algorithm>
#include <numeric>
#include <vector>

#include "formats/svg_plot.h"

namespace followup {
namespace {

// With room for the labels at the right.
struct LinePlot : Plot {
  std::size_t points = 1;

  // Of a single point at the end, where its labels are.
  double x(std::size_t point) const {
    return points == 1 ? right
                       : left + (right - left) * static_cast<double>(point) /
                                    static_cast<double>(points - 1);
  }
  double y(std::int64_t count) const { return bottom - height(count); }
};

LinePlot plot_of(const Chart& chart) {
  std::int64_t most = 0;
  for (const ChartRow& row : chart.rows) {
    for (const std::int64_t count : row.counts) most = std::max(most, count);
  }
  LinePlot plot;
  plot.right = 72;
  plot.top = 12;
  plot.bottom = chart.is_small ? 142 : 232;
  plot.points = chart.rows.size();
  plot.scale = scale_for(most);
  return plot;
}

// Around the middle, some four pixels to each side.
std::string_view mark_of(Measure measure) {
  switch (measure) {
    case Measure::open:
    case Measure::owned:
      return "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z";
    case Measure::overdue:
      return "M0 -5L5 4H-5z";
    case Measure::closed:
    case Measure::partner:
      return "M-3.5 -3.5h7v7h-7z";
    case Measure::dropped:
      return "M0 -5L5 0L0 5L-5 0z";
  }
  return {};
}

void write_mark(HtmlWriter& html, Measure measure, double x, double y) {
  html.open("svg", {{"class", "mark"}, {"x", percent(x)}, {"y", pixels(y)}});
  html.empty("path", {{"class", fmt::format("of-{}", word_of(measure))},
                      {"d", std::string(mark_of(measure))}});
  html.close();
}

void write_line(HtmlWriter& html, const Chart& chart, const LinePlot& plot, std::size_t measure) {
  std::string points;
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    points +=
        fmt::format("{}{},{}", i == 0 ? "" : " ", i, pixels(plot.y(chart.rows[i].counts[measure])));
  }
  const std::string_view word = word_of(chart.measures[measure]);
  html.empty("polyline",
             {{"class", fmt::format("line-{0} on-{0}", word)}, {"points", std::move(points)}});
}

// In a picture that is one unit wide from point to point.
void write_all_lines(HtmlWriter& html, const Chart& chart, const LinePlot& plot) {
  if (plot.points < 2) return;
  html.open("svg", {{"class", "lines"},
                    {"x", percent(plot.left)},
                    {"width", percent(plot.right - plot.left)},
                    {"height", pixels(plot.bottom)},
                    {"viewBox", fmt::format("0 0 {} {}", plot.points - 1, pixels(plot.bottom))},
                    {"preserveAspectRatio", "none"}});
  for (std::size_t i = 0; i < chart.measures.size(); ++i) write_line(html, chart, plot, i);
  html.close().new_line();
}

// Where there are many points, not every one has marks; the last one always has.
void write_marks(HtmlWriter& html, const Chart& chart, const LinePlot& plot) {
  constexpr std::size_t most_marked = 16;
  const std::size_t marked = (plot.points + most_marked - 1) / most_marked;
  for (std::size_t i = (plot.points - 1) % marked; i < plot.points; i += marked) {
    for (std::size_t measure = 0; measure < chart.measures.size(); ++measure) {
      write_mark(html, chart.measures[measure], plot.x(i), plot.y(chart.rows[i].counts[measure]));
    }
    html.new_line();
  }
}

// For the pointer: what there is at each point.
void write_words(HtmlWriter& html, const Chart& chart, const LinePlot& plot) {
  const double width =
      plot.points < 2 ? 4 : (plot.right - plot.left) / static_cast<double>(plot.points - 1);
  for (std::size_t i = 0; i < plot.points; ++i) {
    const ChartRow& row = chart.rows[i];
    html.open("rect", {{"class", "hit"},
                       {"x", percent(plot.x(i) - width / 2)},
                       {"width", percent(width)},
                       {"height", pixels(plot.bottom)}});
    html.element("title", {}, row.label + ": " + describe(parts_of(chart, row))).close();
  }
  html.new_line();
}

// As many points as can have their day below them: at even steps, and none touches the next.
std::size_t number_of_labels(std::size_t points, std::size_t most) {
  constexpr std::size_t most_in_a_width = 6;
  std::size_t labels = std::min(points, most);
  for (; labels > 2; --labels) {
    const std::size_t step = (points - 1) / (labels - 1);
    if (step * most_in_a_width > points - 1) break;
  }
  return labels;
}

// Of some points, with the first and the last among them; on a phone of three at most.
void write_days(HtmlWriter& html, const Chart& chart, const LinePlot& plot) {
  const std::size_t labels = number_of_labels(plot.points, chart.is_small ? 3 : 5);
  const std::size_t steps = labels > 1 ? labels - 1 : 1;
  for (std::size_t i = 0; i < labels; ++i) {
    const bool is_at_end = i + 1 == labels;
    const std::size_t point = i * (plot.points - 1) / steps;
    const bool is_on_phone = i == 0 || is_at_end || 2 * i + 1 == labels;
    write_text(html,
               {{"class", is_on_phone ? "when" : "when not-on-phone"},
                {"x", percent(plot.x(point))},
                {"y", pixels(plot.bottom + 22)}},
               chart.rows[point].label);
  }
}

// Where the labels at the ends of lines stand: beside the ends, but apart from each other.
std::vector<double> heights_of_labels(const Chart& chart, const LinePlot& plot) {
  constexpr double line_height = 16;
  std::vector<std::size_t> order(chart.measures.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const std::vector<std::int64_t>& counts = chart.rows.back().counts;
  std::ranges::stable_sort(order,
                           [&](std::size_t a, std::size_t b) { return counts[a] < counts[b]; });
  std::vector<double> heights(order.size());
  // From the bottom upwards each keeps clear of the one below; what was pushed out at the top goes
  // down again.
  double below = plot.bottom + line_height;
  for (const std::size_t i : order) {
    below = std::min(plot.y(counts[i]), below - line_height);
    heights[i] = below;
  }
  double above = plot.top - line_height;
  std::ranges::reverse(order);
  for (const std::size_t i : order) {
    above = std::max(heights[i], above + line_height);
    heights[i] = above;
  }
  return heights;
}

// From the end of a line to its label, which had to make room for others.
void write_leader(HtmlWriter& html, const LinePlot& plot, std::int64_t count, double height,
                  double length) {
  html.empty("line", {{"class", "leader"},
                      {"x1", percent(plot.right)},
                      {"x2", percent(plot.right + length)},
                      {"y1", pixels(plot.y(count))},
                      {"y2", pixels(height)}});
}

void write_labels(HtmlWriter& html, const Chart& chart, const LinePlot& plot) {
  constexpr double mark_at = 4;  // percent of the width behind the end
  constexpr double words_at = 6.5;
  const std::vector<double> heights = heights_of_labels(chart, plot);
  for (std::size_t i = 0; i < chart.measures.size(); ++i) {
    const Measure measure = chart.measures[i];
    const std::int64_t count = chart.rows.back().counts[i];
    if (heights[i] != plot.y(count)) write_leader(html, plot, count, heights[i], mark_at);
    write_mark(html, measure, plot.right + mark_at, heights[i]);
    write_text(
        html,
        {{"class", "name"}, {"x", percent(plot.right + words_at)}, {"y", pixels(heights[i] + 4.5)}},
        fmt::format("{} {}", name(measure), count));
  }
}

}  // namespace

void write_lines(HtmlWriter& html, const Chart& chart, std::size_t number) {
  const LinePlot plot = plot_of(chart);
  open_svg(html, chart, number, plot.bottom + 28);
  write_scale(html, plot);
  write_all_lines(html, chart, plot);
  write_labels(html, chart, plot);
  write_marks(html, chart, plot);
  write_days(html, chart, plot);
  write_words(html, chart, plot);
  html.close().new_line();
}

}  // namespace followup
