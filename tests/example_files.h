// Several files in one text: a line "# file: NAME" starts another file, the first is plan.yaml. The
// examples of rules are written so.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

namespace test {

inline std::map<std::string, std::string> files_of(std::string_view example) {
  constexpr std::string_view mark = "# file: ";
  std::map<std::string, std::string> files;
  std::string name = "plan.yaml";
  while (!example.empty()) {
    const std::size_t end = std::min(example.find('\n'), example.size() - 1) + 1;
    const std::string_view line = example.substr(0, end);
    if (line.starts_with(mark)) {
      name = line.substr(mark.size(), line.size() - mark.size() - 1);
    } else {
      files[name] += line;
    }
    example.remove_prefix(end);
  }
  return files;
}

}  // namespace test
