// How people who do not know this machine are told of a file.
#pragma once

#include <string>

#include "followup/configuration.h"

namespace followup {

// From the folder of followup.yaml, or as it was reached where there is none.
std::string shown_path(const Source& source, const Configuration* configuration);

}  // namespace followup
