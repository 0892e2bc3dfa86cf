// Automatic numbers of a Word document: they are not in its text, but people refer to them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <unordered_map>
#include <vector>

namespace followup {

class DocxNumbering {
 public:
  DocxNumbering() = default;
  explicit DocxNumbering(pugi::xml_node numbering);

  // Counts one paragraph on, and returns what stands in front of it: "1.", "a)"; empty for bullets
  // and for formats that are not known here. Call it for each paragraph in order.
  std::string next_label(int numbering, int level);

 private:
  static constexpr std::size_t level_count = 9;

  enum class Format : std::uint8_t {
    decimal,
    lower_letter,
    upper_letter,
    lower_roman,
    upper_roman,
    unknown
  };
  struct Level {
    Format format = Format::unknown;
    std::string text;  // "%1." where %1 is the number of the first level
    int start = 1;
  };
  // Lists of the same definition go on counting where another stopped.
  struct Definition {
    std::array<Level, level_count> levels;
    std::array<std::optional<int>, level_count> counters;
  };
  struct List {
    std::size_t definition = 0;
    std::array<std::optional<int>, level_count> restarts;  // at its first paragraph
  };

  static Format format_of(std::string_view word);
  static std::string number_text(int number, Format format);
  static std::string label(const Definition& definition, std::size_t level);
  static void read_levels(pugi::xml_node from, Definition& definition);

  std::vector<Definition> definitions_;
  std::unordered_map<int, List> lists_;
};

}  // namespace followup
