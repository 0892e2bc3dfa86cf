// The words of the field and what they stand for: statuses, responses, priorities. One table each
// serves reading, printing and help (src/plan/vocabulary_words.cpp).
#pragma once

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "followup/source.h"

namespace followup {

enum class State : std::uint8_t { open, closed, dropped };

enum class Status : std::uint8_t {
  not_started,
  ongoing,
  delayed,
  completed,
  verified,
  cancelled,
  superseded,
};

inline constexpr std::size_t number_of_statuses = static_cast<std::size_t>(Status::superseded) + 1;

enum class Response : std::uint8_t { accepted, partially_accepted, rejected, pending };

enum class Priority : std::uint8_t { high, medium, low, not_applicable };

std::string_view name(State state);
std::string_view name(Status status);
std::string_view name(Response response);

State state_of(Status status);

// An own word and the word of the vocabulary that it stands for.
struct WordMeaning {
  Text word;
  Text meaning;
};

// Looks words up: the plan's own, then the repository's, then the built-in ones. Case, spaces,
// hyphens, dashes and underscores make no difference. The texts of own words and the statuses that
// it is asked for must outlive it: it remembers their meanings, because plans repeat a few of them
// and every check asks. Not for several threads.
class Vocabulary {
 public:
  void add_statuses(std::span<const WordMeaning> own_words);
  void add_responses(std::span<const WordMeaning> own_words);
  void add_priorities(std::span<const WordMeaning> own_words);

  std::optional<Status> status(std::string_view word) const;
  std::optional<Response> response(std::string_view word) const;
  std::optional<Priority> priority(std::string_view word) const;

  // Whether the plan or the repository explains the word, if only by a meaning that is no word of
  // the vocabulary; such a word has no meaning, and a check names it where it is explained.
  bool explains_status(std::string_view word) const;
  bool explains_response(std::string_view word) const;
  bool explains_priority(std::string_view word) const;

  // The known word that was probably meant; empty if none is near.
  std::string nearest_status(std::string_view word) const;
  std::string nearest_response(std::string_view word) const;

 private:
  template <class Meaning>
  struct OwnWord {
    std::optional<Meaning> meaning;
    std::string_view spelling;
  };
  template <class Meaning>
  using OwnWords = std::map<std::string, OwnWord<Meaning>, std::less<>>;  // by word_key()

  template <class Meaning>
  static void add(std::span<const WordMeaning> own_words,
                  std::optional<Meaning> (*parse)(std::string_view), OwnWords<Meaning>& into);
  template <class Meaning>
  static std::optional<Meaning> find(std::string_view word, const OwnWords<Meaning>& own_words,
                                     std::optional<Meaning> (*parse)(std::string_view));

  OwnWords<Status> statuses_;
  OwnWords<Response> responses_;
  OwnWords<Priority> priorities_;
  struct KnownStatus {
    std::string_view word;
    std::optional<Status> status;
  };
  // What was looked up last, by a mix of its letters.
  mutable std::array<KnownStatus, 64> known_statuses_ = {};
};

// The built-in meaning of a word.
std::optional<Status> parse_status(std::string_view word);
std::optional<Response> parse_response(std::string_view word);
std::optional<Priority> parse_priority(std::string_view word);

// All built-in words; the canonical ones; and these as one text for help.
std::vector<std::string_view> known_statuses();
std::vector<std::string_view> known_responses();
std::vector<std::string_view> known_priorities();
std::vector<std::string_view> canonical_statuses();
std::vector<std::string_view> canonical_responses();
std::vector<std::string_view> canonical_priorities();
std::string status_names();
std::string response_names();
std::string priority_names();

}  // namespace followup
