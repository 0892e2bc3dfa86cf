// The same for reports: one of them, as text and in one of its formats.
#include "example_files.h"
#include "followup/failure.h"
#include "followup/format.h"
#include "memory_files.h"
#include "target.h"
#include "written.h"

namespace followup::fuzz {
namespace {

constexpr Day as_of{std::chrono::year{2026} / 11 / 21};

void check_written(const Report& report, const ReportFormat& format) {
  struct Written {
    std::string_view format;
    void (*check)(std::string_view);
  };
  constexpr std::array checks{
      Written{"text", check_shown},        Written{"markdown", check_shown},
      Written{"html", check_html},         Written{"docx", check_office_file},
      Written{"xlsx", check_office_file},  Written{"json", check_json},
      Written{"ndjson", check_json_lines}, Written{"csv", check_csv},
      Written{"tsv", check_tsv},           Written{"ics", check_calendar},
      Written{"ics-todo", check_calendar},
  };
  const auto* const row = std::ranges::find(checks, format.name, &Written::format);
  require(row != checks.end(), "every format is looked at");
  row->check(format.write(report, {}));
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
