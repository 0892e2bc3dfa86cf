// CLI11 takes down what was written; it judges only what needs no other knowledge.
#include "cli/option_groups.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>
#include <variant>
#include <vector>

#include "cli/new_repository.h"
#include "followup/plan.h"
#include "followup/rule_settings.h"
#include "import/field_table.h"

namespace followup {
namespace {

constexpr std::array<std::string_view, 3> colour_words{"auto", "always", "never"};

// "ignore" is no severity to end with 1 from.
std::vector<std::string_view> words_of_fail_on() {
  std::vector<std::string_view> words = severity_words();
  words.back() = "never";
  return words;
}

// A shell that puts nothing for a variable must not switch an option off.
CLI::Validator not_empty() {
  return {[](const std::string& written) {
            return written.empty() ? std::string("nothing is written after it") : std::string();
          },
          {}};
}

// One word; whoever writes the option twice means the last.
CLI::Option* add_word(CLI::App& command, const char* names, std::string& word, const char* type,
                      const std::string& summary) {
  return command.add_option(names, word, summary)->type_name(type)->check(not_empty())->take_last();
}

// Puts what `add` adds to a command under a heading of its help.
template <class Add>
void add_under(CLI::App& command, const char* heading, const Add& add) {
  const auto before = static_cast<const CLI::App&>(command).get_options().size();
  add();
  const std::vector<CLI::Option*> options = command.get_options();
  for (std::size_t i = before; i < options.size(); ++i) options[i]->group(heading);
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

}  // namespace

void add_input_options(CLI::App& app, Options& options) {
  add_under(app, "What is read", [&] {
    app.add_option("--as-of", options.as_of, "The day to judge by; default: today")
        ->type_name("YYYY-MM-DD")
        ->take_last();
    add_word(app, "--config", options.configuration, "FILE", "Use this followup.yaml and no other");
    app.add_option("--jobs", options.jobs, "Read so many files at a time; default: a file a core")
        ->type_name("N")
        ->check(CLI::Range(1U, 1024U).description(""))
        ->take_last();
    app.add_option("--max-file-size", options.max_file_size,
                   "Refuse larger files (bytes, or 5MiB); default: 64MiB")
        ->type_name("SIZE")
        ->take_last();
    app.add_flag("--allow-empty", options.allows_empty, "Finding no plan is not an error");
  });
}

void add_output_options(CLI::App& app, Options& options, OptionWords& words) {
  add_under(app, "How the result is written", [&] {
    add_word(app, "--format", options.format, "NAME", "How to write the result; default: text");
    add_word(app, "-o,--output", options.output, "FILE",
             "Write to this file instead of standard output");
    CLI::Option* colour = app.add_option("--color", options.colour, "auto, always or never")
                              ->type_name("WHEN")
                              ->check(CLI::IsMember(std::vector<std::string>(colour_words.begin(),
                                                                             colour_words.end()))
                                          .description(""))
                              ->take_last();
    words[colour] = {colour_words.begin(), colour_words.end()};
    app.add_option("--width", options.width, "Columns to fit text into; default: the terminal's")
        ->type_name("N")
        ->check(CLI::Range(40U, 10000U).description(""))
        ->take_last();
    app.add_flag("--ascii", options.is_ascii, "Draw bars of characters that every screen has");
    app.add_flag("-q,--quiet", options.is_quiet, "Without the closing sentence of check");
  });
}

void add_check_options(CLI::App& check, Options& options, OptionWords& words) {
  const auto add_list = [&](const char* name, auto& values, const char* summary) {
    return check.add_option(name, values, summary)
        ->expected(1)
        ->allow_extra_args(false)
        ->delimiter(',')
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  };
  add_under(check, "How strict", [&] {
    add_list("--rule", options.rules, "Give a rule another severity, or ignore it")
        ->type_name("NAME=SEVERITY");
    add_list("--only", options.only, "Look for these rules only")->type_name("NAME,...");
    check.add_flag("--strict", options.is_strict, "Like --fail-on warning");
    CLI::Option* fail_on =
        check
            .add_option("--fail-on", options.fail_on,
                        "End with 1 from this severity on: error\n(default), warning, note, never")
            ->type_name("SEVERITY")
            ->take_last();
    words[fail_on] = words_of_fail_on();
    check.add_flag("--exit-zero", options.exits_with_zero, "End with 0 where it would be 1");
  });
  check.add_option("--max-problems", options.max_problems, "Show no more than these")
      ->type_name("N")
      ->check(number_of_problems())
      ->take_last();
  add_under(check, "What is known already", [&] {
    add_word(check, "--write-baseline", options.new_baseline, "FILE",
             "Note all problems there are in this file");
    add_word(check, "--baseline", options.baseline, "FILE",
             "Report only problems that are not in this file");
    add_word(
        check, "--since", options.since, "REV",
        "Look at what changed as well: since this branch\nleft REV, a commit, branch or tag of "
        "git");
    check.add_flag("--new-only", options.shows_new_only,
                   "Report only problems that were not there at REV");
  });
  check.add_flag("--show-config", options.shows_configuration,
                 "Say what is in force and where it comes from");
}

void add_report_options(CLI::App& command, std::span<const ReportOption> options,
                        const WordsOfReport& of_report, ReportRequest& request,
                        OptionWords& words) {
  const auto add = [&](const ReportOptionRow& row, const std::string& summary) {
    if (const auto* word = std::get_if<std::string ReportRequest::*>(&row.target)) {
      return add_word(command, row.names, request.*(*word), row.type, summary);
    }
    return add_list_option(command, row.names,
                           request.*std::get<std::vector<std::string> ReportRequest::*>(row.target),
                           row.type, summary);
  };
  for (const ReportOptionRow& row : report_option_rows()) {
    if (std::ranges::count(options, row.option) == 0) continue;
    CLI::Option* option =
        add(row, *row.summary == 0 ? std::string(of_report.by_help) : row.summary);
    option->group(help_heading(row.option));
    // Names of parties may hold commas; those of columns do not.
    if (row.option == ReportOption::columns) option->delimiter(',');
    if (row.words != nullptr) words[option] = row.words(of_report);
  }
}

void add_mail_options(CLI::App& mail, MailOptions& options, OptionWords& words) {
  const auto add = [&](const MailOptionRow& row) {
    if (const auto* flag = std::get_if<bool MailOptions::*>(&row.target)) {
      return mail.add_flag(row.name, options.*(*flag), row.summary);
    }
    if (const auto* word = std::get_if<std::string MailOptions::*>(&row.target)) {
      return add_word(mail, row.name, options.*(*word), row.type, row.summary);
    }
    return add_list_option(mail, row.name,
                           options.*std::get<std::vector<std::string> MailOptions::*>(row.target),
                           row.type, row.summary);
  };
  for (const MailOptionRow& row : mail_option_rows()) {
    CLI::Option* option = add(row)->group(row.heading);
    if (!row.words.empty()) words[option] = {row.words.begin(), row.words.end()};
  }
  mail.add_flag(
          "--again", options.again,
          "On purpose: send again what was sent today;\nwith an ID only the message with this id")
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->group(where_mail_goes);
}

void add_id(CLI::App& command, Options& options) {
  command.add_option("ID", options.request.subject, "An id, or the end of one that is unique")
      ->type_name("");
}

void add_paths(CLI::App& command, Options& options) {
  command.add_option("PATH", options.paths, "Plan files or folders of them; - is standard input")
      ->type_name("");
}

void add_revision(CLI::App& command, Options& options) {
  add_word(command, "--at", options.revision, "REV",
           "The plans as they stood at this commit, branch\nor tag of git");
}

void add_exit_code(CLI::App& command, Options& options) {
  command.add_flag("--exit-code", options.has_exit_code,
                   "End with 1 when there is something to report");
}

void add_import_options(CLI::App& command, ImportOptions& options, OptionWords& words) {
  command
      .add_option("DOCUMENT", options.file, "A Word, Excel, CSV or text file; - is standard input")
      ->type_name("");
  add_word(command, "--sheet", options.sheet, "NAME", "Of a workbook only this sheet");
  words[add_list_option(command, "--map", options.map, "HEADING=KEY",
                        "What a column holds: \"Target date=deadline\"")] = field_names();
  const CLI::Option* order = add_word(
      command, "--date-order", options.date_order, "ORDER",
      "How days are written: dmy (31/12/2021) or mdy\n(12/31/2021); otherwise 03/04/2021 stays "
      "open");
  for (const DateOrderWord& row : date_orders) words[order].push_back(row.word);
  add_word(command, "--parties", options.parties, "FILE",
           "The followup.yaml whose parties owners are");
}

void add_new_options(CLI::App& command, Options& options, OptionWords& words) {
  const CLI::Option* kind =
      command
          .add_option(
              "KIND", options.words,
              "response-matrix (the default) or action-plan;\nof a repository its first plan")
          ->type_name("");
  words[kind] = plan_kinds();
  add_word(command, "--repository", options.repository, "FOLDER",
           "Fill this folder, which is new or empty, with\nfollowup.yaml, a plan, a CI file "
           "and a README");
  words[add_word(command, "--ci", options.ci, "SYSTEM",
                 "What checks its changes: github (the default),\ngitlab, none")] =
      ci_system_words();
}

}  // namespace followup
