// Identifiers and words: mails, calendars and comparisons over time need ids that stay, and are
// told apart.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "checks/table.h"
#include "checks/wording.h"

namespace followup {
namespace {

// One thing among its siblings.
struct Sibling {
  const Text* id;
  Place place;
  bool is_id_unreadable;
  std::string_view kind;  // "action"
  std::size_t position;   // in its list, from 1
};

template <class Visit>
class Families {
 public:
  explicit Families(const Visit& visit) : visit_(visit) {}

  void walk(const Plan& plan) {
    std::vector<Sibling> siblings;
    add(plan.recommendations, "recommendation", siblings);
    add(plan.sections, "section", siblings);
    add(plan.actions, "action", siblings);
    visit_(static_cast<const Text*>(nullptr), siblings);
    descend(plan.recommendations);
    descend(plan.sections);
    descend(plan.actions);
  }

 private:
  template <class T>
  static void add(const std::vector<T>& records, std::string_view kind,
                  std::vector<Sibling>& siblings) {
    std::size_t position = 0;
    for (const T& record : records) {
      siblings.push_back({&record.id, record.place, record.is_unreadable("id"), kind, ++position});
    }
  }

  void descend(const std::vector<Recommendation>& recommendations) {
    for (const Recommendation& recommendation : recommendations) {
      std::vector<Sibling> siblings;
      add(recommendation.recommendations, "recommendation", siblings);
      add(recommendation.actions, "action", siblings);
      visit_(&recommendation.id, siblings);
      descend(recommendation.recommendations);
      descend(recommendation.actions);
    }
  }

  void descend(const std::vector<Section>& sections) {
    for (const Section& section : sections) {
      std::vector<Sibling> siblings;
      add(section.sections, "section", siblings);
      add(section.actions, "action", siblings);
      visit_(&section.id, siblings);
      descend(section.sections);
      descend(section.actions);
    }
  }

  void descend(const std::vector<Action>& actions) {
    for (const Action& action : actions) {
      if (!action.is_divided()) continue;
      std::vector<Sibling> siblings;
      add(action.actions, "action", siblings);
      add(action.per_country, "country", siblings);
      visit_(&action.id, siblings);
      descend(action.actions);
    }
  }

  const Visit& visit_;
};

// Calls visit(parent_id, siblings) for all that stand directly under one parent, for every parent;
// the id of the plan's own children is null.
template <class Visit>
void for_each_family(const Plan& plan, const Visit& visit) {
  Families(visit).walk(plan);
}

void find_missing(const PlanContext& context, const Problems& problems) {
  const auto visit = [&](const Text*, const std::vector<Sibling>& siblings) {
    for (const Sibling& sibling : siblings) {
      if (!sibling.id->words.empty() || sibling.is_id_unreadable) continue;
      problems.add(
          sibling.place,
          fmt::format("this {} has no id; it is shown as #{}", sibling.kind, sibling.position),
          "give it an id, so that mails and calendars still find it when the list changes");
    }
  };
  for_each_family(context.plan, visit);
}

void find_repeated(const PlanContext& context, const Problems& problems) {
  const auto visit = [&](const Text*, const std::vector<Sibling>& siblings) {
    if (siblings.size() < 2) return;
    std::unordered_map<std::string_view, const Sibling*> seen;
    for (const Sibling& sibling : siblings) {
      if (sibling.id->words.empty()) continue;
      const auto [first, is_new] = seen.emplace(sibling.id->words, &sibling);
      if (is_new) continue;
      // What an alias repeats has the same id in the same place; the alias is the place then.
      const bool is_alias = sibling.id->place == first->second->id->place;
      problems.add(is_alias ? sibling.place : sibling.id->place,
                   fmt::format("the id \"{}\" is used twice here", sibling.id->words),
                   "give each an id of its own",
                   {{context.plan.source, first->second->id->place, "first used here"}});
    }
  };
  for_each_family(context.plan, visit);
}

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

void find_wordless(const PlanContext& context, const Problems& problems) {
  for (const TrackedAction& action : context.outline.actions) {
    const Tracking& record = *action.record;
    const std::string_view key = action.record == action.recommendation ? "text" : "action";
    const bool is_divided = !action.country.empty();
    if (!action.label().empty() || is_divided || record.is_unreadable("title") ||
        record.is_unreadable(key)) {
      continue;
    }
    problems.add(record.place_of_missing(key),
                 fmt::format("{} does not say what is to be done", name_of(action)),
                 fmt::format("write it under {}:, and in a few words under title:", key));
  }
}

constexpr std::array<PlanCheck, 5> checks{{
    {{"action-wordless", Severity::warning, "An action does not say what is to be done"},
     find_wordless},
    {{"id-missing", Severity::warning, "Something has no id"}, find_missing},
    {{"id-duplicate", Severity::error, "Two siblings have the same id"}, find_repeated},
    {{"id-malformed", Severity::error,
      "An id has a slash in it, begins with # or has several lines"},
     find_malformed},
    {{"id-discontinuous", Severity::warning, "A number does not continue that of its parent"},
     find_discontinuous},
}};

}  // namespace

std::span<const PlanCheck> identifier_checks() {
  return checks;
}

}  // namespace followup
