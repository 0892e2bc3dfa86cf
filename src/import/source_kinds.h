// Which kind of file it is, by what it holds; a name that ends with .csv, .tsv or .tab says that a
// text is a table even if none of its headings is known.
#pragma once

#include <string_view>

#include "followup/import.h"
#include "import/source_document.h"

namespace followup {

// Throws Failure for kinds that cannot be read, and says what helps.
SourceDocument read_source(std::string_view bytes, const ImportRequest& request);

}  // namespace followup
