// The table of syntax errors: what libyaml says, and what a person needs to hear.
#include "read/syntax_advice.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "read/indent_slips.h"
#include "read/line_slips.h"
#include "text/unicode.h"

namespace followup {
namespace {

// A text, where libyaml gave up, and the lines around it.
struct BrokenText {
  std::string_view text;
  const SyntaxError& error;
  SourceLines lines;

  // What stands at the place that libyaml complains of, and at the one where it began to read what
  // it complains of.
  Place problem_word() const;
  Place context_word() const;
  std::string_view character_at(std::uint32_t offset) const;
};

// The words at a place, up to the next blank.
Place word_at(std::string_view text, std::uint32_t at) {
  const std::size_t end = std::min(text.find_first_of(" \t\r\n", at), text.size());
  return {at, std::max(static_cast<std::uint32_t>(end),
                       std::min(at + 1, static_cast<std::uint32_t>(text.size())))};
}

Place BrokenText::problem_word() const {
  return word_at(text, error.problem_at);
}

Place BrokenText::context_word() const {
  return word_at(text, error.context_at);
}

std::string_view BrokenText::character_at(std::uint32_t offset) const {
  const std::string_view rest = text.substr(std::min<std::size_t>(offset, text.size()));
  return rest.empty() ? rest : rest.substr(0, character_size(rest.front()));
}

SyntaxAdvice missing_colon(const BrokenText& broken) {
  return advise_on_line_without_key(broken.lines);
}

SyntaxAdvice unclosed_quote(const BrokenText& broken) {
  return {broken.context_word(), "the quote that is opened here is never closed",
          std::string(unclosed_quote_advice)};
}

SyntaxAdvice bad_start(const BrokenText& broken) {
  const std::string_view character = broken.character_at(broken.error.problem_at);
  if (character == "\t") {
    return {{broken.error.problem_at, broken.error.problem_at + 1},
            "a tab stands where a value should start",
            "use blanks instead of the tab"};
  }
  const bool is_letter =
      !character.empty() && std::isalnum(static_cast<unsigned char>(character[0])) != 0;
  if (is_letter) return advise_on_indent(broken.lines);
  return {broken.problem_word(), fmt::format("a text cannot start with {}", character),
          std::string(quote_advice)};
}

SyntaxAdvice bad_start_above(const BrokenText& broken) {
  return {broken.context_word(),
          fmt::format("a text cannot start with {}", broken.character_at(broken.error.context_at)),
          std::string(quote_advice)};
}

SyntaxAdvice misplaced_colon(const BrokenText& broken) {
  return advise_on_colon(broken.lines, broken.error);
}

SyntaxAdvice wrong_indent(const BrokenText& broken) {
  return advise_on_indent(broken.lines);
}

SyntaxAdvice missing_document(const BrokenText& broken) {
  if (broken.error.problem_at < broken.text.size()) return wrong_indent(broken);
  return {{broken.error.problem_at, broken.error.problem_at},
          "the file ends here, and nothing stands below its lines that start with %",
          "a plan needs no such lines: remove them"};
}

SyntaxAdvice needless_version(const BrokenText& broken) {
  return {broken.problem_word(),
          "a line that begins with %YAML says which YAML this is, and this one cannot be followed",
          "a plan needs no such line: remove it"};
}

SyntaxAdvice unclosed_bracket(const BrokenText& broken) {
  // At the end of a file libyaml names the end, not the bracket.
  const std::uint32_t context = broken.error.context_at;
  const std::size_t bracket = broken.text.find_last_of("[{", context);
  const auto at = bracket == std::string_view::npos ? context : static_cast<std::uint32_t>(bracket);
  return {{at, at + 1},
          fmt::format("the bracket \"{}\" that is opened here is not closed properly",
                      broken.character_at(at)),
          "separate entries with commas and close the bracket, or write one \"- \" a line instead; "
          "text that starts with a bracket needs quotes"};
}

SyntaxAdvice colon_in_brackets(const BrokenText& broken) {
  return {broken.problem_word(), "a colon stands inside brackets without a blank after it",
          "write \"key: value\", or put text with a colon in quotes"};
}

SyntaxAdvice bad_escape(const BrokenText& broken) {
  return {broken.problem_word(),
          "a backslash in double quotes starts a special character, and this one does not exist",
          "use single quotes, or write two backslashes"};
}

SyntaxAdvice after_block_mark(const BrokenText& broken) {
  return {broken.problem_word(), "nothing may follow > or | in its line",
          "write the text into the next lines, further to the right; a text that starts with > or "
          "| needs quotes"};
}

SyntaxAdvice list_in_wrong_place(const BrokenText& broken) {
  return {broken.problem_word(), "an entry of a list (\"- \") cannot stand here",
          "start the list on a line of its own below its key; a text that starts with a dash needs "
          "quotes"};
}

struct Row {
  std::string_view context;  // both are parts of what libyaml says; empty matches anything
  std::string_view problem;
  SyntaxAdvice (*advise)(const BrokenText& broken);
};

constexpr std::array rows{
    Row{"simple key", "could not find expected ':'", missing_colon},
    Row{"quoted scalar", "unexpected end of stream", unclosed_quote},
    Row{"quoted scalar", "unexpected document indicator", unclosed_quote},
    Row{"quoted scalar", "escape", bad_escape},
    Row{"quoted scalar", "hexdecimal", bad_escape},
    Row{"flow", "", unclosed_bracket},
    Row{"plain scalar", "found unexpected ':'", colon_in_brackets},
    Row{"", "cannot start any token", bad_start},
    Row{"", "tab character", bad_start},
    Row{"", "mapping values are not allowed", misplaced_colon},
    Row{"block scalar", "", after_block_mark},
    Row{"alias", "", bad_start_above},
    Row{"anchor", "", bad_start_above},
    Row{"%YAML directive", "", needless_version},
    Row{"", "%YAML directive", needless_version},
    Row{"", "incompatible YAML document", needless_version},
    Row{"directive", "", bad_start_above},
    Row{"tag", "", bad_start_above},
    Row{"", "tag handle", bad_start_above},
    Row{"", "block sequence entries are not allowed", list_in_wrong_place},
    Row{"", "expected <document start>", missing_document},
    Row{"block mapping", "did not find expected key", wrong_indent},
    Row{"block collection", "", wrong_indent},
    Row{"", "mapping keys are not allowed", wrong_indent},
    Row{"", "did not find expected node content", bad_start},
};

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

SyntaxAdvice advice_on(std::string_view text, const SyntaxError& error) {
  // That a colon is missing libyaml only notices in a later line.
  const bool is_later = contains(error.problem, "could not find expected ':'");
  const BrokenText broken{text, error,
                          lines_around(text, is_later ? error.context_at : error.problem_at)};
  if (auto slip = find_slip(broken.lines)) return *slip;
  for (const Row& row : rows) {
    if (contains(error.context, row.context) && contains(error.problem, row.problem)) {
      return row.advise(broken);
    }
  }
  return {broken.problem_word(),
          fmt::format("this cannot be read: {}{}{}", error.context,
                      error.context.empty() ? "" : ", ", error.problem),
          "look at this line and the one above it: indentation, colons, quotes"};
}

}  // namespace

SyntaxAdvice advise(std::string_view text, const SyntaxError& error) {
  SyntaxAdvice advice = advice_on(text, error);
  // Where a file ends too early, nothing stands that could be pointed at.
  const auto size = static_cast<std::uint32_t>(text.size());
  advice.place = {std::min(advice.place.begin, size), std::min(advice.place.end, size)};
  return advice;
}

}  // namespace followup
