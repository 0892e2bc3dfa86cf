// followup new: a plan, or a repository of them.
#include "cli/execution.h"
#include "cli/new_repository.h"
#include "output_file.h"
#include "read/plan_kind.h"
#include "templates/new_texts.h"
#include "text/spelling.h"

namespace followup {
namespace {

PlanKind chosen_kind(const std::vector<std::string>& words) {
  if (words.size() > 1) throw Failure("new takes one word: response-matrix or action-plan");
  if (words.empty()) return PlanKind::response_matrix;
  if (const auto kind = parse_kind(words.front())) return *kind;
  const std::string_view meant = nearest_kind(words.front());
  throw Failure(fmt::format("\"{}\" is not a kind of plan{}; write response-matrix or action-plan",
                            words.front(), did_you_mean_within(meant)));
}

}  // namespace

void run_new(Execution& execution) {
  const Options& options = execution.options();
  const PlanKind kind = chosen_kind(options.words);
  if (!options.repository.empty()) return make_repository(execution, kind);
  if (!options.ci.empty()) throw Failure("--ci is for --repository; add it or leave --ci out");
  std::string text = new_plan(kind, execution.as_of());
  if (options.output.empty() || options.output == "-") return execution.write(std::move(text));
  write_new_file(options.output, text);
}

}  // namespace followup
