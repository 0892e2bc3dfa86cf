// Word files that other programs wrote (tests/import/documents): not a word is lost or added.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

#include "import/readers.h"
#include "import/source_text.h"
#include "shown_document.h"

namespace followup {
namespace {

std::string contents(const std::string& name) {
  std::ifstream file(FOLLOWUP_SOURCE_DIR "/tests/import/documents/" + name, std::ios::binary);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

SourceDocument document(const std::string& name) {
  return read_docx(contents(name));
}

using Words = std::vector<std::string>;

// Without the bullets that stand for themselves and the marks of bookmarks in the text.
Words words_of(const std::string& text) {
  Words words;
  std::istringstream stream(source_text(text));  // with plain blanks
  for (std::string word; stream >> word;) {
    if (word == "[bookmark:") {
      stream >> word;  // "_GoBack]IOM"
      word.erase(0, word.find(']') + 1);
    }
    if (word != "·") words.push_back(word);
  }
  return words;
}

Words words_of(const SourceDocument& document) {
  std::string text;
  for (const auto& block : document.blocks) {
    if (const auto* paragraph = std::get_if<SourceParagraph>(&block)) {
      text += paragraph->text + '\n';
      continue;
    }
    for (const SourceRow& row : std::get<SourceTable>(block).rows) {
      for (const SourceCell& cell : row.cells) {
        for (const SourceParagraph& paragraph : cell.paragraphs) text += paragraph.text + '\n';
      }
    }
  }
  return words_of(text);
}

const SourceTable& table(const SourceDocument& document, std::size_t index) {
  for (const auto& block : document.blocks) {
    const auto* found = std::get_if<SourceTable>(&block);
    if (found != nullptr && index-- == 0) return *found;
  }
  FAIL("there are fewer tables");
  throw std::runtime_error("no table");
}

TEST_CASE("the words are those of the text") {
  const Words matrix = words_of(contents("ma-0375.txt"));
  CHECK(matrix.size() == 1328);
  for (const std::string by : {"libreoffice", "pandoc", "controls"}) {
    CAPTURE(by);
    const SourceDocument read = document("ma-0375-" + by + ".docx");
    CHECK(words_of(read) == matrix);
    CHECK(read.remarks.empty());
  }
  CHECK(words_of(document("mhw-pandoc.docx")) == words_of(contents("mhw.txt")));
  CHECK(words_of(document("nmhcm-pandoc.docx")) == words_of(contents("nmhcm.txt")));
}

TEST_CASE("the template as LibreOffice writes it") {
  const SourceDocument read = document("ma-0375-libreoffice.docx");
  CHECK(shown(std::get<SourceParagraph>(read.blocks.at(0))) ==
        "# IDF evaluations – management follow-up response matrix");
  const SourceTable& first = table(read, 0);
  REQUIRE(first.rows.size() == 8);
  CHECK(first.rows[0].cells.at(0).columns == 5);
  CHECK(shown(first.rows[3].cells.at(0)) == "0+3 Recommended to: ; IOM Tajikistan ");
  CHECK(shown(first.rows[3].cells.at(1)) == "3+2 Priority level (1 to 3):; N/A");
  CHECK(shown(first.rows[5].cells.at(3)) == "3+2 Implementation monitoring");
  CHECK(shown(first.rows[6].cells.at(0)) == "0^ ");
  CHECK(shown(first.rows[6].cells.at(3)) == "3 Comments or action taken");
  CHECK(shown(first.rows[6].cells.at(4)) == "4 Status ");
  const SourceCell& comments = first.rows[7].cells.at(3);
  CHECK(comments.place == "table 1, row 8, column 4");
  REQUIRE(comments.paragraphs.size() == 9);
  CHECK(comments.paragraphs[1].text.empty());
  CHECK(shown(comments.paragraphs[5]) ==
        "* https://www.youtube.com/watch?v=ZRp6RINV2lM "
        "<https://www.youtube.com/watch?v=ZRp6RINV2lM>");
  CHECK(table(read, 4).rows.size() == 8);
}

TEST_CASE("paragraphs and a table as pandoc writes them") {
  const SourceDocument read = document("ma-0375-pandoc.docx");
  CHECK(shown(std::get<SourceParagraph>(read.blocks.at(4))) ==
        "## Evaluation recommendation A – Bilateral agreements");
  const SourceTable& first = table(read, 0);
  REQUIRE(first.rows.size() == 2);
  CHECK(shown(first.rows[0].cells.at(3)) ==
        "3 Implementation monitoring; Comments or action taken");
  CHECK(first.rows[1].cells.at(1).paragraphs.at(0).text == "2021-2022");
}

TEST_CASE("content controls as Word has them") {
  const SourceDocument read = document("ma-0375-controls.docx");
  CHECK(shown(table(read, 0).rows.at(3).cells.at(1)) == "1 Priority level (1 to 3):; N/A");
  const SourceTable& partial = table(read, 8);  // of recommendation E
  CHECK(partial.rows.at(4).cells.at(0).paragraphs.at(1).text ==
        "☐Accept recommendation   ☒Partially accept recommendation  ☐Reject recommendation");
  const SourceTable& actions = table(read, 9);
  CHECK(shown(actions.rows.at(0).cells.at(3)) == "3+2 Implementation monitoring");
  CHECK(shown(actions.rows.at(1).cells.at(2)) == "2^ ");
}

}  // namespace
}  // namespace followup
