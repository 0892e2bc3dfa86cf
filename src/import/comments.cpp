// Which comment a status stands beside.
#include "import/comments.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "import/dated_words.h"
#include "import/texts.h"

namespace followup {
namespace {

using Paragraphs = std::vector<SourceParagraph>;

bool is_empty(const SourceParagraph& paragraph) {
  return single_blanks(paragraph.text).empty() && paragraph.links.empty();
}

bool belongs_to_the_one_before(const SourceParagraph& paragraph) {
  return paragraph.is_list_item || paragraph.role == LineRole::words ||
         is_link_alone(paragraph.text);
}

enum class DividedBy : std::uint8_t { gaps_and_days, each_line, gaps };

enum class DayOf : std::uint8_t { none, words_beside, words_below };

// The words of a note of our own documents may begin with a day that says nothing of them.
DayOf day_of(const SourceParagraph& line, DateOrder order) {
  if (line.role == LineRole::words) return DayOf::none;
  const std::string words = without_bullet(line.text);
  const auto dated = dated_words(words, order);
  if (!dated || !dated->is_day) return DayOf::none;
  return single_blanks(dated->words).empty() ? DayOf::words_below : DayOf::words_beside;
}

// Days alone in their lines, of which one is the last, were written below what happened on them.
bool days_stand_below_words(const Paragraphs& lines, DateOrder order) {
  const auto first = std::ranges::find_if_not(lines, is_empty);
  const auto last = std::find_if_not(lines.rbegin(), lines.rend(), is_empty);
  return first != lines.end() && day_of(*first, order) == DayOf::none &&
         day_of(*last, order) == DayOf::words_below;
}

// Our own documents give each comment a cell, so that what is plain below it was typed there.
bool is_typed_below(const Paragraphs& comment, const SourceParagraph& line) {
  return line.role == LineRole::plain && comment.front().role != LineRole::plain;
}

std::vector<Paragraphs> divided(const Paragraphs& lines, DividedBy by, DateOrder order) {
  std::vector<Paragraphs> comments;
  const bool may_be_alone = !days_stand_below_words(lines, order);
  bool is_after_gap = true;
  bool is_below_day = false;
  for (SourceParagraph line : lines) {
    if (is_empty(line)) {
      is_after_gap = true;
      continue;
    }
    const bool is_first = comments.empty();
    DayOf day = day_of(line, order);
    if (day == DayOf::words_below && !may_be_alone) day = DayOf::none;
    const bool has_day = !is_first && by != DividedBy::gaps && day != DayOf::none;
    // Who goes on in a paragraph of ours takes its style along.
    if (has_day) line.role = LineRole::plain;
    const bool is_apart =
        !is_below_day && (is_first || is_after_gap || by == DividedBy::each_line ||
                          is_typed_below(comments.back(), line));
    const bool begins = is_first || has_day || (is_apart && !belongs_to_the_one_before(line));
    if (begins) comments.emplace_back();
    is_after_gap = false;
    is_below_day = begins && day == DayOf::words_below && line.role == LineRole::plain;
    comments.back().push_back(std::move(line));
  }
  return comments;
}

std::vector<Paragraphs> comments_in(const Paragraphs& lines, std::size_t statuses,
                                    DateOrder order) {
  using enum DividedBy;
  if (statuses > 1) {
    for (const DividedBy by : {gaps_and_days, each_line, gaps}) {
      std::vector<Paragraphs> comments = divided(lines, by, order);
      if (comments.size() == statuses) return comments;
    }
  }
  return divided(lines, gaps_and_days, order);
}

// "2026-04-14, by ILO: …" as `matrix` writes it.
bool take_own_date(ImportedEntry& entry, std::string& line) {
  const std::size_t colon = std::min(line.find(": "), line.size());
  auto said = date_or_names(std::string_view(line).substr(0, colon));
  if (!said) return false;
  entry.date = std::move(said->date);
  entry.by = std::move(said->by);
  line.erase(0, std::min(colon + 2, line.size()));
  return true;
}

// A comment that is nothing but a date has one too.
std::optional<DatedWords> date_of(std::string_view line, bool is_alone, DateOrder order) {
  if (auto dated = dated_words(line, order)) return dated;
  auto said = is_alone ? date_and_names(line) : std::nullopt;
  if (!said || !is_month_or_more(*said)) return std::nullopt;
  DatedWords dated;
  dated.said = std::move(*said);
  return dated;
}

// Whether the date of the entry, or the doubt about it, comes from this line, its first.
bool take_date(ImportedEntry& entry, SourceParagraph& first, bool is_alone, DateOrder order) {
  if (first.role == LineRole::words || first.role == LineRole::undated) return false;
  std::string line = single_blanks(first.text);
  if (first.role == LineRole::dated && take_own_date(entry, line)) {
    first.text = line;
    return true;
  }
  line = without_bullet(line);
  auto dated = date_of(line, is_alone, order);
  if (!dated) return false;
  if (!dated->doubt.empty()) {
    entry.doubts.push_back(fmt::format("{}: the comment has no date", dated->doubt));
    return true;
  }
  entry.date = std::move(dated->said.date);
  entry.by = std::move(dated->said.by);
  first.text = std::string(dated->words);
  return true;
}

void doubt_day_in_front(ImportedEntry& entry, const SourceParagraph& line, DateOrder order) {
  if (line.role != LineRole::plain) return;
  const std::string words = without_bullet(line.text);
  if (!begins_with_day(words, order)) return;
  entry.doubts.push_back(
      fmt::format("\"{}\" begins with a day that is not certain to be the date of a comment: "
                  "if it is, write it with a colon in front of the words",
                  excerpt(words)));
}

void take_days(ImportedEntry& entry, RawValue& words, DateOrder order) {
  const bool is_alone = words.paragraphs.size() == 1;
  bool is_first = true;
  for (SourceParagraph& line : words.paragraphs) {
    if (single_blanks(line.text).empty()) continue;
    const bool has_date = is_first && take_date(entry, line, is_alone, order);
    is_first = false;
    if (!has_date) doubt_day_in_front(entry, line, order);
  }
}

// Links that stand alone are taken out of the words.
ImportedEntry entry_of(const Paragraphs& paragraphs, DateOrder order) {
  ImportedEntry entry;
  entry.links = links_of(paragraphs);
  const std::unordered_set<std::string> links(entry.links.begin(), entry.links.end());
  RawValue words;
  std::ranges::copy_if(
      paragraphs, std::back_inserter(words.paragraphs), [&](const SourceParagraph& paragraph) {
        return paragraph.role == LineRole::words || !links.contains(without_bullet(paragraph.text));
      });
  take_days(entry, words, order);
  entry.note = text_of(words);
  return entry;
}

std::vector<ImportedEntry> entries_of(const std::vector<Paragraphs>& comments, DateOrder order) {
  std::vector<ImportedEntry> entries;
  entries.reserve(comments.size());
  for (const Paragraphs& comment : comments) entries.push_back(entry_of(comment, order));
  return entries;
}

bool is_of_own_document(const RawMonitoring& row) {
  return std::ranges::any_of(row.comments.paragraphs, [](const SourceParagraph& paragraph) {
    return paragraph.role != LineRole::plain;
  });
}

std::vector<std::string> statuses_of(const Paragraphs& lines) {
  std::vector<std::string> statuses;
  for (const SourceParagraph& line : lines) {
    std::string status = single_blanks(line.text);
    if (!status.empty()) statuses.push_back(std::move(status));
  }
  return statuses;
}

bool has_status_of_each_comment(const RawTracking& raw, DateOrder order) {
  const std::vector<RawMonitoring>& rows = raw.monitoring;
  const bool may_be =
      rows.size() > 1 || (!rows.empty() && rows.front().status.paragraphs.size() > 1);
  if (!may_be) return false;
  const auto entries = monitoring_of(rows, SingleStatus::of_the_comment, order).entries;
  return std::ranges::count_if(entries, [](const auto& entry) { return !entry.status.empty(); }) >
         1;
}

bool any_has_status_of_each_comment(const std::vector<RawAction>& actions, DateOrder order) {
  return std::ranges::any_of(actions, [order](const RawAction& action) {
    return has_status_of_each_comment(action, order) ||
           any_has_status_of_each_comment(action.actions, order) ||
           any_has_status_of_each_comment(action.per_country, order);
  });
}

bool any_has_status_of_each_comment(const std::vector<RawSection>& sections, DateOrder order) {
  return std::ranges::any_of(sections, [order](const RawSection& section) {
    return any_has_status_of_each_comment(section.actions, order) ||
           any_has_status_of_each_comment(section.sections, order);
  });
}

}  // namespace

SingleStatus single_status_in(const RawPlan& raw, DateOrder order) {
  const bool is_of_each =
      any_has_status_of_each_comment(raw.sections, order) ||
      std::ranges::any_of(raw.recommendations, [order](const RawRecommendation& one) {
        return has_status_of_each_comment(one, order) ||
               any_has_status_of_each_comment(one.actions, order);
      });
  return is_of_each ? SingleStatus::of_the_comment : SingleStatus::of_the_action;
}

ImportedMonitoring monitoring_of(const std::vector<RawMonitoring>& rows, SingleStatus single,
                                 DateOrder order) {
  ImportedMonitoring all;
  for (const RawMonitoring& row : rows) {
    const std::vector<std::string> statuses = statuses_of(lines_of(row.status));
    std::vector<ImportedEntry> entries =
        entries_of(comments_in(lines_of(row.comments), statuses.size(), order), order);
    for (const ImportedEntry& entry : entries) {
      for (const std::string& doubt : entry.doubts) {
        all.doubtful_days.push_back({row.comments.place, doubt});
      }
    }
    const bool is_of_all = row.is_status_of_all ||
                           std::ranges::any_of(row.status.paragraphs, [](const auto& paragraph) {
                             return paragraph.role == LineRole::overall;
                           });
    if (entries.size() == statuses.size() && !is_of_all) {
      for (std::size_t i = 0; i < entries.size(); ++i) entries[i].status = statuses[i];
    } else if (statuses.size() == 1 && entries.size() > 1 && !is_of_all &&
               is_of_own_document(row)) {
      // It stood beside the first of them before the others were typed below.
      entries.front().status = statuses.front();
    } else if (statuses.size() == 1 && all.status.empty()) {
      all.status = statuses.front();
    } else if (!statuses.empty()) {
      all.unmatched_statuses.push_back(row.status);
    }
    std::ranges::move(entries, std::back_inserter(all.entries));
  }
  const bool is_single = all.entries.size() == 1 && all.status.empty();
  if (is_single && single == SingleStatus::of_the_action &&
      !std::ranges::any_of(rows, is_of_own_document)) {
    all.status = std::exchange(all.entries.front().status, {});
  }
  return all;
}

}  // namespace followup
