// The tables of formats; the first of each is the default.
#include "formats/formats.h"

namespace followup {

const std::vector<ReportFormat>& report_formats() {
  static const std::vector<ReportFormat> all{
      {"text", true, write_text},
      {"json", false, write_json},
      {"csv", false, write_csv},
  };
  return all;
}

const std::vector<ProblemFormat>& problem_formats() {
  static const std::vector<ProblemFormat> all{
      {"text", write_text},
      {"json", write_json},
  };
  return all;
}

}  // namespace followup
