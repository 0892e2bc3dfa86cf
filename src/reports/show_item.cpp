// Everything that is known of one thing: what was written, what follows from it, and where it
// stands.
#include "reports/show_item.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "reports/action_table.h"
#include "reports/cells.h"
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

// "Migration Health Unit, IOM Tajikistan": what a party is part of, from the nearest upwards.
std::string above(std::span<const Party* const> upwards) {
  std::string names;
  for (const Party* party : upwards.subspan(1)) {
    const auto name = party->name.words.empty() ? party->key.words : party->name.words;
    names += fmt::format("{}{}", names.empty() ? "" : ", ", name);
  }
  return names;
}

// "Programme Coordinator (lead; part of Migration Health Unit; pc@example.org)"
std::string describe(const PartyMention& mention, bool is_confirmed_above,
                     const PartyDirectory& directory) {
  std::vector<std::string> remarks;
  if (mention.kind == MentionKind::group) remarks.emplace_back("a group");
  if (mention.kind == MentionKind::to_be_decided) remarks.emplace_back("to be decided");
  if (mention.lead.is(true)) remarks.emplace_back("lead");
  if (mention.confirmed.is(false) || (!is_confirmed_above && !mention.confirmed.is(true))) {
    remarks.emplace_back("to be confirmed");
  }
  const auto upwards = mention.kind == MentionKind::party ? directory.upwards(mention.name.words)
                                                          : std::vector<const Party*>();
  if (upwards.size() > 1) remarks.push_back("part of " + above(upwards));
  if (!upwards.empty() && !upwards.front()->email.words.empty()) {
    remarks.emplace_back(upwards.front()->email.words);
  }
  if (!mention.note.words.empty()) remarks.emplace_back(mention.note.words);
  if (remarks.empty()) return std::string(mention.name.words);
  return fmt::format("{} ({})", mention.name.words, fmt::join(remarks, "; "));
}

// Nothing where nobody is mentioned.
Cell parties(const PartyList* mentions, const PlanInReport& in, bool are_confirmed_above = true) {
  if (mentions == nullptr || mentions->empty()) return {};
  Lines lines;
  for (const PartyMention& mention : *mentions) {
    lines.lines.push_back({describe(mention, are_confirmed_above, in.directory), LineRole::member});
  }
  return lines;
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

std::vector<Field> fields_of(const Item& item, const PlanInReport& in) {
  const Inheritance* taken = item.action;
  const Tracking& record = *item.record;
  const Recommendation* own = item.view == nullptr ? nullptr : item.view->recommendation;
  LineCounter lines(in.source.text);
  const auto line = static_cast<std::int64_t>(lines.line_at(record.place.begin));
  std::string above;
  if (own == nullptr && item.recommendation != nullptr) {
    above = item.recommendation->title.words.empty()
                ? item.recommendation_id
                : fmt::format("{} – {}", item.recommendation_id, item.recommendation->title.words);
  }
  // Of what is not followed up itself only what stands there.
  const auto taken_or = [&](auto member, auto* written) {
    return taken == nullptr ? written : taken->*member;
  };
  // A plan or a section says it of its owners and partners.
  const bool are_confirmed_above = taken == nullptr || taken->unconfirmed_by == nullptr;
  using enum CellType;
  return {
      {"kind", "Is", text, std::string(item.kind)},
      {"plan", "Plan", text, in.plan.shown_id},
      {"plan_title", "Title of the plan", text, text_or_nothing(in.plan.title.words)},
      {"recommendation", "Recommendation", text, text_or_nothing(above)},
      {"title", "Title", text, text_or_nothing(item.title)},
      {"words", "Text", text, text_or_nothing(item.words)},
      {"note", "Note", text, text_or_nothing(record.note.words)},
      {"recommended_to", "Recommended to", texts,
       own == nullptr ? Cell{} : parties(&own->recommended_to, in)},
      {"response", "Response", text,
       own == nullptr ? Cell{} : text_or_nothing(own->response.words)},
      {"responded", "Responded", text,
       own == nullptr ? Cell{} : text_or_nothing(own->responded.written.words)},
      {"explanation", "Explanation", text,
       own == nullptr ? Cell{} : text_or_nothing(own->explanation.words)},
      {"responsible", "Responds", texts, own == nullptr ? Cell{} : parties(&own->responsible, in)},
      {"owners", "Owner", texts,
       parties(taken_or(&Inheritance::owner, &record.owner), in, are_confirmed_above)},
      {"partners", "Partners", texts,
       parties(taken_or(&Inheritance::partners, &record.partners), in, are_confirmed_above)},
      {"start", "Start", text,
       text_or_nothing(words_of(taken_or(&Inheritance::start, &record.start)))},
      {"start_days", std::string(in_days), text,
       item.action == nullptr ? Cell{} : days_of(item.action->start_days)},
      {"deadline", "Deadline", text,
       text_or_nothing(words_of(taken_or(&Inheritance::deadline, &record.deadline)))},
      {"deadline_days", std::string(in_days), text,
       item.action == nullptr ? Cell{} : days_of(item.action->deadline_days)},
      {"deadline_note", "About it", text,
       text_or_nothing(words_of(taken_or(&Inheritance::deadline_note, &record.deadline_note)))},
      {"lateness", "Time left", text, lateness(item, in.as_of)},
      {"status", "Status", text, item.progress ? Cell{describe(*item.progress)} : Cell{}},
      {"state", "State", text,
       item.progress ? Cell{std::string(name(item.progress->state))} : Cell{}},
      {"closed", "Closed", text, text_or_nothing(record.closed.written.words)},
      {"verified_by", "Verified by", texts, parties(&record.verified_by, in)},
      {"reason", "Reason", text, text_or_nothing(record.reason.words)},
      {"priority", "Priority", text,
       text_or_nothing(words_of(taken_or(&Inheritance::priority, &record.priority)))},
      {"countries", "Countries", texts,
       item.action != nullptr && !item.action->country.empty()
           ? Cell{lines_of({std::string(item.action->country)}, LineRole::member)}
           : texts_or_nothing(taken_or(&Inheritance::countries, &record.countries))},
      {"tags", "Tags", texts, texts_or_nothing(taken_or(&Inheritance::tags, &record.tags))},
      {"indicator", "Indicator", text, text_or_nothing(record.indicator.words)},
      {"evidence", "Evidence", texts, texts_or_nothing(&record.evidence)},
      {"links", "Links", texts, texts_or_nothing(&record.links)},
      {"file", "File", text, in.source.path},
      {"line", "Line", integer, line},
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
  Fields all{"item", {}, fields_of(item, in), Audience::machines};
  all.fields.insert(all.fields.begin(), {"id", "Id", CellType::text, std::string(item.id)});
  Fields known{"known", {}, {}, Audience::people};
  std::ranges::copy_if(all.fields, std::back_inserter(known.fields), [&](const Field& field) {
    return !std::holds_alternative<std::monostate>(field.value) && !is_said_already(field, all);
  });
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
