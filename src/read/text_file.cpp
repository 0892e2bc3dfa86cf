// Encodings, control characters and line ends.
#include "read/text_file.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "read/odd_characters.h"
#include "read/rules.h"
#include "text/git_lfs.h"
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

// What people take for a plan; no byte of them needs to be looked for.
struct DocumentBeginning {
  std::string_view bytes;
  std::string_view message;
  std::string_view help;
};
constexpr std::string_view to_import = "make a plan of it with followup import";
constexpr std::array document_beginnings{
    DocumentBeginning{"PK\x03\x04", "this is a Word or Excel file, and no plan", to_import},
    DocumentBeginning{"\xD0\xCF\x11\xE0",
                      "this is a Word or Excel file of the old kind, and no plan",
                      "save it as .docx or .xlsx there; followup import makes a plan of that"},
    DocumentBeginning{"%PDF", "this is a PDF, and no plan",
                      "followup import makes a plan of the Word or Excel file that it comes from"},
};

const DocumentBeginning* document_that_begins(std::string_view text) {
  const auto* found = std::ranges::find_if(
      document_beginnings, [&](const auto& one) { return text.starts_with(one.bytes); });
  return found == document_beginnings.end() ? nullptr : found;
}

// Characters that have no place in a text.
constexpr std::array no_characters{OddCharacter{"\xEF\xBB\xBF", 0xFEFF, "byte order mark"},
                                   OddCharacter{"\xEF\xBF\xBE", 0xFFFE, "no character"},
                                   OddCharacter{"\xEF\xBF\xBF", 0xFFFF, "no character"}};

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
    if (const DocumentBeginning* document = document_that_begins(text)) {
      add(rules::file_encoding, 0, 0, std::string(document->message), std::string(document->help));
      return false;
    }
    if (text.starts_with(beginning_of_lfs_pointer)) {
      add_lfs_pointer();
      return false;
    }
    if (const auto invalid = first_invalid_utf8(text)) {
      add(rules::file_encoding, *invalid, 1,
          fmt::format("the byte {:02X} is not UTF-8 here",
                      static_cast<unsigned char>(text[*invalid])),
          "save the file as UTF-8; it may be in Windows-1252 now");
      return false;
    }
    warn_of_odd_line_ends();
    return true;
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

  void add_lfs_pointer() {
    const bool is_of_commit = !source_.revision.empty();
    add(rules::file_encoding, 0, 0,
        "Git LFS keeps this file elsewhere, and only its pointer is here",
        is_of_commit
            ? "no commit holds the file: check the revision out, and run git lfs pull there"
            : "run git lfs pull, which brings it here; in CI, check out with LFS");
  }

  // One warning a file and character: where there is one, there are often many.
  void warn_of_odd_line_ends() {
    const std::string_view text = source_.text;
    const std::size_t first = text.find('\r');
    if (first != std::string_view::npos && text.find('\n') == std::string_view::npos) {
      add(rules::line_ending, first, 1,
          "the lines of this file end as on the first Macs, and for most programs it is one line",
          "save it with the line ends of Windows or Unix");
      return;
    }
    for (std::size_t at = first; at != std::string_view::npos; at = text.find('\r', at + 1)) {
      if (at + 1 < text.size() && text[at + 1] == '\n') continue;
      warn_of_line_end(at, carriage_return);
      break;
    }
    for (const OddCharacter& end : odd_line_ends) {
      const std::size_t at = text.find(end.bytes);
      if (at != std::string_view::npos) warn_of_line_end(at, end);
    }
  }

  void warn_of_line_end(std::size_t at, const OddCharacter& character) {
    add(rules::line_ending, at, character.bytes.size(),
        fmt::format("U+{:04X} ({}) ends a line here, but editors do not show it as one",
                    character.code_point, character.name),
        "replace it by an ordinary line end");
  }

  const Source& source_;
  Diagnostics& problems_;
};

}  // namespace

std::optional<OddPlace> find_control_character(std::string_view text) {
  const auto at_control =
      static_cast<std::size_t>(std::ranges::find_if(text, is_control) - text.begin());
  if (at_control < text.size()) {
    const auto begin = static_cast<std::uint32_t>(at_control);
    return OddPlace{{begin, begin + 1}, static_cast<unsigned char>(text[at_control])};
  }
  for (std::size_t at = text.find('\xC2'); at != std::string_view::npos;
       at = text.find('\xC2', at + 1)) {
    const auto second = static_cast<unsigned char>(text[at + 1]);
    const auto begin = static_cast<std::uint32_t>(at);
    if (second < 0xA0 && second != 0x85) return OddPlace{{begin, begin + 2}, second};
  }
  for (const OddCharacter& character : no_characters) {
    const std::size_t at = text.find(character.bytes);
    if (at == std::string_view::npos) continue;
    const auto begin = static_cast<std::uint32_t>(at);
    return OddPlace{{begin, begin + static_cast<std::uint32_t>(character.bytes.size())},
                    character.code_point};
  }
  return std::nullopt;
}

bool prepare_text(Source& source, Diagnostics& problems) {
  if (source.text.starts_with(utf8_mark)) source.text.erase(0, utf8_mark.size());
  const bool is_readable = TextCheck(source, problems).run();
  // An excerpt of what is not UTF-8 would show nothing that helps.
  if (!is_readable && !encoding_by_mark(source.text).empty()) source.text.clear();
  return is_readable;
}

}  // namespace followup
