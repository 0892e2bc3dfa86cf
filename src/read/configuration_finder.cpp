// Upwards from a folder, each file read once.
#include "read/configuration_finder.h"

#include <fmt/core.h>

#include "followup/failure.h"
#include "read/file_system.h"

namespace followup {

namespace fs = std::filesystem;

std::string shown(const fs::path& path) {
  return path.lexically_normal().string();
}

std::string size_in_words(std::size_t bytes) {
  constexpr std::size_t mebibyte = 1U << 20U;
  return bytes % mebibyte == 0 ? fmt::format("{} MiB", bytes / mebibyte)
                               : fmt::format("{} bytes", bytes);
}

bool is_left_out(const fs::path& real_path, const Configuration& configuration) {
  return !configuration.exclude.empty() &&
         is_excluded(configuration,
                     real_path.lexically_relative(configuration.folder).generic_string());
}

bool is_folder_left_out(const fs::path& real_path, const Configuration& configuration) {
  return real_path != configuration.folder && is_left_out(real_path / "", configuration);
}

ConfigurationFinder::ConfigurationFinder(const LoadOptions& options, Configurations& found)
    : options_(options), found_(found) {
  if (!options.configuration.empty()) overruling_ = read(files_on_disk(), options.configuration);
}

const Configuration* ConfigurationFinder::nearest(const fs::path& folder, const fs::path& given) {
  if (overruling_ != nullptr) return overruling_;
  const Files& files = *options_.files;
  // Asked for every file, so that nothing is looked up before this.
  const auto known = nearest_.find({folder, given});
  if (known != nearest_.end()) return known->second;
  const fs::path start = files.real_path(folder);
  const auto root = files.repository_root(folder);
  const fs::path last = root ? *root : top_without_repository(given);
  const Configuration* found = nullptr;
  for (fs::path above = start; found == nullptr; above = above.parent_path()) {
    const fs::path candidate = above / configuration_name;
    if (files.kind(candidate) != FileKind::nothing || files.is_broken_link(candidate)) {
      found = at(folder.is_absolute()
                     ? candidate
                     : files.real_path(candidate).lexically_proximate(fs::current_path()));
    }
    if (above == last || above == above.parent_path()) break;
  }
  if (found == nullptr) found = none();
  nearest_.emplace(std::pair(folder, given), found);
  return found;
}

// Who works in a folder trusts what lies in it, but not what lies above it.
fs::path ConfigurationFinder::top_without_repository(const fs::path& given) const {
  const fs::path top = options_.files->real_path(given);
  const fs::path here = options_.files->real_path(fs::current_path());
  return here != here.root_path() && is_below(top, here) ? here : top;
}

const Configuration* ConfigurationFinder::at(const fs::path& path) {
  return read(*options_.files, path);
}

const Configuration* ConfigurationFinder::read(const Files& files, const fs::path& path) {
  const fs::path key = files.real_path(path);
  const auto known = by_path_.find(key);
  if (known != by_path_.end()) return known->second;
  try {
    if (files.is_broken_link(path)) {
      throw Unreadable("it is a link that leads nowhere; mend the link, or remove it");
    }
    auto text = files.read(path, options_.max_file_size);
    if (!text) {
      throw Unreadable(fmt::format("the file is larger than {} (--max-file-size)",
                                   size_in_words(options_.max_file_size)));
    }
    auto configuration = read_configuration(shown(path), std::move(*text));
    configuration->source.real_path = key.string();
    configuration->source.revision = files.revision();
    configuration->folder = key.parent_path().string();
    return keep(key, std::move(configuration));
  } catch (const Unreadable& reason) {
    throw Failure(at_revision(files.revision(), fmt::format("{}: {}", shown(path), reason.what())));
  }
}

const Configuration* ConfigurationFinder::none() {
  const auto known = by_path_.find(fs::path());
  return known != by_path_.end() ? known->second
                                 : keep(fs::path(), std::make_unique<const Configuration>());
}

const Configuration* ConfigurationFinder::keep(const fs::path& key,
                                               std::unique_ptr<const Configuration> read) {
  found_.push_back(std::move(read));
  const Configuration* kept = found_.back().get();
  by_path_.emplace(key, kept);
  return kept;
}

}  // namespace followup
