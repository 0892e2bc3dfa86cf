// Cut texts, dashes that make no list, and blanks that are none.
#include "read/plain_text.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "read/lines.h"
#include "read/odd_characters.h"
#include "read/rules.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace followup {
namespace {

// The size of what is not seen at the beginning of a text, and at its end.
std::size_t unseen_before(std::string_view words) {
  const std::size_t size = words.size();
  while (!words.empty()) {
    const std::size_t blank = words.starts_with(' ') ? 1 : odd_blank_first(words);
    if (blank == 0) break;
    words.remove_prefix(blank);
  }
  return size - words.size();
}

std::size_t unseen_after(std::string_view words) {
  const std::size_t size = words.size();
  while (!words.empty()) {
    const std::size_t blank = words.ends_with(' ') ? 1 : odd_blank_last(words);
    if (blank == 0) break;
    words.remove_suffix(blank);
  }
  return size - words.size();
}

// The place of what a # cuts off from the text at `place`, or an empty place. A # with a blank
// after it is meant as a comment.
Place find_cut_text(std::string_view source, Place place) {
  std::size_t hash = place.end;
  while (hash < source.size() && (source[hash] == ' ' || source[hash] == '\t')) ++hash;
  if (hash == source.size() || source[hash] != '#' || hash == place.end) return {};
  const char next = hash + 1 < source.size() ? source[hash + 1] : '\n';
  if (std::string_view(" \t\r\n#!").find(next) != std::string_view::npos) return {};
  std::size_t end = std::min(source.find('\n', hash), source.size());
  if (source[end - 1] == '\r') --end;
  return {static_cast<std::uint32_t>(hash), static_cast<std::uint32_t>(end)};
}

// Whether nothing but blanks stands before a place in its line.
bool is_first_in_line(std::string_view source, Place place) {
  const std::size_t before =
      place.begin == 0 ? std::string_view::npos : source.find_last_not_of(" \t", place.begin - 1);
  return before == std::string_view::npos || source[before] == '\n';
}

bool starts_entry(std::string_view line) {
  if (!bullet_of(line).empty()) return true;
  return line.size() > 1 && line[0] == '-' && (line[1] == ' ' || is_letter(line[1]));
}

bool is_seen(char c) {
  return c > ' ' && c <= '~';
}

// Most values need no look: they stand behind their key or dash, begin with a letter or digit, and
// have nothing unseen at their end and nothing after it.
bool is_ordinary(const PlainText& plain, std::string_view source) {
  const auto [begin, end] = plain.place;
  if (!plain.is_in_one_line || plain.words.empty() || begin < 2) return false;
  const bool is_behind_mark = source[begin - 1] == ' ' && is_seen(source[begin - 2]);
  const bool is_at_end = end == source.size() || source[end] == '\n';
  return is_behind_mark && is_at_end && is_seen(plain.words.back()) &&
         is_ascii_letter_or_digit(plain.words.front());
}

}  // namespace

bool tidy_plain_text(PlainText& plain, const Source& source, Diagnostics& problems) {
  const std::string_view text = source.text;
  if (is_ordinary(plain, text)) return true;
  std::string_view& words = plain.words;
  Place& place = plain.place;
  const auto report = [&](const Rule& rule, Place at, std::string message, std::string help) {
    problems.push_back({&rule, &source, at, std::move(message), std::move(help), {}});
  };
  const std::size_t before = unseen_before(words);
  if (before > 0 && before < words.size() && (words[before] == '>' || words[before] == '|')) {
    report(rules::yaml_syntax, {place.begin, place.begin + static_cast<std::uint32_t>(before)},
           "a no-break space (as Word makes them) stands after the colon",
           "replace it by an ordinary blank");
    return false;
  }
  if (const Place cut = find_cut_text(text, place); cut != Place{}) {
    report(rules::comment_cuts_text, cut,
           fmt::format("\"{}\" is taken for a comment and is not part of the text",
                       text.substr(cut.begin, cut.end - cut.begin)),
           "put the whole text in quotes; if a comment is meant, write a blank after the #");
    if (words.empty()) {
      place = cut;
      return false;
    }
  }
  const bool is_below = is_first_in_line(text, place);
  if (looks_like_list(text.substr(place.begin, place.end - place.begin), is_below)) {
    report(rules::dash_in_text, place, fmt::format("\"{}\" is one text here, not a list", words),
           "in a list each dash stands below the one before and has a blank after it; if text is "
           "meant, put it in quotes");
    if (is_below && starts_entry(words)) return false;
  }
  words.remove_prefix(before);
  const std::size_t after = unseen_after(words);
  words.remove_suffix(after);
  place.begin += static_cast<std::uint32_t>(before);
  place.end -= static_cast<std::uint32_t>(after);
  return true;
}

bool looks_like_list(std::string_view written, bool is_below) {
  if (written.starts_with('-') && starts_entry(written)) return true;
  if (is_below && starts_entry(written)) return true;
  // One line that begins with a dash may be prose: "the tool – as agreed – is ready".
  std::size_t entries = 0;
  for (std::size_t at = written.find('\n'); at != std::string_view::npos;) {
    const std::size_t start = written.find_first_not_of(" \r\n", at);
    if (start == std::string_view::npos) return false;
    if (starts_entry(written.substr(start)) &&
        (written[start] == '-' || written[start] == '*' || ++entries > 1)) {
      return true;
    }
    at = written.find('\n', start);
  }
  return false;
}

}  // namespace followup
