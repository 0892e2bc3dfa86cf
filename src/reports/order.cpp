// Comparing cells.
#include "reports/order.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <compare>

#include "followup/failure.h"
#include "reports/option_values.h"
#include "text/unicode.h"

namespace followup {
namespace {

bool is_nothing(const Cell& cell) {
  if (const auto* list = std::get_if<std::vector<std::string>>(&cell)) return list->empty();
  if (const auto* ratio = std::get_if<Ratio>(&cell)) return ratio->whole == 0;
  return std::holds_alternative<std::monostate>(cell);
}

// Cells of one column are of one type; texts are keys already.
std::weak_ordering compare(const Cell& a, const Cell& b) {
  if (a.index() != b.index()) return a.index() <=> b.index();
  if (const auto* text = std::get_if<std::string>(&a)) {
    return *text <=> std::get<std::string>(b);
  }
  if (const auto* number = std::get_if<std::int64_t>(&a)) {
    return *number <=> std::get<std::int64_t>(b);
  }
  if (const auto* day = std::get_if<Day>(&a)) {
    return day->time_since_epoch().count() <=> std::get<Day>(b).time_since_epoch().count();
  }
  if (const auto* is_true = std::get_if<bool>(&a))
    return static_cast<int>(*is_true) <=> static_cast<int>(std::get<bool>(b));
  if (const auto* list = std::get_if<std::vector<std::string>>(&a)) {
    return *list <=> std::get<std::vector<std::string>>(b);
  }
  if (const auto* ratio = std::get_if<Ratio>(&a)) {
    const auto& other = std::get<Ratio>(b);
    return ratio->part * other.whole <=> other.part * ratio->whole;
  }
  if (const auto* signal = std::get_if<Signal>(&a)) {
    return signal->tone <=> std::get<Signal>(b).tone;
  }
  return std::weak_ordering::equivalent;
}

SortKey parse_key(std::string_view written, std::span<const std::string_view> possible) {
  const std::size_t colon = written.find(':');
  const std::string key(without_blanks_around(written.substr(0, colon)));
  if (std::ranges::count(possible, key) == 0) {
    throw unknown_value("--sort", key, possible);
  }
  if (colon == std::string_view::npos) return {key, Direction::ascending};
  const std::string_view direction = without_blanks_around(written.substr(colon + 1));
  if (direction == "desc") return {key, Direction::descending};
  if (direction == "asc") return {key, Direction::ascending};
  throw Failure(fmt::format("--sort \"{}\" ends with \"{}\"; write :desc for the largest first",
                            written, direction));
}

}  // namespace

std::vector<SortKey> parse_sort(std::string_view written,
                                std::span<const std::string_view> possible) {
  std::vector<SortKey> keys;
  if (written.empty()) return keys;
  for (std::size_t at = 0; at <= written.size();) {
    const std::size_t end = std::min(written.find(',', at), written.size());
    keys.push_back(parse_key(written.substr(at, end - at), possible));
    at = end + 1;
  }
  return keys;
}

std::optional<std::size_t> parse_limit(std::string_view written) {
  if (written.empty()) return std::nullopt;
  std::size_t number = 0;
  const auto [end, error] =
      std::from_chars(written.data(), written.data() + written.size(), number);
  const bool is_number = error == std::errc() && end == written.data() + written.size();
  if (!is_number || number == 0) {
    throw Failure(fmt::format("--limit \"{}\" is not a number of rows, 1 or more", written));
  }
  return number;
}

Fields listed_rows(std::size_t found, std::size_t shown) {
  return {"listed",
          {},
          {{"found", {}, CellType::integer, static_cast<std::int64_t>(found)},
           {"shown", {}, CellType::integer, static_cast<std::int64_t>(shown)}},
          Audience::machines};
}

Cell order_of(Cell cell) {
  if (auto* text = std::get_if<std::string>(&cell)) *text = natural_key(*text);
  if (auto* list = std::get_if<std::vector<std::string>>(&cell)) {
    for (std::string& entry : *list) entry = natural_key(entry);
  }
  return cell;
}

bool stands_before(std::span<const Cell> a, std::span<const Cell> b,
                   std::span<const SortKey> keys) {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const bool is_a_nothing = is_nothing(a[i]);
    const bool is_b_nothing = is_nothing(b[i]);
    if (is_a_nothing != is_b_nothing) return is_b_nothing;
    if (is_a_nothing) continue;
    const std::weak_ordering order = compare(a[i], b[i]);
    if (order == std::weak_ordering::equivalent) continue;
    return keys[i].direction == Direction::ascending ? std::is_lt(order) : std::is_gt(order);
  }
  return false;
}

}  // namespace followup
