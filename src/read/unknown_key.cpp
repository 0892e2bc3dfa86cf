// What was meant by a key: by meaning, by spelling, or under the marks that stand around it.
#include "read/unknown_key.h"

#include <fmt/core.h>

#include <algorithm>

#include "read/key_meanings.h"
#include "text/accents.h"
#include "text/spelling.h"
#include "text/unicode.h"

namespace followup {
namespace {

std::string with_underscores(std::string_view key) {
  std::string result = without_accents(fold_case(key));
  std::replace(result.begin(), result.end(), ' ', '_');
  std::replace(result.begin(), result.end(), '-', '_');
  std::replace(result.begin(), result.end(), '\'', '_');
  return result;
}

bool is_letter_or_blank(char c) {
  return (c >= 'a' && c <= 'z') || c == '_' || c == ' ' || c == '-';
}

// The Latin letters of a key, without quotes and signs around them. Letters of other alphabets that
// look the same count as Latin ones.
std::string bare_letters(std::string_view key) {
  std::string bare = with_latin_letters(fold_case(key));
  std::erase_if(bare, [](char c) { return !is_letter_or_blank(c); });
  const std::size_t first = bare.find_first_not_of(" -_");
  if (first == std::string::npos) return {};
  return bare.substr(first, bare.find_last_not_of(" -_") + 1 - first);
}

bool has_other_letters(std::string_view key) {
  const std::string folded = fold_case(key);
  return with_latin_letters(folded) != folded;
}

std::string_view meant_key(std::string_view written, std::span<const std::string_view> known) {
  const std::string key = with_underscores(written);
  const auto is_known = [&](std::string_view candidate) {
    return std::find(known.begin(), known.end(), candidate) != known.end();
  };
  const auto same = std::find(known.begin(), known.end(), key);
  if (same != known.end()) return *same;
  for (const KeyMeaning& row : key_meanings()) {
    if (row.written == key && is_known(row.key)) return row.key;
  }
  return nearest(key, known);
}

std::string list_of(std::span<const std::string_view> words) {
  std::string list;
  for (const std::string_view word : words) {
    list += fmt::format("{}{}", list.empty() ? "" : ", ", word);
  }
  return list;
}

}  // namespace

UnknownKey explain_unknown_key(std::string_view words, std::string_view record_name,
                               std::span<const std::string_view> known) {
  const auto find_known = [&](std::string_view key) {
    const auto found = std::ranges::find(known, key);
    return found == known.end() ? std::string_view() : *found;
  };
  if (words.starts_with("Commented [")) {
    return {{},
            "this looks like a comment copied out of Word",
            "remove it, or put a # and a blank before it"};
  }
  const std::size_t colon = words.find(':');
  const std::string_view before_colon = find_known(words.substr(0, colon));
  if (colon != std::string_view::npos && !before_colon.empty()) {
    return {before_colon, fmt::format("no blank stands after the colon of \"{}\"", words),
            fmt::format("write \"{}: {}\"", before_colon, words.substr(colon + 1))};
  }
  std::string_view meant = meant_key(words, known);
  if (meant.empty()) meant = meant_key(bare_letters(words), known);
  if (meant.empty()) {
    return {{},
            fmt::format("\"{}\" is not a key of {}", words, record_name),
            fmt::format("its keys are {}; keys of your own start with x-", list_of(known))};
  }
  if (has_other_letters(words)) {
    return {
        meant,
        fmt::format("\"{}\" has letters of another alphabet in it that look like those of \"{}\"",
                    words, meant),
        fmt::format("type the key anew: {}", meant)};
  }
  return {meant, fmt::format("\"{}\" is not a key of {}", words, record_name), did_you_mean(meant)};
}

}  // namespace followup
