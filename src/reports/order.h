// --sort and --limit: in which order rows stand, and how many there are.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "followup/report.h"

namespace followup {

enum class Direction : std::uint8_t { ascending, descending };

struct SortKey {
  std::string key;
  Direction direction = Direction::ascending;
};

// "deadline", "days_overdue:desc, id"; each must be one of `possible`. Throws Failure.
std::vector<SortKey> parse_sort(std::string_view written,
                                std::span<const std::string_view> possible);

// The number of rows of --limit; nothing if there is none. Throws Failure.
std::optional<std::size_t> parse_limit(std::string_view written);

// A cell as it is compared, made once for each: case makes no difference, and 2 is before 10.
Cell order_of(Cell cell);

// Whether `a` stands before `b`, cell by cell, as the keys want it; nothing known stands last
// whatever the direction. The cells come from order_of().
bool stands_before(std::span<const Cell> a, std::span<const Cell> b, std::span<const SortKey> keys);

// For machines: how many rows there are, and how many of them --limit lets be shown.
Fields listed_rows(std::size_t found, std::size_t shown);

}  // namespace followup
