// Lists of actions: chosen columns, sorted, in groups, cut to a limit.
#include "reports/action_list.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <memory>
#include <numeric>

#include "plan/shown_path.h"
#include "reports/action_table.h"
#include "reports/action_words.h"
#include "reports/dated_item.h"
#include "reports/request_words.h"
#include "text/counted.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr Column group_column{group_key, "Group", CellType::text, Audience::machines};

std::vector<ActionColumn> columns_for(const ReportRequest& request,
                                      std::span<const std::string_view> for_people) {
  if (!request.columns.empty()) return chosen_action_columns(request.columns);
  std::vector<ActionColumn> columns = action_columns(for_people);
  std::erase_if(columns, [&](const ActionColumn& column) {
    const Audience audience = column.column.audience;
    return request.audience != Audience::everyone && audience != Audience::everyone &&
           audience != request.audience;
  });
  return columns;
}

struct Members {
  std::string label;
  std::vector<std::size_t> actions;  // in their order
};

// By the keys of groups; "thailand" is Thailand, spelt as it comes first.
std::map<std::string, Members> by_group(std::span<ListedAction* const> actions) {
  std::map<std::string, Members> groups;
  for (std::size_t i = 0; i < actions.size(); ++i) {
    for (const Group& group : actions[i]->groups) {
      const auto [known, is_new] = groups.try_emplace(group.key);
      if (is_new) known->second.label = marked_label(group);
      known->second.actions.push_back(i);
    }
  }
  return groups;
}

Digests digests(std::span<ListedAction* const> actions) {
  std::vector<MailedAction> mailed;
  mailed.reserve(actions.size());
  for (ListedAction* action : actions) mailed.push_back(std::move(*action->extras->mailed));
  return digests_of(std::move(mailed));
}

// "WHO (3)", or "WHO (1 of 3)" where --limit has left the others out.
std::string group_title(const Members& members, std::size_t shown) {
  const std::size_t all = members.actions.size();
  return shown == all ? fmt::format("{} ({})", members.label, all)
                      : fmt::format("{} ({} of {})", members.label, shown, all);
}

}  // namespace

ActionList::ActionList(const ReportRequest& request, ActionListDefaults defaults)
    : request_(request),
      columns_(columns_for(request, defaults.columns)),
      sort_(parse_sort(request.sort.empty() ? defaults.sort : request.sort, action_sort_keys())),
      limit_(parse_limit(request.limit)),
      grouped_(defaults.grouped) {
  if (!request.group_by.empty()) {
    dimension_ = &dimension("--group-by", request.group_by, groups_of_actions);
  }
  table_columns_.reserve(columns_.size() + 1);
  if (has_group_column()) table_columns_.push_back(group_column);
  for (const ActionColumn& column : columns_) table_columns_.push_back(column.column);
}

ListedActions ActionList::of(const PlanInReport& in, std::span<const TrackedAction* const> actions,
                             GroupOf group_of) const {
  ListedActions listed;
  listed.actions.reserve(actions.size());
  listed.order.reserve(actions.size() * sort_.size());
  LineCounter lines(in.source.text);
  std::optional<Grouping> grouping;
  if (dimension_ != nullptr) grouping.emplace(*dimension_, in);
  std::vector<Cell> cells;
  for (const TrackedAction* action : actions) {
    const ActionRow row{*action, in.vocabulary, lines.line_at(action->record->place.begin),
                        in.as_of, request_.audience};
    ListedAction& entry = listed.actions.emplace_back();
    cells.clear();
    cells.reserve(columns_.size());
    for (const ActionColumn& column : columns_) cells.push_back(action_cell(column, row));
    if (writes_rows()) {
      request_.write_row(entry.written, table_columns_, cells);
    } else {
      entry.cells = std::exchange(cells, {});
    }
    for (const SortKey& key : sort_) {
      listed.order.push_back(order_of(action_order(key.key, row)));
    }
    if (grouping) {
      entry.groups = grouping->top(*action);
    } else if (group_of != nullptr) {
      entry.groups.push_back(group_of(*action, in.as_of));
    }
    entry.extras = extras_of(*action, in, row.line);
  }
  return listed;
}

std::unique_ptr<ListedExtras> ActionList::extras_of(const TrackedAction& action,
                                                    const PlanInReport& in,
                                                    std::int64_t line) const {
  if (!request_.wants_dated_items && !request_.wants_digests) return nullptr;
  auto extras = std::make_unique<ListedExtras>();
  if (request_.wants_dated_items) extras->dated_item = dated_item(action, in.as_of);
  if (request_.wants_digests) {
    extras->mailed = mailed_action(action, in, line);
    extras->mailed->entry.dated_item = extras->dated_item;
  }
  return extras;
}

// Of the actions the first are shown; groups count all of them.
Table ActionList::table(std::span<ListedAction* const> actions, std::size_t shown) const {
  Table table;
  table.key = "actions";
  table.has_chosen_columns = true;
  table.columns = table_columns_;
  if (!has_group_column()) {
    for (std::size_t i = 0; i < shown; ++i) {
      if (writes_rows()) {
        table.written_rows.push_back(std::move(actions[i]->written));
      } else {
        table.rows.push_back(std::move(actions[i]->cells));
      }
    }
    return table;
  }
  for (const auto& [key, members] : by_group(actions)) {
    const auto end = std::ranges::lower_bound(members.actions, shown);
    if (end == members.actions.begin()) continue;
    const std::span shown_members(members.actions.begin(), end);
    table.groups.push_back({group_title(members, shown_members.size()), table.rows.size()});
    for (const std::size_t member : shown_members) {
      auto& row = table.rows.emplace_back(actions[member]->cells);
      row.insert(row.begin(), Cell{members.label});
    }
  }
  return table;
}

// The cells that are compared stand one after the other, and actions stay where they are.
std::vector<ListedAction*> ActionList::in_order(std::vector<ListedActions>& listed) const {
  std::size_t count = 0;
  for (const ListedActions& of_plan : listed) count += of_plan.actions.size();
  std::vector<ListedAction*> actions;
  std::vector<Cell> cells;
  actions.reserve(count);
  cells.reserve(count * sort_.size());
  for (ListedActions& of_plan : listed) {
    for (ListedAction& action : of_plan.actions) actions.push_back(&action);
    append(cells, std::move(of_plan.order));
  }
  if (sort_.empty()) return actions;
  std::vector<std::size_t> places(count);
  std::iota(places.begin(), places.end(), std::size_t{0});
  const auto order_of_place = [&](std::size_t place) {
    return std::span(cells).subspan(place * sort_.size(), sort_.size());
  };
  std::ranges::stable_sort(places, [&](std::size_t a, std::size_t b) {
    return stands_before(order_of_place(a), order_of_place(b), sort_);
  });
  std::vector<ListedAction*> ordered;
  ordered.reserve(count);
  for (const std::size_t place : places) ordered.push_back(actions[place]);
  return ordered;
}

std::vector<UnjudgedAction> ActionList::unjudged(const PlanInReport& in) const {
  std::vector<UnjudgedAction> unjudged;
  if (!request_.wants_digests) return unjudged;
  std::optional<LineIndex> lines;  // of most plans nobody asks for it
  for (const TrackedAction* action : in.actions) {
    if (!cannot_be_judged(*action)) continue;
    if (!lines) lines.emplace(in.source.text);
    unjudged.push_back({std::string(action->id), shown_deadline(*action), in.source.path,
                        shown_path(in.source, &in.configuration),
                        lines->position(action->record->place.begin)});
  }
  return unjudged;
}

void ActionList::add_to(Report& report, ListPart& part) const {
  std::vector<Block>& all = report.blocks;
  const std::vector<ListedAction*> ordered = in_order(part.listed);
  const std::size_t found = ordered.size();
  const std::size_t shown = limit_ ? std::min(found, *limit_) : found;
  DatedItems items;
  for (std::size_t i = 0; i < shown; ++i) {
    ListedExtras* const extras = ordered[i]->extras.get();
    if (extras != nullptr && extras->dated_item) {
      items.items.push_back(std::move(*extras->dated_item));
    }
  }
  if (request_.wants_digests) {
    report.digests = digests(ordered);
    report.digests->unjudged = std::move(part.unjudged);
  }
  Table made = table(ordered, shown);
  const std::size_t rows = made.rows.size();
  all.emplace_back(std::move(made));
  if (rows > shown) {
    all.emplace_back(Paragraph{
        fmt::format("{} in {} rows: what belongs to several groups stands in each of them.",
                    counted(shown, "action", "actions"), rows)});
  }
  if (found > shown) {
    all.emplace_back(Paragraph{
        fmt::format("{} more not shown because of --limit {}.", found - shown, request_.limit)});
  }
  all.emplace_back(listed_rows(found, shown));
  all.emplace_back(std::move(items));
}

}  // namespace followup
