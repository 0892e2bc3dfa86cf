// Looking up the words of vocabulary_words.h.
#include "followup/vocabulary.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "plan/vocabulary_words.h"
#include "text/accents.h"
#include "text/spelling.h"
#include "text/unicode.h"

namespace followup {
namespace {

// A part of a word that has a form for each gender: as it is written for both, and what may stand
// for it.
struct GenderEnding {
  std::string_view of_both;
  std::array<std::string_view, 4> forms;
};
constexpr std::array gender_endings{
    GenderEnding{"(e)", {"(e)", "", "e", "·e"}},
    GenderEnding{"o/a", {"o/a", "o", "a", "o(a)"}},
};

// "achevé(e)", "achevé", "achevée" …; most words have one form.
std::vector<std::string> forms_of(std::string_view word) {
  for (const GenderEnding& ending : gender_endings) {
    const std::size_t at = word.find(ending.of_both);
    if (at == std::string_view::npos) continue;
    std::vector<std::string> forms;
    forms.reserve(ending.forms.size());
    for (const std::string_view form : ending.forms) {
      forms.push_back(std::string(word).replace(at, ending.of_both.size(), form));
    }
    return forms;
  }
  return {std::string(word)};
}

template <class Meaning>
using WordMap = std::map<std::string, Meaning, std::less<>>;

template <class Meaning>
WordMap<Meaning> index(std::span<const WordRow<Meaning>> rows) {
  WordMap<Meaning> by_key;
  for (const auto& row : rows) {
    for (const std::string& form : forms_of(row.word))
      by_key.emplace(plain_word_key(form), row.meaning);
  }
  return by_key;
}

template <class Meaning>
std::optional<Meaning> look_up(const WordMap<Meaning>& words, std::string_view key) {
  const auto found = words.find(key);
  return found == words.end() ? std::nullopt : std::optional(found->second);
}

template <class Meaning>
std::string_view canonical(std::span<const WordRow<Meaning>> rows, Meaning meaning) {
  for (const auto& row : rows) {
    if (row.meaning == meaning) return row.word;
  }
  return {};
}

template <class Meaning>
std::vector<std::string_view> canonical_words(std::span<const WordRow<Meaning>> rows) {
  std::vector<std::string_view> words;
  for (const auto& row : rows) {
    if (row.word == canonical(rows, row.meaning)) words.push_back(row.word);
  }
  return words;
}

template <class Meaning>
std::vector<std::string> all_forms(std::span<const WordRow<Meaning>> rows) {
  std::vector<std::string> words;
  for (const auto& row : rows) std::ranges::move(forms_of(row.word), std::back_inserter(words));
  return words;
}

std::string nearest_word(std::string_view word, std::vector<std::string_view> known,
                         const std::vector<std::string_view>& own_words) {
  known.insert(known.end(), own_words.begin(), own_words.end());
  return std::string(nearest(word, known));
}

// Of one's own words the first in the order of the alphabet are enough: nobody has more, and all of
// them for every unknown word would not be linear.
constexpr std::size_t most_own_words_compared = 200;

template <class OwnWords>
std::vector<std::string_view> spellings(const OwnWords& words) {
  std::vector<std::string_view> own;
  for (const auto& [key, entry] : words) {
    if (own.size() == most_own_words_compared) break;
    own.push_back(entry.spelling);
  }
  return own;
}

}  // namespace

std::string_view name(State state) {
  switch (state) {
    case State::open:
      return "open";
    case State::closed:
      return "closed";
    case State::dropped:
      return "dropped";
  }
  return {};
}

std::string_view name(Status status) {
  return canonical(status_words(), status);
}
std::string_view name(Response response) {
  return canonical(response_words(), response);
}

State state_of(Status status) {
  switch (status) {
    case Status::not_started:
    case Status::ongoing:
    case Status::delayed:
      return State::open;
    case Status::completed:
    case Status::verified:
      return State::closed;
    case Status::cancelled:
    case Status::superseded:
      return State::dropped;
  }
  return State::open;
}

std::optional<Status> parse_status(std::string_view word) {
  static const auto words = index(status_words());
  return look_up(words, plain_word_key(word));
}

std::optional<Response> parse_response(std::string_view word) {
  static const auto words = index(response_words());
  return look_up(words, plain_word_key(word));
}

std::optional<Priority> parse_priority(std::string_view word) {
  static const auto words = index(priority_words());
  return look_up(words, plain_word_key(word));
}

std::vector<std::string_view> known_statuses() {
  static const std::vector<std::string> all = all_forms(status_words());
  return {all.begin(), all.end()};
}
std::vector<std::string_view> known_responses() {
  static const std::vector<std::string> all = all_forms(response_words());
  return {all.begin(), all.end()};
}
std::vector<std::string_view> known_priorities() {
  static const std::vector<std::string> all = all_forms(priority_words());
  return {all.begin(), all.end()};
}

std::vector<std::string_view> canonical_statuses() {
  return canonical_words(status_words());
}
std::vector<std::string_view> canonical_responses() {
  return canonical_words(response_words());
}
std::vector<std::string_view> canonical_priorities() {
  return canonical_words(priority_words());
}

std::string status_names() {
  return fmt::format("{}", fmt::join(canonical_statuses(), ", "));
}
std::string response_names() {
  return fmt::format("{}", fmt::join(canonical_responses(), ", "));
}
std::string priority_names() {
  return fmt::format("{}", fmt::join(canonical_priorities(), ", "));
}

template <class Meaning>
void Vocabulary::add(std::span<const WordMeaning> own_words,
                     std::optional<Meaning> (*parse)(std::string_view), OwnWords<Meaning>& into) {
  for (const WordMeaning& own : own_words) {
    std::string key = word_key(own.word.words);
    // A word of nothing but dashes would stand for whatever is not written.
    if (key.empty()) continue;
    const OwnWord<Meaning> entry{parse(own.meaning.words), own.word.words};
    const auto [known, is_new] = into.emplace(std::move(key), entry);
    if (!is_new && !known->second.meaning) known->second = entry;
  }
}

template <class Meaning>
std::optional<Meaning> Vocabulary::find(std::string_view word, const OwnWords<Meaning>& own_words,
                                        std::optional<Meaning> (*parse)(std::string_view)) {
  if (!own_words.empty()) {
    const auto own = own_words.find(word_key(word));
    if (own != own_words.end() && own->second.meaning) return own->second.meaning;
  }
  return parse(word);
}

void Vocabulary::add_statuses(std::span<const WordMeaning> own_words) {
  add(own_words, parse_status, statuses_);
  known_statuses_ = {};
}

void Vocabulary::add_responses(std::span<const WordMeaning> own_words) {
  add(own_words, parse_response, responses_);
}

void Vocabulary::add_priorities(std::span<const WordMeaning> own_words) {
  add(own_words, parse_priority, priorities_);
}

std::optional<Status> Vocabulary::status(std::string_view word) const {
  if (word.empty()) return std::nullopt;
  // A plan has a few words for statuses, and each is looked up by many checks.
  const std::size_t mixed = word.size() * 7 + static_cast<unsigned char>(word.front()) +
                            3 * std::size_t{static_cast<unsigned char>(word.back())};
  KnownStatus& known = known_statuses_[mixed % known_statuses_.size()];
  if (known.word != word) known = {word, find(word, statuses_, parse_status)};
  return known.status;
}

std::optional<Response> Vocabulary::response(std::string_view word) const {
  return find(word, responses_, parse_response);
}

std::optional<Priority> Vocabulary::priority(std::string_view word) const {
  return find(word, priorities_, parse_priority);
}

bool Vocabulary::explains_status(std::string_view word) const {
  return statuses_.contains(word_key(word));
}

bool Vocabulary::explains_response(std::string_view word) const {
  return responses_.contains(word_key(word));
}

bool Vocabulary::explains_priority(std::string_view word) const {
  return priorities_.contains(word_key(word));
}

std::string Vocabulary::nearest_status(std::string_view word) const {
  return nearest_word(word, known_statuses(), spellings(statuses_));
}

std::string Vocabulary::nearest_response(std::string_view word) const {
  return nearest_word(word, known_responses(), spellings(responses_));
}

}  // namespace followup
