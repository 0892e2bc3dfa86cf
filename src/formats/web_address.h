// Addresses of the web in running text.
#pragma once

#include <string_view>
#include <vector>

namespace followup {

struct TextPiece {
  std::string_view words;
  bool is_address = false;
};

// The text in pieces: addresses with http:// or https://, which are harmless to follow, without the
// punctuation around them, and what stands between. Together they are the text.
std::vector<TextPiece> split_at_addresses(std::string_view text);

}  // namespace followup
