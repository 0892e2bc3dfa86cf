// A table of text in aligned columns.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace followup {

enum class Alignment : std::uint8_t { left, right };

struct TextColumn {
  std::string title;
  Alignment alignment = Alignment::left;
};

// Cells must be safe to show already. With a width, columns of text are narrowed and wrapped until
// the table fits; without one every row is one line.
std::string lay_out(const std::vector<TextColumn>& columns,
                    const std::vector<std::vector<std::string>>& rows,
                    std::optional<std::size_t> width, bool has_colour);

}  // namespace followup
