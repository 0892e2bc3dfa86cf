// Texts of a document, put together.
#include "import/raw_plan.h"

#include <algorithm>
#include <utility>

#include "text/unicode.h"

namespace followup {
namespace {

bool is_blank(const SourceParagraph& paragraph) {
  return paragraph.text.find_first_not_of(" \t\n") == std::string::npos && paragraph.links.empty();
}

}  // namespace

std::string words_of(const RawValue& value) {
  std::string words;
  for (const SourceParagraph& paragraph : value.paragraphs) {
    if (!words.empty()) words += '\n';
    words += paragraph.text;
  }
  return words;
}

RawValue value_of(const std::vector<SourceParagraph>& paragraphs, const std::string& place) {
  const auto first = std::ranges::find_if_not(paragraphs, is_blank);
  if (first == paragraphs.end()) return {};
  const auto last = std::find_if_not(paragraphs.rbegin(), paragraphs.rend(), is_blank).base();
  return {{first, last}, place};
}

RawValue one_line(std::string_view text, const std::string& place) {
  SourceParagraph line;
  line.text = std::string(text);
  return value_of({line}, place);
}

RawValue taken(RawFields& fields, ImportField field) {
  auto node = fields.extract(field);
  return node.empty() ? RawValue{} : std::move(node.mapped());
}

void append(RawValue& to, const RawValue& more) {
  if (more.is_empty()) return;
  if (to.is_empty()) to.place = more.place;
  to.paragraphs.insert(to.paragraphs.end(), more.paragraphs.begin(), more.paragraphs.end());
}

}  // namespace followup
