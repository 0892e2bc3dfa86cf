// Ids that are free.
#include "import/ids.h"

#include <fmt/core.h>

#include <algorithm>
#include <string_view>

#include "text/unicode.h"

namespace followup {

std::string as_id(std::string text) {
  std::ranges::replace(text, '/', '-');
  std::ranges::replace(text, '\n', ' ');
  return text;
}

std::string Ids::next(const std::string& written, const std::string& place) {
  ++position_;
  const std::string id = as_id(written);
  std::string free = id.empty() ? std::to_string(position_) : id;
  while (!taken_.insert(word_key(free)).second) {
    free = id.empty() ? std::to_string(++position_)
                      : fmt::format("{}-{}", id, ++times_.try_emplace(id, 1).first->second);
  }
  if (!id.empty() && free != id) {
    values_.remark(place, fmt::format("the id \"{}\" stands twice: here it is \"{}\"", visible(id),
                                      visible(free)));
  }
  return free;
}

NumberedTitle numbered_title(const std::string& text) {
  const std::size_t end = text.find(' ');
  if (end == std::string::npos) return {{}, text};
  const std::string word = text.substr(0, end);
  const bool has_digit = word.find_first_of("0123456789") != std::string::npos;
  const bool has_letter = word.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string::npos;
  const bool is_number =
      has_digit && has_letter &&
      word.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ.-/_") == std::string::npos;
  if (!is_number) return {{}, text};
  return {as_id(word), text.substr(end + 1)};
}

}  // namespace followup
