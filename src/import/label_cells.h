// Paragraphs and cells that begin with labels, and what stands beside these.
#pragma once

#include <vector>

#include "import/collector.h"

namespace followup {

// A text that begins with a label is put where the label says. False if it does not, or if nothing
// is there that it could be about.
bool read_label(Collector& collector, const RawValue& value);

// A row that stands below no headings: each cell begins with a label, or follows one that has a
// cell of its own.
void read_label_row(Collector& collector, const std::vector<const SourceCell*>& cells);

}  // namespace followup
