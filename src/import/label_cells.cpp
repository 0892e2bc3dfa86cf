// A label and its value stand in one text, or in two cells side by side.
#include "import/label_cells.h"

#include <optional>
#include <string>

#include "import/field_names.h"
#include "import/texts.h"

namespace followup {
namespace {

std::string label_in(const SourceCell& cell) {
  std::string words = in_one_line(value_in(cell));
  while (words.ends_with(':') || words.ends_with(' ')) words.pop_back();
  return words;
}

// "Prepared by" beside "Programme Unit": a label that nobody knows, in a cell of its own.
bool is_unknown_pair(const Collector& collector, const SourceCell& front, const SourceCell& back) {
  if (front.column + front.columns != back.column) return false;
  const RawValue value = value_in(front);
  const std::string words = in_one_line(value);
  if (words.size() > longest_heading || label_of(value.paragraphs.front())) return false;
  const auto field = field_named(words);
  return !field || !collector.has_place_for(*field);
}

RawValue pair_of(const SourceCell& front, const SourceCell& back) {
  RawValue value = value_in(back);
  value.place = front.place;
  value.label = label_in(front);
  return value;
}

// Whether the last label still waits for what it names.
bool read_label_cell(Collector& collector, const RawValue& value) {
  bool is_waiting = false;
  for (const SourceParagraph& paragraph : value.paragraphs) {
    const RawValue line = value_of({paragraph}, value.place);
    const auto label = is_member(paragraph) ? std::nullopt : label_of(paragraph);
    if (label && read_label(collector, line)) {
      is_waiting = label->rest.empty();
    } else if (collector.goes_on(paragraph, Stands::in_cell) &&
               collector.more({{paragraph}, value.place})) {
      is_waiting = is_waiting && line.is_empty();
    } else if (!line.is_empty()) {
      collector.end_of_label();
      is_waiting = false;
      // What stands below something else is no title of the document.
      const bool is_first = &paragraph == &value.paragraphs.front();
      if (!is_first || !collector.title(line)) collector.unparsed(line);
    }
  }
  return is_waiting;
}

}  // namespace

bool read_label(Collector& collector, const RawValue& value) {
  const auto label = label_of(value.paragraphs.front());
  if (!label || !collector.has_place_for(label->field)) return false;
  if (collector.is_about_section(label->field)) return false;
  RawValue rest = value;
  rest.paragraphs.front().text = label->rest;
  // The mark of a list stands in front of the label, not of what it names.
  rest.paragraphs.front().is_list_item = false;
  if (!label->number.empty()) {
    RawValue number{{SourceParagraph{}}, value.place};
    SourceParagraph& line = number.paragraphs.front();
    line.text = label->number;
    line.heading_level = value.paragraphs.front().heading_level;
    line.role = value.paragraphs.front().role;
    collector.next_number(number);
  }
  rest = value_of(rest.paragraphs, rest.place);
  rest.label = single_blanks(label->words);
  collector.label(label->field, rest);
  return true;
}

void read_label_row(Collector& collector, const std::vector<const SourceCell*>& cells) {
  collector.give_up_waiting_sections();
  if (cells.size() == 2 && is_unknown_pair(collector, *cells.front(), *cells.back())) {
    collector.end_of_label();
    return collector.unparsed(pair_of(*cells.front(), *cells.back()));
  }
  bool is_waiting = false;
  for (const SourceCell* cell : cells) {
    const RawValue value = value_in(*cell);
    if (is_waiting && collector.more(value)) {
      is_waiting = false;
      continue;
    }
    // What was labelled above the table goes on in its first cell.
    if (cell != cells.front()) collector.end_of_label();
    const auto field = cell == cells.back() ? std::nullopt : field_named(words_of(value));
    if (field && collector.has_place_for(*field)) {
      RawValue named;
      named.label = label_in(*cell);
      collector.label(*field, named);
      is_waiting = true;
    } else {
      is_waiting = read_label_cell(collector, value);
    }
  }
  collector.end_of_label();
}

}  // namespace followup
