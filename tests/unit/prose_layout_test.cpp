// Labels in running text, the numbers of items, and the text of a matrix.
#include <doctest/doctest.h>

#include "import/item_numbers.h"
#include "import/layout.h"
#include "import/prose_labels.h"
#include "import/prose_layout.h"
#include "import/readers.h"
#include "import/texts.h"

namespace followup {
namespace {

using enum ImportField;

RawPlan read(std::string_view text) {
  auto plan = read_prose(read_plain_text(text));
  REQUIRE(plan.has_value());
  return std::move(*plan);
}

std::string said(const RawTracking& record, ImportField field) {
  const auto found = record.fields.find(field);
  return found == record.fields.end() ? std::string() : text_of(found->second);
}

// Actions and what is below them: "1 Title{1.1 …}".
std::string outline(const std::vector<RawAction>& actions) {
  std::string all;
  for (const RawAction& one : actions) {
    if (!all.empty()) all += "; ";
    all += said(one, number) + "|" + said(one, title) + "|" + said(one, action) + "|" +
           said(one, owner) + "|" + said(one, deadline);
    if (!one.actions.empty()) all += "{" + outline(one.actions) + "}";
  }
  return all;
}

std::string outline(const std::vector<RawSection>& sections) {
  std::string all;
  for (const RawSection& section : sections) {
    all += "[" + text_of(section.number) + " " + text_of(section.title) + ": " +
           outline(section.actions) + outline(section.sections) + "]";
  }
  return all;
}

std::string outline_of(std::string_view text) {
  return outline(read(text).sections);
}

bool is_prose(std::string_view text) {
  return read_prose(read_plain_text(text)).has_value();
}

std::vector<std::string> unparsed_of(const RawTracking& record) {
  std::vector<std::string> texts;
  for (const RawValue& value : record.unparsed) texts.push_back(text_of(value));
  return texts;
}

TEST_CASE("A number of an item is divided from its words, or has several parts") {
  const auto number = [](std::string_view text) {
    const auto found = number_at(text, 0);
    return found ? std::string(found->number) + "|" + std::string(text.substr(found->end))
                 : std::string("-");
  };
  CHECK(number("2. LEGAL") == "2|LEGAL");
  CHECK(number("1.3: Stakeholders") == "1.3|Stakeholders");
  CHECK(number("2.1 Work") == "2.1|Work");
  CHECK(number("2.1. - Work") == "2.1|Work");
  CHECK(number("3) Work") == "3|Work");
  CHECK(number("2.") == "2|");
  CHECK(number("1.2") == "1.2|");
  for (const std::string_view none :
       {"2 years", "2021. A year", "12.05.2003 Meeting", "10:30 Opening", "3.5% of all", "0. Zero",
        "1... and", "1.2.3.4.5.6 Deep", "x1. Work", "", "."}) {
    CAPTURE(none);
    CHECK(number(none) == "-");
  }
}

TEST_CASE("A number is found only as a word of its own") {
  CHECK(find_number("see 12.1 and 2.1 here", "2.1")->begin == 13);
  CHECK(find_number("(2.1 here", "2.1")->begin == 1);
  CHECK_FALSE(find_number("on 2.1.2003", "2.1"));
  CHECK_FALSE(find_number("a 2.1% share", "2.1"));
  CHECK_FALSE(find_number("phase 2 ends", "2"));
  CHECK(number_at_end("PLANS with identified end date 1.")->number == "1");
  CHECK_FALSE(number_at_end("PLANS of phase 1"));
}

TEST_CASE("Labels follow each other in a line") {
  CHECK(outline_of("1. SHARE WHAT : Contract papers WHO: WHO, ILO. WHEN: May 2003.\n") ==
        "[ : 1|SHARE|Contract papers|WHO, ILO|May 2003]");
  CHECK(outline_of("1) Partager QUOI: Former QUI: OIM QUAND: mai 2003") ==
        "[ : 1|Partager|Former|OIM|mai 2003]");
  CHECK(outline_of("1. Compartir Qué: Formar Quién: OIM Cuándo: mayo de 2003") ==
        "[ : 1|Compartir|Formar|OIM|mayo de 2003]");
  CHECK(outline_of("1. Обмен ЧТО: Обучить КТО: МОМ КОГДА: май 2003") ==
        "[ : 1|Обмен|Обучить|МОМ|май 2003]");
  CHECK(outline_of("1. تبادل ماذا: تدريب من: المنظمة متى: مايو 2003") ==
        "[ : 1|تبادل|تدريب|المنظمة|مايو 2003]");
  CHECK(outline_of("1. share what: contract papers who: ILO when: 2003") ==
        "[ : 1|share|contract papers|ILO|2003]");
}

TEST_CASE("A word of a sentence is no label") {
  // Labels have capitals here.
  CHECK(outline_of("1. A WHAT: Ask those who: staff WHO: ILO WHEN: 2003") ==
        "[ : 1|A|Ask those who: staff|ILO|2003]");
  CHECK(outline_of("1. A WHAT: Agree on Actions: two WHO: ILO WHEN: 2003") ==
        "[ : 1|A|Agree on Actions: two|ILO|2003]");
  // The World Health Organization.
  CHECK(outline_of("1. A WHAT: Train WHO: ILO, WHO: six regions WHEN: 2003") ==
        "[ : 1|A|Train|ILO, WHO: six regions|2003]");
  CHECK_FALSE(is_prose("We ask what: nobody knows."));
  CHECK_FALSE(is_prose("Recommendation 1: Train\nWHAT: Train WHO: ILO WHEN: 2003"));
  CHECK_FALSE(is_prose("WHO: ILO WHEN: 2003"));
}

TEST_CASE("Numbers say what stands below what") {
  CHECK(outline_of("1. ONE\n1. FIRST 1.1 Define WHAT: a WHO: b\n1.2: Identify WHAT: c WHO: d\n"
                   "2. SECOND WHAT: e\n2. TWO\n1. THIRD WHAT: f") ==
        "[1 ONE: 1|FIRST|||{1.1|Define|a|b|; 1.2|Identify|c|d|}; 2|SECOND|e||]"
        "[2 TWO: 1|THIRD|f||]");
  // 3.5 million are no item.
  CHECK(outline_of("3.5 million people WHAT: a WHO: b") == "[ : |3.5 million people|a|b|]");
}

TEST_CASE("A heading may stand before the number of the first item below it") {
  const std::string text =
      "2. ANALYSIS\nPLANS with a date 1. WHAT: a WHO: b\n2. WHAT: c\nPlans without 3. WHAT: d";
  CHECK(outline_of(text) ==
        "[2 ANALYSIS: [ PLANS with a date: 1||a|b|; 2||c||][ Plans without: 3||d||]]");
  CHECK(read(text).remarks.size() == 2);
  // 9 is not the next number.
  CHECK(outline_of("1. A WHAT: a WHO: b\nReduce it by 9. WHAT: c") ==
        "[ : 1|A|a|b|; |Reduce it by 9|c||]");
}

TEST_CASE("Numbers that go on from the item's own make sub-actions") {
  CHECK(outline_of("2. WHAT: 2.1 Work with all, and 2.2: model it. WHO: ILO WHEN: 2003") ==
        "[ : 2|||ILO|2003{2.1||Work with all, and||; 2.2||model it.||}]");
  // They do not go on from 3, or stand alone, or the item has no number.
  CHECK(outline_of("3. WHAT: 3.1 Study, 4.2 study WHO: ILO") ==
        "[ : 3||3.1 Study, 4.2 study|ILO|]");
  CHECK(outline_of("WHAT: 3.1 Study, 3.2 study WHO: ILO") == "[ : ||3.1 Study, 3.2 study|ILO|]");
  CHECK(outline_of("3. WHAT: Study, 3.1 this, 3.2 that WHO: ILO") ==
        "[ : 3||Study, 3.1 this, 3.2 that|ILO|]");
}

TEST_CASE("A label between numbers is said of the sub-action before it") {
  const RawPlan plan = read("3. A WHAT: 3.1 B, WHO: c, 3.2 D: e. WHO: f PARTNERS: g");
  CHECK(outline(plan.sections) == "[ : 3|A||f|{3.1||B|c|; 3.2||D: e.||}]");
  CHECK(said(plan.sections[0].actions[0], partners) == "g");
  REQUIRE(plan.remarks.size() == 1);
  CHECK(plan.remarks[0].place == "line 1");
}

TEST_CASE("A label that stands twice keeps its second words beside the item") {
  const RawPlan plan = read("\n6. WHAT: a WHO: b WHEN: c WHEN: d");
  const RawAction& one = plan.sections[0].actions[0];
  CHECK(said(one, deadline) == "c");
  CHECK(unparsed_of(one) == std::vector<std::string>{"WHEN: d"});
  CHECK(one.unparsed[0].place == "line 2");
}

TEST_CASE("Several items in a line are divided by number, or by what they begin with") {
  CHECK(outline_of("1. A WHAT: a WHO: b WHEN: 2003. 2. B WHAT: c WHO: d 2.1 C WHO: e WHAT: f") ==
        "[ : 1|A|a|b|2003; 2|B|c|d|{2.1|C|f|e|}]");
  CHECK(outline_of("WHAT: a WHO: b WHAT: c WHO: d") == "[ : ||a|b|; ||c|d|]");
  CHECK(outline_of("WHO: a WHAT: b WHO: c WHAT: d") == "[ : ||b|a|; ||d|c|]");
}

TEST_CASE("Labels may have lines of their own") {
  CHECK(outline_of("Plan\n1. ONE\n1.1 First\nWHAT: a\nWHO: b\nWHEN: 2003.\n1.2 Second\nWHAT: c\n"
                   "WHO: d\n") == "[1 ONE: 1.1|First|a|b|2003; 1.2|Second|c|d|]");
  // Lines that go on, and a list in the words of an action.
  CHECK(outline_of("1. A WHAT: define\nand agree WHO: ILO\nWHEN: 2003") ==
        "[ : 1|A|define\nand agree|ILO|2003]");
  CHECK(outline_of("1. A WHAT: do:\n1. this\n2. that\nWHO: b\n2. B WHAT: c") ==
        "[ : 1|A|do:\n1. this\n2. that|b|; 2|B|c||]");
}

TEST_CASE("What nothing labels is kept in its place") {
  const RawPlan plan = read(
      "ACTION PLAN: Health\nWe met. Partners are to confirm.\n1. ONE\nAbout one.\n1. A WHAT: a "
      "WHO: b WHEN: May 2003.\nRemember this.\n");
  CHECK(text_of(plan.fields.at(title)) == "Health");
  CHECK(text_of(plan.description) == "We met. Partners are to confirm.");
  CHECK(text_of(plan.sections[0].description) == "About one.");
  CHECK(unparsed_of(plan.sections[0].actions[0]) == std::vector<std::string>{"Remember this."});
  REQUIRE(plan.remarks.size() == 1);
  CHECK(plan.remarks[0].place == "line 2");
}

TEST_CASE("Full stops that end a sentence are no part of a name") {
  const auto owner_of = [](const std::string& words) {
    return said(read("1. A WHAT: a WHO: " + words + " WHEN: 2003").sections[0].actions[0], owner);
  };
  CHECK(owner_of("ILO.") == "ILO");
  CHECK(owner_of("the U.N.") == "the U.N.");
  CHECK(owner_of("WHO....") == "WHO....");
  CHECK(owner_of("ILO, etc.") == "ILO, etc.");
  CHECK(owner_of("ILO |") == "ILO");
  CHECK(owner_of("").empty());
}

// Tables of the document, a row each line, cells with | between them.
std::string tables_of(std::string_view text) {
  std::string all;
  for (const auto& block : read_plain_text(text).blocks) {
    const auto* table = std::get_if<SourceTable>(&block);
    if (table == nullptr) continue;
    for (const SourceRow& row : table->rows) {
      for (const SourceCell& cell : row.cells) {
        all += std::to_string(cell.column) + ":" + text_of(value_of(cell.paragraphs, cell.place)) +
               "|";
      }
      all += "\n";
    }
    all += "\n";
  }
  return all;
}

TEST_CASE("Cells of a text are counted into rows") {
  CHECK(tables_of("Title\n\tKey action\n\tDeadline\n\tImplementation monitoring\n\n\t\n\t\n"
                  "\tComments\n\tStatus \n\tTrain\n\n\t2021\n\tDone\n\nall\n\tCompleted\n"
                  "\tHire\n\t\n\t\n\t\n") ==
        "0:Key action|1:Deadline|2:Implementation monitoring|\n2:Comments|3:Status|\n"
        "0:Train|1:2021|2:Done\nall|3:Completed|\n0:Hire|1:|2:|3:|\n\n");
  CHECK(tables_of("\tAction\n\tOwner\n\tTrain\n\tILO") == "0:Action|1:Owner|\n0:Train|1:ILO|\n\n");
}

TEST_CASE("Cells that do not make whole rows stand alone") {
  CHECK(tables_of("\tRecommendation A – One\nText\n\tAction\n\tOwner\n\tTrain\n\tILO\n\tHire\n"
                  "\tRecommendation B – Two\n\tAction\n\tOwner\n\tTrain\n\tILO\n") ==
        "0:Recommendation A – One\nText|\n0:Action|\n0:Owner|\n0:Train|\n0:ILO|\n0:Hire|\n"
        "0:Recommendation B – Two|\n\n0:Action|1:Owner|\n0:Train|1:ILO|\n\n");
}

TEST_CASE("Lines that are set in by tabs make no table") {
  CHECK(tables_of("Minutes\n\tWe met.\n\tAction\n\tWe parted.\n").empty());
  const SourceDocument document = read_plain_text("Minutes\r\n\tWe\tmet.\r\n\t· Once\r\n");
  REQUIRE(document.blocks.size() == 3);
  const auto& second = std::get<SourceParagraph>(document.blocks[1]);
  CHECK(second.text == "We met.");
  CHECK(second.place == "line 2");
  const auto& third = std::get<SourceParagraph>(document.blocks[2]);
  CHECK(third.text == "Once");
  CHECK(third.is_list_item);
}

TEST_CASE("Characters that nobody sees are no text") {
  const SourceDocument document = read_plain_text("a\u202Fb\u200Bc\u202Ed\n\u202F\n\u25A1 yes\n");
  REQUIRE(document.blocks.size() == 3);
  CHECK(std::get<SourceParagraph>(document.blocks[0]).text == "a bcd");
  CHECK(std::get<SourceParagraph>(document.blocks[1]).text.empty());
  CHECK(std::get<SourceParagraph>(document.blocks[2]).text == "☐ yes");
}

SourceParagraph heading(const std::string& text) {
  SourceParagraph paragraph;
  paragraph.text = text;
  paragraph.heading_level = 2;
  return paragraph;
}

SourceTable table_of(const std::vector<std::vector<std::string>>& rows) {
  SourceTable table;
  for (const auto& texts : rows) {
    SourceRow& row = table.rows.emplace_back();
    for (const std::string& text : texts) {
      SourceCell& cell = row.cells.emplace_back();
      cell.paragraphs.emplace_back().text = text;
      cell.column = row.cells.size() - 1;
    }
  }
  return table;
}

TEST_CASE("a heading over a table of recommendations is about none of them, and is no section") {
  const std::vector<std::string> columns{"Recommendation", "Key action", "Owner"};
  SourceDocument document;
  document.blocks.emplace_back(heading("Response matrix"));
  document.blocks.emplace_back(heading("Part 1: Governance"));
  document.blocks.emplace_back(table_of({columns, {"Name focal points", "Write to them", "HQ"}}));
  document.blocks.emplace_back(heading("Part 2: Services"));
  document.blocks.emplace_back(table_of({columns, {"Open on Saturdays", "Agree on hours", "HQ"}}));
  const RawPlan plan = read_layout(document, {});
  CHECK(plan.sections.empty());
  REQUIRE(plan.recommendations.size() == 2);
  CHECK(unparsed_of(plan.recommendations.front().actions.front()).empty());
  REQUIRE(plan.unparsed.size() == 2);
  CHECK(text_of(plan.unparsed.front()) == "Part 1: Governance");
  CHECK(text_of(plan.unparsed.back()) == "Part 2: Services");
}

TEST_CASE("a text below all rows in the column of numbers is no number") {
  SourceDocument document;
  document.blocks.emplace_back(table_of({{"No", "Recommendation", "Response"},
                                         {"1", "Name focal points", "Accepted"},
                                         {"Last updated: 1 October", "", ""}}));
  const RawPlan plan = read_layout(document, {});
  REQUIRE(plan.recommendations.size() == 1);
  CHECK(said(plan.recommendations.front(), number) == "1");
  REQUIRE(plan.unparsed.size() == 1);
  CHECK(text_of(plan.unparsed.front()) == "Last updated: 1 October");
}

TEST_CASE("a number of several parts needs no divider before a capitalised word") {
  const auto rest_of = [](std::string_view text) {
    const auto found = numbered_in_front(text, false);
    return found ? std::string(found->number) + "|" + std::string(found->rest) : std::string();
  };
  CHECK(rest_of("2.1 Train staff") == "2.1|Train staff");
  CHECK(rest_of("1.2 Écrire aux bureaux") == "1.2|Écrire aux bureaux");
  CHECK(rest_of("2.5 million people").empty());
  CHECK(rest_of("2.5 MW").empty());
  CHECK(rest_of("2.5 (draft)").empty());
  CHECK(rest_of("2.1 ").empty());
  CHECK(rest_of("2 Train staff").empty());
}

}  // namespace
}  // namespace followup
