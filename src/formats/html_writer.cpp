#include "formats/html_writer.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "text/unicode.h"

namespace followup {
namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_plain(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

// Where the next address begins: only these schemes are harmless to follow.
std::size_t find_address(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find("http", from); at != std::string_view::npos;
       at = text.find("http", at + 1)) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("http://") || rest.starts_with("https://")) return at;
  }
  return std::string_view::npos;
}

// How long the address at the start of a text is, without the punctuation of the sentence that it
// stands in; a closing bracket belongs to it if it was opened in it.
std::size_t address_length(std::string_view text) {
  std::size_t end = std::min(text.find_first_of(" \n<>\"`{}|\\^"), text.size());
  auto unopened = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end), ')') -
                  std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end), '(');
  while (end > 0) {
    const char last = text[end - 1];
    const bool is_unopened = last == ')' && unopened > 0;
    if (!is_unopened && std::string_view(".,;:!?'*]").find(last) == std::string_view::npos) break;
    if (is_unopened) --unopened;
    --end;
  }
  return end;
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

void HtmlWriter::append_linked(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = std::min(find_address(text, at), text.size());
    append_escaped(text.substr(at, start - at));
    if (start == text.size()) return;
    const std::size_t length = address_length(text.substr(start));
    const std::string address(text.substr(start, length));
    if (address.ends_with("//")) {
      append_escaped(address);
    } else {
      open("a", {{"href", address}, {"rel", "noopener noreferrer"}});
      append_escaped(address);
      close();
    }
    at = start + length;
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

HtmlWriter& HtmlWriter::linked_plan_text(std::string_view text) {
  if (is_ascii(text)) return linked_text(text);
  return open("bdi").linked_text(text).close();
}

HtmlWriter& HtmlWriter::linked_text(std::string_view text) {
  if (text.find("://") == std::string_view::npos) return words(text);
  append_linked(visible(text));
  return *this;
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
