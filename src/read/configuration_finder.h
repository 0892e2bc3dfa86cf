// Which followup.yaml holds for a folder.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "followup/repository.h"

namespace followup {

inline constexpr std::string_view configuration_name = "followup.yaml";

// "./plans/a.yaml" is shown as "plans/a.yaml".
std::string shown(const std::filesystem::path& path);

// "5 MiB".
std::string size_in_words(std::size_t bytes);

// Whether it excludes a path without links: that of a file, or that of a folder with all below it.
bool is_left_out(const std::filesystem::path& real_path, const Configuration& configuration);
bool is_folder_left_out(const std::filesystem::path& real_path, const Configuration& configuration);

// Reads each configuration once and puts it into `found`. Throws Failure if one cannot be read.
class ConfigurationFinder {
 public:
  // Both must outlive it.
  ConfigurationFinder(const LoadOptions& options, Configurations& found);

  // At or above a folder, up to the root of the git repository or else to `given`; an empty one if
  // there is none. What the options name overrules all.
  const Configuration* nearest(const std::filesystem::path& folder,
                               const std::filesystem::path& given);
  const Configuration* at(const std::filesystem::path& path);

 private:
  // Where the search upwards ends outside of a repository.
  std::filesystem::path top_without_repository(const std::filesystem::path& given) const;
  const Configuration* read(const Files& files, const std::filesystem::path& path);
  const Configuration* none();
  const Configuration* keep(const std::filesystem::path& key,
                            std::unique_ptr<const Configuration> read);

  const LoadOptions& options_;
  Configurations& found_;
  const Configuration* overruling_ = nullptr;
  // By folder and given folder.
  std::map<std::pair<std::filesystem::path, std::filesystem::path>, const Configuration*> nearest_;
  std::map<std::filesystem::path, const Configuration*> by_path_;
};

}  // namespace followup
