// The text inside a paragraph of a Word document: runs, fields, links, controls and boxes.
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "import/docx_context.h"
#include "import/source_document.h"

namespace followup {

// Reads one paragraph after the other; fields and controls may go over several.
class DocxTextReader {
 public:
  explicit DocxTextReader(DocxContext& context) : context_(context) {}

  // Adds the text of a <w:p> to the paragraph.
  void read(pugi::xml_node paragraph);
  // Ends the paragraph, which has the properties of this <w:p>.
  SourceParagraph take(pugi::xml_node paragraph);
  // Contents of text boxes that hang on paragraphs that were read since the last call.
  std::vector<pugi::xml_node> take_text_boxes();

  // Around the contents of an <w:sdt>. The first says whether the second is to be called.
  bool open_control(pugi::xml_node control);
  void close_control() { control_.reset(); }

 private:
  struct Field {
    std::string code;
    bool is_code = true;     // its result has not begun
    std::string form_shows;  // instead of its result
    bool is_silent() const { return is_code || !form_shows.empty(); }
  };
  // Only the outermost of controls in each other that changes what is read.
  struct Control {
    std::string_view box;  // instead of its text; empty if its text is a prompt
    bool is_shown = false;
  };

  void inline_content(pugi::xml_node parent);
  void element(pugi::xml_node node, std::string_view name);
  void run(pugi::xml_node run);
  void hyperlink(pugi::xml_node link);
  void inline_control(pugi::xml_node control);
  void field_mark(pugi::xml_node mark);
  void start_result(Field& field);
  void end_field();
  void end_open_fields();
  void drawing(pugi::xml_node node);
  void symbol(pugi::xml_node symbol);
  void add(std::string_view text);
  void show_box();
  void add_link(std::string_view target);

  DocxContext& context_;
  SourceParagraph paragraph_;
  std::vector<pugi::xml_node> text_boxes_;
  std::vector<Field> fields_;
  std::size_t silent_fields_ = 0;
  std::optional<Control> control_;
  bool is_hidden_paragraph_ = false;
  bool is_hidden_run_ = false;
  std::string_view font_;
};

// Which of the alternatives is to be read: the first, or what stands for programs that know none.
pugi::xml_node chosen_alternative(pugi::xml_node alternatives);

}  // namespace followup
