// Each line of a cell, and what it is about.
#include "import/cell_lines.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "followup/date.h"
#include "import/dated_words.h"
#include "import/leading_numbers.h"
#include "import/texts.h"
#include "text/document_phrases.h"
#include "text/unicode.h"

namespace followup {
namespace {

using enum ImportField;

// A link that has its line for itself and is none of the words.
bool is_own_link(const SourceParagraph& line) {
  return line.role == LineRole::plain && is_link_alone(line.text);
}

bool can_stand_beside_action(ImportField field) {
  constexpr std::array all{partners, note, indicator, priority, country, tags};
  return std::ranges::count(all, field) > 0;
}

bool can_stand_beside_comments(ImportField field) {
  constexpr std::array all{closed, reason, verified_by, evidence};
  return std::ranges::count(all, field) > 0;
}

// Lines with a label leave the value for the field that they name, with the lines that follow.
void move_labelled_lines(RawValue& value, RawFields& fields, bool (*may_move)(ImportField)) {
  std::vector<SourceParagraph> left;
  RawValue* open = nullptr;
  for (SourceParagraph& line : lines_of(value)) {
    const auto label = label_of(line);
    if (label && may_move(label->field)) {
      open = &fields[label->field];
      line.text = std::string(label->rest);
    } else if (is_own_link(line) || single_blanks(line.text).empty()) {
      open = nullptr;
    }
    if (open == nullptr) {
      left.push_back(std::move(line));
    } else {
      append(*open, value_of({line}, value.place));
    }
  }
  value = value_of(left, value.place);
}

// Lines that our own documents mark.
std::vector<SourceParagraph> take_lines(RawValue& words, LineRole role) {
  std::vector<SourceParagraph> marked;
  std::vector<SourceParagraph> left;
  for (SourceParagraph& line : lines_of(words)) {
    (line.role == role ? marked : left).push_back(std::move(line));
  }
  if (!marked.empty()) words = value_of(left, words.place);
  return marked;
}

void take_title(RawTracking& record) {
  if (record.fields.contains(title)) return;
  RawValue& words = record.fields[action];
  const std::string place = words.place;
  const std::vector<SourceParagraph> lines = take_lines(words, LineRole::title);
  if (!lines.empty()) record.fields[title] = value_of(lines, place);
  if (words.is_empty()) record.fields.erase(action);
}

void take_country(RawAction& record) {
  const auto words = record.fields.find(action);
  if (words == record.fields.end()) return;
  const std::string place = words->second.place;
  record.country = text_of(value_of(take_lines(words->second, LineRole::country), place));
}

// Links that stand alone are no words of the action.
void take_links(RawTracking& record) {
  RawValue& words = record.fields[action];
  std::vector<SourceParagraph> lines = lines_of(words);
  for (const SourceParagraph& line : lines) {
    if (is_own_link(line)) append(record.fields[links], {{line}, words.place});
  }
  if (std::erase_if(lines, is_own_link) > 0) words = value_of(lines, words.place);
}

// "P6M (2025-11-20)" and "tbd (to be decided)": what `matrix` adds is no part of them.
std::string as_in_plan(const std::string& line) {
  if (line.ends_with(phrases::to_be_decided)) {
    return line.substr(0, line.size() - phrases::to_be_decided.size());
  }
  const std::size_t open = line.find(" (");
  const std::string duration = line.substr(0, open);
  if (open == std::string::npos || !line.ends_with(')') || !parse_duration(duration)) return line;
  const std::string_view day = std::string_view(line).substr(open + 2, line.size() - open - 3);
  return parse_day(day) ? duration : line;
}

// What a plan file says so itself.
bool is_deadline_in_full(const std::string& line) {
  const std::string word = word_key(line);
  return word == "tbd" || word == "none" || word == "continuous" || parse_duration(line) ||
         read_edtf(line);
}

// What is said of it elsewhere stays beside it.
void take_start(RawTracking& record, const SourceParagraph& line, std::string_view words,
                const std::string& place) {
  SourceParagraph said = line;
  said.text = std::string(words);
  const RawValue value = value_of({said}, place);
  if (value.is_empty()) return;
  const auto [at, is_new] = record.fields.try_emplace(start, value);
  if (!is_new && text_of(at->second) != text_of(value)) record.unparsed.push_back(value);
}

// "Start: 2026-01", then a deadline in full, then what else was said of it.
void divide_deadline(RawTracking& record) {
  const auto found = record.fields.find(deadline);
  if (found == record.fields.end()) return;
  const std::string place = found->second.place;
  std::vector<SourceParagraph> lines = lines_of(found->second);
  std::erase_if(lines, [](const auto& line) { return single_blanks(line.text).empty(); });
  const auto label = lines.empty() ? std::nullopt : label_of(lines.front());
  if (label && label->field == start) {
    take_start(record, lines.front(), label->rest, place);
    lines.erase(lines.begin());
  }
  if (lines.empty()) {
    record.fields.erase(deadline);
    return;
  }
  // Words beside a deadline that is said elsewhere.
  if (lines.front().role == LineRole::words) {
    record.fields[deadline_note] = {lines, place};
    record.fields.erase(deadline);
    return;
  }
  const std::string first = as_in_plan(single_blanks(lines.front().text));
  if (is_deadline_in_full(first)) {
    record.fields[deadline] = one_line(first, place);
    const std::vector<SourceParagraph> others(lines.begin() + 1, lines.end());
    if (!others.empty()) record.fields[deadline_note] = value_of(others, place);
  } else {
    record.fields[deadline] = {lines, place};
  }
}

// "Moved from 2026-06-30 (2026-06-24, by RO Vienna): The tables come out late."
std::optional<RawRevision> revision_of(const std::string& line) {
  constexpr std::string_view beginning = phrases::moved_from;
  if (!line.starts_with(beginning)) return std::nullopt;
  const std::size_t colon = std::min(line.find(": "), line.size());
  const std::string_view head =
      std::string_view(line).substr(beginning.size(), colon - beginning.size());
  const std::size_t undecided = head.find(phrases::to_be_decided);
  const std::size_t end_of_was =
      undecided == std::string_view::npos ? 0 : undecided + phrases::to_be_decided.size();
  const std::size_t open = std::min(head.find(" (", end_of_was), head.size());
  RawRevision revision;
  revision.was = as_in_plan(std::string(head.substr(0, open)));
  if (!is_deadline_in_full(revision.was)) return std::nullopt;
  if (colon < line.size()) revision.reason = line.substr(colon + 2);
  if (open == head.size()) return revision;
  if (!head.ends_with(')')) return std::nullopt;
  const std::string_view when = head.substr(open + 2, head.size() - open - 3);
  const auto said = date_or_names(when);
  if (!said) return std::nullopt;
  revision.date = said->date;
  revision.by = said->by;
  return revision;
}

// The words after a revision go on with its reason.
void take_revisions(RawTracking& record, RawValue& comments) {
  std::vector<SourceParagraph> left;
  bool is_open = false;
  for (SourceParagraph& line : lines_of(comments)) {
    auto revision = line.role == LineRole::plain ? revision_of(single_blanks(line.text))
                                                 : std::optional<RawRevision>();
    is_open = revision || (is_open && line.role == LineRole::words);
    if (!is_open) {
      left.push_back(std::move(line));
      continue;
    }
    if (revision) {
      record.revisions.push_back(std::move(*revision));
    } else {
      record.revisions.back().reason += '\n' + single_blanks(line.text);
    }
    const RawValue led_to = hidden_links({{line}, comments.place});
    if (!led_to.is_empty()) append(record.fields[links], led_to);
  }
  comments = value_of(left, comments.place);
}

// `matrix` writes what a recommendation says of its own follow-up as a row in front of its actions.
void take_row_of_itself(RawRecommendation& record) {
  if (record.actions.empty()) return;
  RawAction& itself = record.actions.front();
  if (text_of(itself.fields[action]) != phrases::recommendation_itself) return;
  itself.fields.erase(action);
  if (!itself.country.empty()) append(record.fields[country], one_line(itself.country, {}));
  for (auto& [field, value] : itself.fields) append(record.fields[field], value);
  std::ranges::move(itself.monitoring, std::back_inserter(record.monitoring));
  std::ranges::move(itself.revisions, std::back_inserter(record.revisions));
  std::ranges::move(itself.unparsed, std::back_inserter(record.unparsed));
  record.actions.erase(record.actions.begin());
  record.has_own_row = true;
}

// What stands beside the words in their cell.
void sort_words(RawTracking& record) {
  if (!record.fields.contains(action)) return;
  move_labelled_lines(record.fields[action], record.fields, can_stand_beside_action);
  take_links(record);
}

void sort_lines(RawTracking& record) {
  if (record.fields.contains(action)) take_title(record);
  divide_deadline(record);
  for (RawMonitoring& entry : record.monitoring) {
    move_labelled_lines(entry.comments, record.fields, can_stand_beside_comments);
    take_revisions(record, entry.comments);
  }
  std::erase_if(record.monitoring, [](const RawMonitoring& entry) {
    return entry.comments.is_empty() && entry.status.is_empty();
  });
}

void sort_lines(std::span<RawAction> actions) {
  for (RawAction& one : actions) {
    take_country(one);
    sort_words(one);
  }
  take_numbers(actions);
  for (RawAction& one : actions) {
    sort_lines(static_cast<RawTracking&>(one));
    sort_lines(one.actions);
  }
}

void sort_lines(std::span<RawSection> sections) {
  take_numbers(sections);
  for (RawSection& section : sections) {
    sort_lines(section.actions);
    sort_lines(section.sections);
  }
}

}  // namespace

void sort_lines(RawPlan& plan) {
  take_numbers(plan.recommendations);
  for (RawRecommendation& one : plan.recommendations) {
    sort_lines(one.actions);
    take_row_of_itself(one);
    sort_words(one);
    sort_lines(static_cast<RawTracking&>(one));
  }
  sort_lines(plan.sections);
}

}  // namespace followup
