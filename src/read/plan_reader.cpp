// From the tree to the plan.
#include <fmt/core.h>

#include <filesystem>

#include "followup/plan.h"
#include "read/plan_kind.h"
#include "read/rules.h"
#include "read/value_reader.h"
#include "text/spelling.h"

namespace followup {
namespace {

bool has_content_of_a_plan(const Node& root) {
  return find(root, "recommendations") != nullptr || find(root, "sections") != nullptr ||
         find(root, "actions") != nullptr;
}

// What is known of the kind where it cannot be read.
PlanKind guess_kind(const Node& root) {
  return find(root, "recommendations") != nullptr ? PlanKind::response_matrix
                                                  : PlanKind::action_plan;
}

PlanKind read_kind(const Plan& plan, const Node& root, ValueReader& reader) {
  if (plan.kind_word.is_present()) {
    if (const auto kind = parse_kind(plan.kind_word.words)) return *kind;
    const std::string_view meant = nearest_kind(plan.kind_word.words);
    reader.add_problem(rules::kind_unknown, plan.kind_word.place,
                       fmt::format("\"{}\" is not a kind of plan", plan.kind_word.words),
                       did_you_mean(meant, "write action-plan or response-matrix"));
  } else if (!plan.is_unreadable("kind")) {
    reader.add_problem(
        rules::kind_missing, plan.place_of_missing("kind"),
        "this looks like a plan but does not say of which kind",
        fmt::format("begin the file with \"kind: {}\"; if it is no plan, leave it out "
                    "with exclude: in followup.yaml",
                    name(guess_kind(root))));
  }
  return guess_kind(root);
}

}  // namespace

bool looks_like_plan(const Tree& tree) {
  if (!tree.has_root || tree.root.kind() != NodeKind::mapping) return false;
  const Node* kind = find(tree.root, "kind");
  const bool has_kind = kind != nullptr && kind->kind() == NodeKind::scalar &&
                        (parse_kind(kind->words()) || !nearest_kind(kind->words()).empty());
  return has_kind || has_content_of_a_plan(tree.root);
}

Plan read_plan(const Source& source, const Tree& tree, Diagnostics& problems) {
  ValueReader reader(source, tree, problems);
  Plan plan;
  plan.source = &source;
  reader.read_record(tree.root, plan);
  plan.kind = read_kind(plan, tree.root, reader);
  plan.shown_id = plan.id.words.empty() ? std::filesystem::path(source.path).stem().string()
                                        : std::string(plan.id.words);
  if (tree.second_document != Place{}) {
    reader.add_problem(rules::yaml_second_document, tree.second_document,
                       "a second document starts here; it is not read",
                       "give each plan a file of its own");
  }
  return plan;
}

}  // namespace followup
