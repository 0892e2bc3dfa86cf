// Automatic numbers, as numbering.xml defines them.
#include "import/docx_numbering.h"

#include <string_view>

#include "import/source_text.h"
#include "import/xml_part.h"

namespace followup {
namespace {

// More is written by nobody, and Word counts no further.
constexpr int largest_number = 32767;

std::string roman(int number, bool is_upper) {
  struct Step {
    int value;
    std::string_view text;
  };
  constexpr std::array steps{Step{1000, "m"}, Step{900, "cm"}, Step{500, "d"}, Step{400, "cd"},
                             Step{100, "c"},  Step{90, "xc"},  Step{50, "l"},  Step{40, "xl"},
                             Step{10, "x"},   Step{9, "ix"},   Step{5, "v"},   Step{4, "iv"},
                             Step{1, "i"}};
  std::string text;
  for (const Step& step : steps) {
    for (; number >= step.value; number -= step.value) text += step.text;
  }
  if (!is_upper) return text;
  for (char& c : text) c = static_cast<char>(c - 'a' + 'A');
  return text;
}

// After z comes aa, then bb.
std::string letters(int number, char first) {
  constexpr int alphabet = 26;
  if (number < 1) return {};
  const int index = number - 1;
  const int repetitions = index / alphabet + 1;
  std::string text(static_cast<std::size_t>(repetitions),
                   static_cast<char>(first + index % alphabet));
  return text;
}

std::optional<std::size_t> level_index(pugi::xml_node node, std::size_t count) {
  const int index = number_or(attribute_named(node, "ilvl"), -1);
  if (index < 0 || index >= static_cast<int>(count)) return std::nullopt;
  return static_cast<std::size_t>(index);
}

int bounded_number(std::string_view text) {
  const int number = number_or(text, 1);
  return number < 0 || number > largest_number ? 1 : number;
}

}  // namespace

DocxNumbering::Format DocxNumbering::format_of(std::string_view word) {
  if (word == "decimal") return Format::decimal;
  if (word == "lowerLetter") return Format::lower_letter;
  if (word == "upperLetter") return Format::upper_letter;
  if (word == "lowerRoman") return Format::lower_roman;
  if (word == "upperRoman") return Format::upper_roman;
  return Format::unknown;
}

std::string DocxNumbering::number_text(int number, Format format) {
  switch (format) {
    case Format::decimal:
      return std::to_string(number);
    case Format::lower_letter:
      return letters(number, 'a');
    case Format::upper_letter:
      return letters(number, 'A');
    case Format::lower_roman:
      return roman(number, false);
    case Format::upper_roman:
      return roman(number, true);
    case Format::unknown:
      return {};
  }
  return {};
}

void DocxNumbering::read_levels(pugi::xml_node from, Definition& definition) {
  for (const pugi::xml_node node : from) {
    if (local_name(node) != "lvl") continue;
    const std::optional<std::size_t> index = level_index(node, level_count);
    if (!index) continue;
    Level& level = definition.levels[*index];
    level.format = format_of(value_of(child_named(node, "numFmt")));
    level.text = source_text(value_of(child_named(node, "lvlText")));
    level.start = bounded_number(value_of(child_named(node, "start")));
  }
}

DocxNumbering::DocxNumbering(pugi::xml_node numbering) {
  std::unordered_map<std::string, std::size_t> by_id;
  std::unordered_map<std::string, std::size_t> by_style;
  std::unordered_map<std::string, std::string> lent;  // definitions that a style holds, by id
  for (const pugi::xml_node node : numbering) {
    if (local_name(node) != "abstractNum") continue;
    const std::string id(attribute_named(node, "abstractNumId"));
    by_id.emplace(id, definitions_.size());
    const pugi::xml_node holder = child_named(node, "styleLink");
    if (!holder.empty()) by_style.emplace(value_of(holder), definitions_.size());
    const pugi::xml_node borrower = child_named(node, "numStyleLink");
    if (!borrower.empty()) lent.emplace(id, value_of(borrower));
    read_levels(node, definitions_.emplace_back());
  }
  for (const pugi::xml_node node : numbering) {
    if (local_name(node) != "num") continue;
    const std::string id(value_of(child_named(node, "abstractNumId")));
    auto definition = by_id.find(id);
    if (const auto style = lent.find(id); style != lent.end()) {
      definition = by_style.find(style->second);
      if (definition == by_style.end()) continue;
    }
    if (definition == by_id.end()) continue;
    List list{definition->second, {}};
    for (const pugi::xml_node change : node) {
      if (local_name(change) != "lvlOverride") continue;
      const std::optional<std::size_t> index = level_index(change, level_count);
      const pugi::xml_node restart = child_named(change, "startOverride");
      if (index && !restart.empty()) list.restarts[*index] = bounded_number(value_of(restart));
    }
    lists_.emplace(number_or(attribute_named(node, "numId"), 0), list);
  }
}

std::string DocxNumbering::next_label(int numbering, int level) {
  const auto found = lists_.find(numbering);
  if (found == lists_.end() || level < 0 || level >= static_cast<int>(level_count)) return {};
  List& list = found->second;
  Definition& definition = definitions_[list.definition];
  const auto index = static_cast<std::size_t>(level);
  std::optional<int>& counter = definition.counters[index];
  if (list.restarts[index]) {
    counter = list.restarts[index];
    list.restarts[index].reset();
  } else if (!counter) {
    counter = definition.levels[index].start;
  } else if (*counter < largest_number) {
    ++*counter;
  }
  for (std::size_t deeper = index + 1; deeper < level_count; ++deeper) {
    definition.counters[deeper].reset();
  }
  return label(definition, index);
}

std::string DocxNumbering::label(const Definition& definition, std::size_t level) {
  const std::string& pattern = definition.levels[level].text;
  if (definition.levels[level].format == Format::unknown) return {};
  std::string text;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const bool is_number = pattern[at] == '%' && at + 1 < pattern.size() &&
                           pattern[at + 1] >= '1' && pattern[at + 1] <= '9';
    if (!is_number) {
      text += pattern[at];
      continue;
    }
    ++at;
    const auto index = static_cast<std::size_t>(pattern[at] - '1');
    const Level& shown = definition.levels[index];
    if (shown.format == Format::unknown) return {};
    text += number_text(definition.counters[index].value_or(shown.start), shown.format);
  }
  return text;
}

}  // namespace followup
