// Identifiers: mails, calendars and comparisons over time need ids that stay, and are told apart.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <unordered_map>

#include "checks/table.h"

namespace followup {
namespace {

// One thing among its siblings.
struct Sibling {
  const Text* id;
  const Record* record;
  std::string_view kind;  // "action"
  std::size_t position;   // in its list, from 1
};

template <class Visit>
class Families {
 public:
  explicit Families(const Visit& visit) : visit_(visit) {}

  void walk(const Plan& plan) {
    add(plan.recommendations, "recommendation");
    add(plan.sections, "section");
    add(plan.actions, "action");
    visit(nullptr);
    descend(plan.recommendations);
    descend(plan.sections);
    descend(plan.actions);
  }

 private:
  template <class T>
  void add(const List<T>& records, std::string_view kind) {
    std::size_t position = 0;
    for (const T& record : records) {
      siblings_.push_back({&record.id, &record, kind, ++position});
    }
  }

  void visit(const Text* parent) {
    visit_(parent, siblings_);
    siblings_.clear();
  }

  void descend(const List<Recommendation>& recommendations) {
    for (const Recommendation& recommendation : recommendations) {
      add(recommendation.recommendations, "recommendation");
      add(recommendation.actions, "action");
      visit(&recommendation.id);
      descend(recommendation.recommendations);
      descend(recommendation.actions);
    }
  }

  void descend(const List<Section>& sections) {
    for (const Section& section : sections) {
      add(section.sections, "section");
      add(section.actions, "action");
      visit(&section.id);
      descend(section.sections);
      descend(section.actions);
    }
  }

  void descend(const List<Action>& actions) {
    for (const Action& action : actions) {
      if (!action.is_divided()) continue;
      add(action.actions, "action");
      add(action.per_country, "country");
      visit(&action.id);
      descend(action.actions);
    }
  }

  const Visit& visit_;
  std::vector<Sibling> siblings_;  // empty between two families
};

// Calls visit(parent_id, siblings) for all that stand directly under one parent, for every parent;
// the id of the plan's own children is null.
template <class Visit>
void for_each_family(const Plan& plan, const Visit& visit) {
  Families(visit).walk(plan);
}

constexpr Rule missing{
    .name = "id-missing",
    .severity = Severity::warning,
    .summary = "An action, section or recommendation has no id",
    .group = RuleGroup::identifiers,
    .reason =
        "What has no id goes by its position in the list. When the list changes, mails, calendars "
        "and comparisons over time take it for something else.",
    .advice = "Give it an id: the number that it has in the document, or a short name.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
)",
};

void find_missing(const PlanContext& context, const Problems& problems) {
  const auto visit = [&](const Text*, const std::vector<Sibling>& siblings) {
    for (const Sibling& sibling : siblings) {
      if (!sibling.id->words.empty() || sibling.record->is_unreadable("id")) continue;
      problems.add(
          sibling.record->place,
          fmt::format("this {} has no id; it is shown as #{}", sibling.kind, sibling.position),
          "give it an id, so that mails and calendars still find it when the list changes");
    }
  };
  for_each_family(context.plan, visit);
}

constexpr Rule repeated{
    .name = "id-duplicate",
    .severity = Severity::error,
    .summary = "Two things side by side have the same id",
    .group = RuleGroup::identifiers,
    .reason =
        "With one id for two actions, a mail or a report that names the id does not say which one "
        "is meant, and what is noted for the one may be read as news of the other.",
    .advice =
        "Give each an id of its own. Ids need only differ among what stands directly under the "
        "same heading.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
  - id: 1
    action: Print the guidelines
    owner: WHO
    deadline: 2027-03
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
  - id: 2
    action: Print the guidelines
    owner: WHO
    deadline: 2027-03
)",
};

// As 1, 2 ... 10 and 1.9, 1.10 are, which thus all differ.
bool are_in_order(const std::vector<Sibling>& siblings) {
  const auto is_before = [](const Sibling& one, const Sibling& next) {
    const std::string_view a = one.id->words;
    const std::string_view b = next.id->words;
    return a.size() < b.size() || (a.size() == b.size() && a < b);
  };
  return std::ranges::adjacent_find(siblings, std::not_fn(is_before)) == siblings.end();
}

void find_repeated(const PlanContext& context, const Problems& problems) {
  const auto visit = [&](const Text*, const std::vector<Sibling>& siblings) {
    if (are_in_order(siblings)) return;
    std::unordered_map<std::string_view, const Sibling*> seen;
    for (const Sibling& sibling : siblings) {
      if (sibling.id->words.empty()) continue;
      const auto [first, is_new] = seen.emplace(sibling.id->words, &sibling);
      if (is_new) continue;
      // What an alias repeats has the same id in the same place; the alias is the place then.
      const bool is_alias = sibling.id->place == first->second->id->place;
      problems.add(is_alias ? sibling.record->place : sibling.id->place,
                   fmt::format("the id \"{}\" is used twice here", sibling.id->words),
                   "give each an id of its own",
                   {{context.plan.source, first->second->id->place, "first used here"}});
    }
  };
  for_each_family(context.plan, visit);
}

constexpr Rule malformed{
    .name = "id-malformed",
    .severity = Severity::error,
    .summary = "An id has a slash in it, begins with # or has several lines",
    .group = RuleGroup::identifiers,
    .reason =
        "The full name of an action is made of ids with a slash between them, as in "
        "NAP/2/Cambodia, and #1 stands for what has no id. An id that looks like either could be "
        "read in two ways.",
    .advice = "Write a number or a short name in one line, and a hyphen in place of the slash.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 2027/1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 2027-1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
)",
};

void find_malformed(const PlanContext& context, const Problems& problems) {
  const auto look = [&](const Text& id) {
    if (id.words.starts_with('#') || id.words.find('\n') != std::string_view::npos) {
      problems.add(id.place, fmt::format("\"{}\" cannot be an id", id.words),
                   "an id is a number or a short name in one line; #1 stands for what has none");
    }
    if (id.words.find('/') == std::string_view::npos) return;
    std::string better(id.words);
    std::replace(better.begin(), better.end(), '/', '-');
    problems.add(
        id.place,
        fmt::format("the id \"{}\" has a slash in it, which separates ids in a path", id.words),
        fmt::format("write \"{}\"", better));
  };
  look(context.plan.id);
  const auto visit = [&](const Text*, const std::vector<Sibling>& siblings) {
    for (const Sibling& sibling : siblings) look(*sibling.id);
  };
  for_each_family(context.plan, visit);
}

bool is_number(std::string_view id) {
  return !id.empty() && id.find_first_not_of("0123456789.") == std::string_view::npos &&
         id.front() != '.';
}

constexpr Rule discontinuous{
    .name = "id-discontinuous",
    .severity = Severity::warning,
    .summary = "A number does not continue the one above it",
    .group = RuleGroup::identifiers,
    .reason =
        "An item 4.2 under heading 3 is mistyped or stands in the wrong place. Whoever looks for "
        "it in the printed document will not find it there.",
    .advice = "Correct the number, or move the item to the heading that it belongs to.",
    .wrong = R"(kind: action-plan
id: NAP
sections:
  - id: 3
    title: Training
    actions:
      - id: 4.2
        action: Train district staff
        owner: MoH Cambodia
        deadline: 2027-06
)",
    .right = R"(kind: action-plan
id: NAP
sections:
  - id: 3
    title: Training
    actions:
      - id: 3.2
        action: Train district staff
        owner: MoH Cambodia
        deadline: 2027-06
)",
};

void find_discontinuous(const PlanContext& context, const Problems& problems) {
  const auto visit = [&](const Text* parent, const std::vector<Sibling>& siblings) {
    if (parent == nullptr || !is_number(parent->words)) return;
    std::string_view above = parent->words;
    if (above.ends_with('.')) above.remove_suffix(1);
    for (const Sibling& sibling : siblings) {
      const std::string_view id = sibling.id->words;
      const bool is_dotted =
          is_number(id) && id.substr(0, id.size() - 1).find('.') != std::string_view::npos;
      const bool continues = id.starts_with(above) && id.substr(above.size()).starts_with('.');
      if (!is_dotted || continues) continue;
      problems.add(sibling.id->place,
                   fmt::format("\"{}\" stands under \"{}\" but does not continue its number", id,
                               parent->words),
                   fmt::format("write a number that starts with {}., or move it to where it "
                               "belongs",
                               above),
                   {{context.plan.source, parent->place, "the number above"}});
    }
  };
  for_each_family(context.plan, visit);
}

constexpr std::array<PlanCheck, 4> checks{{{missing, find_missing},
                                           {repeated, find_repeated},
                                           {malformed, find_malformed},
                                           {discontinuous, find_discontinuous}}};

}  // namespace

std::span<const PlanCheck> identifier_checks() {
  return checks;
}

}  // namespace followup
