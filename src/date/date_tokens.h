// The words and numbers of a date as people write it, in English, French, Spanish, German, Russian
// and Arabic, with or without accents.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace followup {

// Each token is a letter, so that a form is a short word: "15 March 2021" is "nmY".
enum class DateTokenKind : char {
  four_digits = 'Y',
  few_digits = 'n',    // one or two
  eight_digits = 'd',  // "20211231"
  month = 'm',
  quarter = 'q',       // "Q2"
  quarter_word = 'k',  // its number stands before it: "2nd quarter"
  half = 'h',          // "H1"
  half_word = 's',     // "2nd half", "2e semestre"
  unit = 'u',          // year, month, week, day
  range = 't',         // "to", "until"
  from = 'f',
  slash = '/',
  point = '.',
  dash = '-',
  // "by", "end of", "the": the last day of what follows is what a deadline means anyway; and the
  // name of a weekday, which the date says once more.
  filler = ' ',
  vague = '?',  // "before", "mid", "early": no date says this
  other = 'x',
};

struct DateToken {
  DateTokenKind kind = DateTokenKind::other;
  int number = 0;  // of digits, a month, a quarter, a half
  char unit = 0;   // D, W, M, Y
};

// Of a folded text; without fillers, and without points that only end a word.
std::vector<DateToken> date_tokens(std::string_view folded);

// The month of a folded name, of which a beginning of three letters or more is enough: "Dec",
// "déc". Nothing if it is none, or begins the names of two.
std::optional<unsigned> month_called(std::string_view folded);

// "january"
std::string_view english_month(unsigned month);

}  // namespace followup
