// One function a slip: it looks at one line.
#include "read/line_slips.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "read/odd_characters.h"

namespace followup {
namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";
constexpr std::string_view no_break_space_advice = "replace it by an ordinary blank";

// A line with where it starts in the text.
struct Line {
  std::string_view words;
  std::uint32_t start = 0;

  Place place(std::size_t at, std::size_t size) const {
    const auto begin = start + static_cast<std::uint32_t>(at);
    return {begin, begin + static_cast<std::uint32_t>(size)};
  }
  std::size_t indent() const { return std::min(words.find_first_not_of(" \t"), words.size()); }
};

using Advice = std::optional<SyntaxAdvice>;

Advice find_conflict(const Line& line) {
  for (const std::string_view mark : {"<<<<<<< ", "=======", ">>>>>>> "}) {
    if (!line.words.starts_with(mark)) continue;
    return SyntaxAdvice{line.place(0, line.words.size()), "a conflict of git was not resolved here",
                        "keep the lines that are right and remove the marks <<<<<<<, ======= and "
                        ">>>>>>>"};
  }
  return std::nullopt;
}

Advice find_tab(const Line& line) {
  const std::size_t tab = line.words.substr(0, line.indent()).find('\t');
  if (tab == std::string_view::npos) return std::nullopt;
  return SyntaxAdvice{line.place(tab, 1), "a tab stands at the beginning of this line",
                      "use blanks to indent; most editors can turn tabs into blanks"};
}

Advice find_no_break_space(const Line& line) {
  const std::size_t indent = line.indent();
  if (line.words.substr(indent).starts_with(no_break_space)) {
    return SyntaxAdvice{
        line.place(indent, no_break_space.size()),
        "a no-break space (as Word makes them) stands at the beginning of this line",
        std::string(no_break_space_advice)};
  }
  const std::size_t colon = line.words.find(":\xC2\xA0");
  if (colon == std::string_view::npos) return std::nullopt;
  return SyntaxAdvice{line.place(colon + 1, no_break_space.size()),
                      "a no-break space (as Word makes them) stands after the colon",
                      std::string(no_break_space_advice)};
}

Advice find_bullet(const Line& line) {
  const std::size_t indent = line.indent();
  for (const std::string_view bullet : {"•", "·", "–", "—", "* "}) {
    if (!line.words.substr(indent).starts_with(bullet)) continue;
    const std::string_view mark = bullet.substr(0, bullet.find(' '));
    return SyntaxAdvice{line.place(indent, mark.size()),
                        fmt::format("\"{}\" does not make a list", mark),
                        "write a hyphen and a blank: \"- \""};
  }
  return std::nullopt;
}

bool is_word_character(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

Advice find_dash_without_blank(const Line& line) {
  const std::size_t indent = line.indent();
  const std::string_view words = line.words.substr(indent);
  if (words.size() < 2 || words[0] != '-' || !is_word_character(words[1])) return std::nullopt;
  return SyntaxAdvice{line.place(indent, 1), "no blank stands after the dash",
                      fmt::format("write \"- {}\"", words.substr(1))};
}

Advice find_colon_without_blank(const Line& line) {
  const std::size_t indent = line.indent();
  const std::string_view words = line.words.substr(indent);
  const std::size_t colon = words.find(':');
  if (colon == std::string_view::npos || colon + 1 >= words.size()) return std::nullopt;
  const std::string_view key = words.substr(0, colon);
  const bool is_key = !key.empty() && std::all_of(key.begin(), key.end(), is_word_character);
  if (!is_key || words[colon + 1] == ' ' || words[colon + 1] == '/') return std::nullopt;
  return SyntaxAdvice{line.place(indent + colon, 1),
                      fmt::format("no blank stands after the colon of \"{}:\"", key),
                      fmt::format("write \"{}: {}\"", key, words.substr(colon + 1))};
}

// Where the value of "key: value" or "- value" starts in its line.
std::size_t start_of_value(std::string_view words) {
  std::size_t at = std::min(words.find_first_not_of(' '), words.size());
  while (words.substr(at).starts_with("- ")) {
    at = std::min(words.find_first_not_of(' ', at + 1), words.size());
  }
  const std::size_t colon = words.find(": ", at);
  const bool has_key =
      colon != std::string_view::npos &&
      std::all_of(words.begin() + static_cast<std::ptrdiff_t>(at),
                  words.begin() + static_cast<std::ptrdiff_t>(colon), is_word_character);
  return has_key ? std::min(words.find_first_not_of(' ', colon + 1), words.size()) : at;
}

// Whether text that means something follows in the line.
bool goes_on(std::string_view rest) {
  const std::string_view words = trimmed(rest);
  return !words.empty() && words[0] != '#' && words[0] != ',' && words[0] != ':' &&
         words[0] != ']' && words[0] != '}';
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

bool is_quote(char c) {
  return c == '"' || c == '\'';
}

Advice find_text_after_quote(const Line& line) {
  const std::size_t at = start_of_value(line.words);
  const std::string_view value = line.words.substr(at);
  if (value.empty() || !is_quote(value[0])) return std::nullopt;
  const std::size_t end = closing_quote(value);
  if (end == std::string_view::npos || !goes_on(value.substr(end + 1))) return std::nullopt;
  return SyntaxAdvice{line.place(at, value.size()), "the text goes on after its closing quote",
                      "leave the quotes out or put the whole text in quotes of the other kind"};
}

Advice find_text_in_brackets(const Line& line) {
  const std::size_t at = start_of_value(line.words);
  const std::string_view value = line.words.substr(at);
  if (value.empty() || (value[0] != '[' && value[0] != '{')) return std::nullopt;
  const std::size_t end = value.find(value[0] == '[' ? ']' : '}');
  if (end == std::string_view::npos || !goes_on(value.substr(end + 1))) return std::nullopt;
  return SyntaxAdvice{line.place(at, value.size()),
                      fmt::format("a text cannot start with {}", value[0]),
                      "put the whole text in quotes: \"...\""};
}

Advice find_question_mark(const Line& line) {
  const std::size_t at = start_of_value(line.words);
  if (!line.words.substr(at).starts_with("? ")) return std::nullopt;
  return SyntaxAdvice{line.place(at, 1), "a text cannot start with ?",
                      "put the whole text in quotes: \"...\""};
}

Advice find_alias(const Line& line) {
  const std::size_t at = start_of_value(line.words);
  const std::string_view value = line.words.substr(at);
  if (value.size() < 2 || (value[0] != '*' && value[0] != '&')) return std::nullopt;
  const std::size_t end = std::min(value.find(' '), value.size());
  if (!goes_on(value.substr(end))) return std::nullopt;
  return SyntaxAdvice{line.place(at, value.size()),
                      fmt::format("a text cannot start with {}", value[0]),
                      "put the whole text in quotes: \"...\""};
}

Advice advise_on_line_end(const Line& line, const OddCharacter& end) {
  const std::size_t at = line.words.find(end.bytes);
  if (at == std::string_view::npos) return std::nullopt;
  return SyntaxAdvice{line.place(at, end.bytes.size()),
                      fmt::format("U+{:04X} ({}) breaks this line, but editors do not show it",
                                  end.code_point, end.name),
                      "replace it by a blank or an ordinary line end"};
}

Advice find_odd_line_end(const Line& line) {
  if (auto advice = advise_on_line_end(line, carriage_return)) return advice;
  for (const OddCharacter& end : odd_line_ends) {
    if (auto advice = advise_on_line_end(line, end)) return advice;
  }
  return std::nullopt;
}

// In this order: what is nearly certain comes first.
constexpr std::array slips{find_conflict,
                           find_odd_line_end,
                           find_alias,
                           find_tab,
                           find_no_break_space,
                           find_bullet,
                           find_dash_without_blank,
                           find_text_after_quote,
                           find_text_in_brackets,
                           find_question_mark,
                           find_colon_without_blank};

Line line_before(std::string_view text, const Line& line) {
  if (line.start == 0) return {};
  const std::string_view words = line_at(text, line.start - 1);
  return {words, static_cast<std::uint32_t>(words.data() - text.data())};
}

// A quote that opens a value above and is not closed in its line, when the line of the error has
// such a quote: the parser took that one for the end.
Advice find_unclosed_quote(std::string_view text, const Line& error_line) {
  constexpr int most_lines = 200;
  Line line = line_before(text, error_line);
  for (int i = 0; i < most_lines && line.words.data() != nullptr; ++i) {
    const std::size_t at = start_of_value(line.words);
    const std::string_view value = line.words.substr(at);
    const bool is_open = !value.empty() && is_quote(value[0]) &&
                         closing_quote(value) == std::string_view::npos &&
                         error_line.words.find(value[0]) != std::string_view::npos;
    if (is_open) {
      return SyntaxAdvice{
          line.place(at, value.size()), "the quote that is opened here is not closed in this line",
          "close it, or leave it out; a long text needs no quotes under \"key: >-\""};
    }
    line = line_before(text, line);
  }
  return std::nullopt;
}

}  // namespace

std::optional<SyntaxAdvice> find_slip(std::string_view text, std::uint32_t error_at) {
  const std::string_view words = line_at(text, error_at);
  const Line error_line{words, static_cast<std::uint32_t>(words.data() - text.data())};
  const Line before = line_before(text, error_line);
  const Line before_that = line_before(text, before);
  for (const auto slip : slips) {
    for (const Line& line : {error_line, before, before_that}) {
      if (line.words.data() == nullptr) continue;
      if (auto advice = slip(line)) return advice;
    }
  }
  return find_unclosed_quote(text, error_line);
}

std::string_view line_at(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
  std::string_view line = text.substr(start, std::min(text.find('\n', start), text.size()) - start);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::string_view trimmed(std::string_view line) {
  const std::size_t start = line.find_first_not_of(" \t");
  return start == std::string_view::npos ? std::string_view() : line.substr(start);
}

}  // namespace followup
