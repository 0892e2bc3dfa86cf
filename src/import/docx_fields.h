// Fields of a Word document: what stands behind text that Word computes, and old form fields.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace followup {

// The address in the code of a HYPERLINK field; empty for other fields and for links inside the
// document.
std::string hyperlink_of(std::string_view code);

// What an old check box or drop-down field shows, from its <w:ffData>; empty for other fields.
std::string shown_by_form_field(pugi::xml_node data);

// ☒ or ☐ if a content control is a check box, from its <w:sdtPr>; else empty.
std::string_view box_of_control(pugi::xml_node properties);

}  // namespace followup
