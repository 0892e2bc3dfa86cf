// Zip archives and Word files that are made for a test.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace followup {

using ArchiveFiles = std::vector<std::pair<std::string, std::string>>;  // names and contents

std::string make_archive(const ArchiveFiles& files);

// A Word file with this in its <w:body>, and what else is to be in it. Relationships of the
// document are the inner XML of its .rels file; the prefixes w, w14, r, mc and v are known.
std::string make_docx(std::string_view body, std::string_view relationships = {},
                      ArchiveFiles more = {});

}  // namespace followup
