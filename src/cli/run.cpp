// From arguments to an outcome.
#include "followup/run.h"

#include <system_error>

#include "cli/complaints.h"
#include "cli/execution.h"
#include "cli/untaken_options.h"
#include "formats/xml.h"

namespace followup {
namespace {

void run(Execution& execution) {
  refuse_untaken_options(execution.options());
  switch (execution.options().command) {
    case Command::changes:
      return run_changes(execution);
    case Command::check:
      return run_check(execution);
    case Command::history:
      return run_history(execution);
    case Command::report:
      return run_report(execution);
    case Command::trend:
      return run_trend(execution);
    case Command::mail:
      return run_mail(execution);
    case Command::rules:
      return run_rules(execution);
    case Command::explain:
      return run_explain(execution);
    case Command::schema:
      return run_schema(execution);
    case Command::import:
      return run_import(execution);
    case Command::create:
      return run_new(execution);
    case Command::complete:
      return run_complete(execution);
  }
}

Outcome outcome_of(const std::vector<std::string>& arguments, const Surroundings& surroundings) {
  const ParsedArguments parsed = parse_arguments(arguments);
  if (!parsed.options) {
    return parsed.exit_code == 0 ? Outcome{0, parsed.text, {}}
                                 : Outcome{parsed.exit_code, {}, parsed.text};
  }
  let_xml_fail_without_memory();
  Execution execution(*parsed.options, surroundings);
  try {
    run(execution);
  } catch (const Failure& failure) {
    execution.cannot(failure.what());
  } catch (const std::system_error& error) {  // the file system changed under our hands
    execution.cannot(error.what());
  }
  return execution.finish();
}

}  // namespace

Outcome run(const std::vector<std::string>& arguments, const Surroundings& surroundings) {
  Outcome outcome = outcome_of(arguments, surroundings);
  outcome.err = wrapped_complaints(outcome.err, surroundings.err_width);
  return outcome;
}

}  // namespace followup
