// JSON on its way to a terminal.
#pragma once

#include <string>

namespace followup {

// The same values, safe to show: what visible() spells out is escaped.
std::string safe_json(std::string json);

}  // namespace followup
