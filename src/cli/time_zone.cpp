// Names of zones, and rules in place of names.
#include "cli/time_zone.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace followup {
namespace {

namespace fs = std::filesystem;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// "<+0530>", or three letters and more. Nothing if it does not begin so.
std::string_view behind_abbreviation(std::string_view rule) {
  if (rule.starts_with('<')) {
    const std::size_t end = rule.find('>');
    return end == std::string_view::npos ? std::string_view() : rule.substr(end + 1);
  }
  const auto letters =
      static_cast<std::size_t>(std::ranges::find_if_not(rule, is_letter) - rule.begin());
  return letters < 3 ? std::string_view() : rule.substr(letters);
}

// As far as an offset from UTC, without which it is none.
bool is_rule(std::string_view zone) {
  std::string_view offset = behind_abbreviation(zone);
  if (offset.starts_with('+') || offset.starts_with('-')) offset.remove_prefix(1);
  return !offset.empty() && offset.front() >= '0' && offset.front() <= '9';
}

}  // namespace

bool is_known_time_zone(std::string_view zone, const std::string& folder) {
  if (zone.starts_with(':')) zone.remove_prefix(1);
  // Also where no zones are installed.
  if (zone.empty() || zone == "UTC" || zone == "GMT") return true;
  std::error_code error;
  return is_rule(zone) || fs::is_regular_file(fs::path(folder) / zone, error);
}

}  // namespace followup
