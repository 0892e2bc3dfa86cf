// Writes block YAML in the style of followup's examples.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace bench {

// Only what plans need: block mappings and lists, plain scalars, and `>-` for longer text. The
// caller sees to it that a text is safe as a plain scalar, or says that it needs quotes.
class YamlWriter {
 public:
  void value(std::string_view key, std::string_view plain);
  void quoted(std::string_view key, std::string_view text);
  void folded(std::string_view key, std::string_view text);

  // One value stands without the dash.
  void one_or_list(std::string_view key, std::span<const std::string> plain);

  void begin_mapping(std::string_view key);
  void end_mapping();

  void begin_list(std::string_view key);
  void begin_item();
  void end_item();
  void end_list();

  const std::string& text() const { return text_; }

 private:
  void start_line();

  std::string text_;
  std::size_t indent_ = 0;
  bool dash_comes_next_ = false;
};

}  // namespace bench
