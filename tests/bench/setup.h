// What the comparisons have in common: the programs that they run, and the plans.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "number.h"
#include "rounds.h"

namespace bench {

struct Programs {
  std::string followup;
  std::string generator;  // of plans
  std::string scanner;    // the floor
};

inline constexpr int actions_in_a_file = 50;

struct Plans {
  std::filesystem::path folder;
  double mib = 0;
};

// Writes them with the generator into a new folder.
Plans make_plans(const Programs&, int actions, int files, const std::filesystem::path& folder);

inline constexpr std::string_view as_of = "2026-11-21";

// The two that every table has, with two threads each.
Contestant event_scan(const Programs&, const std::filesystem::path& folder);
Contestant followup_run(const Programs&, const std::filesystem::path& folder, Command words);

}  // namespace bench
