// A commit of all that lies in a folder, made by git itself.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace test {

// The folder becomes a repository if it is none; nobody's settings and keys play a part. False if
// git has failed.
inline bool commit_all(const std::filesystem::path& folder) {
  const std::string git = "GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 git -C '" +
                          folder.string() +
                          "' -c user.name=office -c user.email=office@example.org ";
  return std::system((git + "init -q -b main").c_str()) == 0 &&
         std::system((git + "add -A").c_str()) == 0 &&
         std::system((git + "commit -q -m state --date 2026-01-10T12:00:00Z").c_str()) == 0;
}

// What lies in the folder besides git's own files.
inline void clear_working_tree(const std::filesystem::path& folder) {
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().filename() != ".git") std::filesystem::remove_all(entry.path());
  }
}

}  // namespace test
