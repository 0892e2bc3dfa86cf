// Writing XML into a string.
#include "formats/xml.h"

#include <sstream>

#include "text/unicode.h"

namespace followup {

std::string for_xml(std::string_view text) {
  return visible(text);
}

std::string write_xml(const pugi::xml_document& document) {
  std::ostringstream text;
  document.save(text, "  ", pugi::format_indent, pugi::encoding_utf8);
  return std::move(text).str();
}

}  // namespace followup
