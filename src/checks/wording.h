// How checks name things in their messages.
#pragma once

#include <string>

#include "followup/tracking.h"

namespace followup {

// "action MHW/1/1/1.1" or "recommendation MA.0375/A".
std::string name_of(const TrackedAction& action);

}  // namespace followup
