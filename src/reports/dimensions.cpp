// The table of dimensions.
#include "reports/dimensions.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <set>

#include "plan/party_address.h"
#include "reports/option_values.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::string_view kind_of_unknown = "not in the directory";
constexpr std::string_view kind_of_group = "group";

// Keys begin with a digit that puts what is special behind what is ordinary.
Group ordinary(std::string_view label) {
  return {"0" + name_key(label), std::string(label), {}, {}};
}

Group last(std::string_view label, std::string_view kind = {}) {
  return {fmt::format("9{}", label), std::string(label), {}, std::string(kind)};
}

Membership only(Grouping& grouping, Group group) {
  return {{&grouping.keep(std::move(group))}, {}};
}

Group group_of(const Party& party) {
  const std::string_view shown = shown_name(party);
  // Sorted as it is shown; two parties may have one name.
  return {fmt::format("0{}\x1f{}", name_key(shown), name_key(party.key.words)), std::string(shown),
          std::string(party.key.words), std::string(party.type.words)};
}

// Names without a directory are no slips.
Group unknown_party(std::string_view name, const PlanInReport& in) {
  return {"1" + name_key(name),
          std::string(name),
          {},
          in.directory.is_empty() ? std::string() : std::string(kind_of_unknown)};
}

// What is nobody's name, whatever the dimension of parties.
std::optional<GroupPath> special_path(const PartyMention& mention) {
  switch (mention.kind) {
    case MentionKind::party:
      return std::nullopt;
    case MentionKind::group:
      return GroupPath{{"2" + name_key(mention.name.words),
                        std::string(mention.name.words),
                        {},
                        std::string(kind_of_group)}};
    case MentionKind::to_be_decided:
      return GroupPath{last("to be decided", "undecided")};
  }
  return std::nullopt;
}

GroupPath party_path(const PartyMention& mention, const PlanInReport& in) {
  if (auto special = special_path(mention)) return *special;
  const Party* party = in.directory.find(mention.name.words);
  return {party == nullptr ? unknown_party(mention.name.words, in) : group_of(*party)};
}

// From the nearest agency downwards, or from the topmost where there is none.
GroupPath agency_path(const PartyMention& mention, const PlanInReport& in) {
  if (auto special = special_path(mention)) return *special;
  GroupPath path;
  for (const Party* party : in.directory.upwards(mention.name.words)) {
    path.push_back(group_of(*party));
    if (fold_case(party->type.words) == "agency") break;
  }
  if (path.empty()) return {unknown_party(mention.name.words, in)};
  std::ranges::reverse(path);
  return path;
}

GroupPath person_path(const PartyMention& mention, const PlanInReport& in) {
  if (mention.kind == MentionKind::to_be_decided) return *special_path(mention);
  const Party* party =
      mention.kind == MentionKind::party ? in.directory.find(mention.name.words) : nullptr;
  if (party != nullptr && fold_case(party->type.words) == "person") return {group_of(*party)};
  return {last("(no persons)")};
}

void add_paths(std::vector<const GroupPath*>& paths, const PartyList* mentions, Grouping& grouping,
               GroupPath (*make)(const PartyMention&, const PlanInReport&)) {
  if (mentions == nullptr) return;
  for (const PartyMention& mention : *mentions) paths.push_back(&grouping.path(mention, make));
  if (paths.size() < 2) return;
  // In one plan the last group of a path tells which path it is.
  std::set<std::string_view> there;
  std::erase_if(paths,
                [&](const GroupPath* path) { return !there.insert(path->back().key).second; });
}

template <GroupPath (*make)(const PartyMention&, const PlanInReport&)>
Membership by_parties(const TrackedAction& action, Grouping& grouping) {
  Membership membership;
  add_paths(membership.owned, action.owner, grouping, make);
  add_paths(membership.partner, action.partners, grouping, make);
  if (membership.owned.empty()) {
    membership.owned.push_back(&grouping.keep(
        is_nobodys(action) ? last("nobody", "nobody") : last("cannot be read", "unreadable")));
  }
  return membership;
}

Membership by_country(const TrackedAction& action, Grouping& grouping) {
  if (!action.country.empty()) return only(grouping, ordinary(action.country));
  if (action.countries == nullptr || action.countries->empty())
    return only(grouping, last("no country"));
  Membership membership;
  for (const Text& country : *action.countries) {
    membership.owned.push_back(&grouping.keep(ordinary(country.words)));
  }
  return membership;
}

Membership by_tag(const TrackedAction& action, Grouping& grouping) {
  if (action.tags == nullptr || action.tags->empty()) return only(grouping, last("no tag"));
  Membership membership;
  for (const Text& tag : *action.tags) {
    membership.owned.push_back(&grouping.keep(ordinary(tag.words)));
  }
  return membership;
}

// In the order of ids, in which 2 stands before 10; two ids may differ in their zeros only.
Group by_id(std::string_view id, std::string_view title) {
  const std::string label = title.empty() ? std::string(id) : fmt::format("{} – {}", id, title);
  return {fmt::format("0{}\x1f{}", natural_key(id), id), label, {}, {}};
}

Membership by_plan(const TrackedAction& action, Grouping& grouping) {
  return only(grouping, by_id(action.plan->shown_id, {}));
}

Membership by_priority(const TrackedAction& action, Grouping& grouping) {
  if (action.priority == nullptr || action.priority->words.empty()) {
    return only(grouping, last("no priority"));
  }
  const auto priority = grouping.plan().vocabulary.priority(action.priority->words);
  if (!priority)
    return only(
        grouping,
        {"8" + word_key(action.priority->words), std::string(action.priority->words), {}, {}});
  const auto rank = static_cast<std::size_t>(*priority);
  return only(grouping,
              {fmt::format("{}", rank), std::string(canonical_priorities()[rank]), {}, {}});
}

Membership by_status(const TrackedAction& action, Grouping& grouping) {
  const Progress& progress = action.progress;
  if (progress.status) {
    return only(grouping, {fmt::format("{}", static_cast<int>(*progress.status)),
                           std::string(name(*progress.status)),
                           {},
                           {}});
  }
  if (progress.word.empty()) return only(grouping, last("nothing said"));
  return only(grouping, {"8" + word_key(progress.word), std::string(progress.word), {}, {}});
}

Membership by_state(const TrackedAction& action, Grouping& grouping) {
  const State state = action.progress.state;
  return only(grouping,
              {fmt::format("{}", static_cast<int>(state)), std::string(name(state)), {}, {}});
}

Membership by_recommendation(const TrackedAction& action, Grouping& grouping) {
  if (action.recommendation == nullptr) return only(grouping, last("no recommendation"));
  return only(grouping, by_id(action.recommendation_id, action.recommendation->title.words));
}

Membership by_section(const TrackedAction& action, Grouping& grouping) {
  if (action.section == nullptr) return only(grouping, last("no section"));
  return only(grouping, by_id(action.section_id, action.section->title.words));
}

Membership by_month(const TrackedAction& action, Grouping& grouping) {
  const auto& latest = action.deadline_days.latest;
  if (!latest) return only(grouping, last("no last day"));
  // In the order of time; as text, the years before 0 would stand the other way round.
  const std::chrono::year_month_day date{*latest};
  const auto years = (date.year() - std::chrono::year::min()).count();
  const auto month = static_cast<unsigned>(date.month());
  const std::string whole = iso(*latest);
  return only(
      grouping,
      {fmt::format("0{:05}-{:02}", years, month), whole.substr(0, whole.size() - 3), {}, {}});
}

constexpr std::array dimensions{
    Dimension{"agency", "Agency", by_parties<agency_path>, true},
    Dimension{"party", "Party", by_parties<party_path>, true},
    Dimension{"owner", "Owner", by_parties<party_path>, true},
    Dimension{"person", "Person", by_parties<person_path>, true},
    Dimension{"country", "Country", by_country},
    Dimension{"plan", "Plan", by_plan},
    Dimension{"priority", "Priority", by_priority},
    Dimension{"status", "Status", by_status},
    Dimension{"state", "State", by_state},
    Dimension{"tag", "Tag", by_tag},
    Dimension{"recommendation", "Recommendation", by_recommendation},
    Dimension{"section", "Section", by_section},
    Dimension{"month", "Month", by_month},
};

}  // namespace

std::string marked_label(const Group& group) {
  if (group.kind != kind_of_unknown && group.kind != kind_of_group) return group.label;
  return fmt::format("{} ({})", group.label, group.kind);
}

bool stands_last(const Group& group) {
  return group.key.starts_with('9');
}

const Dimension& dimension(std::string_view option, std::string_view name,
                           std::span<const std::string_view> possible) {
  if (std::ranges::count(possible, name) == 0) {
    throw unknown_value(option, name, possible);
  }
  return *std::ranges::find(dimensions, name, &Dimension::name);
}

std::vector<Group> Grouping::top(const TrackedAction& action) {
  std::vector<Group> groups;
  for (const GroupPath* path : of(action).owned) {
    const bool is_there = std::ranges::count(groups, path->front().key, &Group::key) > 0;
    if (!is_there) groups.push_back(path->front());
  }
  return groups;
}

const GroupPath& Grouping::keep(Group group) {
  const auto [known, is_new] = kept_.try_emplace(group.key);
  if (is_new) known->second.push_back(std::move(group));
  return known->second;
}

const GroupPath& Grouping::path(const PartyMention& mention,
                                GroupPath (*make)(const PartyMention&, const PlanInReport&)) {
  const auto [known, is_new] = paths_.try_emplace({mention.kind, mention.name.words});
  if (is_new) known->second = make(mention, in_);
  return known->second;
}

}  // namespace followup
