// The files of a .docx beside the document itself: styles, properties, and what belongs to what.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "followup/report.h"
#include "formats/xml.h"
#include "zip/zip_writer.h"

namespace followup {

// Lengths are in twentieths of a point.
struct PageSize {
  int width = 0;
  int height = 0;
};
inline constexpr int page_margin = 1021;  // 1.8 cm on all sides

// A4.
PageSize page_size(Orientation orientation);
// Between the margins.
int text_width(Orientation orientation);

// A root element with the namespaces of the document and its footer.
pugi::xml_node append_root(pugi::xml_document& document, const char* name);
// What a section ends with: its footer and its page.
void append_section(pugi::xml_node body, Orientation orientation);

// All files in the order in which they are packed. `document` is the XML of the document itself,
// `targets` are the addresses that its links lead to.
std::vector<ZipEntry> docx_files(const Report& report, std::string document,
                                 std::span<const std::string> targets);

}  // namespace followup
