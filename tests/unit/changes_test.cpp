// Which action is which after a change, and what is said of it.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "followup/changes.h"
#include "read_states.h"

namespace followup {
namespace {

using test::PlanTexts;
using test::read_states;

constexpr Day as_of = std::chrono::sys_days{std::chrono::year{2026} / 11 / 21};

// "removed P/1", "moved P/1 > P/2", in the order of the report.
std::vector<std::string> found(const PlansState& before, const PlansState& after) {
  std::vector<std::string> all;
  for (const Change& change : find_changes(before, after, as_of).changes) {
    const std::string what = fmt::format("{} {}", name(change.kind), change.id);
    const bool has_values = !change.from.empty() || !change.to.empty();
    all.push_back(has_values ? fmt::format("{}: {} > {}", what, change.from, change.to) : what);
  }
  return all;
}

std::vector<std::string> found(const std::string& before, const std::string& after) {
  return found(read_states({{"plan.yaml", before}}), read_states({{"plan.yaml", after}}));
}

using Found = std::vector<std::string>;

std::string plan_of(std::string_view actions) {
  return fmt::format("kind: action-plan\nid: P\nactions:\n{}", actions);
}

std::string action(std::string_view id, std::string_view words) {
  return fmt::format("  - {{id: {}, action: {}}}\n", id, words);
}

TEST_CASE("an action with another id and the same words has moved") {
  CHECK(found(plan_of(action("1", "Train")), plan_of(action("7", "Train"))) ==
        Found{"moved P/7: P/1 > P/7"});
}

TEST_CASE("an action with the same id and other words was reworded") {
  CHECK(found(plan_of(action("1", "Train")), plan_of(action("1", "Teach"))) ==
        Found{"retitled P/1: Train > Teach"});
}

TEST_CASE("two actions that swapped their words have moved both") {
  CHECK(found(plan_of(action("1", "Train") + action("2", "Print")),
              plan_of(action("1", "Print") + action("2", "Train"))) ==
        Found{"moved P/1: P/2 > P/1", "moved P/2: P/1 > P/2"});
}

TEST_CASE("case, blanks and line breaks are no other words") {
  CHECK(found(plan_of("  - {id: 1, action: Train the staff}\n"),
              plan_of("  - id: 1\n    action: |\n      train  the\n      staff\n"))
            .empty());
}

TEST_CASE("an action with another id and other words was removed, and another one added") {
  CHECK(found(plan_of(action("1", "Train")), plan_of(action("2", "Teach"))) ==
        Found{"added P/2", "removed P/1"});
}

TEST_CASE("what stands in a section with another id has not moved itself") {
  const auto with_section = [](std::string_view id) {
    return fmt::format(
        "kind: action-plan\nid: P\nsections:\n  - id: {}\n    title: Training\n    actions:\n"
        "      - {{id: 1, action: Train}}\n      - {{id: 2, action: Print}}\n",
        id);
  };
  CHECK(found(with_section("A"), with_section("B")) == Found{"moved P/B: P/A > P/B"});
}

TEST_CASE("an action that changed its section has moved") {
  const auto with_sections = [](std::string_view first, std::string_view second) {
    return fmt::format(
        "kind: action-plan\nid: P\nsections:\n  - id: A\n    title: Training\n    actions: [{}]\n"
        "  - id: B\n    title: Printing\n    actions: [{}]\n",
        first, second);
  };
  CHECK(found(with_sections("{id: 1, action: Train}", ""),
              with_sections("", "{id: 1, action: Train}")) == Found{"moved P/B/1: P/A/1 > P/B/1"});
}

TEST_CASE("without ids a new action moves nothing") {
  CHECK(found(plan_of("  - {action: Train}\n  - {action: Print}\n"),
              plan_of("  - {action: Write}\n  - {action: Train}\n  - {action: Print}\n")) ==
        Found{"added P/#1"});
}

TEST_CASE("without ids what stands at the same place with other words was reworded") {
  CHECK(found(plan_of("  - {action: Train}\n  - {action: Print}\n"),
              plan_of("  - {action: Teach}\n  - {action: Print}\n")) ==
        Found{"retitled P/#1: Train > Teach"});
}

TEST_CASE("of the same words many times as many are recognised as there are") {
  std::string before;
  std::string after;
  for (int i = 0; i < 40; ++i) before += action(fmt::format("{}", i), "Report");
  for (int i = 1; i < 40; ++i) after += action(fmt::format("{}", i), "Report");
  CHECK(found(plan_of(before), plan_of(after)) == Found{"removed P/0"});
}

TEST_CASE("of ids that are there twice both are compared") {
  CHECK(found(plan_of(action("1", "Train") + action("1", "Print")),
              plan_of(action("1", "Train") + action("1", "Bind"))) ==
        Found{"retitled P/1: Print > Bind"});
}

TEST_CASE("a file with another name holds the same plan") {
  const std::string plan = "kind: action-plan\nactions: [{id: 1, action: Train}]\n";
  CHECK(found(read_states({{"a.yaml", plan}}), read_states({{"b.yaml", plan}})) ==
        Found{"moved b: a.yaml > b.yaml"});
}

TEST_CASE("an action that stands in another plan has moved there") {
  const auto plan = [](std::string_view id, std::string_view actions) {
    return fmt::format("kind: action-plan\nid: {}\ntitle: Of {}\nactions: [{}]\n", id, id, actions);
  };
  const PlansState before = read_states({{"p.yaml", plan("P", "{id: 1, action: Train}")},
                                         {"q.yaml", plan("Q", "{id: 1, action: Print}")}});
  const PlansState after =
      read_states({{"p.yaml", plan("P", "")},
                   {"q.yaml", plan("Q", "{id: 1, action: Print}, {id: 2, action: Train}")}});
  CHECK(found(before, after) == Found{"moved Q/2: P/1 > Q/2"});
}

TEST_CASE("another plan in the place of one is no plan with another id") {
  const auto plan = [](std::string_view id, std::string_view words) {
    return fmt::format("kind: action-plan\nid: {}\nactions: [{{id: 1, action: {}}}]\n", id, words);
  };
  CHECK(found(plan("P", "Train"), plan("Q", "Print")) == Found{"removed P", "added Q"});
  CHECK(found(plan("P", "Train"), plan("Q", "Train")) == Found{"moved Q: P > Q"});
}

TEST_CASE("a deadline that countries share has moved once, with the reason of one of them") {
  const auto plan = [](std::string_view deadline, std::string_view revisions) {
    return fmt::format(
        "kind: action-plan\nid: P\nactions:\n  - id: 1\n    action: Train\n    deadline: {}\n"
        "    per_country:\n      Cambodia: {{status: ongoing{}}}\n      Thailand: {{status: "
        "ongoing}}\n",
        deadline, revisions);
  };
  const auto compare = [](const std::string& before, const std::string& after) {
    return find_changes(read_states({{"p.yaml", before}}), read_states({{"p.yaml", after}}), as_of)
        .changes;
  };
  const auto silent = compare(plan("2026-12", ""), plan("2027-03", ""));
  REQUIRE(silent.size() == 1);
  CHECK(silent.front().id == "P/1");
  CHECK(silent.front().days == 90);
  CHECK(silent.front().needs_attention);
  const auto explained = compare(plan("2026-12", ""),
                                 plan("2027-03", ", revisions: [{was: 2026-12, reason: Floods}]"));
  REQUIRE(explained.size() == 1);
  CHECK(explained.front().reason == "Floods");
  CHECK_FALSE(explained.front().needs_attention);
}

TEST_CASE("an action that is divided leaves its owner and deadline to its parts") {
  const std::string whole =
      plan_of("  - {id: 1, action: Train, owner: WHO, deadline: 2026-12, status: ongoing}\n");
  const std::string divided = plan_of(
      "  - id: 1\n    action: Train\n    actions:\n"
      "      - {id: 1.1, action: Choose trainers, owner: WHO, deadline: 2026-12}\n");
  CHECK(found(whole, divided) == Found{"added P/1/1.1:  > 2026-12"});
  CHECK(found(divided, whole) == Found{"status-changed P/1:  > ongoing",
                                       "deadline-set P/1:  > 2026-12", "owners-changed P/1:  > WHO",
                                       "removed P/1/1.1: 2026-12 > "});
}

TEST_CASE("an action whose parts are due later than it was has been put off") {
  const auto with_parts = [](std::string_view own, std::string_view more) {
    return plan_of(fmt::format(
        "  - id: 1\n    action: Train\n{}    actions:\n      - {{id: 1.1, action: A, deadline: "
        "2026-10}}\n      - {{id: 1.2, action: B, deadline: 2027-06{}}}\n",
        own, more));
  };
  const std::string whole = plan_of("  - {id: 1, action: Train, deadline: 2026-12}\n");
  const Found moved{"deadline-moved P/1: 2026-12 > 2027-06", "added P/1/1.1:  > 2026-10",
                    "added P/1/1.2:  > 2027-06"};
  CHECK(found(whole, with_parts("", "")) == moved);
  CHECK(found(whole, with_parts("    deadline: 2026-12\n", "")) == moved);
  const auto silent = find_changes(read_states({{"plan.yaml", whole}}),
                                   read_states({{"plan.yaml", with_parts("", "")}}), as_of);
  CHECK(silent.changes.front().needs_attention);
  const auto explained = find_changes(
      read_states({{"plan.yaml", whole}}),
      read_states({{"plan.yaml", with_parts("", ", revisions: [{was: 2026-12, reason: Floods}]")}}),
      as_of);
  CHECK(explained.changes.front().reason == "Floods");
}

TEST_CASE(
    "a deadline that is written into the parts stays, and one that is taken from all is gone") {
  const auto plan = [](std::string_view above, std::string_view below) {
    return plan_of(
        fmt::format("  - id: 1\n    action: Train\n{}    actions:\n"
                    "      - {{id: 1.1, action: Choose trainers{}}}\n"
                    "      - {{id: 1.2, action: Choose rooms{}}}\n",
                    above, below, below));
  };
  const std::string above = plan("    deadline: 2026-12\n", "");
  CHECK(found(above, plan("", ", deadline: 2026-12")).empty());
  CHECK(found(above, plan("", "")) ==
        Found{"deadline-withdrawn P/1/1.1: 2026-12 > ", "deadline-withdrawn P/1/1.2: 2026-12 > "});
}

TEST_CASE("a revision that was there before is no reason to move the deadline again") {
  const auto plan = [](std::string_view deadline, std::string_view revisions) {
    return plan_of(fmt::format("  - {{id: 1, action: Train, deadline: {}, revisions: [{}]}}\n",
                               deadline, revisions));
  };
  const std::string known = "{was: 2027-01, reason: Floods}";
  const auto changes = find_changes(read_states({{"p.yaml", plan("2027-01", known)}}),
                                    read_states({{"p.yaml", plan("2027-06", known)}}), as_of)
                           .changes;
  REQUIRE(changes.size() == 1);
  CHECK(changes.front().reason.empty());
}

TEST_CASE("deadlines that are counted from the adoption move once with it") {
  const auto plan = [](std::string_view adopted) {
    return fmt::format(
        "kind: action-plan\nid: P\nadopted: {}\nactions:\n"
        "  - {{id: 1, action: Train, deadline: P1Y}}\n  - {{id: 2, action: Print, deadline: "
        "P2Y}}\n",
        adopted);
  };
  const auto changes = find_changes(read_states({{"p.yaml", plan("2026-01-01")}}),
                                    read_states({{"p.yaml", plan("2026-01-11")}}), as_of)
                           .changes;
  REQUIRE(changes.size() == 1);
  CHECK(changes.front().field == "adopted");
  CHECK(changes.front().days == 10);
  CHECK(changes.front().actions == 2);
}

TEST_CASE("another name of the same party is no change, also if only one side knows it") {
  const auto configuration = read_configuration(
      "followup.yaml", "parties:\n  IOM: {name: Organization for Migration, aliases: [OIM]}\n");
  const auto plan = [](std::string_view owner) {
    return plan_of(fmt::format("  - {{id: 1, action: Train, owner: {}}}\n", owner));
  };
  const PlanTexts iom{{"p.yaml", plan("IOM")}};
  CHECK(found(read_states(iom, *configuration),
              read_states({{"p.yaml", plan("OIM")}}, *configuration))
            .empty());
  CHECK(found(read_states(iom), read_states(iom, *configuration)).empty());
  CHECK(found(read_states(iom), read_states({{"p.yaml", plan("WHO")}})) ==
        Found{"owners-changed P/1: IOM > WHO"});
}

TEST_CASE("monitoring entries are recognised by their note, then by their date and order") {
  const auto plan = [](std::string_view monitoring) {
    return plan_of(fmt::format("  - {{id: 1, action: Train, status: ongoing, monitoring: [{}]}}\n",
                               monitoring));
  };
  CHECK(
      found(
          plan("{note: Planned, date: 2026-03, status: scheduled}"),
          plan(
              "{note: Begun, date: 2026-05}, {note: Planned, date: 2026-03, status: completed}")) ==
      Found{"monitoring-added P/1:  > Begun", "monitoring-changed P/1: scheduled > completed"});
  CHECK(found(plan("{note: Planned, date: 2026-03}"), plan("{note: Not planned, date: 2026-03}")) ==
        Found{"monitoring-changed P/1: Planned > Not planned"});
  CHECK(found(plan("{note: Planned, date: 2026-03}"), plan("{note: Begun, date: 2026-05}")) ==
        Found{"monitoring-added P/1:  > Begun", "monitoring-deleted P/1: Planned > "});
  // Without a date, other words are another entry.
  CHECK(found(plan("{note: Planned}"), plan("{note: Begun}")) ==
        Found{"monitoring-added P/1:  > Begun", "monitoring-deleted P/1: Planned > "});
  CHECK(found(plan("{status: ongoing}"), plan("{note: Begun}, {status: ongoing}")) ==
        Found{"monitoring-added P/1:  > Begun"});
  // The longest words that go on say more than the same day.
  CHECK(found(plan("{note: A}, {note: A b, date: 3000}"),
              plan("{note: Z, date: 3000}, {note: 'A b, c', date: 3000}, {note: A d}")) ==
        Found{"monitoring-added P/1:  > Z", "monitoring-extended P/1: A > A d",
              "monitoring-extended P/1: A b > A b, c"});
  CHECK(found(plan("{note: a10}"), plan("{note: a10.5}")) ==
        Found{"monitoring-added P/1:  > a10.5", "monitoring-deleted P/1: a10 > "});
}

// Plans of all sorts, with what is hard to tell apart in them.
std::vector<PlansState> various_states() {
  std::vector<PlansState> states;
  states.push_back(read_states({}));
  states.push_back(read_states({{"p.yaml", plan_of(action("1", "Train") + action("2", "Train"))}}));
  states.push_back(
      read_states({{"p.yaml", plan_of(action("2", "Print") + action("3", "Train"))},
                   {"q.yaml", "kind: action-plan\nactions: [{}, {}, {action: Go}]\n"}}));
  states.push_back(read_states(
      {{"r.yaml", "kind: action-plan\nactions: [{action: Go}]\n"},
       {"s.yaml",
        "kind: response-matrix\nid: S\nrecommendations:\n  - id: A\n    text: Train\n"
        "    actions: [{id: 1, action: Train, owner: WHO, deadline: 2026-03}]\n  - id: A\n"},
       {"t.yaml", "kind: response-matrix\nid: S\nrecommendations: [{id: B, text: Write}]\n"}}));
  return states;
}

TEST_CASE("a state differs in nothing from itself") {
  for (const PlansState& state : various_states()) CHECK(found(state, state).empty());
}

TEST_CASE("what is added one way is removed the other way") {
  const std::vector<PlansState> states = various_states();
  const auto ids = [](const PlansState& before, const PlansState& after, ChangeKind kind) {
    std::vector<std::string> all;
    for (const Change& change : find_changes(before, after, as_of).changes) {
      if (change.kind == kind) all.push_back(fmt::format("{} {}", change.id, change.actions));
    }
    std::ranges::sort(all);
    return all;
  };
  std::size_t compared = 0;
  for (const PlansState& before : states) {
    for (const PlansState& after : states) {
      const auto added = ids(before, after, ChangeKind::added);
      CHECK(added == ids(after, before, ChangeKind::removed));
      compared += added.size();
    }
  }
  CHECK(compared > 0);
}

TEST_CASE("a revision that was rewritten or deleted is said") {
  const auto with = [](std::string_view revisions) {
    return plan_of(
        fmt::format("  - {{id: 1, action: Train, deadline: 2027, revisions: [{}]}}\n", revisions));
  };
  constexpr std::string_view first = "{was: 2025, reason: It is late}";
  constexpr std::string_view second = "{was: 2026, date: 2026-01-01, reason: It is very late}";
  const std::string both = fmt::format("{}, {}", first, second);
  CHECK(found(with(both), with(first)) == Found{"revision-deleted P/1: 2026 > "});
  CHECK(found(with(first), with("{was: 2025, reason: We are late}")) ==
        Found{"revision-changed P/1: It is late > We are late"});
  CHECK(found(with(second), with("{was: 2024, date: 2026-01-01, reason: It is very late}")) ==
        Found{"revision-changed P/1: 2026 > 2024"});
  CHECK(found(with(first), with(both)).empty());
}

TEST_CASE("every other text of an action, a recommendation, a section and a plan is compared") {
  CHECK(
      found(plan_of("  - {id: 1, action: Train, owner: [{party: A, lead: true}, B], tags: [x]}\n"),
            plan_of("  - {id: 1, action: Train, owner: [A, {party: B, lead: true, confirmed: "
                    "false}], note: New}\n")) ==
      Found{"detail-changed P/1: A > B", "detail-changed P/1: x > ",
            "detail-changed P/1:  > B to be confirmed", "detail-changed P/1:  > New"});
  CHECK(found("kind: action-plan\nid: P\ncountries: [A]\nactions: []\n",
              "kind: action-plan\nid: P\ncountries: [A, B]\ndonor: D\nactions: []\n") ==
        Found{"detail-changed P: A > A, B", "detail-changed P:  > D"});
  const auto section = [](std::string_view note) {
    return fmt::format(
        "kind: action-plan\nid: P\nsections:\n  - {{id: S, title: T, note: {}, actions: []}}\n",
        note);
  };
  CHECK(found(section("one"), section("two")) == Found{"detail-changed P/S: one > two"});
  const auto recommendation = [](std::string_view more) {
    return fmt::format(
        "kind: response-matrix\nid: P\nrecommendations:\n  - {{id: A, text: T, response: {}}}\n",
        more);
  };
  CHECK(found(recommendation("accept, responsible: X"), recommendation("accept, responsible: Y")) ==
        Found{"detail-changed P/A: X > Y"});
}

TEST_CASE("a reason and an explanation are said with what they give reasons for") {
  CHECK(found(plan_of("  - {id: 1, action: Train, status: ongoing}\n"),
              plan_of("  - {id: 1, action: Train, status: cancelled, reason: No money}\n")) ==
        Found{"dropped P/1: ongoing > cancelled"});
  CHECK(found(plan_of("  - {id: 1, action: Train, status: cancelled, reason: No money}\n"),
              plan_of("  - {id: 1, action: Train, status: cancelled, reason: No staff}\n")) ==
        Found{"detail-changed P/1: No money > No staff"});
}

TEST_CASE("what was closed may be reopened by the note of a new monitoring entry") {
  const auto with = [](std::string_view more) {
    return plan_of(fmt::format(
        "  - {{id: 1, action: Train, monitoring: [{{note: Done, status: completed}}{}]}}\n", more));
  };
  const Changes changes = find_changes(
      read_states({{"plan.yaml", with("")}}),
      read_states({{"plan.yaml", with(", {note: One is missing, status: ongoing}")}}), as_of);
  const auto reopened = std::ranges::find(changes.changes, ChangeKind::reopened, &Change::kind);
  REQUIRE(reopened != changes.changes.end());
  CHECK(reopened->reason == "One is missing");
}

}  // namespace
}  // namespace followup
