// Encoding, YAML, and then the plan: what fails first is all that is said.
#include "read/plan_file.h"

#include <memory>
#include <utility>

#include "read/rules.h"
#include "read/text_file.h"

namespace followup {

void add_file_problem(LoadedFile& file, const Rule& rule, std::string message, std::string help) {
  file.problems.push_back({&rule, &file.source, {}, std::move(message), std::move(help), {}});
}

void read_plan_file(LoadedFile& file, bool is_named) {
  if (!prepare_text(file.source, file.problems)) {
    file.is_lost = true;
    return;
  }
  file.tree = read_tree(file.source);
  if (file.tree.is_broken) {
    file.problems = file.tree.problems;
    file.is_lost = true;
    return;
  }
  if (!looks_like_plan(file.tree)) {
    // What other YAML files do is not ours to judge.
    file.problems.clear();
    if (!is_named) return;
    file.is_lost = true;
    add_file_problem(file, rules::no_plan, "this file holds no plan",
                     "a plan begins with \"kind: action-plan\" or \"kind: response-matrix\"");
    return;
  }
  if (!file.tree.misreadings.empty()) {
    file.problems = file.tree.misreadings;
    file.is_lost = true;
    return;
  }
  file.problems.insert(file.problems.end(), file.tree.problems.begin(), file.tree.problems.end());
  file.plan = std::make_unique<Plan>(read_plan(file.source, file.tree, file.problems));
  file.has_plan = true;
}

}  // namespace followup
