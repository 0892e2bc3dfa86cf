// Slips of one line: blanks that are none, bullets, and marks of other programs.
#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "read/line_slips.h"
#include "read/odd_characters.h"

namespace followup {
namespace {

constexpr std::string_view no_break_space_advice = "replace it by an ordinary blank";

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

Advice find_tab(const Line& line) {
  const std::size_t tab = line.words.substr(0, line.indent()).find('\t');
  if (tab == std::string_view::npos) return std::nullopt;
  return SyntaxAdvice{line.place(tab, 1), "a tab stands at the beginning of this line",
                      "use blanks to indent; most editors can turn tabs into blanks"};
}

// Instead of the blanks before a line.
Advice find_no_break_space_first(const Line& line) {
  return line.words.starts_with(no_break_space) ? find_no_break_space(line) : std::nullopt;
}

Advice find_tab_after_dash(const Line& line) {
  const std::size_t at = line.content();
  if (!line.words.substr(at).starts_with("-\t")) return std::nullopt;
  return SyntaxAdvice{line.place(at + 1, 1), "a tab stands after the dash",
                      "write one blank instead of the tab"};
}

Advice find_fence(const Line& line) {
  const std::string_view words = line.words.substr(line.indent());
  if (!words.starts_with("```") && !words.starts_with("~~~")) return std::nullopt;
  return SyntaxAdvice{line.place(line.indent(), 3),
                      fmt::format("the marks {} do not belong in a plan", words.substr(0, 3)),
                      "remove this line, and the one like it at the other end of the plan"};
}

Advice find_bullet(const Line& line) {
  const std::string_view words = line.words.substr(line.indent());
  const bool is_star = words.size() > 1 && words[0] == '*' && is_letter(words[1]);
  const std::string_view mark = is_star ? words.substr(0, 1) : bullet_of(words);
  if (mark.empty()) return std::nullopt;
  return SyntaxAdvice{line.place(line.indent(), mark.size()),
                      fmt::format("\"{}\" does not make a list", mark),
                      "write a hyphen and a blank instead: \"- \""};
}

Advice find_dash_without_blank(const Line& line) {
  const std::size_t at = line.content();
  const std::string_view words = line.words.substr(at);
  if (words.size() < 2 || words[0] != '-' || !is_letter(words[1])) return std::nullopt;
  return SyntaxAdvice{line.place(at, 1), "no blank stands after the dash",
                      fmt::format("write {}", quoted(fmt::format("- {}", words.substr(1))))};
}

Advice find_two_dashes(const Line& line) {
  if (!line.words.substr(line.indent()).starts_with("- - ")) return std::nullopt;
  return SyntaxAdvice{line.place(line.indent(), 3), "two dashes stand before this entry",
                      "write one dash and a blank: \"- \""};
}

Advice find_word_comment(const Line& line) {
  const std::string_view words = line.words.substr(line.indent());
  if (!words.starts_with("Commented [") && !words.starts_with("[Comment")) return std::nullopt;
  return SyntaxAdvice{line.place(line.indent(), words.size()),
                      "this looks like a comment copied out of Word",
                      "remove it, or put a # and a blank before it"};
}

Advice find_placeholder(const Line& line) {
  const std::size_t at = line.indent();
  const std::string_view words = line.words.substr(at);
  const bool is_placeholder = words.size() > 2 && words.front() == '{' && words.back() == '}' &&
                              words.find(':') == std::string_view::npos;
  if (!is_placeholder) return std::nullopt;
  return SyntaxAdvice{
      line.place(at, words.size()),
      fmt::format("{} stands here alone, like a mark of a template", quoted(words)),
      "replace it by what it stands for, or remove the line; if the file is no plan, "
      "leave it out with exclude: in followup.yaml"};
}

// In this order: what is nearly certain comes first.
constexpr std::array<LineSlip, 9> slips{
    find_fence,          find_tab,          find_tab_after_dash,
    find_no_break_space, find_bullet,       find_dash_without_blank,
    find_two_dashes,     find_word_comment, find_placeholder};
constexpr std::array<LineSlip, 3> in_texts{find_odd_line_end, find_tab, find_no_break_space_first};

}  // namespace

Advice find_no_break_space(const Line& line) {
  const std::size_t indent = line.indent();
  const auto advise = [&](std::size_t at, std::string_view where) {
    return SyntaxAdvice{line.place(at, no_break_space.size()),
                        fmt::format("a no-break space (as Word makes them) stands {}", where),
                        std::string(no_break_space_advice)};
  };
  if (line.words.substr(indent).starts_with(no_break_space)) {
    return advise(indent, "at the beginning of this line");
  }
  if (line.words.substr(line.content()).starts_with("-\xC2\xA0")) {
    return advise(line.content() + 1, "after the dash");
  }
  const std::size_t colon = line.words.find(':', line.content());
  if (colon == std::string_view::npos) return std::nullopt;
  const std::size_t after = line.words.find_first_not_of(' ', colon + 1);
  if (after == std::string_view::npos) return std::nullopt;
  if (!line.words.substr(after).starts_with(no_break_space)) return std::nullopt;
  return advise(after, "after the colon");
}

Advice find_mark_before_key(std::string_view text, std::string_view words, Place place) {
  const std::size_t before =
      place.begin == 0 ? std::string_view::npos : text.find_last_not_of(" -", place.begin - 1);
  if (before != std::string_view::npos && text[before] != '\n') return std::nullopt;
  // Of a no-break space and a bullet only the key is looked at, and not what is written after it.
  const std::size_t line_size = text.substr(place.begin).find_first_of("\r\n");
  const Line key{words, place.begin};
  if (auto advice = find_no_break_space(key)) return advice;
  if (auto advice = find_bullet(key)) return advice;
  return find_dash_without_blank({text.substr(place.begin, line_size), place.begin});
}

std::span<const LineSlip> slips_in_texts() {
  return in_texts;
}
std::span<const LineSlip> mark_slips() {
  return slips;
}

}  // namespace followup
