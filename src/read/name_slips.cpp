// One function a slip.
#include "read/name_slips.h"

#include <fmt/core.h>

#include <array>
#include <utility>

#include "read/lines.h"
#include "text/ascii.h"

namespace followup {
namespace {

using Slip = std::optional<NameSlip>;

std::string advise_to_write(std::string_view name) {
  return fmt::format("write {}", name);
}

Slip find_bullet(std::string_view words) {
  const std::string_view bullet = bullet_of(words);
  if (bullet.empty()) return std::nullopt;
  const std::string_view name = trimmed(words.substr(bullet.size()));
  if (name.empty()) return std::nullopt;
  return NameSlip{name, fmt::format("\"{}\" is taken for a part of the name", bullet),
                  advise_to_write(name)};
}

Slip find_quotes(std::string_view words) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> pairs{
      {{"“", "”"}, {"„", "“"}, {"”", "”"}, {"‘", "’"}, {"«", "»"}, {"“", "\""}}};
  for (const auto& [open, close] : pairs) {
    if (words.size() <= open.size() + close.size()) continue;
    if (!words.starts_with(open) || !words.ends_with(close)) continue;
    words.remove_prefix(open.size());
    words.remove_suffix(close.size());
    return NameSlip{words, "these quotes (as Word makes them) are taken for a part of the name",
                    advise_to_write(words)};
  }
  return std::nullopt;
}

Slip find_mark_at_end(std::string_view words) {
  const bool is_comma = words.ends_with(',');
  if (words.size() < 2 || (!is_comma && !words.ends_with(';'))) return std::nullopt;
  words.remove_suffix(1);
  return NameSlip{words,
                  fmt::format("the {} at the end is taken for a part of the name",
                              is_comma ? "comma" : "semicolon"),
                  advise_to_write(words)};
}

Slip find_key(std::string_view words) {
  for (const std::string_view key : {"party", "group"}) {
    if (!words.starts_with(key)) continue;
    for (const std::string_view mark : {":", "：", "=", " ="}) {
      const std::string_view rest = words.substr(key.size());
      if (!rest.starts_with(mark) || rest.size() == mark.size()) continue;
      std::string_view name = trimmed(rest.substr(mark.size()));
      while (name.starts_with("\xC2\xA0")) name.remove_prefix(2);
      return NameSlip{{},
                      fmt::format("no colon and blank stand after \"{}\"", key),
                      fmt::format("write \"{}: {}\"", key, name)};
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<NameSlip> find_name_slip(std::string_view words) {
  // Most names have no mark at either end.
  const bool has_marks = words.empty() || !is_ascii_letter_or_digit(words.front()) ||
                         !is_ascii_letter_or_digit(words.back());
  if (!has_marks) return find_key(words);
  for (const auto slip : {find_bullet, find_quotes, find_mark_at_end, find_key}) {
    if (auto found = slip(words)) return found;
  }
  return std::nullopt;
}

}  // namespace followup
