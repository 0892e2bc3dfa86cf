// Which heading each column stands below.
#include "import/column_headings.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "text/unicode.h"

namespace followup {
namespace {

constexpr auto no_heading = static_cast<std::size_t>(-1);

bool names_action(const ColumnHeading& heading) {
  return name_key(heading.words).find("action") != std::string::npos;
}

// "Action title"; a short title may be that of a recommendation.
bool is_title_of_action(const ColumnHeading& heading) {
  return heading.field == ImportField::title && names_action(heading);
}

// "Deadline" beside "Revised deadline" is the one before it was moved.
void call_former_deadline(std::vector<ColumnHeading>& row) {
  std::vector<ColumnHeading*> unmoved;
  std::size_t moved = 0;
  for (ColumnHeading& heading : row) {
    if (heading.field == ImportField::was) return;
    if (heading.field != ImportField::deadline) continue;
    if (may_name_moved_deadline(heading.words)) {
      ++moved;
    } else {
      unmoved.push_back(&heading);
    }
  }
  const bool is_clear = moved == 1 && unmoved.size() == 1 && !unmoved.front()->is_chosen;
  if (is_clear) unmoved.front()->field = ImportField::was;
}

// Without a column for each deadline nothing says that one was moved.
void forget_reasons(std::vector<ColumnHeading>& row) {
  const auto is_there = [&](ImportField field) {
    return std::ranges::count(row, field, &ColumnHeading::field) > 0;
  };
  if (is_there(ImportField::deadline) && is_there(ImportField::was)) return;
  for (ColumnHeading& heading : row) {
    const bool is_reason = heading.field == ImportField::revision_reason;
    if (is_reason && !heading.is_chosen) heading.field.reset();
  }
}

}  // namespace

bool name_columns(const std::vector<ColumnHeading>& row) {
  constexpr std::size_t least_known = 2;
  constexpr std::size_t least_of_register = 4;
  std::set<ImportField> exact;
  std::size_t known = 0;
  for (const ColumnHeading& heading : row) {
    if (heading.field) ++known;
    if (heading.field && heading.is_exact) exact.insert(*heading.field);
  }
  if (known >= least_known && known * 2 >= row.size()) return true;
  return exact.size() >= least_of_register &&
         (exact.contains(ImportField::action) || exact.contains(ImportField::recommendation));
}

void tell_deadlines_apart(std::vector<ColumnHeading>& row) {
  bool has_deadline = false;
  for (ColumnHeading& heading : row) {
    if (heading.field != ImportField::deadline) continue;
    if (has_deadline && !heading.is_chosen && may_name_completion(heading.words)) {
      heading.field = ImportField::closed;
    }
    has_deadline = true;
  }
  call_former_deadline(row);
  forget_reasons(row);
}

void ColumnHeadings::add(std::vector<ColumnHeading> row) {
  for (ColumnHeading& heading : row) {
    heading.is_number_of_action =
        heading.field == ImportField::number && (has(ImportField::number) || names_action(heading));
    put_over(heading.begin, heading.end, all_.size());
    words_.insert(heading.words);
    if (heading.field) fields_.insert(*heading.field);
    has_titles_of_actions_ = has_titles_of_actions_ || is_title_of_action(heading);
    all_.push_back(std::move(heading));
  }
}

void ColumnHeadings::put_over(std::size_t begin, std::size_t end, std::size_t heading) {
  if (begin >= end) return;
  const auto at_end = over_.upper_bound(end);
  const std::size_t after = at_end == over_.begin() ? no_heading : std::prev(at_end)->second;
  over_.erase(over_.lower_bound(begin), over_.lower_bound(end));
  over_[begin] = heading;
  over_.emplace(end, after);
}

const ColumnHeading* ColumnHeadings::over(std::size_t column) const {
  const auto next = over_.upper_bound(column);
  const std::size_t found = next == over_.begin() ? no_heading : std::prev(next)->second;
  return found == no_heading ? nullptr : &all_[found];
}

bool ColumnHeadings::has(ImportField field) const {
  return fields_.contains(field);
}

bool ColumnHeadings::name_actions() const {
  return has(ImportField::action) || has_titles_of_actions_ ||
         (has(ImportField::title) && !has(ImportField::recommendation));
}

std::vector<const ColumnHeading*> ColumnHeadings::unknown() const {
  std::multimap<std::size_t, std::size_t> known;  // where those that are known begin and end
  for (const ColumnHeading& heading : all_) {
    if (heading.field) known.emplace(heading.begin, heading.end);
  }
  std::vector<const ColumnHeading*> unknown;
  for (const ColumnHeading& heading : all_) {
    if (heading.field || heading.words.empty()) continue;
    const bool stands_over_known =
        std::any_of(known.lower_bound(heading.begin), known.lower_bound(heading.end),
                    [&](const auto& below) { return below.second <= heading.end; });
    if (!stands_over_known) unknown.push_back(&heading);
  }
  return unknown;
}

}  // namespace followup
