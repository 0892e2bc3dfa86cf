// What stands in Word and Excel files. A change of their bytes would nearly always only break the
// archive, so the parts are given as text: a line "# file: NAME" before each.
#include <vector>

#include "example_files.h"
#include "followup/failure.h"
#include "import.h"
#include "target.h"
#include "zip/zip_writer.h"

namespace followup::fuzz {
namespace {

std::string archive_of(std::string_view text) {
  std::vector<ZipEntry> entries;
  for (auto& [name, content] : test::files_of(text)) entries.push_back({name, content});
  return write_zip(entries);
}

}  // namespace
}  // namespace followup::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace followup;
  std::string archive;
  try {
    archive = fuzz::archive_of(fuzz::text_of(data, size));
  } catch (const Failure&) {  // no archive can hold it
    return 0;
  }
  fuzz::check_import(archive, "document.docx");
  return 0;
}
