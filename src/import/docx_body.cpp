// Paragraphs and tables of a Word document. It recurses no deeper than XmlPart lets a file be.
#include "import/docx_body.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "import/xml_part.h"

namespace followup {
namespace {

// Word has 63 columns at most.
constexpr int most_columns = 1000;

std::size_t count_of(pugi::xml_node property, int otherwise) {
  return static_cast<std::size_t>(
      std::clamp(number_or(value_of(property), otherwise), otherwise, most_columns));
}

// Cells that are merged say so in each but the first, by "continue" or by nothing.
bool continues(pugi::xml_node merge) {
  return !merge.empty() && value_of(merge) != "restart";
}

bool is_empty(const SourceParagraph& paragraph) {
  return paragraph.links.empty() && paragraph.text.empty();
}

bool is_deleted_mark(pugi::xml_node paragraph) {
  const pugi::xml_node mark = child_named(child_named(paragraph, "pPr"), "rPr");
  return !child_named(mark, "del").empty() || !child_named(mark, "moveFrom").empty();
}

}  // namespace

void DocxBodyReader::read_aside(pugi::xml_node part, const std::string& place) {
  std::vector<SourceParagraph> paragraphs;
  inside_ = &paragraphs;
  blocks(part);
  inside_ = nullptr;
  for (SourceParagraph& paragraph : paragraphs) {
    if (is_empty(paragraph)) continue;
    paragraph.place = place;
    document_.blocks.emplace_back(std::move(paragraph));
  }
}

void DocxBodyReader::blocks(pugi::xml_node parent) {
  for (const pugi::xml_node node : parent) block(node);
  if (!unfinished_.empty()) finish_paragraph(unfinished_);
}

void DocxBodyReader::block(pugi::xml_node node) {
  const std::string_view name = local_name(node);
  if (name == "p") return paragraph(node);
  if (name == "del" || name == "moveFrom") {
    context_.omissions.has_deletions = true;
    return;
  }
  if (name == "altChunk") {
    ++context_.omissions.objects;
    return;
  }
  if (name.ends_with("Pr")) return;
  if (!unfinished_.empty()) finish_paragraph(unfinished_);
  if (name == "tbl" && inside_ == nullptr) return table(node);
  if (name == "tr" && is_deleted_row(node)) return;
  if (name == "AlternateContent") return blocks(chosen_alternative(node));
  if (name == "sdt") {
    const bool is_opened = text_.open_control(node);
    blocks(child_named(node, "sdtContent"));
    if (is_opened) text_.close_control();
    return;
  }
  blocks(node);
}

void DocxBodyReader::paragraph(pugi::xml_node paragraph) {
  text_.read(paragraph);
  if (is_deleted_mark(paragraph)) {
    context_.omissions.has_deletions = true;
    unfinished_ = paragraph;
    return;
  }
  finish_paragraph(paragraph);
}

void DocxBodyReader::finish_paragraph(pugi::xml_node paragraph) {
  unfinished_ = {};
  add(text_.take(paragraph));
  for (const pugi::xml_node box : text_.take_text_boxes()) blocks(box);
}

void DocxBodyReader::add(SourceParagraph paragraph) {
  if (inside_ != nullptr) {
    inside_->push_back(std::move(paragraph));
    return;
  }
  // People count those that they see.
  if (!is_empty(paragraph)) paragraph.place = fmt::format("paragraph {}", ++paragraphs_);
  document_.blocks.emplace_back(std::move(paragraph));
}

bool DocxBodyReader::is_deleted_row(pugi::xml_node row) {
  if (child_named(child_named(row, "trPr"), "del").empty()) return false;
  context_.omissions.has_deletions = true;
  return true;
}

void DocxBodyReader::table(pugi::xml_node table) {
  ++tables_;
  SourceTable read;
  rows(table, read);
  document_.blocks.emplace_back(std::move(read));
}

void DocxBodyReader::rows(pugi::xml_node parent, SourceTable& table) {
  for (const pugi::xml_node node : parent) {
    const std::string_view name = local_name(node);
    if (name.ends_with("Pr")) continue;
    if (name == "tr") {
      row(node, table);
    } else if (name == "sdt") {
      const bool is_opened = text_.open_control(node);
      rows(child_named(node, "sdtContent"), table);
      if (is_opened) text_.close_control();
    } else {
      rows(node, table);
    }
  }
}

void DocxBodyReader::row(pugi::xml_node row, SourceTable& table) {
  if (is_deleted_row(row)) return;
  context_.spend(sizeof(SourceRow));
  SourceRow& read = table.rows.emplace_back();
  const pugi::xml_node properties = child_named(row, "trPr");
  const pugi::xml_node heading = child_named(properties, "tblHeader");
  read.is_heading = !heading.empty() && is_on(heading);
  std::size_t column = count_of(child_named(properties, "gridBefore"), 0);
  cells(row, read, column);
  for (SourceCell& cell : read.cells) {
    cell.place =
        fmt::format("table {}, row {}, column {}", tables_, table.rows.size(), cell.column + 1);
  }
}

void DocxBodyReader::cells(pugi::xml_node parent, SourceRow& row, std::size_t& column) {
  for (const pugi::xml_node node : parent) {
    const std::string_view name = local_name(node);
    if (name.ends_with("Pr")) continue;
    if (name == "tc") {
      cell(node, row, column);
    } else if (name == "sdt") {
      const bool is_opened = text_.open_control(node);
      cells(child_named(node, "sdtContent"), row, column);
      if (is_opened) text_.close_control();
    } else {
      cells(node, row, column);
    }
  }
}

void DocxBodyReader::cell(pugi::xml_node cell, SourceRow& row, std::size_t& column) {
  const pugi::xml_node properties = child_named(cell, "tcPr");
  const std::size_t span = count_of(child_named(properties, "gridSpan"), 1);
  const bool is_part_of_last = !row.cells.empty() && continues(child_named(properties, "hMerge"));
  if (is_part_of_last) {
    row.cells.back().columns += span;
  } else {
    context_.spend(sizeof(SourceCell));
    SourceCell& added = row.cells.emplace_back();
    added.column = column;
    added.columns = span;
    added.continues_above = continues(child_named(properties, "vMerge"));
  }
  column += span;
  inside_ = &row.cells.back().paragraphs;
  blocks(cell);
  inside_ = nullptr;
}

}  // namespace followup
