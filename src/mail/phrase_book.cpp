// Looking phrases up and filling them in.
#include "mail/phrase_book.h"

#include <fmt/core.h>

#include <algorithm>

#include "followup/failure.h"

namespace followup {
namespace {

[[noreturn]] void refuse(const Configuration& configuration, const Text& text,
                         const std::string& words) {
  const Position at = LineIndex(configuration.source.text).position(text.place.begin);
  throw Failure(fmt::format("{}:{}:{}: {}", configuration.source.path, at.line, at.column, words));
}

}  // namespace

PhraseBook::PhraseBook() {
  for (const PhraseRow& row : phrase_table()) {
    phrases_[static_cast<std::size_t>(row.phrase)] = row.english;
  }
}

PhraseBook::PhraseBook(const Configuration& configuration) : PhraseBook() {
  for (const WordMeaning& own : configuration.mail.phrases) {
    if (const auto fault = fault_of(own)) {
      refuse(configuration, *fault->at, fmt::format("{}; {}", fault->message, fault->help));
    }
    if (own.meaning.words.empty()) continue;
    const PhraseRow* row = find_phrase(own.word.words);
    phrases_[static_cast<std::size_t>(row->phrase)] = own.meaning.words;
  }
}

std::string PhraseBook::say(Phrase phrase, std::initializer_list<Filling> fillings) const {
  const std::string_view pattern = phrases_[static_cast<std::size_t>(phrase)];
  std::string words;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t open = std::min(pattern.find('{', at), pattern.size());
    const std::size_t close = pattern.find('}', open);
    words += pattern.substr(at, open - at);
    if (close == std::string_view::npos) return words += pattern.substr(open);
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    const auto* filling = std::ranges::find(fillings, name, &Filling::first);
    if (filling != fillings.end()) words += filling->second;
    at = close + 1;
  }
  return words;
}

std::string PhraseBook::days(std::int64_t count) const {
  return count == 1 ? say(Phrase::one_day)
                    : say(Phrase::days, {{"count", fmt::format("{}", count)}});
}

}  // namespace followup
