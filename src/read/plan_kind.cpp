// The table of kinds of plans.
#include "read/plan_kind.h"

#include <algorithm>
#include <array>

#include "text/spelling.h"
#include "text/unicode.h"

namespace followup {
namespace {

struct KindWord {
  std::string_view word;
  PlanKind kind;
};

constexpr std::array kind_words{KindWord{"action-plan", PlanKind::action_plan},
                                KindWord{"response-matrix", PlanKind::response_matrix}};

}  // namespace

std::string_view name(PlanKind kind) {
  for (const KindWord& row : kind_words) {
    if (row.kind == kind) return row.word;
  }
  return {};
}

std::vector<std::string_view> plan_kinds() {
  std::vector<std::string_view> words;
  words.reserve(kind_words.size());
  for (const KindWord& row : kind_words) words.push_back(row.word);
  return words;
}

std::optional<PlanKind> parse_kind(std::string_view word) {
  const std::string folded = fold_case(word);
  for (const KindWord& row : kind_words) {
    if (row.word == folded) return row.kind;
  }
  return std::nullopt;
}

std::string_view nearest_kind(std::string_view word) {
  const std::string key = word_key(word);
  if (key == "plan") return "action-plan";
  if (key == "matrix" || key == "managementresponse" || key == "managementresponsematrix") {
    return "response-matrix";
  }
  for (const KindWord& row : kind_words) {
    if (word_key(row.word) == key) return row.word;
  }
  return nearest(word, plan_kinds());
}

bool is_plan_or_nothing(std::string_view text) {
  bool is_nothing = true;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    at = end + 1;
    line.remove_prefix(odd_blank_first(line));  // a byte order mark
    if (line.starts_with("kind:")) return true;
    if (line.starts_with("---")) break;
    const std::size_t first = line.find_first_not_of(" \t\r");
    is_nothing = is_nothing && (first == std::string_view::npos || line[first] == '#');
  }
  return is_nothing;
}

}  // namespace followup
