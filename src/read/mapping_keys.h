// The keys of a mapping: each once, and only such as a plan may have.
#pragma once

#include <span>
#include <vector>

#include "followup/tree.h"

namespace followup {

// Whether each key is a word that stands there once, and there are not many: then keys and values
// are the entries as they are.
bool has_usual_keys(std::span<const Node> keys_and_values);

// The entries of a mapping in the order of the file, from its keys and values by turns. Of keys
// written twice the first is kept. What a merge key (<<) brings is added after it is refused, so
// that it is not missing as well.
std::vector<Entry> entries_of(std::span<const Node> keys_and_values, const Source& source,
                              Diagnostics& problems);

}  // namespace followup
