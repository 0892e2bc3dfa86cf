// Elements stand in the order that the schema of ISO/IEC 29500-1 asks for: Word refuses others.
#include "formats/docx_text.h"

#include <fmt/core.h>

#include <algorithm>

#include "formats/web_address.h"
#include "text/unicode.h"

namespace followup {
namespace {

// Word follows no longer ones.
constexpr std::size_t longest_target = 2000;
// Word calls a file with a longer name of a control broken.
constexpr std::size_t longest_alias = 64;

void append_run(pugi::xml_node parent, std::string_view words, RunLook look, const char* style,
                bool is_right_to_left) {
  pugi::xml_node run = parent.append_child("w:r");
  const bool has_properties =
      style != nullptr || look.is_bold || !look.colour.empty() || is_right_to_left;
  if (has_properties) {
    pugi::xml_node properties = run.append_child("w:rPr");
    if (style != nullptr) append_valued(properties, "w:rStyle", style);
    if (look.is_bold) {
      properties.append_child("w:b");
      properties.append_child("w:bCs");
    }
    if (!look.colour.empty()) append_valued(properties, "w:color", look.colour);
    if (is_right_to_left) properties.append_child("w:rtl");
  }
  pugi::xml_node text = run.append_child("w:t");
  text.append_attribute("xml:space") = "preserve";
  text.text() = std::string(words).c_str();
}

void append_runs(pugi::xml_node parent, std::string_view visible_text, RunLook look) {
  for (const DirectedPiece& piece : split_by_direction(visible_text)) {
    append_run(parent, piece.words, look, nullptr, piece.is_right_to_left);
  }
}

// As a URI: what may not stand in one as it is, is written with its code.
std::string target_of(std::string_view address) {
  constexpr std::string_view hexadecimal = "0123456789abcdefABCDEF";
  const auto is_digit_at = [&](std::size_t at) {
    return at < address.size() && hexadecimal.find(address[at]) != std::string_view::npos;
  };
  std::string target;
  for (std::size_t at = 0; at < address.size(); ++at) {
    const char c = address[at];
    const bool is_lone_percent = c == '%' && !(is_digit_at(at + 1) && is_digit_at(at + 2));
    const bool is_plain = c > ' ' && c <= '~' && c != '[' && c != ']' && !is_lone_percent;
    if (is_plain) {
      target += c;
    } else {
      target += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return target;
}

}  // namespace

pugi::xml_node append_valued(pugi::xml_node parent, const char* element, std::string_view value) {
  pugi::xml_node node = parent.append_child(element);
  node.append_attribute("w:val") = std::string(value).c_str();
  return node;
}

pugi::xml_node DocxText::add_paragraph(pugi::xml_node parent, std::string_view text,
                                       ParagraphLook look, RunLook run) {
  pugi::xml_node paragraph = parent.append_child("w:p");
  const bool is_right_to_left = begins_right_to_left(visible(text));
  const bool has_properties = !look.style.empty() || look.is_right_aligned ||
                              look.keeps_with_next || look.is_compact || is_right_to_left;
  if (has_properties) {
    pugi::xml_node properties = paragraph.append_child("w:pPr");
    if (!look.style.empty()) append_valued(properties, "w:pStyle", look.style);
    if (look.keeps_with_next) properties.append_child("w:keepNext");
    if (is_right_to_left) properties.append_child("w:bidi");
    if (look.is_compact) {
      pugi::xml_node spacing = properties.append_child("w:spacing");
      spacing.append_attribute("w:before") = 60;
      spacing.append_attribute("w:after") = 60;
    }
    if (look.is_right_aligned) append_valued(properties, "w:jc", "right");
  }
  if (!text.empty()) add_text(paragraph, text, run);
  return paragraph;
}

void DocxText::add_text(pugi::xml_node paragraph, std::string_view text, RunLook look) {
  const std::string shown = visible(text);
  for (const TextPiece& piece : split_at_addresses(shown)) {
    if (piece.is_address) {
      add_link(paragraph, piece.words, look);
    } else {
      append_runs(paragraph, piece.words, look);
    }
  }
}

void DocxText::add_link(pugi::xml_node paragraph, std::string_view address, RunLook look) {
  std::string target = target_of(address);
  if (target.size() > longest_target) {
    append_runs(paragraph, address, look);
    return;
  }
  const auto [known, is_new] = ids_.try_emplace(target, targets_.size() + 1);
  if (is_new) targets_.push_back(std::move(target));
  pugi::xml_node link = paragraph.append_child("w:hyperlink");
  link.append_attribute("r:id") = fmt::format("link{}", known->second).c_str();
  look.colour = {};
  append_run(link, address, look, "Hyperlink", false);
}

void DocxText::add_box(pugi::xml_node paragraph, std::string_view words, bool is_ticked) {
  constexpr const char* font = "MS Gothic";  // what Word itself draws boxes with
  const std::string shown = visible(words);
  pugi::xml_node control = paragraph.append_child("w:sdt");
  pugi::xml_node properties = control.append_child("w:sdtPr");
  if (count_characters(shown) <= longest_alias) append_valued(properties, "w:alias", shown);
  append_valued(properties, "w:id", fmt::format("{}", ++boxes_));
  pugi::xml_node box = properties.append_child("w14:checkbox");
  box.append_child("w14:checked").append_attribute("w14:val") = is_ticked ? "1" : "0";
  const auto add_state = [&](const char* element, const char* character) {
    pugi::xml_node state = box.append_child(element);
    state.append_attribute("w14:val") = character;
    state.append_attribute("w14:font") = font;
  };
  add_state("w14:checkedState", "2612");
  add_state("w14:uncheckedState", "2610");
  pugi::xml_node run = control.append_child("w:sdtContent").append_child("w:r");
  pugi::xml_node fonts = run.append_child("w:rPr").append_child("w:rFonts");
  for (const char* script : {"w:ascii", "w:hAnsi", "w:eastAsia"}) {
    fonts.append_attribute(script) = font;
  }
  run.append_child("w:t").text() = is_ticked ? "☒" : "☐";
  append_runs(paragraph, " " + shown, {});
}

}  // namespace followup
