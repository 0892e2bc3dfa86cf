// Reports as pages. tests/pages looks at them in a browser.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>

#include "formats/formats.h"
#include "formats/html_writer.h"
#include "sample_report.h"

namespace followup {
namespace {

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t times = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + part.size())) {
    ++times;
  }
  return times;
}

bool has(std::string_view text, std::string_view part) {
  return count(text, part) > 0;
}

std::string page() {
  return write_html(sample_report(), {});
}

// The page of a report with a single block.
std::string page_of(Block block) {
  Report report;
  report.name = "one";
  report.title = "One";
  report.blocks.push_back(std::move(block));
  return write_html(report, {});
}

std::string linked(std::string_view text) {
  HtmlWriter html;
  html.flowing_plan_text(text);
  return std::move(html).finish();
}

// With FOLLOWUP_SAMPLE_PAGE=FILE the page is written for tests/pages, or to look at.
TEST_CASE("a page of the sample report is the same every time") {
  CHECK(page() == page());
  if (const char* path = std::getenv("FOLLOWUP_SAMPLE_PAGE")) {
    std::ofstream(path, std::ios::binary) << page();
  }
}

TEST_CASE("nothing of a plan is more than text in a page") {
  const std::string html = page();
  CHECK(count(html, "<script") == 1);
  CHECK(has(html,
            "&lt;script&gt;window.pwned = 1&lt;/script&gt; &quot;quoted&quot;, "
            "&#39;single&#39; &amp; ]]&gt; &lt;U+001B&gt;[31mred"));
  CHECK(has(html, "&lt;U+202E&gt;turned"));
  CHECK_FALSE(has(html, "\x1b"));
  CHECK_FALSE(has(html, "href=\"javascript:"));
}

TEST_CASE("only addresses of the web can be followed, without the punctuation around them") {
  const auto link = [](const std::string& address) {
    return "<a href=\"" + address + "\" rel=\"noopener noreferrer\">" + address + "</a>";
  };
  CHECK(linked("see http://a.org/b.") == "see " + link("http://a.org/b") + ".");
  CHECK(linked("(https://a.org/b_(c))") == "(" + link("https://a.org/b_(c)") + ")");
  CHECK(linked("“https://a.org/b”, «https://a.org/c».") ==
        "<bdi>“" + link("https://a.org/b") + "”, «" + link("https://a.org/c") + "».</bdi>");
  CHECK(linked("https://a.org/?x=1&y='\"z") == link("https://a.org/?x=1&amp;y=") + "&#39;&quot;z");
  CHECK(linked("https://a.org/\x01z") == link("https://a.org/") + "&lt;U+0001&gt;z");
  CHECK(linked("https:// ftp://a.org javascript:alert(1)//") ==
        "https:// ftp://a.org javascript:alert(1)//");
  CHECK(linked("http://a.org http://b.org") == link("http://a.org") + " " + link("http://b.org"));
}

TEST_CASE("a number and what it counts stay in one line of a page, unless that is too long") {
  const auto whole = [](const std::string& words) {
    return "<span class=\"whole\">" + words + "</span>";
  };
  CHECK(linked("green from 90 %, 5 of 7") ==
        "green from " + whole("90 %,") + " " + whole("5 of 7"));
  CHECK(linked("un « soin » ici") == "<bdi>un " + whole("« soin »") + " ici</bdi>");
  CHECK(linked("« " + std::string(30, 'x') + " »").find("span") == std::string::npos);
}

TEST_CASE("texts of other scripts are isolated, so that they do not move their neighbours") {
  CHECK(linked("العربية") == "<bdi>العربية</bdi>");
  CHECK(linked("plain") == "plain");
}

TEST_CASE("what is for machines or calendars is left out") {
  const std::string html = page();
  CHECK_FALSE(has(html, "machines only"));
  CHECK_FALSE(has(html, "never on a page"));
  CHECK_FALSE(has(html, "Nothing"));
}

TEST_CASE("headings leave no level out") {
  const std::string html = page();
  CHECK(count(html, "<h1>") == 1);
  CHECK(count(html, "<h2>") == 2);
  CHECK(count(html, "<h3>") == 1);
  CHECK(count(html, "<h4>") == 1);
  CHECK(has(html, "<h4>How it was counted</h4>"));
}

TEST_CASE("cells say in words what they show") {
  const std::string html = page();
  CHECK(has(html, "<td class=\"number\" data-sort=\"750\">75 % (12 of 16)</td>"));
  CHECK(has(html, "<td class=\"number\" data-sort=\"\">– (0 of 0)</td>"));
  CHECK(has(html, "<span class=\"signal caution\">amber</span>"));
  CHECK(has(html, "<strong class=\"alarm\">4</strong>"));
  CHECK(has(html, "<time datetime=\"2026-12-31\">2026-12-31</time>"));
  CHECK(has(html, "<td class=\"whole\">-0044-03-15</td>"));
  CHECK(has(html, "aria-label=\"12 closed, 3 open, 1 overdue\""));
  CHECK(has(html, "Ministry of Health, WHO, Geneva"));
  CHECK(has(html, "<dd><span>64.6 %</span> <small>31 of 48</small></dd>"));
}

TEST_CASE("without a legend nothing says what a bar counts, in any format") {
  Table table{"t", "", {{"answer", "Answer"}, {"bar", "", CellType::bar}}, {}};
  table.rows = {{std::string("rejected"), Bar{{{Measure::dropped, 1}}, 2}}};
  const auto times_named = [&] {
    Report report;
    report.blocks.emplace_back(table);
    const std::string html = write_html(report, {});
    return count(html, "</svg> dropped</li>") + count(html, "aria-label=\"1 dropped\"") +
           count(write_text(report, {}), "· dropped") +
           count(write_markdown(report, {}), "· dropped");
  };
  CHECK(times_named() == 4);
  table.has_legend = false;
  CHECK(times_named() == 0);
}

TEST_CASE("what stands below another is indented, and its level said") {
  Table table{"t", "", {{"party", "Party"}}, {}};
  table.rows = {{Indented{"WHO"}}, {Indented{"Europe", 1}}, {Indented{"Unit", 2}}};
  const std::string html = page_of(table);
  CHECK(has(html, "<th scope=\"row\" data-sort=\"WHO\">WHO</th>"));
  CHECK(has(html,
            "<th scope=\"row\" data-sort=\"Unit\"><span class=\"below\"><span class=\"below\">Unit"
            "</span></span><span class=\"unseen\"> (level 3)</span></th>"));
}

TEST_CASE("a report says whether its pages are wide") {
  Report report;
  CHECK_FALSE(has(write_html(report, {}), "<body class=\"wide\">"));
  report.orientation = Orientation::landscape;
  CHECK(has(write_html(report, {}), "<body class=\"wide\">"));
}

TEST_CASE("groups are bodies of a table with a heading, the total is its foot") {
  const std::string html = page();
  CHECK(has(html,
            "<tbody>\n<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"7\">"
            "Regional offices</th></tr>"));
  CHECK(has(html, "<tfoot><tr><th scope=\"row\">All</th>"));
}

TEST_CASE("a cell reaches down over the rows that continue it, but not into another group") {
  const std::string html = page();
  CHECK(has(html, "<td rowspan=\"2\">Accepted</td>"));
  Table table{"t", "", {{"n", "N", CellType::integer}, {"a", "A"}}, {}};
  table.rows = {{std::int64_t{1}, std::string("x")},
                {std::int64_t{2}, Continued{}},
                {std::int64_t{3}, Continued{}}};
  table.groups = {{"First", 0}, {"Second", 2}};
  table.is_document = true;
  const std::string grouped = page_of(table);
  CHECK(has(grouped, "<td rowspan=\"2\">x</td>"));
  CHECK(has(grouped, "<td class=\"number\">3</td><td></td>"));
}

TEST_CASE("a chart has a name, a description, every row and its counts in words") {
  const std::string html = page();
  CHECK(has(html, "role=\"img\" width=\"100%\""));
  CHECK(has(html, "aria-labelledby=\"chart-1-title chart-1-description\""));
  CHECK(has(html, "<title id=\"chart-1-title\">Deadlines by month</title>"));
  CHECK(has(html, "<title>2026-02: 5 closed, 1 overdue</title>"));
  CHECK(has(html, "<title>Nobody: nothing</title>"));
  CHECK(count(html, ">today</text>") == 2);
}

TEST_CASE("a chart of a thousand rows leaves none out") {
  Chart chart{ChartKind::bars, "many", "Many", "", {Measure::open}, {}, {}};
  for (std::int64_t i = 0; i < 1000; ++i) chart.rows.push_back({"row", {i}});
  CHECK(count(page_of(chart), "<title>row: ") == 1000);
  chart.kind = ChartKind::timeline;
  CHECK(count(page_of(chart), "<title>row: ") == 1000);
}

TEST_CASE("the as-of date is said once") {
  CHECK(count(page(), "As of ") == 1);
  Report report;
  report.title = "Overdue as of 1970-01-01";
  CHECK(count(write_html(report, {}), "1970-01-01") == 2);  // in <title> and <h1>
}

TEST_CASE("a report of nothing is a page") {
  const std::string html = write_html({}, {});
  CHECK(html.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
  CHECK(html.ends_with("</html>\n"));
}

TEST_CASE("what could not be read is said in the page") {
  CHECK(has(page(), "could not be read:</strong></p><ul><li>plans/broken.yaml</li>"));
}

TEST_CASE("boxes are told apart by more than their sign") {
  CHECK(has(page(), "☒ </span>Accepted<span class=\"unseen\"> (chosen)</span></li>"));
  CHECK(has(page(), "☐ </span>Partially accepted</li>"));
}

}  // namespace
}  // namespace followup
