// Cells of a document. Nothing is added up here: what is not written is not there.
#include "reports/document_table.h"

#include <fmt/core.h>

#include <algorithm>

#include "text/document_phrases.h"

namespace followup {
namespace {

// What a column of its own says in the last columns, for the thing itself and each of its entries.
struct Comment {
  Cell words;
  Cell status;
};

// How the deadline was moved and how the thing was closed.
CellLines history(const Tracking& record) {
  CellLines lines;
  for (const Revision& revision : record.revisions) lines.add(revision);
  lines.add("Closed: ", record.closed.written.words);
  lines.add_each("Verified by: ", record.verified_by);
  lines.add("Reason: ", record.reason.words);
  lines.add_each("Evidence: ", record.evidence);
  return lines;
}

bool has_status(const MonitoringEntry& entry) {
  return entry.status.is_present();
}

// The own status stands beside the history, or else beside the remarks that come first; an entry
// with a status has that one.
std::vector<Comment> comments(const Tracking& record, const Cell& nothing_said) {
  const auto& entries = record.monitoring;
  const bool has_own = record.status.is_present();
  Cell own = nothing_said;
  if (std::ranges::any_of(entries, has_status)) own = std::string();
  if (has_own) own = lines_of({std::string(record.status.words)}, LineRole::overall);
  std::vector<Comment> all;
  const CellLines past = history(record);
  if (!past.is_empty() || entries.empty() || (has_own && has_status(entries.front()))) {
    all.push_back({past.cell(), own});
  }
  bool is_after_status = false;
  for (const MonitoringEntry& entry : entries) {
    CellLines words;
    words.add(entry);
    Cell status = Continued{};
    if (has_status(entry)) {
      status = std::string(entry.status.words);
    } else if (all.empty()) {
      status = own;
    } else if (is_after_status) {
      status = std::string();
    }
    is_after_status = is_after_status || has_status(entry);
    all.push_back({words.cell(), std::move(status)});
  }
  return all;
}

// What is said of a thing beside its words and for which no table has a column.
void add_particulars(const Tracking& record, CellLines& lines) {
  lines.add("Note: ", record.note.words);
  lines.add("Indicator: ", record.indicator.words);
  lines.add("Priority: ", record.priority.words);
  lines.add_lines("Countries: ", words_of(record.countries));
  lines.add_list("Tags: ", words_of(record.tags));
  lines.add_links(record.links);
}

Cell parties(const PartyList* mentions, const PartyList* shown, const Cell& nothing_said) {
  if (mentions == nullptr) return nothing_said;
  if (mentions == shown) return Continued{};
  return lines_of(*mentions);
}

bool shows_nothing(const Cell& cell) {
  const auto* words = std::get_if<std::string>(&cell);
  return std::holds_alternative<Continued>(cell) || (words != nullptr && words->empty());
}

bool says_how_it_is_followed_up(const Recommendation& recommendation) {
  return !recommendation.owner.empty() || !recommendation.partners.empty() ||
         !recommendation.start.is_absent() || !recommendation.deadline.is_absent() ||
         recommendation.deadline_note.is_present() || recommendation.status.is_present() ||
         !recommendation.monitoring.empty() || !history(recommendation).is_empty();
}

}  // namespace

DeadlineDays deadline_days(const Outline& outline) {
  DeadlineDays days;
  for (const TrackedAction& action : outline.actions) {
    const auto& latest = action.deadline_days.latest;
    if (action.deadline != nullptr && latest) days.emplace(action.deadline, *latest);
  }
  return days;
}

struct DocumentTable::ColumnOfRow {
  Column column;
  Cell Row::*cell = nullptr;
  bool is_optional = false;
};

const std::vector<DocumentTable::ColumnOfRow>& DocumentTable::columns(TableForm form) {
  static const std::vector<ColumnOfRow> response_matrix{
      {{"action", "Key action"}, &Row::what},
      {{"deadline", "Time frame or deadline"}, &Row::when},
      {{"owners", "Responsible"}, &Row::who},
      {{"partners", "Partners"}, &Row::partners, true},
      {{"comments", "Comments or action taken"}, &Row::comments},
      {{"status", "Status"}, &Row::status},
  };
  static const std::vector<ColumnOfRow> action_plan{
      {{"id", "No."}, &Row::number, true},  {{"action", "What"}, &Row::what},
      {{"owners", "Who"}, &Row::who},       {{"partners", "Partners"}, &Row::partners, true},
      {{"deadline", "When"}, &Row::when},   {{"comments", "Comments"}, &Row::comments, true},
      {{"status", "Status"}, &Row::status},
  };
  switch (form) {
    case TableForm::response_matrix:
      return response_matrix;
    case TableForm::action_plan:
      break;
  }
  return action_plan;
}

Cell DocumentTable::when(const When& said, const Cell& nothing_said) const {
  if (!said.is_said()) return nothing_said;
  if (said == When(shown_)) return Continued{};
  CellLines lines;
  if (said.start != nullptr) lines.add("Start: ", words_of(*said.start));
  if (said.deadline != nullptr) {
    std::string words = words_of(*said.deadline);
    const auto day = days_.find(said.deadline);
    if (said.deadline->form == TimeFrameForm::duration && day != days_.end()) {
      words += fmt::format(" ({})", iso(day->second));
    }
    lines.add(words);
  }
  if (said.note != nullptr) lines.add(said.note->words, LineRole::words);
  return lines.cell();
}

CellLines DocumentTable::what(const Action& action, std::string_view number,
                              std::string_view country) const {
  CellLines lines;
  lines.add(country, LineRole::country);
  const bool has_title = action.title.is_present();
  const Text& first = has_title ? action.title : action.action;
  if (has_column_of_numbers() || number.empty()) {
    lines.add(first.words, has_title ? LineRole::title : LineRole::words);
  } else {
    lines.add(numbered(number, first.words),
              has_title ? LineRole::numbered : LineRole::numbered_words);
  }
  if (has_title) lines.add(action.action.words, LineRole::words);
  add_particulars(action, lines);
  return lines;
}

bool DocumentTable::has_column_of_numbers() const {
  switch (form_) {
    case TableForm::response_matrix:
      return false;
    case TableForm::action_plan:
      break;
  }
  return true;
}

void DocumentTable::add(const Recommendation& recommendation) {
  if (!says_how_it_is_followed_up(recommendation)) return;
  CellLines words;
  words.add(phrases::recommendation_itself);
  // With key actions it is they that say who and when.
  const Cell nothing_said = recommendation.actions.empty() ? Cell{} : Cell{std::string()};
  add({recommendation, inherited(recommendation, {}), {}, words, nothing_said});
}

void DocumentTable::add(std::span<const Action> actions, const Inheritance& above,
                        std::string_view number_above) {
  for (const Action& action : actions) {
    add(action, above, id_below(number_above, std::string(action.id.words)), {});
  }
}

void DocumentTable::add(const Action& action, const Inheritance& above, const std::string& number,
                        std::string_view country) {
  const Inheritance taken = inherited(action, above);
  // What a divided action does not say its parts may.
  const Cell nothing_said = action.is_divided() ? Cell{std::string()} : Cell{};
  add({action, taken, number, what(action, number, country), nothing_said});
  add(action.actions, taken, number);
  for (const Action& part : action.per_country) add(part, taken, {}, part.id.words);
}

void DocumentTable::add(const Item& item) {
  const Inheritance& taken = item.taken;
  Row row{item.number,
          item.what.cell(),
          parties(taken.owner, shown_.owner, item.nothing_said),
          parties(taken.partners, shown_.partners, std::string()),
          when(When(taken), item.nothing_said),
          {},
          {}};
  for (Comment& comment : comments(item.record, item.nothing_said)) {
    row.comments = std::move(comment.words);
    row.status = std::move(comment.status);
    rows_.push_back(std::move(row));
    row = {Continued{}, Continued{}, Continued{}, Continued{}, Continued{}, {}, {}};
  }
  shown_ = taken;
}

Table DocumentTable::table() const {
  Table table;
  table.key = "actions";
  table.is_document = true;
  table.rows.resize(rows_.size());
  for (const ColumnOfRow& column : columns(form_)) {
    const bool is_unused =
        std::ranges::all_of(rows_, [&](const Row& row) { return shows_nothing(row.*column.cell); });
    if (column.is_optional && is_unused) continue;
    table.columns.push_back(column.column);
    for (std::size_t r = 0; r < rows_.size(); ++r) table.rows[r].push_back(rows_[r].*column.cell);
  }
  return table;
}

}  // namespace followup
