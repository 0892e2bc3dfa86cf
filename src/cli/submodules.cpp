// Asks the git repository around each folder, and opens each one once.
#include "cli/submodules.h"

#include <map>
#include <memory>

#include "git/git_repository.h"
#include "read/file_system.h"

namespace followup {
namespace {

namespace fs = std::filesystem;

class RepositoriesAround {
 public:
  bool know_as_submodule(const fs::path& folder) {
    const auto root = git_root(folder.parent_path());
    if (!root) return false;
    auto [known, is_new] = by_root_.try_emplace(*root);
    if (is_new) known->second = open(*root);
    return known->second != nullptr &&
           known->second->is_submodule(folder.lexically_relative(*root));
  }

 private:
  static std::unique_ptr<const GitRepository> open(const fs::path& root) {
    try {
      return std::make_unique<const GitRepository>(root);
    } catch (const Failure&) {
      return nullptr;
    }
  }

  std::map<fs::path, std::unique_ptr<const GitRepository>> by_root_;
};

}  // namespace

std::vector<std::string> submodules_among(const std::vector<std::string>& folders) {
  RepositoriesAround repositories;
  std::vector<std::string> found;
  for (const std::string& folder : folders) {
    if (repositories.know_as_submodule(files_on_disk().real_path(folder))) {
      found.push_back(folder);
    }
  }
  return found;
}

}  // namespace followup
