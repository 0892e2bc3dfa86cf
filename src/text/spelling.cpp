// Distances between words are counted in characters, not bytes.
#include "text/spelling.h"

#include <fmt/core.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "text/accents.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::size_t shortest_word_with_a_slip = 5;
constexpr std::size_t longest_name_compared = 96;

std::u32string code_points(std::string_view text) {
  std::u32string decoded;
  decoded.reserve(text.size());
  while (!text.empty()) {
    utf8proc_int32_t code_point = 0;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &code_point);
    if (size <= 0) break;
    decoded.push_back(static_cast<char32_t>(code_point));
    text.remove_prefix(static_cast<std::size_t>(size));
  }
  return decoded;
}

std::size_t distance(const std::u32string& a, const std::u32string& b, std::size_t limit) {
  const std::size_t beyond = limit + 1;
  const std::size_t longer = std::max(a.size(), b.size());
  if (longer - std::min(a.size(), b.size()) > limit) return beyond;
  // Three rows of the table are enough: a swap looks two rows back.
  std::vector<std::size_t> before_previous(b.size() + 1);
  std::vector<std::size_t> previous(b.size() + 1);
  std::vector<std::size_t> current(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) previous[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    current[0] = i;
    std::size_t best = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t wrong = a[i - 1] == b[j - 1] ? 0 : 1;
      current[j] = std::min({previous[j] + 1, current[j - 1] + 1, previous[j - 1] + wrong});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        current[j] = std::min(current[j], before_previous[j - 2] + 1);
      }
      best = std::min(best, current[j]);
    }
    if (best > limit) return beyond;
    std::swap(before_previous, previous);
    std::swap(previous, current);
  }
  return std::min(previous[b.size()], beyond);
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = text.find_first_not_of(" \t\n", at);
    if (start == std::string_view::npos) break;
    at = std::min(text.find_first_of(" \t\n", start), text.size());
    words.push_back(text.substr(start, at - start));
  }
  return words;
}

std::string digits_of(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
               [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

bool differ_by_one_slip(std::string_view a, std::string_view b) {
  if (count_characters(a) < shortest_word_with_a_slip ||
      count_characters(b) < shortest_word_with_a_slip) {
    return false;
  }
  const bool has_same_letter =
      a.substr(0, character_size(a.front())) == b.substr(0, character_size(b.front()));
  return has_same_letter && edit_distance(a, b, 1) == 1;
}

// A mark makes another letter in many languages, but of a Latin one capitals and old keyboards
// often lack it; the marks of other scripts are letters of their own.
std::string without_latin_accents(const std::string& bare) {
  constexpr char32_t end_of_latin = 0x250;
  constexpr char32_t first_of_more = 0x1E00;
  constexpr char32_t end_of_more = 0x1F00;
  if (ascii_size(bare) == bare.size()) return bare;
  const bool is_latin = std::ranges::all_of(code_points(bare), [](char32_t letter) {
    return letter < end_of_latin || (letter >= first_of_more && letter < end_of_more);
  });
  return is_latin ? without_accents(bare) : bare;
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  return distance(code_points(a), code_points(b), limit);
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
  const std::string folded = fold_case(word);
  const std::size_t length = count_characters(folded);
  if (length < 2 || length > longest_name_compared) return {};
  const std::size_t limit = std::clamp<std::size_t>(length / 3, 1, 3);
  std::string_view best;
  std::size_t best_distance = limit + 1;
  for (const std::string_view candidate : candidates) {
    const std::size_t d = edit_distance(folded, fold_case(candidate), best_distance - 1);
    if (d < best_distance) {
      best = candidate;
      best_distance = d;
    }
    if (best_distance == 0) break;
  }
  return best;
}

std::string did_you_mean(std::string_view meant, std::string_view otherwise) {
  return meant.empty() ? std::string(otherwise) : fmt::format("did you mean \"{}\"?", meant);
}

std::string did_you_mean_within(std::string_view meant) {
  return meant.empty() ? std::string() : fmt::format(" ({})", did_you_mean(meant));
}

std::string did_you_mean_at_end(std::string_view meant) {
  return meant.empty() ? std::string() : fmt::format("; {}", did_you_mean(meant));
}

bool is_nearly_the_same(std::string_view folded_a, std::string_view folded_b) {
  if (folded_a == folded_b || folded_a.empty() || folded_b.empty()) return false;
  const std::string bare_a = letters_and_digits(folded_a);
  const std::string bare_b = letters_and_digits(folded_b);
  if (bare_a == bare_b) return !bare_a.empty();
  if (without_latin_accents(bare_a) == without_latin_accents(bare_b)) return true;
  if (std::max(folded_a.size(), folded_b.size()) > longest_name_compared) return false;
  if (digits_of(folded_a) != digits_of(folded_b)) return false;
  const auto words_a = words_of(folded_a);
  const auto words_b = words_of(folded_b);
  if (words_a.size() != words_b.size()) return differ_by_one_slip(bare_a, bare_b);
  std::size_t slips = 0;
  for (std::size_t i = 0; i < words_a.size(); ++i) {
    if (words_a[i] == words_b[i]) continue;
    if (!differ_by_one_slip(words_a[i], words_b[i])) return false;
    ++slips;
  }
  return slips == 1;
}

std::string with_latin_letters(std::string_view folded) {
  struct LookAlike {
    std::string_view letter;
    char latin;
  };
  // Cyrillic first, then Greek.
  static constexpr std::array<LookAlike, 19> look_alikes{{{"а", 'a'},
                                                          {"с", 'c'},
                                                          {"ԁ", 'd'},
                                                          {"е", 'e'},
                                                          {"һ", 'h'},
                                                          {"і", 'i'},
                                                          {"ј", 'j'},
                                                          {"о", 'o'},
                                                          {"р", 'p'},
                                                          {"ѕ", 's'},
                                                          {"у", 'y'},
                                                          {"х", 'x'},
                                                          {"ԝ", 'w'},
                                                          {"к", 'k'},
                                                          {"α", 'a'},
                                                          {"ο", 'o'},
                                                          {"ρ", 'p'},
                                                          {"ν", 'v'},
                                                          {"ι", 'i'}}};
  std::string latin;
  while (!folded.empty()) {
    const std::string_view letter = folded.substr(0, character_size(folded.front()));
    const auto* const found =
        std::ranges::find(look_alikes, letter, [](const LookAlike& row) { return row.letter; });
    if (found == look_alikes.end()) {
      latin += letter;
    } else {
      latin += found->latin;
    }
    folded.remove_prefix(letter.size());
  }
  return latin;
}

std::string letters_and_digits(std::string_view folded) {
  std::string bare;
  bare.reserve(folded.size());
  for (const char c : folded) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || std::isalnum(byte) != 0) bare.push_back(c);
  }
  return bare;
}

std::vector<std::string> slip_keys(std::string_view folded) {
  const std::string bare = letters_and_digits(folded);
  std::vector<std::string> keys{bare};
  if (std::string plain = without_latin_accents(bare); plain != bare) {
    keys.push_back(std::move(plain));
  }
  if (bare.size() > longest_name_compared) return keys;
  // Two names one slip apart become the same when the letter of the slip is left out of each.
  for (std::size_t at = 0; at < bare.size();) {
    const std::size_t size = character_size(bare[at]);
    keys.push_back(bare.substr(0, at) + bare.substr(at + size));
    at += size;
  }
  return keys;
}

std::string initials(std::string_view name) {
  static constexpr std::array<std::string_view, 5> small_words{"of", "for", "the", "and", "&"};
  std::string letters;
  std::size_t count = 0;
  for (const std::string_view word : words_of(name)) {
    if (std::find(small_words.begin(), small_words.end(), fold_case(word)) != small_words.end()) {
      continue;
    }
    letters += word.substr(0, character_size(word.front()));
    ++count;
  }
  return count > 1 ? letters : std::string();
}

}  // namespace followup
