// Text as people see it, with utf8proc for what Unicode defines.
#include "text/unicode.h"

#include <fmt/core.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "text/utf8proc_map.h"

namespace followup {
namespace {

constexpr std::size_t eight = 8;

// Most text is ASCII, and looked through eight bytes at a time.
bool are_eight_ascii(const char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, eight);
  return (word & 0x8080808080808080U) == 0;
}

struct Decoded {
  utf8proc_int32_t code_point = -1;  // negative if invalid
  std::size_t size = 1;
};

Decoded decode(std::string_view text) {
  Decoded decoded;
  const auto size =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                       static_cast<utf8proc_ssize_t>(text.size()), &decoded.code_point);
  if (size > 0) decoded.size = static_cast<std::size_t>(size);
  return decoded;
}

bool is_ascii(std::string_view text) {
  return ascii_size(text) == text.size();
}

char lower_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Marks that change the order in which text is shown, so that it can read as something else.
bool is_direction_control(utf8proc_int32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

bool is_control(utf8proc_int32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

// Nobody may exchange them, and XML cannot hold those of the first plane.
bool is_noncharacter(utf8proc_int32_t c) {
  return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

bool is_line_separator(utf8proc_int32_t c) {
  return c == 0x2028 || c == 0x2029;
}

// What must not reach a terminal as it is.
bool is_unsafe(utf8proc_int32_t c) {
  const bool is_blank = c == '\n' || c == '\t';
  return (is_control(c) && !is_blank) || is_direction_control(c) || is_line_separator(c) ||
         is_noncharacter(c);
}

bool is_odd_blank(utf8proc_int32_t c) {
  if (c < 0xA0) return false;
  const bool is_unseen = c == 0x200B || c == 0x2060 || c == 0xFEFF;
  return is_unseen || utf8proc_category(c) == UTF8PROC_CATEGORY_ZS;
}

bool is_separator_of_words(utf8proc_int32_t c) {
  return c == ' ' || c == '\t' || c == '-' || c == '_' || is_odd_blank(c) ||
         (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

// Whether a letter is written from right to left; nothing of what has no direction of its own.
std::optional<bool> is_right_to_left(utf8proc_int32_t c) {
  switch (utf8proc_get_property(c)->bidi_class) {
    case UTF8PROC_BIDI_CLASS_L:
      return false;
    case UTF8PROC_BIDI_CLASS_R:
    case UTF8PROC_BIDI_CLASS_AL:
      return true;
    default:
      return std::nullopt;
  }
}

// A mark that stands on the letter before it, in that letter's direction.
bool is_mark_on_letter(utf8proc_int32_t c) {
  return utf8proc_get_property(c)->bidi_class == UTF8PROC_BIDI_CLASS_NSM;
}

// As Word writes it, where a keyboard has "'".
bool is_curly_apostrophe(utf8proc_int32_t c) {
  return c == 0x2018 || c == 0x2019 || c == 0x02BC;
}

// Blanks and apostrophes as a keyboard has them.
std::string with_ordinary_signs(std::string_view text) {
  std::string ordinary;
  ordinary.reserve(text.size());
  while (!text.empty()) {
    const Decoded next = decode(text);
    if (is_odd_blank(next.code_point)) {
      ordinary += ' ';
    } else if (is_curly_apostrophe(next.code_point)) {
      ordinary += '\'';
    } else {
      ordinary.append(text.substr(0, next.size));
    }
    text.remove_prefix(next.size);
  }
  return ordinary;
}

}  // namespace

std::size_t ascii_size(std::string_view text) {
  std::size_t at = 0;
  while (at + eight <= text.size() && are_eight_ascii(text.data() + at)) at += eight;
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  std::size_t at = ascii_size(text);
  while (at < text.size()) {
    const Decoded next = decode(text.substr(at));
    if (next.code_point < 0) return at;
    at += next.size;
    at += ascii_size(text.substr(at));
  }
  return std::nullopt;
}

char32_t decode_utf8(std::string_view valid_utf8) {
  return static_cast<char32_t>(decode(valid_utf8).code_point);
}

std::string encode_utf8(char32_t code_point) {
  const auto character = static_cast<utf8proc_int32_t>(code_point);
  if (!utf8proc_codepoint_valid(character)) return {};
  std::array<utf8proc_uint8_t, 4> bytes{};
  const utf8proc_ssize_t size = utf8proc_encode_char(character, bytes.data());
  return {bytes.begin(), bytes.begin() + size};
}

std::size_t count_characters(std::string_view valid_utf8) {
  return static_cast<std::size_t>(std::count_if(valid_utf8.begin(), valid_utf8.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

std::string_view without_blanks_around(std::string_view text) {
  constexpr std::string_view blanks = " \t";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return text.substr(0, 0);
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::size_t odd_blank_first(std::string_view text) {
  if (text.empty() || static_cast<unsigned char>(text.front()) < 0x80) return 0;
  const Decoded first = decode(text);
  return is_odd_blank(first.code_point) ? first.size : 0;
}

std::size_t odd_blank_last(std::string_view text) {
  if (text.empty() || static_cast<unsigned char>(text.back()) < 0x80) return 0;
  std::size_t begin = text.size() - 1;
  while (begin > 0 && is_inside_character(text[begin])) --begin;
  return odd_blank_first(text.substr(begin)) == text.size() - begin ? text.size() - begin : 0;
}

bool has_odd_blank(std::string_view text) {
  for (std::size_t at = ascii_size(text); at < text.size(); at += ascii_size(text.substr(at))) {
    if (odd_blank_first(text.substr(at)) > 0) return true;
    at += decode(text.substr(at)).size;
  }
  return false;
}

std::string fold_case(std::string_view valid_utf8) {
  if (is_ascii(valid_utf8)) {
    std::string folded(valid_utf8);
    std::transform(folded.begin(), folded.end(), folded.begin(), lower_ascii);
    return folded;
  }
  return mapped_by_utf8proc(valid_utf8, UTF8PROC_CASEFOLD | UTF8PROC_COMPOSE);
}

std::string name_key(std::string_view valid_utf8) {
  std::string key = fold_case(valid_utf8);
  if (!is_ascii(key)) key = with_ordinary_signs(key);
  if (key.find("  ") != std::string::npos) {
    const auto last =
        std::unique(key.begin(), key.end(), [](char a, char b) { return a == ' ' && b == ' '; });
    key.erase(last, key.end());
  }
  if (key.ends_with(' ')) key.pop_back();
  if (key.starts_with(' ')) key.erase(0, 1);
  return key;
}

std::string natural_key(std::string_view valid_utf8) {
  constexpr std::string_view digits = "0123456789";
  // Longer numbers compare by their first digits: they are no numbers that anybody counts by.
  constexpr std::size_t longest_number = 40;
  const std::string folded = fold_case(valid_utf8);
  std::string key;
  key.reserve(folded.size() + folded.size() / 4);
  for (std::size_t at = 0; at < folded.size();) {
    if (digits.find(folded[at]) == std::string_view::npos) {
      key += folded[at++];
      continue;
    }
    const std::size_t end = std::min(folded.find_first_not_of(digits, at), folded.size());
    const std::size_t first = std::min(folded.find_first_not_of('0', at), end);
    // The more digits a number has, the larger it is.
    key += static_cast<char>('0' + std::min(end - first, longest_number));
    key.append(folded, first, end - first);
    at = end;
  }
  return key;
}

std::string word_key(std::string_view valid_utf8) {
  // Most words are ASCII, and they are looked up for every action.
  std::string ascii(valid_utf8.size(), '\0');
  std::size_t size = 0;
  bool is_ascii_only = true;
  for (const char c : valid_utf8) {
    is_ascii_only = is_ascii_only && static_cast<unsigned char>(c) < 0x80;
    if (!is_separator_of_words(c)) ascii[size++] = lower_ascii(c);
  }
  if (is_ascii_only) {
    ascii.resize(size);
    return ascii;
  }
  const std::string folded = with_ordinary_signs(fold_case(valid_utf8));
  std::string key;
  key.reserve(folded.size());
  for (std::size_t at = 0; at < folded.size();) {
    const Decoded next = decode(std::string_view(folded).substr(at));
    if (!is_separator_of_words(next.code_point)) key.append(folded, at, next.size);
    at += next.size;
  }
  return key;
}

std::vector<Grapheme> graphemes(std::string_view valid_utf8) {
  std::vector<Grapheme> clusters;
  utf8proc_int32_t state = 0;
  utf8proc_int32_t previous = -1;
  for (std::size_t at = 0; at < valid_utf8.size();) {
    const Decoded next = decode(valid_utf8.substr(at));
    const auto width = static_cast<std::size_t>(
        std::max(0, next.code_point < 0 ? 1 : utf8proc_charwidth(next.code_point)));
    const bool is_start = previous < 0 || next.code_point < 0 ||
                          utf8proc_grapheme_break_stateful(previous, next.code_point, &state);
    if (is_start) {
      clusters.push_back({valid_utf8.substr(at, next.size), width});
    } else {
      Grapheme& cluster = clusters.back();
      cluster.bytes = {cluster.bytes.data(), cluster.bytes.size() + next.size};
      // U+FE0F asks for the wide emoji form of the character before it.
      cluster.width = next.code_point == 0xFE0F ? 2 : std::max(cluster.width, width);
    }
    previous = next.code_point;
    at += next.size;
  }
  return clusters;
}

std::size_t display_width(std::string_view valid_utf8) {
  if (is_ascii(valid_utf8)) return valid_utf8.size();
  std::size_t width = 0;
  for (const Grapheme& cluster : graphemes(valid_utf8)) width += cluster.width;
  return width;
}

bool begins_right_to_left(std::string_view valid_utf8) {
  if (is_ascii(valid_utf8)) return false;
  for (std::size_t at = 0; at < valid_utf8.size();) {
    const Decoded next = decode(valid_utf8.substr(at));
    if (const auto found = is_right_to_left(next.code_point)) return *found;
    at += next.size;
  }
  return false;
}

std::vector<DirectedPiece> split_by_direction(std::string_view valid_utf8) {
  std::vector<DirectedPiece> pieces;
  if (valid_utf8.empty()) return pieces;
  const bool base = begins_right_to_left(valid_utf8);
  bool current = base;
  std::size_t start = 0;    // of the piece
  std::size_t letters = 0;  // where its last letter ends
  for (std::size_t at = 0; at < valid_utf8.size();) {
    const Decoded next = decode(valid_utf8.substr(at));
    const auto found = is_right_to_left(next.code_point);
    if (found && *found != current) {
      // Blanks and signs between the two directions go with the text as a whole.
      const std::size_t end = current == base ? at : letters;
      if (end > start) pieces.push_back({valid_utf8.substr(start, end - start), current});
      start = end;
      current = *found;
    }
    const bool is_mark = is_mark_on_letter(next.code_point) && letters == at;
    at += next.size;
    if (found || is_mark) letters = at;
  }
  const std::size_t end = current == base ? valid_utf8.size() : letters;
  if (end > start) pieces.push_back({valid_utf8.substr(start, end - start), current});
  if (end < valid_utf8.size()) pieces.push_back({valid_utf8.substr(end), base});
  return pieces;
}

std::string visible(std::string_view text) {
  std::string shown = visible_lines(text);
  std::replace(shown.begin(), shown.end(), '\n', ' ');
  return shown;
}

std::string visible_lines(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] >= ' ' && text[at] <= '~') {
      shown += text[at++];
      continue;
    }
    const Decoded next = decode(text.substr(at));
    if (next.code_point < 0) {
      shown += fmt::format("<x{:02X}>", static_cast<unsigned char>(text[at]));
    } else if (next.code_point == '\n') {
      shown += '\n';
    } else if (next.code_point == '\t') {
      shown += ' ';
    } else if (is_unsafe(next.code_point)) {
      shown += fmt::format("<U+{:04X}>", next.code_point);
    } else {
      shown.append(text, at, next.size);
    }
    at += next.size;
  }
  return shown;
}

std::optional<UnsafeCharacter> next_unsafe(std::string_view valid_utf8, std::size_t from) {
  for (std::size_t at = from; at < valid_utf8.size();) {
    if (valid_utf8[at] >= ' ' && valid_utf8[at] <= '~') {
      ++at;
      continue;
    }
    const Decoded next = decode(valid_utf8.substr(at));
    if (is_unsafe(next.code_point)) {
      return UnsafeCharacter{at, next.size, static_cast<char32_t>(next.code_point)};
    }
    at += next.size;
  }
  return std::nullopt;
}

}  // namespace followup
