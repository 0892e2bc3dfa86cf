// The options of commands, each with its sentence of help; what they mean is read elsewhere.
#pragma once

#include <CLI/CLI.hpp>
#include <map>
#include <span>
#include <string_view>
#include <vector>

#include "cli/options.h"
#include "cli/report_options.h"

namespace followup {

// What may be written for options and arguments, where that is a list: the completion of shells
// offers these words.
using OptionWords = std::map<const CLI::Option*, std::vector<std::string_view>>;

// Of every command.
void add_input_options(CLI::App& app, Options& options);
void add_output_options(CLI::App& app, Options& options, OptionWords& words);

void add_check_options(CLI::App& check, Options& options, OptionWords& words);
void add_report_options(CLI::App& command, std::span<const ReportOption> options,
                        const WordsOfReport& of_report, ReportRequest& request, OptionWords& words);
void add_mail_options(CLI::App& mail, MailOptions& options, OptionWords& words);
void add_import_options(CLI::App& command, ImportOptions& options, OptionWords& words);
void add_new_options(CLI::App& command, Options& options, OptionWords& words);

// What several commands take.
void add_id(CLI::App& command, Options& options);
void add_paths(CLI::App& command, Options& options);
void add_revision(CLI::App& command, Options& options);
void add_exit_code(CLI::App& command, Options& options);

}  // namespace followup
