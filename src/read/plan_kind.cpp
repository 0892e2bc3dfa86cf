// The table of kinds of plans.
#include "read/plan_kind.h"

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

}  // namespace followup
