// Finds the line that a misplaced one was meant to stand below.
#include "read/indent_slips.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>

#include "read/value_reader.h"

namespace followup {
namespace {

constexpr std::array<std::string_view, 5> keys_of_lists{"recommendations", "sections", "actions",
                                                        "monitoring", "revisions"};

std::string_view words_of(const Line& line) {
  return line.words.substr(line.indent());
}

bool has_value(const Line& line) {
  return line.value() < line.words.size();
}

// The key with its colon, or all the words of a line without one.
Place start_of(const Line& line) {
  const std::size_t at = line.content();
  const std::size_t size = line.key().empty() ? line.words.size() - at : line.key().size() + 1;
  return line.place(at, std::max<std::size_t>(size, 1));
}

std::string name_of(const Line& line) {
  return quoted(line.key().empty() ? line.words.substr(line.content())
                                   : fmt::format("{}:", line.key()));
}

// The line above that this one is a part of: further to the left, or the key of a list whose dashes
// stand below it.
const Line* parent_of(const SourceLines& lines, const Line& line) {
  const auto is_parent = [&](const Line& above) {
    return above.column() < line.column() ||
           (above.column() == line.column() && line.has_dash() && !above.has_dash() &&
            !above.key().empty() && !has_value(above));
  };
  const Line* above = lines.above(line);
  while (above != nullptr && !is_parent(*above)) above = lines.above(*above);
  return above;
}

bool is_list_without_dash(const SourceLines& lines, const Line& line) {
  const Line* parent = parent_of(lines, line);
  return !line.has_dash() && !line.key().empty() && parent != nullptr && !has_value(*parent) &&
         std::ranges::find(keys_of_lists, parent->key()) != keys_of_lists.end();
}

SyntaxAdvice missing_dash(const Line& line) {
  return {start_of(line), fmt::format("no dash stands before {}", name_of(line)),
          fmt::format("an entry of a list starts with a dash and a blank: {}",
                      quoted(fmt::format("- {}", words_of(line))))};
}

Place all_of(const Line& line) {
  return line.place(line.indent(), std::max<std::size_t>(words_of(line).size(), 1));
}

// "Section 2" in a line of its own.
SyntaxAdvice neither_key_nor_text(const Line& line) {
  return {
      all_of(line),
      fmt::format("{} is neither a key with a colon nor part of a text", quoted(words_of(line))),
      "write \"key: value\"; a text over several lines goes under \"key: >-\", each line "
      "further to the right"};
}

SyntaxAdvice not_below(const Line& line, const Line& other) {
  return {start_of(line),
          fmt::format("{} stands in column {}, but {} {} it in column {}", name_of(line),
                      line.key_column() + 1, name_of(other),
                      other.start < line.start ? "above" : "below", other.key_column() + 1),
          "keys of one thing stand exactly below each other: add or remove blanks before this one"};
}

std::size_t distance(std::size_t a, std::size_t b) {
  return a > b ? a - b : b - a;
}

// Of the lines above that are not yet closed, the one whose `column` this line misses by least.
template <class Column>
const Line* nearest_above(const SourceLines& lines, const Line& line, std::size_t wanted,
                          Column column) {
  const Line* nearest = nullptr;
  std::size_t limit = std::string_view::npos;
  for (const Line* above = lines.above(line); above != nullptr; above = lines.above(*above)) {
    const auto found = column(*above);
    if (found && *found < limit &&
        (nearest == nullptr || distance(*found, wanted) < distance(*column(*nearest), wanted))) {
      nearest = above;
    }
    limit = std::min(limit, above->column() + 1);
    if (limit == 1) break;
  }
  return nearest;
}

const Line* nearest_key(const SourceLines& lines, const Line& line) {
  return nearest_above(lines, line, line.key_column(), [](const Line& above) {
    return above.key().empty() ? std::nullopt : std::optional(above.key_column());
  });
}

const Line* nearest_dash(const SourceLines& lines, const Line& line) {
  return nearest_above(lines, line, line.column(), [](const Line& above) {
    return above.has_dash() ? std::optional(above.column()) : std::nullopt;
  });
}

// A line among entries of a list that would be one of them if it had a dash.
bool is_entry_without_dash(const SourceLines& lines, const Line& line) {
  const auto is_entry_beside = [&](const Line* other) {
    if (other == nullptr || !other->has_dash() || other->column() != line.column()) return false;
    return line.key().empty() ? other->key().empty()
                              : line.key() == other->key() || line.key() == "id";
  };
  if (is_entry_beside(lines.below(line))) return true;
  const Line* parent = parent_of(lines, line);
  for (const Line* above = lines.above(line); above != parent; above = lines.above(*above)) {
    if (is_entry_beside(above)) return true;
  }
  return false;
}

// The first entry of the list that an entry belongs to, if it has no dash.
const Line* first_without_dash(const SourceLines& lines, const Line& line) {
  const Line* parent = parent_of(lines, line);
  if (!line.has_dash() || parent == nullptr || has_value(*parent)) return nullptr;
  const Line* first = lines.below(*parent);
  const bool is_entry = first != nullptr && first != &line && first->column() > parent->column();
  return is_entry && !first->has_dash() ? first : nullptr;
}

// Where the line below stands with this one, it is the one above that is out of line.
bool is_above_alone(const SourceLines& lines, const Line& above, const Line& line) {
  const Line* below = lines.below(line);
  return !above.key().empty() && below != nullptr && !below->has_dash() &&
         below->key_column() == line.key_column() && above.key_column() != line.key_column() &&
         (above.has_dash() || lines.above(above) == nullptr);
}

SyntaxAdvice misplaced_dash(const SourceLines& lines, const Line& line) {
  if (const Line* first = first_without_dash(lines, line)) return missing_dash(*first);
  if (const Line* dash = nearest_dash(lines, line)) {
    return {line.place(line.indent(), 1),
            fmt::format("this dash stands in column {}, but the one above it in column {}",
                        line.column() + 1, dash->column() + 1),
            "the dashes of one list stand exactly below each other: add or remove blanks before "
            "this one"};
  }
  return {line.place(line.indent(), 1),
          fmt::format("the entry {} stands at no list", quoted(words_of(line))),
          "a list stands below its key, its dashes exactly below each other"};
}

SyntaxAdvice misplaced_key(const SourceLines& lines, const Line& line) {
  const Line* above = lines.above(line);
  if (above != nullptr && is_above_alone(lines, *above, line)) {
    return not_below(*above, line);
  }
  if (is_entry_without_dash(lines, line)) return missing_dash(line);
  const Line* other = nearest_key(lines, line);
  if (other != nullptr && other->key_column() != line.key_column()) {
    if (is_list_without_dash(lines, *other)) return missing_dash(*other);
    return not_below(line, *other);
  }
  return {start_of(line),
          fmt::format("{} does not belong to what stands above it", quoted(words_of(line))),
          "look at the line above it too: after a text in quotes nothing may follow"};
}

}  // namespace

SyntaxAdvice advise_on_colon(const SourceLines& lines, const SyntaxError& error) {
  const Line& line = lines.error_line();
  const Place colon{error.problem_at, error.problem_at + 1};
  const Line* above = parent_of(lines, line);
  const bool is_own_colon = !line.key().empty() && start_of(line).end == colon.end;
  const Line* before = lines.above(line);
  if (is_own_colon && above == nullptr && before != nullptr && before->key().empty()) {
    return neither_key_nor_text(*before);
  }
  if (!is_own_colon || above == nullptr || line.is_text) {
    return {
        colon, "a colon with a blank after it stands in the middle of this text",
        "put the whole text in quotes: \"...\", or write \"key: >-\" and the text into the next "
        "lines, further to the right"};
  }
  if (is_list_without_dash(lines, *above)) return missing_dash(*above);
  if (line.has_dash()) return misplaced_dash(lines, line);
  const bool is_below_entry = above->has_dash() && above->key().empty();
  if (is_below_entry && is_key(line.key())) return missing_dash(line);
  if (is_above_alone(lines, *above, line)) {
    return not_below(*above, line);
  }
  if (is_key(line.key())) {
    return {start_of(line),
            fmt::format("{} stands further to the right than {} and is taken for more of its text",
                        name_of(line), name_of(*above)),
            fmt::format("write it exactly below {}", name_of(*above))};
  }
  return {colon,
          fmt::format("the text of {} goes on here, and a colon with a blank after it stands in it",
                      name_of(*above)),
          "write >- after the key and the whole text into the next lines, further to the right"};
}

SyntaxAdvice advise_on_indent(const SourceLines& lines) {
  const Line& line = lines.error_line();
  if (line.has_dash()) return misplaced_dash(lines, line);
  if (!line.key().empty()) return misplaced_key(lines, line);
  return advise_on_line_without_key(lines);
}

SyntaxAdvice advise_on_line_without_key(const SourceLines& lines) {
  const Line& line = lines.error_line();
  const Line* above = lines.above(line);
  if (is_entry_without_dash(lines, line)) return missing_dash(line);
  if (above == nullptr || !opens_text(above->words)) return neither_key_nor_text(line);
  if (line.column() <= above->key_column()) {
    return {all_of(line),
            fmt::format("the text of {} does not stand further to the right than its key",
                        name_of(*above)),
            "put blanks before each line of the text"};
  }
  return {all_of(line), "this line stands further to the left than the text above it",
          "the lines of one text stand exactly below each other"};
}

}  // namespace followup
