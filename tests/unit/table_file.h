// Tables of cases in files: a header line, cells separated by tabs, comments after #.
#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace test {

inline std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> all{""};
  for (const char c : line) {
    if (c == '\t') {
      all.emplace_back();
    } else {
      all.back() += c;
    }
  }
  return all;
}

// The rows below the header; `path` is relative to the project. Throws if there is no such file.
inline std::vector<std::vector<std::string>> read_table(const std::string& path) {
  std::ifstream file(std::string(FOLLOWUP_SOURCE_DIR) + "/" + path);
  if (!file) throw std::runtime_error("no table " + path);
  std::vector<std::vector<std::string>> rows;
  bool is_header = true;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    if (!is_header && !line.empty()) rows.push_back(cells(line));
    is_header = false;
  }
  return rows;
}

inline std::string read_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace test
