// Where words come from: a source file, a place in it, and words that remember their place.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace followup {

// A stretch of a source, as offsets in bytes from its start; `end` is one past the last byte.
struct Place {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend bool operator==(Place, Place) = default;
};

// One file as it was read, without a byte order mark. `path` is as it is shown to people.
struct Source {
  std::string path;
  std::string text;
  std::string real_path = {};  // absolute and without links; empty if there is no file
  std::string revision = {};   // of git, as it was asked for; empty if it was read from the disk
};

// A sentence on a file of a revision: "at v1.0: plans/a.yaml: ..."; as it is without a revision.
std::string at_revision(std::string_view revision, std::string_view sentence);

// Its path from a folder on, without links; the path as it is shown if there is no file.
std::string path_from(std::string_view folder, const Source& source);

// Words of a source. `words` views the source or an arena that lives as long as the tree it was
// read into. Absent words have no data pointer, which differs from words that are empty ("").
struct Text {
  std::string_view words;
  Place place;

  bool is_present() const { return words.data() != nullptr; }
};

// Line and column as editors count them: from 1, columns in characters, lines ended by LF or CRLF.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;

  friend auto operator<=>(Position, Position) = default;
};

// Turns offsets of one source into positions, in time that depends neither on the length of the
// file nor on that of its lines. The source must outlive the index.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);

  Position position(std::uint32_t offset) const;
  // The line without its line end; `line` counts from 1.
  std::string_view line(std::uint32_t line) const;

 private:
  std::uint32_t characters_before(std::uint32_t offset) const;

  std::string_view text_;
  std::vector<std::uint32_t> line_starts_;
  std::vector<std::uint32_t> characters_at_block_;
};

}  // namespace followup
