// What is called by an id that somebody wrote: the whole one, or the end of one from a slash on.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace followup {

bool is_named(std::string_view id, std::string_view written);

struct IdMatches {
  std::vector<std::string> ids;   // that are called so
  std::vector<std::string> near;  // others, near enough to have been meant

  // Whether it is called so.
  bool add(std::string_view id, std::string_view written);
  void add(IdMatches more);
};

// Why none of them can be taken. `kinds` is what was looked for: "action or recommendation".
std::string complaint(const IdMatches& matches, std::string_view written, std::string_view kinds);

}  // namespace followup
