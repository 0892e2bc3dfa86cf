// What git knows of folders on the disk.
#pragma once

#include <string>
#include <vector>

namespace followup {

// The folders that are submodules, checked out or not; none where git cannot be asked.
std::vector<std::string> submodules_among(const std::vector<std::string>& folders);

}  // namespace followup
