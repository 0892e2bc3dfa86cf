// The tables of formats; the first of each is the default.
#include "formats/formats.h"

#include <algorithm>
#include <iterator>

namespace followup {

const std::vector<ReportFormat>& report_formats() {
  using enum Audience;
  static const std::vector<ReportFormat> all{
      {"text", true, write_text, people},
      {"markdown", false, write_markdown, people},
      {"html", false, write_html, people},
      {"docx", false, write_docx, people, Content::document, true},
      {"xlsx", false, write_xlsx, everyone, {}, true},
      {"json", false, write_json, machines, Content::data},
      {"ndjson", false, write_ndjson, machines, Content::rows, false, append_ndjson_row},
      {"csv", false, write_csv, machines, Content::rows, false, append_csv_row},
      {"tsv", false, write_tsv, machines, Content::rows, false, append_tsv_row},
      {"ics", false, write_ics, people, Content::dated_items},
      {"ics-todo", false, write_ics_todo, people, Content::dated_items},
  };
  return all;
}

std::vector<ReportFormat> report_formats(std::span<const Content> contents) {
  std::vector<ReportFormat> possible;
  std::ranges::copy_if(report_formats(), std::back_inserter(possible),
                       [&](const ReportFormat& format) {
                         return !format.needs || std::ranges::count(contents, *format.needs) > 0;
                       });
  return possible;
}

const std::vector<ProblemFormat>& problem_formats() {
  static const std::vector<ProblemFormat> all{
      {"text", true, write_text},      {"compact", true, write_compact},
      {"json", false, write_json},     {"sarif", false, write_sarif},
      {"junit", false, write_junit},   {"github", false, write_github},
      {"gitlab", false, write_gitlab}, {"checkstyle", false, write_checkstyle},
  };
  return all;
}

const std::vector<RuleListFormat>& rule_list_formats() {
  static const std::vector<RuleListFormat> all{
      {"text", list_in_text},
      {"markdown", list_in_markdown},
      {"json", list_in_json},
      {"mdoc", list_in_mdoc},
  };
  return all;
}

const std::vector<RuleFormat>& rule_formats() {
  static const std::vector<RuleFormat> all{
      {"text", explain_in_text},
      {"markdown", explain_in_markdown},
      {"json", explain_in_json},
  };
  return all;
}

}  // namespace followup
