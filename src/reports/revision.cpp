// One sentence for people, the same as fields for machines.
#include "reports/revision.h"

#include <fmt/core.h>

#include "text/short_id.h"

namespace followup {

void add_revision(const RevisionOfPlans& revision, std::string_view words, Report& report) {
  Paragraph sentence{fmt::format("{} {}: commit {} of {}.", words, revision.name,
                                 short_id(revision.commit), iso(revision.day))};
  Fields fields{revision_key,
                {},
                {{"name", "Revision", CellType::text, revision.name},
                 {"commit", "Commit", CellType::text, revision.commit},
                 {"committed", "Committed", CellType::day, revision.day}},
                Audience::machines};
  report.blocks.insert(report.blocks.begin(), {std::move(sentence), std::move(fields)});
}

}  // namespace followup
