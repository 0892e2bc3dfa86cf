// What people write between names.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace followup {

// The surest first.
inline constexpr std::array<std::string_view, 13> name_dividers{
    "\n", ";", ",", "، ", " / ", "/", " & ", " + ", " and ", " et ", " y ", " и ", " و "};

inline bool has_name_divider(std::string_view text) {
  return std::ranges::any_of(name_dividers, [&](std::string_view divider) {
    return text.find(divider) != std::string_view::npos;
  });
}

inline std::string without_marks_around(std::string_view text) {
  constexpr std::string_view marks = " \t\n.,;:";
  const std::size_t first = text.find_first_not_of(marks);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(marks) + 1 - first));
}

// What became of the names in a text.
struct TakenNames {
  std::size_t taken = 0;
  std::vector<std::string> left = {};  // each as long as nothing in it was taken

  bool are_all() const { return taken > 0 && left.empty(); }
};

// Offers the text to `take`, and what it does not take in parts, which are divided on.
template <class Take>
TakenNames take_names(std::string_view text, const Take& take, std::size_t first_divider = 0) {
  const std::string name = without_marks_around(text);
  if (name.empty()) return {};
  if (take(std::string_view(name))) return {1, {}};
  TakenNames names;
  for (std::size_t i = first_divider; i < name_dividers.size(); ++i) {
    const std::string_view divider = name_dividers[i];
    if (text.find(divider) == std::string_view::npos) continue;
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find(divider, at), text.size());
      TakenNames part = take_names(text.substr(at, end - at), take, i + 1);
      names.taken += part.taken;
      std::ranges::move(part.left, std::back_inserter(names.left));
      at = end + divider.size();
    }
    break;
  }
  if (names.taken == 0) names.left = {name};
  return names;
}

// A name that nobody knows, among others.
struct UnknownName {
  std::string name;
  std::string_view meant;  // the known one that is a slip away; empty if there is none
};

// Of what was left of a text after the known names: `meant` says which one a name is a slip away
// from, or nothing. Known names come first, so that a slip hides none of them.
template <class Meant>
std::vector<UnknownName> unknown_names(const std::vector<std::string>& left, const Meant& meant) {
  std::vector<UnknownName> unknown;
  for (const std::string& words : left) {
    const TakenNames slips = take_names(words, [&](std::string_view name) {
      const std::string_view known = meant(name);
      if (!known.empty()) unknown.push_back({std::string(name), known});
      return !known.empty();
    });
    for (const std::string& other : slips.left) unknown.push_back({other, {}});
  }
  return unknown;
}

}  // namespace followup
