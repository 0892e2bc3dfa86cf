// Ignore comments: where they stand, what they name, and which line they are about.
#include "read/ignore_comments.h"

#include <algorithm>
#include <array>

#include "text/line_bounds.h"
#include "text/spelling.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::string_view mark = "ollowup:";  // with f or F before it
constexpr std::string_view for_line = "ignore";
constexpr std::string_view for_file = "ignore-file";
constexpr std::string_view blanks = " \t";

Place place_of(std::string_view part, std::string_view text) {
  const auto begin = static_cast<std::uint32_t>(part.data() - text.data());
  return {begin, begin + static_cast<std::uint32_t>(part.size())};
}

Text text_of(std::string_view part, std::string_view text) {
  return {part, place_of(part, text)};
}

// A line of the text from `at` to its end, without the characters that end it.
std::string_view rest_of_line(std::string_view text, std::size_t at) {
  std::string_view line = text.substr(at, std::min(text.find('\n', at), text.size()) - at);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

bool is_inside(std::span<const Place> scalars, std::size_t at) {
  const auto after = std::ranges::upper_bound(scalars, at, {}, &Place::begin);
  return after != scalars.begin() && at < std::prev(after)->end;
}

// The # of a comment that begins with the mark found at `at`, or npos.
std::size_t hash_before(std::string_view text, std::size_t at) {
  if (at == 0 || (text[at - 1] != 'f' && text[at - 1] != 'F')) return std::string_view::npos;
  --at;
  const std::size_t hash = at == 0 ? at : text.find_last_not_of(blanks, at - 1);
  if (hash == std::string_view::npos || text[hash] != '#') return std::string_view::npos;
  const bool is_first =
      hash == 0 || std::string_view(" \t\r\n").find(text[hash - 1]) != std::string_view::npos;
  return is_first ? hash : std::string_view::npos;
}

// The next line below that holds more than a comment, or the end of the file.
Place next_line_with_content(std::string_view text, std::size_t at) {
  for (std::size_t end = text.find('\n', at); end != std::string_view::npos;
       end = text.find('\n', end + 1)) {
    const std::string_view line = rest_of_line(text, end + 1);
    const std::string_view words = without_blanks_around(line);
    if (!words.empty() && words.front() != '#') return place_of(line, text);
  }
  return place_of(text.substr(text.size()), text);
}

// The line that a comment is about. Of several comments below each other all are about the same, so
// the one above, `before`, is asked first.
Place line_of(std::string_view text, std::size_t hash, Place before) {
  const std::size_t start = start_of_line(text, hash);
  const bool is_alone = without_blanks_around(text.substr(start, hash - start)).empty();
  if (!is_alone) return place_of(rest_of_line(text, start), text);
  if (hash < before.begin) return before;
  return next_line_with_content(text, hash);
}

// What stands in the brackets, if there are any; `rest` loses them.
std::vector<Text> take_rules(std::string_view& rest, std::string_view text) {
  std::vector<Text> rules;
  const std::size_t end = rest.find(']');
  if (!rest.starts_with('[') || end == std::string_view::npos) return rules;
  std::string_view list = rest.substr(1, end - 1);
  rest.remove_prefix(end + 1);
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    const std::string_view rule = without_blanks_around(list.substr(0, comma));
    if (!rule.empty()) rules.push_back(text_of(rule, text));
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return rules;
}

// Reads what follows the mark. Comments that say something else are none of ours.
bool read_comment(std::string_view text, std::string_view words, IgnoreComment& into) {
  const std::size_t end = std::min(words.find_first_of(" \t[("), words.size());
  const std::string_view word = words.substr(0, end);
  constexpr std::array known{for_line, for_file};
  if (std::ranges::find(known, word) == known.end()) {
    // Other programs have longer words for what ours do, such as "ignore-next-line".
    const std::string folded = fold_case(word);
    const bool is_like_ours =
        folded.starts_with(for_line) || (!word.empty() && !nearest(folded, known).empty());
    if (!is_like_ours) return false;
    into.misspelt = text_of(word, text);
  }
  into.is_for_file = word == for_file;
  std::string_view rest = without_blanks_around(words.substr(end));
  into.rules = take_rules(rest, text);
  into.reason = text_of(without_blanks_around(rest), text);
  return true;
}

}  // namespace

bool may_have_ignore_comments(std::string_view text) {
  // A # is rarer than any letter of the mark.
  for (std::size_t at = text.find('#'); at != std::string_view::npos; at = text.find('#', at + 1)) {
    const std::size_t word = text.find_first_not_of(blanks, at + 1);
    if (word != std::string_view::npos && text.substr(word + 1).starts_with(mark)) return true;
  }
  return false;
}

std::vector<IgnoreComment> find_ignore_comments(std::string_view text,
                                                std::span<const Place> scalars) {
  std::vector<IgnoreComment> found;
  Place last_line;
  std::size_t next = 0;
  for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, next)) {
    next = at + mark.size();
    const std::size_t hash = hash_before(text, at);
    if (hash == std::string_view::npos || is_inside(scalars, hash)) continue;
    IgnoreComment comment;
    comment.place = place_of(rest_of_line(text, hash), text);
    next = comment.place.end;
    const std::string_view words = without_blanks_around(rest_of_line(text, at + mark.size()));
    if (!read_comment(text, words, comment)) continue;
    if (!comment.is_for_file) last_line = comment.line = line_of(text, hash, last_line);
    found.push_back(std::move(comment));
  }
  return found;
}

}  // namespace followup
