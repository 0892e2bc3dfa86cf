// Nothing is checked here: the plan that is written is.
#include "import/own_definitions.h"

#include <string>
#include <string_view>
#include <utility>

namespace followup {
namespace {

// What is empty was not written.
Text written(const std::string& words) {
  return words.empty() ? Text{} : Text{words, {}};
}

std::vector<WordMeaning> meanings_of(const std::vector<RawWordMeaning>& words) {
  std::vector<WordMeaning> all(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    all[i].word = written(words[i].word);
    all[i].meaning = written(words[i].meaning);
  }
  return all;
}

void add_words(YamlMap& plan, std::string key, const std::vector<RawWordMeaning>& words) {
  if (words.empty()) return;
  YamlMap map;
  for (const RawWordMeaning& one : words) add(map, one.word, one.meaning);
  plan.push_back({std::move(key), YamlValue{std::move(map)}});
}

}  // namespace

OwnDefinitions own_definitions(const RawPlan& raw) {
  OwnDefinitions own;
  own.aliases.resize(raw.parties.size());
  own.parties.resize(raw.parties.size());
  for (std::size_t i = 0; i < raw.parties.size(); ++i) {
    const RawParty& from = raw.parties[i];
    Party& party = own.parties[i];
    party.key = written(from.key);
    party.name = written(from.name);
    for (const std::string& alias : from.aliases) own.aliases[i].push_back(written(alias));
    party.aliases = std::span<const Text>(own.aliases[i]);
  }
  own.statuses = meanings_of(raw.statuses);
  own.responses = meanings_of(raw.responses);
  own.priorities = meanings_of(raw.priorities);
  return own;
}

void add_definitions(YamlMap& plan, const RawPlan& raw) {
  YamlMap parties;
  for (const RawParty& one : raw.parties) {
    YamlMap party;
    add(party, "name", one.name);
    add(party, "type", one.type);
    add(party, "part_of", one.part_of);
    add(party, "email", one.email);
    YamlList aliases;
    for (const std::string& alias : one.aliases) aliases.push_back({alias});
    add(party, "aliases", std::move(aliases));
    parties.push_back({one.key, YamlValue{std::move(party)}});
  }
  if (!parties.empty()) plan.push_back({"parties", YamlValue{std::move(parties)}});
  add_words(plan, "statuses", raw.statuses);
  add_words(plan, "responses", raw.responses);
  add_words(plan, "priorities", raw.priorities);
}

}  // namespace followup
