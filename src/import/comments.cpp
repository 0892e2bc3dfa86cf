// Which comment a status stands beside.
#include "import/comments.h"

#include <algorithm>
#include <iterator>
#include <unordered_set>
#include <utility>

#include "followup/date.h"
#include "import/texts.h"
#include "text/document_phrases.h"
#include "text/unicode.h"

namespace followup {
namespace {

using Paragraphs = std::vector<SourceParagraph>;

bool is_empty(const SourceParagraph& paragraph) {
  return single_blanks(paragraph.text).empty() && paragraph.links.empty();
}

bool belongs_to_the_one_before(const SourceParagraph& paragraph) {
  return paragraph.is_list_item || is_link_alone(paragraph.text);
}

std::vector<Paragraphs> divided_by_empty_ones(const Paragraphs& paragraphs) {
  std::vector<Paragraphs> groups;
  bool is_new = true;
  for (const SourceParagraph& paragraph : paragraphs) {
    if (is_empty(paragraph)) {
      is_new = true;
      continue;
    }
    const bool continues = !groups.empty() && belongs_to_the_one_before(paragraph);
    if (is_new && !continues) groups.emplace_back();
    is_new = false;
    groups.back().push_back(paragraph);
  }
  return groups;
}

std::vector<Paragraphs> each_alone(const Paragraphs& paragraphs) {
  std::vector<Paragraphs> groups;
  for (const SourceParagraph& paragraph : paragraphs) {
    if (is_empty(paragraph)) continue;
    if (groups.empty() || !belongs_to_the_one_before(paragraph)) groups.emplace_back();
    groups.back().push_back(paragraph);
  }
  return groups;
}

std::vector<std::string> names_in(std::string_view text) {
  std::vector<std::string> names;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(phrases::between_names, at), text.size());
    std::string name = single_blanks(text.substr(at, end - at));
    if (!name.empty()) names.push_back(std::move(name));
    at = end + phrases::between_names.size();
  }
  return names;
}

// "2026-04-14, by ILO: …" as `matrix` writes it. Where no style says that it is one, only a date in
// full is one: a year may begin a sentence.
void take_date(ImportedEntry& entry, LineRole role) {
  if (role == LineRole::words) return;
  const bool is_dated = role == LineRole::dated;
  const std::size_t colon = std::min(entry.note.find(": "), entry.note.size());
  // In French a blank stands before the colon.
  const std::string_view head =
      without_blanks_around(std::string_view(entry.note).substr(0, colon));
  constexpr std::size_t shortest = std::string_view("2026-04").size();
  const auto said = is_dated ? date_or_names(head) : date_and_names(head);
  if (!said || (!is_dated && said->date.size() < shortest)) return;
  entry.date = said->date;
  entry.by = said->by;
  entry.note.erase(0, std::min(colon + 2, entry.note.size()));
}

// Links that stand alone are taken out of the words.
ImportedEntry entry_of(const Paragraphs& paragraphs) {
  ImportedEntry entry;
  entry.links = links_of(paragraphs);
  const std::unordered_set<std::string> links(entry.links.begin(), entry.links.end());
  RawValue words;
  std::ranges::copy_if(
      paragraphs, std::back_inserter(words.paragraphs), [&](const SourceParagraph& paragraph) {
        return paragraph.role == LineRole::words || !links.contains(without_bullet(paragraph.text));
      });
  entry.note = text_of(words);
  take_date(entry, words.is_empty() ? LineRole::plain : words.paragraphs.front().role);
  return entry;
}

std::vector<ImportedEntry> entries_of(const std::vector<Paragraphs>& groups) {
  std::vector<ImportedEntry> entries;
  entries.reserve(groups.size());
  for (const Paragraphs& group : groups) entries.push_back(entry_of(group));
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

bool has_status_of_each_comment(const RawTracking& raw) {
  const std::vector<RawMonitoring>& rows = raw.monitoring;
  const bool may_be =
      rows.size() > 1 || (!rows.empty() && rows.front().status.paragraphs.size() > 1);
  if (!may_be) return false;
  const auto entries = monitoring_of(rows, SingleStatus::of_the_comment).entries;
  return std::ranges::count_if(entries, [](const auto& entry) { return !entry.status.empty(); }) >
         1;
}

bool any_has_status_of_each_comment(const std::vector<RawAction>& actions) {
  return std::ranges::any_of(actions, [](const RawAction& action) {
    return has_status_of_each_comment(action) || any_has_status_of_each_comment(action.actions) ||
           any_has_status_of_each_comment(action.per_country);
  });
}

bool any_has_status_of_each_comment(const std::vector<RawSection>& sections) {
  return std::ranges::any_of(sections, [](const RawSection& section) {
    return any_has_status_of_each_comment(section.actions) ||
           any_has_status_of_each_comment(section.sections);
  });
}

}  // namespace

std::optional<DateAndNames> date_and_names(std::string_view text) {
  const std::size_t by = std::min(text.find(phrases::before_names), text.size());
  std::string date(text.substr(0, by));
  if (!read_edtf(date)) return std::nullopt;
  const std::size_t names = std::min(by + phrases::before_names.size(), text.size());
  return DateAndNames{std::move(date), names_in(text.substr(names))};
}

std::optional<DateAndNames> date_or_names(std::string_view text) {
  constexpr std::string_view before = phrases::before_names_alone;
  if (!text.starts_with(before)) return date_and_names(text);
  return DateAndNames{{}, names_in(text.substr(before.size()))};
}

SingleStatus single_status_in(const RawPlan& raw) {
  const bool is_of_each =
      any_has_status_of_each_comment(raw.sections) ||
      std::ranges::any_of(raw.recommendations, [](const RawRecommendation& one) {
        return has_status_of_each_comment(one) || any_has_status_of_each_comment(one.actions);
      });
  return is_of_each ? SingleStatus::of_the_comment : SingleStatus::of_the_action;
}

ImportedMonitoring monitoring_of(const std::vector<RawMonitoring>& rows, SingleStatus single) {
  ImportedMonitoring all;
  for (const RawMonitoring& row : rows) {
    const std::vector<std::string> statuses = statuses_of(lines_of(row.status));
    const Paragraphs lines = lines_of(row.comments);
    std::vector<Paragraphs> comments = divided_by_empty_ones(lines);
    if (comments.size() != statuses.size() && statuses.size() > 1) {
      std::vector<Paragraphs> divided = each_alone(lines);
      if (divided.size() == statuses.size()) comments = std::move(divided);
    }
    std::vector<ImportedEntry> entries = entries_of(comments);
    const bool is_of_all = row.is_status_of_all ||
                           std::ranges::any_of(row.status.paragraphs, [](const auto& paragraph) {
                             return paragraph.role == LineRole::overall;
                           });
    if (entries.size() == statuses.size() && !is_of_all) {
      for (std::size_t i = 0; i < entries.size(); ++i) entries[i].status = statuses[i];
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
