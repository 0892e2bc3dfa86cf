// Known by headings that no other document has in this order.
#include "import/own_tables.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <unordered_set>

#include "import/texts.h"
#include "text/document_phrases.h"

namespace followup {
namespace {

std::string text_in(const SourceCell& cell) {
  return text_of(value_of(cell.paragraphs, cell.place));
}

const SourceCell* cell_in(const SourceRow& row, std::size_t column) {
  const auto found = std::ranges::find(row.cells, column, &SourceCell::column);
  return found == row.cells.end() ? nullptr : &*found;
}

std::string text_in(const SourceRow& row, std::size_t column) {
  const SourceCell* cell = cell_in(row, column);
  const std::string text = cell == nullptr ? std::string() : text_in(*cell);
  return is_dash(text) ? std::string() : text;
}

bool begins_with(const SourceTable& table, std::span<const std::string_view> headings) {
  return !table.rows.empty() &&
         std::ranges::equal(
             table.rows.front().cells, headings,
             [](const SourceCell& cell, std::string_view title) { return text_in(cell) == title; });
}

std::vector<std::string> members_in(const SourceRow& row, std::size_t column) {
  std::vector<std::string> members;
  const SourceCell* cell = cell_in(row, column);
  if (cell == nullptr) return members;
  for (const SourceParagraph& line : lines_of(value_of(cell->paragraphs, cell->place))) {
    if (!is_dash(line.text)) members.push_back(single_blanks(line.text));
  }
  return members;
}

void keep(const SourceRow& row, RawPlan& plan) {
  for (const SourceCell& cell : row.cells) {
    RawValue value = value_of(cell.paragraphs, cell.place);
    if (!value.is_empty()) plan.unparsed.push_back(std::move(value));
  }
}

void read_parties(std::span<const SourceRow> rows, RawPlan& plan) {
  std::unordered_set<std::string> known;
  for (const SourceRow& row : rows) {
    const bool is_whole = row.cells.size() == phrases::columns_of_parties.size();
    const std::string key = is_whole ? text_in(row.cells.front()) : std::string();
    if (key.empty() || !known.insert(key).second) {
      keep(row, plan);
      continue;
    }
    plan.parties.push_back({key, text_in(row, 1), text_in(row, 2), text_in(row, 3), text_in(row, 4),
                            members_in(row, 5)});
  }
}

struct OwnWordsOf {
  std::string_view group;
  std::vector<RawWordMeaning> RawPlan::*words;
};
constexpr std::array own_words{
    OwnWordsOf{phrases::statuses, &RawPlan::statuses},
    OwnWordsOf{phrases::responses, &RawPlan::responses},
    OwnWordsOf{phrases::priorities, &RawPlan::priorities},
};

const OwnWordsOf* group_in(const SourceRow& row) {
  if (row.cells.size() != 1) return nullptr;
  const auto* group = std::ranges::find(own_words, text_in(row.cells.front()), &OwnWordsOf::group);
  return group == own_words.end() ? nullptr : group;
}

void read_own_words(std::span<const SourceRow> rows, RawPlan& plan) {
  std::vector<RawWordMeaning>* into = nullptr;
  std::unordered_set<std::string> known;
  for (const SourceRow& row : rows) {
    if (const OwnWordsOf* group = group_in(row)) {
      into = &(plan.*group->words);
      known.clear();
      continue;
    }
    const bool is_whole = row.cells.size() == phrases::columns_of_own_words.size();
    RawWordMeaning one{is_whole ? text_in(row.cells.front()) : std::string(), text_in(row, 1)};
    const bool is_said =
        is_whole && into != nullptr && !one.meaning.empty() && known.insert(one.word).second;
    if (is_said) {
      into->push_back(std::move(one));
    } else {
      keep(row, plan);
    }
  }
}

// Somebody may have put rows of their own above ours.
std::span<const SourceRow> upper_rows(const SourceTable& table) {
  constexpr std::size_t most = 20;
  return std::span(table.rows).first(std::min(table.rows.size(), most));
}

// "Response matrix | MA.0375"
bool names_plan(const SourceRow& row) {
  constexpr std::array kinds{phrases::action_plan, phrases::response_matrix};
  return row.cells.size() == 2 && std::ranges::count(kinds, text_in(row.cells.front())) > 0;
}

}  // namespace

bool read_own_table(const SourceTable& table, RawPlan& plan) {
  if (table.rows.empty()) return false;
  const std::span rows = std::span(table.rows).subspan(1);
  if (begins_with(table, phrases::columns_of_parties)) {
    read_parties(rows, plan);
    return true;
  }
  const bool is_of_words = begins_with(table, phrases::columns_of_own_words) &&
                           table.rows.size() > 1 && group_in(table.rows[1]) != nullptr;
  if (is_of_words) {
    read_own_words(rows, plan);
    return true;
  }
  return false;
}

std::size_t plans_in(const SourceDocument& document) {
  std::size_t plans = 0;
  for (const auto& block : document.blocks) {
    const auto* table = std::get_if<SourceTable>(&block);
    if (table != nullptr)
      plans += static_cast<std::size_t>(std::ranges::count_if(table->rows, names_plan));
  }
  return plans;
}

bool is_sheet_of_matrix(const SourceTable& table) {
  const auto rows = upper_rows(table);
  return !table.name.empty() && rows.size() > 1 && text_in(rows[1], 0) == phrases::as_of_in_sheet &&
         std::ranges::any_of(rows, names_plan);
}

bool is_table_of_actions(const SourceTable& table) {
  const auto is_own = [](const SourceCell& cell) {
    return std::ranges::count(phrases::columns_of_actions, text_in(cell)) > 0;
  };
  return std::ranges::any_of(upper_rows(table), [&](const SourceRow& row) {
    return std::ranges::any_of(row.cells, is_own);
  });
}

bool is_heading_of_own_table(const RawValue& heading) {
  const std::string text = text_of(heading);
  return text == phrases::parties || text == phrases::own_words;
}

}  // namespace followup
