// What the styles of a Word document say of paragraphs and runs, as far as it matters for reading.
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>

#include "followup/line_role.h"

namespace followup {

// With what it takes from the styles that it is based on.
struct DocxStyle {
  int heading_level = 0;  // 0 is none
  std::optional<int> numbering;
  std::optional<int> numbering_level;  // from 0
  std::optional<bool> is_hidden;
  LineRole role = LineRole::plain;
};

class DocxStyles {
 public:
  DocxStyles() = default;
  explicit DocxStyles(pugi::xml_node styles);

  // What is not defined says nothing.
  const DocxStyle& find(std::string_view id) const;

 private:
  std::unordered_map<std::string, DocxStyle> styles_;
};

// 0 unless the property <w:outlineLvl> makes a paragraph a heading.
int heading_level_of(pugi::xml_node outline_level);

}  // namespace followup
