// Which files of a folder may be plans.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "followup/files.h"

namespace followup {

struct UnreadableFolder {
  std::filesystem::path path;
  std::string reason;
};

// What a walk found.
struct Walked {
  std::vector<std::filesystem::path> files;  // as they are shown, in the order of their names
  std::vector<UnreadableFolder> unreadable;
  std::vector<std::filesystem::path> submodules;  // that are not looked into
  std::vector<std::filesystem::path> empty_folders;
};

// The YAML files below a folder: hidden ones are passed over, and links that lead out of `root` or
// to a file that is found anyway.
Walked walk(const Files& files, const std::filesystem::path& folder,
            const std::filesystem::path& root);

}  // namespace followup
