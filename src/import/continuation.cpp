// How long each field may be.
#include "import/continuation.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "import/field_table.h"
#include "import/texts.h"

namespace followup {
namespace {

bool is_blank(const SourceParagraph& line) {
  return single_blanks(line.text).empty();
}

bool is_item(const SourceParagraph& line) {
  return line.is_list_item || without_bullet(line.text) != single_blanks(line.text);
}

}  // namespace

bool begins_like_label(std::string_view text) {
  constexpr std::size_t longest = 100;  // in bytes
  constexpr std::ptrdiff_t most_blanks = 7;
  const std::size_t colon = text.substr(0, longest).find(':');
  if (colon == std::string_view::npos) return false;
  // "https://" and "10:30" are no labels.
  const std::string_view rest = text.substr(colon + 1);
  if (!rest.empty() && rest.find_first_of(" \t\n") != 0) return false;
  const std::string words = single_blanks(text.substr(0, colon));
  return !words.empty() && words.find_first_of(".?!;\n") == std::string::npos &&
         std::ranges::count(words, ' ') <= most_blanks;
}

bool goes_on(ImportField field, const RawValue& begun, const SourceParagraph& line, Stands stands) {
  if (!has(field, FieldTrait::one_paragraph) || line.role != LineRole::plain) return true;
  if (begins_like_label(line.text)) return false;
  if (begun.is_empty()) return true;
  const SourceParagraph& last = begun.paragraphs.back();
  if (stands == Stands::in_text) return is_item(line) && is_item(last);
  // Empty paragraphs may stand between a label and its words.
  return !is_blank(last) || is_blank(begun.paragraphs.front());
}

std::vector<SourceParagraph> apart(const SourceParagraph& line) {
  constexpr std::string_view distance = "   ";
  const auto label = line.role == LineRole::plain ? label_of(line) : std::nullopt;
  if (!label || !has(label->field, FieldTrait::one_paragraph)) return {line};
  std::vector<SourceParagraph> parts;
  SourceParagraph part = line;
  const std::string_view text = line.text;
  std::size_t begin = 0;
  const auto add_up_to = [&](std::size_t end) {
    part.text = text.substr(begin, end - begin);
    parts.push_back(part);
    part.links.clear();
  };
  for (std::size_t gap = text.find(distance); gap != std::string_view::npos;) {
    const std::size_t next = std::min(text.find_first_not_of(' ', gap), text.size());
    if (gap > begin && begins_like_label(text.substr(next))) {
      add_up_to(gap);
      begin = next;
    }
    gap = text.find(distance, next);
  }
  add_up_to(text.size());
  return parts;
}

}  // namespace followup
