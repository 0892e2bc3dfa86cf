// Which files there are, and what stands in them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace followup {

// The text of a file, whatever kind of file it is, up to `limit` bytes and one more, so that a
// longer one is noticed. Throws std::system_error if it cannot be read.
std::string read_file(const std::filesystem::path& path, std::size_t limit);

// Whether a file is called like a plan: *.yaml or *.yml, in small or capital letters.
bool is_yaml_name(const std::filesystem::path& path);

// A file that a walk found or that was named.
struct FoundFile {
  std::filesystem::path path;  // as it is shown
  bool is_named = false;       // asked for by name, not found by walking
  bool is_standard_input = false;
};

// The YAML files below a folder in the order of their names: hidden ones are passed over, and links
// that lead out of `root` or to a file that is found anyway. Folders that cannot be opened are
// added to `unreadable` as sentences.
std::vector<FoundFile> walk(const std::filesystem::path& folder, const std::filesystem::path& root,
                            std::vector<std::string>& unreadable);

// Whether a path is `root` or lies below it; both without links.
bool is_below(const std::filesystem::path& path, const std::filesystem::path& root);

// The folder of the git repository that holds `path`, if there is one.
std::optional<std::filesystem::path> git_root(const std::filesystem::path& path);

}  // namespace followup
