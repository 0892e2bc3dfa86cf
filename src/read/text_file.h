// What must hold before a file is read as YAML: it is text in UTF-8, of a bearable size.
#pragma once

#include "followup/diagnostic.h"
#include "followup/source.h"

namespace followup {

// Removes a byte order mark and reports what makes the text unreadable. Returns false if there is
// no sense in reading on; warnings alone return true.
bool prepare_text(Source& source, Diagnostics& problems);

}  // namespace followup
