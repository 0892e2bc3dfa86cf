#include "changes/compared_text.h"

namespace followup {

ComparedText compared(std::string_view words, Place place) {
  return {std::string(words), name_key(visible(words)), place};
}

ComparedText compared(const Text& text) {
  return compared(text.words, text.place);
}

ComparedText compared(const Flag& flag) {
  if (!flag.value) return {};
  return compared(*flag.value ? "true" : "false", flag.place);
}

ComparedDate compared(const Date& date) {
  return {compared(date.written), date.date ? std::optional(date.date->latest) : std::nullopt};
}

ComparedText compared(std::span<const Text> list) {
  std::string all;
  for (const Text& text : list) all += fmt::format("{}{}", all.empty() ? "" : ", ", text.words);
  return compared(all, list.empty() ? Place() : list.front().place);
}

ComparedText compared_names(const PartyList& parties) {
  std::vector<Text> names;
  for (const PartyMention& party : parties) names.push_back(party.name);
  return compared(names);
}

}  // namespace followup
