// In which lines a slip is looked for, and what only several lines together show.
#include "read/line_slips.h"

#include <algorithm>
#include <array>
#include "read/odd_characters.h"

namespace followup {
namespace {

constexpr std::size_t most_lines_above = 3;

Advice find_conflict(const SourceLines& lines) {
  const Line* const first = lines.all.data();
  const Line* line = &lines.error_line();
  const auto is_mark = [](const Line& l) {
    return l.words.starts_with("<<<<<<< ") || l.words.starts_with("=======") ||
           l.words.starts_with(">>>>>>> ");
  };
  for (std::size_t i = 0; i < most_lines_above && line != first && !is_mark(*line); ++i) --line;
  if (!is_mark(*line)) return std::nullopt;
  while (line != first && !line->words.starts_with("<<<<<<< ")) --line;
  if (!line->words.starts_with("<<<<<<< ")) return std::nullopt;
  return SyntaxAdvice{line->place(0, line->words.size()),
                      "git could not put two versions of this file together here",
                      "keep the lines that are right and remove the marks <<<<<<<, ======= and "
                      ">>>>>>>"};
}

// The line of the error and a few above it.
std::vector<const Line*> suspects(const SourceLines& lines) {
  std::vector<const Line*> found{&lines.error_line()};
  const Line* line = lines.above(lines.error_line());
  for (std::size_t i = 0; i < most_lines_above && line != nullptr; ++i) {
    found.push_back(line);
    line = lines.above(*line);
  }
  return found;
}

Advice find_in(const std::vector<const Line*>& suspects, std::span<const LineSlip> slips,
               bool is_found_in_text) {
  for (const LineSlip slip : slips) {
    for (const Line* line : suspects) {
      if (line->is_text && !is_found_in_text) continue;
      if (auto advice = slip(*line)) return advice;
    }
  }
  return std::nullopt;
}

// Such a line stands further to the left than it looks, and may mislead the parser for long.
Advice find_no_break_space_above(const SourceLines& lines) {
  for (const Line* line = lines.above(lines.error_line()); line != nullptr;
       line = lines.above(*line)) {
    if (line->words.substr(line->indent()).starts_with(no_break_space))
      return find_no_break_space(*line);
  }
  return std::nullopt;
}

}  // namespace

Advice find_slip(const SourceLines& lines) {
  if (auto advice = find_conflict(lines)) return advice;
  const std::vector<const Line*> suspected = suspects(lines);
  if (auto advice = find_in(suspected, slips_in_texts(), true)) return advice;
  for (const auto slips : {mark_slips(), value_slips(), key_slips()}) {
    if (auto advice = find_in(suspected, slips, false)) return advice;
  }
  if (auto advice = find_unclosed_quote(lines)) return advice;
  return find_no_break_space_above(lines);
}

}  // namespace followup
