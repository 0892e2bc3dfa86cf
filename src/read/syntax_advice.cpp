// The table of syntax errors: what libyaml says, and what a person needs to hear.
#include "read/syntax_advice.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "read/line_slips.h"
#include "text/unicode.h"

namespace followup {
namespace {

// The part of a line that a sentence can quote.
constexpr std::size_t longest_quote = 60;

// The words at a place, up to the next blank.
Place word_at(std::string_view text, std::uint32_t at) {
  const std::size_t end = std::min(text.find_first_of(" \t\r\n", at), text.size());
  return {at, std::max(static_cast<std::uint32_t>(end),
                       std::min(at + 1, static_cast<std::uint32_t>(text.size())))};
}

std::string quoted(std::string_view words) {
  if (words.size() <= longest_quote) return fmt::format("\"{}\"", words);
  std::size_t end = longest_quote;
  while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) --end;
  return fmt::format("\"{}...\"", words.substr(0, end));
}

SyntaxAdvice missing_colon(std::string_view text, const SyntaxError& error) {
  const std::string_view line = trimmed(line_at(text, error.context_at));
  const auto start = static_cast<std::uint32_t>(line.data() - text.data());
  return {{start, start + static_cast<std::uint32_t>(line.size())},
          fmt::format("{} is neither a key with a colon nor part of a text", quoted(line)),
          "write \"key: value\"; a text over several lines goes under \"key: >-\", each line "
          "further to the right"};
}

SyntaxAdvice unclosed_quote(std::string_view text, const SyntaxError& error) {
  return {word_at(text, error.context_at), "the quote that is opened here is never closed",
          "close it, or leave it out; a long text needs no quotes under \"key: >-\""};
}

SyntaxAdvice bad_start(std::string_view text, const SyntaxError& error) {
  const std::string_view at = text.substr(std::min<std::size_t>(error.problem_at, text.size()));
  const std::string_view character = at.empty() ? at : at.substr(0, character_size(at.front()));
  if (character == "\t") {
    return {{error.problem_at, error.problem_at + 1},
            "a tab stands where a value should start",
            "use blanks instead of the tab"};
  }
  return {word_at(text, error.problem_at), fmt::format("a text cannot start with {}", character),
          "put the whole text in quotes: \"...\""};
}

SyntaxAdvice colon_in_text(std::string_view /*text*/, const SyntaxError& error) {
  return {{error.problem_at, error.problem_at + 1},
          "this colon makes no sense here: a text that has \": \" in it needs quotes, or the line "
          "is indented too far",
          "put the text in quotes or under \"key: >-\"; a key stands exactly below its neighbours"};
}

SyntaxAdvice wrong_indent(std::string_view text, const SyntaxError& error) {
  const std::string_view line = trimmed(line_at(text, error.problem_at));
  return {word_at(text, error.problem_at),
          fmt::format("{} does not belong to what stands above it", quoted(line)),
          "keys of one thing stand exactly below each other, entries of a list start with \"- \" "
          "below each other; after a quoted text nothing may follow in the line"};
}

SyntaxAdvice unclosed_bracket(std::string_view text, const SyntaxError& error) {
  // At the end of a file libyaml names the end, not the bracket.
  const std::size_t bracket = text.find_last_of("[{", error.context_at);
  const auto at =
      static_cast<std::uint32_t>(bracket == std::string_view::npos ? error.context_at : bracket);
  return {{at, at + 1},
          fmt::format("the bracket \"{}\" that is opened here is not closed properly",
                      text.substr(std::min<std::size_t>(at, text.size()), 1)),
          "separate entries with commas and close the bracket, or write one \"- \" a line instead; "
          "text that starts with a bracket needs quotes"};
}

SyntaxAdvice colon_in_brackets(std::string_view text, const SyntaxError& error) {
  return {word_at(text, error.problem_at),
          "a colon stands inside brackets without a blank after it",
          "write \"key: value\", or put text with a colon in quotes"};
}

SyntaxAdvice bad_escape(std::string_view text, const SyntaxError& error) {
  return {word_at(text, error.problem_at),
          "a backslash in double quotes starts a special character, and this one does not exist",
          "use single quotes, or write two backslashes"};
}

SyntaxAdvice bad_alias(std::string_view text, const SyntaxError& error) {
  return {word_at(text, error.context_at),
          fmt::format("a text cannot start with {}",
                      text.substr(std::min<std::size_t>(error.context_at, text.size()), 1)),
          "put the whole text in quotes: \"...\""};
}

SyntaxAdvice after_block_mark(std::string_view text, const SyntaxError& error) {
  return {
      word_at(text, error.problem_at), "nothing may follow > or | in its line",
      "write the text into the next lines, further to the right; a text that starts with > or | "
      "needs quotes"};
}

SyntaxAdvice list_in_wrong_place(std::string_view text, const SyntaxError& error) {
  return {word_at(text, error.problem_at), "an entry of a list (\"- \") cannot stand here",
          "start the list on a line of its own below its key; a text that starts with a dash needs "
          "quotes"};
}

SyntaxAdvice second_top(std::string_view text, const SyntaxError& error) {
  return {word_at(text, error.problem_at),
          fmt::format("{} does not belong to what stands above it",
                      quoted(trimmed(line_at(text, error.problem_at)))),
          "a file is one mapping: its keys start in the first column; a list stands below a key"};
}

SyntaxAdvice bad_directive(std::string_view text, const SyntaxError& error) {
  return {word_at(text, error.context_at),
          "a line that starts with % is an instruction to the parser",
          "put a text that starts with % in quotes"};
}

SyntaxAdvice bad_tag(std::string_view text, const SyntaxError& error) {
  return {word_at(text, error.context_at),
          "a text that starts with an exclamation mark is taken for a tag",
          "put the whole text in quotes: \"...\""};
}

struct Row {
  std::string_view context;  // both are parts of what libyaml says; empty matches anything
  std::string_view problem;
  SyntaxAdvice (*advise)(std::string_view text, const SyntaxError& error);
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
    Row{"", "mapping values are not allowed", colon_in_text},
    Row{"block scalar", "", after_block_mark},
    Row{"alias", "", bad_alias},
    Row{"anchor", "", bad_alias},
    Row{"directive", "", bad_directive},
    Row{"tag", "", bad_tag},
    Row{"", "tag handle", bad_tag},
    Row{"", "block sequence entries are not allowed", list_in_wrong_place},
    Row{"", "expected <document start>", second_top},
    Row{"block mapping", "did not find expected key", wrong_indent},
    Row{"block collection", "", wrong_indent},
    Row{"", "mapping keys are not allowed", wrong_indent},
    Row{"", "did not find expected node content", bad_start},
};

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

SyntaxAdvice advise(std::string_view text, const SyntaxError& error) {
  if (auto slip = find_slip(text, error.problem_at)) return *slip;
  for (const Row& row : rows) {
    if (contains(error.context, row.context) && contains(error.problem, row.problem)) {
      return row.advise(text, error);
    }
  }
  return {word_at(text, error.problem_at),
          fmt::format("this cannot be read: {}{}{}", error.context,
                      error.context.empty() ? "" : ", ", error.problem),
          "look at this line and the one above it: indentation, colons, quotes"};
}

}  // namespace followup
