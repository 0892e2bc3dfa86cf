// The table of words, and taking a text apart.
#include "date/date_tokens.h"

#include <algorithm>
#include <array>

#include "text/unicode.h"

namespace followup {
namespace {

using enum DateTokenKind;

struct Word {
  std::string_view word;  // folded
  DateTokenKind kind;
  int number = 0;
  char unit = 0;
};

// English, French, Spanish, Russian (as a name, and of a day), Arabic.
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

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// A letter of any script; combining marks and what else is not ASCII belong to words too.
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

constexpr std::array<std::string_view, 7> ordinals{"st", "nd", "rd", "th", "er", "e", "º"};
constexpr std::array<std::string_view, 7> dashes{"‐", "‑", "‒", "–", "—", "−", "~"};

class TokenReader {
 public:
  explicit TokenReader(std::string_view folded) : rest_(folded) {
    while (!rest_.empty()) take();
  }

  std::vector<DateToken> all;

 private:
  void take() {
    const char c = rest_.front();
    if (const std::size_t blank = odd_blank_first(rest_); blank > 0) {
      return rest_.remove_prefix(blank);
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

  void take_mark(DateTokenKind kind, std::size_t size) {
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
    for (std::size_t at = ascii_size(word); at < word.size(); ++at) {
      if (odd_blank_first(word.substr(at)) > 0) word = word.substr(0, at);
    }
    rest_.remove_prefix(word.size());
    is_after_word_ = true;
    const bool has_digit =
        !rest_.empty() && is_digit(rest_.front()) && (rest_.size() == 1 || !is_digit(rest_[1]));
    if (has_digit && word.size() == 1 && take_part_of_year(word.front())) return;
    const DateToken token = token_of(word);
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

  static DateToken token_of(std::string_view word) {
    const auto* whole = std::ranges::find(whole_words, word, &Word::word);
    if (whole != whole_words.end()) return {whole->kind, whole->number, whole->unit};
    const auto number = month_called(word);
    return number ? DateToken{month, static_cast<int>(*number)} : DateToken{};
  }

  std::string_view rest_;
  bool is_after_word_ = false;
};

}  // namespace

std::vector<DateToken> date_tokens(std::string_view folded) {
  return TokenReader(folded).all;
}

std::optional<unsigned> month_called(std::string_view folded) {
  constexpr std::size_t fewest_letters = 3;
  if (count_characters(folded) < fewest_letters) return std::nullopt;
  std::optional<unsigned> found;
  for (std::size_t i = 0; i < month_names.size(); ++i) {
    const bool is_it = std::ranges::any_of(
        month_names[i], [&](std::string_view name) { return name.starts_with(folded); });
    if (!is_it) continue;
    if (found) return std::nullopt;
    found = static_cast<unsigned>(i) + 1;
  }
  return found;
}

std::string_view english_month(unsigned month) {
  return month_names[month - 1].front();
}

}  // namespace followup
