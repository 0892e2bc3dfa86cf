// What is read of paragraphs of Word files: text, boxes, fields, links, changes, numbers.
#include <doctest/doctest.h>

#include "import/readers.h"
#include "shown_document.h"
#include "small_archive.h"

namespace followup {
namespace {

std::string run(const std::string& text) {
  return "<w:r><w:t>" + text + "</w:t></w:r>";
}

// A paragraph with these contents, as it is shown.
std::string read(const std::string& contents, std::string_view relationships = {}) {
  const std::string shown_text =
      shown(read_docx(make_docx("<w:p>" + contents + "</w:p>", relationships)));
  return shown_text.substr(0, shown_text.size() - 1);
}

using Remarks = std::vector<std::string>;

Remarks remarks(const std::string& contents) {
  return read_docx(make_docx("<w:p>" + contents + "</w:p>")).remarks;
}

TEST_CASE("text of runs") {
  CHECK(read(run("one ") + run("two")) == "one two");
  CHECK(read(run("one") + R"(<w:r><w:t xml:space="preserve"> </w:t></w:r>)" + run("two")) ==
        "one two");
  CHECK(read("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>") ==
        "a b/c/d");
  CHECK(
      read(
          "<w:r><w:t>on</w:t><w:noBreakHyphen/><w:t>go</w:t><w:softHyphen/><w:t>ing</w:t></w:r>") ==
      "on-going");
  CHECK(read("<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>" + run("R&amp;D &#x2013; a&lt;b")) ==
        "R&D – a<b");
  // What nobody sees, or what would do something to a terminal.
  CHECK(read(run("a&#xA0;b&#xAD;c&#x200B;d&#xFEFF;e&#x202E;f&#x9B;g&#x2028;h&#xFFFF;")) ==
        "a bcdefg/h");
  CHECK(read(run("a\nb\r\nc")) == "a b c");
  CHECK(read("<w:r><w:br/></w:r>") == "");
  CHECK(read("<w:bookmarkStart w:name='_GoBack'/>" + run("x") + "<w:bookmarkEnd/>") == "x");
  CHECK(read("<w:smartTag><w:smartTagPr/>" + run("Dushanbe") + "</w:smartTag>") == "Dushanbe");
}

TEST_CASE("check boxes, however they are drawn") {
  CHECK(read(run("☐ no ☑ yes ☒ yes 🗹 yes 🗷 yes □ no, and ✓ is a tick")) ==
        "☐ no ☒ yes ☒ yes ☒ yes ☒ yes ☐ no, and ✓ is a tick");
  const auto symbol = [](const std::string& font, const std::string& code) {
    return read("<w:r><w:sym w:font='" + font + "' w:char='" + code + "'/></w:r>");
  };
  for (const char* code : {"F0A8", "F06F", "F071", "006F"}) CHECK(symbol("Wingdings", code) == "☐");
  for (const char* code : {"F0FE", "F0FD", "F078"}) CHECK(symbol("Wingdings", code) == "☒");
  for (const char* code : {"F052", "F053", "F054"}) CHECK(symbol("Wingdings 2", code) == "☒");
  CHECK(symbol("Wingdings 2", "F0A3") == "☐");
  CHECK(symbol("Segoe UI Symbol", "2611") == "☒");
  CHECK(symbol("MS Gothic", "2610") == "☐");
  CHECK(symbol("Wingdings", "F0FC") == "✓");
  CHECK(symbol("Wingdings", "zz") == "");
  const std::string unknown = "<w:r><w:sym w:font='Wingdings' w:char='F0C1'/></w:r>";
  CHECK(remarks(unknown + unknown) == Remarks{"2 symbols that are not known here were left out"});
  // Text in the font, of the program's own characters or of letters.
  const std::string font = "<w:r><w:rPr><w:rFonts w:ascii='Wingdings'/></w:rPr><w:t>";
  CHECK(read(font + "&#xF0A8;&#xF0FE;o¨þ</w:t></w:r>" + run("o")) == "☐☒☐☐☒o");
}

std::string control(const std::string& properties, const std::string& content) {
  return "<w:sdt><w:sdtPr>" + properties + "</w:sdtPr><w:sdtContent>" + content +
         "</w:sdtContent></w:sdt>";
}

std::string box(const std::string& checked) {
  return "<w14:checkbox>" + checked + "<w14:checkedState w14:val='2612'/></w14:checkbox>";
}

TEST_CASE("content controls: what is set wins over what is drawn") {
  const std::string ticked = box("<w14:checked w14:val='1'/>");
  const std::string unticked = box("<w14:checked w14:val='0'/>");
  CHECK(read(control(ticked, run("☒")) + run("Accept")) == "☒Accept");
  CHECK(read(control(ticked, run("☐")) + run("Accept")) == "☒Accept");
  CHECK(read(control(unticked, run("☒")) + run("Accept")) == "☐Accept");
  CHECK(read(control(ticked, run("☐") + run("☐")) + run("Accept")) == "☒Accept");
  CHECK(read(control(ticked, "") + run("Accept")) == "☒Accept");
  CHECK(read(control(box(""), run("x"))) == "☐");
  CHECK(read(control(box("<w14:checked w14:val='true'/>"), run("☐"))) == "☒");
  CHECK(read(control("<w:dropDownList><w:listItem w:value='1'/></w:dropDownList>",
                     run("Partially accepted"))) == "Partially accepted");
  // Around paragraphs.
  CHECK(shown(read_docx(make_docx(control(ticked, "<w:p>" + run("☐") + "</w:p>") + "<w:p>" +
                                  run("Reject") + "</w:p>"))) == "☒\nReject\n");
  CHECK(shown(read_docx(make_docx(control(ticked, "<w:p/>")))) == "☒\n");
  // What Word shows where nobody has written anything.
  const std::string prompt = control("<w:showingPlcHdr/>", run("Choose an item."));
  CHECK(read(run("Status: ") + prompt + run(".")) == "Status: .");
  CHECK(remarks(prompt) == Remarks{"prompts of form fields that nobody filled in were left out"});
}

std::string field(const std::string& data, const std::string& code, const std::string& result) {
  return "<w:r><w:fldChar w:fldCharType='begin'>" + data + "</w:fldChar></w:r><w:r><w:instrText>" +
         code + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>" + result +
         "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
}

std::string old_box(const std::string& state) {
  return field("<w:ffData><w:checkBox>" + state + "</w:checkBox></w:ffData>", " FORMCHECKBOX ", "");
}

TEST_CASE("old form fields") {
  CHECK(read(old_box("<w:checked/>") + run("a")) == "☒a");
  CHECK(read(old_box("<w:default w:val='1'/>") + run("a")) == "☒a");
  CHECK(read(old_box("<w:default w:val='1'/><w:checked w:val='0'/>") + run("a")) == "☐a");
  CHECK(read(old_box("") + run("a")) == "☐a");
  CHECK(read("<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:checked/></w:checkBox>"
             "</w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>") == "☒");
  CHECK(read(field("<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>", "FORMCHECKBOX",
                   run("☐"))) == "☒");
  CHECK(read(field("<w:ffData><w:ddList><w:result w:val='1'/><w:listEntry w:val='Low'/>"
                   "<w:listEntry w:val='High'/></w:ddList></w:ffData>",
                   "FORMDROPDOWN", "")) == "High");
  CHECK(read(field("<w:ffData><w:textInput/></w:ffData>", "FORMTEXT", run("written"))) ==
        "written");
}

TEST_CASE("fields show their result") {
  CHECK(read(run("page ") + field("", " PAGE ", run("3")) + run(" of 4")) == "page 3 of 4");
  CHECK(read("<w:fldSimple w:instr=' DATE '>" + run("May 2003") + "</w:fldSimple>") == "May 2003");
  CHECK(read(field("", " IF ", field("", " REF x ", run("inner"))) + run(" after")) ==
        "inner after");
  // Its end is missing: only the paragraph suffers.
  const std::string open =
      "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r>" + run("a") + "</w:p>";
  CHECK(shown(read_docx(make_docx(open + "<w:p>" + run("b") + "</w:p>"))) == "\nb\n");
}

TEST_CASE("hyperlinks") {
  constexpr std::string_view targets =
      R"(<Relationship Id="l1" Type="http://x/hyperlink" Target="https://a.example/?a=1&amp;b=2" TargetMode="External"/>)"
      R"(<Relationship Id="l2" Type="http://x/hyperlink" Target="inside.xml"/>)";
  const auto link = [](const std::string& attributes) {
    return "<w:hyperlink " + attributes + ">" + run("here") + "</w:hyperlink>";
  };
  CHECK(read(link("r:id='l1'"), targets) == "here <https://a.example/?a=1&b=2>");
  CHECK(read(link("r:id='l1' w:anchor='p'"), targets) == "here <https://a.example/?a=1&b=2#p>");
  CHECK(read(link("r:id='l1'") + link("r:id='l1'"), targets) ==
        "herehere <https://a.example/?a=1&b=2>");
  CHECK(read(link("r:id='l2'") + link("r:id='l3'") + link("w:anchor='x'"), targets) ==
        "hereherehere");
  const auto by_field = [](const std::string& code) { return read(field("", code, run("here"))); };
  CHECK(by_field(" HYPERLINK \"https://a.example/b c\" ") == "here <https://a.example/b c>");
  CHECK(by_field("HYPERLINK https://a.example") == "here <https://a.example>");
  CHECK(by_field(R"(HYPERLINK "https://a.example" \l "part" \o "tip")") ==
        "here <https://a.example#part>");
  CHECK(by_field(R"(HYPERLINK \o "tip" "file:\\\\server\\a")") == R"(here <file:\\server\a>)");
  CHECK(by_field(R"(HYPERLINK \l "_Toc1")") == "here");
  CHECK(by_field("HYPERLINK \"") == "here");
  CHECK(read("<w:fldSimple w:instr='HYPERLINK \"https://b.example\"'>" + run("b") +
             "</w:fldSimple>") == "b <https://b.example>");
}

TEST_CASE("tracked changes are read as if they were accepted") {
  CHECK(read("<w:ins>" + run("new ") +
             "</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>" + run("text")) ==
        "new text");
  CHECK(read("<w:moveFrom>" + run("a") + "</w:moveFrom><w:moveTo>" + run("b") + "</w:moveTo>") ==
        "b");
  CHECK(remarks("<w:del>" + run("x") + "</w:del><w:moveFrom>" + run("x") + "</w:moveFrom>") ==
        Remarks{"tracked deletions were left out"});
  // The end of a paragraph that is deleted makes one of two.
  const std::string deleted_end =
      "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("one ") + "</w:p>";
  CHECK(shown(read_docx(make_docx(deleted_end + "<w:p>" + run("two") + "</w:p>"))) == "one two\n");
  CHECK(shown(read_docx(make_docx(deleted_end))) == "one \n");
}

TEST_CASE("what is left out is said") {
  const std::string hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>";
  CHECK(read(run("a") + hidden) == "a");
  CHECK(read("<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>seen</w:t></w:r>") == "seen");
  CHECK(remarks(hidden) == Remarks{"hidden text was left out"});
  CHECK(remarks("<w:r><w:drawing><x><a:blip xmlns:a='urn:a'/></x></w:drawing></w:r>") ==
        Remarks{"1 picture was left out"});
  CHECK(remarks("<w:r><w:pict><v:imagedata/><v:imagedata/></w:pict></w:r>") ==
        Remarks{"2 pictures were left out"});
  CHECK(remarks("<w:r><w:object><v:imagedata/></w:object></w:r>") ==
        Remarks{"1 embedded document was left out"});
  CHECK(remarks("<w:r><w:commentReference w:id='1'/></w:r>") == Remarks{"1 comment was left out"});
  CHECK(remarks(run("a")).empty());
}

TEST_CASE("text boxes are read once, after their paragraph") {
  const std::string content = "<w:txbxContent><w:p>" + run("boxed") + "</w:p></w:txbxContent>";
  CHECK(read("<w:r><mc:AlternateContent><mc:Choice><w:drawing>" + content +
             "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + content +
             "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run("text")) ==
        "text\nboxed");
  CHECK(read("<w:r><mc:AlternateContent><mc:Fallback><w:pict>" + content +
             "</w:pict></mc:Fallback></mc:AlternateContent></w:r>") == "\nboxed");
}

}  // namespace
}  // namespace followup
