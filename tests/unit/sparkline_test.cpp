// Lines over time, of characters and as a picture.
#include <doctest/doctest.h>

#include "formats/formats.h"
#include "formats/sparkline.h"
#include "text/unicode.h"

namespace followup {
namespace {

using Counts = std::vector<std::int64_t>;

// Of points on the days of a January, and so on.
Chart chart_of(const Counts& open, const Counts& dropped) {
  Chart chart;
  chart.kind = ChartKind::lines;
  chart.key = "trend";
  chart.title = "Actions";
  chart.measures = {Measure::open, Measure::dropped};
  for (std::size_t i = 0; i < open.size(); ++i) {
    chart.rows.push_back({"point " + std::to_string(i + 1), {open[i], dropped[i]}});
  }
  return chart;
}

std::string written(std::string (*write)(const Report&, const TextStyle&), const Chart& chart,
                    const TextStyle& style = {}) {
  Report report;
  report.title = "One";
  report.blocks.emplace_back(chart);
  return write(report, style);
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t times = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + part.size())) {
    ++times;
  }
  return times;
}

TEST_CASE("the lowest character is 0 and the highest the most") {
  CHECK(sparkline(Counts{0, 1, 2, 3, 4, 5, 6, 7}, 8, false) == "▁▂▃▄▅▆▇█");
  CHECK(sparkline(Counts{0, 1, 2, 3, 4, 5, 6, 7}, 8, true) == "_.:-=+*#");
  CHECK(sparkline(Counts{12, 24, 12}, 8, false) == "▅█▅");
}

TEST_CASE("what is not 0 looks like more than that, however little it is") {
  CHECK(sparkline(Counts{0, 1, 1'000'000}, 8, false) == "▁▂█");
  CHECK(sparkline(Counts{INT64_MAX, INT64_MAX / 2}, 8, true) == "#=");
}

TEST_CASE("one point, nothing but zeros, and no point at all are drawn too") {
  CHECK(sparkline(Counts{5}, 8, false) == "█");
  CHECK(sparkline(Counts{0, 0, 0}, 8, false) == "▁▁▁");
  CHECK(sparkline(Counts{}, 8, false).empty());
}

TEST_CASE("of points that are put together the last is drawn") {
  CHECK(sparkline(Counts{7, 0, 7, 1, 7, 7}, 3, true) == "_.#");
  CHECK(sparkline(Counts{1, 2, 3, 4, 7}, 2, true) == ":#");
  CHECK(sparkline(Counts{7, 7, 7, 1}, 1, true) == ".");
}

TEST_CASE("lines of text say from where to where") {
  const Chart chart = chart_of({12, 18, 30}, {0, 0, 1});
  CHECK(written(write_text, chart) ==
        "One\n\nActions\nOpen     ▄▅█  12 → 30\nDropped  ▁▁█  0 → 1\n");
  TextStyle ascii;
  ascii.is_ascii = true;
  CHECK(written(write_text, chart, ascii) ==
        "One\n\nActions\nOpen     -=#  12 -> 30\nDropped  __#  0 -> 1\n");
  CHECK(written(write_markdown, chart) ==
        "# One\n\n## Actions\n\n- **Open:** ▄▅█ 12 → 30\n- **Dropped:** ▁▁█ 0 → 1\n");
  CHECK(written(write_markdown, chart, ascii) ==
        "# One\n\n## Actions\n\n- **Open:** -=\\# 12 -\\> 30\n- **Dropped:** \\_\\_\\# 0 -\\> 1\n");
  CHECK(written(write_text, chart_of({4}, {0})) ==
        "One\n\nActions\nOpen     █  4\nDropped  ▁  0\n");
  CHECK(written(write_text, chart_of({}, {})) == "One\n");
}

TEST_CASE("lines of text fit into the width") {
  const Chart chart = chart_of(Counts(1000, 1'000'000), Counts(1000, 7));
  for (const std::size_t width : {1U, 40U, 80U, 200U}) {
    TextStyle style;
    style.width = width;
    for (const DrawnLine& line : drawn_lines(chart, style)) {
      const std::size_t drawn = display_width(line.drawn);
      CHECK(drawn >= 1);
      CHECK(drawn <= 60);
      if (width >= 40) CHECK(7 + 2 + drawn + 2 + display_width(line.counts) <= width);
    }
  }
}

TEST_CASE("a picture of lines has each line, each point in words, and marks that differ") {
  const std::string html = written(write_html, chart_of({12, 18, 30}, {0, 0, 1}));
  CHECK(count(html, "<polyline") == 2);
  CHECK(count(html, "class=\"line-open on-open\" points=\"0,") == 1);
  CHECK(count(html, "<title>point 2: 18 open</title>") == 1);
  CHECK(count(html, "class=\"of-open\" d=\"M-4 0a4") == 4);
  CHECK(count(html, "class=\"of-dropped\" d=\"M0 -5") == 4);
  CHECK(count(html, ">open 30</text>") == 1);
  CHECK(count(html, ">dropped 1</text>") == 1);
  // The first and the last are always named.
  CHECK(count(html, ">point 1</text>") == 1);
  CHECK(count(html, ">point 3</text>") == 1);
}

TEST_CASE("a picture of one point has no line, and one of nothing but zeros a scale") {
  const std::string one = written(write_html, chart_of({4}, {0}));
  CHECK(count(one, "<polyline") == 0);
  CHECK(count(one, ">open 4</text>") == 1);
  const std::string zeros = written(write_html, chart_of({0, 0}, {0, 0}));
  CHECK(count(zeros, "<polyline") == 2);
  CHECK(count(zeros, "class=\"grid\"") == 1);
  CHECK(count(zeros, "nan") == 0);
  CHECK(count(written(write_html, chart_of({}, {})), "<figure") == 0);
}

TEST_CASE("labels at the ends of lines keep apart, and a line leads to those that were moved") {
  const std::string apart = written(write_html, chart_of({0, 90}, {0, 1}));
  CHECK(count(apart, "class=\"leader\"") == 0);
  const std::string close = written(write_html, chart_of({0, 90}, {0, 90}));
  CHECK(count(close, "class=\"leader\"") == 1);
}

}  // namespace
}  // namespace followup
