// Paths as people wrote them: links stay, because whoever switches one means the same plans.
#pragma once

#include <filesystem>
#include <string>

#include "followup/run.h"

namespace followup {

// The current folder by the links that led here, if the shell says so.
std::filesystem::path written_current_folder(const Surroundings& surroundings);

// Absolute, without "." and "..". Whatever it names, the result names the same: what stands above a
// link is what lies above its target.
std::string written_path(const std::filesystem::path& path, const std::filesystem::path& here);

}  // namespace followup
