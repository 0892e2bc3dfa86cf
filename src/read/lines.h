// The lines of a broken file as a person sees them: how far they are indented, their dashes, their
// key.
#pragma once

#include <string_view>
#include <vector>

#include "followup/source.h"

namespace followup {

struct Line {
  std::string_view words;  // without its end; it views the text
  std::uint32_t start = 0;
  // Below a > or |, empty or a comment: it says nothing of how the file is built.
  bool is_text = false;

  Place place(std::size_t at, std::size_t size) const;
  std::size_t indent() const;      // offset of its first word
  std::size_t content() const;     // offset of what stands behind its dashes
  std::size_t column() const;      // of its first word, in characters
  std::size_t key_column() const;  // of its content, in characters
  bool has_dash() const { return content() > indent(); }
  std::string_view key() const;  // before ": " or a colon at the end; empty if there is none
  std::size_t value() const;     // offset of what stands behind its key, or of its content
};

// Whether a line ends with > or |, so that its text stands in the lines below it.
bool opens_text(std::string_view words);

// All lines up to the one with the error, and some after it.
struct SourceLines {
  std::vector<Line> all;
  std::size_t error = 0;

  const Line& error_line() const { return all[error]; }
  // The line above or below that is not text, or nullptr.
  const Line* above(const Line& line) const;
  const Line* below(const Line& line) const;
};

SourceLines lines_around(std::string_view text, std::uint32_t error_at);

// Whether a word can begin with it; of other alphabets every byte can.
inline bool is_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

// Without the blanks before its first word.
std::string_view trimmed(std::string_view line);

// The part of a line that a sentence can quote, in quotes.
std::string quoted(std::string_view words);

// What people who write in Word put before the entries of a list, at the start of `words`: a bullet
// or a long dash; empty if there is none.
std::string_view bullet_of(std::string_view words);

}  // namespace followup
