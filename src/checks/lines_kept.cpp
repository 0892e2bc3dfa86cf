// Lines that stay, and the ends of those that do not.
#include "checks/lines_kept.h"

#include <algorithm>
#include <string_view>

#include "text/line_bounds.h"

namespace followup {
void keep_lines(std::string& text, std::vector<Place*> places) {
  std::ranges::sort(places, {}, [](const Place* place) { return place->begin; });
  const std::string_view all = text;
  std::string kept;
  std::size_t done = 0;  // of the text
  for (Place* place : places) {
    const std::size_t start = start_of_line(all, place->begin);
    if (start > done) {
      const std::string_view skipped = all.substr(done, start - done);
      kept.append(static_cast<std::size_t>(std::ranges::count(skipped, '\n')), '\n');
      done = start;
    }
    const std::size_t end = end_of_line(all, place->end);
    if (end > done) {
      kept += all.substr(done, end - done);
      done = end;
    }
    // The end of what is kept is the end of what is done, and all of the place stands before both.
    const auto shift = static_cast<std::uint32_t>(done - kept.size());
    place->begin -= shift;
    place->end -= shift;
  }
  kept.shrink_to_fit();
  text.swap(kept);
}

}  // namespace followup
