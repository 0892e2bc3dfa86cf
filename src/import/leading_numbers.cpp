// Numbers that stand in front of the words that they number.
#include "import/leading_numbers.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "import/field_names.h"
#include "import/item_numbers.h"
#include "import/texts.h"

namespace followup {
namespace {

using enum ImportField;

// Words that no number is known of yet.
RawValue* words_without_number(RawTracking& one, ImportField of) {
  const auto words = one.fields.find(of);
  const bool has_words = words != one.fields.end() && !words->second.is_empty();
  return has_words && !one.fields.contains(number) ? &words->second : nullptr;
}

// Our own documents mark what begins with an id.
void take_marked_number(RawAction& one) {
  RawValue* words = words_without_number(one, action);
  if (words == nullptr) return;
  std::vector<SourceParagraph> lines = lines_of(*words);
  SourceParagraph& first = lines.front();
  const auto named = id_and_title(first);
  if (!named) return;
  const std::string place = words->place;
  one.fields[number] = one_line(named->id, place);
  first.text = std::string(named->title);
  first.role = first.role == LineRole::numbered ? LineRole::title : LineRole::words;
  *words = value_of(lines, place);
  if (words->is_empty()) one.fields.erase(action);
}

// The first line, unless a style says that it is something else.
std::string beginning_of(const RawValue* words) {
  if (words == nullptr) return {};
  const SourceParagraph first = lines_of(*words).front();
  return first.role == LineRole::plain ? single_blanks(first.text) : std::string();
}

bool leads_somewhere(const RawValue& words) {
  return !lines_of(words).front().links.empty();
}

// The number, of which the first line of the words keeps the rest.
RawValue number_split_off(RawValue& words, std::string_view number, std::string_view rest) {
  std::vector<SourceParagraph> lines = lines_of(words);
  const std::string place = words.place;
  lines.front().text = std::string(rest);
  words = value_of(lines, place);
  return one_line(number, place);
}

// Nothing if the words do not begin with a number.
RawValue number_taken(RawValue& words, const std::string& beginning, bool may_have_letters) {
  if (is_number_alone(beginning, may_have_letters) && !leads_somewhere(words)) {
    return number_split_off(words, beginning, {});
  }
  const auto numbered = numbered_in_front(beginning, may_have_letters);
  return numbered ? number_split_off(words, numbered->number, numbered->rest) : RawValue{};
}

// "Recommendation 11: Train", but not "Recommendation 3 of the audit is repeated".
void take_named_number(RawRecommendation& one) {
  RawValue* words = words_without_number(one, recommendation);
  const std::string beginning = beginning_of(words);
  const auto label = label_of(beginning);
  if (!label || label->number.empty()) return;
  const char* const behind = label->number.data() + label->number.size();
  const bool is_divided = label->rest.empty() ||
                          std::any_of(behind, label->rest.data(), [](char c) { return c != ' '; });
  if (!is_divided || leads_somewhere(*words)) return;
  one.fields[number] = number_split_off(*words, label->number, label->rest);
  if (words->is_empty()) one.fields.erase(recommendation);
}

// In front of words that stand beside each other; nullptr where a number is known.
std::vector<RawValue> numbers_taken(const std::vector<RawValue*>& words) {
  std::vector<std::string> beginnings;
  beginnings.reserve(words.size());
  for (const RawValue* one : words) beginnings.push_back(beginning_of(one));
  const bool may_have_letters = have_letters_in_numbers(beginnings);
  std::vector<RawValue> numbers;
  numbers.reserve(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool may_have_number = !beginnings[i].empty();
    numbers.push_back(may_have_number ? number_taken(*words[i], beginnings[i], may_have_letters)
                                      : RawValue{});
  }
  return numbers;
}

// "A" below "B", and no other words: then the letters are the words, and number nothing.
bool are_letters_alone(const std::vector<RawTracking*>& actions) {
  return std::ranges::all_of(actions, [](RawTracking* one) {
    const RawValue* words = words_without_number(*one, action);
    const std::string text = words == nullptr ? std::string() : text_of(*words);
    return text.size() == 1 && !is_number_alone(text, false) && !one->fields.contains(title);
  });
}

void take_numbers(const std::vector<RawTracking*>& all, ImportField of) {
  std::vector<RawValue*> words;
  words.reserve(all.size());
  for (RawTracking* one : all) words.push_back(words_without_number(*one, of));
  const std::vector<RawValue> numbers = numbers_taken(words);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (numbers[i].is_empty()) continue;
    all[i]->fields[number] = numbers[i];
    if (words[i]->is_empty()) all[i]->fields.erase(of);
  }
}

}  // namespace

void take_numbers(std::span<RawAction> actions) {
  std::vector<RawTracking*> all;
  all.reserve(actions.size());
  for (RawAction& one : actions) {
    take_marked_number(one);
    all.push_back(&one);
  }
  if (!are_letters_alone(all)) take_numbers(all, action);
}

void take_numbers(std::span<RawRecommendation> recommendations) {
  std::map<int, std::vector<RawTracking*>> by_level;
  for (RawRecommendation& one : recommendations) {
    take_named_number(one);
    by_level[one.level].push_back(&one);
  }
  for (const auto& [level, all] : by_level) take_numbers(all, recommendation);
}

void take_numbers(std::span<RawSection> sections) {
  std::vector<RawSection*> all;
  std::vector<RawValue*> titles;
  for (RawSection& one : sections) {
    // What stands before the first section is none.
    if (one.title.is_empty() && one.number.is_empty()) continue;
    all.push_back(&one);
    titles.push_back(one.number.is_empty() ? &one.title : nullptr);
  }
  const std::vector<RawValue> numbers = numbers_taken(titles);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!numbers[i].is_empty()) all[i]->number = numbers[i];
  }
}

}  // namespace followup
