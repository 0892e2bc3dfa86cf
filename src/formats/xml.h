// What a format needs to write XML with pugixml.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace followup {

// From here on pugixml throws std::bad_alloc; by itself it leaves out what there is no memory for.
void let_xml_fail_without_memory();

// A text as XML may hold it, in one line: control characters and what is no UTF-8 are spelt out.
std::string for_xml(std::string_view text);

std::string write_xml(const pugi::xml_document& document);
// Without line breaks and indentation, where blanks between elements would be text.
std::string write_xml_as_it_is(const pugi::xml_document& document);

}  // namespace followup
