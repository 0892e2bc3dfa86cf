// Lays out block YAML: two spaces a level, the dash of a list indented below its key.
#include "yaml_writer.h"

namespace bench {
namespace {

constexpr std::size_t line_width = 88;
constexpr std::size_t step = 2;

}  // namespace

void YamlWriter::start_line() {
  if (!dash_comes_next_) {
    text_.append(indent_, ' ');
    return;
  }
  text_.append(indent_ - step, ' ');
  text_ += "- ";
  dash_comes_next_ = false;
}

void YamlWriter::value(std::string_view key, std::string_view plain) {
  start_line();
  text_.append(key).append(": ").append(plain).append("\n");
}

void YamlWriter::quoted(std::string_view key, std::string_view text) {
  start_line();
  text_.append(key).append(": \"").append(text).append("\"\n");
}

void YamlWriter::folded(std::string_view key, std::string_view text) {
  value(key, ">-");
  const std::size_t indent = indent_ + step;
  std::size_t column = 0;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(word.size() < text.size() ? word.size() + 1 : word.size());
    if (column != 0 && column + 1 + word.size() > line_width) {
      text_ += '\n';
      column = 0;
    }
    if (column == 0) {
      text_.append(indent, ' ');
      column = indent;
    } else {
      text_ += ' ';
      ++column;
    }
    text_.append(word);
    column += word.size();
  }
  text_ += '\n';
}

void YamlWriter::one_or_list(std::string_view key, std::span<const std::string> plain) {
  if (plain.size() == 1) {
    value(key, plain.front());
    return;
  }
  begin_mapping(key);
  for (const std::string& entry : plain) {
    start_line();
    text_.append("- ").append(entry).append("\n");
  }
  end_mapping();
}

void YamlWriter::begin_mapping(std::string_view key) {
  start_line();
  text_.append(key).append(":\n");
  indent_ += step;
}

void YamlWriter::end_mapping() {
  indent_ -= step;
}

void YamlWriter::begin_list(std::string_view key) {
  begin_mapping(key);
}

void YamlWriter::begin_item() {
  indent_ += step;
  dash_comes_next_ = true;
}

void YamlWriter::end_item() {
  indent_ -= step;
}

void YamlWriter::end_list() {
  end_mapping();
}

}  // namespace bench
