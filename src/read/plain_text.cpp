// Cut texts and dashes that make no list.
#include "read/plain_text.h"

#include <algorithm>

namespace followup {
namespace {

bool is_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

Place find_cut_text(std::string_view source, Place place) {
  std::size_t hash = place.end;
  while (hash < source.size() && (source[hash] == ' ' || source[hash] == '\t')) ++hash;
  if (hash == source.size() || source[hash] != '#' || hash == place.end) return {};
  const char next = hash + 1 < source.size() ? source[hash + 1] : '\n';
  if (std::string_view(" \t\r\n#!").find(next) != std::string_view::npos) return {};
  std::size_t end = std::min(source.find('\n', hash), source.size());
  if (source[end - 1] == '\r') --end;
  return {static_cast<std::uint32_t>(hash), static_cast<std::uint32_t>(end)};
}

bool looks_like_list(std::string_view written) {
  if (written.size() > 1 && written[0] == '-' && is_letter(written[1])) return true;
  for (std::size_t at = written.find('\n'); at != std::string_view::npos;
       at = written.find('\n', at + 1)) {
    const std::size_t start = written.find_first_not_of(" \r\n", at);
    if (start == std::string_view::npos || start + 1 >= written.size()) return false;
    if (written[start] != '-') continue;
    if (written[start + 1] == ' ' || is_letter(written[start + 1])) return true;
  }
  return false;
}

}  // namespace followup
