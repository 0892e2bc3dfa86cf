// Text as people see it.
#include <doctest/doctest.h>

#include "formats/wrap.h"
#include "text/unicode.h"

namespace followup {
namespace {

TEST_CASE("the apostrophe of Word is that of a keyboard where names and words are compared") {
  CHECK(name_key("Côte d’Ivoire") == name_key("Côte d'Ivoire"));
  CHECK(name_key("Côte dʼIvoire") == name_key("côte d'ivoire"));
  CHECK(word_key("D’accord") == word_key("d'accord"));
  CHECK(name_key("Cote d'Ivoire") != name_key("Côte d'Ivoire"));
}

TEST_CASE("widths are those of a terminal") {
  CHECK(display_width("Owner") == 5);
  CHECK(display_width("Здоровье") == 8);
  CHECK(display_width("世界") == 4);
  CHECK(display_width("e\xCC\x81") == 1);  // a combining mark
  CHECK(display_width("👍🏽") == 2);
  CHECK(display_width("صحة") == 3);
}

TEST_CASE("what a terminal would obey is spelt out") {
  CHECK(visible("a\x1b[31mb") == "a<U+001B>[31mb");
  CHECK(visible("a\u202Eb") == "a<U+202E>b");
  CHECK(visible("line\nbreak\ttab") == "line break tab");
  CHECK(visible("no XML reader takes \uFFFE") == "no XML reader takes <U+FFFE>");
  CHECK(visible("bad \xFF byte") == "bad <xFF> byte");
  CHECK(visible("Здоровье") == "Здоровье");
}

TEST_CASE("bytes that are not UTF-8 are found") {
  CHECK_FALSE(first_invalid_utf8("plain text and ümläute").has_value());
  CHECK(first_invalid_utf8("0123456789\xFF") == 10);
  CHECK(first_invalid_utf8("\xC0\xAF") == 0);        // overlong
  CHECK(first_invalid_utf8("ab\xED\xA0\x80") == 2);  // a surrogate
  CHECK(first_invalid_utf8("ab\xE2\x82") == 2);      // cut
}

TEST_CASE("words are compared without case, blanks, hyphens and dashes") {
  CHECK(word_key("On-going") == word_key("ongoing"));
  CHECK(word_key("Closed – Implemented") == word_key("closed - implemented"));
  CHECK(word_key("НА ИСПОЛНЕНИИ") == word_key("на исполнении"));
}

TEST_CASE("numbers in texts stand in the order of numbers") {
  CHECK(natural_key("A/2") < natural_key("a/10"));
  CHECK(natural_key("A/9/1") < natural_key("A/10"));
  CHECK(natural_key("1.9") < natural_key("1.10"));
  CHECK(natural_key("A") < natural_key("A/1"));
  CHECK(natural_key("007") == natural_key("7"));
  CHECK(natural_key("0") < natural_key("1"));
  CHECK(natural_key(std::string(60, '9')) > natural_key(std::string(50, '9')));
  CHECK(natural_key("").empty());
}

TEST_CASE("lines are wrapped at blanks, and nothing is cut") {
  CHECK(wrap("one two three", 7) == std::vector<std::string>{"one two", "three"});
  CHECK(wrap("abcdefghij", 4) == std::vector<std::string>{"abcd", "efgh", "ij"});
  CHECK(wrap("MHW/2/with-end-date", 9) == std::vector<std::string>{"MHW/2/", "with-end-", "date"});
  CHECK(wrap("see https://a.b/c-d", 9) == std::vector<std::string>{"see", "https://", "a.b/c-d"});
  CHECK(wrap("see https://a.b/c-d or e", 9, WideAddresses::stay_whole) ==
        std::vector<std::string>{"see", "https://a.b/c-d", "or e"});
  CHECK(wrap("5 % (3 of 60)", 11) == std::vector<std::string>{"5 %", "(3 of 60)"});
  CHECK(wrap("5 % (3 of 60)", 8) == std::vector<std::string>{"5 % (3", "of 60)"});
  CHECK(wrap("(all that was said)", 12) == std::vector<std::string>{"(all that", "was said)"});
  CHECK(wrap("from 90 %, red", 8) == std::vector<std::string>{"from", "90 %,", "red"});
  CHECK(wrap("due: 5 of 7 now", 9) == std::vector<std::string>{"due:", "5 of 7", "now"});
  CHECK(wrap("due: 5 of 7 now", 5) == std::vector<std::string>{"due:", "5 of", "7 now"});
  CHECK(wrap("un volet « soins » ; puis", 14) ==
        std::vector<std::string>{"un volet", "« soins » ;", "puis"});
  CHECK(wrap("a « b", 3) == std::vector<std::string>{"a", "« b"});
  CHECK(wrap("«  »", 1) == std::vector<std::string>{"«", "»"});
  CHECK(wrap("", 5) == std::vector<std::string>{""});
  CHECK(wrap("世界世界", 5) == std::vector<std::string>{"世界", "世界"});
  CHECK(wrap("as it is", std::nullopt) == std::vector<std::string>{"as it is"});
}

}  // namespace
}  // namespace followup
