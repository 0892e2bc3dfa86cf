// Evidence that a plan names by a path.
#include <filesystem>
#include <system_error>

#include "followup/repository.h"
#include "read/file_system.h"

namespace followup {

namespace fs = std::filesystem;

namespace {

// The folder that paths count from. What is no file, such as standard input or a pipe, has none of
// its own.
fs::path folder_of(const LoadedFile& file) {
  std::error_code error;
  const fs::path real = fs::canonical(file.source.real_path, error);
  return fs::is_regular_file(real, error) ? real.parent_path() : fs::current_path(error);
}

fs::path root_of(const fs::path& folder, const fs::path& given) {
  if (const auto root = git_root(folder)) return *root;
  return !given.empty() && is_below(folder, given) ? given : folder;
}

}  // namespace

EvidenceState evidence_state(const LoadedFile& file, std::string_view path) {
  // The system would take the part before it for the whole.
  if (path.find('\0') != std::string_view::npos) return EvidenceState::missing;
  // Of Windows too: C:\minutes.docx, \\server\minutes.docx.
  const bool is_of_windows = path.starts_with("\\\\") || path.substr(1).starts_with(":\\");
  if (is_of_windows || fs::path(path).is_absolute()) return EvidenceState::absolute;
  const fs::path folder = folder_of(file);
  std::error_code error;
  // Follows links as far as there is something; a name that the system refuses is not there.
  fs::path real = fs::weakly_canonical(folder / path, error);
  if (error) real = (folder / path).lexically_normal();
  if (!is_below(real, root_of(folder, file.given_folder))) return EvidenceState::outside;
  return fs::exists(real, error) ? EvidenceState::there : EvidenceState::missing;
}

}  // namespace followup
