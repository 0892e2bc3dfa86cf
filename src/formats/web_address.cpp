// Finding addresses.
#include "formats/web_address.h"

#include <algorithm>
#include <array>

namespace followup {
namespace {

// Where the next address begins: only these schemes are harmless to follow.
std::size_t find_address(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find("http", from); at != std::string_view::npos;
       at = text.find("http", at + 1)) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("http://") || rest.starts_with("https://")) return at;
  }
  return std::string_view::npos;
}

// Quotation marks around an address, in the languages of plans, are never its end.
std::size_t size_of_quotation_mark_at_end(std::string_view text) {
  constexpr std::array<std::string_view, 7> marks{"”", "“", "„", "’", "‘", "»", "«"};
  const auto* mark = std::ranges::find_if(
      marks, [&](std::string_view candidate) { return text.ends_with(candidate); });
  return mark == marks.end() ? 0 : mark->size();
}

// How long the address at the start of a text is, without the punctuation of the sentence that it
// stands in; a closing bracket belongs to it if it was opened in it.
std::size_t address_length(std::string_view text) {
  std::size_t end = std::min(text.find_first_of(" \n<>\"`{}|\\^"), text.size());
  auto unopened = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end), ')') -
                  std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end), '(');
  while (end > 0) {
    const char last = text[end - 1];
    if (const std::size_t mark = size_of_quotation_mark_at_end(text.substr(0, end)); mark > 0) {
      end -= mark;
      continue;
    }
    const bool is_unopened = last == ')' && unopened > 0;
    if (!is_unopened && std::string_view(".,;:!?'*]").find(last) == std::string_view::npos) break;
    if (is_unopened) --unopened;
    --end;
  }
  return end;
}

}  // namespace

std::vector<TextPiece> split_at_addresses(std::string_view text) {
  std::vector<TextPiece> pieces;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = std::min(find_address(text, at), text.size());
    if (start > at) pieces.push_back({text.substr(at, start - at)});
    if (start == text.size()) break;
    const std::string_view address = text.substr(start, address_length(text.substr(start)));
    pieces.push_back({address, !address.ends_with("//")});
    at = start + address.size();
  }
  return pieces;
}

}  // namespace followup
