// A report as a document for Word. A section with check boxes is drawn as a form, in a frame.
#include <fmt/core.h>

#include <algorithm>

#include "formats/docx_parts.h"
#include "formats/docx_table.h"
#include "formats/docx_text.h"
#include "formats/formats.h"
#include "text/line_styles.h"
#include "text/unicode.h"

namespace followup {
namespace {

// A value that stands beside another in a form.
constexpr std::size_t short_value = 60;

class DocumentWriter {
 public:
  explicit DocumentWriter(const Report& report)
      : report_(report),
        full_width_(text_width(report.orientation)),
        widths_(report, full_width_),
        body_(append_root(document_, "w:document").append_child("w:body")) {}

  std::string write() && {
    text_.add_paragraph(body_, report_.title, {"Title"});
    write_missing_files();
    const std::vector<Block>& blocks = report_.blocks;
    for (auto block = blocks.begin(); block != blocks.end(); ++block) {
      if (block == blocks.begin() || std::holds_alternative<Heading>(*block)) {
        const auto end = std::find_if(std::next(block), blocks.end(), [](const Block& next) {
          return std::holds_alternative<Heading>(next);
        });
        is_form_ = std::any_of(block, end, [](const Block& of_section) {
          return std::holds_alternative<Choices>(of_section);
        });
      }
      std::visit([&](const auto& b) { write_block(b); }, *block);
    }
    leave_gap();
    append_section(body_, report_.orientation);
    return write_zip(docx_files(report_, write_xml_as_it_is(document_), text_.targets()));
  }

 private:
  // Word makes one table of two that stand together, and wants no table at the very end.
  void leave_gap() {
    form_ = {};
    open_cell_ = {};
    if (std::string_view(body_.last_child().name()) == "w:tbl") {
      text_.add_paragraph(body_, {}, {"TableGap"});
    }
  }

  void write_missing_files() {
    if (report_.missing_files.empty()) return;
    text_.add_paragraph(
        body_, "Not in this report, because they could not be read:", {{}, false, true}, {true});
    for (const std::string& file : report_.missing_files) text_.add_paragraph(body_, file);
  }

  // A level below the last one at most: whoever reads by headings must not miss one in between.
  void write_heading(int level, std::string_view words, LineRole role = LineRole::plain) {
    leave_gap();
    level_ = std::clamp(level, 2, std::min(level_ + 1, 7));
    const std::string style =
        fmt::format("{}{}{}", heading_id, level_ - 1,
                    role == LineRole::numbered ? end_of_numbered_id : std::string_view());
    if (!is_form_) {
      text_.add_paragraph(body_, words, {style});
      return;
    }
    text_.add_paragraph(body_, {}, {"FormGap", false, true});
    open_cell_ = append_wide_cell();
    text_.add_paragraph(open_cell_, words, {style, false, false, true});
  }

  // A cell over the whole width of the form.
  pugi::xml_node append_wide_cell() { return append_cell(append_form_row(), {full_width_, 2}); }

  pugi::xml_node append_form_row() {
    open_cell_ = {};
    if (!form_) {
      leave_gap();
      form_ = append_table(body_, {full_width_ / 2, full_width_ - full_width_ / 2});
    }
    return form_.append_child("w:tr");
  }

  void write_block(const Heading& heading) {
    block_level_ = heading.level;
    write_heading(heading.level, heading.words, heading.role);
  }

  // In a form what follows the heading or the boxes stands in one cell with them.
  void write_block(const Paragraph& paragraph) {
    if (!is_form_) {
      leave_gap();
      add_line(text_, body_, {paragraph.words, paragraph.role});
      return;
    }
    if (!open_cell_) open_cell_ = append_wide_cell();
    add_line(text_, open_cell_, {paragraph.words, paragraph.role}, {"FormText"});
  }

  void write_block(const Fields& fields) {
    if (fields.audience == Audience::machines || fields.fields.empty()) return;
    if (!fields.title.empty()) write_heading(block_level_ + 1, fields.title);
    if (is_form_) {
      write_in_form(fields.fields);
      return;
    }
    leave_gap();
    constexpr int width_of_names = 3000;
    const int width_of_values = full_width_ - width_of_names;
    pugi::xml_node table = append_table(body_, {width_of_names, width_of_values});
    for (const Field& field : fields.fields) {
      pugi::xml_node row = table.append_child("w:tr");
      text_.add_paragraph(append_cell(row, {width_of_names, 1, true}), field.title, {"TableText"},
                          {true});
      const bool is_alone = std::holds_alternative<std::string>(field.value);
      const LineRole role = is_alone ? LineRole::labelled : LineRole::plain;
      write_cell_content(text_, append_cell(row, {width_of_values}), field.value,
                         {style_of(role, "TableText")});
    }
  }

  // Short ones stand in pairs; the first is alone if one has to be.
  void write_in_form(const std::vector<Field>& fields) {
    for (auto field = fields.begin(); field != fields.end(); ++field) {
      const auto first_long = std::find_if_not(field, fields.end(), is_short);
      const bool is_paired = (first_long - field) % 2 == 0 && first_long != field;
      if (!is_paired) {
        write_field(append_wide_cell(), *field);
        continue;
      }
      pugi::xml_node row = append_form_row();
      write_field(append_cell(row, {full_width_ / 2}), *field);
      write_field(append_cell(row, {full_width_ - full_width_ / 2}), *++field);
    }
  }

  static bool is_short(const Field& field) {
    const auto* words = std::get_if<std::string>(&field.value);
    return words != nullptr && words->size() <= short_value;
  }

  // The name in front of a single line of the same direction, and otherwise above.
  void write_field(pugi::xml_node cell, const Field& field) {
    const auto* words = std::get_if<std::string>(&field.value);
    const bool is_beside = words != nullptr && !begins_right_to_left(visible(*words));
    const LineRole role = is_beside ? LineRole::labelled : LineRole::plain;
    pugi::xml_node name = text_.add_paragraph(cell, field.title + ":",
                                              {style_of(role, "FormText"), false, true}, {true});
    if (is_beside) {
      text_.add_text(name, " " + *words);
    } else {
      write_cell_content(text_, cell, field.value, {"FormText"});
    }
  }

  void write_block(const Choices& choices) {
    open_cell_ = append_wide_cell();
    text_.add_paragraph(open_cell_, choices.label + ":", {"FormText", false, true}, {true});
    pugi::xml_node line = text_.add_paragraph(open_cell_, {}, {"FormText"});
    for (const Choices::Choice& choice : choices.choices) {
      if (&choice != &choices.choices.front()) text_.add_text(line, "     ");
      text_.add_box(line, choice.words, choice.is_ticked);
    }
  }

  void write_block(const Table& table) {
    if (table.rows.empty() || table.audience == Audience::machines) return;
    leave_gap();
    if (!table.title.empty()) text_.add_paragraph(body_, table.title, {"Caption"});
    write_table(text_, body_, table, widths_);
  }

  // All that a chart shows stands in a table, and a calendar is no document.
  void write_block(const Chart&) {}
  void write_block(const DatedItems&) {}

  const Report& report_;
  int full_width_;
  ColumnWidths widths_;
  DocxText text_;
  pugi::xml_document document_;
  pugi::xml_node body_;
  pugi::xml_node form_;       // the frame that is being filled
  pugi::xml_node open_cell_;  // its cell that takes the paragraphs that come
  bool is_form_ = false;      // whether the section is one
  int level_ = 1;             // of the last heading that was written
  int block_level_ = 1;       // of the last heading that the report has
};

}  // namespace

std::string write_docx(const Report& report, const TextStyle&) {
  return DocumentWriter(report).write();
}

}  // namespace followup
