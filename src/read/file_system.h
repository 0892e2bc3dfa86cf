// Names of files, and what stands in those of the disk.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace followup {

// The text of a file, whatever kind of file it is, up to `limit` bytes and one more, so that a
// longer one is noticed. Throws std::system_error if it cannot be read.
std::string read_file(const std::filesystem::path& path, std::size_t limit);

// Whether a file is called like a plan: *.yaml or *.yml, in small or capital letters.
bool is_yaml_name(std::string_view path);

// Whether a path is `root` or lies below it; both without links.
bool is_below(const std::filesystem::path& path, const std::filesystem::path& root);

// The folder of the git repository that holds `path`, if there is one.
std::optional<std::filesystem::path> git_root(const std::filesystem::path& path);

}  // namespace followup
