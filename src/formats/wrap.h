// Lines of text for a terminal of a given width.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace followup {

// Where what begins there ends at a blank: a word, or several that stay in one line if they are no
// wider. These are a number and what it counts ("80 %", "5 of 7"), and what French sets apart by a
// blank: « these » and what ends a sentence !
std::size_t end_of_unit(std::string_view text, std::size_t start, std::size_t width);

// What becomes of an address of the web that is wider than a line: broken it cannot be followed.
enum class WideAddresses : std::uint8_t { are_broken, stay_whole };

// Breaks at the blanks between units, but not within a bracket as short as "(3 of 4)" that a line
// can hold; a word that is wider than a line is broken between characters, nothing is cut. Always
// at least one line.
std::vector<std::string> wrap(std::string_view text, std::optional<std::size_t> width,
                              WideAddresses addresses = WideAddresses::are_broken);

// The same for a text of several lines.
std::vector<std::string> wrapped_lines(std::string_view text, std::optional<std::size_t> width);

// In columns, of the lines of a text as they are.
std::size_t widest_line(std::string_view text);

// Where a word that is wider may be broken: a path after its slashes, and after the hyphens and the
// like of what is still too wide then.
std::vector<std::string_view> breakable_parts(std::string_view word, std::size_t width);

}  // namespace followup
