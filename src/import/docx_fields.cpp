// Field codes and form fields of Word documents.
#include "import/docx_fields.h"

#include <algorithm>

#include "import/source_text.h"
#include "import/xml_part.h"

namespace followup {
namespace {

constexpr std::string_view ticked = "☒";
constexpr std::string_view unticked = "☐";

// The next word of a field code or what stands in quotation marks there. `at` is moved behind it.
struct CodeWord {
  std::string text;
  bool is_quoted = false;
};

CodeWord next_word(std::string_view code, std::size_t& at) {
  CodeWord word;
  at = std::min(code.find_first_not_of(' ', at), code.size());
  word.is_quoted = at < code.size() && code[at] == '"';
  if (!word.is_quoted) {
    const std::size_t end = std::min(code.find(' ', at), code.size());
    word.text = code.substr(at, end - at);
    at = end;
    return word;
  }
  for (++at; at < code.size() && code[at] != '"'; ++at) {
    const bool is_escape =
        code[at] == '\\' && at + 1 < code.size() && (code[at + 1] == '\\' || code[at + 1] == '"');
    if (is_escape) ++at;
    word.text += code[at];
  }
  at = std::min(at + 1, code.size());
  return word;
}

bool is_switch(const CodeWord& word) {
  return !word.is_quoted && word.text.starts_with('\\');
}

std::string choice_of(pugi::xml_node list) {
  const pugi::xml_node result = child_named(list, "result");
  const int chosen =
      number_or(value_of(!result.empty() ? result : child_named(list, "default")), 0);
  int index = 0;
  for (const pugi::xml_node entry : list) {
    if (local_name(entry) == "listEntry" && index++ == chosen) {
      return source_text(value_of(entry));
    }
  }
  return {};
}

}  // namespace

std::string hyperlink_of(std::string_view code) {
  std::size_t at = 0;
  if (next_word(code, at).text != "HYPERLINK") return {};
  std::string address;
  std::string anchor;
  while (at < code.size()) {
    const CodeWord word = next_word(code, at);
    if (!is_switch(word)) {
      if (address.empty()) address = word.text;
    } else if (word.text == "\\l") {
      anchor = next_word(code, at).text;
    } else if (word.text == "\\o" || word.text == "\\t") {
      next_word(code, at);
    }
  }
  if (!address.empty() && !anchor.empty()) address += '#' + anchor;
  return address;
}

std::string shown_by_form_field(pugi::xml_node data) {
  const pugi::xml_node box = child_named(data, "checkBox");
  if (!box.empty()) {
    const pugi::xml_node checked = child_named(box, "checked");
    return std::string(is_on(!checked.empty() ? checked : child_named(box, "default")) ? ticked
                                                                                       : unticked);
  }
  const pugi::xml_node list = child_named(data, "ddList");
  return list.empty() ? std::string() : choice_of(list);
}

std::string_view box_of_control(pugi::xml_node properties) {
  const pugi::xml_node box = child_named(properties, "checkbox");
  if (box.empty()) return {};
  const pugi::xml_node checked = child_named(box, "checked");
  return is_on(checked) ? ticked : unticked;
}

}  // namespace followup
