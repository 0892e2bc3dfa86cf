// What cells mean, whatever the format.
#include "followup/report.h"

#include <fmt/core.h>

#include <utility>

namespace followup {

std::vector<std::string> Lines::words() const {
  std::vector<std::string> all;
  all.reserve(lines.size());
  for (const CellLine& line : lines) all.push_back(line.words);
  return all;
}

Lines lines_of(std::vector<std::string> words, LineRole role) {
  Lines all;
  all.lines.reserve(words.size());
  for (std::string& line : words) all.lines.push_back({std::move(line), role});
  return all;
}

std::optional<std::int64_t> tenths_of_percent(Ratio ratio) {
  if (ratio.whole == 0) return std::nullopt;
  return (ratio.part * 2000 + ratio.whole) / (2 * ratio.whole);
}

std::string percentage_text(Ratio ratio) {
  const auto tenths = tenths_of_percent(ratio);
  if (!tenths) return "–";
  if (*tenths % 10 == 0) return fmt::format("{} %", *tenths / 10);
  return fmt::format("{}.{} %", *tenths / 10, *tenths % 10);
}

std::string_view name(Measure measure) {
  switch (measure) {
    case Measure::closed:
      return "closed";
    case Measure::open:
      return "open";
    case Measure::overdue:
      return "overdue";
    case Measure::dropped:
      return "dropped";
    case Measure::owned:
      return "as owner";
    case Measure::partner:
      return "only as partner";
  }
  return {};
}

}  // namespace followup
