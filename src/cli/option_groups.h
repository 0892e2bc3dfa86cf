// The options of commands, each with its sentence of help; what they mean is read elsewhere.
#pragma once

#include <CLI/CLI.hpp>
#include <span>
#include <string_view>

#include "cli/options.h"

namespace followup {

// Of every command.
void add_input_options(CLI::App& app, Options& options);
void add_output_options(CLI::App& app, Options& options);

void add_check_options(CLI::App& check, Options& options);
// `by_help` says what --by can be.
void add_report_options(CLI::App& command, std::span<const ReportOption> options,
                        std::string_view by_help, ReportRequest& request);
void add_mail_options(CLI::App& mail, MailOptions& options);
void add_import_options(CLI::App& command, ImportOptions& options);
void add_new_options(CLI::App& command, Options& options);

// What several commands take.
void add_id(CLI::App& command, Options& options);
void add_paths(CLI::App& command, Options& options);
void add_revision(CLI::App& command, Options& options);
void add_exit_code(CLI::App& command, Options& options);

}  // namespace followup
