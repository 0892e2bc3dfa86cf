// Words that people write where others are expected, and what to write there instead.
#pragma once

#include <span>
#include <string_view>

namespace followup {

struct ExpectedWord {
  std::string_view where;   // an option, or "command" or "rule"
  std::string_view word;    // that people write there
  std::string_view meant;   // what may be written there instead; empty if nothing may
  std::string_view advice;  // what else to do; may be empty
};

// The row of the word of which what is meant is possible there, or null. What is only misspelt is
// nobody's business but that of nearest().
const ExpectedWord* expected_word(std::string_view where, std::string_view word,
                                  std::span<const std::string_view> possible = {});

}  // namespace followup
