// Monitoring entries of cells in which several comments stand, each with its own status beside it.
#pragma once

#include <string>
#include <vector>

#include "followup/date.h"
#include "import/raw_plan.h"

namespace followup {

struct ImportedEntry {
  std::string note;
  std::string date;  // EDTF, where the note begins with one
  std::vector<std::string> by;
  std::vector<std::string> links;
  std::string status;
  std::vector<std::string> doubts;  // about days that lines of the note still begin with
};

struct ImportedMonitoring {
  std::vector<ImportedEntry> entries;
  std::string status;  // of the whole, where there is one for several comments
  std::vector<RawValue> unmatched_statuses;  // nobody can say which comment they are of
  std::vector<ImportRemark> doubtful_days;   // which stay in the words of their entries
};

// What one status beside one comment is about: the comment, in a document that gives several
// comments of an action a status each; otherwise the action, which most documents say once.
enum class SingleStatus : bool { of_the_action, of_the_comment };
SingleStatus single_status_in(const RawPlan& raw, DateOrder order);

// Comments are divided by empty paragraphs and before each line that begins with a day, and a day
// alone in its line takes what stands below; where that gives another number than there are
// statuses, by paragraphs, with lists and links beside the one before. In a document of our own
// each line says what it is about, whatever `single` says, and what somebody has typed below is
// another comment.
ImportedMonitoring monitoring_of(const std::vector<RawMonitoring>& rows, SingleStatus single,
                                 DateOrder order);

}  // namespace followup
