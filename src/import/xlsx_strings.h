// The texts of a workbook: shared strings, which cells name by their numbers.
#pragma once

#include <cstddef>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "zip/zip_reader.h"

namespace followup {

// One after the other in one string, with an offset each: a workbook has hundreds of thousands.
class SharedStrings {
 public:
  SharedStrings() = default;
  // Throws Failure if they have more than the most text of a document.
  SharedStrings(ZipReader& archive, std::string_view path);

  std::optional<std::string_view> at(std::size_t index) const;

 private:
  std::string texts_;
  std::vector<std::size_t> ends_;
};

// The clean text of <si> or <is>: its runs joined, without the reading aids of Japanese.
std::string string_of(pugi::xml_node node);

// Characters as the file has them, cleaned; "_x000D_" stands for one that XML cannot hold.
std::string clean_value(std::string_view characters);

}  // namespace followup
