// The bytes of archives, such as Word and Excel files are.
#include "import.h"
#include "target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  followup::fuzz::check_import(followup::fuzz::text_of(data, size), "document.docx");
  return 0;
}
