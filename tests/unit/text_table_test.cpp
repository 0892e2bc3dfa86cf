// Tables of text.
#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "formats/text_table.h"
#include "text/unicode.h"

namespace followup {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

TEST_CASE("columns are aligned by display width") {
  const std::string table = lay_out({{{"Days", Alignment::right}, {"Owner"}, {"Plan"}},
                                     {{{"5"}, {"Здоровье"}, {"A"}}, {{"1200"}, {"世界"}, {"B"}}}},
                                    {}, false);
  CHECK(lines_of(table) ==
        std::vector<std::string>{"Days  Owner     Plan", "   5  Здоровье  A", "1200  世界      B"});
}

TEST_CASE("a table fits its width, and every word is still there") {
  const std::vector<std::vector<TextCell>> rows{
      {{"8726"},
       {"Identification of countries organizations and other institutions"},
       {"WHO"},
       {"MHW/2/with-end-date/1"}},
      {{"12"}, {"Short"}, {"Ministry of Health and Social Affairs, World Bank"}, {"MA.0375/A/1"}}};
  for (const std::size_t width : {40U, 50U, 60U, 80U, 120U}) {
    const std::string table =
        lay_out({{{"Days late", Alignment::right}, {"Action"}, {"Owner"}, {"Plan and id"}}, rows},
                width, false);
    std::size_t widest = 0;
    for (const std::string& line : lines_of(table)) {
      widest = std::max(widest, display_width(line));
    }
    CHECK(widest <= width);
    std::string letters;
    for (const char c : table) {
      if (c != ' ' && c != '\n') letters += c;
    }
    for (const char* word : {"8726", "12", "Short", "WHO"}) {
      CHECK(letters.find(word) != std::string::npos);
    }
  }
}

TEST_CASE("ids stay whole as long as another column can give way") {
  const TextTable table{{{"Action"}, {"Owner"}, {"Plan and id"}},
                        {{{"Institutionalisation of mechanisms"},
                          {"Directorate-General for Internationalisation"},
                          {"NHRP-2027/ACT-0012"}}}};
  for (const std::size_t width : {34U, 40U, 60U}) {
    const std::string text = lay_out(table, width, false);
    CAPTURE(text);
    CHECK(text.find("ACT-0012") != std::string::npos);
    CHECK(text.find("NHRP-2027/") != std::string::npos);
  }
}

TEST_CASE("where columns do not fit, rows stand one below the other") {
  const TextTable table{{{"Plan"},
                         {"", Alignment::left, Words::whole},
                         {"Open", Alignment::right, Words::whole},
                         {"Implemented", Alignment::right, Words::whole}},
                        {{{"NAP-2027"}, {"████"}, {"3", Paint::red}, {"30.6 % (11 of 36)"}},
                         {{"All"}, {""}, {"3"}, {"–"}}},
                        {{"Plans", 0}},
                        true};
  CHECK(lines_of(lay_out(table, 24, false)) ==
        std::vector<std::string>{"Plans", "", "Plan         NAP-2027", "             ████",
                                 "Open         3", "Implemented  30.6 %", "             (11 of 36)",
                                 "", "------------------------", "Plan         All",
                                 "Open         3", "Implemented  –"});
}

TEST_CASE("a column without a title whose words are all long keeps a width") {
  const std::string word(40, 'x');
  for (const std::size_t width : {1U, 10U, 40U, 72U}) {
    const std::string table =
        lay_out({{{""}, {"Overdue"}, {""}}, {{{word}, {"12"}, {word}}}}, width, false);
    CHECK(std::ranges::count(table, 'x') == 80);
  }
}

TEST_CASE("line breaks are kept, colours take no room, and a total stands below a line") {
  TextTable table{{{"Owner"}, {"Open", Alignment::right}},
                  {{{"WHO\nILO"}, {"3", Paint::red}}, {{"IOM"}, {"12"}}, {{"All"}, {"15"}}},
                  {{"Agencies", 0}},
                  true};
  CHECK(lines_of(lay_out(table, {}, true)) ==
        std::vector<std::string>{"\x1b[1mOwner\x1b[0m  \x1b[1mOpen\x1b[0m", "",
                                 "\x1b[1mAgencies\x1b[0m", "WHO       \x1b[1;31m3\x1b[0m", "ILO",
                                 "", "IOM      12", "-----------", "All      15"});
}

TEST_CASE("a cell that is several rows high runs through the rows of its thing, and no further") {
  const TextCell continued{{}, {}, true};
  const TextTable table{{{"Key action"}, {"Comments"}, {"Status"}},
                        {{{"Draft\na\nprotocol"}, {"Text ready."}, {"Completed"}},
                         {continued, {"Sent.\nRead."}, {"Ongoing"}},
                         {continued, {"Signed."}, continued},
                         {{"Publish it"}, continued, {"–"}}}};
  CHECK(lines_of(lay_out(table, {}, false)) ==
        std::vector<std::string>{"Key action  Comments     Status",
                                 "Draft       Text ready.  Completed", "a",
                                 "protocol    Sent.        Ongoing", "            Read.", "",
                                 "            Signed.", "", "Publish it               –"});
}

// Looking from each row down to the last would take minutes here.
TEST_CASE("a thing may be a hundred thousand rows high") {
  constexpr std::size_t rows = 100'000;
  const TextCell continued{{}, {}, true};
  TextTable table{{{"Key action"}, {"Comments"}}, {{{"Draft"}, {"0"}}}};
  for (std::size_t i = 1; i < rows; ++i) table.rows.push_back({continued, {std::to_string(i)}});
  for (const std::optional<std::size_t> width : {std::optional<std::size_t>(), {40}}) {
    const std::vector<std::string> lines = lines_of(lay_out(table, width, false));
    CHECK(lines.size() == rows + 1);
    CHECK(lines.back() == "            99999");
  }
}

TEST_CASE("numbers and bars are never broken, in whichever row they stand") {
  const std::string bar = "████████████████████";
  TextTable table{{{"Days late", Alignment::right, Words::whole},
                   {"Action"},
                   {"", Alignment::left, Words::whole}},
                  {}};
  // A long table is judged by some of its rows; these lie in between.
  for (std::size_t i = 0; i < 1000; ++i) {
    table.rows.push_back(i == 501 ? std::vector<TextCell>{{"123456789012"}, {"Short"}, {bar}}
                                  : std::vector<TextCell>{{"1"}, {"a long text of words"}, {"█"}});
  }
  const std::string text = lay_out(table, 44, false);
  CHECK(text.find("\n123456789012  Short     " + bar + "\n") != std::string::npos);
}

TEST_CASE("without a width a very long cell pushes only its own row aside") {
  const std::string words(1000, 'x');
  TextTable table{{{"Action"}, {"Owner"}, {"Words"}}, {{{words}, {"WHO"}, {words}}}};
  for (int i = 0; i < 9; ++i) table.rows.push_back({{"Short"}, {"IOM"}, {"Short"}});
  const std::vector<std::string> lines = lines_of(lay_out(table, {}, false));
  CHECK(lines[1] == words + "  WHO    " + words);
  CHECK(lines[2] == "Short" + std::string(195, ' ') + "  IOM    Short");
}

}  // namespace
}  // namespace followup
