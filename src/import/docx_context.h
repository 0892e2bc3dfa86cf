// What is known of a Word document while its text is read.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>

#include "import/docx_numbering.h"
#include "import/docx_styles.h"
#include "import/source_document.h"

namespace followup {

// What is passed over, to be said in the end.
struct DocxOmissions {
  int pictures = 0;
  int objects = 0;  // documents of other kinds inside this one
  int comments = 0;
  int symbols = 0;
  bool has_deletions = false;
  bool has_hidden_text = false;
  bool has_prompts = false;
};

struct DocxContext {
  DocxStyles styles;
  DocxNumbering numbering;
  // Targets of hyperlinks by the id of their relationship, of the part that is being read.
  std::unordered_map<std::string, std::string> links;
  DocxOmissions omissions;
  std::size_t left = most_text_of_document;

  // Throws Failure if the document is more than may be held.
  void spend(std::size_t bytes);
};

}  // namespace followup
