// Encodings by their marks, by their bytes, or by libuchardet; iconv converts.
#include "import/text_encoding.h"

#include <fmt/core.h>
#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <optional>

#include "followup/failure.h"
#include "import/libuchardet.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

struct EncodingMark {
  std::string_view bytes;
  const char* encoding;
};

// UTF-32 first: its little-endian mark begins with that of UTF-16.
constexpr std::array encoding_marks{
    EncodingMark{{"\xFF\xFE\0\0", 4}, "UTF-32LE"}, EncodingMark{{"\0\0\xFE\xFF", 4}, "UTF-32BE"},
    EncodingMark{{"\xEF\xBB\xBF", 3}, "UTF-8"},    EncodingMark{{"\xFF\xFE", 2}, "UTF-16LE"},
    EncodingMark{{"\xFE\xFF", 2}, "UTF-16BE"},
};

struct Converted {
  std::string text;
  std::size_t broken = 0;  // places that did not fit the encoding
};

struct IconvCloser {
  using pointer = iconv_t;
  void operator()(iconv_t converter) const { ::iconv_close(converter); }
};

// Nothing if iconv does not know the encoding.
std::optional<Converted> convert(std::string_view bytes, const std::string& encoding) {
  iconv_t opened = ::iconv_open("UTF-8", encoding.c_str());
  if (opened == reinterpret_cast<iconv_t>(-1)) {  // NOLINT(*-reinterpret-cast, *-int-to-ptr)
    return std::nullopt;
  }
  const std::unique_ptr<iconv_t, IconvCloser> converter(opened);
  Converted converted;
  std::array<char, std::size_t{64} << 10U> buffer{};
  // iconv does not write to what it reads; its signature is older than const.
  char* in = const_cast<char*>(bytes.data());  // NOLINT(*-const-cast)
  std::size_t left = bytes.size();
  while (left > 0) {
    char* out = buffer.data();
    std::size_t room = buffer.size();
    const std::size_t result = ::iconv(opened, &in, &left, &out, &room);
    const int error = result == static_cast<std::size_t>(-1) ? errno : 0;
    converted.text.append(buffer.data(), buffer.size() - room);
    if (error != EILSEQ && error != EINVAL) continue;
    // EINVAL: the text ends inside a character.
    converted.text += replacement;
    ++converted.broken;
    const std::size_t size = error == EINVAL ? left : 1;
    in += size;
    left -= size;
  }
  // What some encodings hold back until they have seen what follows.
  char* out = buffer.data();
  std::size_t room = buffer.size();
  ::iconv(opened, nullptr, nullptr, &out, &room);
  converted.text.append(buffer.data(), buffer.size() - room);
  return converted;
}

// Of text without a mark: Latin letters, blanks and line ends have a byte 0 in UTF-16, always on
// the same side. A NUL here and there in other text is a slip of some program.
std::optional<std::string> utf16_by_zeros(std::string_view bytes) {
  std::array<std::size_t, 2> zeros{};
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (bytes[at] == '\0') ++zeros[at % 2];
  }
  constexpr std::size_t rarest = 32;  // characters for one such in text of any script
  constexpr std::size_t clearly = 10;
  constexpr std::size_t fewest = 2;
  const std::size_t most = std::max(zeros[0], zeros[1]);
  if (most < fewest || most * rarest * 2 < bytes.size() ||
      std::min(zeros[0], zeros[1]) * clearly > most) {
    return std::nullopt;
  }
  return most == zeros[0] ? "UTF-16BE" : "UTF-16LE";
}

// How many characters beyond ASCII are valid UTF-8, and how many bytes are not.
struct Utf8Count {
  std::size_t valid = 0;
  std::size_t invalid = 0;
};

Utf8Count count_utf8(std::string_view bytes) {
  Utf8Count count;
  while (!bytes.empty()) {
    const std::optional<std::size_t> invalid = first_invalid_utf8(bytes);
    const std::string_view valid = bytes.substr(0, invalid.value_or(bytes.size()));
    count.valid += static_cast<std::size_t>(
        std::ranges::count_if(valid, [](char c) { return static_cast<unsigned char>(c) >= 0xC0; }));
    if (!invalid) break;
    ++count.invalid;
    bytes.remove_prefix(*invalid + 1);
  }
  return count;
}

std::string detected(std::string_view bytes) {
  const Libuchardet& library = libuchardet();
  const std::unique_ptr<uchardet, decltype(library.uchardet_delete)> detector(
      library.uchardet_new(), library.uchardet_delete);
  // The beginning of a long text tells enough.
  constexpr std::size_t most = std::size_t{1} << 20U;
  const std::string_view beginning = bytes.substr(0, most);
  library.uchardet_handle_data(detector.get(), beginning.data(), beginning.size());
  library.uchardet_data_end(detector.get());
  return library.uchardet_get_charset(detector.get());
}

constexpr std::array<std::string_view, 17> encodings_of_latin_letters{
    "WINDOWS-1250", "WINDOWS-1252", "WINDOWS-1254", "WINDOWS-1257", "WINDOWS-1258", "ISO-8859-1",
    "ISO-8859-2",   "ISO-8859-3",   "ISO-8859-4",   "ISO-8859-9",   "ISO-8859-10",  "ISO-8859-13",
    "ISO-8859-14",  "ISO-8859-15",  "ISO-8859-16",  "IBM852",       "VISCII"};

// Programs of Windows write the first where libuchardet often says the second: they differ only in
// bytes that are control characters in the second.
struct SameLetters {
  std::string_view windows;
  std::string_view iso;
};
constexpr std::array same_letters{
    SameLetters{"WINDOWS-1252", "ISO-8859-1"}, SameLetters{"WINDOWS-1252", "ISO-8859-15"},
    SameLetters{"WINDOWS-1250", "ISO-8859-2"}, SameLetters{"WINDOWS-1253", "ISO-8859-7"},
    SameLetters{"WINDOWS-1254", "ISO-8859-9"}, SameLetters{"WINDOWS-1257", "ISO-8859-13"}};

std::string guessed(std::string_view bytes) {
  constexpr const char* western = "WINDOWS-1252";
  std::size_t letters = 0;
  std::size_t high = 0;     // bytes beyond ASCII
  std::size_t accents = 0;  // of these, the ones that are letters in windows-1252
  bool has_windows_only = false;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      if ((byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z') ++letters;
      continue;
    }
    ++high;
    if (byte >= 0xC0) ++accents;
    if (byte < 0xA0) has_windows_only = true;
  }
  // A few accents among Latin letters, or quotation marks only, are too little to find out more.
  constexpr std::size_t few = 8;
  constexpr std::size_t latin_letters_for_one = 3;
  const bool is_latin_text = high * latin_letters_for_one < letters;
  if (is_latin_text && (high < few || accents == 0)) return western;

  std::string encoding = detected(bytes);
  constexpr std::size_t still_few = 64;
  const bool is_latin_encoding =
      std::ranges::find(encodings_of_latin_letters, encoding) != encodings_of_latin_letters.end();
  if (encoding.empty() || (is_latin_text && high < still_few && !is_latin_encoding)) return western;
  if (encoding == "ISO-8859-1") return western;
  for (const auto& [windows, iso] : same_letters) {
    if (has_windows_only && encoding == iso) return std::string(windows);
  }
  return encoding;
}

bool is_soft_break(std::string_view character) {
  constexpr std::array all{std::string_view("\v"), std::string_view("\f"),
                           std::string_view("\xC2\x85"),       // next line
                           std::string_view("\xE2\x80\xA8"),   // line separator
                           std::string_view("\xE2\x80\xA9")};  // paragraph separator
  return std::ranges::find(all, character) != all.end();
}

// What a character of several bytes becomes.
std::string_view cleaned(std::string_view character) {
  constexpr std::string_view no_break_space = "\xC2\xA0";
  // Where files were put together, the mark of the second stands inside.
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (character == no_break_space) return " ";
  if (character == byte_order_mark) return {};
  const bool is_control =
      character.front() == '\xC2' && static_cast<unsigned char>(character[1]) < 0xA0;
  return is_control ? character.substr(0, 0) : character;
}

void append_clean(std::string_view valid, SoftBreaks soft_breaks, std::string& clean) {
  for (std::size_t at = 0; at < valid.size();) {
    const char c = valid[at];
    const std::string_view character = valid.substr(at, character_size(c));
    at += character.size();
    if (is_soft_break(character)) {
      clean += soft_breaks == SoftBreaks::end_lines ? "\n" : character;
    } else if (character.size() > 1) {
      clean += cleaned(character);
    } else if (c == '\r') {
      if (at >= valid.size() || valid[at] != '\n') clean += '\n';
    } else if (c == '\n' || c == '\t' || (c >= ' ' && c != '\x7F')) {
      clean += c;
    }
  }
}

std::string clean_text(std::string_view utf8, SoftBreaks soft_breaks) {
  std::string clean;
  clean.reserve(utf8.size());
  while (!utf8.empty()) {
    const std::optional<std::size_t> invalid = first_invalid_utf8(utf8);
    append_clean(utf8.substr(0, invalid.value_or(utf8.size())), soft_breaks, clean);
    if (!invalid) break;
    clean += replacement;
    utf8.remove_prefix(*invalid + 1);
  }
  return clean;
}

std::string shown_name(std::string_view encoding) {
  return encoding.starts_with("WINDOWS") ? fold_case(encoding) : std::string(encoding);
}

std::string read_as(std::string_view bytes, const std::string& encoding, bool is_guess,
                    SoftBreaks soft_breaks, std::vector<std::string>& remarks) {
  std::string known = encoding;
  std::optional<Converted> converted = convert(bytes, known);
  if (!converted) {
    known = "WINDOWS-1252";
    converted = convert(bytes, known);
  }
  if (!converted) throw Failure("iconv, which converts texts, is not installed completely");
  if (is_guess) remarks.push_back(fmt::format("read as {}", shown_name(known)));
  if (converted->broken > 0) {
    remarks.push_back(fmt::format("{} {} not {}; U+FFFD stands for {}", converted->broken,
                                  converted->broken == 1 ? "byte is" : "bytes are",
                                  shown_name(known), converted->broken == 1 ? "it" : "them"));
  }
  return clean_text(converted->text, soft_breaks);
}

}  // namespace

std::string to_utf8(std::string_view bytes, std::vector<std::string>& remarks,
                    SoftBreaks soft_breaks) {
  for (const auto& [mark, encoding] : encoding_marks) {
    if (!bytes.starts_with(mark)) continue;
    return read_as(bytes.substr(mark.size()), encoding, false, soft_breaks, remarks);
  }
  // Before UTF-8: letters of many scripts in UTF-16 are bytes of ASCII.
  if (const auto encoding = utf16_by_zeros(bytes); encoding) {
    return read_as(bytes, *encoding, true, soft_breaks, remarks);
  }
  const Utf8Count count = count_utf8(bytes);
  if (count.invalid == 0) return clean_text(bytes, soft_breaks);
  // One broken character must not spoil all others.
  constexpr std::size_t clearly = 10;
  if (count.valid > count.invalid * clearly)
    return read_as(bytes, "UTF-8", false, soft_breaks, remarks);
  return read_as(bytes, guessed(bytes), true, soft_breaks, remarks);
}

}  // namespace followup
