// Comments that silence rules: their words stand where they say, and they are about one line.
#include "read/ignore_comments.h"

#include "places.h"
#include "target.h"
#include "text/unicode.h"

namespace followup::fuzz {
namespace {

void check_words(const Text& words, std::string_view text) {
  check_place(words.place, text);
  require(text.substr(words.place.begin, words.place.end - words.place.begin) == words.words,
          "words stand where they say");
}

void check_comment(const IgnoreComment& comment, std::string_view text) {
  check_place(comment.place, text);
  require(text[comment.place.begin] == '#', "a comment begins with #");
  for (const Text& rule : comment.rules) check_words(rule, text);
  check_words(comment.reason, text);
  if (comment.misspelt.is_present()) check_words(comment.misspelt, text);
  check_place(comment.line, text);
  const std::string_view line =
      text.substr(comment.line.begin, comment.line.end - comment.line.begin);
  require(line.find('\n') == std::string_view::npos, "a comment is about one line");
}

}  // namespace
}  // namespace followup::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace followup;
  const std::string_view text = fuzz::text_of(data, size);
  if (first_invalid_utf8(text)) return 0;  // no such text gets here
  std::uint32_t before = 0;
  for (const IgnoreComment& comment : find_ignore_comments(text, {})) {
    fuzz::check_comment(comment, text);
    fuzz::require(comment.place.begin >= before, "comments come in the order of the file");
    before = comment.place.end;
  }
  return 0;
}
