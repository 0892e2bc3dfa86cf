// Text as people see it: validity, case, width on a terminal, and characters that must not reach
// one as they are.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace followup {

// Offset of the first byte that is not UTF-8 (overlong forms and surrogates included).
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

// How many bytes at the beginning of a text are ASCII.
std::size_t ascii_size(std::string_view text);

// Number of bytes of the character that starts with `lead`, in valid UTF-8.
inline std::size_t character_size(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  if (byte < 0x80) return 1;
  if (byte < 0xE0) return 2;
  return byte < 0xF0 ? 3 : 4;
}

// Whether a byte continues a character instead of starting one.
inline bool is_inside_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// The first character of a text that is not empty.
char32_t decode_utf8(std::string_view valid_utf8);

// Empty if there is no such character.
std::string encode_utf8(char32_t code_point);

std::size_t count_characters(std::string_view valid_utf8);

// The bytes of a blank at the beginning or at the end of a text that is none of ASCII's, or of what
// is not seen at all: as Word, web pages and PDF readers make them, and YAML takes for letters. 0
// if there is none.
std::size_t odd_blank_first(std::string_view text);
std::size_t odd_blank_last(std::string_view text);
bool has_odd_blank(std::string_view text);

// Without blanks and tabs at both ends.
std::string_view without_blanks_around(std::string_view text);

// Without differences of case, for comparing names.
std::string fold_case(std::string_view valid_utf8);

// Folded, with ordinary blanks, one at a time, and apostrophes: how names of parties are compared.
std::string name_key(std::string_view valid_utf8);

// The same, without spaces, hyphens, dashes and underscores: "On-going" and "ongoing" are the same.
std::string word_key(std::string_view valid_utf8);

// Folded, and so that bytes compare as people count: "A/2" stands before "A/10". Numbers that
// differ in zeros in front only are the same.
std::string natural_key(std::string_view valid_utf8);

// Columns on a terminal; combining marks take none, East Asian wide characters and emoji two.
std::size_t display_width(std::string_view valid_utf8);

// What the eye takes for one character, with its width.
struct Grapheme {
  std::string_view bytes;
  std::size_t width = 0;
};
std::vector<Grapheme> graphemes(std::string_view valid_utf8);

// Whether the first letter belongs to a script that is written from right to left.
bool begins_right_to_left(std::string_view valid_utf8);

// A piece of a text that is written in one direction.
struct DirectedPiece {
  std::string_view words;
  bool is_right_to_left = false;
};
// In the order in which they are read; together they are the text. What has no direction goes with
// what stands around it, or else with the first letter of the text.
std::vector<DirectedPiece> split_by_direction(std::string_view valid_utf8);

// Safe to show on a terminal and in one line: control characters, bidirectional overrides and
// bytes that are not UTF-8 are spelt out as <U+001B> or <xFF>; a line break or tab is a space.
std::string visible(std::string_view text);

// The same, with line breaks as they are.
std::string visible_lines(std::string_view text);

// A character that these spell out.
struct UnsafeCharacter {
  std::size_t at = 0;
  std::size_t size = 0;  // in bytes
  char32_t code_point = 0;
};
// The first that begins at the offset or after it.
std::optional<UnsafeCharacter> next_unsafe(std::string_view valid_utf8, std::size_t from);

}  // namespace followup
