// Workbooks: made by programs, made by hand, and made to do harm.
#include <doctest/doctest.h>

#include <string>

#include "failure_of.h"
#include "import/readers.h"
#include "import/xlsx_dates.h"
#include "import/xlsx_ranges.h"
#include "sheet_text.h"
#include "small_archive.h"

namespace followup {
namespace {

// A workbook with one sheet, Plan. What is given replaces the parts of the same names.
std::string make_workbook(const std::string& sheet, const ArchiveFiles& more = {}) {
  ArchiveFiles files{
      {"_rels/.rels",
       R"(<Relationships><Relationship Id="r" Type="x/officeDocument" Target="/xl/book.xml"/>)"
       "</Relationships>"},
      {"xl/book.xml", R"(<x:workbook xmlns:x="m" xmlns:q="r"><x:sheets>)"
                      R"(<x:sheet name="Plan" q:id="r1"/></x:sheets></x:workbook>)"},
      {"xl/_rels/book.xml.rels",
       R"(<Relationships><Relationship Id="r1" Type="x/worksheet" Target="sheets/1.xml"/>)"
       R"(<Relationship Id="r2" Type="x/sharedStrings" Target="strings.xml"/>)"
       R"(<Relationship Id="r3" Type="x/styles" Target="../xl/styles.xml"/></Relationships>)"},
      {"xl/strings.xml",
       "<sst><si><t>shared</t></si><si><r><t>rich</t></r><r><t xml:space=\"preserve\"> </t></r>"
       "<r><t>text</t></r><rPh><t>aid</t></rPh></si></sst>"},
      {"xl/styles.xml",
       R"(<styleSheet><numFmts><numFmt numFmtId="170" formatCode="mmm\-yy"/>)"
       R"(<numFmt numFmtId="171" formatCode="#,##0.00 &quot;USD&quot;"/></numFmts>)"
       R"(<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>)"
       R"(<xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="9"/><xf numFmtId="171"/>)"
       "</cellXfs></styleSheet>"},
      {"xl/sheets/1.xml", sheet},
  };
  for (const auto& [name, content] : more) {
    bool is_there = false;
    for (auto& file : files) {
      if (file.first != name) continue;
      file.second = content;
      is_there = true;
    }
    if (!is_there) files.emplace_back(name, content);
  }
  return make_archive(files);
}

std::string sheet_of(const std::string& rows, const std::string& after = {}) {
  return "<?xml version=\"1.0\"?><worksheet xmlns:r=\"rel\"><sheetData>" + rows + "</sheetData>" +
         after + "</worksheet>";
}

SourceDocument read_rows(const std::string& rows, const std::string& after = {},
                         const ArchiveFiles& more = {}) {
  return read_xlsx(make_workbook(sheet_of(rows, after), more), {});
}

std::string failure_of_rows(const std::string& rows, const std::string& after = {},
                            const ArchiveFiles& more = {}) {
  return failure_of([&] { read_rows(rows, after, more); });
}

TEST_CASE("cells of all types") {
  struct Row {
    std::string cell;
    std::string text;
  };
  const Row rows[]{
      {R"(<c t="s"><v>0</v></c>)", "1:shared"},
      {R"(<c t="s"><v>1</v></c>)", "1:rich text"},
      {R"(<c t="inlineStr"><is><t>a</t><r><t>b</t></r></is></c>)", "1:ab"},
      {R"(<c t="str"><f>A2&amp;"x"</f><v>result</v></c>)", "1:result"},
      {R"(<c t="b"><v>1</v></c><c t="b"><v>0</v></c>)", "1:TRUE | 2:FALSE"},
      {R"(<c t="e"><v>#N/A</v></c>)", "1:#N/A"},
      {R"(<c><v>3.0</v></c><c t="n"><v>0.30000000000000004</v></c>)", "1:3 | 2:0.3"},
      {R"(<c s="1"><v>44561.395833333336</v></c>)", "1:2021-12-31"},
      {R"(<c s="2"><v>44561</v></c>)", "1:2021-12"},
      {R"(<c s="1"><v>60</v></c><c s="1"><v>-1</v></c>)", "1:60 | 2:-1"},
      {R"(<c s="99"><v>44561</v></c>)", "1:44561"},
      {R"(<c s="3"><v>0.5</v></c><c s="4"><v>12500.5</v></c>)", "1:50% | 2:12500.50"},
      {R"(<c s="3" t="str"><v>half</v></c><c s="3"><v></v></c>)", "1:half"},
      {R"(<c t="d"><v>2021-12-31T10:00:00</v></c>)", "1:2021-12-31"},
      {R"(<c t="d" s="2"><v>2021-12-31</v></c>)", "1:2021-12"},
      {R"(<c t="inlineStr"><is><t>a_x000D_&#10;b_x005F_c_x12_</t></is></c>)", "1:a/b_c_x12_"},
      {R"(<c t="inlineStr"><is><t>&#13;&#10; a&#160;b&#10;&#10;c&#9;d&#10;</t></is></c>)",
       "1:a b//c d"},
      {R"(<c t="inlineStr"><is><t><![CDATA[<v>]]>&lt;</t></is></c>)", "1:<v><"},
      {R"(<c t="inlineStr"><is><t>  </t></is></c><c/><c s="1"/>)", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.cell);
    const std::string expected = row.text.empty() ? "" : row.text + "\n";
    CHECK(rows_text(read_rows("<row>" + row.cell + "</row>")) == expected);
  }
}

TEST_CASE("what formats show of a date") {
  struct Row {
    std::string code;
    ShownDate shown;
  };
  const Row rows[]{{"dd/mm/yyyy", ShownDate::day},
                   {"d \"de\" mmmm", ShownDate::day},
                   {"[$-409]mmm\\-yy;@", ShownDate::month},
                   {"MMMM YYYY", ShownDate::month},
                   {"mmmm", ShownDate::month},
                   {"yyyy", ShownDate::year},
                   {"yyyy\"md\"", ShownDate::year},
                   {"[$-411]ggge\"年\"m\"月\"d\"日\"", ShownDate::day},
                   {"hh:mm:ss", ShownDate::none},
                   {"[h]:mm", ShownDate::none},
                   {"mm:ss.0", ShownDate::none},
                   {"h:mm AM/PM", ShownDate::none},
                   {"General", ShownDate::none},
                   {"0.00E+00", ShownDate::none},
                   {"0\" days\"", ShownDate::none},
                   {"0.0;[Red]\\d0", ShownDate::none},
                   {"0_d", ShownDate::none},
                   {"@", ShownDate::none},
                   {"\"unclosed d", ShownDate::none}};
  for (const Row& row : rows) {
    CAPTURE(row.code);
    CHECK(shown_by_code(row.code) == row.shown);
  }
  CHECK(shown_by_built_in(14) == ShownDate::day);
  CHECK(shown_by_built_in(17) == ShownDate::month);
  CHECK(shown_by_built_in(20) == ShownDate::none);
  CHECK(shown_by_built_in(22) == ShownDate::day);
  CHECK(shown_by_built_in(4) == ShownDate::none);
}

TEST_CASE("days by their numbers") {
  const auto day = [](double serial, bool is_from_1904) {
    return date_of_serial(serial, is_from_1904, ShownDate::day).value_or("none");
  };
  CHECK(day(0, false) == "none");
  CHECK(day(1, false) == "1900-01-01");
  CHECK(day(59, false) == "1900-02-28");
  CHECK(day(60.5, false) == "none");
  CHECK(day(61, false) == "1900-03-01");
  CHECK(day(44561.999, false) == "2021-12-31");
  CHECK(day(2958465, false) == "9999-12-31");
  CHECK(day(2958466, false) == "none");
  CHECK(day(1e300, false) == "none");
  CHECK(day(-1, true) == "none");
  CHECK(day(0, true) == "1904-01-01");
  CHECK(day(43099, true) == "2021-12-31");
  CHECK(day(2957003, true) == "9999-12-31");
  CHECK(date_of_serial(44561, false, ShownDate::year) == "2021");
}

TEST_CASE("references") {
  CHECK(parse_range("XFD1048576"));
  CHECK(parse_range("$B$2:C5")->last.row == 4);
  for (const char* wrong : {"", "A", "1", "XFE1", "A1048577", "A0", "A-1", "A1B", "C5:B2",
                            "B2:", "AAAAAAAAAAAAAAA1", "A99999999999"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_range(wrong));
  }
  CHECK(reference_name(0, 0) == "A1");
  CHECK(reference_name(1048575, 16383) == "XFD1048576");
  CHECK(column_name(26) == "AA");
}

TEST_CASE("cells that do not say where they are, and rows out of order") {
  const auto document = read_rows(
      R"(<row r="9"><c r="C9"><v>1</v></c><c><v>2</v></c><c r="A9"><v>3</v></c></row>)"
      R"(<row/><row><c/><c><v>4</v></c></row><!-- <row> --><row r="2"><c><v>5</v></c></row>)");
  CHECK(rows_text(document) == "1:5\n1:3 | 3:1 | 4:2\n2:4\n");
  CHECK(table_of(document).name == "Plan");
  CHECK(table_of(document).rows[0].cells[0].place == "sheet Plan, cell A2");
  CHECK(table_of(document).rows[2].cells[0].place == "sheet Plan, cell B11");
}

TEST_CASE("prefixes, quotes and comments do not mislead") {
  const auto document = read_xlsx(
      make_workbook("\xEF\xBB\xBF<?xml version='1.0'?><m:worksheet a='>'><!--<m:sheetData>-->"
                    "<m:sheetData x=\"/>\"><m:row t='</row>' r='1'><m:c r='A1' t='str'>"
                    "<m:v><![CDATA[</m:row>]]></m:v></m:c></m:row></m:sheetData>"
                    "<m:extLst><m:row><m:c><m:v>no</m:v></m:c></m:row></m:extLst></m:worksheet>"),
      {});
  CHECK(rows_text(document) == "1:</m:row>\n");
}

TEST_CASE("merged cells") {
  const std::string rows =
      R"(<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row>)"
      R"(<row r="2"><c r="A2"/><c r="B2"><v>9</v></c><c r="C2"><v>3</v></c></row>)"
      R"(<row r="3"><c r="A3"/></row>)"
      R"(<row r="4"><c r="A4"><v>4</v></c><c r="C4"><v>5</v></c></row>)";
  const auto merged = [&](const std::string& ranges) {
    return read_rows(rows, "<mergeCells>" + ranges + "</mergeCells>");
  };
  const auto both = merged(R"(<mergeCell ref="A1:B3"/>)");
  CHECK(rows_text(both) == "1-2:1 | 3:2\n1-2^ | 3:3\n1:4 | 3:5\n");
  CHECK(remarks_text(both) ==
        "1 cell covered by merged ones, with text that was left out: Plan!B2\n");
  CHECK(table_of(both).rows[1].cells[0].paragraphs.empty());
  CHECK(table_of(both).rows[1].cells[0].place == "sheet Plan, cell A2");
  // Only rows that have something: a range over all rows makes no million of cells.
  CHECK(rows_text(merged(R"(<mergeCell ref="C1:XFD1048576"/>)")) ==
        "1:1 | 3-16384:2\n2:9 | 3-16384^\n1:4 | 3-16384^\n");
  // Without text above there is nothing to go on.
  CHECK(rows_text(merged(R"(<mergeCell ref="D1:D4"/><mergeCell ref="B1:B4"/>)")) ==
        "1:1 | 3:2\n2:9 | 3:3\n1:4 | 3:5\n");
  const auto overlapping = merged(R"(<mergeCell ref="A1:A2"/><mergeCell ref="A1:C2"/>)");
  CHECK(rows_text(overlapping) == "1:1 | 3:2\n1^ | 2:9 | 3:3\n1:4 | 3:5\n");
  CHECK(remarks_text(overlapping) ==
        "sheet Plan has merged cells that overlap, which were not merged\n");
}

TEST_CASE("links, comments and hidden parts") {
  const std::string relationships =
      R"(<Relationships><Relationship Id="l1" Type="x/hyperlink" TargetMode="External" )"
      R"(Target="https://example.org/a?b=1&amp;c"/><Relationship Id="c" Type="x/comments" )"
      R"(Target="../comments1.xml"/></Relationships>)";
  const auto document = read_rows(
      R"(<row r="1" hidden="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>)"
      R"(<row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c><c r="C2"><f>1+1</f></c></row>)",
      R"(<hyperlinks><hyperlink ref="A1:A2" r:id="l1" location="part"/>)"
      R"(<hyperlink ref="B1" location="Plan!A1"/></hyperlinks>)",
      {{"xl/sheets/_rels/1.xml.rels", relationships},
       {"xl/comments1.xml",
        R"(<comments><commentList><comment ref="B2"/><comment ref="A1"/></commentList></comments>)"},
       {"xl/media/image1.png", ""},
       {"xl/vbaProject.bin", ""}});
  const auto& rows = table_of(document).rows;
  const std::vector<std::string> link{"https://example.org/a?b=1&c#part"};
  CHECK(rows.at(0).cells.at(0).paragraphs.at(0).links == link);
  CHECK(rows.at(1).cells.at(0).paragraphs.at(0).links == link);
  CHECK(rows.at(0).cells.at(1).paragraphs.at(0).links.empty());
  CHECK(remarks_text(document) ==
        "a row of sheet Plan is hidden; it was read as well\n"
        "1 cell with a formula whose result is not in the file: Plan!C2; open it in a spreadsheet "
        "program and save it\n"
        "comments on 2 cells were left out: Plan!B2, Plan!A1\n"
        "pictures were left out\n"
        "macros were left out\n");
}

TEST_CASE("sheets are chosen by their names") {
  const auto bytes = sheet_file("many-1900.xlsx");
  const auto all = read_xlsx(bytes, {});
  REQUIRE(all.blocks.size() == 2);
  CHECK(table_of(all, 1).name == "Notes");
  CHECK(remarks_text(all).find("sheet Notes is hidden; it was read as well") != std::string::npos);
  CHECK(rows_text(read_xlsx(bytes, "notes")) == "1:kept for the next round\n");
  CHECK(read_xlsx(bytes, "Empty").blocks.empty());
  CHECK(failure_of([&] { read_xlsx(bytes, "Note"); }) ==
        "there is no sheet \"Note\", but \"Notes\"; the sheets are Plan 2021, Notes, Empty");
  CHECK(failure_of([&] { read_xlsx(bytes, "budget"); }) ==
        "there is no sheet \"budget\"; the sheets are Plan 2021, Notes, Empty");
}

TEST_CASE("the same document by three programs") {
  const auto expected = read_xlsx(sheet_file("first-openpyxl.xlsx"), {});
  const auto& rows = table_of(expected).rows;
  CHECK(table_of(expected).name == "Actions");
  REQUIRE(rows.size() == 11);
  CHECK(row_text(rows[0]) ==
        "1:No. | 2:Recommendation | 3:Management response | 4:Key action | 5:Time frame | "
        "6:Responsible | 7:Comments | 8:Status");
  CHECK(row_text(rows[2]).starts_with("1^ | 2^ | 3^ | 4^ | 5^ | 6^ | 7:On 3 March 2021"));
  CHECK(row_text(rows[2]).ends_with("| 8:Completed"));
  CHECK(rows[1].cells[0].paragraphs[0].text == "A");
  CHECK(rows[1].cells[6].paragraphs[0].links ==
        std::vector<std::string>{"https://www.tbcoalition.eu/webinar-tb-and-migrant-health/"});
  CHECK(rows[10].cells[2].paragraphs[0].text ==
        "☐Accept recommendation   ☒Partially accept recommendation  ☐Reject recommendation");
  CHECK(rows[10].cells[5].paragraphs.size() == 4);
  CHECK(rows[10].cells[5].place == "sheet Actions, cell F11");
  for (const char* name : {"first-libreoffice.xlsx", "first-gnumeric.xlsx"}) {
    CAPTURE(name);
    CHECK(rows_text(read_xlsx(sheet_file(name), {})) == rows_text(expected));
  }
}

TEST_CASE("500 actions with dates of both calendars") {
  const auto document = read_xlsx(sheet_file("many-1900.xlsx"), "Plan 2021");
  const auto& rows = table_of(document).rows;
  REQUIRE(rows.size() == 503);
  CHECK(row_text(rows[0]) == "1-7:Follow-up of recommendations");
  CHECK(row_text(rows[2]).starts_with("1:No. | 2:Recommendation"));
  CHECK(row_text(rows[3]) ==
        "1:1 | 2:Improve the guideline (1) | 3:Review the guideline/and report on it | "
        "4:Evaluation Office | 5:2021-12-31 | 6:0% | 7:Open");
  const char* const days[]{"2021-12-31", "2022-01-01", "2022-01",    "2022-01",
                           "2022",       "2022-01-05", "2022-01-06", "2022-01-07"};
  for (std::size_t i = 0; i < std::size(days); ++i) {
    CAPTURE(i);
    CHECK(rows[3 + i].cells[4].paragraphs[0].text == days[i]);
  }
  CHECK(row_text(rows[4]).starts_with("1:2 | 2^ | 3:Publish"));
  CHECK(row_text(rows[4]).ends_with("6:25% | 7:Done"));
  CHECK(row_text(rows[5]).ends_with("7:TRUE"));
  CHECK(rows[502].cells[0].place == "sheet Plan 2021, cell A504");
  CHECK(remarks_text(document) ==
        "a row of sheet Plan 2021 is hidden; it was read as well\n"
        "1 cell with a formula whose result is not in the file: Plan 2021!H5; open it in a "
        "spreadsheet program and save it\n"
        "comments on 1 cell were left out: Plan 2021!C5\n");
  CHECK(rows_text(read_xlsx(sheet_file("many-1904.xlsx"), {})) == rows_text(document));
}

TEST_CASE("what is broken is refused in words") {
  CHECK(failure_of_rows(R"(<row><c t="s"><v>2</v></c></row>)") ==
        "the file is broken: the text of sheet Plan, cell A1 is missing");
  CHECK(failure_of_rows(R"(<row><c t="s"><v>-1</v></c></row>)") ==
        "the file is broken: the text of sheet Plan, cell A1 is missing");
  CHECK(failure_of_rows(R"(<row><c r="XFE1"><v>2</v></c></row>)") ==
        "sheet Plan of it names \"XFE1\", which lies outside of a sheet");
  CHECK(failure_of_rows(R"(<row r="1048577"/>)") ==
        "sheet Plan of it names \"row 1048577\", which lies outside of a sheet");
  CHECK(failure_of_rows(R"(<row r="1048576"/><row/>)") ==
        "sheet Plan of it names \"row 1048577\", which lies outside of a sheet");
  CHECK(failure_of_rows("", R"(<mergeCells><mergeCell ref="A1:ZZZZ9"/></mergeCells>)") ==
        "sheet Plan of it names \"A1:ZZZZ9\", which lies outside of a sheet");
  std::string cells = "<row>";
  for (int i = 0; i < 20'000; ++i) cells += "<c><v>1</v></c>";
  CHECK(failure_of_rows(cells + "</row>") ==
        "sheet Plan of it names \"XFE1\", which lies outside of a sheet");
  CHECK(failure_of_rows("<row></c></row>").find("is no XML") != std::string::npos);
  const auto failure = [](const std::string& sheet, const ArchiveFiles& more = {}) {
    return failure_of([&] { read_xlsx(make_workbook(sheet, more), {}); });
  };
  CHECK(failure("<worksheet><sheetData><row>") ==
        "the file is broken: \"xl/sheets/1.xml\" in it is cut off");
  CHECK(failure("<worksheet a='") == "the file is broken: \"xl/sheets/1.xml\" in it is cut off");
  CHECK(failure("") == "the file is broken: \"xl/sheets/1.xml\" in it is cut off");
  CHECK(failure("<chart/>") == "the file is broken: sheet Plan is none");
  CHECK(failure("<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet/>") ==
        "\"xl/sheets/1.xml\" in it has a document type, as no program writes it");
  CHECK(failure(std::string("\xFF\xFE<\0w\0", 6)) ==
        "\"xl/sheets/1.xml\" in it is not written in UTF-8");
  CHECK(failure("<worksheet/>", {{"xl/book.xml", "<document/>"}}) ==
        "it is a document of Office, but no workbook");
  CHECK(failure("<worksheet/>", {{"_rels/.rels", "<Relationships/>"}}) ==
        "the file is no Word or Excel file: nothing in it says where its text is");
}

TEST_CASE("entities are not expanded") {
  CHECK(rows_text(read_rows(R"(<row><c t="str"><v>&lol;&amp;lt;</v></c></row>)")) ==
        "1:&lol;&lt;\n");
}

TEST_CASE("a name is a name, and leads nowhere") {
  const auto named = [](const std::string& name, const std::string& target) {
    return read_xlsx(
        make_workbook(sheet_of("<row><c><v>1</v></c></row>"),
                      {{"xl/book.xml", "<workbook xmlns:r='r'><sheets><sheet name='" + name +
                                           "' r:id='r1'/></sheets></workbook>"},
                       {"xl/_rels/book.xml.rels",
                        "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='" +
                            target + "'/></Relationships>"}}),
        {});
  };
  const auto document = named("../&#x202E;a", "../../../xl/sheets/1.xml");
  CHECK(table_of(document).rows[0].cells[0].place.starts_with("sheet ../"));
  CHECK(table_of(document).rows[0].cells[0].place.find("\u202E") == std::string::npos);
  CHECK(failure_of([&] { named("a", "../../etc/passwd"); }) ==
        "the file is broken: \"etc/passwd\" is missing in it");
}

TEST_CASE("an archive that is cut off anywhere is refused") {
  const std::string bytes = sheet_file("many-1900.xlsx");
  REQUIRE(!bytes.empty());
  for (std::size_t size = 0; size < bytes.size(); size += 500) {
    CHECK(failure_of([&] { read_xlsx(bytes.substr(0, size), {}); }) != "");
  }
}

TEST_CASE("nothing takes all memory") {
  // A text of 30,000 characters named by 3,000 cells.
  std::string rows;
  for (int i = 0; i < 3000; ++i) rows += R"(<row><c t="s"><v>0</v></c></row>)";
  CHECK(failure_of_rows(
            rows, {},
            {{"xl/strings.xml", "<sst><si><t>" + std::string(30'000, 'x') + "</t></si></sst>"}})
            .find("more than 64 MiB of text") != std::string::npos);
  // An element that does not end for long.
  CHECK(failure_of_rows("<row><c><v>" + std::string(17U << 20U, '1') + "</v></c></row>")
            .find("more than 16 MiB") != std::string::npos);
  // Merged cells of as many columns over as many rows.
  std::string wide = "<row>";
  std::string merges = "<mergeCells>";
  for (std::size_t column = 0; column < 16'383; ++column) {
    wide += "<c><v>1</v></c>";
    merges += "<mergeCell ref=\"" + reference_name(0, column) + ":" +
              reference_name(1'048'575, column) + "\"/>";
  }
  wide += "</row>";
  for (int i = 0; i < 1000; ++i) wide += R"(<row><c r="XFD1"><v>1</v></c></row>)";
  CHECK(failure_of_rows(wide, merges + "</mergeCells>").find("more than 2 million cells") !=
        std::string::npos);
}

TEST_CASE("a hundred thousand rows of empty cells are nothing") {
  std::string rows;
  for (int i = 0; i < 100'000; ++i) rows += R"(<row><c s="1"/><c/></row>)";
  CHECK(rows_text(read_rows(rows + "<row><c><v>1</v></c></row>")) == "1:1\n");
}

}  // namespace
}  // namespace followup
