// The table of filters, and what each compares.
#include "reports/filters.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "followup/failure.h"
#include "text/spelling.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::string_view nothing_said = "none";

bool is_mentioned(const PartyList* mentions, const std::string& wanted, const PlanWords& words) {
  if (mentions == nullptr) return false;
  const Party* party = words.directory.find(wanted);
  const std::string key = name_key(wanted);
  return std::ranges::any_of(*mentions, [&](const PartyMention& mention) {
    if (mention.kind == MentionKind::party && party != nullptr) {
      return words.directory.find(mention.name.words) == party;
    }
    return name_key(mention.name.words) == key;
  });
}

bool has_owner_named(const TrackedAction& action, const std::string& wanted,
                     const PlanWords& words) {
  const bool wants_nobody = name_key(wanted) == "nobody";
  if (wants_nobody && action.owner == nullptr) return true;
  return is_mentioned(action.owner, wanted, words);
}

bool has_partner_named(const TrackedAction& action, const std::string& wanted,
                       const PlanWords& words) {
  return is_mentioned(action.partners, wanted, words);
}

// A circle of part_of is a problem of check; here it only has to end.
constexpr int deepest = 64;

bool is_within(const Party* party, const Party& agency, const PartyDirectory& directory) {
  for (int level = 0; party != nullptr && level < deepest; ++level) {
    if (party == &agency) return true;
    party = party->part_of.words.empty() ? nullptr : directory.find(party->part_of.words);
  }
  return false;
}

bool has_owner_within(const TrackedAction& action, const std::string& wanted,
                      const PlanWords& words) {
  const Party* agency = words.directory.find(wanted);
  if (agency == nullptr) return is_mentioned(action.owner, wanted, words);
  if (action.owner == nullptr) return false;
  return std::ranges::any_of(*action.owner, [&](const PartyMention& mention) {
    return mention.kind == MentionKind::party &&
           is_within(words.directory.find(mention.name.words), *agency, words.directory);
  });
}

bool has_status(const TrackedAction& action, const std::string& wanted, const PlanWords& words) {
  const Progress& progress = action.progress;
  const std::string key = word_key(wanted);
  if (progress.word.empty() && !progress.status) return key == nothing_said;
  if (!progress.word.empty() && word_key(progress.word) == key) return true;
  // A word of the office's own finds only itself; one of the field finds all that mean the same.
  if (words.vocabulary.explains_status(wanted)) return false;
  return progress.status && parse_status(wanted) == progress.status;
}

bool has_state(const TrackedAction& action, const std::string& wanted, const PlanWords&) {
  return name(action.progress.state) == fold_case(wanted);
}

bool is_any_of(const std::vector<Text>* texts, const std::string& wanted) {
  if (texts == nullptr) return false;
  const std::string key = name_key(wanted);
  return std::ranges::any_of(*texts, [&](const Text& text) { return name_key(text.words) == key; });
}

bool has_country(const TrackedAction& action, const std::string& wanted, const PlanWords&) {
  if (!action.country.empty()) return name_key(action.country) == name_key(wanted);
  return is_any_of(action.countries, wanted);
}

bool has_tag(const TrackedAction& action, const std::string& wanted, const PlanWords&) {
  return is_any_of(action.tags, wanted);
}

bool has_priority(const TrackedAction& action, const std::string& wanted, const PlanWords& words) {
  const bool is_said = action.priority != nullptr && !action.priority->words.empty();
  if (!is_said) return fold_case(wanted) == nothing_said;
  if (word_key(action.priority->words) == word_key(wanted)) return true;
  const auto meant = words.vocabulary.priority(wanted);
  return meant && words.vocabulary.priority(action.priority->words) == meant;
}

bool has_plan(const TrackedAction& action, const std::string& wanted, const PlanWords&) {
  return name_key(action.plan->shown_id) == name_key(wanted);
}

void add_name(KnownNames& names, std::string_view name) {
  if (!name.empty()) names.emplace(name_key(name), name);
}

void add_names(KnownNames& names, std::span<const Party> parties) {
  for (const Party& party : parties) {
    add_name(names, party.key.words);
    add_name(names, party.name.words);
    for (const Text& alias : party.aliases) add_name(names, alias.words);
  }
}

void add_names(KnownNames& names, const PartyList* mentions) {
  if (mentions == nullptr) return;
  for (const PartyMention& mention : *mentions) add_name(names, mention.name.words);
}

void add_owners(KnownNames& names, const TrackedAction& action) {
  add_names(names, action.owner);
}

void add_partners(KnownNames& names, const TrackedAction& action) {
  add_names(names, action.partners);
}

void add_status(KnownNames& names, const TrackedAction& action) {
  if (!action.progress.word.empty()) {
    names.emplace(word_key(action.progress.word), action.progress.word);
  }
}

void add_countries(KnownNames& names, const TrackedAction& action) {
  add_name(names, action.country);
  if (action.countries == nullptr) return;
  for (const Text& country : *action.countries) add_name(names, country.words);
}

void add_tags(KnownNames& names, const TrackedAction& action) {
  if (action.tags == nullptr) return;
  for (const Text& tag : *action.tags) add_name(names, tag.words);
}

void add_priority(KnownNames& names, const TrackedAction& action) {
  if (action.priority != nullptr && !action.priority->words.empty()) {
    names.emplace(word_key(action.priority->words), action.priority->words);
  }
}

void add_plan(KnownNames& names, const Plan& plan) {
  add_name(names, plan.shown_id);
}

void add_parties_of_plan(KnownNames& names, const Plan& plan) {
  add_names(names, plan.parties);
}

void add_parties(KnownNames& names, const Configuration& configuration) {
  add_names(names, configuration.parties);
}

template <const std::vector<WordMeaning> Configuration::*own_words>
void add_own_words(KnownNames& names, const Configuration& configuration) {
  for (const WordMeaning& own : configuration.*own_words) {
    names.emplace(word_key(own.word.words), own.word.words);
  }
}

std::vector<std::string_view> special_owners() {
  return {"nobody", "tbd"};
}

std::vector<std::string_view> states() {
  return {name(State::open), name(State::closed), name(State::dropped)};
}

std::vector<std::string_view> statuses() {
  std::vector<std::string_view> words = known_statuses();
  words.push_back(nothing_said);
  return words;
}

std::vector<std::string_view> priorities() {
  std::vector<std::string_view> words = known_priorities();
  words.push_back(nothing_said);
  return words;
}

// Where the names come from that a value may be.
struct NameSources {
  std::vector<std::string_view> (*vocabulary)() = nullptr;
  void (*action)(KnownNames&, const TrackedAction&) = nullptr;
  void (*plan)(KnownNames&, const Plan&) = nullptr;
  void (*configuration)(KnownNames&, const Configuration&) = nullptr;
};

enum class Chosen : std::uint8_t { actions, plans };

struct Filter {
  std::string_view option;
  std::string_view thing;  // "owner", in sentences
  std::vector<std::string> ReportRequest::*values;
  bool (*matches)(const TrackedAction&, const std::string&, const PlanWords&);
  std::string (*key)(std::string_view);  // under which names are the same
  NameSources names;
  Chosen chosen = Chosen::actions;
};

const std::array<Filter, 9>& filters() {
  using R = ReportRequest;
  static const std::array<Filter, 9> all{{
      {"--owner",
       "owner",
       &R::owners,
       has_owner_named,
       name_key,
       {special_owners, add_owners, add_parties_of_plan, add_parties}},
      {"--agency",
       "agency",
       &R::agencies,
       has_owner_within,
       name_key,
       {nullptr, add_owners, add_parties_of_plan, add_parties}},
      {"--partner",
       "partner",
       &R::partners,
       has_partner_named,
       name_key,
       {nullptr, add_partners, add_parties_of_plan, add_parties}},
      {"--status",
       "status",
       &R::statuses,
       has_status,
       word_key,
       {statuses, add_status, nullptr, add_own_words<&Configuration::statuses>}},
      {"--state", "state", &R::states, has_state, fold_case, {states, nullptr, nullptr, nullptr}},
      {"--country",
       "country",
       &R::countries,
       has_country,
       name_key,
       {nullptr, add_countries, nullptr, nullptr}},
      {"--tag", "tag", &R::tags, has_tag, name_key, {nullptr, add_tags, nullptr, nullptr}},
      {"--priority",
       "priority",
       &R::priorities,
       has_priority,
       word_key,
       {priorities, add_priority, nullptr, add_own_words<&Configuration::priorities>}},
      {"--plan",
       "plan",
       &R::plans,
       has_plan,
       name_key,
       {nullptr, nullptr, add_plan, nullptr},
       Chosen::plans},
  }};
  return all;
}

bool matches(const Filter& filter, const ReportRequest& request, const TrackedAction& action,
             const PlanWords& words) {
  const std::vector<std::string>& values = request.*filter.values;
  return values.empty() || std::ranges::any_of(values, [&](const std::string& value) {
           return filter.matches(action, value, words);
         });
}

// A day, month, quarter or year of the command line, as the days between which it lies.
CalendarDate date_of(std::string_view option, const std::string& written) {
  auto parsed = parse_edtf(written);
  if (const auto* refusal = std::get_if<Refusal>(&parsed)) {
    throw Failure(fmt::format("{} \"{}\" {}{}{}", option, written, refusal->reason,
                              refusal->advice.empty() ? "" : "; ", refusal->advice));
  }
  const Edtf& date = std::get<Edtf>(parsed);
  if (date.is_window) {
    throw Failure(fmt::format("{} \"{}\" is a window; write one date", option, written));
  }
  return date.first;
}

std::string complaint(const Filter& filter, const std::string& value, const KnownNames& known) {
  std::vector<std::string_view> candidates;
  for (const auto& [key, name] : known) candidates.push_back(name);
  const std::string_view meant = nearest(value, candidates);
  return fmt::format("{} \"{}\": no plan here knows that {}{}", filter.option, value, filter.thing,
                     meant.empty() ? "" : fmt::format("; did you mean \"{}\"?", meant));
}

}  // namespace

Filters::Filters(const ReportRequest& request) : request_(request) {
  for (const Filter& filter : filters()) {
    for (const std::string& value : request.*filter.values) {
      if (value.empty()) throw Failure(fmt::format("nothing is written after {}", filter.option));
    }
  }
  for (const std::string& state : request.states) {
    const std::vector<std::string_view> known = states();
    if (std::ranges::count(known, fold_case(state)) > 0) continue;
    const std::string_view meant = nearest(state, known);
    throw Failure(fmt::format("--state \"{}\" is not known{}; write open, closed or dropped", state,
                              meant.empty() ? "" : fmt::format(" (did you mean \"{}\"?)", meant)));
  }
  if (!request.due_after.empty()) due_after_ = date_of("--due-after", request.due_after).latest;
  if (!request.due_before.empty()) {
    due_before_ = date_of("--due-before", request.due_before).earliest;
  }
}

bool Filters::choose_actions() const {
  return due_after_ || due_before_ || std::ranges::any_of(filters(), [&](const Filter& filter) {
           return filter.chosen == Chosen::actions && !(request_.*filter.values).empty();
         });
}

bool Filters::take(const Plan& plan) const {
  return request_.plans.empty() ||
         std::ranges::any_of(request_.plans, [&](const std::string& wanted) {
           return name_key(plan.shown_id) == name_key(wanted);
         });
}

std::vector<const TrackedAction*> Filters::taken(const Outline& outline,
                                                 const PlanWords& words) const {
  std::vector<const TrackedAction*> all;
  all.reserve(outline.actions.size());
  const bool chooses = choose_actions();
  for (const TrackedAction& action : outline.actions) {
    const auto& latest = action.deadline_days.latest;
    if (due_after_ && (!latest || *latest <= *due_after_)) continue;
    if (due_before_ && (!latest || *latest >= *due_before_)) continue;
    const bool is_taken = !chooses || std::ranges::all_of(filters(), [&](const Filter& filter) {
      return matches(filter, request_, action, words);
    });
    if (is_taken) all.push_back(&action);
  }
  return all;
}

NamesOfPlan Filters::names(const Outline& outline, const PlanWords& words) const {
  NamesOfPlan all(filters().size());
  for (std::size_t i = 0; i < filters().size(); ++i) {
    const Filter& filter = filters()[i];
    if ((request_.*filter.values).empty()) continue;
    if (filter.names.plan != nullptr) filter.names.plan(all[i], words.plan);
    if (filter.names.action == nullptr) continue;
    for (const TrackedAction& action : outline.actions) filter.names.action(all[i], action);
  }
  return all;
}

std::vector<std::string> Filters::complaints(
    const std::vector<NamesOfPlan>& names,
    std::span<const Configuration* const> configurations) const {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < filters().size(); ++i) {
    const Filter& filter = filters()[i];
    const std::vector<std::string>& values = request_.*filter.values;
    if (values.empty()) continue;
    KnownNames known;
    if (filter.names.vocabulary != nullptr) {
      for (const std::string_view word : filter.names.vocabulary()) {
        known.emplace(filter.key(word), word);
      }
    }
    for (const NamesOfPlan& plan : names) {
      if (!plan.empty()) known.insert(plan[i].begin(), plan[i].end());
    }
    if (filter.names.configuration != nullptr) {
      for (const Configuration* configuration : configurations) {
        filter.names.configuration(known, *configuration);
      }
    }
    for (const std::string& value : values) {
      if (!known.contains(filter.key(value))) all.push_back(complaint(filter, value, known));
    }
  }
  return all;
}

std::string Filters::description() const {
  std::string words;
  const auto add = [&](std::string part) {
    words += fmt::format("{}{}", words.empty() ? "Only " : "; ", part);
  };
  for (const Filter& filter : filters()) {
    std::string values;
    for (const std::string& value : request_.*filter.values) {
      values += fmt::format("{}{}", values.empty() ? "" : " or ", value);
    }
    if (!values.empty()) add(fmt::format("{} {}", filter.thing, values));
  }
  if (due_after_) add(fmt::format("due after {}", iso(*due_after_)));
  if (due_before_) add(fmt::format("due before {}", iso(*due_before_)));
  return words.empty() ? words : words + ".";
}

}  // namespace followup
