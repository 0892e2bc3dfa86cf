// Slips of one line at a key: no colon, another mark instead, or no blank after it.
#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "read/line_slips.h"
#include "read/value_reader.h"

namespace followup {
namespace {

constexpr std::string_view full_width_colon = "：";

bool is_word_character(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// A line taken apart at the word that it starts with.
struct Start {
  std::string_view word;
  std::size_t end = 0;  // offset behind the word
  std::string_view rest;
};

Start start_of(const Line& line) {
  const std::string_view words = line.words.substr(line.content());
  const auto size =
      static_cast<std::size_t>(std::ranges::find_if_not(words, is_word_character) - words.begin());
  return {words.substr(0, size), line.content() + size, words.substr(size)};
}

std::string advise_to_write(std::string_view key, std::string_view value) {
  return fmt::format("write {}", quoted(fmt::format("{}: {}", key, value)));
}

Advice find_full_width_colon(const Line& line) {
  const std::size_t at = line.words.find(full_width_colon);
  if (at == std::string_view::npos ||
      line.words.substr(0, at).find(':') != std::string_view::npos) {
    return std::nullopt;
  }
  return SyntaxAdvice{line.place(at, full_width_colon.size()),
                      "this is a full-width colon (：), not a colon",
                      advise_to_write(line.words.substr(line.content(), at - line.content()),
                                      trimmed(line.words.substr(at + full_width_colon.size())))};
}

Advice find_colon_without_blank(const Line& line) {
  const auto [word, end, rest] = start_of(line);
  if (word.empty() || rest.size() < 2 || rest[0] != ':') return std::nullopt;
  if (rest[1] == ' ' || rest[1] == '\t' || rest[1] == '/') return std::nullopt;
  return SyntaxAdvice{line.place(end, 1),
                      fmt::format("no blank stands after the colon of \"{}:\"", word),
                      advise_to_write(word, rest.substr(1))};
}

Advice find_other_mark(const Line& line) {
  const auto [word, end, rest] = start_of(line);
  const std::string_view mark = trimmed(rest).substr(0, 1);
  if (!is_key(word) || (mark != "=" && mark != ";")) return std::nullopt;
  const auto at = static_cast<std::size_t>(mark.data() - line.words.data());
  return SyntaxAdvice{line.place(at, 1),
                      fmt::format("\"{}\" stands after \"{}\" instead of a colon", mark, word),
                      advise_to_write(word, trimmed(line.words.substr(at + 1)))};
}

Advice find_missing_colon(const Line& line) {
  const auto [word, end, rest] = start_of(line);
  if (!is_key(word) || !line.key().empty()) return std::nullopt;
  if (!rest.empty() && rest[0] != ' ' && rest[0] != '\t') return std::nullopt;
  return SyntaxAdvice{line.place(line.content(), word.size()),
                      fmt::format("no colon stands after \"{}\"", word),
                      trimmed(rest).empty() ? fmt::format("write \"{}: ...\"", word)
                                            : advise_to_write(word, trimmed(rest))};
}

constexpr std::array<LineSlip, 4> slips{find_full_width_colon, find_other_mark,
                                        find_colon_without_blank, find_missing_colon};

}  // namespace

std::span<const LineSlip> key_slips() {
  return slips;
}

}  // namespace followup
