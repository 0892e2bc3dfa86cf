// Where cells are: references like B12, ranges, and what a range means for the rows below its
// first one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace followup {

inline constexpr std::uint32_t most_rows_of_sheet = 1'048'576;
inline constexpr std::uint32_t most_columns_of_sheet = 16'384;  // the last one is XFD

// Both from 0.
struct CellReference {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
};

// Nothing for what is none or lies outside of a sheet. "$B$12" is one too.
std::optional<CellReference> parse_reference(std::string_view text);
std::string column_name(std::size_t column);
std::string reference_name(std::size_t row, std::size_t column);

// Both ends belong to it.
struct CellRange {
  CellReference first;
  CellReference last;
};

// "B2:C5", or "B2", which is a range of one.
std::optional<CellRange> parse_range(std::string_view text);

// Ranges while rows go by from top to bottom. A range that overlaps one that came before it is
// left out: no program writes such, and they would make the work more than linear.
class RangesByRow {
 public:
  struct Entry {
    CellRange range;
    std::size_t id = 0;  // of the caller
  };

  explicit RangesByRow(std::vector<Entry> entries);

  // Those that begin in the row or began in one that was passed over, from left to right. They
  // are active from now on.
  std::vector<Entry> advance(std::uint32_t row);
  // The active one in which the column lies.
  const Entry* at(std::uint32_t column) const;
  void remove(const Entry& entry) { active_.erase(entry.range.first.column); }
  // The active ones from left to right, after those that have ended are gone.
  const std::map<std::uint32_t, Entry>& active();
  std::size_t left_out() const { return left_out_; }

 private:
  bool make_room(const CellRange& range);

  std::vector<Entry> entries_;  // by their first rows, then columns
  std::size_t next_ = 0;
  std::map<std::uint32_t, Entry> active_;  // by their first columns
  std::uint32_t row_ = 0;
  std::size_t left_out_ = 0;
};

}  // namespace followup
