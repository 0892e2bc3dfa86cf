// Encodings, control characters and line ends.
#include "read/text_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "read/rules.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

struct EncodingMark {
  std::string_view bytes;
  std::string_view name;
};

// UTF-32 first: its little-endian mark begins with that of UTF-16.
constexpr std::array encoding_marks{
    EncodingMark{{"\xFF\xFE\0\0", 4}, "UTF-32"}, EncodingMark{{"\0\0\xFE\xFF", 4}, "UTF-32"},
    EncodingMark{{"\xFF\xFE", 2}, "UTF-16"},     EncodingMark{{"\xFE\xFF", 2}, "UTF-16"},
    EncodingMark{{"k\0i\0", 4}, "UTF-16"},       EncodingMark{{"\0k\0i", 4}, "UTF-16"},
};

// A character that ends a line for the YAML parser but not for editors.
struct OddLineEnd {
  std::string_view bytes;
  std::string_view name;
};

constexpr std::array odd_line_ends{OddLineEnd{"\xC2\x85", "U+0085 (next line)"},
                                   OddLineEnd{"\xE2\x80\xA8", "U+2028 (line separator)"},
                                   OddLineEnd{"\xE2\x80\xA9", "U+2029 (paragraph separator)"}};

std::string_view encoding_by_mark(std::string_view text) {
  for (const EncodingMark& mark : encoding_marks) {
    if (text.starts_with(mark.bytes)) return mark.name;
  }
  return {};
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\n' && c != '\t' && c != '\r') || byte == 0x7F;
}

class TextCheck {
 public:
  TextCheck(const Source& source, Diagnostics& problems) : source_(source), problems_(problems) {}

  bool run() {
    const std::string_view text = source_.text;
    if (const auto encoding = encoding_by_mark(text); !encoding.empty()) {
      add(rules::file_encoding, 0, 0, fmt::format("the file is written in {}", encoding),
          "save it as UTF-8 (in Notepad: Save as, Encoding)");
      return false;
    }
    if (const auto invalid = first_invalid_utf8(text)) {
      add(rules::file_encoding, *invalid, 1,
          fmt::format("the byte {:02X} is not UTF-8 here",
                      static_cast<unsigned char>(text[*invalid])),
          "save the file as UTF-8");
      return false;
    }
    return find_control_characters() && find_odd_line_ends();
  }

 private:
  void add(const Rule& rule, std::size_t at, std::size_t size, std::string message,
           std::string help) {
    const auto begin = static_cast<std::uint32_t>(at);
    problems_.push_back({&rule,
                         &source_,
                         {begin, begin + static_cast<std::uint32_t>(size)},
                         std::move(message),
                         std::move(help),
                         {}});
  }

  bool find_control_characters() {
    const std::string_view text = source_.text;
    // Counting without stopping early is what the compiler turns into vector instructions, and
    // nearly every file has none.
    if (std::count_if(text.begin(), text.end(), is_control) == 0) return true;
    const auto found = std::find_if(text.begin(), text.end(), is_control);
    add(rules::file_encoding, static_cast<std::size_t>(found - text.begin()), 1,
        fmt::format("a control character (U+{:04X}) stands here", static_cast<unsigned>(*found)),
        "remove it; it may come from copying out of another program");
    return false;
  }

  // One warning a file and character: where there is one, there are often many.
  bool find_odd_line_ends() {
    const std::string_view text = source_.text;
    for (std::size_t at = text.find('\r'); at != std::string_view::npos;
         at = text.find('\r', at + 1)) {
      if (at + 1 < text.size() && text[at + 1] == '\n') continue;
      warn_of_line_end(at, 1, "U+000D (carriage return)");
      break;
    }
    for (const OddLineEnd& end : odd_line_ends) {
      const std::size_t at = text.find(end.bytes);
      if (at != std::string_view::npos) warn_of_line_end(at, end.bytes.size(), end.name);
    }
    return true;
  }

  void warn_of_line_end(std::size_t at, std::size_t size, std::string_view character) {
    add(rules::line_ending, at, size,
        fmt::format("{} ends a line here, but editors do not show it as one", character),
        "replace it by an ordinary line end");
  }

  const Source& source_;
  Diagnostics& problems_;
};

}  // namespace

bool prepare_text(Source& source, Diagnostics& problems) {
  if (source.text.starts_with(utf8_mark)) source.text.erase(0, utf8_mark.size());
  return TextCheck(source, problems).run();
}

}  // namespace followup
