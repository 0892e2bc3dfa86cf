// The rules of YAML 1.2 for block scalars (sections 8.1.1 to 8.1.3), read from the writer's side.
#include "write/block_text.h"

#include <algorithm>
#include <vector>

#include "text/lines_of.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::size_t step = 2;  // of indentation

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

// Line ends other than the line feed would come back as one; control characters are not allowed.
bool can_stand_in_block(std::string_view text) {
  constexpr std::string_view line_feed = "\n";
  std::string without_line_feeds(text);
  std::erase(without_line_feeds, line_feed.front());
  std::erase(without_line_feeds, '\t');
  return visible(without_line_feeds) == without_line_feeds;
}

// "status: ongoing": whoever reads the file cannot tell such a line from a key that stands in a
// wrong place.
bool begins_like_key(std::string_view line) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz_";
  const std::size_t end = line.find_first_not_of(letters);
  if (end == std::string_view::npos || end == 0 || line[end] != ':') return false;
  const std::string_view rest = line.substr(end + 1);
  return rest.empty() || is_blank(rest.front()) || rest.front() == '\n';
}

bool has_line_like_key(const std::vector<std::string_view>& lines) {
  return std::ranges::any_of(lines, [](std::string_view line) {
    return begins_like_key(line.substr(std::min(line.find_first_not_of(' '), line.size())));
  });
}

// How many line feeds at the end the block keeps: none, one, or all of them.
std::string_view chomping(std::size_t line_feeds) {
  if (line_feeds == 0) return "-";
  return line_feeds == 1 ? "" : "+";
}

// Lines that begin with a blank are not folded, and neither is what stands beside them.
bool can_be_folded(const std::vector<std::string_view>& lines) {
  return std::ranges::none_of(
      lines, [](std::string_view line) { return !line.empty() && is_blank(line.front()); });
}

class Block {
 public:
  Block(std::size_t indent, std::size_t width) : margin_(indent + step, ' '), width_(width) {}

  void line(std::string_view words) {
    text_ += '\n';
    if (words.empty()) return;
    text_ += margin_;
    text_ += words;
  }

  // Broken only at single blanks between words: each comes back as it was.
  void folded_line(std::string_view words) {
    const std::size_t room = std::max(width_, margin_.size() + 1) - margin_.size();
    std::size_t start = 0;
    std::size_t last_break = 0;
    std::size_t columns = 0;
    for (std::size_t at = 0; at < words.size(); at += character_size(words[at])) {
      const bool is_break = words[at] == ' ' && at > start && !is_blank(words[at - 1]) &&
                            at + 1 < words.size() && !is_blank(words[at + 1]) &&
                            !begins_like_key(words.substr(at + 1));
      if (is_break) last_break = at;
      ++columns;
      if (columns <= room || last_break <= start) continue;
      line(words.substr(start, last_break - start));
      start = last_break + 1;
      columns = count_characters(words.substr(start, at + 1 - start));
      last_break = start;
    }
    line(words.substr(start));
  }

  std::string take() && { return std::move(text_); }

 private:
  std::string margin_;
  std::size_t width_;
  std::string text_;
};

}  // namespace

std::optional<std::string> block_text(std::string_view text, std::size_t indent,
                                      std::size_t width) {
  const std::size_t last = text.find_last_not_of('\n');
  if (last == std::string_view::npos || !can_stand_in_block(text)) return std::nullopt;
  const std::size_t line_feeds = text.size() - last - 1;
  const std::vector<std::string_view> lines = lines_of(text.substr(0, last + 1));
  if (has_line_like_key(lines)) return std::nullopt;
  // yaml-cpp does not read every folded block that keeps its last line feeds.
  const bool is_folded = line_feeds < 2 && can_be_folded(lines);
  std::string header = is_folded ? ">" : "|";
  // The first line shows how far the block is indented, unless it begins with blanks of its own.
  const auto first = std::ranges::find_if(lines, [](auto line) { return !line.empty(); });
  if (is_blank(first->front())) header += std::to_string(step);
  header += chomping(line_feeds);
  Block block(indent, width);
  bool is_after_words = false;
  for (const std::string_view line : lines) {
    // One line feed between words would fold to a blank, so an empty line stands beside it.
    if (is_folded && is_after_words && !line.empty()) block.line({});
    if (is_folded) {
      block.folded_line(line);
    } else {
      block.line(line);
    }
    is_after_words = is_after_words || !line.empty();
  }
  std::string body = std::move(block).take();
  for (std::size_t i = 1; i < line_feeds; ++i) body += '\n';
  return header + body;
}

}  // namespace followup
