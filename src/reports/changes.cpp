// changes: what is different between two states of plans, the point first.
#include <fmt/format.h>

#include <array>

#include "followup/changes.h"
#include "followup/report_kind.h"
#include "reports/cells.h"
#include "reports/change_words.h"
#include "text/counted.h"

namespace followup {
namespace {

Cell number_or_nothing(std::size_t number) {
  return number == 0 ? Cell{} : Cell{static_cast<std::int64_t>(number)};
}

// Everything, a row a change.
Table all_changes(const std::vector<Change>& changes) {
  using enum CellType;
  Table table;
  table.key = "changes";
  table.title = "All changes";
  table.audience = Audience::machines;
  table.columns = {
      {"kind", "Kind"},
      {"needs_attention", "Needs attention", flag},
      {"item", "What it is"},
      {"plan", "Plan"},
      {"id", "Plan and id"},
      {"title", "Title"},
      {"field", "Field"},
      {"from", "From"},
      {"to", "To"},
      {"days", "Days later", integer},
      {"reason", "Reason"},
      {"entry", "Monitoring entry"},
      {"actions", "Actions", integer},
      {"file", "File"},
      {"line", "Line", integer},
  };
  table.rows.reserve(changes.size());
  for (const Change& change : changes) {
    table.rows.push_back({std::string(name(change.kind)), change.needs_attention,
                          std::string(name(change.item)), change.plan, change.id,
                          text_or_nothing(change.title), text_or_nothing(change.field),
                          text_or_nothing(change.from), text_or_nothing(change.to),
                          change.days ? Cell{*change.days} : Cell{}, text_or_nothing(change.reason),
                          text_or_nothing(change.entry), number_or_nothing(change.actions),
                          change.file, std::int64_t{change.line}});
  }
  return table;
}

using ChangesByKind = std::array<std::vector<const Change*>, number_of_change_kinds>;

ChangesByKind chosen(const std::vector<Change>& changes, bool needs_attention) {
  ChangesByKind by_kind;
  for (const Change& change : changes) {
    if (change.needs_attention != needs_attention) continue;
    by_kind[static_cast<std::size_t>(change.kind)].push_back(&change);
  }
  return by_kind;
}

Table table_in_words(std::string_view key) {
  Table table;
  table.key = key;
  table.audience = Audience::people;
  table.columns = {{"title", "About"}, {"change", "Change"}, {"id", "Id"}};
  return table;
}

// Few as a rule, and of many kinds.
Table table_of_attention(const ChangesByKind& changes) {
  Table table = table_in_words("attention");
  table.title = "Needs attention";
  for (const ChangeGroup& group : change_groups()) {
    for (const Change* change : changes[static_cast<std::size_t>(group.kind)]) {
      table.rows.push_back(
          {text_or_nothing(change->title), whole_words_of(*change, group), change->id});
    }
  }
  return table;
}

Table table_of_others(const ChangesByKind& changes) {
  Table table = table_in_words("others");
  for (const ChangeGroup& group : change_groups()) {
    const auto& of_kind = changes[static_cast<std::size_t>(group.kind)];
    if (of_kind.empty()) continue;
    table.groups.push_back(
        {fmt::format("{} ({})", group.title, of_kind.size()), table.rows.size()});
    for (const Change* change : of_kind) {
      table.rows.push_back({text_or_nothing(change->title), words_of(*change), change->id});
    }
  }
  return table;
}

std::string sentence_about(const Changes& changes) {
  if (!changes.changes.empty()) return count_in_words(changes.changes);
  return changes.not_compared.empty() ? "Nothing has changed."
                                      : "Nothing has changed in what could be compared.";
}

Cell commit_of(const ComparedState& state) {
  return state.revision ? Cell{state.revision->commit} : Cell{};
}

Cell day_of(const ComparedState& state) {
  return state.revision ? Cell{state.revision->day} : Cell{};
}

std::string sentence_about_files(const std::vector<std::string>& files) {
  return fmt::format("Not compared, because not everything on the other side could be read: {}.",
                     fmt::join(files, ", "));
}

}  // namespace

Report report_of(const Changes& changes, const ComparedState& before, const ComparedState& after,
                 Day as_of) {
  const std::vector<Change>& all = changes.changes;
  Report report;
  report.name = "changes";
  report.title = fmt::format("Changes from {} to {} as of {}", before.name, after.name, iso(as_of));
  report.as_of = as_of;
  report.has_something_to_say = !all.empty() || !changes.not_compared.empty();
  report.has_findings = !all.empty();
  Table attention = table_of_attention(chosen(all, true));
  Table others = table_of_others(chosen(all, false));
  const std::size_t alarming = attention.rows.size();
  report.blocks.emplace_back(Paragraph{sentence_about(changes)});
  if (!changes.not_compared.empty()) {
    report.blocks.emplace_back(Paragraph{sentence_about_files(changes.not_compared)});
  }
  others.title = counted(others.rows.size(), alarming == 0 ? "change" : "other change",
                         alarming == 0 ? "changes" : "other changes");
  others.is_folded = true;
  report.blocks.emplace_back(std::move(attention));
  report.blocks.emplace_back(std::move(others));
  report.blocks.emplace_back(all_changes(all));
  report.blocks.emplace_back(
      Fields{"compared",
             {},
             {{"before", "Before", CellType::text, before.name},
              {"before_commit", "Its commit", CellType::text, commit_of(before)},
              {"before_committed", "Committed", CellType::day, day_of(before)},
              {"after", "After", CellType::text, after.name},
              {"after_commit", "Its commit", CellType::text, commit_of(after)},
              {"after_committed", "Committed", CellType::day, day_of(after)},
              {"not_compared", "Not compared", CellType::texts, changes.not_compared}},
             Audience::machines});
  report.blocks.emplace_back(
      Fields{"totals",
             {},
             {{"changes", "Changes", CellType::integer, static_cast<std::int64_t>(all.size())},
              {"needs_attention", "Need attention", CellType::integer,
               static_cast<std::int64_t>(alarming)}},
             Audience::machines});
  return report;
}

}  // namespace followup
