// Slips of one line in a text: quotes, brackets and marks that cannot start one.
#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "read/line_slips.h"

namespace followup {
namespace {

constexpr std::size_t most_lines_of_a_quote = 200;

// Whether text that means something follows in the line.
bool goes_on(std::string_view rest) {
  const std::string_view words = trimmed(rest);
  return !words.empty() && words[0] != '#' && words[0] != ':' && words[0] != ']' && words[0] != '}';
}

std::size_t closing_quote(std::string_view value) {
  for (std::size_t at = 1; at < value.size(); ++at) {
    if (value[at] == '\\' && value[0] == '"') {
      ++at;
    } else if (value[at] == value[0]) {
      if (value[0] == '\'' && value.substr(at + 1).starts_with('\'')) {
        ++at;
      } else {
        return at;
      }
    }
  }
  return std::string_view::npos;
}

bool starts_with_quote(std::string_view value) {
  return value.starts_with('"') || value.starts_with('\'');
}

Advice find_text_after_quote(const Line& line) {
  const std::size_t at = line.value();
  const std::string_view value = line.words.substr(at);
  if (!starts_with_quote(value)) return std::nullopt;
  const std::size_t end = closing_quote(value);
  if (end == std::string_view::npos || !goes_on(value.substr(end + 1))) return std::nullopt;
  const std::string_view rest = trimmed(value.substr(end + 1));
  if (rest == "," || rest == ";") {
    return SyntaxAdvice{
        line.place(line.words.size() - 1, 1),
        fmt::format("a {} stands after the closing quote", rest == "," ? "comma" : "semicolon"),
        "remove it: each line ends without a mark"};
  }
  return SyntaxAdvice{line.place(at, value.size()), "the text goes on after its closing quote",
                      "leave the quotes out or put the whole text in quotes of the other kind"};
}

Advice find_text_in_brackets(const Line& line) {
  const std::size_t at = line.value();
  const std::string_view value = line.words.substr(at);
  if (value.empty() || (value[0] != '[' && value[0] != '{')) return std::nullopt;
  const std::size_t end = value.find(value[0] == '[' ? ']' : '}');
  if (end == std::string_view::npos || !goes_on(value.substr(end + 1))) return std::nullopt;
  return SyntaxAdvice{line.place(at, value.size()),
                      fmt::format("a text cannot start with {}", value[0]),
                      std::string(quote_advice)};
}

// Text from Word: its quotes are letters to YAML, so that a colon between them ends a key.
Advice find_curly_quotes(const Line& line) {
  const std::size_t at = line.value();
  const std::string_view value = line.words.substr(at);
  constexpr std::array<std::string_view, 5> quotes{"“", "„", "”", "«", "‘"};
  const bool is_quoted =
      std::ranges::any_of(quotes, [&](std::string_view quote) { return value.starts_with(quote); });
  const bool has_colon = value.find(": ") != std::string_view::npos || value.ends_with(':');
  if (!is_quoted || !has_colon) return std::nullopt;
  return SyntaxAdvice{line.place(at, value.size()),
                      "these quotes (as Word makes them) do not hold a text with a colon together",
                      "replace the first and the last of them by straight ones: \"...\""};
}

Advice find_question_mark(const Line& line) {
  const std::size_t at = line.value();
  if (!line.words.substr(at).starts_with("? ")) return std::nullopt;
  return SyntaxAdvice{line.place(at, 1), "a text cannot start with ?", std::string(quote_advice)};
}

Advice find_alias(const Line& line) {
  const std::size_t at = line.value();
  const std::string_view value = line.words.substr(at);
  const bool is_marked = value.size() > 1 && (value[0] == '*' || value[0] == '&');
  if (!is_marked || at == line.indent()) return std::nullopt;
  if (!goes_on(value.substr(std::min(value.find(' '), value.size())))) return std::nullopt;
  return SyntaxAdvice{line.place(at, value.size()),
                      fmt::format("a text cannot start with {}", value[0]),
                      std::string(quote_advice)};
}

constexpr std::array<LineSlip, 5> slips{find_alias, find_text_after_quote, find_text_in_brackets,
                                        find_curly_quotes, find_question_mark};

}  // namespace

std::span<const LineSlip> value_slips() {
  return slips;
}

// The parser took a quote of the line of the error for the end.
Advice find_unclosed_quote(const SourceLines& lines) {
  const Line& error_line = lines.error_line();
  const Line* const first = lines.all.data();
  const Line* line = &error_line;
  for (std::size_t i = 0; i < most_lines_of_a_quote && line != first; ++i) {
    --line;
    const std::size_t at = line->value();
    const std::string_view value = line->words.substr(at);
    const bool is_open = !line->is_text && starts_with_quote(value) &&
                         closing_quote(value) == std::string_view::npos &&
                         error_line.words.find(value[0]) != std::string_view::npos;
    if (is_open) {
      return SyntaxAdvice{line->place(at, value.size()),
                          "the quote that is opened here is not closed in this line",
                          std::string(unclosed_quote_advice)};
    }
  }
  return std::nullopt;
}

}  // namespace followup
