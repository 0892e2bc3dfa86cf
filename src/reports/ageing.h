// How long what is overdue has been so, in bands.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "followup/report.h"

namespace followup {

// Bands of days late; the Global Fund calls what is more than 90 days late long overdue.
struct AgeBand {
  std::string_view key;
  std::string_view words;
  std::int64_t most;  // days
};

constexpr std::array age_bands{
    AgeBand{"days_1_to_30", "1 to 30 days", 30},
    AgeBand{"days_31_to_90", "31 to 90 days", 90},
    AgeBand{"days_91_to_180", "91 to 180 days", 180},
    AgeBand{"days_over_180", "more than 180 days", INT64_MAX},
};

// Actions in each band.
using Ageing = std::array<std::int64_t, age_bands.size()>;

inline std::size_t age_band(std::int64_t days_late) {
  std::size_t band = 0;
  while (days_late > age_bands[band].most) ++band;
  return band;
}

inline Fields ageing_fields(const Ageing& ageing) {
  Fields fields{"ageing", {}, {}, Audience::machines};
  for (std::size_t i = 0; i < age_bands.size(); ++i) {
    fields.fields.push_back({age_bands[i].key, {}, CellType::integer, ageing[i]});
  }
  return fields;
}

}  // namespace followup
