// Wrapping by display width.
#include "formats/wrap.h"

#include <algorithm>
#include <iterator>

#include "text/lines_of.h"
#include "text/unicode.h"

namespace followup {
namespace {

// Calls take(part) for each part of the word, which ends after one of the marks.
template <class Take>
void divide_after(std::string_view word, std::string_view marks, const Take& take) {
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t mark = word.find_first_of(marks, at);
    const std::size_t end = mark == std::string_view::npos ? word.size() : mark + 1;
    take(word.substr(at, end - at));
    at = end;
  }
}

class Wrapper {
 public:
  Wrapper(std::size_t width, WideAddresses addresses) : width_(width), addresses_(addresses) {}

  void add(std::string_view word) {
    const std::size_t needed = display_width(word);
    const std::size_t blank = line_width_ == 0 ? 0 : 1;
    if (line_width_ + blank + needed <= width_) {
      if (blank != 0) line_ += ' ';
      line_ += word;
      line_width_ += blank + needed;
      return;
    }
    if (line_width_ > 0) end_line();
    if (needed <= width_ || stays_whole(word)) {
      line_ = word;
      line_width_ = needed;
      return;
    }
    add_in_pieces(word);
  }

  std::vector<std::string> finish() {
    if (line_width_ > 0 || lines_.empty()) end_line();
    return std::move(lines_);
  }

 private:
  bool stays_whole(std::string_view word) const {
    return addresses_ == WideAddresses::stay_whole && word.find("://") != std::string_view::npos;
  }

  void add_in_pieces(std::string_view word) {
    for (const std::string_view part : breakable_parts(word, width_)) {
      if (line_width_ > 0 && line_width_ + display_width(part) > width_) end_line();
      for (const Grapheme& cluster : graphemes(part)) {
        if (line_width_ > 0 && line_width_ + cluster.width > width_) end_line();
        line_ += cluster.bytes;
        line_width_ += cluster.width;
      }
    }
  }

  void end_line() {
    lines_.push_back(std::move(line_));
    line_.clear();
    line_width_ = 0;
  }

  std::size_t width_;
  WideAddresses addresses_;
  std::string line_;
  std::size_t line_width_ = 0;
  std::vector<std::string> lines_;
};

// Longer brackets are broken like other text.
constexpr std::size_t longest_bracket_kept = 18;

std::size_t end_of_word(std::string_view text, std::size_t from) {
  return std::min(text.find(' ', from), text.size());
}

// Where the word ends that starts there; a short bracket is one, blanks and all.
std::size_t end_of_bracket(std::string_view text, std::size_t start, std::size_t width) {
  const std::size_t end = end_of_word(text, start);
  if (text[start] != '(') return end;
  const std::size_t closed = text.substr(start, longest_bracket_kept).find(')');
  if (closed == std::string_view::npos) return end;
  const std::size_t bracket = end_of_word(text, start + closed);
  return display_width(text.substr(start, bracket - start)) <= width ? bracket : end;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Also behind a bracket that opens.
bool is_number(std::string_view word) {
  if (word.starts_with('(')) word.remove_prefix(1);
  return !word.empty() && std::ranges::all_of(word, is_digit);
}

// "!" and the like by itself, also where more follows it: "? »".
bool ends_sentence(std::string_view word) {
  return std::string_view(":;!?").find(word.front()) != std::string_view::npos &&
         word.find_first_not_of(":;!?.,)") == std::string_view::npos;
}

// Where what stays with a word ends; it follows after a blank. The place of the blank if nothing
// does.
std::size_t end_of_what_stays(std::string_view text, std::string_view word, std::size_t blank) {
  const std::size_t end = end_of_word(text, blank + 1);
  const std::string_view next = text.substr(blank + 1, end - blank - 1);
  if (word.ends_with("«") || next.starts_with("»") || ends_sentence(next)) return end;
  if (next.starts_with('%')) return is_digit(word.back()) ? end : blank;
  const bool is_count =
      is_number(word) && next == "of" && end + 1 < text.size() && is_digit(text[end + 1]);
  return is_count ? end_of_word(text, end + 1) : blank;
}

// Where the words end that stay with those up to there.
std::size_t end_with_what_stays(std::string_view text, std::size_t start, std::size_t end,
                                std::size_t width) {
  std::string_view last = text.substr(start, end - start);
  std::size_t taken = display_width(last);
  while (end + 1 < text.size() && text[end + 1] != ' ') {
    const std::size_t next = end_of_what_stays(text, last, end);
    if (next == end) break;
    taken += display_width(text.substr(end, next - end));
    if (taken > width) break;
    last = text.substr(end, next - end);
    end = next;
  }
  return end;
}

}  // namespace

std::size_t end_of_unit(std::string_view text, std::size_t start, std::size_t width) {
  return end_with_what_stays(text, start, end_of_word(text, start), width);
}

std::vector<std::string_view> breakable_parts(std::string_view word, std::size_t width) {
  if (display_width(word) <= width) return {word};
  std::vector<std::string_view> parts;
  divide_after(word, "/", [&](std::string_view part) {
    if (display_width(part) <= width) {
      parts.push_back(part);
    } else {
      divide_after(part, "-_;,", [&](std::string_view smaller) { parts.push_back(smaller); });
    }
  });
  return parts;
}

std::vector<std::string> wrap(std::string_view text, std::optional<std::size_t> width,
                              WideAddresses addresses) {
  if (!width) return {std::string(text)};
  Wrapper wrapper(*width, addresses);
  for (std::size_t at = text.find_first_not_of(' '); at < text.size();) {
    const std::size_t end = end_with_what_stays(text, at, end_of_bracket(text, at, *width), *width);
    wrapper.add(text.substr(at, end - at));
    at = text.find_first_not_of(' ', end);
  }
  return wrapper.finish();
}

std::vector<std::string> wrapped_lines(std::string_view text, std::optional<std::size_t> width) {
  std::vector<std::string> all;
  for_each_line(text, [&](std::string_view line) {
    std::ranges::move(wrap(line, width), std::back_inserter(all));
  });
  return all;
}

std::size_t widest_line(std::string_view text) {
  std::size_t widest = 0;
  for_each_line(text,
                [&](std::string_view line) { widest = std::max(widest, display_width(line)); });
  return widest;
}

}  // namespace followup
