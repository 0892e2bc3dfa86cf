// Reports as documents for Word. tests/formats/documents.py opens whole ones.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>

#include "formats/docx_table.h"
#include "formats/docx_text.h"
#include "formats/formats.h"
#include "formats/web_address.h"
#include "sample_report.h"
#include "text/unicode.h"
#include "zip/zip_reader.h"
#include "zip/zip_writer.h"

namespace followup {
namespace {

constexpr std::size_t most = 10'000'000;

// A part of the document as it is written.
std::string part(const Report& report, std::string_view name) {
  const std::string bytes = write_docx(report, {});
  return ZipReader(bytes, most).read(name);
}

std::string body(const Report& report) {
  return part(report, "word/document.xml");
}

Report report_of(std::vector<Block> blocks) {
  Report report;
  report.title = "One";
  report.blocks = std::move(blocks);
  return report;
}

std::size_t count(std::string_view text, std::string_view words) {
  std::size_t times = 0;
  for (std::size_t at = text.find(words); at != std::string_view::npos;
       at = text.find(words, at + words.size())) {
    ++times;
  }
  return times;
}

bool has(std::string_view text, std::string_view words) {
  return count(text, words) > 0;
}

// All text of the parts of a document, each with a line of its own.
std::string text_of(const Report& report) {
  pugi::xml_document document;
  REQUIRE(document.load_string(body(report).c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
  std::string text;
  for (const pugi::xpath_node& found : document.select_nodes("//w:p")) {
    for (const pugi::xpath_node& piece : found.node().select_nodes(".//w:t")) {
      text += piece.node().text().get();
    }
    text += '\n';
  }
  return text;
}

// With FOLLOWUP_SAMPLE_DOCUMENT=FILE the document is written for tests/formats, or to look at.
TEST_CASE("a document of the sample report is the same every time") {
  const std::string document = write_docx(sample_report(), {});
  CHECK(document == write_docx(sample_report(), {}));
  if (const char* path = std::getenv("FOLLOWUP_SAMPLE_DOCUMENT")) {
    std::ofstream(path, std::ios::binary) << document;
  }
}

TEST_CASE("every part of a document is XML, and what they are comes first") {
  const std::string bytes = write_docx(sample_report(), {});
  ZipReader archive(bytes, most);
  REQUIRE(archive.names().size() == 9);
  CHECK(archive.names().front() == "[Content_Types].xml");
  for (const std::string& name : archive.names()) {
    pugi::xml_document document;
    CAPTURE(name);
    CHECK(document.load_string(archive.read(name).c_str()));
  }
}

TEST_CASE("nothing of a plan is more than text in a document") {
  const std::string text = text_of(sample_report());
  CHECK(has(text, "<script>window.pwned = 1</script> \"quoted\", 'single' & ]]> <U+001B>[31mred"));
  CHECK(has(text, "<U+202E>turned"));
  CHECK_FALSE(has(body(sample_report()), "\x1b"));
}

TEST_CASE("what is for machines or calendars is not in a document") {
  const std::string text = text_of(sample_report());
  CHECK_FALSE(has(text, "machines only"));
  CHECK_FALSE(has(text, "never on a page"));
  CHECK_FALSE(has(text, "Nothing"));
}

TEST_CASE("a document of nothing has a title and a page") {
  const std::string xml = body({});
  CHECK(has(xml, "<w:pStyle w:val=\"Title\"/>"));
  CHECK(has(xml, "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"));
  CHECK(count(xml, "<w:tbl>") == 0);
}

TEST_CASE("a wide report has wide pages") {
  Report report;
  report.orientation = Orientation::landscape;
  CHECK(has(body(report), "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"));
}

TEST_CASE("the properties say title and as-of date, if a file can have that date") {
  Report report = sample_report();
  CHECK(has(part(report, "docProps/core.xml"),
            "<dc:title>Follow-up of the evaluations of migration &amp; health</dc:title>"));
  CHECK(has(part(report, "docProps/core.xml"), "2026-11-21T00:00:00Z</dcterms:created>"));
  report.as_of = std::chrono::sys_days{std::chrono::year{-44} / 3 / 15};
  CHECK_FALSE(has(part(report, "docProps/core.xml"), "dcterms:created"));
}

TEST_CASE("headings of a document leave no level out") {
  const std::string xml = body(sample_report());
  CHECK(count(xml, "\"Heading1\"") == 2);
  CHECK(count(xml, "\"Heading2\"") == 1);
  CHECK(count(xml, "\"Heading4\"") == 0);
}

TEST_CASE("the head of a table stands on every page, and long rows may be broken") {
  Table table{"t", "", {{"a", "A"}}, {{std::string(300, 'x')}, {std::string(3000, 'x')}}};
  const std::string xml = body(report_of({table}));
  CHECK(count(xml, "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>") == 1);
  CHECK(count(xml, "<w:trPr><w:cantSplit/></w:trPr>") == 1);
  CHECK(count(xml, "<w:tr>") == 3);
}

TEST_CASE("a cell of a document reaches down, but not into another group") {
  Table table{"t", "", {{"n", "N", CellType::integer}, {"a", "A"}}, {}};
  table.rows = {{std::int64_t{1}, std::string("x")},
                {std::int64_t{2}, Continued{}},
                {std::int64_t{3}, Continued{}}};
  table.groups = {{"First", 0}, {"Second", 2}};
  const std::string xml = body(report_of({table}));
  CHECK(count(xml, "<w:vMerge w:val=\"restart\"/>") == 1);
  CHECK(count(xml, "<w:vMerge w:val=\"continue\"/>") == 1);
  CHECK(count(xml, "<w:gridSpan w:val=\"2\"/>") == 2);
}

TEST_CASE("tables are as wide as the page and never stand together") {
  const Table first{"t", "", {{"a", "A"}, {"b", "B"}}, {{std::string("x"), std::string("y")}}};
  Table second = first;
  second.rows[0][1] = std::string(5000, 'y');
  const std::string xml = body(report_of({first, second}));
  CHECK_FALSE(has(xml, "</w:tbl><w:tbl>"));
  CHECK(has(xml, "</w:tbl><w:p><w:pPr><w:pStyle w:val=\"TableGap\"/></w:pPr></w:p><w:sectPr>"));
  // The same columns, the same widths.
  const std::size_t grid = xml.find("<w:tblGrid>");
  const std::string widths = xml.substr(grid, xml.find("</w:tblGrid>") - grid);
  CHECK(count(xml, widths) == 2);
}

TEST_CASE("more columns than a page has room for are still columns") {
  Table table{"t", "", {}, {{}}};
  for (int i = 0; i < 60; ++i) {
    table.columns.push_back({"a", "Recommendation"});
    table.rows[0].emplace_back(std::string("x"));
  }
  const std::string xml = body(report_of({table}));
  CHECK(count(xml, "<w:gridCol w:w=\"") == 60);
  CHECK_FALSE(has(xml, "w:w=\"-"));
}

TEST_CASE("boxes are ticked in a frame with what stands around them") {
  const Report report =
      report_of({Heading{"Recommendation A", 2}, Paragraph{"Improve the data."},
                 Fields{"f",
                        "",
                        {{"a", "Priority level", CellType::text, std::string("High")},
                         {"b", "Tags", CellType::text, lines_of({"one", "two"})}}},
                 Choices{"Management response", {{"Accept", true}, {"Reject", false}}},
                 Paragraph{"Explanation: it is bad."}, Heading{"Parties", 2}, Paragraph{"None."}});
  CHECK(text_of(report) ==
        "One\n\nRecommendation A\nImprove the data.\nPriority level: High\nTags:\none\ntwo\n"
        "Management response:\n☒ Accept     ☐ Reject\nExplanation: it is bad.\n\nParties\nNone.\n");
  const std::string xml = body(report);
  CHECK(count(xml, "<w14:checked w14:val=\"1\"/>") == 1);
  CHECK(count(xml, "<w14:checked w14:val=\"0\"/>") == 1);
  CHECK(has(xml, "Explanation: it is bad.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"));
  CHECK(has(xml,
            "</w:tc></w:tr></w:tbl><w:p><w:pPr><w:pStyle w:val=\"TableGap\"/></w:pPr></w:p><w:p>"
            "<w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>"));
}

TEST_CASE("short fields of a form stand in pairs") {
  const auto field = [](std::string_view words) {
    return Field{"k", "Name", CellType::text, std::string(words)};
  };
  const Report report =
      report_of({Fields{"f", "", {field("a"), field("b"), field("c"), field(std::string(90, 'd'))}},
                 Choices{"Response", {{"Yes", true}}}});
  const std::string xml = body(report);
  CHECK(count(xml, "<w:tr>") == 4);
  CHECK(count(xml, "<w:gridSpan w:val=\"2\"/>") == 3);
}

TEST_CASE("what is written from right to left says so") {
  const std::string xml = body(report_of({Paragraph{"صحة (WHO)"}, Paragraph{"WHO صحة."}}));
  CHECK(count(xml, "<w:bidi/>") == 1);
  CHECK(count(xml, "<w:rtl/>") == 3);
  CHECK(has(xml, "<w:t xml:space=\"preserve\">WHO</w:t>"));
}

TEST_CASE("text is divided where its direction changes") {
  const auto pieces = [](std::string_view text) {
    std::string all;
    for (const DirectedPiece& piece : split_by_direction(text)) {
      all += std::string(piece.is_right_to_left ? "R" : "L") + "[" + std::string(piece.words) + "]";
    }
    return all;
  };
  CHECK(pieces("").empty());
  CHECK(pieces("2026: plain (text)") == "L[2026: plain (text)]");
  CHECK(pieces("Note: صحة 2026 عمل, ok") == "L[Note: ]R[صحة 2026 عمل]L[, ok]");
  CHECK(pieces("(صحة) WHO!") == "R[(صحة) ]L[WHO]R[!]");
  CHECK(pieces("is שָׁ.") == "L[is ]R[שָׁ]L[.]");  // with marks on the letter
  CHECK(begins_right_to_left("1. עברית"));
  CHECK_FALSE(begins_right_to_left("1. WHO עברית"));
}

TEST_CASE("links lead to addresses that every program takes") {
  const Report report = report_of(
      {Paragraph{"see https://example.org/a_(b)?x=1&y=é, and http://example.org/[1]%zz."},
       Paragraph{"https://example.org/a_(b)?x=1&y=é again"}, Paragraph{"javascript:alert(1)//"},
       Paragraph{"https://example.org/" + std::string(3000, 'x')}});
  const std::string relations = part(report, "word/_rels/document.xml.rels");
  CHECK(count(relations, "TargetMode=\"External\"") == 2);
  CHECK(has(relations, "Target=\"https://example.org/a_(b)?x=1&amp;y=%C3%A9\""));
  CHECK(has(relations, "Target=\"http://example.org/%5B1%5D%25zz\""));
  CHECK(count(body(report), "<w:hyperlink r:id=\"link1\">") == 2);
  CHECK(has(text_of(report),
            "see https://example.org/a_(b)?x=1&y=é, and http://example.org/[1]%zz."));
}

TEST_CASE("what could not be read is said in the document") {
  CHECK(has(text_of(sample_report()), "could not be read:\nplans/broken.yaml\n"));
}

TEST_CASE("an archive holds what was put into it, in order") {
  const std::vector<ZipEntry> entries{{"b", std::string(100'000, 'x')}, {"a/ä.xml", ""}};
  const std::string bytes = write_zip(entries);
  CHECK(bytes == write_zip(entries));
  ZipReader archive(bytes, most);
  CHECK(archive.names() == std::vector<std::string>{"b", "a/ä.xml"});
  CHECK(archive.read("b") == entries[0].bytes);
  CHECK(archive.read("a/ä.xml").empty());
}

}  // namespace
}  // namespace followup
