// What each filter compares.
#include "reports/filter_table.h"

#include <algorithm>

#include "text/accents.h"
#include "text/spelling.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::string_view nothing_said = "none";

// A group that is called like a party is somebody else.
bool is_mentioned(const PartyList* mentions, const std::string& wanted, const PlanWords& words) {
  if (mentions == nullptr) return false;
  const Party* party = words.directory.find(wanted);
  const std::string key = name_key(wanted);
  return std::ranges::any_of(*mentions, [&](const PartyMention& mention) {
    if (party == nullptr) return name_key(mention.name.words) == key;
    return mention.kind == MentionKind::party && words.directory.find(mention.name.words) == party;
  });
}

bool has_owner_named(const TrackedAction& action, const std::string& wanted,
                     const PlanWords& words) {
  if (is_nobodys(action) && name_key(wanted) == "nobody") return true;
  return is_mentioned(action.owner, wanted, words);
}

bool has_partner_named(const TrackedAction& action, const std::string& wanted,
                       const PlanWords& words) {
  return is_mentioned(action.partners, wanted, words);
}

bool has_owner_within(const TrackedAction& action, const std::string& wanted,
                      const PlanWords& words) {
  const Party* agency = words.directory.find(wanted);
  if (agency == nullptr) return is_mentioned(action.owner, wanted, words);
  if (action.owner == nullptr) return false;
  return std::ranges::any_of(*action.owner, [&](const PartyMention& mention) {
    if (mention.kind != MentionKind::party) return false;
    return std::ranges::count(words.directory.upwards(mention.name.words), agency) > 0;
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

bool is_any_of(const List<Text>* texts, const std::string& wanted) {
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
  if (!is_said) return word_key(wanted) == nothing_said;
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
    names.emplace(plain_word_key(action.progress.word), action.progress.word);
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
    names.emplace(plain_word_key(action.priority->words), action.priority->words);
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

// Of a plan or a configuration.
template <auto own_words, class Explaining>
void add_own_words(KnownNames& names, const Explaining& explaining) {
  for (const WordMeaning& own : explaining.*own_words) {
    names.emplace(plain_word_key(own.word.words), own.word.words);
  }
}

std::vector<std::string_view> special_owners() {
  return {"nobody", "tbd"};
}

template <auto words_of_vocabulary>
std::vector<std::string_view> words_or_nothing() {
  std::vector<std::string_view> words = words_of_vocabulary();
  words.push_back(nothing_said);
  return words;
}

}  // namespace

std::vector<std::string_view> state_words() {
  return {name(State::open), name(State::closed), name(State::dropped)};
}

std::span<const Filter> filter_table() {
  using R = ReportRequest;
  static const std::vector<Filter> all{
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
       plain_word_key,
       {words_or_nothing<known_statuses>, add_status, add_own_words<&Plan::statuses>,
        add_own_words<&Configuration::statuses>, words_or_nothing<canonical_statuses>}},
      {"--state",
       "state",
       &R::states,
       has_state,
       fold_case,
       {state_words, nullptr, nullptr, nullptr}},
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
       plain_word_key,
       {words_or_nothing<known_priorities>, add_priority, add_own_words<&Plan::priorities>,
        add_own_words<&Configuration::priorities>, words_or_nothing<canonical_priorities>}},
      {"--plan",
       "plan",
       &R::plans,
       has_plan,
       name_key,
       {nullptr, nullptr, add_plan, nullptr},
       Chosen::plans},
  };
  return all;
}

void add_vocabulary(KnownNames& names, const Filter& filter) {
  if (filter.names.vocabulary == nullptr) return;
  for (const std::string_view word : filter.names.vocabulary()) {
    names.emplace(filter.key(word), word);
  }
}

void add_offered(KnownNames& names, const Filter& filter) {
  if (filter.names.offered == nullptr) return add_vocabulary(names, filter);
  for (const std::string_view word : filter.names.offered()) {
    names.emplace(filter.key(word), word);
  }
}

void add_names(KnownNames& names, const Filter& filter, const Plan& plan, const Outline& outline) {
  if (filter.names.plan != nullptr) filter.names.plan(names, plan);
  if (filter.names.action == nullptr) return;
  for (const TrackedAction& action : outline.actions) filter.names.action(names, action);
}

void add_names(KnownNames& names, const Filter& filter, const Configurations& configurations) {
  if (filter.names.configuration == nullptr) return;
  for (const auto& configuration : configurations) {
    filter.names.configuration(names, *configuration);
  }
}

}  // namespace followup
