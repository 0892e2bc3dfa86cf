// References, and ranges while rows go by.
#include "import/xlsx_ranges.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <tuple>
#include <utility>

namespace followup {

std::optional<CellReference> parse_reference(std::string_view text) {
  constexpr std::uint32_t letters = 26;
  CellReference reference;
  if (text.starts_with('$')) text.remove_prefix(1);
  while (!text.empty()) {
    const char c = static_cast<char>(text.front() & ~0x20);
    if (c < 'A' || c > 'Z') break;
    reference.column = reference.column * letters + static_cast<std::uint32_t>(c - 'A' + 1);
    if (reference.column > most_columns_of_sheet) return std::nullopt;
    text.remove_prefix(1);
  }
  if (text.starts_with('$')) text.remove_prefix(1);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), reference.row);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  if (reference.column == 0 || reference.row == 0) return std::nullopt;
  if (reference.row > most_rows_of_sheet) return std::nullopt;
  --reference.column;
  --reference.row;
  return reference;
}

std::string column_name(std::size_t column) {
  constexpr std::size_t letters = 26;
  std::string name;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / letters) {
    name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % letters));
  }
  return name;
}

std::string reference_name(std::size_t row, std::size_t column) {
  return fmt::format("{}{}", column_name(column), row + 1);
}

std::optional<CellRange> parse_range(std::string_view text) {
  const std::size_t colon = text.find(':');
  const auto first = parse_reference(text.substr(0, colon));
  const auto last =
      colon == std::string_view::npos ? first : parse_reference(text.substr(colon + 1));
  if (!first || !last) return std::nullopt;
  if (first->row > last->row || first->column > last->column) return std::nullopt;
  return CellRange{*first, *last};
}

RangesByRow::RangesByRow(std::vector<Entry> entries) : entries_(std::move(entries)) {
  std::ranges::stable_sort(entries_, [](const Entry& a, const Entry& b) {
    const CellReference& first = a.range.first;
    const CellReference& second = b.range.first;
    return std::tie(first.row, first.column) < std::tie(second.row, second.column);
  });
}

std::vector<RangesByRow::Entry> RangesByRow::advance(std::uint32_t row) {
  std::vector<Entry> begun;
  row_ = row;
  for (; next_ < entries_.size() && entries_[next_].range.first.row <= row; ++next_) {
    const Entry& entry = entries_[next_];
    if (entry.range.last.row < row) continue;
    if (!make_room(entry.range)) {
      ++left_out_;
      continue;
    }
    active_.emplace(entry.range.first.column, entry);
    begun.push_back(entry);
  }
  return begun;
}

// Takes out what has ended and lay where the range is; false if something else lies there.
bool RangesByRow::make_room(const CellRange& range) {
  auto entry = active_.upper_bound(range.last.column);
  while (entry != active_.begin()) {
    --entry;
    if (entry->second.range.last.column < range.first.column) return true;
    if (entry->second.range.last.row >= row_) return false;
    entry = active_.erase(entry);
  }
  return true;
}

const RangesByRow::Entry* RangesByRow::at(std::uint32_t column) const {
  const auto after = active_.upper_bound(column);
  if (after == active_.begin()) return nullptr;
  const Entry& entry = std::prev(after)->second;
  const bool is_inside = column <= entry.range.last.column && row_ <= entry.range.last.row;
  return is_inside ? &entry : nullptr;
}

const std::map<std::uint32_t, RangesByRow::Entry>& RangesByRow::active() {
  std::erase_if(active_, [&](const auto& entry) { return entry.second.range.last.row < row_; });
  return active_;
}

}  // namespace followup
