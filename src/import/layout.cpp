// Walks through a document and says what each text is about.
#include "import/layout.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "import/collector.h"
#include "import/column_headings.h"
#include "import/field_table.h"
#include "import/item_numbers.h"
#include "import/label_cells.h"
#include "import/texts.h"
#include "text/unicode.h"

namespace followup {
namespace {

bool is_action_field(ImportField field) {
  return field == ImportField::action || field == ImportField::title;
}

std::optional<ImportField> choice_for(const std::string& heading,
                                      const std::vector<HeadingChoice>& choices) {
  const std::string key = name_key(without_blanks_around(heading));
  for (const HeadingChoice& choice : choices) {
    if (name_key(without_blanks_around(choice.heading)) == key) return choice.field;
  }
  return std::nullopt;
}

class LayoutReader {
 public:
  explicit LayoutReader(const std::vector<HeadingChoice>& choices) : choices_(choices) {}

  RawPlan read(const SourceDocument& document) {
    for (const auto& block : document.blocks) {
      if (const auto* table = std::get_if<SourceTable>(&block)) {
        read(*table);
      } else {
        for (const auto& part : apart(std::get<SourceParagraph>(block))) read(part);
      }
    }
    return collector_.finish();
  }

 private:
  void read(const SourceParagraph& paragraph) {
    const RawValue value = value_of({paragraph}, paragraph.place);
    if (value.is_empty()) return collector_.gap();
    if (paragraph.role != LineRole::words && collector_.confirmation(value)) return;
    if (read_label(collector_, value)) return;
    const bool goes_on =
        paragraph.heading_level == 0 && collector_.goes_on(paragraph, Stands::in_text);
    if (goes_on && collector_.more(value)) return;
    collector_.end_of_label();
    if (collector_.title(value)) return;
    if (paragraph.heading_level == 0) return collector_.words(value);
    collector_.heading_of_section(value);
  }

  void read(const SourceTable& table) {
    end_columns();
    above_.clear();
    has_marked_headings_ = false;
    collector_.end_of_table();
    if (collector_.definitions(table)) return;
    const auto end_of_full = std::find_if(table.rows.rbegin(), table.rows.rend(), is_full).base();
    for (auto row = table.rows.begin(); row != table.rows.end(); ++row) {
      next_row_ = row + 1 == table.rows.end() ? nullptr : &*(row + 1);
      is_at_end_ = row >= end_of_full;
      read(*row);
    }
    collector_.end_of_table();
    if (!columns_.is_empty()) collector_.end_of_rows();
    end_columns();
  }

  static bool is_full(const SourceRow& row) { return filled_cells(row).size() > 1; }

  static std::vector<const SourceCell*> filled_cells(const SourceRow& row) {
    std::vector<const SourceCell*> filled;
    filled.reserve(row.cells.size());
    for (const SourceCell& cell : row.cells) {
      if (!cell.continues_above && !value_in(cell).is_empty()) filled.push_back(&cell);
    }
    return filled;
  }

  void read(const SourceRow& row) {
    const std::vector<const SourceCell*> filled = filled_cells(row);
    if (filled.empty()) return;
    if (is_below_headings_ && refine_columns(filled)) return;
    is_below_headings_ = false;
    std::vector<ColumnHeading> headings = headings_of(filled);
    const bool may_be_headings = row.is_heading || !has_marked_headings_;
    if (may_be_headings && is_heading_row(headings) && can_follow_columns(headings)) {
      has_marked_headings_ = row.is_heading;
      return start_columns(std::move(headings));
    }
    if (!columns_.is_empty() && !leaves_columns(filled)) return read_columns(row, filled);
    end_columns();
    read_label_row(collector_, filled);
  }

  std::vector<ColumnHeading> headings_of(const std::vector<const SourceCell*>& cells) const {
    std::vector<ColumnHeading> headings;
    headings.reserve(cells.size());
    for (const SourceCell* cell : cells) {
      const std::string words = in_one_line(value_in(*cell));
      const auto label = label_of(words);
      const bool says_something = label && !label->rest.empty();
      const auto chosen = choice_for(words, choices_);
      const auto field =
          says_something && !chosen ? std::nullopt : field_of_column(words, choices_);
      headings.push_back({cell->column, cell->column + cell->columns, words, field,
                          field && field == field_named(words), chosen.has_value(), cell->place});
    }
    tell_deadlines_apart(headings);
    return headings;
  }

  // One of the command line, or enough that are known. Of two cells the second is more likely to be
  // what the first names, as in "Responsible" and "WHO".
  bool is_heading_row(const std::vector<ColumnHeading>& headings) const {
    if (std::ranges::any_of(headings, &ColumnHeading::is_chosen)) return true;
    if (headings.size() == 2) {
      const bool are_exact = std::ranges::all_of(headings, &ColumnHeading::is_exact);
      if (!are_exact || !stands_over_values()) return false;
    }
    return name_columns(headings);
  }

  // Whether the next row is none of a name and a value again.
  bool stands_over_values() const {
    if (next_row_ == nullptr) return false;
    const std::vector<const SourceCell*> below = filled_cells(*next_row_);
    return below.empty() || !field_named(words_of(value_in(*below.front())));
  }

  // Below headings a row of values may hold words that are headings too, such as WHO.
  bool can_follow_columns(const std::vector<ColumnHeading>& headings) const {
    return columns_.is_empty() || std::ranges::all_of(headings, [&](const ColumnHeading& heading) {
             return heading.field || columns_.has(heading.words);
           });
  }

  void start_columns(std::vector<ColumnHeading> headings) {
    const bool are_of_recommendations =
        std::ranges::count(headings, ImportField::recommendation, &ColumnHeading::field) > 0;
    collector_.begin_columns(are_of_recommendations);
    end_columns();
    for (const ColumnHeading& heading : headings) note_heading(heading);
    columns_.add(std::move(headings));
    is_below_headings_ = true;
  }

  void note_heading(const ColumnHeading& heading) {
    if (heading.field) collector_.heading(heading.words, *heading.field);
  }

  // What stands over headings that are known needs not be known itself.
  void end_columns() {
    for (const ColumnHeading* heading : columns_.unknown()) {
      collector_.unknown_heading(heading->words, heading->place, 0);
    }
    for (const auto& [words, below] : std::exchange(cells_below_, {})) {
      collector_.unknown_heading(words, below.place, below.cells);
    }
    columns_.clear();
  }

  // A second row of headings below merged ones: "Comments" and "Status" below "Monitoring",
  // "Response" and "Comments" below "Management response".
  bool refine_columns(const std::vector<const SourceCell*>& cells) {
    std::vector<ColumnHeading> below = headings_of(cells);
    if (!std::ranges::all_of(below,
                             [](const auto& heading) { return heading.field.has_value(); })) {
      return false;
    }
    const bool is_below_merged = std::ranges::all_of(below, [&](const ColumnHeading& heading) {
      const ColumnHeading* above = columns_.over(heading.begin);
      return above == nullptr || !above->field || above->field == ImportField::monitoring ||
             above->field == heading.field ||
             above->end - above->begin > heading.end - heading.begin;
    });
    if (!is_below_merged) return false;
    for (ColumnHeading& heading : below) {
      const ColumnHeading* above = columns_.over(heading.begin);
      const bool is_of_response = above != nullptr && above->field == ImportField::response;
      if (is_of_response && heading.field == ImportField::comments) {
        heading.field = ImportField::explanation;
      }
      note_heading(heading);
    }
    columns_.add(std::move(below));
    return true;
  }

  // The next block of a template may stand in the same table.
  static bool leaves_columns(const std::vector<const SourceCell*>& cells) {
    constexpr std::size_t most_cells_of_label_row = 2;
    if (cells.size() > most_cells_of_label_row) return false;
    const SourceCell& first = *cells.front();
    const bool is_wide = first.columns > 1 || cells.size() == 1;
    const auto label = label_of(value_in(first).paragraphs.front());
    if (!is_wide || !label) return false;
    return has(label->field, FieldTrait::begins_block);
  }

  // Of a column that we do not know its heading says what the value is.
  RawValue below_heading(RawValue value, const ColumnHeading* heading) {
    if (heading != nullptr && !heading->words.empty()) {
      std::string& text = value.paragraphs.front().text;
      text = heading->words + ": " + text;
      value.is_below_unknown_heading = true;
      ++cells_below_.try_emplace(heading->words, CellsBelow{heading->place}).first->second.cells;
    }
    return value;
  }

  void read_columns(const SourceRow& row, const std::vector<const SourceCell*>& cells) {
    if (is_footnote(cells)) return read_footnote(value_in(*cells.front()));
    constexpr std::size_t least_columns_of_section = 2;
    if (cells.size() == 1 && cells.front()->columns >= least_columns_of_section) {
      const RawValue value = value_in(*cells.front());
      if (columns_.has(ImportField::recommendation) || collector_.has_recommendations()) {
        return collector_.unparsed(value);
      }
      return collector_.section(value);
    }
    RawFields values;
    Collector::RowKind kind;
    for (const SourceCell* cell : cells) {
      const ColumnHeading* heading = columns_.over(cell->column);
      if (heading == nullptr || !heading->field) {
        others_.push_back(below_heading(value_in(*cell), heading));
        continue;
      }
      if (heading->is_number_of_action && columns_.has(ImportField::recommendation)) {
        append(kind.number_of_action, value_in(*cell));
        continue;
      }
      if (has(*heading->field, FieldTrait::of_plan)) {
        others_.push_back(value_in(*cell));
        others_.back().label = heading->words;
        continue;
      }
      // Without a heading below it that says more, monitoring is what was done.
      const bool is_monitoring = *heading->field == ImportField::monitoring;
      append(values[is_monitoring ? ImportField::comments : *heading->field], value_in(*cell));
    }
    for (const SourceCell& cell : row.cells) {
      const ColumnHeading* heading = columns_.over(cell.column);
      if (heading == nullptr || !heading->field) continue;
      if (!cell.continues_above) {
        above_[cell.column] = value_in(cell);
        continue;
      }
      kind.continues_action = kind.continues_action || is_action_field(*heading->field);
      kind.continues_status = kind.continues_status || *heading->field == ImportField::status;
    }
    if (!kind.continues_action) take_duties_above(row, values);
    kind.has_recommendations = columns_.has(ImportField::recommendation);
    kind.has_actions = columns_.name_actions();
    collector_.row(std::move(values), kind);
    for (const RawValue& other : std::exchange(others_, {})) collector_.unparsed(other);
  }

  // Below all rows of actions, in a cell alone.
  bool is_footnote(const std::vector<const SourceCell*>& cells) const {
    if (!is_at_end_ || cells.size() != 1) return false;
    const ColumnHeading* heading = columns_.over(cells.front()->column);
    const bool is_of_action = heading != nullptr && heading->field &&
                              (has(*heading->field, FieldTrait::of_tracking) ||
                               has(*heading->field, FieldTrait::of_recommendation));
    const std::string words = words_of(value_in(*cells.front()));
    const bool is_number = heading != nullptr && heading->field == ImportField::number;
    // "Last updated: 1 October" in the first column.
    if (is_number && number_in_front(words) != words) return true;
    return !is_of_action && begins_like_note(words);
  }

  void read_footnote(const RawValue& value) {
    collector_.end_of_rows();
    if (!read_label(collector_, value)) collector_.unparsed(value);
  }

  // A cell that is several actions high holds for each of them.
  void take_duties_above(const SourceRow& row, RawFields& values) const {
    constexpr std::size_t longest_duty = 500;  // in bytes; more would multiply with the rows
    for (const SourceCell& cell : row.cells) {
      const ColumnHeading* heading = columns_.over(cell.column);
      if (!cell.continues_above || heading == nullptr || !heading->field) continue;
      if (!has(*heading->field, FieldTrait::duty)) continue;
      const auto found = above_.find(cell.column);
      const bool is_name_or_date =
          found != above_.end() && words_of(found->second).size() <= longest_duty;
      if (is_name_or_date) append(values[*heading->field], found->second);
    }
  }

  const std::vector<HeadingChoice>& choices_;
  Collector collector_;
  ColumnHeadings columns_;
  const SourceRow* next_row_ = nullptr;  // of the table; nothing after the last
  bool is_below_headings_ = false;
  bool has_marked_headings_ = false;  // in this table: other rows are none
  bool is_at_end_ = false;            // of the table: no row of more than one cell comes any more
  struct CellsBelow {
    std::string place = {};  // of the heading
    std::size_t cells = 0;
  };
  std::map<std::string, CellsBelow> cells_below_;  // by the words of unknown headings
  std::map<std::size_t, RawValue> above_;          // by column: cells that may reach down further
  std::vector<RawValue> others_;
};

}  // namespace

std::optional<ImportField> field_of_column(const std::string& heading,
                                           const std::vector<HeadingChoice>& choices) {
  if (const auto chosen = choice_for(heading, choices)) return chosen;
  const auto field = field_of_heading(heading);
  // In each row anew it is no id of the plan.
  return field == ImportField::plan_id ? std::nullopt : field;
}

RawPlan read_layout(const SourceDocument& document, const std::vector<HeadingChoice>& choices) {
  return LayoutReader(choices).read(document);
}

}  // namespace followup
