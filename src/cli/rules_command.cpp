// followup rules and followup explain.
#include "cli/execution.h"
#include "cli/rule_choices.h"
#include "followup/check.h"

namespace followup {

void run_rules(Execution& execution) {
  const RuleListFormat& format = chosen_format(rule_list_formats(), execution.options().format);
  execution.write(format.write(all_rules(), execution.style()));
}

void run_explain(Execution& execution) {
  const RuleFormat& format = chosen_format(rule_formats(), execution.options().format);
  if (execution.options().words.size() != 1) {
    throw Failure("explain takes the name of one rule; \"followup rules\" lists them");
  }
  execution.write(format.write(rule_called(execution.options().words.front()), execution.style()));
}

}  // namespace followup
