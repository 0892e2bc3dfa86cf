// Monitoring entries of cells in which several comments stand, each with its own status beside it.
#pragma once

#include <optional>
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

// "2026-04-14, by ILO; WHO", as `matrix` says when and by whom something was said or moved. Nothing
// unless it begins with a date in full.
struct DateAndNames {
  std::string date;
  std::vector<std::string> by;
};
std::optional<DateAndNames> date_and_names(std::string_view text);
// The same, or "by ILO; WHO" alone.
std::optional<DateAndNames> date_or_names(std::string_view text);

// What one status beside one comment is about: the comment, in a document that gives several
// comments of an action a status each; otherwise the action, which most documents say once.
enum class SingleStatus : bool { of_the_action, of_the_comment };
SingleStatus single_status_in(const RawPlan& raw);

// Comments are divided by empty paragraphs; where that gives another number than there are
// statuses, by paragraphs, with lists and links beside the one before. In a document of our own
// each line says what it is about, whatever `single` says.
ImportedMonitoring monitoring_of(const std::vector<RawMonitoring>& rows, SingleStatus single);

}  // namespace followup
