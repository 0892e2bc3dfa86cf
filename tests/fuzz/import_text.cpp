// Running text and tables of text: CSV and what is like it, in any encoding.
#include "import.h"
#include "target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = followup::fuzz::text_of(data, size);
  followup::fuzz::check_import(bytes, "document.txt");
  followup::fuzz::check_import(bytes, "table.csv");
  return 0;
}
