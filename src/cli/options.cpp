// The command line, with CLI11.
#include "cli/options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <span>

#include "cli/help_texts.h"
#include "cli/mailed_reports.h"
#include "cli/report_options.h"
#include "cli/usage_errors.h"
#include "followup/format.h"
#include "text/unicode.h"

namespace followup {
namespace {

// Which actions, and how far to look ahead.
constexpr std::array options_of_mail{ReportOption::horizon, ReportOption::plans,
                                     ReportOption::selection};

class HelpFormatter : public CLI::Formatter {
 public:
  HelpFormatter() {
    column_width(28);
    label("Positionals", "Arguments");
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

template <class Formats>
std::string format_names(const Formats& formats) {
  std::string names;
  for (const auto& format : formats) {
    names += fmt::format("{}{}", names.empty() ? "" : ", ", format.name);
  }
  return names;
}

// A shell that puts nothing for a variable must not switch an option off.
CLI::Validator not_empty() {
  return {[](const std::string& written) {
            return written.empty() ? std::string("nothing is written after it") : std::string();
          },
          {}};
}

CLI::Validator number_of_problems() {
  return {[](const std::string& written) {
            const bool is_number = !written.empty() && written.size() < 10 &&
                                   written.find_first_not_of("0123456789") == std::string::npos;
            return is_number ? std::string()
                             : fmt::format("\"{}\" is not a number of problems", written);
          },
          {}};
}

void add_input_options(CLI::App& app, Options& options) {
  app.add_option("--as-of", options.as_of, "The day to judge by; default: today")
      ->type_name("YYYY-MM-DD")
      ->take_last();
  app.add_option("--config", options.configuration, "Use this followup.yaml and no other")
      ->type_name("FILE")
      ->check(not_empty())
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
      ->check(not_empty())
      ->take_last();
  app.add_option("-o,--output", options.output, "Write to this file instead of standard output")
      ->type_name("FILE")
      ->check(not_empty())
      ->take_last();
  app.add_option("--color", options.colour, "auto, always or never")
      ->type_name("WHEN")
      ->check(CLI::IsMember({"auto", "always", "never"}).description(""))
      ->take_last();
  app.add_option("--width", options.width, "Columns to fit text into; default: the terminal's")
      ->type_name("N")
      ->check(CLI::Range(40U, 10000U).description(""))
      ->take_last();
  app.add_flag("--ascii", options.is_ascii, "Draw bars of characters that every screen has");
  app.add_flag("-q,--quiet", options.is_quiet, "Without the closing sentence of check");
}

void add_check_options(CLI::App& check, Options& options) {
  const auto add_list = [&](const char* name, auto& values, const char* summary) {
    return check.add_option(name, values, summary)
        ->expected(1)
        ->allow_extra_args(false)
        ->delimiter(',')
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  };
  add_list("--rule", options.rules, "Give a rule another severity, or ignore it")
      ->type_name("NAME=SEVERITY");
  add_list("--only", options.only, "Look for these rules only")->type_name("NAME,...");
  check.add_flag("--strict", options.is_strict, "Like --fail-on warning");
  check
      .add_option("--fail-on", options.fail_on,
                  "End with 1 from this severity on: error\n(default), warning, note, never")
      ->type_name("SEVERITY")
      ->take_last();
  check.add_flag("--exit-zero", options.exits_with_zero, "End with 0 where it would be 1");
  check.add_option("--max-problems", options.max_problems, "Show no more than these")
      ->type_name("N")
      ->check(number_of_problems())
      ->take_last();
  check
      .add_option("--write-baseline", options.new_baseline,
                  "Note all problems there are in this file")
      ->type_name("FILE")
      ->check(not_empty())
      ->take_last();
  check
      .add_option("--baseline", options.baseline, "Report only problems that are not in this file")
      ->type_name("FILE")
      ->check(not_empty())
      ->take_last();
  check.add_flag("--show-config", options.shows_configuration,
                 "Say what is in force and where it comes from");
}

bool has(const ReportKind& kind, ReportOption option) {
  return std::ranges::count(kind.options, option) > 0;
}

// Each can be given several times.
CLI::Option* add_list_option(CLI::App& command, const char* names, std::vector<std::string>& list,
                             const char* type, const std::string& summary) {
  return command.add_option(names, list, summary)
      ->type_name(type)
      ->check(not_empty())
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void add_report_options(CLI::App& command, std::span<const ReportOption> options,
                        std::string_view by_help, ReportRequest& request) {
  for (const ReportOptionRow& row : report_option_rows()) {
    if (std::ranges::count(options, row.option) == 0) continue;
    const std::string summary = *row.summary == 0 ? std::string(by_help) : row.summary;
    if (const auto* word = std::get_if<std::string ReportRequest::*>(&row.target)) {
      command.add_option(row.names, request.*(*word), summary)
          ->type_name(row.type)
          ->check(not_empty())
          ->take_last();
      continue;
    }
    CLI::Option* list =
        add_list_option(command, row.names,
                        request.*std::get<std::vector<std::string> ReportRequest::*>(row.target),
                        row.type, summary);
    // Names of parties may hold commas; those of columns do not.
    if (row.option == ReportOption::columns) list->delimiter(',');
  }
}

void add_mail_options(CLI::App& mail, MailOptions& options) {
  for (const MailOptionRow& row : mail_option_rows()) {
    if (const auto* flag = std::get_if<bool MailOptions::*>(&row.target)) {
      mail.add_flag(row.name, options.*(*flag), row.summary);
    } else if (const auto* word = std::get_if<std::string MailOptions::*>(&row.target)) {
      mail.add_option(row.name, options.*(*word), row.summary)
          ->type_name(row.type)
          ->check(not_empty())
          ->take_last();
    } else {
      add_list_option(mail, row.name,
                      options.*std::get<std::vector<std::string> MailOptions::*>(row.target),
                      row.type, row.summary);
    }
  }
  mail.add_flag("--again", options.again,
                "Send again what was sent today; with an ID only\nthe message with this id")
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void add_paths(CLI::App& command, Options& options) {
  command.add_option("PATH", options.paths, "Plan files or folders of them; - is standard input")
      ->type_name("");
}

void add_revision(CLI::App& command, Options& options) {
  command
      .add_option("--at", options.revision,
                  "The plans as they stood at this commit, branch\nor tag of git")
      ->type_name("REV")
      ->check(not_empty())
      ->take_last();
}

CLI::App* add_bare_command(CLI::App& app, std::string_view name, std::string_view summary) {
  CLI::App* command = app.add_subcommand(std::string(name), std::string(summary));
  command->group("Commands");
  command->formatter(std::make_shared<HelpFormatter>());
  command->set_help_flag("-h,--help", "Print this help");
  command->fallthrough();
  command->allow_extras();
  return command;
}

CLI::App* add_command(CLI::App& app, std::string_view name, std::string_view summary,
                      std::string formats, std::string_view footer) {
  CLI::App* command = add_bare_command(app, name, summary);
  command->footer(fmt::format("Formats: {}.\n{}\n\n{}", formats, exit_codes, footer));
  return command;
}

void add_exit_code(CLI::App& command, Options& options) {
  command.add_flag("--exit-code", options.has_exit_code,
                   "End with 1 when there is something to report");
}

CLI::App* add_changes_command(CLI::App& app, Options& options) {
  CLI::App* command =
      add_command(app, "changes", changes_question,
                  format_names(report_formats(contents_of_changes)), changes_footer);
  command
      ->add_option(
          "STATE", options.paths,
          "A revision of git, a folder or a file each: the plans\nas they were, and as they are. "
          "Without OLD it is\nHEAD, without NEW the working tree; OLD..NEW is the\nsame as both")
      ->type_name("");
  add_exit_code(*command, options);
  return command;
}

CLI::App* add_schema_command(CLI::App& app, Options& options) {
  CLI::App* command = add_bare_command(app, "schema", schema_summary);
  command
      ->add_option(
          "FILE", options.words,
          "plan (the default), config: followup.yaml,\nor report: what reports write as JSON")
      ->type_name("");
  command->footer(fmt::format("{}\n\n{}", exit_codes, schema_footer));
  return command;
}

void add_import_options(CLI::App& command, ImportOptions& options) {
  const auto add = [&](const char* name, std::string& word, const char* type, const char* summary) {
    command.add_option(name, word, summary)->type_name(type)->check(not_empty())->take_last();
  };
  command
      .add_option("DOCUMENT", options.file, "A Word, Excel, CSV or text file; - is standard input")
      ->type_name("");
  add("--sheet", options.sheet, "NAME", "Of a workbook only this sheet");
  add_list_option(command, "--map", options.map, "HEADING=KEY",
                  "What a column holds: \"Target date=deadline\"");
  add("--date-order", options.date_order, "ORDER",
      "How days are written: dmy (31/12/2021) or mdy\n(12/31/2021); otherwise 03/04/2021 stays "
      "open");
  add("--parties", options.parties, "FILE", "The followup.yaml whose parties owners are");
}

CLI::App* add_new_command(CLI::App& app, Options& options) {
  CLI::App* command = add_bare_command(app, "new", new_summary);
  command
      ->add_option("KIND", options.words,
                   "response-matrix (the default) or action-plan;\nof a repository its first plan")
      ->type_name("");
  command
      ->add_option(
          "--repository", options.repository,
          "Fill this folder, which is new or empty, with\nfollowup.yaml, a plan, a CI file "
          "and a README")
      ->type_name("FOLDER")
      ->check(not_empty())
      ->take_last();
  command
      ->add_option("--ci", options.ci,
                   "What checks its changes: github (the default),\ngitlab, none")
      ->type_name("SYSTEM")
      ->check(not_empty())
      ->take_last();
  command->footer(fmt::format("{}\n\n{}", exit_codes, new_footer));
  return command;
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
    check_ =
        add_command(app_, "check", check_summary, format_names(problem_formats()), check_footer);
    add_paths(*check_, options_);
    add_check_options(*check_, options_);
    for (const ReportKind& kind : report_kinds()) {
      CLI::App* command = add_command(app_, kind.name, kind.summary,
                                      format_names(report_formats(kind.contents)), kind.examples);
      if (has(kind, ReportOption::subject)) {
        command
            ->add_option("ID", options_.request.subject, "An id, or the end of one that is unique")
            ->type_name("");
      }
      add_paths(*command, options_);
      add_revision(*command, options_);
      add_report_options(*command, kind.options, kind.by_help, options_.request);
      if (has(kind, ReportOption::exit_code)) add_exit_code(*command, options_);
      reports_.emplace_back(command, &kind);
    }
    changes_ = add_changes_command(app_, options_);
    mail_ = add_bare_command(app_, "mail", mail_summary);
    mail_->footer(fmt::format("{}\n\n{}", exit_codes, mail_footer));
    mail_->add_option("REPORT", options_.mail.report, names_of_mailed_reports())->type_name("");
    add_paths(*mail_, options_);
    add_mail_options(*mail_, options_.mail);
    add_report_options(*mail_, options_of_mail, {}, options_.request);
    rules_ =
        add_command(app_, "rules", rules_summary, format_names(rule_list_formats()), rules_footer);
    explain_ =
        add_command(app_, "explain", explain_summary, format_names(rule_formats()), rules_footer);
    explain_->add_option("RULE", options_.words, "The name of a rule")->type_name("");
    schema_ = add_schema_command(app_, options_);
    import_ = add_bare_command(app_, "import", import_summary);
    import_->footer(fmt::format("{}\n\n{}", exit_codes, import_footer));
    add_import_options(*import_, options_.import);
    new_ = add_new_command(app_, options_);
  }

  ParsedArguments parse(const std::vector<std::string>& arguments) {
    try {
      // CLI11 takes its arguments from the back.
      std::vector<std::string> backwards = with_joined_ids(arguments);
      std::ranges::reverse(backwards);
      app_.parse(std::move(backwards));
    } catch (const CLI::CallForHelp&) {
      return {std::nullopt, help(), 0};
    } catch (const CLI::CallForVersion&) {
      return {std::nullopt, "followup " FOLLOWUP_VERSION "\n", 0};
    } catch (const CLI::ParseError& error) {
      return usage_error(visible(error.what()), given_command(app_));
    }
    if (auto complaint = complain_of_rest(app_)) return *complaint;
    for (const auto& [command, kind] : reports_) {
      if (!command->parsed()) continue;
      options_.command = Command::report;
      options_.report = kind;
    }
    if (changes_->parsed()) options_.command = Command::changes;
    if (mail_->parsed()) options_.command = Command::mail;
    if (rules_->parsed()) options_.command = Command::rules;
    if (explain_->parsed()) options_.command = Command::explain;
    if (schema_->parsed()) options_.command = Command::schema;
    if (import_->parsed()) options_.command = Command::import;
    if (new_->parsed()) options_.command = Command::create;
    return {options_, {}, 0};
  }

 private:
  std::string help() const {
    const CLI::App* command = given_command(app_);
    if (command == nullptr) return app_.help();
    return command->help() + "\nOptions of every command: followup --help\n";
  }

  CLI::App app_;
  Options options_;
  CLI::App* check_ = nullptr;
  CLI::App* changes_ = nullptr;
  CLI::App* mail_ = nullptr;
  CLI::App* rules_ = nullptr;
  CLI::App* explain_ = nullptr;
  CLI::App* schema_ = nullptr;
  CLI::App* import_ = nullptr;
  CLI::App* new_ = nullptr;
  std::vector<std::pair<CLI::App*, const ReportKind*>> reports_;
};

}  // namespace

ParsedArguments parse_arguments(const std::vector<std::string>& arguments) {
  return CommandLine().parse(arguments);
}

}  // namespace followup
