// Evidence that a plan names by a path.
#include <filesystem>

#include "followup/repository.h"
#include "read/file_system.h"

namespace followup {

namespace fs = std::filesystem;

namespace {

// The folder that paths count from. What is no file, such as standard input or a pipe, has none of
// its own.
fs::path folder_of(const LoadedFile& file) {
  const fs::path path = file.source.real_path;
  return file.files->kind(path) == FileKind::file ? file.files->real_path(path).parent_path()
                                                  : fs::current_path();
}

fs::path root_of(const Files& files, const fs::path& folder, const fs::path& given) {
  if (const auto root = files.repository_root(folder)) return *root;
  return !given.empty() && is_below(folder, given) ? given : folder;
}

}  // namespace

EvidenceFolder::EvidenceFolder(const LoadedFile& file)
    : files_(*file.files),
      folder_(folder_of(file)),
      root_(root_of(files_, folder_, file.given_folder)) {}

EvidenceState EvidenceFolder::state_of(std::string_view path) const {
  // The system would take the part before it for the whole.
  if (path.find('\0') != std::string_view::npos) return EvidenceState::missing;
  // Of Windows too: C:\minutes.docx, C:/minutes.docx, \\server\minutes.docx; and of somebody's
  // home.
  const bool is_of_windows =
      path.starts_with("\\\\") || path.find(":\\") == 1 || path.find(":/") == 1;
  if (is_of_windows || path.starts_with("~/") || fs::path(path).is_absolute()) {
    return EvidenceState::absolute;
  }
  // A name that the system refuses is not there.
  const fs::path real = files_.real_path(folder_ / path);
  if (!is_below(real, root_)) return EvidenceState::outside;
  return files_.kind(real) == FileKind::nothing ? EvidenceState::missing : EvidenceState::there;
}

}  // namespace followup
