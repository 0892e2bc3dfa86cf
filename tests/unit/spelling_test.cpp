// Slips of spelling.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "text/spelling.h"

namespace followup {
namespace {

TEST_CASE("distances count missing, added, wrong and swapped letters") {
  CHECK(edit_distance("owner", "onwer", 3) == 1);
  CHECK(edit_distance("deadline", "deadlne", 3) == 1);
  CHECK(edit_distance("état", "etat", 3) == 1);
  CHECK(edit_distance("", "abc", 5) == 3);
  CHECK(edit_distance("abcdef", "uvwxyz", 2) == 3);
}

TEST_CASE("the nearest word is found, or none if all are far") {
  const std::array<std::string_view, 3> words{"owner", "deadline", "status"};
  CHECK(nearest("Onwer", words) == "owner");
  CHECK(nearest("stats", words) == "status");
  CHECK(nearest("budget", words).empty());
}

TEST_CASE("names that are nearly the same are told from different names") {
  struct Row {
    std::string a;
    std::string b;
    bool is_nearly_the_same;
  };
  const Row rows[]{
      {"rockefeller foundation", "rockefeler foundation", true},
      {"ro vienna", "ro-vienna", true},
      {"iom tajikistan", "iom tajikistan", false},
      {"world bank", "wrold bank", true},
      {"iom", "ilo", false},
      {"who", "wto", false},
      {"mh", "mhd", false},
      {"iom-tj", "iom-ru", false},
      {"district 1", "district 2", false},
      {"office of district a", "office of district b", false},
      {"moh gambia", "moh zambia", false},
      {"ministry of health", "ministry of helth", true},
      {"côte d'ivoire", "cote d'ivoire", true},
      {"état-major général", "etat-major general", true},
      {"กา", "กี", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.a);
    CAPTURE(row.b);
    CHECK(is_nearly_the_same(row.a, row.b) == row.is_nearly_the_same);
    CHECK(is_nearly_the_same(row.b, row.a) == row.is_nearly_the_same);
    if (!row.is_nearly_the_same) continue;
    const auto keys_a = slip_keys(row.a);
    const auto keys_b = slip_keys(row.b);
    const bool meet = std::any_of(keys_a.begin(), keys_a.end(), [&](const std::string& key) {
      return std::find(keys_b.begin(), keys_b.end(), key) != keys_b.end();
    });
    CHECK(meet);
  }
}

TEST_CASE("letters that look like Latin ones become Latin") {
  CHECK(with_latin_letters("оwnеr") == "owner");  // Cyrillic о and е
  CHECK(with_latin_letters("nοte") == "note");    // Greek omicron
  CHECK(with_latin_letters("owner") == "owner");
  CHECK(with_latin_letters("müller") == "müller");
}

TEST_CASE("initials leave out small words") {
  CHECK(initials("World Bank") == "WB");
  CHECK(initials("International Organization for Migration") == "IOM");
  CHECK(initials("WHO").empty());
}

}  // namespace
}  // namespace followup
