// The functions behind the tables of formats. A new format is a file, a line here and a line in
// formats.cpp.
#pragma once

#include "followup/format.h"

namespace followup {

std::string write_text(const Report& report, const TextStyle& style);
std::string write_json(const Report& report, const TextStyle& style);
std::string write_html(const Report& report, const TextStyle& style);
std::string write_xlsx(const Report& report, const TextStyle& style);
std::string write_csv(const Report& report, const TextStyle& style);
std::string write_tsv(const Report& report, const TextStyle& style);
std::string write_ndjson(const Report& report, const TextStyle& style);
void append_csv_row(std::string& words, std::span<const Column> columns,
                    std::span<const Cell> cells);
void append_tsv_row(std::string& words, std::span<const Column> columns,
                    std::span<const Cell> cells);
void append_ndjson_row(std::string& words, std::span<const Column> columns,
                       std::span<const Cell> cells);
std::string write_markdown(const Report& report, const TextStyle& style);
std::string write_docx(const Report& report, const TextStyle& style);
std::string write_ics(const Report& report, const TextStyle& style);
std::string write_ics_todo(const Report& report, const TextStyle& style);

std::string write_text(const CheckResult& result, const TextStyle& style);
std::string write_compact(const CheckResult& result, const TextStyle& style);
std::string write_json(const CheckResult& result, const TextStyle& style);
std::string write_sarif(const CheckResult& result, const TextStyle& style);
std::string write_junit(const CheckResult& result, const TextStyle& style);
std::string write_github(const CheckResult& result, const TextStyle& style);
std::string write_gitlab(const CheckResult& result, const TextStyle& style);
std::string write_checkstyle(const CheckResult& result, const TextStyle& style);

std::string list_in_text(std::span<const Rule* const> rules, const TextStyle& style);
std::string list_in_markdown(std::span<const Rule* const> rules, const TextStyle& style);
std::string list_in_json(std::span<const Rule* const> rules, const TextStyle& style);
std::string list_in_mdoc(std::span<const Rule* const> rules, const TextStyle& style);
std::string explain_in_text(const Rule& rule, const TextStyle& style);
std::string explain_in_markdown(const Rule& rule, const TextStyle& style = {});
std::string explain_in_json(const Rule& rule, const TextStyle& style);

}  // namespace followup
