// Writing XML into a string.
#include "formats/xml.h"

#include <sstream>

#include "text/unicode.h"

namespace followup {

std::string for_xml(std::string_view text) {
  return visible(text);
}

namespace {

std::string written(const pugi::xml_document& document, unsigned flags) {
  std::ostringstream text;
  document.save(text, "  ", flags, pugi::encoding_utf8);
  return std::move(text).str();
}

}  // namespace

std::string write_xml(const pugi::xml_document& document) {
  return written(document, pugi::format_indent);
}

std::string write_xml_as_it_is(const pugi::xml_document& document) {
  return written(document, pugi::format_raw);
}

}  // namespace followup
