// HTML and inline SVG as text: tags, and plan texts that no browser takes for anything but text.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace followup {

// Without a value it is left out.
struct Attribute {
  std::string_view name;
  std::optional<std::string> value;
};
using Attributes = std::initializer_list<Attribute>;

// Escapes all that it is given; the only way past that is `literal()`. Appends: a report may have
// hundreds of thousands of cells.
class HtmlWriter {
 public:
  HtmlWriter& open(std::string_view element, Attributes attributes = {});
  HtmlWriter& close();  // what was opened last
  // An element that has no end tag, such as <meta>, <path /> or <rect />.
  HtmlWriter& empty(std::string_view element, Attributes attributes = {});
  HtmlWriter& element(std::string_view name, Attributes attributes, std::string_view content);
  HtmlWriter& new_line();

  // Words of our own: no characters that one could not see, written from left to right.
  HtmlWriter& words(std::string_view words);
  // Words of a plan in one line: control characters are spelt out, and what is not ASCII is
  // isolated, so that words from right to left do not move what stands beside them.
  HtmlWriter& plan_text(std::string_view text);
  // The same for a paragraph of its own, which takes its direction from the text; addresses of the
  // web can be followed.
  HtmlWriter& linked_text(std::string_view text);
  // The same where a style says what "whole" is: its lines end where those of a terminal may.
  HtmlWriter& flowing_text(std::string_view text);
  // The same in one line, isolated as plan_text() is.
  HtmlWriter& flowing_plan_text(std::string_view text);

  // HTML, a style or a script of our own.
  HtmlWriter& literal(std::string_view html);

  std::string finish() &&;

 private:
  void start_tag(std::string_view element, Attributes attributes);
  void append_escaped(std::string_view text);
  void append_flowing(std::string_view text);
  template <class Append>
  void append_linked(std::string_view text, const Append& append);

  std::string html_;
  std::vector<std::string> open_;
};

}  // namespace followup
