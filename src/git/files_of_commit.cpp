// Paths of people, looked up in the folders of a commit.
#include "git/files_of_commit.h"

#include <fmt/core.h>

#include <algorithm>
#include <climits>
#include <cstring>
#include <utility>

#include "read/file_system.h"

namespace followup {

namespace fs = std::filesystem;

namespace {

constexpr int most_links = 40;  // as many as Linux follows

// Folders that hold each other several times take no room in a repository, and have no end.
constexpr std::size_t most_entries = 1'000'000;

// What stands ahead of a path on its way, the next name last.
void put_ahead(const fs::path& path, std::vector<std::string>& ahead) {
  const auto before = static_cast<std::ptrdiff_t>(ahead.size());
  for (const fs::path& name : path) ahead.push_back(name.string());
  std::reverse(ahead.begin() + before, ahead.end());
}

// Git writes no others, but whoever makes a repository by hand may.
bool is_name(std::string_view name) {
  return !name.empty() && name != "." && name != ".." && name.find('/') == std::string_view::npos;
}

// None if it cannot be read.
std::unique_ptr<const GitRepository> repository_at(const fs::path& folder) {
  try {
    auto repository = std::make_unique<const GitRepository>(folder);
    // Where nothing is checked out, it is the one around the folder.
    if (repository->root() == folder) return repository;
  } catch (const Failure&) {
    return nullptr;
  }
  return nullptr;
}

}  // namespace

FilesOfCommit::FilesOfCommit(const GitRepository& repository, GitCommit commit,
                             std::string revision, Submodules submodules)
    : repository_(repository),
      commit_(std::move(commit)),
      revision_(std::move(revision)),
      submodules_(submodules),
      here_(fs::current_path()) {}

FileKind FilesOfCommit::kind(const fs::path& path) const {
  const std::lock_guard lock(mutex_);
  return find(path).kind;
}

std::string FilesOfCommit::content_id(const fs::path& path) const {
  const std::lock_guard lock(mutex_);
  const Found place = find(path);
  return place.kind == FileKind::nothing ? std::string() : hex(place.id);
}

std::vector<FolderEntry> FilesOfCommit::entries(const fs::path& folder_path) const {
  // As deep as on a disk: folders of a commit may hold each other without end.
  if (folder_path.native().size() >= PATH_MAX) throw Unreadable(std::strerror(ENAMETOOLONG));
  const std::lock_guard lock(mutex_);
  const Found place = find(folder_path);
  if (place.kind != FileKind::folder) throw Unreadable("it is no folder there");
  std::vector<FolderEntry> all;
  for (const auto& [name, entry] : folder(place)) {
    const bool is_submodule = entry.kind == FileKind::submodule;
    all.push_back(
        {name, is_submodule
                   ? looked_into({entry.kind, entry.id, place.inside / name, place.holder}).kind
                   : entry.kind});
  }
  entries_ += all.size();
  if (entries_ > most_entries) {
    throw Failure(fmt::format("the commit has more than {} files and folders", most_entries));
  }
  return all;
}

fs::path FilesOfCommit::real_path(const fs::path& path) const {
  const std::lock_guard lock(mutex_);
  const fs::path from_root = find(path).inside;
  return from_root.empty() ? repository_.root() : repository_.root() / from_root;
}

std::optional<std::string> FilesOfCommit::read(const fs::path& path, std::size_t limit) const {
  const std::lock_guard lock(mutex_);
  const Found place = find(path);
  if (place.kind != FileKind::file) throw Unreadable("it is no file there");
  return place.holder->file(place.id, limit);
}

std::optional<fs::path> FilesOfCommit::repository_root(const fs::path& path) const {
  if (submodules_ == Submodules::are_left_out) return repository_.root();
  const std::lock_guard lock(mutex_);
  return find(path).holder->root();
}

// The disk is asked only about what leads into the repository: what is below need not exist today.
fs::path FilesOfCommit::inside(const fs::path& path) const {
  const fs::path whole = (here_ / path).lexically_normal();
  const fs::path& root = repository_.root();
  if (is_below(whole, root)) return whole.lexically_relative(root);
  fs::path above;
  for (const fs::path& name : whole) {
    above /= name;
    std::error_code error;
    const fs::path real = fs::weakly_canonical(above, error);
    if (!error && is_below(real, root)) {
      return (real / whole.lexically_relative(above)).lexically_relative(root);
    }
  }
  throw Failure(fmt::format("\"{}\" lies outside of the git repository \"{}\"", path.string(),
                            root.string()));
}

FilesOfCommit::Found FilesOfCommit::find(const fs::path& path) const {
  std::vector<std::string> ahead;
  put_ahead(inside(path), ahead);
  std::vector<Found> way{{FileKind::folder, commit_.tree, {}, &repository_}};
  const auto nothing_at = [&](const std::string& name) {
    Found place{FileKind::nothing, {}, way.back().inside / name, way.back().holder};
    std::ranges::reverse(ahead);
    for (const std::string& next : ahead) place.inside /= next;
    return place;
  };
  for (int links = 0; !ahead.empty();) {
    const std::string name = std::move(ahead.back());
    ahead.pop_back();
    if (name.empty() || name == ".") continue;
    if (name == "..") {
      if (way.size() == 1) return nothing_at(name);
      way.pop_back();
      continue;
    }
    if (way.back().kind != FileKind::folder) return nothing_at(name);
    const GitRepository* holder = way.back().holder;
    const Folder& entries = folder(way.back());
    const auto entry = entries.find(name);
    if (entry == entries.end()) return nothing_at(name);
    if (entry->second.kind != FileKind::link) {
      Found place{entry->second.kind, entry->second.id, way.back().inside / name, holder};
      if (place.kind == FileKind::submodule) place = looked_into(std::move(place));
      way.push_back(std::move(place));
      continue;
    }
    const std::string target = target_of(entry->second.id, *holder);
    const bool leads_somewhere =
        !target.empty() && ++links <= most_links && !target.starts_with('/');
    if (!leads_somewhere) return nothing_at(name);
    put_ahead(target, ahead);
  }
  return way.back();
}

// The folder that the submodule was; still a submodule if that cannot be seen.
FilesOfCommit::Found FilesOfCommit::looked_into(Found submodule) const {
  if (submodules_ == Submodules::are_left_out) return submodule;
  auto [known, is_new] = of_submodules_.try_emplace(submodule.inside);
  if (is_new) known->second = repository_at(repository_.root() / submodule.inside);
  const GitRepository* holder = known->second.get();
  const auto commit = holder == nullptr ? std::nullopt : holder->commit(submodule.id);
  if (!commit) return submodule;
  return {FileKind::folder, commit->tree, std::move(submodule.inside), holder};
}

// Empty if it cannot be read: such a link leads nowhere.
std::string FilesOfCommit::target_of(const ObjectId& link, const GitRepository& holder) {
  try {
    return holder.file(link, PATH_MAX).value_or("");
  } catch (const Unreadable&) {
    return {};
  }
}

const FilesOfCommit::Folder& FilesOfCommit::folder(const Found& place) const {
  const auto known = folders_.find(place.id);
  if (known != folders_.end()) return known->second;
  Folder read;
  for (GitEntry& entry : place.holder->folder(place.id)) {
    if (!is_name(entry.name)) continue;
    std::string name = entry.name;
    read.emplace(std::move(name), std::move(entry));
  }
  return folders_.emplace(place.id, std::move(read)).first->second;
}

}  // namespace followup
