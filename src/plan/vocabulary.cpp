// The tables of words. The first word of each meaning is the canonical one.
#include "followup/vocabulary.h"

#include <fmt/format.h>

#include <array>

#include "text/spelling.h"
#include "text/unicode.h"

namespace followup {
namespace {

template <class Meaning>
struct WordRow {
  std::string_view word;
  Meaning meaning;
};

// Sources: the systems named in domain terms in man/followup-plan.5.
constexpr std::array status_words{
    WordRow<Status>{"not-started", Status::not_started},
    WordRow<Status>{"not initiated", Status::not_started},
    WordRow<Status>{"not implemented", Status::not_started},
    WordRow<Status>{"planned", Status::not_started},
    WordRow<Status>{"scheduled", Status::not_started},
    WordRow<Status>{"open", Status::not_started},
    WordRow<Status>{"new", Status::not_started},
    WordRow<Status>{"to do", Status::not_started},
    WordRow<Status>{"pending", Status::not_started},
    WordRow<Status>{"ongoing", Status::ongoing},
    WordRow<Status>{"initiated", Status::ongoing},
    WordRow<Status>{"in progress", Status::ongoing},
    WordRow<Status>{"under implementation", Status::ongoing},
    WordRow<Status>{"underway", Status::ongoing},
    WordRow<Status>{"remediating", Status::ongoing},
    WordRow<Status>{"delayed", Status::delayed},
    WordRow<Status>{"blocked", Status::delayed},
    WordRow<Status>{"on hold", Status::delayed},
    WordRow<Status>{"completed", Status::completed},
    WordRow<Status>{"done", Status::completed},
    WordRow<Status>{"closed", Status::completed},
    WordRow<Status>{"implemented", Status::completed},
    WordRow<Status>{"verified", Status::verified},
    WordRow<Status>{"closed - implemented", Status::verified},
    WordRow<Status>{"closed complete", Status::verified},
    WordRow<Status>{"cancelled", Status::cancelled},
    WordRow<Status>{"canceled", Status::cancelled},
    WordRow<Status>{"no longer applicable", Status::cancelled},
    WordRow<Status>{"withdrawn", Status::cancelled},
    WordRow<Status>{"overtaken by events", Status::cancelled},
    WordRow<Status>{"closed - not implemented", Status::cancelled},
    WordRow<Status>{"superseded", Status::superseded},
    WordRow<Status>{"reconsidered", Status::superseded},
};

constexpr std::array response_words{
    WordRow<Response>{"accepted", Response::accepted},
    WordRow<Response>{"accept", Response::accepted},
    WordRow<Response>{"accept recommendation", Response::accepted},
    WordRow<Response>{"agreed", Response::accepted},
    WordRow<Response>{"concurred", Response::accepted},
    WordRow<Response>{"yes", Response::accepted},
    WordRow<Response>{"supported", Response::accepted},
    WordRow<Response>{"partially-accepted", Response::partially_accepted},
    WordRow<Response>{"partially accept", Response::partially_accepted},
    WordRow<Response>{"partially accept recommendation", Response::partially_accepted},
    WordRow<Response>{"partially agreed", Response::partially_accepted},
    WordRow<Response>{"rejected", Response::rejected},
    WordRow<Response>{"reject", Response::rejected},
    WordRow<Response>{"reject recommendation", Response::rejected},
    WordRow<Response>{"not accepted", Response::rejected},
    WordRow<Response>{"did not concur", Response::rejected},
    WordRow<Response>{"pending", Response::pending},
    WordRow<Response>{"under consideration", Response::pending},
    WordRow<Response>{"awaiting response", Response::pending},
    WordRow<Response>{"no response yet", Response::pending},
};

constexpr std::array priority_words{
    WordRow<Priority>{"1", Priority::high},
    WordRow<Priority>{"high", Priority::high},
    WordRow<Priority>{"2", Priority::medium},
    WordRow<Priority>{"medium", Priority::medium},
    WordRow<Priority>{"3", Priority::low},
    WordRow<Priority>{"low", Priority::low},
    WordRow<Priority>{"n/a", Priority::not_applicable},
};

template <class Meaning>
using WordMap = std::map<std::string, Meaning, std::less<>>;

template <class Meaning, std::size_t Count>
WordMap<Meaning> index(const std::array<WordRow<Meaning>, Count>& rows) {
  WordMap<Meaning> by_key;
  for (const auto& row : rows) by_key.emplace(word_key(row.word), row.meaning);
  return by_key;
}

template <class Meaning>
std::optional<Meaning> look_up(const WordMap<Meaning>& words, std::string_view key) {
  const auto found = words.find(key);
  return found == words.end() ? std::nullopt : std::optional(found->second);
}

template <class Meaning, std::size_t Count>
std::string_view canonical(const std::array<WordRow<Meaning>, Count>& rows, Meaning meaning) {
  for (const auto& row : rows) {
    if (row.meaning == meaning) return row.word;
  }
  return {};
}

template <class Meaning, std::size_t Count>
std::vector<std::string_view> canonical_words(const std::array<WordRow<Meaning>, Count>& rows) {
  std::vector<std::string_view> words;
  for (const auto& row : rows) {
    if (row.word == canonical(rows, row.meaning)) words.push_back(row.word);
  }
  return words;
}

template <class Meaning, std::size_t Count>
std::vector<std::string_view> words_of(const std::array<WordRow<Meaning>, Count>& rows) {
  std::vector<std::string_view> words;
  words.reserve(rows.size());
  for (const auto& row : rows) words.push_back(row.word);
  return words;
}

template <class Meaning, std::size_t Count>
std::string nearest_word(std::string_view word, const std::array<WordRow<Meaning>, Count>& rows,
                         const std::vector<std::string_view>& own_words) {
  std::vector<std::string_view> candidates = words_of(rows);
  candidates.insert(candidates.end(), own_words.begin(), own_words.end());
  return std::string(nearest(word, candidates));
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
  return canonical(status_words, status);
}
std::string_view name(Response response) {
  return canonical(response_words, response);
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
  static const auto words = index(status_words);
  return look_up(words, word_key(word));
}

std::optional<Response> parse_response(std::string_view word) {
  static const auto words = index(response_words);
  return look_up(words, word_key(word));
}

std::optional<Priority> parse_priority(std::string_view word) {
  static const auto words = index(priority_words);
  return look_up(words, word_key(word));
}

std::vector<std::string_view> known_statuses() {
  return words_of(status_words);
}
std::vector<std::string_view> known_responses() {
  return words_of(response_words);
}
std::vector<std::string_view> known_priorities() {
  return words_of(priority_words);
}

std::vector<std::string_view> canonical_statuses() {
  return canonical_words(status_words);
}
std::vector<std::string_view> canonical_responses() {
  return canonical_words(response_words);
}
std::vector<std::string_view> canonical_priorities() {
  return canonical_words(priority_words);
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
  return nearest_word(word, status_words, spellings(statuses_));
}

std::string Vocabulary::nearest_response(std::string_view word) const {
  return nearest_word(word, response_words, spellings(responses_));
}

}  // namespace followup
