// The headings of a table, and which of them each of its columns stands below.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

#include "import/field_names.h"

namespace followup {

// It spans columns of the grid, from `begin` to before `end`.
struct ColumnHeading {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string words = {};
  std::optional<ImportField> field = {};
  bool is_exact = false;   // it says nothing but the name of the field
  bool is_chosen = false;  // by the command line
  std::string place = {};
  bool is_number_of_action = false;  // beside that of the recommendation, or by its words
};

// Whether a row of these names columns: two that are known, and no more that are not. A wide
// register has more of these, but names at least four things in so many words.
bool name_columns(const std::vector<ColumnHeading>& row);

// Of two deadlines in a row the second may be the day of completion, or the first may have been
// moved to the second.
void tell_deadlines_apart(std::vector<ColumnHeading>& row);

class ColumnHeadings {
 public:
  bool is_empty() const { return all_.empty(); }
  void clear() { *this = {}; }
  // A row of them, from left to right; below another one it says more than that.
  void add(std::vector<ColumnHeading> row);

  // Nothing if no heading stands over the column.
  const ColumnHeading* over(std::size_t column) const;
  bool has(ImportField field) const;
  bool has(const std::string& words) const { return words_.contains(words); }
  // Whether there are actions below them, under their words or their titles.
  bool name_actions() const;
  // Those that are not known, and stand over none that is.
  std::vector<const ColumnHeading*> unknown() const;

 private:
  void put_over(std::size_t begin, std::size_t end, std::size_t heading);

  std::vector<ColumnHeading> all_;
  // By the column from which on it holds: the position of a heading, or of none.
  std::map<std::size_t, std::size_t> over_;
  std::unordered_set<std::string> words_;
  std::set<ImportField> fields_;
  bool has_titles_of_actions_ = false;
};

}  // namespace followup
