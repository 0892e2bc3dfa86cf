// Words and numbers first, then the forms that they make.
#include "date/written_date.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "date/calendar.h"
#include "text/unicode.h"

namespace followup {
namespace {

using Meaning = WrittenDate::Meaning;

// A cell that is longer is prose.
constexpr std::size_t longest_date_text = 200;

// Each token is a letter, so that a form is a short word: "15 March 2021" is "nmY".
enum Kind : char {
  four_digits = 'Y',
  few_digits = 'n',    // one or two
  eight_digits = 'd',  // "20211231"
  month = 'm',
  quarter = 'q',       // "Q2"
  quarter_word = 'k',  // its number stands before it: "2nd quarter"
  half = 'h',          // "H1"
  unit = 'u',          // year, month, week, day
  range = 't',         // "to", "until"
  from = 'f',
  slash = '/',
  point = '.',
  dash = '-',
  // "by", "end of", "the": the last day of what follows is what a deadline means anyway.
  filler = ' ',
  vague = '?',  // "before", "mid", "early": no date says this
  other = 'x',
};

struct Token {
  Kind kind = other;
  int number = 0;  // of digits, a month, a quarter, a half
  char unit = 0;   // D, W, M, Y
};

struct Word {
  std::string_view word;  // folded
  Kind kind;
  int number = 0;
  char unit = 0;
};

// English, French, Spanish, Russian (as a name, and of a day), Arabic. A beginning of three letters
// or more is enough: "Dec.", "déc.", "сент.".
constexpr std::array<std::array<std::string_view, 6>, 12> month_names{{
    {"january", "janvier", "enero", "январь", "января", "يناير"},
    {"february", "février", "febrero", "февраль", "февраля", "فبراير"},
    {"march", "mars", "marzo", "март", "марта", "مارس"},
    {"april", "avril", "abril", "апрель", "апреля", "أبريل"},
    {"may", "mai", "mayo", "май", "мая", "مايو"},
    {"june", "juin", "junio", "июнь", "июня", "يونيو"},
    {"july", "juillet", "julio", "июль", "июля", "يوليو"},
    {"august", "août", "agosto", "август", "августа", "أغسطس"},
    {"september", "septembre", "septiembre", "сентябрь", "сентября", "سبتمبر"},
    {"october", "octobre", "octubre", "октябрь", "октября", "أكتوبر"},
    {"november", "novembre", "noviembre", "ноябрь", "ноября", "نوفمبر"},
    {"december", "décembre", "diciembre", "декабрь", "декабря", "ديسمبر"},
}};

// Other words, whole.
constexpr std::array whole_words{
    Word{"to", range},
    Word{"until", range},
    Word{"till", range},
    Word{"through", range},
    Word{"à", range},
    Word{"au", range},
    Word{"a", range},
    Word{"al", range},
    Word{"hasta", range},
    Word{"по", range},
    Word{"إلى", range},
    Word{"from", from},
    Word{"between", from},
    Word{"de", from},
    Word{"du", from},
    Word{"с", from},
    Word{"من", from},
    Word{"and", range},
    Word{"by", filler},
    Word{"end", filler},
    Word{"fin", filler},
    Word{"finales", filler},
    Word{"к", filler},
    Word{"до", filler},
    Word{"конца", filler},
    Word{"концу", filler},
    Word{"конец", filler},
    Word{"نهاية", filler},
    Word{"within", filler},
    Word{"the", filler},
    Word{"of", filler},
    Word{"in", filler},
    Word{"at", filler},
    Word{"on", filler},
    Word{"le", filler},
    Word{"la", filler},
    Word{"en", filler},
    Word{"el", filler},
    Word{"del", filler},
    Word{"г", filler},
    Word{"года", filler},
    Word{"году", filler},
    Word{"год", filler},
    Word{"quarter", quarter_word},
    Word{"trimestre", quarter_word},
    Word{"trim", quarter_word},
    Word{"квартал", quarter_word},
    Word{"квартала", quarter_word},
    Word{"before", vague},
    Word{"avant", vague},
    Word{"antes", vague},
    Word{"mid", vague},
    Word{"mi", vague},
    Word{"early", vague},
    Word{"début", vague},
    Word{"late", vague},
    Word{"beginning", vague},
    Word{"around", vague},
    Word{"about", vague},
    Word{"approximately", vague},
    Word{"начало", vague},
    Word{"середина", vague},
    Word{"year", unit, 0, 'Y'},
    Word{"years", unit, 0, 'Y'},
    Word{"month", unit, 0, 'M'},
    Word{"months", unit, 0, 'M'},
    Word{"mois", unit, 0, 'M'},
    Word{"meses", unit, 0, 'M'},
    Word{"месяц", unit, 0, 'M'},
    Word{"месяца", unit, 0, 'M'},
    Word{"месяцев", unit, 0, 'M'},
    Word{"week", unit, 0, 'W'},
    Word{"weeks", unit, 0, 'W'},
    Word{"semaines", unit, 0, 'W'},
    Word{"semanas", unit, 0, 'W'},
    Word{"недель", unit, 0, 'W'},
    Word{"day", unit, 0, 'D'},
    Word{"days", unit, 0, 'D'},
    Word{"jours", unit, 0, 'D'},
    Word{"días", unit, 0, 'D'},
    Word{"дней", unit, 0, 'D'},
};

// Whole texts that say something else than a date.
struct Phrase {
  std::string_view words;
  Meaning meaning;
};
constexpr std::array phrases{
    Phrase{"ongoing", Meaning::continuous},
    Phrase{"on-going", Meaning::continuous},
    Phrase{"continuous", Meaning::continuous},
    Phrase{"continuously", Meaning::continuous},
    Phrase{"permanent", Meaning::continuous},
    Phrase{"en cours", Meaning::continuous},
    Phrase{"en continu", Meaning::continuous},
    Phrase{"en curso", Meaning::continuous},
    Phrase{"continuo", Meaning::continuous},
    Phrase{"постоянно", Meaning::continuous},
    Phrase{"на постоянной основе", Meaning::continuous},
    Phrase{"مستمر", Meaning::continuous},
    Phrase{"tbc", Meaning::to_be_decided},
    Phrase{"tbd", Meaning::to_be_decided},
    Phrase{"tba", Meaning::to_be_decided},
    Phrase{"to be confirmed", Meaning::to_be_decided},
    Phrase{"to be determined", Meaning::to_be_decided},
    Phrase{"to be decided", Meaning::to_be_decided},
    Phrase{"à confirmer", Meaning::to_be_decided},
    Phrase{"à déterminer", Meaning::to_be_decided},
    Phrase{"por confirmar", Meaning::to_be_decided},
    Phrase{"por determinar", Meaning::to_be_decided},
    Phrase{"уточняется", Meaning::to_be_decided},
    Phrase{"будет определено", Meaning::to_be_decided},
    Phrase{"يحدد لاحقا", Meaning::to_be_decided},
    Phrase{"n/a", Meaning::none},
    Phrase{"na", Meaning::none},
    Phrase{"none", Meaning::none},
    Phrase{"not applicable", Meaning::none},
    Phrase{"sans objet", Meaning::none},
    Phrase{"no aplica", Meaning::none},
    Phrase{"нет", Meaning::none},
    Phrase{"لا ينطبق", Meaning::none},
    Phrase{"-", Meaning::none},
    Phrase{"–", Meaning::none},
    Phrase{"—", Meaning::none},
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// A letter of any script; combining marks and what else is not ASCII belong to words too.
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

constexpr std::array<std::string_view, 7> ordinals{"st", "nd", "rd", "th", "er", "e", "º"};
constexpr std::array<std::string_view, 7> dashes{"‐", "‑", "‒", "–", "—", "−", "~"};
constexpr std::array<std::string_view, 3> blanks{"\u00A0", "\u2009", "\u202F"};

class Tokens {
 public:
  explicit Tokens(std::string_view folded) : rest_(folded) {
    while (!rest_.empty()) take();
  }

  // Without fillers, and without points that only end a word.
  std::vector<Token> all;

 private:
  void take() {
    const char c = rest_.front();
    for (const std::string_view blank : blanks) {
      if (rest_.starts_with(blank)) return rest_.remove_prefix(blank.size());
    }
    for (const std::string_view mark : dashes) {
      if (rest_.starts_with(mark)) return take_mark(dash, mark.size());
    }
    if (c == ' ' || c == ',' || c == '\t' || c == '\n') return rest_.remove_prefix(1);
    if (c == '-' || c == '/') return take_mark(c == '-' ? dash : slash, 1);
    if (c == '.') return take_point();
    if (is_digit(c)) return take_number();
    if (is_letter(c)) return take_word();
    take_mark(other, 1);
  }

  void take_mark(Kind kind, std::size_t size) {
    all.push_back({kind});
    rest_.remove_prefix(size);
    is_after_word_ = false;
  }

  // "Dec. 2002", but "31.12.2021".
  void take_point() {
    rest_.remove_prefix(1);
    const bool is_between_digits = !is_after_word_ && !rest_.empty() && is_digit(rest_.front());
    if (is_between_digits) all.push_back({point});
  }

  void take_number() {
    const auto size =
        static_cast<std::size_t>(std::ranges::find_if_not(rest_, is_digit) - rest_.begin());
    const std::string_view digits = rest_.substr(0, size);
    rest_.remove_prefix(size);
    is_after_word_ = false;
    const bool is_few = size <= 2;
    constexpr std::size_t of_a_day = 8;
    if (!is_few && size != 4 && size != of_a_day) return all.push_back({other});
    int number = 0;
    for (const char digit : digits) number = number * 10 + (digit - '0');
    all.push_back({is_few ? few_digits : (size == of_a_day ? eight_digits : four_digits), number});
    for (const std::string_view ending : ordinals) {
      const bool is_whole = rest_.size() == ending.size() ||
                            (rest_.size() > ending.size() && !is_letter(rest_[ending.size()]));
      if (is_few && rest_.starts_with(ending) && is_whole) rest_.remove_prefix(ending.size());
    }
  }

  void take_word() {
    const auto size =
        static_cast<std::size_t>(std::ranges::find_if_not(rest_, is_letter) - rest_.begin());
    std::string_view word = rest_.substr(0, size);
    // A dash that is not ASCII ends a word like any other.
    for (const std::string_view mark : dashes) word = word.substr(0, word.find(mark));
    for (const std::string_view blank : blanks) word = word.substr(0, word.find(blank));
    rest_.remove_prefix(word.size());
    is_after_word_ = true;
    const bool has_digit =
        !rest_.empty() && is_digit(rest_.front()) && (rest_.size() == 1 || !is_digit(rest_[1]));
    if (has_digit && word.size() == 1 && take_part_of_year(word.front())) return;
    const Token token = token_of(word);
    // "de enero a marzo de 2021": the first begins a window.
    const bool is_filler = token.kind == filler || (token.kind == from && !all.empty());
    if (!is_filler) all.push_back(token);
  }

  // "Q2", "T2" (trimestre), "H1", "S1" (semestre).
  bool take_part_of_year(char letter) {
    const int number = rest_.front() - '0';
    const bool is_quarter = (letter == 'q' || letter == 't') && number >= 1 && number <= 4;
    const bool is_half = (letter == 'h' || letter == 's') && number >= 1 && number <= 2;
    if (!is_quarter && !is_half) return false;
    all.push_back({is_quarter ? quarter : half, number});
    rest_.remove_prefix(1);
    return true;
  }

  static Token token_of(std::string_view word) {
    const auto* whole = std::ranges::find(whole_words, word, &Word::word);
    if (whole != whole_words.end()) return {whole->kind, whole->number, whole->unit};
    return month_called(word);
  }

  // "ju" may be two months, and so may what begins two of them in different languages.
  static Token month_called(std::string_view word) {
    constexpr std::size_t fewest_letters = 3;
    if (count_characters(word) < fewest_letters) return {};
    Token found;
    for (std::size_t i = 0; i < month_names.size(); ++i) {
      const bool is_it = std::ranges::any_of(
          month_names[i], [&](std::string_view name) { return name.starts_with(word); });
      if (!is_it) continue;
      if (found.kind == month) return {};
      found = {month, static_cast<int>(i) + 1};
    }
    return found;
  }

  std::string_view rest_;
  bool is_after_word_ = false;
};

WrittenDate date(std::string value) {
  return {Meaning::date, std::move(value)};
}

std::string month_of(int year, int number) {
  return fmt::format("{:04}-{:02}", year, number);
}

WrittenDate day_of(int year, int number, int day) {
  if (!make_day(year, static_cast<unsigned>(number), static_cast<unsigned>(day))) return {};
  return date(fmt::format("{}-{:02}", month_of(year, number), day));
}

// 31/12/2021; 03/04/2021 only if somebody has said what comes first.
WrittenDate numbered_day(int first, int second, int year, DateOrder order) {
  WrittenDate day_first = day_of(year, second, first);
  WrittenDate month_first = day_of(year, first, second);
  const bool is_day_first = day_first.meaning == Meaning::date;
  const bool is_month_first = month_first.meaning == Meaning::date;
  if (!is_month_first || first == second || order == DateOrder::day_first) return day_first;
  if (!is_day_first || order == DateOrder::month_first) return month_first;
  return {Meaning::ambiguous, fmt::format("{} or {}", day_first.value, month_first.value)};
}

WrittenDate window(const WrittenDate& first, const WrittenDate& last) {
  if (first.meaning != Meaning::date || last.meaning != Meaning::date) return {};
  const std::string value = fmt::format("{}/{}", first.value, last.value);
  return std::holds_alternative<Edtf>(parse_edtf(value)) ? date(value) : WrittenDate{};
}

WrittenDate half_of(int year, int number) {
  return date(number == 1 ? fmt::format("{0:04}-01/{0:04}-06", year)
                          : fmt::format("{0:04}-07/{0:04}-12", year));
}

class Forms {
 public:
  Forms(const std::vector<Token>& tokens, DateOrder order) : tokens_(tokens), order_(order) {}

  WrittenDate read() const {
    std::string form;
    for (const Token& token : tokens_) form += static_cast<char>(token.kind);
    if (form.find(other) != std::string::npos) return {};
    if (form.find(vague) != std::string::npos) {
      return {Meaning::ambiguous, "no date says just this"};
    }
    if (form.starts_with(from)) return windows(form.substr(1), 1);
    if (auto single = one(form, 0)) return *single;
    return windows(form, 0);
  }

 private:
  int number(std::size_t at) const { return tokens_[at].number; }

  // Nothing if the form is none of a single date.
  std::optional<WrittenDate> one(std::string_view form, std::size_t at) const {
    const auto n = [&](std::size_t i) { return number(at + i); };
    if (form == "Y") return date(fmt::format("{:04}", n(0)));
    if (form == "mY") return date(month_of(n(1), n(0)));
    if (form == "Ym") return date(month_of(n(0), n(1)));
    if (form == "nmY") return day_of(n(2), n(1), n(0));
    if (form == "mnY") return day_of(n(2), n(0), n(1));
    if (form == "qY") return date(fmt::format("{:04}-Q{}", n(1), n(0)));
    if (form == "Yq") return date(fmt::format("{:04}-Q{}", n(0), n(1)));
    if (form == "nkY" && n(0) >= 1 && n(0) <= 4) {
      return date(fmt::format("{:04}-Q{}", n(2), n(0)));
    }
    if (form == "hY") return half_of(n(1), n(0));
    if (form == "Yh") return half_of(n(0), n(1));
    if (form == "n/n/Y" || form == "n.n.Y" || form == "n-n-Y") {
      return numbered_day(n(0), n(2), n(4), order_);
    }
    if (form == "n/n/n" || form == "n.n.n" || form == "n-n-n") {
      return WrittenDate{Meaning::ambiguous, "the year has two digits"};
    }
    if (form == "n/Y" || form == "n.Y" || form == "n-Y") {
      return n(0) >= 1 && n(0) <= 12 ? date(month_of(n(2), n(0))) : WrittenDate{};
    }
    if (form == "Y/n" || form == "Y-n") {
      return WrittenDate{Meaning::ambiguous, "a month or a second year"};
    }
    if (form == "mn" || form == "m-n" || form == "m/n") {
      return WrittenDate{Meaning::ambiguous, "a day, or a year of two digits"};
    }
    if (form == "d") {
      const int digits = n(0);
      return day_of(digits / 10000, digits / 100 % 100, digits % 100);
    }
    if (form == "nu") {
      return WrittenDate{Meaning::duration, fmt::format("P{}{}", n(0), tokens_[at + 1].unit)};
    }
    return std::nullopt;
  }

  // Two dates with a mark between them. What the first lacks it takes from the second.
  WrittenDate windows(std::string_view form, std::size_t at) const {
    WrittenDate found;
    for (std::size_t i = 1; i + 1 < form.size(); ++i) {
      const bool is_between = form[i] == range || form[i] == dash || form[i] == slash;
      if (!is_between) continue;
      const auto last = one(form.substr(i + 1), at + i + 1);
      if (!last || last->meaning != Meaning::date) continue;
      const std::string_view left = form.substr(0, i);
      const WrittenDate candidate = window(first_of(left, at, *last), *last);
      if (candidate.meaning != Meaning::date) continue;
      // Two ways to take it apart would be two meanings.
      if (found.meaning == Meaning::date && found.value != candidate.value) return {};
      found = candidate;
    }
    return found;
  }

  // "March" of "March to June 2021", "10" of "10-12 March 2021".
  WrittenDate first_of(std::string_view form, std::size_t at, const WrittenDate& last) const {
    if (const auto whole = one(form, at); whole && whole->meaning == Meaning::date) return *whole;
    const std::string& value = last.value;
    constexpr std::size_t month_size = 7;
    constexpr std::size_t day_size = 10;
    const int year = std::stoi(value.substr(0, 4));
    const bool is_month = value.size() == month_size && value[5] != 'Q';
    if (form == "m" && is_month) return date(month_of(year, number(at)));
    if (form == "q" && value.size() == month_size && value[5] == 'Q') {
      return date(fmt::format("{:04}-Q{}", year, number(at)));
    }
    if (value.size() != day_size) return {};
    const int of_month = std::stoi(value.substr(5, 2));
    if (form == "n") return day_of(year, of_month, number(at));
    if (form == "nm") return day_of(year, number(at + 1), number(at));
    return {};
  }

  const std::vector<Token>& tokens_;
  DateOrder order_;
};

}  // namespace

WrittenDate read_written_date(std::string_view text, DateOrder order) {
  text = without_blanks_around(text);
  if (text.empty() || text.size() > longest_date_text) return {};
  if (std::holds_alternative<Edtf>(parse_edtf(text))) return date(std::string(text));
  std::string folded = name_key(text);
  while (folded.ends_with('.')) folded.pop_back();
  const auto* phrase = std::ranges::find(phrases, std::string_view(folded), &Phrase::words);
  if (phrase != phrases.end()) return {phrase->meaning, {}};
  return Forms(Tokens(folded).all, order).read();
}

}  // namespace followup
