// Long text in YAML: blocks that a person would write, which the emitter of yaml-cpp cannot.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace followup {

// What follows "key: ", up to the line feed at the end: folded (">") where lines can be broken at
// blanks without a change, else as it is ("|"). `indent` is that of the key, in columns; lines are
// broken before `width` where a blank allows it. Nothing if a block cannot hold the text: it is
// empty, has a line that begins like a key, or holds characters that YAML wants escaped.
std::optional<std::string> block_text(std::string_view text, std::size_t indent, std::size_t width);

}  // namespace followup
