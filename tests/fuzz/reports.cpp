// The same for reports: one of them, as text and in one of its formats.
#include "example_files.h"
#include "followup/failure.h"
#include "followup/format.h"
#include "memory_files.h"
#include "target.h"
#include "written.h"

namespace followup::fuzz {
namespace {

constexpr Day as_of = std::chrono::sys_days{std::chrono::year{2026} / 11 / 21};

void check_written(const Report& report, const ReportFormat& format) {
  constexpr std::array checks{
      WrittenAs{"text", check_shown},        WrittenAs{"markdown", check_shown},
      WrittenAs{"html", check_html},         WrittenAs{"docx", check_office_file},
      WrittenAs{"xlsx", check_office_file},  WrittenAs{"json", check_json},
      WrittenAs{"ndjson", check_json_lines}, WrittenAs{"csv", check_csv},
      WrittenAs{"tsv", check_tsv},           WrittenAs{"ics", check_calendar},
      WrittenAs{"ics-todo", check_calendar},
  };
  check_as(checks, format.name, format.write(report, {}));
  TextStyle narrow;
  narrow.width = 20;
  narrow.is_ascii = true;
  check_shown(report_formats().front().write(report, narrow));
}

void check_report(const ReportKind& kind, const ReportFormat& format, const MemoryFiles& files) {
  ReportRequest request;
  request.as_of = as_of;
  request.wants_dated_items = true;
  request.subject = "1";
  const auto maker = kind.make(request);
  const Repository repository = load_all(files, *maker);
  check_written(maker->finish(), format);
}

}  // namespace
}  // namespace followup::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace followup;
  const std::string_view text = fuzz::text_of(data, size);
  const auto& kinds = report_kinds();
  const ReportKind& kind = fuzz::chosen_of(kinds, text, 1);
  const ReportFormat format = fuzz::chosen_of(report_formats(kind.contents), text, kinds.size());
  fuzz::check_report(kind, format, fuzz::MemoryFiles(test::files_of(text)));
  return 0;
}
