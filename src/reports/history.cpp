// history: the life of one item, an event a row, the oldest first.
#include <fmt/format.h>

#include <algorithm>

#include "followup/item_history.h"
#include "followup/report_kind.h"
#include "reports/cells.h"
#include "reports/change_words.h"
#include "reports/revision.h"
#include "text/counted.h"
#include "text/short_id.h"

namespace followup {
namespace {

bool is_beginning(const HistoryEvent& event) {
  return event.change.kind == ChangeKind::added;
}

// "deadline moved: from 2026-06 to 2026-12; no reason given (action A/1)".
std::string words_of(const HistoryEvent& event) {
  const Change& change = event.change;
  if (event.is_first_known) return fmt::format("was there by then: {}", words_of(change));
  if (is_beginning(event)) {
    return fmt::format("{}: {}", event.is_put_back ? "put back" : "created", words_of(change));
  }
  const auto group = std::ranges::find(change_groups(), change.kind, &ChangeGroup::kind);
  std::string words = whole_words_of(change, *group);
  if (change.id != event.id) words += fmt::format(" ({} {})", name(change.item), change.id);
  return words;
}

Cell what_happened(const HistoryEvent& event) {
  if (event.change.needs_attention) return Signal{words_of(event), Tone::caution};
  return words_of(event);
}

std::string_view kind_of(const HistoryEvent& event) {
  if (event.is_put_back) return "put-back";
  return event.is_first_known ? "first-known" : name(event.change.kind);
}

std::vector<Cell> row_of(const HistoryEvent& event) {
  const Change& change = event.change;
  const CommitOfEvent nothing;
  const CommitOfEvent& commit = event.commit ? *event.commit : nothing;
  return {event.commit ? Cell{commit.written} : Cell{},
          event.commit ? text_or_nothing(commit.author) : Cell{"not committed yet"},
          what_happened(event),
          text_or_nothing(short_id(commit.id)),
          std::string(kind_of(event)),
          change.needs_attention,
          event.id,
          change.id,
          text_or_nothing(change.field),
          text_or_nothing(change.from),
          text_or_nothing(change.to),
          change.days ? Cell{*change.days} : Cell{},
          text_or_nothing(change.reason),
          text_or_nothing(change.entry),
          change.file,
          std::int64_t{change.line},
          text_or_nothing(commit.author),
          text_or_nothing(commit.email),
          text_or_nothing(commit.id),
          text_or_nothing(commit.subject)};
}

Table all_events(const std::vector<HistoryEvent>& events) {
  using enum CellType;
  using enum Audience;
  Table table;
  table.key = "events";
  table.columns = {
      {"date", "Date", day},
      {"who", "Who", text, people},
      {"what", "What", text, people},
      {"in", "Commit", text, people},
      {"kind", "Kind", text, machines},
      {"needs_attention", "Needs attention", flag, machines},
      {"id", "Plan and id", text, machines},
      {"of", "Of", text, machines},
      {"field", "Field", text, machines},
      {"from", "From", text, machines},
      {"to", "To", text, machines},
      {"days", "Days later", integer, machines},
      {"reason", "Reason", text, machines},
      {"entry", "Monitoring entry", text, machines},
      {"file", "File", text, machines},
      {"line", "Line", integer, machines},
      {"author", "Author", text, machines},
      {"email", "Address", text, machines},
      {"commit", "Commit", text, machines},
      {"subject", "Subject of the commit", text, machines},
  };
  table.rows.reserve(events.size());
  for (const HistoryEvent& event : events) table.rows.push_back(row_of(event));
  return table;
}

// What happened after it had come. What it holds has a life of its own.
std::string sentence_about(const ItemHistory& history) {
  std::vector<Change> changes;
  for (const HistoryEvent& event : history.events) {
    if (!is_beginning(event)) changes.push_back(event.change);
  }
  std::string sentence =
      changes.empty() ? "Nothing has changed since then." : count_in_words(changes);
  if (std::ranges::any_of(history.events, &HistoryEvent::is_put_back)) {
    sentence += " It was put back.";
  }
  if (history.item != ItemKind::action) {
    sentence +=
        fmt::format(" This is about the {} itself, not about what it holds.", name(history.item));
  }
  return sentence;
}

std::string sentence_about_unreadable(const std::vector<std::string>& commits) {
  std::string list;
  for (const std::string& commit : commits) {
    list += fmt::format("{}{}", list.empty() ? "" : ", ", short_id(commit));
  }
  return fmt::format(
      "Could not be read in {} {}; what changed there stands at the next that could be.",
      commits.size() == 1 ? "the commit" : "the commits", list);
}

void add_notes(const ItemHistory& history, Report& report) {
  if (history.is_cut_off) {
    report.blocks.emplace_back(
        Paragraph{fmt::format("What was before is not known{}.", history.cut_off_advice)});
  }
  if (!history.unreadable_commits.empty()) {
    report.blocks.emplace_back(Paragraph{sentence_about_unreadable(history.unreadable_commits)});
  }
}

Fields fields_of(const ItemHistory& history) {
  using enum CellType;
  const auto alarming = std::ranges::count_if(
      history.events, [](const HistoryEvent& event) { return event.change.needs_attention; });
  return {
      "item",
      {},
      {{"item", "What it is", text, std::string(name(history.item))},
       {"id", "Plan and id", text, history.id},
       {"title", "Title", text, text_or_nothing(history.title)},
       {"file", "File", text, history.file},
       {"events", "Events", integer, static_cast<std::int64_t>(history.events.size())},
       {"needs_attention", "Need attention", integer, std::int64_t{alarming}},
       {"former_id", "Was called", text, text_or_nothing(history.former_id)},
       {"is_cut_off", "What was before is not known", flag, history.is_cut_off},
       {"unreadable_commits", "Commits that could not be read", texts, history.unreadable_commits}},
      Audience::machines};
}

}  // namespace

Report report_of(const ItemHistory& history, const std::optional<RevisionOfPlans>& revision,
                 Day as_of) {
  Report report;
  report.name = "history";
  report.title = fmt::format("History of {}{}{} as of {}", history.id,
                             history.title.empty() ? "" : " · ", history.title, iso(as_of));
  report.as_of = as_of;
  if (!history.former_id.empty()) {
    report.blocks.emplace_back(
        Paragraph{fmt::format("{} became {}.", history.former_id, history.id)});
  }
  report.blocks.emplace_back(Paragraph{sentence_about(history)});
  report.blocks.emplace_back(all_events(history.events));
  add_notes(history, report);
  report.blocks.emplace_back(fields_of(history));
  if (revision) add_revision(*revision, "The history up to", report);
  return report;
}

}  // namespace followup
