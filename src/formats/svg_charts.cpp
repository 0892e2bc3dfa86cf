#include "formats/svg_charts.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <numeric>

#include "formats/svg_line_chart.h"
#include "formats/svg_plot.h"
#include "formats/wrap.h"
#include "text/unicode.h"

namespace followup {
namespace {

std::string fill(Measure measure) {
  return fmt::format("url(#fill-{})", word_of(measure));
}

// Widths in percent: in proportion, but what is not nothing can be seen.
std::vector<double> widths(std::span<const MeasuredPart> parts, std::int64_t full) {
  constexpr double least = 0.8;
  std::vector<double> all;
  for (const MeasuredPart& part : parts) {
    const double in_proportion =
        full > 0 ? 100.0 * static_cast<double>(part.count) / static_cast<double>(full) : 0;
    all.push_back(part.count > 0 ? std::max(least, in_proportion) : 0);
  }
  const double sum = std::accumulate(all.begin(), all.end(), 0.0);
  if (sum > 100) {
    for (double& width : all) width *= 100 / sum;
  }
  return all;
}

std::int64_t total(const ChartRow& row) {
  return std::accumulate(row.counts.begin(), row.counts.end(), std::int64_t{0});
}

std::int64_t largest_total(const Chart& chart) {
  std::int64_t most = 0;
  for (const ChartRow& row : chart.rows) most = std::max(most, total(row));
  return most;
}

// Label and sum above each bar: so both have room on a phone, and a long label may take more lines.
void write_bars(HtmlWriter& html, const Chart& chart, std::size_t number) {
  constexpr std::size_t label_width = 38;
  constexpr double line_height = 19;
  constexpr double bar_height = 18;
  constexpr double gap = 16;
  constexpr double wide_enough_for_a_number = 9;
  std::vector<std::vector<std::string>> labels;
  double height = 0;
  for (const ChartRow& row : chart.rows) {
    labels.push_back(wrap(visible(row.label), label_width));
    height += static_cast<double>(labels.back().size()) * line_height + bar_height + gap;
  }
  const std::int64_t full = largest_total(chart);
  open_svg(html, chart, number, height);
  double y = 0;
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    const auto parts = parts_of(chart, chart.rows[i]);
    const auto sum = total(chart.rows[i]);
    html.open("g").element("title", {}, chart.rows[i].label + ": " + describe(parts)).new_line();
    for (const std::string& line : labels[i]) {
      y += line_height;
      write_text(html, {{"class", "label"}, {"x", "0"}, {"y", pixels(y - 6)}}, line);
    }
    write_text(html, {{"class", "sum"}, {"x", "100%"}, {"y", pixels(y - 6)}},
               fmt::format("{}", sum));
    html.empty(
        "rect",
        {{"class", "track"}, {"width", "100%"}, {"y", pixels(y)}, {"height", pixels(bar_height)}});
    double x = 0;
    const std::vector<double> all = widths(parts, full);
    for (std::size_t part = 0; part < parts.size(); ++part) {
      if (parts[part].count == 0) continue;
      html.empty("rect", {{"class", "part"},
                          {"x", percent(x)},
                          {"y", pixels(y)},
                          {"width", percent(all[part])},
                          {"height", pixels(bar_height)},
                          {"fill", fill(parts[part].measure)}});
      if (all[part] >= wide_enough_for_a_number) {
        const std::string names = fmt::format("count on-{}", word_of(parts[part].measure));
        html.element("text",
                     {{"class", names}, {"x", percent(x + all[part] / 2)}, {"y", pixels(y + 13.5)}},
                     fmt::format("{}", parts[part].count));
      }
      html.new_line();
      x += all[part];
    }
    html.close().new_line();
    y += bar_height + gap;
  }
  html.close().new_line();
}

struct TimelinePlot : Plot {
  std::size_t columns = 1;

  double slot() const { return (right - left) / static_cast<double>(columns); }
  double middle(std::size_t column) const {
    return left + slot() * (static_cast<double>(column) + 0.5);
  }
};

// Down to `end`, where the column of today has its number, or has none.
void write_today(HtmlWriter& html, const TimelinePlot& plot, std::size_t column, double end) {
  const double x = plot.middle(column);
  html.empty("rect", {{"class", "now"},
                      {"x", percent(x - plot.slot() / 2)},
                      {"y", pixels(plot.top - 10)},
                      {"width", percent(plot.slot())},
                      {"height", pixels(plot.bottom - plot.top + 10)}});
  html.empty("line", {{"class", "today"},
                      {"x1", percent(x)},
                      {"x2", percent(x)},
                      {"y1", pixels(plot.top - 14)},
                      {"y2", pixels(std::max(end, plot.top - 14))}});
  write_text(html, {{"class", "today"}, {"x", percent(x)}, {"y", pixels(plot.top - 18)}}, "today");
}

// A month after the other; where there are many, not every one has its label, and on a phone half
// as many have.
void write_timeline(HtmlWriter& html, const Chart& chart, std::size_t number) {
  constexpr std::size_t most_labels = 8;
  constexpr std::size_t most_sums = 12;
  TimelinePlot plot;
  plot.columns = chart.rows.size();
  plot.scale = scale_for(largest_total(chart));
  open_svg(html, chart, number, plot.bottom + 28);
  write_scale(html, plot);
  const bool has_sums = plot.columns <= most_sums;
  if (chart.today) {
    const std::int64_t sum = total(chart.rows[*chart.today]);
    const bool is_above_number = has_sums && sum > 0;
    write_today(html, plot, *chart.today,
                is_above_number ? plot.bottom - plot.height(sum) - 18 : plot.bottom + 6);
  }
  const std::size_t labelled = (plot.columns + most_labels - 1) / most_labels;
  const std::size_t labelled_on_phone = plot.columns <= most_labels / 2 ? 1 : 2 * labelled;
  const double width = std::min(plot.slot() * 0.8, 6.0);
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    const auto parts = parts_of(chart, chart.rows[i]);
    const auto sum = total(chart.rows[i]);
    html.open("g").element("title", {}, chart.rows[i].label + ": " + describe(parts));
    double y = plot.bottom;
    for (const MeasuredPart& part : parts) {
      if (part.count == 0) continue;
      y -= plot.height(part.count);
      html.empty("rect", {{"class", "part"},
                          {"x", percent(plot.middle(i) - width / 2)},
                          {"y", pixels(y)},
                          {"width", percent(width)},
                          {"height", pixels(plot.height(part.count))},
                          {"fill", fill(part.measure)}});
    }
    if (has_sums && sum > 0) {
      html.element("text",
                   {{"class", "above"}, {"x", percent(plot.middle(i))}, {"y", pixels(y - 5)}},
                   fmt::format("{}", sum));
    }
    if (i % labelled == 0) {
      html.element("text",
                   {{"class", i % labelled_on_phone == 0 ? "when" : "when not-on-phone"},
                    {"x", percent(plot.middle(i))},
                    {"y", pixels(plot.bottom + 22)}},
                   chart.rows[i].label);
    }
    html.close().new_line();
  }
  html.close().new_line();
}

std::optional<std::string> class_of(const Chart& chart) {
  return chart.is_small ? std::optional<std::string>("small") : std::nullopt;
}

void write_parts(HtmlWriter& html, const Bar& bar) {
  const std::vector<double> all = widths(bar.parts, bar.full);
  double x = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (bar.parts[i].count == 0) continue;
    html.empty("rect", {{"class", "part"},
                        {"x", percent(x)},
                        {"width", percent(all[i])},
                        {"height", "100%"},
                        {"fill", fill(bar.parts[i].measure)}});
    x += all[i];
  }
}

}  // namespace

void write_patterns(HtmlWriter& html) {
  struct Hatch {
    Measure measure;
    std::string_view path;  // in a square of 6; empty: plain
  };
  constexpr std::array hatches{
      Hatch{Measure::closed, ""},
      Hatch{Measure::open, "M0 3H6"},
      Hatch{Measure::overdue, "M-1 1L1 -1M0 6L6 0M5 7L7 5"},
      Hatch{Measure::dropped, "M1.5 3h2"},
      Hatch{Measure::owned, ""},
      Hatch{Measure::partner, "M-1 5L1 7M0 0L6 6M5 -1L7 1"},
  };
  html.open("svg", {{"class", "patterns"},
                    {"width", "0"},
                    {"height", "0"},
                    {"aria-hidden", "true"},
                    {"focusable", "false"}});
  html.open("defs");
  for (const Hatch& hatch : hatches) {
    html.open("pattern", {{"id", fmt::format("fill-{}", word_of(hatch.measure))},
                          {"width", "6"},
                          {"height", "6"},
                          {"patternUnits", "userSpaceOnUse"}});
    html.empty(
        "rect",
        {{"class", fmt::format("of-{}", word_of(hatch.measure))}, {"width", "6"}, {"height", "6"}});
    if (!hatch.path.empty()) {
      html.empty("path", {{"class", "hatch"}, {"d", std::string(hatch.path)}});
    }
    html.close();
  }
  html.close().close().new_line();
}

void write_legend(HtmlWriter& html, std::span<const Measure> measures) {
  html.open("ul", {{"class", "legend"}});
  for (const Measure measure : measures) {
    html.open("li");
    html.open("svg", {{"width", "14"}, {"height", "14"}, {"aria-hidden", "true"}});
    html.empty("rect", {{"width", "14"}, {"height", "14"}, {"fill", fill(measure)}});
    html.close().words(" ").words(name(measure)).close();
  }
  html.close().new_line();
}

void write_chart(HtmlWriter& html, const Chart& chart, std::size_t number) {
  if (chart.rows.empty()) return;
  html.open("figure", {{"class", class_of(chart)}});
  html.open("figcaption").open("strong").plan_text(chart.title).close();
  if (!chart.description.empty()) html.open("span").plan_text(chart.description).close();
  html.close().new_line();
  switch (chart.kind) {
    case ChartKind::bars:
      write_legend(html, chart.measures);
      write_bars(html, chart, number);
      break;
    case ChartKind::timeline:
      write_legend(html, chart.measures);
      write_timeline(html, chart, number);
      break;
    case ChartKind::lines:  // each has its name at its end
      write_lines(html, chart, number);
      break;
  }
  html.close().new_line();
}

void write_bar(HtmlWriter& html, const Bar& bar) {
  html.open("svg", {{"class", "bar"},
                    {"role", "img"},
                    {"width", "144"},
                    {"height", "14"},
                    {"aria-label", describe(bar.parts)}});
  write_parts(html, bar);
  html.close();
}

void write_unnamed_bar(HtmlWriter& html, const Bar& bar) {
  html.open("svg", {{"class", "bar"}, {"width", "144"}, {"height", "14"}, {"aria-hidden", "true"}});
  write_parts(html, bar);
  html.close();
}

}  // namespace followup
