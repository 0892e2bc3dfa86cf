// The paragraphs and tables of a Word document, of its notes and of its page headers.
#pragma once

#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "import/docx_context.h"
#include "import/docx_text.h"
#include "import/source_document.h"

namespace followup {

class DocxBodyReader {
 public:
  DocxBodyReader(DocxContext& context, SourceDocument& document)
      : context_(context), document_(document), text_(context) {}

  // Adds the blocks of the body.
  void read_body(pugi::xml_node body) { blocks(body); }
  // Adds the paragraphs of a note or header, those of its tables too, all with this place. What is
  // empty is left out.
  void read_aside(pugi::xml_node part, const std::string& place);

 private:
  void blocks(pugi::xml_node parent);
  void block(pugi::xml_node node);
  void paragraph(pugi::xml_node paragraph);
  void finish_paragraph(pugi::xml_node paragraph);
  void add(SourceParagraph paragraph);
  void table(pugi::xml_node table);
  void rows(pugi::xml_node parent, SourceTable& table);
  void row(pugi::xml_node row, SourceTable& table);
  void cells(pugi::xml_node parent, SourceRow& row, std::size_t& column);
  void cell(pugi::xml_node cell, SourceRow& row, std::size_t& column);
  bool is_deleted_row(pugi::xml_node row);

  DocxContext& context_;
  SourceDocument& document_;
  DocxTextReader text_;
  std::vector<SourceParagraph>* inside_ = nullptr;  // the cell or aside that is being read
  pugi::xml_node unfinished_;  // a paragraph that goes on in the next, as its mark is deleted
  std::size_t paragraphs_ = 0;
  std::size_t tables_ = 0;
};

}  // namespace followup
