#include "formats/html_writer.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "formats/web_address.h"
#include "formats/wrap.h"
#include "text/unicode.h"

namespace followup {
namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_plain(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

}  // namespace

void HtmlWriter::append_escaped(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t special = std::min(text.find_first_of("&<>\"'", at), text.size());
    html_ += text.substr(at, special - at);
    if (special == text.size()) return;
    switch (text[special]) {
      case '&':
        html_ += "&amp;";
        break;
      case '<':
        html_ += "&lt;";
        break;
      case '>':
        html_ += "&gt;";
        break;
      case '"':
        html_ += "&quot;";
        break;
      default:
        html_ += "&#39;";
        break;
    }
    at = special + 1;
  }
}

// Words of more than a line of a phone are no more than words.
void HtmlWriter::append_flowing(std::string_view text) {
  constexpr std::size_t widest = 24;
  std::size_t from = 0;
  for (std::size_t at = text.find_first_not_of(' '); at < text.size();) {
    const std::size_t end = end_of_unit(text, at, widest);
    const std::string_view unit = text.substr(at, end - at);
    if (unit.find(' ') != std::string_view::npos) {
      append_escaped(text.substr(from, at - from));
      open("span", {{"class", "whole"}});
      append_escaped(unit);
      close();
      from = end;
    }
    at = text.find_first_not_of(' ', end);
  }
  append_escaped(text.substr(from));
}

template <class Append>
void HtmlWriter::append_linked(std::string_view text, const Append& append) {
  for (const TextPiece& piece : split_at_addresses(text)) {
    if (!piece.is_address) {
      append(piece.words);
      continue;
    }
    open("a", {{"href", std::string(piece.words)}, {"rel", "noopener noreferrer"}});
    append_escaped(piece.words);
    close();
  }
}

void HtmlWriter::start_tag(std::string_view element, Attributes attributes) {
  html_ += '<';
  html_ += element;
  for (const Attribute& attribute : attributes) {
    if (!attribute.value) continue;
    html_ += ' ';
    html_ += attribute.name;
    html_ += "=\"";
    append_escaped(is_plain(*attribute.value) ? *attribute.value : visible(*attribute.value));
    html_ += '"';
  }
}

HtmlWriter& HtmlWriter::open(std::string_view element, Attributes attributes) {
  start_tag(element, attributes);
  html_ += '>';
  open_.emplace_back(element);
  return *this;
}

HtmlWriter& HtmlWriter::close() {
  assert(!open_.empty());
  html_ += "</";
  html_ += open_.back();
  html_ += '>';
  open_.pop_back();
  return *this;
}

HtmlWriter& HtmlWriter::empty(std::string_view element, Attributes attributes) {
  start_tag(element, attributes);
  // Elements of SVG must be closed, those of HTML without content are better not.
  html_ += element == "meta" ? ">" : "/>";
  return *this;
}

HtmlWriter& HtmlWriter::element(std::string_view name, Attributes attributes,
                                std::string_view content) {
  return open(name, attributes).words(content).close();
}

HtmlWriter& HtmlWriter::new_line() {
  html_ += '\n';
  return *this;
}

HtmlWriter& HtmlWriter::words(std::string_view words) {
  append_escaped(is_plain(words) ? words : std::string_view(visible(words)));
  return *this;
}

HtmlWriter& HtmlWriter::plan_text(std::string_view text) {
  if (is_ascii(text)) return words(text);
  return element("bdi", {}, text);
}

HtmlWriter& HtmlWriter::linked_text(std::string_view text) {
  if (text.find("://") == std::string_view::npos) return words(text);
  append_linked(visible(text), [&](std::string_view words) { append_escaped(words); });
  return *this;
}

HtmlWriter& HtmlWriter::flowing_text(std::string_view text) {
  if (text.find(' ') == std::string_view::npos) return linked_text(text);
  append_linked(visible(text), [&](std::string_view words) { append_flowing(words); });
  return *this;
}

HtmlWriter& HtmlWriter::flowing_plan_text(std::string_view text) {
  if (is_ascii(text)) return flowing_text(text);
  return open("bdi").flowing_text(text).close();
}

HtmlWriter& HtmlWriter::literal(std::string_view html) {
  html_ += html;
  return *this;
}

std::string HtmlWriter::finish() && {
  assert(open_.empty());
  return std::move(html_);
}

}  // namespace followup
