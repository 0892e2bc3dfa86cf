// The text inside a paragraph of a Word document.
#include "import/docx_text.h"

#include <utility>

#include "import/docx_fields.h"
#include "import/docx_symbols.h"
#include "import/source_text.h"
#include "import/xml_part.h"
#include "text/unicode.h"

namespace followup {
namespace {

// Line ends inside an element are blanks; Word has elements for breaks.
std::string element_text(pugi::xml_node node) {
  std::string text;
  for (const pugi::xml_node piece : node) text += piece.value();
  for (char& c : text) {
    if (c == '\n' || c == '\r') c = ' ';
  }
  return text;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \n") == std::string_view::npos;
}

std::string_view font_of(pugi::xml_node run_properties) {
  const pugi::xml_node fonts = child_named(run_properties, "rFonts");
  const std::string_view font = attribute_named(fonts, "ascii");
  return font.empty() ? attribute_named(fonts, "hAnsi") : font;
}

}  // namespace

pugi::xml_node chosen_alternative(pugi::xml_node alternatives) {
  const pugi::xml_node choice = child_named(alternatives, "Choice");
  return !choice.empty() ? choice : child_named(alternatives, "Fallback");
}

void DocxTextReader::read(pugi::xml_node paragraph) {
  const std::string_view style = value_of(child_named(child_named(paragraph, "pPr"), "pStyle"));
  is_hidden_paragraph_ = context_.styles.find(style).is_hidden.value_or(false);
  inline_content(paragraph);
}

SourceParagraph DocxTextReader::take(pugi::xml_node paragraph) {
  end_open_fields();
  if (control_ && !control_->box.empty() && !control_->is_shown) show_box();
  if (is_blank(paragraph_.text)) paragraph_.text.clear();
  const pugi::xml_node properties = child_named(paragraph, "pPr");
  const DocxStyle& style = context_.styles.find(value_of(child_named(properties, "pStyle")));
  const pugi::xml_node outline = child_named(properties, "outlineLvl");
  paragraph_.heading_level = !outline.empty() ? heading_level_of(outline) : style.heading_level;
  paragraph_.role = style.role;

  const pugi::xml_node list = child_named(properties, "numPr");
  const pugi::xml_node number = child_named(list, "numId");
  const pugi::xml_node level = child_named(list, "ilvl");
  // Zero takes a paragraph out of the list of its style.
  const int numbering =
      !number.empty() ? number_or(value_of(number), 0) : style.numbering.value_or(0);
  if (numbering != 0) {
    const std::string label = context_.numbering.next_label(
        numbering,
        !level.empty() ? number_or(value_of(level), 0) : style.numbering_level.value_or(0));
    paragraph_.is_list_item = paragraph_.heading_level == 0;
    if (!label.empty() && !paragraph_.text.empty()) {
      context_.spend(label.size());
      paragraph_.text.insert(0, label + ' ');
    }
  }
  context_.spend(sizeof(SourceParagraph));
  return std::exchange(paragraph_, {});
}

std::vector<pugi::xml_node> DocxTextReader::take_text_boxes() {
  return std::exchange(text_boxes_, {});
}

void DocxTextReader::inline_content(pugi::xml_node parent) {
  for (const pugi::xml_node node : parent) element(node, local_name(node));
}

void DocxTextReader::element(pugi::xml_node node, std::string_view name) {
  if (name == "r") return run(node);
  if (name == "t") {
    std::string text = element_text(node);
    if (is_symbol_font(font_) && !first_invalid_utf8(text)) {
      text = symbols_as_text(font_, text, context_.omissions.symbols);
    }
    return add(text);
  }
  if (name == "br" || name == "cr") return add("\n");
  if (name == "tab" || name == "ptab") return add(" ");
  if (name == "noBreakHyphen") return add("-");
  if (name == "sym") return symbol(node);
  if (name == "fldChar") return field_mark(node);
  if (name == "instrText") {
    if (!fields_.empty() && fields_.back().is_code) fields_.back().code += element_text(node);
    return;
  }
  if (name == "fldSimple") {
    add_link(hyperlink_of(attribute_named(node, "instr")));
    return inline_content(node);
  }
  if (name == "hyperlink") return hyperlink(node);
  if (name == "sdt") return inline_control(node);
  if (name == "AlternateContent") return inline_content(chosen_alternative(node));
  if (name == "drawing" || name == "pict") return drawing(node);
  if (name == "object") {
    ++context_.omissions.objects;
    return;
  }
  if (name == "commentReference") {
    ++context_.omissions.comments;
    return;
  }
  if (name == "del" || name == "moveFrom") {
    context_.omissions.has_deletions = true;
    return;
  }
  // How a word is pronounced stands above it and is said already.
  if (name == "rt" || name == "delText" || name == "delInstrText") return;
  if (name.ends_with("Pr")) return;
  inline_content(node);
}

void DocxTextReader::run(pugi::xml_node run) {
  const pugi::xml_node properties = child_named(run, "rPr");
  const std::string_view style = value_of(child_named(properties, "rStyle"));
  const pugi::xml_node vanish = child_named(properties, "vanish");
  const bool is_hidden_style = context_.styles.find(style).is_hidden.value_or(is_hidden_paragraph_);
  is_hidden_run_ = !vanish.empty() ? is_on(vanish) : is_hidden_style;
  font_ = font_of(properties);
  inline_content(run);
  is_hidden_run_ = false;
  font_ = {};
}

void DocxTextReader::hyperlink(pugi::xml_node link) {
  const auto target = context_.links.find(std::string(attribute_named(link, "id")));
  if (target != context_.links.end()) {
    std::string address = target->second;
    const std::string_view anchor = attribute_named(link, "anchor");
    if (!anchor.empty() && address.find('#') == std::string::npos) {
      address += '#';
      address += anchor;
    }
    add_link(address);
  }
  inline_content(link);
}

bool DocxTextReader::open_control(pugi::xml_node control) {
  if (control_) return false;
  const pugi::xml_node properties = child_named(control, "sdtPr");
  const std::string_view box = box_of_control(properties);
  const bool is_prompt = is_on(child_named(properties, "showingPlcHdr"));
  if (box.empty() && !is_prompt) return false;
  control_ = Control{box};
  return true;
}

void DocxTextReader::inline_control(pugi::xml_node control) {
  const bool is_opened = open_control(control);
  inline_content(child_named(control, "sdtContent"));
  if (!is_opened) return;
  if (!control_->box.empty() && !control_->is_shown) show_box();
  close_control();
}

void DocxTextReader::field_mark(pugi::xml_node mark) {
  const std::string_view kind = attribute_named(mark, "fldCharType");
  if (kind == "begin") {
    Field field;
    field.form_shows = shown_by_form_field(child_named(mark, "ffData"));
    fields_.push_back(std::move(field));
    ++silent_fields_;
  } else if (kind == "separate" && !fields_.empty()) {
    start_result(fields_.back());
  } else if (kind == "end" && !fields_.empty()) {
    end_field();
  }
}

void DocxTextReader::start_result(Field& field) {
  if (!field.is_code) return;
  field.is_code = false;
  if (!field.is_silent()) --silent_fields_;
  add_link(hyperlink_of(field.code));
}

void DocxTextReader::end_field() {
  const Field field = std::move(fields_.back());
  fields_.pop_back();
  if (field.is_silent()) --silent_fields_;
  add(field.form_shows);
}

// A field whose end is missing must not swallow the paragraphs that follow.
void DocxTextReader::end_open_fields() {
  while (silent_fields_ > 0) end_field();
}

// Text boxes are read after the paragraph that they hang on.
void DocxTextReader::drawing(pugi::xml_node node) {
  for (const pugi::xml_node part : node) {
    const std::string_view name = local_name(part);
    if (name == "txbxContent") {
      text_boxes_.push_back(part);
      continue;
    }
    const bool is_picture =
        name == "blip" || name == "imagedata" || name == "chart" || name == "relIds";
    if (is_picture) ++context_.omissions.pictures;
    drawing(name == "AlternateContent" ? chosen_alternative(part) : part);
  }
}

void DocxTextReader::symbol(pugi::xml_node symbol) {
  const std::string text =
      symbol_text(attribute_named(symbol, "font"), attribute_named(symbol, "char"));
  if (text.empty()) ++context_.omissions.symbols;
  add(text);
}

void DocxTextReader::add(std::string_view text) {
  if (text.empty() || silent_fields_ > 0) return;
  if (is_hidden_run_) {
    if (!is_blank(text)) context_.omissions.has_hidden_text = true;
    return;
  }
  if (control_ && control_->box.empty()) {
    context_.omissions.has_prompts = true;
    return;
  }
  if (control_) {
    if (!control_->is_shown) show_box();
    return;
  }
  const std::string clean = source_text(text);
  context_.spend(clean.size());
  paragraph_.text += clean;
}

void DocxTextReader::show_box() {
  context_.spend(control_->box.size());
  paragraph_.text += control_->box;
  control_->is_shown = true;
}

void DocxTextReader::add_link(std::string_view target) {
  if (target.empty() || silent_fields_ > 0 || is_hidden_run_) return;
  std::string link = source_text(target);
  std::erase(link, '\n');
  // Word cuts a link into several where its look changes.
  if (!paragraph_.links.empty() && paragraph_.links.back() == link) return;
  context_.spend(link.size() + sizeof(std::string));
  paragraph_.links.push_back(std::move(link));
}

}  // namespace followup
