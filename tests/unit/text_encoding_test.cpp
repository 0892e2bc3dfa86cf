// Text of any encoding.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "import/text_encoding.h"

namespace followup {
namespace {

using namespace std::string_literals;

TEST_CASE("encodings are known by their marks and bytes, or guessed with a remark") {
  struct Row {
    std::string bytes;
    std::string text;
    std::string remark;
  };
  const Row rows[]{
      {"", "", ""},
      {"plain", "plain", ""},
      {"caf\xC3\xA9", "café", ""},
      {"\xEF\xBB\xBF"
       "caf\xC3\xA9",
       "café", ""},
      // Two files put together: the mark of the second stands inside.
      {"\xEF\xBB\xBF\xEF\xBB\xBF"
       "a\n\xEF\xBB\xBF"
       "b",
       "a\nb", ""},
      {"\xFF\xFE"
       "a\0\xE9\0"s,
       "aé", ""},
      {"\xFE\xFF\0a\0\xE9"s, "aé", ""},
      {"\xFF\xFE\0\0a\0\0\0"s, "a", ""},
      {"\0\0\xFE\xFF\0\0\0a"s, "a", ""},
      {"N\0o\0;\0\x1F\x04;\0"s, "No;П;", "read as UTF-16LE"},
      {"\0N\0o\0\n\x04\x1F"s, "No\nП", "read as UTF-16BE"},
      {"Unit\xE9", "Unité", "read as windows-1252"},
      {"the plan\x92s cost \x96 \x80 5", "the plan’s cost – € 5", "read as windows-1252"},
      // A NUL here and there is a slip, and no sign of UTF-16.
      {"a text with one\0 slip in it, which is otherwise plain and long enough to tell it"s,
       "a text with one slip in it, which is otherwise plain and long enough to tell it", ""},
      // One broken byte does not make a text of UTF-8 one of windows-1252.
      {"éééééééééééé \xC3", "éééééééééééé \xEF\xBF\xBD",
       "1 byte is not UTF-8; U+FFFD stands for it"},
      {"\xFF\xFE"
       "a\0b"s,
       "a\xEF\xBF\xBD", "1 byte is not UTF-16LE; U+FFFD stands for it"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    std::vector<std::string> remarks;
    CHECK(to_utf8(row.bytes, remarks) == row.text);
    CHECK((remarks.empty() ? "" : remarks.front()) == row.remark);
    CHECK(remarks.size() <= 1);
  }
}

TEST_CASE("Cyrillic text of Windows and of DOS is guessed") {
  std::vector<std::string> remarks;
  // "Рекомендация; Срок", "Разработать план"
  CHECK(to_utf8("\xD0\xE5\xEA\xEE\xEC\xE5\xED\xE4\xE0\xF6\xE8\xFF; \xD1\xF0\xEE\xEA", remarks) ==
        "Рекомендация; Срок");
  CHECK(to_utf8("\x90\xA0\xA7\xE0\xA0\xA1\xAE\xE2\xA0\xE2\xEC \xAF\xAB\xA0\xAD", remarks) ==
        "Разработать план");
  CHECK(remarks == std::vector<std::string>{"read as windows-1251", "read as IBM866"});
}

TEST_CASE("every byte is read as something") {
  std::string bytes;
  for (int c = 255; c > 0; --c) bytes += static_cast<char>(c);
  std::vector<std::string> remarks;
  CHECK(!to_utf8(bytes, remarks).empty());
  CHECK(!remarks.empty());
}

TEST_CASE("a long text is converted whole") {
  // Longer than the buffers, and so that characters lie across their ends.
  std::string bytes = "\xFF\xFE";
  for (int i = 0; i < 100'000; ++i) bytes += "\x1F\x04"s;
  std::vector<std::string> remarks;
  const std::string text = to_utf8(bytes, remarks);
  CHECK(text.size() == 200'000);
  CHECK(text.ends_with("ПП"));
}

TEST_CASE("text is cleaned") {
  struct Row {
    std::string text;
    std::string clean;
  };
  const Row rows[]{
      {"a\r\nb\rc\n", "a\nb\nc\n"},
      {"\r\r\n\n", "\n\n\n"},
      {"a\tb\vc\fd", "a\tb\nc\nd"},
      {"a\0b\x1B[31mc\x7F"s, "ab[31mc"},
      {"a\xC2\xA0"
       "b\xC2\x85"
       "c\xC2\x9B"
       "d",
       "a b\ncd"},
      {"a\xE2\x80\xA8"
       "b",
       "a\nb"},
  };
  std::vector<std::string> remarks;
  for (const Row& row : rows) CHECK(to_utf8(row.text, remarks) == row.clean);
  CHECK(remarks.empty());
}

}  // namespace
}  // namespace followup
