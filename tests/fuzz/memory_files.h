// Files that are nowhere but in memory, so that no target touches the disk.
#pragma once

#include <map>
#include <string>

#include "followup/repository.h"

namespace followup::fuzz {

class MemoryFiles : public Files {
 public:
  static constexpr const char* folder = "/plans";

  // By name, in the folder or below it.
  explicit MemoryFiles(const std::map<std::string, std::string>& files) {
    for (const auto& [name, text] : files) {
      texts_.emplace((std::filesystem::path(folder) / name).lexically_normal(), text);
    }
  }

  std::string_view revision() const override { return {}; }
  FileKind kind(const std::filesystem::path& path) const override {
    if (texts_.contains(real_path(path))) return FileKind::file;
    return real_path(path) == folder ? FileKind::folder : FileKind::nothing;
  }
  std::string content_id(const std::filesystem::path&) const override { return {}; }
  std::vector<FolderEntry> entries(const std::filesystem::path& of) const override {
    std::vector<FolderEntry> found;
    for (const auto& [path, text] : texts_) {
      if (path.parent_path() == of) found.push_back({path.filename().string(), FileKind::file});
    }
    return found;
  }
  std::filesystem::path real_path(const std::filesystem::path& path) const override {
    const std::filesystem::path whole = (folder / path).lexically_normal();
    return whole.has_filename() ? whole : whole.parent_path();
  }
  std::optional<std::string> read(const std::filesystem::path& path, std::size_t) const override {
    const auto found = texts_.find(real_path(path));
    if (found == texts_.end()) throw Unreadable("there is no such file");
    return found->second;
  }
  std::optional<std::filesystem::path> repository_root(
      const std::filesystem::path&) const override {
    return folder;
  }

 private:
  std::map<std::filesystem::path, std::string> texts_;
};

// All that is in the folder. Throws Failure.
inline Repository load_all(const MemoryFiles& files, FileVisitor& visitor) {
  LoadOptions options;
  options.files = &files;
  options.paths = {MemoryFiles::folder};
  return load(options, {}, visitor);
}

}  // namespace followup::fuzz
