// Zip archives in memory, which .docx and .xlsx files are: the same files give the same bytes.
#pragma once

#include <span>
#include <string>

namespace followup {

struct ZipEntry {
  std::string name;
  std::string bytes;
};

// In the order given, all of the first day that a zip archive can name. Throws Failure.
std::string write_zip(std::span<const ZipEntry> entries);

}  // namespace followup
