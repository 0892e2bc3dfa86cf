// Offsets to lines and columns.
#include "followup/source.h"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>

#include "text/unicode.h"

namespace followup {
namespace {

// Characters are counted once a block, so that a column in a line of any length is found at once.
constexpr std::uint32_t block_size = 1024;

}  // namespace

std::string at_revision(std::string_view revision, std::string_view sentence) {
  return revision.empty() ? std::string(sentence) : fmt::format("at {}: {}", revision, sentence);
}

std::string path_from(std::string_view folder, const Source& source) {
  if (source.real_path.empty()) return source.path;
  return std::filesystem::path(source.real_path).lexically_relative(folder).generic_string();
}

LineIndex::LineIndex(std::string_view text) : text_(text), line_starts_{0} {
  for (std::size_t at = text.find('\n'); at != std::string_view::npos;
       at = text.find('\n', at + 1)) {
    line_starts_.push_back(static_cast<std::uint32_t>(at + 1));
  }
  std::uint32_t characters = 0;
  for (std::size_t at = 0; at <= text.size(); at += block_size) {
    characters_at_block_.push_back(characters);
    characters += static_cast<std::uint32_t>(count_characters(text.substr(at, block_size)));
  }
}

std::uint32_t LineIndex::characters_before(std::uint32_t offset) const {
  const std::uint32_t block = offset / block_size;
  const std::uint32_t start = block * block_size;
  return characters_at_block_[block] +
         static_cast<std::uint32_t>(count_characters(text_.substr(start, offset - start)));
}

Position LineIndex::position(std::uint32_t offset) const {
  const auto within = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), within);
  const auto line = static_cast<std::uint32_t>(after - line_starts_.begin());
  return {line, characters_before(within) - characters_before(line_starts_[line - 1]) + 1};
}

std::string_view LineIndex::line(std::uint32_t line) const {
  if (line == 0 || line > line_starts_.size()) return {};
  // The next line's start is known; looking for the end would take as long as the line.
  const std::size_t start = line_starts_[line - 1];
  const std::size_t end = line < line_starts_.size() ? line_starts_[line] - 1 : text_.size();
  std::string_view words = text_.substr(start, end - start);
  if (words.ends_with('\r')) words.remove_suffix(1);
  return words;
}

}  // namespace followup
