// Upwards from a folder, each file read once.
#include "read/configuration_finder.h"

#include <fmt/format.h>

#include <system_error>

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

ConfigurationFinder::ConfigurationFinder(const LoadOptions& options, Configurations& found)
    : options_(options), found_(found) {
  if (!options.configuration.empty()) overruling_ = at(options.configuration);
}

const Configuration* ConfigurationFinder::nearest(const fs::path& folder, const fs::path& given) {
  if (overruling_ != nullptr) return overruling_;
  // Asked for every file, so that nothing is looked up on disk before this.
  const auto known = nearest_.find({folder, given});
  if (known != nearest_.end()) return known->second;
  const fs::path start = fs::weakly_canonical(fs::absolute(folder));
  const fs::path last = git_root(folder).value_or(fs::weakly_canonical(fs::absolute(given)));
  const Configuration* found = nullptr;
  for (fs::path above = start; found == nullptr; above = above.parent_path()) {
    const fs::path candidate = above / configuration_name;
    if (fs::exists(candidate)) {
      found = at(folder.is_absolute() ? candidate : fs::proximate(candidate));
    }
    if (above == last || above == above.parent_path()) break;
  }
  if (found == nullptr) found = none();
  nearest_.emplace(std::pair(folder, given), found);
  return found;
}

const Configuration* ConfigurationFinder::at(const fs::path& path) {
  const fs::path key = fs::weakly_canonical(fs::absolute(path));
  const auto known = by_path_.find(key);
  if (known != by_path_.end()) return known->second;
  try {
    std::string text = read_file(path, options_.max_file_size);
    if (text.size() > options_.max_file_size) {
      throw Failure(fmt::format("{}: the file is larger than {} (--max-file-size)", shown(path),
                                size_in_words(options_.max_file_size)));
    }
    auto configuration = read_configuration(shown(path), std::move(text));
    configuration->source.real_path = key.string();
    configuration->folder = key.parent_path().string();
    return keep(key, std::move(configuration));
  } catch (const std::system_error& error) {
    throw Failure(fmt::format("{}: {}", shown(path), error.code().message()));
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
