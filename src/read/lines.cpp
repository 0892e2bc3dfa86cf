// Splits a text into lines and finds out which of them are words of a long text.
#include "read/lines.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "read/odd_characters.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::size_t lines_after_error = 12;
constexpr std::size_t longest_quote = 60;

// How many bytes of blank stand here: a blank, a tab or a no-break space.
std::size_t blank_size(std::string_view words) {
  if (words.starts_with(no_break_space)) return no_break_space.size();
  return words.starts_with(' ') || words.starts_with('\t') ? 1 : 0;
}

std::size_t after_blanks(std::string_view words, std::size_t at = 0) {
  while (const std::size_t size = blank_size(words.substr(at))) at += size;
  return at;
}

// Behind what stands for a dash to the one who wrote it.
std::size_t after_marks(std::string_view words) {
  std::size_t at = after_blanks(words);
  const std::string_view mark =
      words.substr(at).starts_with('-') ? "-" : bullet_of(words.substr(at));
  return after_blanks(words, at + mark.size());
}

std::string_view line_from(std::string_view text, std::size_t start) {
  std::string_view line = text.substr(start, text.find('\n', start) - start);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

class Splitter {
 public:
  Line next(std::string_view words, std::size_t start) {
    Line line{words, static_cast<std::uint32_t>(start)};
    const std::size_t first = after_blanks(words);
    const bool is_nothing = first == words.size() || words[first] == '#';
    if (is_nothing || count_characters(words.substr(0, first)) > column_of_text_) {
      line.is_text = true;
    } else {
      column_of_text_ = opens_text(words) ? column_of_opening(words) : no_text;
    }
    return line;
  }

 private:
  // A text stands further to the right than its key, or than its dash if there is none.
  static std::size_t column_of_opening(std::string_view words) {
    const std::size_t key = after_marks(words);
    const bool has_key = words.find(':', key) != std::string_view::npos;
    return count_characters(words.substr(0, has_key ? key : after_blanks(words)));
  }

  static constexpr std::size_t no_text = std::string_view::npos;
  std::size_t column_of_text_ = no_text;  // of the key above whose text goes on
};

}  // namespace

bool opens_text(std::string_view words) {
  while (!words.empty() && (words.back() == ' ' || words.back() == '\t')) words.remove_suffix(1);
  while (!words.empty() &&
         std::string_view("+-0123456789").find(words.back()) != std::string_view::npos) {
    words.remove_suffix(1);
  }
  if (!words.ends_with('>') && !words.ends_with('|')) return false;
  words.remove_suffix(1);
  constexpr std::array<std::string_view, 5> before{" ", ":", "=", "：", no_break_space};
  return words.empty() ||
         std::ranges::any_of(before, [&](std::string_view mark) { return words.ends_with(mark); });
}

Place Line::place(std::size_t at, std::size_t size) const {
  const auto begin = start + static_cast<std::uint32_t>(at);
  return {begin, begin + static_cast<std::uint32_t>(size)};
}

std::size_t Line::indent() const {
  return std::min(words.find_first_not_of(" \t"), words.size());
}

std::size_t Line::content() const {
  std::size_t at = indent();
  while (words.substr(at).starts_with("- ") || words.substr(at) == "-") {
    at = std::min(words.find_first_not_of(' ', at + 1), words.size());
  }
  return at;
}

std::size_t Line::column() const {
  return count_characters(words.substr(0, after_blanks(words)));
}

std::size_t Line::key_column() const {
  return count_characters(words.substr(0, content()));
}

std::string_view Line::key() const {
  const std::string_view rest = words.substr(content());
  if (rest.empty() || std::string_view("\"'[{").find(rest.front()) != std::string_view::npos) {
    return {};
  }
  const std::size_t colon = rest.find(": ");
  if (colon != std::string_view::npos) return rest.substr(0, colon);
  const std::size_t last = rest.find_last_not_of(" \t");
  return last != std::string_view::npos && rest[last] == ':' ? rest.substr(0, last)
                                                             : std::string_view();
}

std::size_t Line::value() const {
  const std::string_view before = key();
  if (before.empty()) return content();
  const std::size_t colon = content() + before.size();
  return std::min(words.find_first_not_of(" \t", colon + 1), words.size());
}

const Line* SourceLines::above(const Line& line) const {
  for (const Line* at = &line; at != all.data();) {
    if (!(--at)->is_text) return at;
  }
  return nullptr;
}

const Line* SourceLines::below(const Line& line) const {
  for (const Line* at = &line + 1; at != all.data() + all.size(); ++at) {
    if (!at->is_text) return at;
  }
  return nullptr;
}

SourceLines lines_around(std::string_view text, std::uint32_t error_at) {
  SourceLines lines;
  Splitter splitter;
  for (std::size_t start = 0; start <= text.size();) {
    lines.all.push_back(splitter.next(line_from(text, start), start));
    const std::size_t end = std::min(text.find('\n', start), text.size());
    if (start <= error_at) lines.error = lines.all.size() - 1;
    if (lines.all.size() > lines.error + lines_after_error) break;
    start = end + 1;
  }
  return lines;
}

std::string_view trimmed(std::string_view line) {
  const std::size_t start = line.find_first_not_of(" \t");
  return start == std::string_view::npos ? std::string_view() : line.substr(start);
}

std::string quoted(std::string_view words) {
  if (words.size() <= longest_quote) return fmt::format("\"{}\"", words);
  std::size_t end = longest_quote;
  while (end > 0 && is_inside_character(words[end])) --end;
  return fmt::format("\"{}...\"", words.substr(0, end));
}

std::string_view bullet_of(std::string_view words) {
  constexpr std::array<std::string_view, 12> bullets{
      "•", "·", "–", "—", "◦", "▪", "●", "○", "‣", "\xEF\x82\xB7", "⁃", "−"};
  if (words.starts_with("* ") || words.starts_with("*\t")) return words.substr(0, 1);
  // None of the others is ASCII, with which nearly all words begin.
  if (words.empty() || static_cast<unsigned char>(words[0]) < 0x80) return {};
  for (const std::string_view bullet : bullets) {
    if (words.starts_with(bullet)) return words.substr(0, bullet.size());
  }
  return {};
}

}  // namespace followup
