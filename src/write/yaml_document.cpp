// yaml-cpp spells keys and short values, block_text() long ones; here they are put together.
#include "write/yaml_document.h"

#include <yaml-cpp/emitter.h>

#include <algorithm>

#include "text/unicode.h"
#include "write/block_text.h"

namespace followup {
namespace {

constexpr std::size_t width = 100;  // in columns; links are longer
constexpr std::size_t step = 2;     // of indentation

// On one line: plain where YAML reads it back as it is, else in quotes. What begins with a dash
// would look like an entry of a list.
std::string spelt(const std::string& text) {
  YAML::Emitter emitter;
  if (text.starts_with('-')) emitter << YAML::DoubleQuoted;
  emitter << text;
  return emitter.c_str();
}

bool is_plain(std::string_view text, std::string_view spelling) {
  return text == spelling;
}

// Several words in quotes are harder to read and to change than a block.
bool is_better_as_block(const std::string& text, const std::string& spelling, std::size_t indent) {
  if (text.find('\n') != std::string::npos) return true;
  if (text.find(' ') == std::string::npos) return false;
  return !is_plain(text, spelling) || indent + display_width(spelling) > width;
}

class Writer {
 public:
  void comment(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      text_ += "# ";
      text_ += text.substr(at, end - at);
      text_ += '\n';
      at = end + 1;
    }
  }

  void map(const YamlMap& map, std::size_t indent, bool is_first_indented) {
    bool has_margin = is_first_indented;
    for (const auto& [key, value] : map) {
      if (!has_margin) text_.append(indent, ' ');
      has_margin = false;
      const std::string spelling = spelt(key);
      text_ += spelling;
      text_ += ':';
      this->value(value, indent, indent + display_width(spelling) + 2);
    }
  }

  std::string finish() { return std::move(text_); }

 private:
  // `column` is where a value on the same line begins.
  void value(const YamlValue& value, std::size_t indent, std::size_t column) {
    if (const auto* text = std::get_if<std::string>(&value.value))
      return scalar(*text, indent, column);
    text_ += '\n';
    if (const auto* items = std::get_if<YamlList>(&value.value)) return list(*items, indent + step);
    map(std::get<YamlMap>(value.value), indent + step, false);
  }

  void scalar(const std::string& text, std::size_t indent, std::size_t column) {
    text_ += ' ';
    const std::string spelling = spelt(text);
    if (is_better_as_block(text, spelling, column)) {
      if (const auto block = block_text(text, indent, width)) {
        text_ += *block;
        text_ += '\n';
        return;
      }
    }
    text_ += spelling;
    text_ += '\n';
  }

  void list(const YamlList& items, std::size_t indent) {
    // Blank lines between the largest things make a plan easier to find one's way in.
    constexpr std::size_t outermost = step;
    bool is_first = true;
    for (const YamlValue& item : items) {
      const auto* fields = std::get_if<YamlMap>(&item.value);
      if (!is_first && indent == outermost && fields != nullptr) text_ += '\n';
      is_first = false;
      text_.append(indent, ' ');
      text_ += '-';
      if (fields != nullptr) {
        text_ += ' ';
        map(*fields, indent + step, true);
      } else {
        value(item, indent, indent + step);
      }
    }
  }

  std::string text_;
};

}  // namespace

void add(YamlMap& map, std::string key, std::string text) {
  if (!text.empty()) map.push_back({std::move(key), YamlValue{std::move(text)}});
}

void add(YamlMap& map, std::string key, YamlList list) {
  if (list.empty()) return;
  const bool stands_alone =
      list.size() == 1 && std::holds_alternative<std::string>(list.front().value);
  map.push_back(
      {std::move(key), stands_alone ? std::move(list.front()) : YamlValue{std::move(list)}});
}

std::string write_yaml(const YamlMap& document, std::string_view comment) {
  Writer writer;
  writer.comment(comment);
  writer.map(document, 0, false);
  return writer.finish();
}

}  // namespace followup
