// One XML file of a Word or Excel file, parsed with pugixml.
#include "import/xml_part.h"

#include <fmt/core.h>

#include <charconv>
#include <cstddef>
#include <system_error>
#include <utility>

#include "followup/failure.h"
#include "text/unicode.h"

namespace followup {
namespace {

// Real documents need a few dozen, and each level takes stack while the document is read.
constexpr std::size_t deepest = 500;

// pugixml builds the tree without recursion, and this does not recurse either.
bool is_too_deep(pugi::xml_node root) {
  std::size_t depth = 1;
  for (pugi::xml_node node = root; !node.empty();) {
    if (depth > deepest) return true;
    if (!node.first_child().empty()) {
      node = node.first_child();
      ++depth;
      continue;
    }
    while (node != root && node.next_sibling().empty()) {
      node = node.parent();
      --depth;
    }
    if (node == root) return false;
    node = node.next_sibling();
  }
  return false;
}

std::string_view without_prefix(std::string_view name) {
  return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

}  // namespace

XmlPart::XmlPart(std::string xml, std::string_view name) : xml_(std::move(xml)) {
  // Blanks count where they are all that an element holds: a run may be one blank.
  constexpr unsigned int options = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol |
                                   pugi::parse_wconv_attribute | pugi::parse_ws_pcdata_single;
  const pugi::xml_parse_result result =
      document_.load_buffer_inplace(xml_.data(), xml_.size(), options);
  if (!result) {
    throw Failure(fmt::format("the file is broken: \"{}\" in it is not sound XML ({})",
                              visible(name), visible(result.description())));
  }
  if (is_too_deep(root())) {
    throw Failure(fmt::format("the file is broken: \"{}\" in it is nested deeper than {} elements",
                              visible(name), deepest));
  }
}

std::string_view local_name(pugi::xml_node node) {
  return without_prefix(node.name());
}

pugi::xml_node child_named(pugi::xml_node parent, std::string_view local) {
  for (const pugi::xml_node child : parent) {
    if (local_name(child) == local) return child;
  }
  return {};
}

std::string_view attribute_named(pugi::xml_node node, std::string_view local) {
  for (const pugi::xml_attribute attribute : node.attributes()) {
    if (without_prefix(attribute.name()) == local) return attribute.value();
  }
  return {};
}

std::string_view value_of(pugi::xml_node node) {
  return attribute_named(node, "val");
}

bool is_on(pugi::xml_node property) {
  if (property.empty()) return false;
  const std::string_view value = value_of(property);
  return value != "0" && value != "false" && value != "off";
}

int number_or(std::string_view text, int otherwise) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? number : otherwise;
}

}  // namespace followup
