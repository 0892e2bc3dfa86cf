// Finding out what was meant.
#include "cli/usage_errors.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "text/expected_words.h"
#include "text/spelling.h"
#include "text/unicode.h"

namespace followup {
namespace {

// "--as-off" and "--as-off=x" both name "--as-off".
std::string option_name(const std::string& argument) {
  return argument.substr(0, argument.find('='));
}

std::string nearest_at_end(std::string_view word, const std::vector<std::string>& known) {
  const std::vector<std::string_view> candidates(known.begin(), known.end());
  return did_you_mean_at_end(nearest(word, candidates));
}

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

// What may be written after the command, or in front of one.
std::vector<std::string> known_options(const CLI::App& program, const CLI::App* command) {
  std::vector<std::string> known = option_names(program);
  if (command != nullptr) std::ranges::move(option_names(*command), std::back_inserter(known));
  return known;
}

std::vector<std::string> names_of_commands(const CLI::App& program) {
  std::vector<std::string> names;
  for (const CLI::App* command : program.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

std::vector<std::string> commands_with_option(const CLI::App& program, const std::string& option) {
  std::vector<std::string> commands;
  for (const CLI::App* command : program.get_subcommands({})) {
    if (std::ranges::count(option_names(*command), option) > 0) {
      commands.push_back(command->get_name());
    }
  }
  return commands;
}

// "overdue", "due" and "list"
std::string quoted_list(const std::vector<std::string>& names) {
  std::string list;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string_view joint = i == 0 ? "" : i + 1 == names.size() ? " and " : ", ";
    list += fmt::format("{}\"{}\"", joint, names[i]);
  }
  return list;
}

ParsedArguments complain_of_option(const CLI::App& program, const CLI::App* command,
                                   const std::string& name) {
  const std::string meant = nearest_at_end(name, known_options(program, command));
  const std::vector<std::string> owners = commands_with_option(program, name);
  if (owners.empty()) {
    return usage_error(fmt::format("unknown option \"{}\"{}", visible(name), meant), command);
  }
  if (command == nullptr) {
    return usage_error(fmt::format("\"{}\" is an option of {}, and stands after the command", name,
                                   quoted_list(owners)),
                       command);
  }
  if (std::ranges::count(owners, command->get_name()) > 0) {
    return usage_error(
        fmt::format("\"{}\" is an option of \"{}\" and stands after it", name, command->get_name()),
        command);
  }
  return usage_error(fmt::format("\"{}\" takes no \"{}\", but {} {}{}", command->get_name(), name,
                                 quoted_list(owners), owners.size() == 1 ? "does" : "do", meant),
                     command);
}

}  // namespace

const CLI::App* given_command(const CLI::App& program) {
  const std::vector<const CLI::App*> given =
      program.get_subcommands([](const CLI::App* command) { return command->parsed(); });
  return given.empty() ? nullptr : given.front();
}

ParsedArguments usage_error(std::string_view message, const CLI::App* command) {
  return {std::nullopt,
          fmt::format("followup: {}\nTry \"followup {}--help\".\n", message,
                      command == nullptr ? std::string() : command->get_name() + " "),
          2};
}

std::optional<ParsedArguments> complain_of_rest(const CLI::App& program) {
  const CLI::App* command = given_command(program);
  std::vector<std::string> rest = program.remaining();
  if (command != nullptr) std::ranges::move(command->remaining(), std::back_inserter(rest));
  const auto option = std::ranges::find_if(rest, [](const std::string& argument) {
    return argument.size() > 1 && argument.front() == '-' && argument != "--";
  });
  if (option != rest.end()) return complain_of_option(program, command, option_name(*option));
  if (command == nullptr) {
    if (rest.empty()) return ParsedArguments{std::nullopt, program.help(), 2};
    const ExpectedWord* expected = expected_word("command", rest.front());
    return usage_error(
        fmt::format("unknown command \"{}\"{}", visible(rest.front()),
                    expected == nullptr ? nearest_at_end(rest.front(), names_of_commands(program))
                                        : fmt::format("; {}", expected->advice)),
        command);
  }
  std::erase(rest, "--");
  if (rest.empty()) return std::nullopt;
  return usage_error(
      fmt::format("\"{}\" takes no \"{}\"", command->get_name(), visible(rest.front())), command);
}

}  // namespace followup
