// Which texts are read by the labels in their lines.
#include "import/prose_lines.h"

#include <algorithm>
#include <set>
#include <utility>

#include "import/field_table.h"
#include "import/prose_item.h"
#include "import/texts.h"

namespace followup {
namespace {

using enum ImportField;

// Every line of the document, those in cells of tables as well.
std::vector<SourceParagraph> paragraphs_of(const SourceDocument& document) {
  RawValue all;
  for (const auto& block : document.blocks) {
    if (const auto* paragraph = std::get_if<SourceParagraph>(&block)) {
      all.paragraphs.push_back(*paragraph);
      continue;
    }
    for (const SourceRow& row : std::get<SourceTable>(block).rows) {
      for (const SourceCell& cell : row.cells) {
        for (const SourceParagraph& paragraph : cell.paragraphs) {
          all.paragraphs.push_back(paragraph);
          all.paragraphs.back().place = cell.place;
        }
      }
    }
  }
  return lines_of(all);
}

std::vector<ProseLine> with_labels(std::vector<SourceParagraph> paragraphs) {
  std::vector<std::vector<ProseLabel>> labels = labels_in(paragraphs);
  std::vector<ProseLine> lines;
  lines.reserve(paragraphs.size());
  bool is_after_gap = true;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const bool is_empty = bare(paragraphs[i].text).empty() && paragraphs[i].links.empty();
    if (!is_empty) {
      lines.push_back({std::move(paragraphs[i]), std::move(labels[i]), is_after_gap});
    }
    is_after_gap = is_empty;
  }
  return lines;
}

// Labels of a response matrix: there are recommendations, which running text does not have.
bool is_of_matrix(const ProseLine& line) {
  const auto label = label_of(line.paragraph.text);
  return label && has(label->field, FieldTrait::begins_block);
}

bool is_prose(const std::vector<ProseLine>& lines) {
  std::set<ImportField> asked;
  for (const ProseLine& line : lines) {
    for (const ProseLabel& label : line.labels) {
      if (label.is_question) asked.insert(label.field);
    }
  }
  if (!asked.contains(action) || !(asked.contains(owner) || asked.contains(deadline))) return false;
  return std::ranges::none_of(lines, is_of_matrix);
}

}  // namespace

std::vector<ProseLine> prose_lines(const SourceDocument& document) {
  std::vector<ProseLine> lines = with_labels(paragraphs_of(document));
  if (!is_prose(lines)) lines.clear();
  return lines;
}

}  // namespace followup
