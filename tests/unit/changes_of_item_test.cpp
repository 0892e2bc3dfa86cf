// What of all that changed belongs to the life of one item.
#include "changes/changes_of_item.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "read_states.h"

namespace followup {
namespace {

using Found = std::vector<std::string>;
using test::read_states;

// "moved P/1", in the order of the changes.
Found found(const std::string& item, const std::string& before, const std::string& after) {
  const auto changes = changes_of_item({"p.yaml", item}, read_states({{"p.yaml", before}}),
                                       read_states({{"p.yaml", after}}));
  REQUIRE(changes);
  Found all;
  for (const Change& change : changes->changes) {
    all.push_back(fmt::format("{} {}", name(change.kind), change.id));
  }
  return all;
}

// An action with two parts, of which the second says itself when and who.
std::string divided(std::string_view above, std::string_view second = "deadline: 2026, owner: IOM",
                    std::string_view top = "adopted: 2026-01-01") {
  return fmt::format(
      "kind: action-plan\nid: P\n{}\nactions:\n  - id: 1\n    title: Guide\n    {}\n    actions:\n"
      "      - {{id: a, action: Write}}\n      - {{id: b, action: Print, {}}}\n",
      top, above, second);
}

TEST_CASE("a deadline that it takes from above has moved for it too") {
  const std::string before = divided("deadline: 2026");
  CHECK(found("1/a", before, divided("deadline: 2027")) == Found{"deadline-moved P/1"});
  CHECK(found("1", before, divided("deadline: 2027")) == Found{"deadline-moved P/1"});
}

TEST_CASE("but not if it has one of its own") {
  CHECK(found("1/b", divided("deadline: 2026"), divided("deadline: 2027")).empty());
}

TEST_CASE("what it begins to say itself is its own change alone") {
  const std::string before = divided("deadline: 2026", "owner: IOM");
  CHECK(found("1/b", before, divided("deadline: 2027", "deadline: 2028, owner: IOM")) ==
        Found{"deadline-moved P/1/b"});
}

TEST_CASE("owners and priorities that it takes from above change for it too") {
  const std::string above = "owner: WHO\n    priority: high";
  const std::string other = "owner: ILO\n    priority: low";
  CHECK(found("1/a", divided(above), divided(other)) ==
        Found{"owners-changed P/1", "priority-changed P/1"});
  CHECK(found("1/b", divided(above), divided(other)) == Found{"priority-changed P/1"});
}

TEST_CASE("a day that its deadline is counted from is a change of its deadline") {
  const auto counted = [](std::string_view day) {
    return divided("deadline: P1Y", "deadline: 2026, owner: IOM", fmt::format("adopted: {}", day));
  };
  CHECK(found("1/a", counted("2026-01-01"), counted("2026-02-01")) == Found{"deadline-moved P"});
  CHECK(found("1/b", counted("2026-01-01"), counted("2026-02-01")).empty());
}

TEST_CASE("where it stands is part of its life, what stands beside it is not") {
  const std::string before = divided("owner: WHO");
  std::string after = divided("owner: WHO", "deadline: 2027, owner: WHO", "title: New");
  after.replace(after.find("id: P"), 5, "id: Q");
  after.replace(after.find("id: 1"), 5, "id: 2");
  CHECK(found("2/a", before, after) == Found{"moved Q", "moved Q/2"});
}

TEST_CASE("nothing is late in a life") {
  CHECK(found("1/b", divided("owner: WHO", "deadline: 2020, status: completed"),
              divided("owner: WHO", "deadline: 2020, status: ongoing")) == Found{"reopened P/1/b"});
}

TEST_CASE("what was not there before was added, with all that it holds") {
  const std::string nothing = "kind: action-plan\nid: P\nactions: []\n";
  const auto changes = changes_of_item({"p.yaml", "1"}, read_states({{"p.yaml", nothing}}),
                                       read_states({{"p.yaml", divided("owner: WHO")}}));
  REQUIRE(changes);
  CHECK(changes->id == "P/1");
  CHECK(!changes->before);
  REQUIRE(changes->changes.size() == 1);
  CHECK(changes->changes.front().kind == ChangeKind::added);
  CHECK(changes->changes.front().actions == 2);
}

TEST_CASE("it is followed both ways through another id") {
  const PlansState before = read_states({{"p.yaml", divided("owner: WHO")}});
  std::string text = divided("owner: WHO");
  text.replace(text.find("id: a"), 5, "id: c");
  const PlansState after = read_states({{"p.yaml", text}});
  CHECK(changes_of_item({"p.yaml", "1/c"}, before, after)->before == ItemPlace{"p.yaml", "1/a"});
  CHECK(place_after({"p.yaml", "1/a"}, before, after) == ItemPlace{"p.yaml", "1/c"});
  CHECK(!changes_of_item({"p.yaml", "1/a"}, before, after));
  CHECK(!place_after({"q.yaml", "1/a"}, before, after));
}

}  // namespace
}  // namespace followup
