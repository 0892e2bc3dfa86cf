#include "sample_report.h"

#include <array>

namespace followup {
namespace {

const std::string hostile_text =
    "<script>window.pwned = 1</script> \"quoted\", 'single' & ]]> \x1b[31mred\x1b[0m \xE2\x80\xAE"
    "turned";
const std::string arabic = "وزارة الصحة (الرباط)";
const std::string chinese = "世界卫生组织西太平洋区域办事处";

Day day(std::string_view text) {
  return *parse_day(text);
}

Fields headline() {
  return {"headline",
          {},
          {{"actions", "Actions followed up", CellType::integer, std::int64_t{48}},
           {"closed", "Closed", CellType::ratio, Ratio{31, 48}},
           {"overdue", "Overdue", CellType::text, Signal{"5", Tone::bad}},
           {"on_time", "Closed on time", CellType::ratio, Ratio{0, 0}},
           {"next", "Next deadline", CellType::day, day("2026-12-31")}}};
}

Fields details() {
  return {"details",
          "How it was counted",
          {{"period", "Period", CellType::text, std::string("2026-07/2026-11")},
           {"note", "Note", CellType::text, hostile_text},
           {"owners", "Owners", CellType::texts, std::vector<std::string>{"WHO", arabic, chinese}},
           {"unknown", "Unknown", CellType::text, {}}},
          Audience::people};
}

Fields for_machines() {
  return {"machine_fields",
          "machines only",
          {{"x", "machines only", CellType::integer, std::int64_t{7}}},
          Audience::machines};
}

Bar bar(std::int64_t closed, std::int64_t open, std::int64_t overdue) {
  return {{{Measure::closed, closed}, {Measure::open, open}, {Measure::overdue, overdue}}, 20};
}

Table plans() {
  return {"plans",
          "Plans",
          {{"plan", "Plan"},
           {"bar", "", CellType::bar, Audience::people},
           {"actions", "Actions", CellType::integer},
           {"overdue", "Overdue", CellType::integer, Audience::everyone, true},
           {"closed", "Closed", CellType::ratio},
           {"news", "How it goes"},
           {"next", "Next deadline", CellType::day},
           {"hidden", "machines only", CellType::text, Audience::machines}},
          {{std::string("Response to the evaluation of migration and health, Asia"), bar(12, 3, 1),
            std::int64_t{16}, std::int64_t{1}, Ratio{12, 16}, Signal{"amber", Tone::caution},
            day("2026-12-31"), std::string("machines only")},
           {std::string("MA.0375"),
            bar(15, 5, 0),
            std::int64_t{20},
            std::int64_t{0},
            Ratio{15, 20},
            Signal{"green", Tone::good},
            day("2027-03-31"),
            {}},
           {arabic,
            bar(4, 4, 4),
            std::int64_t{12},
            std::int64_t{4},
            Ratio{4, 12},
            Signal{"red", Tone::bad},
            std::chrono::sys_days{std::chrono::year{-44} / 3 / 15},
            {}},
           {hostile_text,
            Bar{},
            std::int64_t{0},
            std::int64_t{0},
            Ratio{0, 0},
            Signal{"no action", Tone::neutral},
            {},
            {}}},
          {{"Regional offices", 0}, {chinese, 2}},
          {std::string("All"), {}, std::int64_t{48}, std::int64_t{5}, Ratio{31, 48}, {}, {}, {}}};
}

Table actions() {
  Table table{"actions",
              {},
              {{"days_overdue", "Days late", CellType::integer, Audience::everyone, true},
               {"action", "Action"},
               {"owners", "Owners", CellType::texts},
               {"deadline", "Deadline"},
               {"is_closed", "Closed", CellType::flag},
               {"link", "Evidence"}},
              {}};
  const std::array<std::string, 4> words{
      "Identify countries, organizations and other institutions that are willing to take part",
      chinese, arabic, "Agree on terms"};
  for (std::int64_t i = 0; i < 14; ++i) {
    table.rows.push_back(
        {i * 37 % 14, words[static_cast<std::size_t>(i) % words.size()],
         i % 3 == 0 ? std::vector<std::string>{}
                    : std::vector<std::string>{"Ministry of Health", "WHO, Geneva"},
         "2026-" + std::to_string(10 + i % 3), i % 2 == 0,
         i == 3 ? Cell{}
                : Cell{std::string("see https://example.org/a_(b)?x=1&y=\"2\", and more")}});
  }
  return table;
}

Table document() {
  Table table{"matrix",
              "Management response",
              {{"recommendation", "Recommendation"},
               {"response", "Response"},
               {"action", "Key action"},
               {"deadline", "Time frame"}},
              {}};
  table.is_document = true;
  table.rows = {
      {lines_of({"1. Strengthen the data.", "• " + arabic, "http://example.org/report."}),
       std::string("Accepted"), lines_of({"1.1 " + chinese, "javascript:alert(1) is no link"}),
       std::string("Q1 2027")},
      {Continued{}, Continued{}, std::string("1.2 Publish"), std::string("2027")},
      {std::string("2. Train staff"), std::string("Partially accepted"),
       std::string("2.1 Agree on a curriculum"), std::string("continuous")}};
  return table;
}

Chart by_owner() {
  return {
      ChartKind::bars,
      "by_owner",
      "Actions by owner",
      "Who carries how many actions, and how far they are.",
      {Measure::closed, Measure::open, Measure::overdue, Measure::dropped},
      {{"World Health Organization Regional Office for the Western Pacific, Manila", {12, 4, 3, 1}},
       {arabic, {5, 2, 0, 0}},
       {chinese, {3, 1, 1, 0}},
       {hostile_text, {0, 0, 1, 0}},
       {"Nobody", {0, 0, 0, 0}}},
      {}};
}

Chart by_month() {
  Chart chart{ChartKind::timeline,
              "by_month",
              "Deadlines by month",
              "When actions were or are due.",
              {Measure::closed, Measure::open, Measure::overdue},
              {},
              10};
  for (std::int64_t i = 0; i < 24; ++i) {
    const std::int64_t month = i % 12 + 1;
    chart.rows.push_back(
        {std::to_string(2026 + i / 12) + (month < 10 ? "-0" : "-") + std::to_string(month),
         {i < 11 ? (i * 5) % 7 : 0, i >= 10 ? (i * 3) % 5 : 0, i < 11 ? i % 3 : 0}});
  }
  return chart;
}

Chart by_quarter() {
  return {ChartKind::timeline,
          "by_quarter",
          "Deadlines by quarter",
          "",
          {Measure::owned, Measure::partner},
          {{"2026-Q3", {4, 2}}, {"2026-Q4", {7, 0}}, {"2027-Q1", {0, 0}}, {"2027-Q2", {3, 9}}},
          1};
}

Chart over_time() {
  Chart chart;
  chart.kind = ChartKind::lines;
  chart.key = "over_time";
  chart.title = hostile_text;
  chart.measures = {Measure::open, Measure::overdue, Measure::closed, Measure::dropped};
  for (std::int64_t i = 0; i < 30; ++i) {
    chart.rows.push_back({iso(day("2026-01-01") + std::chrono::days(7 * i)),
                          {1200 + 40 * i - i * i, 30 * i, 25 * i, 1}});
  }
  return chart;
}

}  // namespace

Report sample_report() {
  Report report;
  report.name = "sample";
  report.title = "Follow-up of the evaluations of migration & health";
  report.as_of = day("2026-11-21");
  report.missing_files = {"plans/broken.yaml", "plans/" + hostile_text + ".yaml"};
  report.blocks.emplace_back(headline());
  report.blocks.emplace_back(
      Paragraph{"Two of three actions are closed; five are overdue, four of them with one owner."});
  report.blocks.emplace_back(Heading{"Where do we stand?", 2});
  report.blocks.emplace_back(plans());
  report.blocks.emplace_back(by_month());
  report.blocks.emplace_back(Heading{"Who carries how much?", 2});
  report.blocks.emplace_back(by_owner());
  report.blocks.emplace_back(by_quarter());
  report.blocks.emplace_back(over_time());
  report.blocks.emplace_back(Heading{hostile_text, 4});
  report.blocks.emplace_back(actions());
  report.blocks.emplace_back(Paragraph{arabic + ": " + hostile_text});
  report.blocks.emplace_back(document());
  report.blocks.emplace_back(
      Choices{"Response", {{"Accepted", true}, {"Partially accepted", false}, {chinese, false}}});
  report.blocks.emplace_back(details());
  report.blocks.emplace_back(for_machines());
  report.blocks.emplace_back(Table{"nothing", "Nothing", {{"a", "A"}}, {}});
  report.blocks.emplace_back(DatedItems{{{"a", "never on a page", "", day("2026-12-01"), {}, {}}}});
  return report;
}

}  // namespace followup
