// Everything that is known of one thing: what was written, what follows from it, and where it
// stands.
#include "reports/show_item.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "reports/action_table.h"
#include "reports/action_words.h"
#include "reports/cells.h"
#include "reports/described_parties.h"
#include "text/counted.h"
#include "text/line_counter.h"

namespace followup {
namespace {

// What is shown, gathered from whatever it is.
struct Item {
  std::string_view kind;
  std::string_view id;
  const Tracking* record = nullptr;
  const TrackedAction* action = nullptr;           // if it is followed up itself
  const RecommendationView* view = nullptr;        // if it is a recommendation
  const Recommendation* recommendation = nullptr;  // it, or the one above
  std::string recommendation_id = {};
  std::string_view title = {};
  std::string_view words = {};
  std::optional<Progress> progress = {};
  Run parts = {};  // what is followed up below it
};

Cell names(const PartyList* mentions) {
  return mentions == nullptr || mentions->empty() ? Cell{} : Cell{names_by_lead(mentions)};
}

Cell texts_or_nothing(const List<Text>* texts) {
  if (texts == nullptr || texts->empty()) return {};
  Lines lines;
  for (const Text& text : *texts) {
    lines.lines.push_back({std::string(text.words), LineRole::member});
  }
  return lines;
}

std::string_view words_of(const Text* text) {
  return text == nullptr ? std::string_view() : text->words;
}

std::string_view words_of(const TimeFrame* frame) {
  return frame == nullptr ? std::string_view() : frame->written.words;
}

// The days of a date stand below its words.
constexpr std::string_view in_days = "That is";
struct DaysOfDate {
  std::string_view days;  // keys of fields
  std::string_view written;
};
constexpr std::array days_of_dates{DaysOfDate{"start_days", "start"},
                                   DaysOfDate{"deadline_days", "deadline"}};

Cell day_or_nothing(const std::optional<Day>& day) {
  return day ? Cell{*day} : Cell{};
}

// The days that a deadline or a start comes to.
Cell days_of(const DaySpan& days) {
  if (!days.latest) return {};
  const std::string latest = iso(*days.latest);
  const bool is_one_day = !days.earliest || *days.earliest == *days.latest;
  return fmt::format("{}{}",
                     is_one_day ? latest : fmt::format("{} to {}", iso(*days.earliest), latest),
                     days.is_uncertain ? " (uncertain)" : "");
}

Cell lateness(const Item& item, Day as_of) {
  if (item.action == nullptr || item.action->progress.state != State::open) return {};
  const auto& latest = item.action->deadline_days.latest;
  if (!latest) return {};
  const std::int64_t days = (*latest - as_of).count();
  if (days < 0) return Signal{fmt::format("{} overdue", counted(-days, "day", "days")), Tone::bad};
  if (days == 0) return Signal{"due today", Tone::caution};
  return Signal{fmt::format("{} left", counted(days, "day", "days")), Tone::neutral};
}

// "MA.0375/A – Border health"
Cell described_recommendation(const Item& item) {
  const std::string_view title = item.recommendation->title.words;
  return title.empty() ? Cell{item.recommendation_id}
                       : Cell{fmt::format("{} – {}", item.recommendation_id, title)};
}

Cell canonical_status(const std::optional<Progress>& progress) {
  return progress && progress->status ? Cell{std::string(name(*progress->status))} : Cell{};
}

Cell cell_of_row(const TrackedAction& action, std::string_view key, const PlanInReport& in) {
  const std::array keys{std::string(key)};
  const ActionRow row{action, in.vocabulary, 0, in.as_of};
  return action_cell(chosen_action_columns(keys).front(), row);
}

// People are told more than a value, machines the value.
struct ItemField {
  Field field;
  Audience audience = Audience::everyone;
};

std::vector<ItemField> fields_of(const Item& item, const PlanInReport& in) {
  const Inheritance* taken = item.action;
  const Tracking& record = *item.record;
  const Recommendation* own = item.view == nullptr ? nullptr : item.view->recommendation;
  LineCounter lines(in.source.text);
  const auto line = static_cast<std::int64_t>(lines.line_at(record.place.begin));
  const bool is_below_one = own == nullptr && item.recommendation != nullptr;
  // Of what is not followed up itself only what stands there.
  const auto taken_or = [&](auto member, auto* written) {
    return taken == nullptr ? written : taken->*member;
  };
  // A plan or a section says it of its owners and partners.
  const bool are_confirmed_above = taken == nullptr || taken->unconfirmed_by == nullptr;
  // In the words of the rows of other reports.
  const auto of_action = [&](std::string_view key) {
    return item.action == nullptr ? Cell{} : cell_of_row(*item.action, key, in);
  };
  const auto start = item.action == nullptr ? DaySpan() : item.action->start_days;
  using enum CellType;
  using enum Audience;
  return {
      {{"kind", "Is", text, std::string(item.kind)}, everyone},
      {{"plan", "Plan", text, in.plan.shown_id}, everyone},
      {{"plan_title", "Title of the plan", text, text_or_nothing(in.plan.title.words)}, everyone},
      {{"recommendation", "Recommendation", text,
        is_below_one ? Cell{item.recommendation_id} : Cell{}},
       machines},
      {{"recommendation", "Recommendation", text,
        is_below_one ? described_recommendation(item) : Cell{}},
       people},
      {{"title", "Title", text, text_or_nothing(item.title)}, everyone},
      {{"words", "Text", text, text_or_nothing(item.words)}, everyone},
      {{"note", "Note", text, text_or_nothing(record.note.words)}, everyone},
      {{"recommended_to", "Recommended to", texts,
        own == nullptr ? Cell{} : names(&own->recommended_to)},
       machines},
      {{"recommended_to", "Recommended to", texts,
        own == nullptr ? Cell{} : described_parties(&own->recommended_to, in)},
       people},
      {{"response", "Response", text,
        own == nullptr ? Cell{} : text_or_nothing(own->response.words)},
       everyone},
      {{"responded", "Responded", text,
        own == nullptr ? Cell{} : text_or_nothing(own->responded.written.words)},
       everyone},
      {{"explanation", "Explanation", text,
        own == nullptr ? Cell{} : text_or_nothing(own->explanation.words)},
       everyone},
      {{"responsible", "Responds", texts, own == nullptr ? Cell{} : names(&own->responsible)},
       machines},
      {{"responsible", "Responds", texts,
        own == nullptr ? Cell{} : described_parties(&own->responsible, in)},
       people},
      {{"owners", "Owner", texts, names(taken_or(&Inheritance::owner, &record.owner))}, machines},
      {{"owners", "Owner", texts,
        described_parties(taken_or(&Inheritance::owner, &record.owner), in, are_confirmed_above)},
       people},
      {{"partners", "Partners", texts, names(taken_or(&Inheritance::partners, &record.partners))},
       machines},
      {{"partners", "Partners", texts,
        described_parties(taken_or(&Inheritance::partners, &record.partners), in,
                          are_confirmed_above)},
       people},
      {{"start", "Start", text,
        text_or_nothing(words_of(taken_or(&Inheritance::start, &record.start)))},
       everyone},
      {{"earliest_start", "Earliest start", day, day_or_nothing(start.earliest)}, machines},
      {{"latest_start", "Latest start", day, day_or_nothing(start.latest)}, machines},
      {{"start_days", std::string(in_days), text,
        item.action == nullptr ? Cell{} : days_of(item.action->start_days)},
       people},
      {{"deadline", "Deadline", text,
        text_or_nothing(words_of(taken_or(&Inheritance::deadline, &record.deadline)))},
       everyone},
      {{"earliest_day", "Earliest day", day, of_action("earliest_day")}, machines},
      {{"latest_day", "Latest day", day, of_action("latest_day")}, machines},
      {{"is_uncertain", "Uncertain", flag, of_action("is_uncertain")}, machines},
      {{"deadline_days", std::string(in_days), text,
        item.action == nullptr ? Cell{} : days_of(item.action->deadline_days)},
       people},
      {{"deadline_note", "About it", text,
        text_or_nothing(words_of(taken_or(&Inheritance::deadline_note, &record.deadline_note)))},
       everyone},
      {{"days_overdue", "Days late", integer, of_action("days_overdue")}, machines},
      {{"days_left", "Days left", integer, of_action("days_left")}, machines},
      {{"lateness", "Time left", text, lateness(item, in.as_of)}, people},
      {{"status", "Status", text, item.progress ? text_or_nothing(item.progress->word) : Cell{}},
       machines},
      {{"canonical_status", "Canonical status", text, canonical_status(item.progress)}, machines},
      {{"status", "Status", text, item.progress ? Cell{describe(*item.progress)} : Cell{}}, people},
      {{"state", "State", text,
        item.progress ? Cell{std::string(name(item.progress->state))} : Cell{}},
       everyone},
      {{"closed", "Closed", text, text_or_nothing(record.closed.written.words)}, everyone},
      {{"verified_by", "Verified by", texts, names(&record.verified_by)}, machines},
      {{"verified_by", "Verified by", texts, described_parties(&record.verified_by, in)}, people},
      {{"reason", "Reason", text, text_or_nothing(record.reason.words)}, everyone},
      {{"priority", "Priority", text,
        text_or_nothing(words_of(taken_or(&Inheritance::priority, &record.priority)))},
       everyone},
      {{"countries", "Countries", texts,
        item.action != nullptr && !item.action->country.empty()
            ? Cell{lines_of({std::string(item.action->country)}, LineRole::member)}
            : texts_or_nothing(taken_or(&Inheritance::countries, &record.countries))},
       everyone},
      {{"tags", "Tags", texts, texts_or_nothing(taken_or(&Inheritance::tags, &record.tags))},
       everyone},
      {{"indicator", "Indicator", text, text_or_nothing(record.indicator.words)}, everyone},
      {{"evidence", "Evidence", texts, texts_or_nothing(&record.evidence)}, everyone},
      {{"links", "Links", texts, texts_or_nothing(&record.links)}, everyone},
      {{"file", "File", text, in.source.path}, everyone},
      {{"line", "Line", integer, line}, everyone},
  };
}

Table deadline_table(const Tracking& record) {
  Table table;
  table.key = "deadline_history";
  table.title = "Former deadlines";
  table.columns = {
      {"was", "Was"}, {"date", "Moved on"}, {"by", "By", CellType::texts}, {"reason", "Reason"}};
  for (const Revision& revision : record.revisions) {
    std::vector<std::string> by;
    for (const PartyMention& mention : revision.by) by.emplace_back(mention.name.words);
    table.rows.push_back({text_or_nothing(revision.was.written.words),
                          text_or_nothing(revision.date.written.words), std::move(by),
                          text_or_nothing(revision.reason.words)});
  }
  return table;
}

Table monitoring_table(const Tracking& record) {
  Table table;
  table.key = "monitoring";
  table.title = "Monitoring";
  table.columns = {{"date", "Date"},
                   {"note", "Comment or action taken"},
                   {"status", "Status"},
                   {"by", "By", CellType::texts},
                   {"links", "Links", CellType::texts}};
  for (const MonitoringEntry& entry : record.monitoring) {
    std::vector<std::string> by;
    for (const PartyMention& mention : entry.by) by.emplace_back(mention.name.words);
    std::vector<std::string> links;
    for (const Text& link : entry.links) links.emplace_back(link.words);
    table.rows.push_back({text_or_nothing(entry.date.written.words),
                          text_or_nothing(entry.note.words), text_or_nothing(entry.status.words),
                          std::move(by), std::move(links)});
  }
  return table;
}

constexpr std::array<std::string_view, 5> part_columns{"due", "label", "owners", "progress", "id"};

Table parts_table(const Item& item, const PlanInReport& in) {
  Table table;
  table.key = "actions";
  table.title = "Followed up below it";
  const std::vector<ActionColumn> columns = action_columns(part_columns);
  for (const ActionColumn& column : columns) table.columns.push_back(column.column);
  LineCounter lines(in.source.text);
  for (std::size_t i = item.parts.first; i < item.parts.last; ++i) {
    const TrackedAction& action = in.outline.actions[i];
    if (action.id == item.id) continue;
    auto& row = table.rows.emplace_back();
    const ActionRow shown{action, in.vocabulary, lines.line_at(action.record->place.begin),
                          in.as_of};
    for (const ActionColumn& column : columns) row.push_back(action_cell(column, shown));
  }
  return table;
}

// A day that was written as one needs no days to explain it.
bool is_said_already(const Field& field, const Fields& all) {
  const auto* date = std::ranges::find(days_of_dates, field.key, &DaysOfDate::days);
  if (date == days_of_dates.end()) return false;
  const auto written = std::ranges::find(all.fields, date->written, &Field::key);
  const auto* days = std::get_if<std::string>(&field.value);
  const auto* words = std::get_if<std::string>(&written->value);
  return days != nullptr && words != nullptr && *days == *words;
}

// People see what there is; machines find every key.
std::vector<Block> blocks_of(const Item& item, const PlanInReport& in) {
  const Field id{"id", "Id", CellType::text, std::string(item.id)};
  Fields all{"item", {}, {id}, Audience::machines};
  Fields known{"known", {}, {id}, Audience::people};
  for (ItemField& entry : fields_of(item, in)) {
    if (entry.audience != Audience::people) all.fields.push_back(entry.field);
    const bool is_known = !std::holds_alternative<std::monostate>(entry.field.value);
    if (entry.audience != Audience::machines && is_known) {
      known.fields.push_back(std::move(entry.field));
    }
  }
  std::erase_if(known.fields,
                [written = known](const Field& field) { return is_said_already(field, written); });
  return {std::move(all), std::move(known), deadline_table(*item.record),
          monitoring_table(*item.record), parts_table(item, in)};
}

}  // namespace

std::vector<Block> show_recommendation(const RecommendationView& view, const PlanInReport& in) {
  Item item{"recommendation", view.id, view.recommendation};
  item.view = &view;
  item.recommendation = view.recommendation;
  item.title = view.recommendation->title.words;
  item.words = view.recommendation->text.words;
  item.progress = view.progress;
  item.parts = view.actions;
  if (view.is_tracked) item.action = &in.outline.actions[view.actions.first];
  return blocks_of(item, in);
}

std::vector<Block> show_action(const TrackedAction& action, const PlanInReport& in) {
  Item item{"action", action.id, action.record};
  item.action = &action;
  item.recommendation = action.recommendation;
  item.recommendation_id = action.recommendation_id;
  item.title = action.title;
  item.words = action.words;
  item.progress = action.progress;
  return blocks_of(item, in);
}

std::vector<Block> show_divided(const DividedAction& divided, const PlanInReport& in) {
  Item item{"action with parts", divided.id, divided.action};
  item.title = divided.action->title.words;
  item.words = divided.action->action.words;
  item.parts = divided.actions;
  if (divided.actions.size() > 0) {
    const TrackedAction& part = in.outline.actions[divided.actions.first];
    item.recommendation = part.recommendation;
    item.recommendation_id = part.recommendation_id;
  }
  return blocks_of(item, in);
}

std::vector<Block> empty_item() {
  static const Tracking nothing;
  const Plan plan;
  const Outline outlined;
  const Source source;
  const Vocabulary vocabulary;
  const PartyDirectory directory;
  const Configuration configuration;
  const PlanInReport in{plan,          outlined, source, vocabulary, directory,
                        configuration, {},       false,  {}};
  return blocks_of(Item{{}, {}, &nothing}, in);
}

}  // namespace followup
