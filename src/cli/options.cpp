// The command line; the only user of CLI11.
#include "cli/options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "followup/format.h"
#include "text/spelling.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::string_view check_summary = "What is wrong in these plans?";

constexpr std::string_view exit_codes =
    "Exit codes: 0 nothing to object to, 1 problems found, 2 could not do the job.";

constexpr std::string_view program_footer =
    "Without PATH, the repository around the current folder is read; - is standard\n"
    "input.\n"
    "\n"
    "Examples:\n"
    "  followup check plans              what is wrong in these plans?\n"
    "  followup overdue plans            what should have been done by now?\n"
    "  followup overdue --format csv     the same for a spreadsheet\n"
    "\n"
    "More: man followup, man followup-plan.";

constexpr std::string_view check_footer =
    "Examples:\n"
    "  followup check                    the repository around this folder\n"
    "  followup check plan.yaml          one plan\n"
    "  followup check --strict --format json plans";

class HelpFormatter : public CLI::Formatter {
 public:
  HelpFormatter() {
    column_width(28);
    label("Positionals", "Arguments");
  }

  std::string make_usage(const CLI::App* app, std::string /*name*/) const override {
    const bool is_command = app->get_parent() != nullptr;
    return fmt::format("Usage: followup {} [OPTIONS] [PATH...]\n",
                       is_command ? app->get_name() : "COMMAND");
  }
};

template <class Formats>
std::string format_names(const Formats& formats) {
  std::string names;
  for (const auto& format : formats) {
    names += fmt::format("{}{}", names.empty() ? "" : ", ", format.name);
  }
  return names;
}

void add_input_options(CLI::App& app, Options& options) {
  app.add_option("--as-of", options.as_of, "The day to judge by; default: today")
      ->type_name("YYYY-MM-DD")
      ->take_last();
  app.add_option("--config", options.configuration, "Use this followup.yaml and no other")
      ->type_name("FILE")
      ->take_last();
  app.add_option("--jobs", options.jobs, "Read so many files at a time; default: a file a core")
      ->type_name("N")
      ->check(CLI::Range(1U, 1024U).description(""))
      ->take_last();
  app.add_option("--max-file-size", options.max_file_size,
                 "Refuse larger files (bytes, or 5MiB); default: 64MiB")
      ->type_name("SIZE")
      ->take_last();
  app.add_flag("--allow-empty", options.allows_empty, "Finding no plan is not an error");
}

void add_output_options(CLI::App& app, Options& options) {
  app.add_option("--format", options.format, "How to write the result; default: text")
      ->type_name("NAME")
      ->take_last();
  app.add_option("-o,--output", options.output, "Write to this file instead of standard output")
      ->type_name("FILE")
      ->take_last();
  app.add_option("--color", options.colour, "auto, always or never")
      ->type_name("WHEN")
      ->check(CLI::IsMember({"auto", "always", "never"}).description(""))
      ->take_last();
  app.add_option("--width", options.width, "Columns to fit text into; default: the terminal's")
      ->type_name("N")
      ->check(CLI::Range(40U, 10000U).description(""))
      ->take_last();
  app.add_flag("-q,--quiet", options.is_quiet, "Without the closing sentence of check");
}

CLI::App* add_command(CLI::App& app, std::string_view name, std::string_view summary,
                      std::string formats, std::string_view footer, Options& options) {
  CLI::App* command = app.add_subcommand(std::string(name), std::string(summary));
  command->group("Commands");
  command->formatter(std::make_shared<HelpFormatter>());
  command->set_help_flag("-h,--help", "Print this help");
  command->fallthrough();
  command->allow_extras();
  command->add_option("PATH", options.paths, "Plan files or folders of them; - is standard input")
      ->type_name("");
  command->footer(fmt::format("Formats: {}.\n{}\n\n{}", formats, exit_codes, footer));
  return command;
}

// "--as-off" and "--as-off=x" both name "--as-off".
std::string option_name(const std::string& argument) {
  return argument.substr(0, argument.find('='));
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known) {
  const std::vector<std::string_view> candidates(known.begin(), known.end());
  const std::string_view meant = nearest(word, candidates);
  return meant.empty() ? std::string() : fmt::format("; did you mean \"{}\"?", meant);
}

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

ParsedArguments usage_error(std::string_view message, std::string_view command) {
  return {std::nullopt,
          fmt::format("followup: {}\nTry \"followup {}--help\".\n", message,
                      command.empty() ? std::string() : fmt::format("{} ", command)),
          2};
}

class CommandLine {
 public:
  CommandLine() : app_("Keeps track of what was promised: action plans and management responses.") {
    app_.name("followup");
    app_.set_help_flag("-h,--help", "Print this help");
    app_.set_version_flag("-V,--version", "followup " FOLLOWUP_VERSION, "Print the version");
    app_.require_subcommand(0, 1);
    app_.allow_extras();
    app_.formatter(std::make_shared<HelpFormatter>());
    app_.footer(fmt::format("{}\n\n{}", exit_codes, program_footer));
    add_input_options(app_, options_);
    add_output_options(app_, options_);
    check_ = add_command(app_, "check", check_summary, format_names(problem_formats()),
                         check_footer, options_);
    check_->add_flag("--strict", options_.is_strict,
                     "Warnings count as errors, except those of the calendar");
    for (const ReportKind& kind : report_kinds()) {
      CLI::App* command = add_command(app_, kind.name, kind.summary, format_names(report_formats()),
                                      kind.examples, options_);
      command->add_flag("--exit-code", options_.has_exit_code,
                        "End with 1 when there is something to report");
      reports_.emplace_back(command, &kind);
    }
  }

  ParsedArguments parse(const std::vector<std::string>& arguments) {
    try {
      // CLI11 takes its arguments from the back.
      app_.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::CallForHelp&) {
      return {std::nullopt, help(), 0};
    } catch (const CLI::CallForVersion&) {
      return {std::nullopt, "followup " FOLLOWUP_VERSION "\n", 0};
    } catch (const CLI::ParseError& error) {
      return usage_error(visible(error.what()), command_name());
    }
    if (auto error = find_unknown()) return *error;
    for (const auto& [command, kind] : reports_) {
      if (command->parsed()) options_.report = kind;
    }
    return {options_, {}, 0};
  }

 private:
  std::string command_name() const {
    const auto commands = app_.get_subcommands();
    return commands.empty() ? std::string() : commands.front()->get_name();
  }

  std::string help() const {
    const auto commands = app_.get_subcommands();
    if (commands.empty()) return app_.help();
    return commands.front()->help() + "\nOptions of every command: followup --help\n";
  }

  std::optional<ParsedArguments> find_unknown() const {
    const auto commands = app_.get_subcommands();
    std::vector<std::string> rest = app_.remaining();
    for (const CLI::App* command : commands) {
      const auto more = command->remaining();
      rest.insert(rest.end(), more.begin(), more.end());
    }
    const auto option = std::find_if(rest.begin(), rest.end(), [](const std::string& argument) {
      return argument.size() > 1 && argument.front() == '-' && argument != "--";
    });
    if (option != rest.end()) {
      std::vector<std::string> known = option_names(app_);
      for (const CLI::App* command : commands) {
        const auto more = option_names(*command);
        known.insert(known.end(), more.begin(), more.end());
      }
      const std::string name = option_name(*option);
      if (const std::string owner = command_with_option(name); !owner.empty()) {
        return usage_error(
            fmt::format("\"{0}\" is an option of \"{1}\" and stands after it", name, owner), owner);
      }
      return usage_error(
          fmt::format("unknown option \"{}\"{}", visible(name), did_you_mean(name, known)),
          command_name());
    }
    if (!commands.empty()) return std::nullopt;
    std::vector<std::string> known;
    for (const CLI::App* command : app_.get_subcommands({})) known.push_back(command->get_name());
    if (rest.empty()) return ParsedArguments{std::nullopt, app_.help(), 2};
    return usage_error(fmt::format("unknown command \"{}\"{}", visible(rest.front()),
                                   did_you_mean(rest.front(), known)),
                       {});
  }

  // The command that has an option of this name, if one has.
  std::string command_with_option(const std::string& name) const {
    for (const CLI::App* command : app_.get_subcommands([](const CLI::App*) { return true; })) {
      const std::vector<std::string> names = option_names(*command);
      if (std::find(names.begin(), names.end(), name) != names.end()) return command->get_name();
    }
    return {};
  }

  CLI::App app_;
  Options options_;
  CLI::App* check_ = nullptr;
  std::vector<std::pair<CLI::App*, const ReportKind*>> reports_;
};

}  // namespace

ParsedArguments parse_arguments(const std::vector<std::string>& arguments) {
  return CommandLine().parse(arguments);
}

}  // namespace followup
