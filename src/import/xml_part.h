// One XML file of a Word or Excel file, and its names without their prefixes: the namespaces differ
// between editions of the format and mean the same.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace followup {

// `xml` is parsed in place; no entity but the five of XML is expanded. `name` is the part's, for
// the Failure if it is no XML or is nested deeper than the recursion over it may go.
class XmlPart {
 public:
  XmlPart(std::string xml, std::string_view name);
  XmlPart(const XmlPart&) = delete;
  XmlPart& operator=(const XmlPart&) = delete;

  pugi::xml_node root() const { return document_.document_element(); }

 private:
  std::string xml_;
  pugi::xml_document document_;
};

std::string_view local_name(pugi::xml_node node);
// Null nodes if there is none; a path of names is followed by calling again.
pugi::xml_node child_named(pugi::xml_node parent, std::string_view local);
// Empty if there is none, or the node is null.
std::string_view attribute_named(pugi::xml_node node, std::string_view local);
// The attribute "val", which most properties of Word have.
std::string_view value_of(pugi::xml_node node);
// Whether a property is there and is not switched off.
bool is_on(pugi::xml_node property);
// The number that the whole text is, or `otherwise`.
int number_or(std::string_view text, int otherwise);

}  // namespace followup
