// The paragraph styles by which our Word documents say what a line of a cell is.
#pragma once

#include <array>
#include <string_view>

#include "followup/line_role.h"

namespace followup {

struct LineStyle {
  LineRole role = LineRole::plain;
  std::string_view base;  // the style of plain lines around it; empty for the words of a page
  std::string_view id;
  std::string_view name;  // which other programs keep when they write the document
};

inline constexpr std::array line_styles{
    LineStyle{LineRole::numbered, "TableText", "TableNumbered", "Table Numbered"},
    LineStyle{LineRole::numbered_words, "TableText", "TableNumberedWords", "Table Numbered Words"},
    LineStyle{LineRole::labelled, "", "PageLabelled", "Page Labelled"},
    LineStyle{LineRole::labelled, "TableText", "TableLabelled", "Table Labelled"},
    LineStyle{LineRole::labelled, "FormText", "FormLabelled", "Form Labelled"},
    LineStyle{LineRole::words, "", "PageWords", "Page Words"},
    LineStyle{LineRole::words, "TableText", "TableWords", "Table Words"},
    LineStyle{LineRole::words, "FormText", "FormWords", "Form Words"},
    LineStyle{LineRole::title, "TableText", "TableTitle", "Table Title"},
    LineStyle{LineRole::country, "TableText", "TableCountry", "Table Country"},
    LineStyle{LineRole::member, "TableText", "TableMember", "Table Member"},
    LineStyle{LineRole::member, "FormText", "FormMember", "Form Member"},
    LineStyle{LineRole::member_with_remarks, "TableText", "TableMemberRemarks",
              "Table Member Remarks"},
    LineStyle{LineRole::member_with_remarks, "FormText", "FormMemberRemarks",
              "Form Member Remarks"},
    LineStyle{LineRole::group, "TableText", "TableGroup", "Table Group"},
    LineStyle{LineRole::group, "FormText", "FormGroup", "Form Group"},
    LineStyle{LineRole::group_with_remarks, "TableText", "TableGroupRemarks",
              "Table Group Remarks"},
    LineStyle{LineRole::group_with_remarks, "FormText", "FormGroupRemarks", "Form Group Remarks"},
    LineStyle{LineRole::dated, "TableText", "TableDated", "Table Dated"},
    LineStyle{LineRole::undated, "TableText", "TableUndated", "Table Undated"},
    LineStyle{LineRole::overall, "TableText", "TableOverall", "Table Overall"},
};

// The style of a line with the role among plain ones with the style `base`.
constexpr std::string_view style_of(LineRole role, std::string_view base) {
  for (const LineStyle& style : line_styles) {
    if (style.role == role && style.base == base) return style.id;
  }
  return base;
}

constexpr bool is_member(LineRole role) {
  switch (role) {
    case LineRole::member:
    case LineRole::member_with_remarks:
    case LineRole::group:
    case LineRole::group_with_remarks:
      return true;
    case LineRole::plain:
    case LineRole::words:
    case LineRole::title:
    case LineRole::numbered:
    case LineRole::numbered_words:
    case LineRole::labelled:
    case LineRole::country:
    case LineRole::dated:
    case LineRole::undated:
    case LineRole::overall:
      break;
  }
  return false;
}

// Headings have a style for each level: "Heading 2 Numbered" has the id "Heading2Numbered".
inline constexpr std::string_view heading_name = "Heading ";
inline constexpr std::string_view heading_id = "Heading";
inline constexpr std::string_view end_of_numbered_name = " Numbered";
inline constexpr std::string_view end_of_numbered_id = "Numbered";

}  // namespace followup
