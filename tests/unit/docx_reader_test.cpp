// What is read of whole Word files: tables, styles, numbers, notes, and files that mean no good.
#include <doctest/doctest.h>

#include "failure_of.h"
#include "import/readers.h"
#include "shown_document.h"
#include "small_archive.h"

namespace followup {
namespace {

using Remarks = std::vector<std::string>;

std::string paragraph(const std::string& text, const std::string& properties = {}) {
  return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

std::string cell(const std::string& text, const std::string& properties = {}) {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(text) + "</w:tc>";
}

std::string row(const std::string& cells, const std::string& properties = {}) {
  return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
}

std::string table(const std::string& rows) {
  return "<w:tbl><w:tblPr/>" + rows + "</w:tbl>";
}

std::string read(const std::string& body) {
  return shown(read_docx(make_docx(body)));
}

TEST_CASE("cells stand where they are seen") {
  const std::string below = "<w:vMerge/>";
  CHECK(read(table(
            row(cell("a", "<w:vMerge w:val='restart'/>") + cell("b", "<w:gridSpan w:val='2'/>")) +
            row(cell("", below) + cell("c") + cell("d")) +
            row(cell("", "<w:vMerge w:val='continue'/>") + cell("e", below)) +
            row(cell("f"), "<w:gridBefore w:val='2'/>"))) ==
        "| 0 a | 1+2 b |\n| 0^  | 1 c | 2 d |\n| 0^  | 1^ e |\n| 2 f |\n");
  CHECK(read(table(row(cell("a") + cell("b", "<w:hMerge/>") +
                       cell("c", "<w:hMerge w:val='restart'/>")))) == "| 0+2 a; b | 2 c |\n");
  CHECK(read(table(row(cell("a", "<w:gridSpan w:val='-5'/>") +
                       cell("b", "<w:gridSpan w:val='99999999999999999999'/>") + cell("c")))) ==
        "| 0 a | 1 b | 2 c |\n");
}

TEST_CASE("controls stand around rows and cells, tables in tables") {
  const auto control = [](const std::string& content) {
    return "<w:sdt><w:sdtPr/><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
  };
  CHECK(read(control(table(control(row(cell("a") + control(cell("b")))) + row(cell("c"))))) ==
        "| 0 a | 1 b |\n| 0 c |\n");
  CHECK(read(table(row("<w:tc>" + paragraph("a") + table(row(cell("b") + cell("c"))) +
                       paragraph("d") + "</w:tc>" + cell("e")))) == "| 0 a; b; c; d | 1 e |\n");
  CHECK(read(table(row(cell("a")) + row(cell("b"), "<w:del/>") + row(cell("c")))) ==
        "| 0 a |\n| 0 c |\n");
}

TEST_CASE("people find the place again") {
  const SourceDocument document = read_docx(
      make_docx(paragraph("one") + paragraph("") + paragraph("two") + table(row(cell("a"))) +
                table(row(cell("b")) + row(cell("c", "<w:gridSpan w:val='3'/>") + cell("d"))) +
                paragraph("three")));
  const auto place = [&](std::size_t block) {
    return std::get<SourceParagraph>(document.blocks.at(block)).place;
  };
  CHECK(place(0) == "paragraph 1");
  CHECK(place(1).empty());
  CHECK(place(2) == "paragraph 2");
  CHECK(place(5) == "paragraph 3");
  const SourceRow& last = std::get<SourceTable>(document.blocks.at(4)).rows.at(1);
  CHECK(last.cells.at(0).place == "table 2, row 2, column 1");
  CHECK(last.cells.at(1).place == "table 2, row 2, column 4");
  CHECK(last.cells.at(0).paragraphs.at(0).place.empty());
}

std::string part(const std::string& kind, const std::string& target) {
  return "<Relationship Id='" + target + "' Type='http://purl.oclc.org/ooxml/" + kind +
         "' Target='" + target + "'/>";
}

TEST_CASE("styles make headings, hidden text and lists") {
  const std::string styles =
      "<w:styles xmlns:w='urn:w'><w:style w:styleId='T'><w:name w:val='Title'/></w:style>"
      "<w:style w:styleId='berschrift2'><w:name w:val='heading 2'/></w:style>"
      "<w:style w:styleId='Own'><w:basedOn w:val='berschrift2'/></w:style>"
      "<w:style w:styleId='Deep'><w:pPr><w:outlineLvl w:val='2'/></w:pPr></w:style>"
      "<w:style w:styleId='Loop'><w:basedOn w:val='Loop'/></w:style>"
      "<w:style w:styleId='Hidden'><w:rPr><w:vanish/></w:rPr></w:style>"
      "<w:style w:styleId='List'><w:pPr><w:numPr><w:numId w:val='7'/></w:numPr></w:pPr></w:style>"
      "</w:styles>";
  std::string body;
  for (const char* style : {"T", "berschrift2", "Own", "Deep", "Loop", "Hidden", "List", "none"}) {
    body += paragraph(style, "<w:pStyle w:val='" + std::string(style) + "'/>");
  }
  body += paragraph("direct", "<w:outlineLvl w:val='0'/>");
  body += paragraph("text", "<w:pStyle w:val='T'/><w:outlineLvl w:val='9'/>");
  body += paragraph("out", "<w:pStyle w:val='List'/><w:numPr><w:numId w:val='0'/></w:numPr>");
  const SourceDocument document =
      read_docx(make_docx(body, part("styles", "s.xml"), {{"w/s.xml", styles}}));
  CHECK(shown(document) ==
        "# T\n## berschrift2\n## Own\n### Deep\nLoop\n\n* List\nnone\n# direct\ntext\nout\n");
  CHECK(document.remarks == Remarks{"hidden text was left out"});
}

TEST_CASE("automatic numbers are part of what people read") {
  const auto level = [](int index, const std::string& format, const std::string& text,
                        const std::string& start = "1") {
    return "<w:lvl w:ilvl='" + std::to_string(index) + "'><w:start w:val='" + start +
           "'/><w:numFmt w:val='" + format + "'/><w:lvlText w:val='" + text + "'/></w:lvl>";
  };
  const std::string numbering =
      "<w:numbering xmlns:w='urn:w'><w:abstractNum w:abstractNumId='4'>" +
      level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)") +
      level(2, "decimal", "%1.%2.%3") + level(3, "upperRoman", "(%4)", "4") +
      level(4, "ordinal", "%5") + "</w:abstractNum><w:abstractNum w:abstractNumId='5'>" +
      level(0, "bullet", "·") +
      "</w:abstractNum><w:abstractNum w:abstractNumId='6'>"
      "<w:numStyleLink w:val='S'/></w:abstractNum><w:abstractNum w:abstractNumId='7'>"
      "<w:styleLink w:val='S'/>" +
      level(0, "upperLetter", "Recommendation %1:", "26") +
      "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='4'/></w:num>"
      "<w:num w:numId='2'><w:abstractNumId w:val='5'/></w:num>"
      "<w:num w:numId='3'><w:abstractNumId w:val='6'/></w:num>"
      "<w:num w:numId='9'><w:abstractNumId w:val='4'/><w:lvlOverride w:ilvl='0'>"
      "<w:startOverride w:val='1'/></w:lvlOverride></w:num></w:numbering>";
  std::string body;
  for (const auto& [list, depth] :
       std::initializer_list<std::pair<const char*, const char*>>{{"1", "0"},
                                                                  {"1", "1"},
                                                                  {"1", "1"},
                                                                  {"1", "2"},
                                                                  {"1", "0"},
                                                                  {"1", "1"},
                                                                  {"1", "3"},
                                                                  {"1", "4"},
                                                                  {"2", "0"},
                                                                  {"3", "0"},
                                                                  {"3", "0"},
                                                                  {"9", "0"},
                                                                  {"9", "0"},
                                                                  {"8", "0"},
                                                                  {"1", "-1"},
                                                                  {"1", "77"}}) {
    body += paragraph("x", "<w:numPr><w:ilvl w:val='" + std::string(depth) + "'/><w:numId w:val='" +
                               std::string(list) + "'/></w:numPr>");
  }
  CHECK(shown(read_docx(make_docx(body, part("numbering", "n.xml"), {{"w/n.xml", numbering}}))) ==
        "* 1. x\n* a) x\n* b) x\n* 1.b.1 x\n* 2. x\n* a) x\n* (IV) x\n* x\n* x\n"
        "* Recommendation Z: x\n* Recommendation AA: x\n* 1. x\n* 2. x\n* x\n* x\n* x\n");
}

TEST_CASE("notes and what stands on every page come last") {
  const std::string notes =
      "<w:footnotes xmlns:w='urn:w' xmlns:r='urn:r'><w:footnote w:type='separator'>" +
      paragraph("-") +
      "</w:footnote><w:footnote w:id='2'><w:p><w:hyperlink r:id='l'><w:r><w:t>see"
      "</w:t></w:r></w:hyperlink></w:p>" +
      paragraph("") + "</w:footnote></w:footnotes>";
  const std::string links =
      "<Relationships><Relationship Id='l' Type='x/hyperlink' Target='https://n.example' "
      "TargetMode='External'/></Relationships>";
  const std::string header =
      "<w:hdr xmlns:w='urn:w'>" + table(row(cell("IOM") + cell("OIM"))) + "</w:hdr>";
  const SourceDocument document = read_docx(make_docx(
      paragraph("text"),
      part("header", "h1.xml") + part("footnotes", "f.xml") + part("header", "/w/h2.xml") +
          part("header", "../../gone.xml") + part("vbaProject", "vba.bin"),
      {{"w/f.xml", notes},
       {"w/_rels/f.xml.rels", links},
       {"w/h1.xml", header},
       {"w/h2.xml", header},
       {"w/vba.bin", ""},
       {"../../etc/passwd", "root"}}));
  CHECK(shown(document) == "text\nsee <https://n.example>\nIOM\nOIM\n");
  CHECK(std::get<SourceParagraph>(document.blocks.at(1)).place == "footnote 1");
  CHECK(std::get<SourceParagraph>(document.blocks.at(2)).place == "page header");
  CHECK(document.remarks == Remarks{"macros were ignored"});
}

TEST_CASE("entities of a document type expand to nothing") {
  std::string document =
      "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>"
      "<!ENTITY file SYSTEM 'file:///etc/passwd'>]>"
      "<w:document xmlns:w='urn:w'><w:body>" +
      paragraph("&b;|&file;|&amp;") + "</w:body></w:document>";
  const std::string root =
      "<Relationships><Relationship Id='1' Type='x/officeDocument' "
      "Target='/d.xml'/></Relationships>";
  CHECK(shown(read_docx(make_archive({{"_rels/.rels", root}, {"d.xml", document}}))) ==
        "&b;|&file;|&\n");
}

std::string failure(const std::string& bytes) {
  return failure_of([&] { read_docx(bytes); });
}

std::string repeated(const std::string& text, std::size_t count) {
  std::string all;
  all.reserve(text.size() * count);
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

TEST_CASE("files that mean no good end with a sentence") {
  constexpr std::size_t many = 100'000;
  for (const std::string name : {"w:tbl", "w:sdt", "w:p", "w:unknown"}) {
    const std::string deep = repeated("<" + name + ">", many) + repeated("</" + name + ">", many);
    CHECK(failure(make_docx(deep)) ==
          "the file is broken: \"w/main.xml\" in it is nested deeper than 500 elements");
  }
  CHECK(failure(make_docx(repeated("<w:sdt><w:sdtContent>", 240) + paragraph("a") +
                          repeated("</w:sdtContent></w:sdt>", 240)))
            .empty());
  CHECK(failure(make_docx(std::string(65U << 20U, ' '))) == "the file expands to more than 64 MiB");
  // The words of a number, a thousand times longer than the document.
  const std::string numbering =
      "<n><abstractNum abstractNumId='1'><lvl ilvl='0'><numFmt val='decimal'/><lvlText val='" +
      std::string(1U << 20U, 'x') +
      "'/></lvl></abstractNum><num numId='1'><abstractNumId val='1'/>"
      "</num></n>";
  CHECK(failure(make_docx(repeated(paragraph("x", "<numPr><numId val='1'/></numPr>"), 100),
                          part("numbering", "n.xml"), {{"w/n.xml", numbering}})) ==
        "the file holds more than 64 MiB");
  CHECK(failure(make_docx("<w:p>"))
            .starts_with("the file is broken: \"w/main.xml\" in it is not sound XML"));
  CHECK(failure(make_docx(paragraph("\xFF"))) ==
        "the file is broken: it holds text that is not Unicode");
  CHECK(failure(make_docx(paragraph("&#xD800;"))) ==
        "the file is broken: it holds text that is not Unicode");
}

TEST_CASE("other files are told from Word files") {
  CHECK(failure(make_archive({{"a.txt", "a"}})) ==
        "the file is no Word or Excel file: nothing in it says where its text is");
  CHECK(failure(make_archive({{"mimetype", "x"}, {"content.xml", "<x/>"}}))
            .starts_with("the file is an OpenDocument file"));
  const auto root = [](const std::string& target) {
    return "<Relationships><Relationship Id='1' Type='x/officeDocument' Target='" + target +
           "'/></Relationships>";
  };
  CHECK(failure(make_archive({{"_rels/.rels", root("gone.xml")}})) ==
        "the file is broken: the part that holds its text is missing");
  const std::string types =
      "<Types><Override PartName='/b.xml' "
      "ContentType='application/vnd.openxmlformats-officedocument."
      "spreadsheetml.sheet.main+xml'/></Types>";
  CHECK(failure(make_archive({{"_rels/.rels", root("b.xml")},
                              {"[Content_Types].xml", types},
                              {"b.xml", "<workbook/>"}})) ==
        "the file is an Excel file, though it is called a Word file");
}

}  // namespace
}  // namespace followup
