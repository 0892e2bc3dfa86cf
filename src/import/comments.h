// Monitoring entries of cells in which several comments stand, each with its own status beside it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "import/raw_plan.h"

namespace followup {

struct ImportedEntry {
  std::string note;
  std::string date;  // EDTF, where the note begins with one
  std::vector<std::string> by;
  std::vector<std::string> links;
  std::string status;
};

struct ImportedMonitoring {
  std::vector<ImportedEntry> entries;
  std::string status;  // of the whole, where there is one for several comments
  std::vector<RawValue> unmatched_statuses;  // nobody can say which comment they are of
};

// "ILO; WHO", as `matrix` names who said something.
std::vector<std::string> names_in(std::string_view text);

// Comments are divided by empty paragraphs; where that gives another number than there are
// statuses, by paragraphs, with lists and links beside the one before.
ImportedMonitoring monitoring_of(const std::vector<RawMonitoring>& rows);

}  // namespace followup
