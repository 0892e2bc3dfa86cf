// The readers, one for each kind of file. All throw Failure, with a sentence that does not name the
// file, for what is none of the kind, is broken, or is too much.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "import/source_document.h"

namespace followup {

SourceDocument read_docx(std::string_view bytes);
// All sheets that hold something, or the one of that name. Sheets that are hidden are read as well.
SourceDocument read_xlsx(std::string_view bytes, std::string_view sheet);
// CSV and what is like it: delimiter and quoting are found out.
SourceDocument read_delimited(std::string_view bytes);
// The rows that such a file begins with, for those who look what it is.
using RowsOfText = std::vector<std::vector<std::string>>;
RowsOfText first_rows_of_delimited(std::string_view bytes);
// Lines of text, one paragraph each.
SourceDocument read_plain_text(std::string_view bytes);

}  // namespace followup
