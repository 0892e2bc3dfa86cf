// Styles of a Word document, with what they inherit.
#include "import/docx_styles.h"

#include <algorithm>

#include "import/xml_part.h"
#include "text/line_styles.h"
#include "text/unicode.h"

namespace followup {
namespace {

// Word itself stops at about a dozen; this also ends a circle.
constexpr int longest_chain = 32;

constexpr int highest_level = 9;

// Word names its own styles in English in every language.
int level_of_name(std::string_view name) {
  if (first_invalid_utf8(name)) return 0;
  const std::string key = name_key(name);
  if (key == "title") return 1;
  constexpr std::string_view heading = "heading ";
  if (!key.starts_with(heading)) return 0;
  const int level = number_or(std::string_view(key).substr(heading.size()), 0);
  return level >= 1 && level <= highest_level ? level : 0;
}

LineRole role_of_name(std::string_view name) {
  const auto* style = std::ranges::find(line_styles, name, &LineStyle::name);
  if (style != line_styles.end()) return style->role;
  const bool is_numbered = name.starts_with(heading_name) && name.ends_with(end_of_numbered_name);
  return is_numbered ? LineRole::numbered : LineRole::plain;
}

void inherit(DocxStyle& style, pugi::xml_node from) {
  const pugi::xml_node paragraph = child_named(from, "pPr");
  if (style.heading_level == 0) {
    style.heading_level = heading_level_of(child_named(paragraph, "outlineLvl"));
  }
  if (style.heading_level == 0) {
    style.heading_level = level_of_name(value_of(child_named(from, "name")));
  }
  if (style.role == LineRole::plain) {
    style.role = role_of_name(value_of(child_named(from, "name")));
  }
  const pugi::xml_node list = child_named(paragraph, "numPr");
  const pugi::xml_node number = child_named(list, "numId");
  if (!style.numbering && !number.empty()) style.numbering = number_or(value_of(number), 0);
  const pugi::xml_node level = child_named(list, "ilvl");
  if (!style.numbering_level && !level.empty())
    style.numbering_level = number_or(value_of(level), 0);
  const pugi::xml_node vanish = child_named(child_named(from, "rPr"), "vanish");
  if (!style.is_hidden && !vanish.empty()) style.is_hidden = is_on(vanish);
}

}  // namespace

int heading_level_of(pugi::xml_node outline_level) {
  // Nine stands for body text.
  const int level = number_or(value_of(outline_level), highest_level);
  return level >= 0 && level < highest_level ? level + 1 : 0;
}

DocxStyles::DocxStyles(pugi::xml_node styles) {
  std::unordered_map<std::string, pugi::xml_node> nodes;
  for (const pugi::xml_node node : styles) {
    if (local_name(node) == "style") nodes.emplace(attribute_named(node, "styleId"), node);
  }
  for (const auto& [id, node] : nodes) {
    DocxStyle& style = styles_[id];
    pugi::xml_node from = node;
    for (int i = 0; !from.empty() && i < longest_chain; ++i) {
      inherit(style, from);
      const auto base = nodes.find(std::string(value_of(child_named(from, "basedOn"))));
      from = base == nodes.end() ? pugi::xml_node() : base->second;
    }
  }
}

const DocxStyle& DocxStyles::find(std::string_view id) const {
  static const DocxStyle none;
  if (id.empty()) return none;
  const auto found = styles_.find(std::string(id));
  return found == styles_.end() ? none : found->second;
}

}  // namespace followup
