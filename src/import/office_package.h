// What Word and Excel files have in common: parts, the relationships between them, and the part
// that is the document itself (ISO/IEC 29500-2).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "zip/zip_reader.h"

namespace followup {

struct Relationship {
  std::string id;
  std::string kind;    // the last word of its type: "styles", "hyperlink"
  std::string target;  // the name of a part, or an address as it is written
  bool is_external = false;
};

class OfficePackage {
 public:
  // `bytes` must outlive it; of all its parts together `most` bytes are read. Throws Failure if it
  // is no such file.
  OfficePackage(std::string_view bytes, std::size_t most);

  ZipReader& archive() { return archive_; }
  const std::string& main_part() const { return main_part_; }
  // Of the main part, as [Content_Types].xml has it; empty if it says nothing.
  const std::string& content_type() const { return content_type_; }

  // In the order of the file; none if the part has none.
  std::vector<Relationship> relationships_of(std::string_view part);

 private:
  ZipReader archive_;
  std::string main_part_;
  std::string content_type_;
};

}  // namespace followup
