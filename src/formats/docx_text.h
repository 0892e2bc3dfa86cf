// Paragraphs, runs and links of WordprocessingML, the XML inside of .docx files.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "formats/xml.h"

namespace followup {

struct ParagraphLook {
  std::string_view style = {};  // of docx_parts.cpp; empty is the normal one
  bool is_right_aligned = false;
  bool keeps_with_next = false;  // on one page
  bool is_compact = false;       // a heading in a cell
};

struct RunLook {
  bool is_bold = false;
  std::string_view colour = {};  // "C00000"; empty: as the paragraph
};

// An element with its one attribute, w:val.
pugi::xml_node append_valued(pugi::xml_node parent, const char* element, std::string_view value);

// Takes the texts of plans as they are and makes them safe to show.
class DocxText {
 public:
  // A paragraph at the end of `parent` that reads in the direction of the text; addresses of the
  // web can be followed.
  pugi::xml_node add_paragraph(pugi::xml_node parent, std::string_view text,
                               ParagraphLook look = {}, RunLook run = {});
  // More text in the paragraph.
  void add_text(pugi::xml_node paragraph, std::string_view text, RunLook look = {});
  // "☒ Accept", a box that Word ticks with a click.
  void add_box(pugi::xml_node paragraph, std::string_view words, bool is_ticked);

  // What links lead to: the first has the id "link1". They point into it.
  const std::vector<std::string>& targets() const { return targets_; }

 private:
  void add_link(pugi::xml_node paragraph, std::string_view address, RunLook look);

  std::vector<std::string> targets_;
  std::unordered_map<std::string, std::size_t> ids_;  // by target
  std::size_t boxes_ = 0;
};

}  // namespace followup
