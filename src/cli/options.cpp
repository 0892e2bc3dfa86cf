// The commands and their help, and what was written for them, with CLI11.
#include "cli/options.h"

#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <span>

#include "cli/build_information.h"
#include "cli/completer.h"
#include "cli/help_texts.h"
#include "cli/mailed_reports.h"
#include "cli/option_groups.h"
#include "cli/schema_files.h"
#include "cli/usage_errors.h"
#include "followup/format.h"
#include "formats/wrap.h"
#include "reports/request_words.h"
#include "text/unicode.h"

namespace followup {
namespace {

// Which actions, and how far to look ahead.
constexpr std::array options_of_mail{ReportOption::horizon, ReportOption::plans,
                                     ReportOption::selection};

constexpr std::array options_of_trend{ReportOption::points_of_time, ReportOption::by,
                                      ReportOption::plans, ReportOption::selection};

class HelpFormatter : public CLI::Formatter {
 public:
  HelpFormatter() {
    column_width(28);
    label("Positionals", "Arguments");
  }

  // CLI11 puts two blank lines between groups.
  std::string make_group(std::string group, bool is_positional,
                         std::vector<const CLI::Option*> options) const override {
    const bool is_first = is_positional || group == "Options";
    const std::string text =
        CLI::Formatter::make_group(std::move(group), is_positional, std::move(options));
    return is_first ? text : text.substr(1);
  }

  std::string make_usage(const CLI::App* app, std::string /*name*/) const override {
    const bool is_command = app->get_parent() != nullptr;
    std::string usage =
        fmt::format("Usage: followup {} [OPTIONS]", is_command ? app->get_name() : "COMMAND");
    if (!is_command) return usage + " [PATH...]\n";
    for (const CLI::Option* argument :
         app->get_options([](const CLI::Option* option) { return option->get_positional(); })) {
      const std::string name = argument->get_name();
      usage += name == "PATH"    ? " [PATH...]"
               : name == "FILE"  ? " [plan|config|report]"
               : name == "KIND"  ? " [response-matrix|action-plan]"
               : name == "STATE" ? " [OLD [NEW]]"
                                 : " " + name;
    }
    return usage + "\n";
  }
};

// "followup help check", as many write it, is "followup check --help".
std::vector<std::string> with_help_as_option(std::vector<std::string> arguments) {
  if (arguments.empty() || arguments.front() != "help") return arguments;
  arguments.erase(arguments.begin());
  const bool has_command = !arguments.empty() && !arguments.front().starts_with('-');
  arguments.insert(arguments.begin() + (has_command ? 1 : 0), "--help");
  return arguments;
}

template <class Formats>
std::string format_names(const Formats& formats) {
  std::string names;
  for (const auto& format : formats) {
    names += fmt::format("{}{}", names.empty() ? "" : ", ", format.name);
  }
  return names;
}

bool has(const ReportKind& kind, ReportOption option) {
  return std::ranges::count(kind.options, option) > 0;
}

// Most commands have a page of the manual with their name.
std::string manual_page_of(std::string_view command) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> on_other_pages{
      {{"due", "overdue"}, {"show", "list"}, {"explain", "rules"}, {"schema", "new"}}};
  const auto* other = std::ranges::find(on_other_pages, command,
                                        &std::pair<std::string_view, std::string_view>::first);
  return fmt::format("followup-{}", other == on_other_pages.end() ? command : other->second);
}

// `footer` is what else there is to know, with examples.
CLI::App* add_bare_command(CLI::App& app, std::string_view name, std::string_view summary,
                           std::string_view footer) {
  CLI::App* command = app.add_subcommand(std::string(name), std::string(summary));
  command->group("Commands");
  command->formatter(std::make_shared<HelpFormatter>());
  command->set_help_flag("-h,--help", "Print this help");
  command->fallthrough();
  command->allow_extras();
  command->footer(fmt::format("{}\n\n{}\n\nOptions of every command: followup --help\nMore: man {}",
                              exit_codes, footer, manual_page_of(name)));
  return command;
}

CLI::App* add_command(CLI::App& app, std::string_view name, std::string_view summary,
                      std::string_view formats, std::string_view footer) {
  CLI::App* command = add_bare_command(app, name, summary, footer);
  constexpr std::size_t width = 80;
  std::string text;
  for (const std::string& line : wrap(fmt::format("Formats: {}.", formats), width)) {
    text += line + "\n";
  }
  command->footer(text + command->get_footer());
  return command;
}

CLI::App* add_check_command(CLI::App& app, Options& options, OptionWords& words) {
  CLI::App* command =
      add_command(app, "check", check_summary, format_names(problem_formats()), check_footer);
  add_paths(*command, options);
  add_check_options(*command, options, words);
  return command;
}

CLI::App* add_report_command(CLI::App& app, const ReportKind& kind, Options& options,
                             OptionWords& words) {
  CLI::App* command = add_command(app, kind.name, kind.summary,
                                  format_names(report_formats(kind.contents)), kind.examples);
  if (has(kind, ReportOption::subject)) add_id(*command, options);
  add_paths(*command, options);
  add_revision(*command, options);
  add_report_options(*command, kind.options, {kind.by_help, kind.by_words, kind.sort_keys},
                     options.request, words);
  if (has(kind, ReportOption::exit_code)) add_exit_code(*command, options);
  return command;
}

CLI::App* add_changes_command(CLI::App& app, Options& options) {
  CLI::App* command =
      add_command(app, "changes", changes_question,
                  format_names(report_formats(contents_of_changes)), changes_footer);
  command
      ->add_option(
          "STATE", options.paths,
          "A revision of git, a folder or a file each: the\nplans as they were, and as they are. "
          "Without OLD it\nis HEAD, without NEW the working tree; OLD..NEW is\nthe same as both")
      ->type_name("");
  add_exit_code(*command, options);
  return command;
}

CLI::App* add_history_command(CLI::App& app, Options& options) {
  CLI::App* command =
      add_command(app, "history", history_question,
                  format_names(report_formats(contents_of_history)), history_footer);
  add_id(*command, options);
  add_paths(*command, options);
  add_revision(*command, options);
  return command;
}

CLI::App* add_trend_command(CLI::App& app, Options& options, OptionWords& words) {
  CLI::App* command = add_command(app, "trend", trend_question,
                                  format_names(report_formats(contents_of_trend)), trend_footer);
  add_paths(*command, options);
  add_revision(*command, options);
  add_report_options(*command, options_of_trend, {trend_by_help, groups_of_trend, {}},
                     options.request, words);
  return command;
}

CLI::App* add_mail_command(CLI::App& app, Options& options, OptionWords& words) {
  CLI::App* command = add_bare_command(app, "mail", mail_summary, mail_footer);
  const CLI::Option* report =
      command->add_option("REPORT", options.mail.report, names_of_mailed_reports())->type_name("");
  for (const MailedReport& mailed : mailed_reports()) words[report].push_back(mailed.name);
  add_paths(*command, options);
  add_mail_options(*command, options.mail, words);
  add_report_options(*command, options_of_mail, {}, options.request, words);
  return command;
}

CLI::App* add_explain_command(CLI::App& app, Options& options) {
  CLI::App* command =
      add_command(app, "explain", explain_summary, format_names(rule_formats()), rules_footer);
  command->add_option("RULE", options.words, "The name of a rule")->type_name("");
  return command;
}

CLI::App* add_import_command(CLI::App& app, Options& options, OptionWords& words) {
  CLI::App* command = add_bare_command(app, "import", import_summary, import_footer);
  add_import_options(*command, options.import, words);
  return command;
}

CLI::App* add_schema_command(CLI::App& app, Options& options, OptionWords& words) {
  CLI::App* command = add_bare_command(app, "schema", schema_summary, schema_footer);
  const CLI::Option* file =
      command
          ->add_option(
              "FILE", options.words,
              "plan (the default), config: followup.yaml,\nor report: what reports write as JSON")
          ->type_name("");
  words[file] = schema_files();
  return command;
}

CLI::App* add_new_command(CLI::App& app, Options& options, OptionWords& words) {
  CLI::App* command = add_bare_command(app, "new", new_summary, new_footer);
  add_new_options(*command, options, words);
  return command;
}

class CommandLine {
 public:
  CommandLine() : app_("Keeps track of what was promised: action plans and management responses.") {
    app_.name("followup");
    app_.set_help_flag("-h,--help", "Print this help");
    app_.set_version_flag("-V,--version", version_line(), "Print the version");
    verbose_ = app_.add_flag("--verbose");
    verbose_->description("With --version: what it was built with as well");
    app_.require_subcommand(0, 1);
    app_.allow_extras();
    app_.formatter(std::make_shared<HelpFormatter>());
    app_.footer(fmt::format("{}\n\n{}", exit_codes, program_footer));
    add_input_options(app_, options_);
    add_output_options(app_, options_, words_);
    add(Command::check, add_check_command(app_, options_, words_));
    for (const ReportKind& kind : report_kinds()) {
      add(Command::report, add_report_command(app_, kind, options_, words_), &kind);
    }
    add(Command::changes, add_changes_command(app_, options_));
    add(Command::history, add_history_command(app_, options_));
    add(Command::trend, add_trend_command(app_, options_, words_));
    add(Command::mail, add_mail_command(app_, options_, words_));
    add(Command::rules,
        add_command(app_, "rules", rules_summary, format_names(rule_list_formats()), rules_footer));
    add(Command::explain, add_explain_command(app_, options_));
    add(Command::schema, add_schema_command(app_, options_, words_));
    add(Command::import, add_import_command(app_, options_, words_));
    add(Command::create, add_new_command(app_, options_, words_));
  }

  ParsedArguments parse(const std::vector<std::string>& arguments) {
    // Its words are half a command line.
    if (!arguments.empty() && arguments.front() == "complete") {
      options_.command = Command::complete;
      options_.completion = complete(app_, words_, {arguments.begin() + 1, arguments.end()});
      options_.paths = options_.completion.paths;
      return {options_, {}, 0};
    }
    try {
      // CLI11 takes its arguments from the back.
      options_.arguments = with_joined_ids(arguments);
      std::vector<std::string> backwards = with_help_as_option(options_.arguments);
      std::ranges::reverse(backwards);
      app_.parse(std::move(backwards));
    } catch (const CLI::CallForHelp&) {
      // Of a command that there is not, the help would be another one.
      const bool is_of_nothing = given_command(app_) == nullptr && !app_.remaining().empty();
      if (is_of_nothing) return *complain_of_rest(app_);
      return {std::nullopt, help(), 0};
    } catch (const CLI::CallForVersion&) {
      return {std::nullopt, verbose_->count() > 0 ? build_information() : version_line(), 0};
    } catch (const CLI::ParseError& error) {
      return usage_error(visible(error.what()), given_command(app_));
    }
    if (verbose_->count() > 0) return usage_error("--verbose goes with --version", nullptr);
    if (auto complaint = complain_of_rest(app_)) return *complaint;
    for (const AddedCommand& added : commands_) {
      if (!added.app->parsed()) continue;
      options_.command = added.command;
      options_.report = added.report;
    }
    return {options_, {}, 0};
  }

 private:
  struct AddedCommand {
    Command command;
    const CLI::App* app;
    const ReportKind* report;
  };

  void add(Command command, const CLI::App* app, const ReportKind* report = nullptr) {
    commands_.push_back({command, app, report});
  }

  std::string help() const {
    const CLI::App* command = given_command(app_);
    return command == nullptr ? app_.help() : command->help();
  }

  CLI::App app_;
  Options options_;
  OptionWords words_;
  CLI::Option* verbose_ = nullptr;
  std::vector<AddedCommand> commands_;
};

}  // namespace

ParsedArguments parse_arguments(const std::vector<std::string>& arguments) {
  return CommandLine().parse(arguments);
}

}  // namespace followup
