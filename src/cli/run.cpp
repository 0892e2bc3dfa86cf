// From arguments to an outcome.
#include "followup/run.h"

#include <fmt/format.h>

#include <system_error>

#include "cli/execution.h"
#include "text/unicode.h"

namespace followup {
namespace {

void run(Execution& execution) {
  switch (execution.options().command) {
    case Command::check:
      return run_check(execution);
    case Command::report:
      return run_report(execution);
    case Command::rules:
      return run_rules(execution);
    case Command::explain:
      return run_explain(execution);
    case Command::schema:
      return run_schema(execution);
  }
}

}  // namespace

Outcome run(const std::vector<std::string>& arguments, const Surroundings& surroundings) {
  const ParsedArguments parsed = parse_arguments(arguments);
  if (!parsed.options) {
    return parsed.exit_code == 0 ? Outcome{0, parsed.text, {}}
                                 : Outcome{parsed.exit_code, {}, parsed.text};
  }
  try {
    Execution execution(*parsed.options, surroundings);
    run(execution);
    return execution.finish();
  } catch (const Failure& failure) {
    return {2, {}, fmt::format("followup: {}\n", visible(failure.what()))};
  } catch (const std::system_error& error) {  // the file system changed under our hands
    return {2, {}, fmt::format("followup: {}\n", visible(error.what()))};
  }
}

}  // namespace followup
