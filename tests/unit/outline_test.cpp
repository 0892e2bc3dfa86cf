// What an action takes from above, and what statuses add up to.
#include <doctest/doctest.h>

#include "followup/tracking.h"
#include "plan/progress.h"

namespace followup {
namespace {

// A plan read from text, with its outline.
struct Outlined {
  explicit Outlined(std::string text) : source{"plan.yaml", std::move(text)} {
    tree = read_tree(source);
    plan = read_plan(source, tree, problems);
    outlined = outline(plan, Vocabulary());
  }
  Outlined(const Outlined&) = delete;
  Outlined& operator=(const Outlined&) = delete;

  const TrackedAction& action(std::string_view id) const {
    for (const TrackedAction& tracked : outlined.actions) {
      if (tracked.id == id) return tracked;
    }
    FAIL("no action " << id);
    return outlined.actions.front();
  }

  Source source;
  Tree tree;
  Diagnostics problems;
  Plan plan;
  Outline outlined;
};

TEST_CASE("what a country says replaces the value from above, and the rest is taken over") {
  const Outlined plan(R"(kind: action-plan
id: P
actions:
  - id: 2
    title: Train
    action: Train district staff
    owner: WHO
    deadline: 2019-12
    deadline_note: end of 2019
    per_country:
      Cambodia: {owner: MoH Cambodia, status: completed, closed: 2019-05-20}
      Philippines: {deadline: 2020-06}
      Thailand:
)");
  REQUIRE(plan.problems.empty());
  REQUIRE(plan.outlined.actions.size() == 3);
  const TrackedAction& cambodia = plan.action("P/2/Cambodia");
  CHECK(cambodia.owner->front().name.words == "MoH Cambodia");
  CHECK(cambodia.title == "Train");
  CHECK(cambodia.words == "Train district staff");
  CHECK(cambodia.progress.state == State::closed);
  CHECK(cambodia.deadline_note->words == "end of 2019");
  const TrackedAction& philippines = plan.action("P/2/Philippines");
  CHECK(philippines.owner->front().name.words == "WHO");
  CHECK(iso(*philippines.deadline_days.latest) == "2020-06-30");
  CHECK(philippines.deadline_note == nullptr);  // it goes with its deadline
  CHECK(plan.action("P/2/Thailand").progress.state == State::open);
}

TEST_CASE("only the innermost actions are tracked") {
  const Outlined plan(R"(kind: action-plan
id: P
sections:
  - id: 1
    actions:
      - id: 1
        owner: IOM
        deadline: 2003-05
        actions:
          - id: "1.1"
            action: Define
          - id: "1.2"
            action: Identify
            owner: WHO
)");
  REQUIRE(plan.outlined.actions.size() == 2);
  CHECK(plan.action("P/1/1/1.1").owner->front().name.words == "IOM");
  CHECK(plan.action("P/1/1/1.2").owner->front().name.words == "WHO");
  CHECK(iso(*plan.action("P/1/1/1.2").deadline_days.latest) == "2003-05-31");
}

TEST_CASE("durations count from the nearest response, else from the adoption") {
  const Outlined plan(R"(kind: response-matrix
id: P
adopted: 2020-01-15
recommendations:
  - id: A
    responded: 2021-03
    actions:
      - {id: 1, deadline: P1M}
  - id: B
    actions:
      - {id: 1, deadline: P1M}
)");
  CHECK(iso(*plan.action("P/A/1").deadline_days.latest) == "2021-04-30");
  CHECK(iso(*plan.action("P/B/1").deadline_days.latest) == "2020-02-15");
}

TEST_CASE("a recommendation without actions is tracked itself") {
  const Outlined plan(R"(kind: response-matrix
id: P
recommendations:
  - {id: A, text: Do it, response: accepted, owner: WHO, deadline: 2020}
  - {id: B, text: Do that, response: rejected, explanation: no, owner: WHO, deadline: 2020}
  - {id: C, text: Say it, response: accepted}
)");
  REQUIRE(plan.outlined.actions.size() == 2);
  CHECK(plan.action("P/A").progress.state == State::open);
  CHECK(plan.action("P/B").progress.state == State::dropped);
  CHECK_FALSE(plan.outlined.recommendations[2].progress.has_value());
}

TEST_CASE("a thing without an id is shown by its position") {
  const Outlined plan("kind: action-plan\nid: P\nactions:\n  - action: a\n  - action: b\n");
  CHECK(plan.outlined.actions[1].id == "P/#2");
}

TEST_CASE("statuses add up by the rule of the roll-up") {
  struct Row {
    std::vector<Status> parts;
    Status sum;
    std::string described;
  };
  using enum Status;
  const Row rows[]{
      {{completed, completed, not_started}, ongoing, "ongoing (2 of 3 closed)"},
      {{completed, completed}, completed, "completed (2 of 2 closed)"},
      {{verified, verified}, verified, "verified (2 of 2 closed)"},
      {{verified, completed}, completed, "completed (2 of 2 closed)"},
      {{not_started, not_started}, not_started, "not-started (0 of 2 closed)"},
      {{not_started, ongoing}, ongoing, "ongoing (0 of 2 closed)"},
      {{completed, cancelled}, completed, "completed (1 of 1 closed)"},
      {{not_started, cancelled}, not_started, "not-started (0 of 1 closed)"},
      {{cancelled, cancelled}, cancelled, "cancelled"},
      {{superseded, superseded}, superseded, "superseded"},
      {{superseded, cancelled}, cancelled, "cancelled"},
  };
  for (const Row& row : rows) {
    RollUp sum;
    for (const Status part : row.parts) sum.add(part, state_of(part));
    const Progress progress = sum.result();
    CHECK(progress.status == row.sum);
    CHECK(describe(progress) == row.described);
  }
}

TEST_CASE("overdue is what is open and past its latest day") {
  const Outlined plan(R"(kind: action-plan
id: P
adopted: 2020-01-01
actions:
  - {id: 1, deadline: 2020-05-31}
  - {id: 2, deadline: 2020-05-31, status: completed}
  - {id: 3, deadline: 2020/..}
  - {id: 4, deadline: 2020-05/}
  - {id: 5, deadline: continuous}
  - {id: 6, deadline: P5M}
  - {id: 7, deadline: 2020-05, status: cancelled}
)");
  const auto day = [](std::string_view text) { return *parse_day(text); };
  CHECK_FALSE(is_overdue(plan.action("P/1"), day("2020-05-31")));
  CHECK(is_overdue(plan.action("P/1"), day("2020-06-01")));
  for (const char* id : {"P/2", "P/3", "P/4", "P/5", "P/7"}) {
    CHECK_FALSE(is_overdue(plan.action(id), day("2100-01-01")));
  }
  CHECK_FALSE(is_overdue(plan.action("P/6"), day("2020-06-01")));
  CHECK(is_overdue(plan.action("P/6"), day("2020-06-02")));
}

}  // namespace
}  // namespace followup
