// The table of words, and taking a text apart.
#include "date/date_tokens.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <unordered_map>
#include <vector>

#include "text/accents.h"
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

// English, French, Spanish, Russian (as a name, and of a day), Arabic, German.
constexpr std::array<std::array<std::string_view, 7>, 12> month_names{{
    {"january", "janvier", "enero", "январь", "января", "يناير", "januar"},
    {"february", "février", "febrero", "февраль", "февраля", "فبراير", "februar"},
    {"march", "mars", "marzo", "март", "марта", "مارس", "märz"},
    {"april", "avril", "abril", "апрель", "апреля", "أبريل", "april"},
    {"may", "mai", "mayo", "май", "мая", "مايو", "mai"},
    {"june", "juin", "junio", "июнь", "июня", "يونيو", "juni"},
    {"july", "juillet", "julio", "июль", "июля", "يوليو", "juli"},
    {"august", "août", "agosto", "август", "августа", "أغسطس", "august"},
    {"september", "septembre", "septiembre", "сентябрь", "сентября", "سبتمبر", "september"},
    {"october", "octobre", "octubre", "октябрь", "октября", "أكتوبر", "oktober"},
    {"november", "novembre", "noviembre", "ноябрь", "ноября", "نوفمبر", "november"},
    {"december", "décembre", "diciembre", "декабрь", "декабря", "ديسمبر", "dezember"},
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
    Word{"bis", range},
    Word{"إلى", range},
    Word{"from", from},
    Word{"between", from},
    Word{"de", from},
    Word{"du", from},
    Word{"с", from},
    Word{"من", from},
    Word{"von", from},
    Word{"entre", from},
    Word{"and", range},
    Word{"et", range},
    Word{"y", range},
    Word{"und", range},
    Word{"by", filler},
    Word{"end", filler},
    Word{"fin", filler},
    Word{"final", filler},
    Word{"finales", filler},
    Word{"fines", filler},
    Word{"l", filler},
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
    Word{"latest", filler},
    Word{"d", filler},
    Word{"ici", filler},
    Word{"jusqu", filler},
    Word{"plus", filler},
    Word{"tard", filler},
    Word{"más", filler},
    Word{"tardar", filler},
    Word{"ende", filler},
    Word{"im", filler},
    Word{"am", filler},
    Word{"zum", filler},
    Word{"der", filler},
    Word{"des", filler},
    Word{"spätestens", filler},
    Word{"first", few_digits, 1},
    Word{"second", few_digits, 2},
    Word{"third", few_digits, 3},
    Word{"fourth", few_digits, 4},
    Word{"premier", few_digits, 1},
    Word{"deuxième", few_digits, 2},
    Word{"troisième", few_digits, 3},
    Word{"quatrième", few_digits, 4},
    Word{"primer", few_digits, 1},
    Word{"segundo", few_digits, 2},
    Word{"tercer", few_digits, 3},
    Word{"cuarto", few_digits, 4},
    Word{"i", few_digits, 1},
    Word{"ii", few_digits, 2},
    Word{"iii", few_digits, 3},
    Word{"iv", few_digits, 4},
    Word{"monday", filler},
    Word{"tuesday", filler},
    Word{"wednesday", filler},
    Word{"thursday", filler},
    Word{"friday", filler},
    Word{"saturday", filler},
    Word{"sunday", filler},
    Word{"lundi", filler},
    Word{"mardi", filler},
    Word{"mercredi", filler},
    Word{"jeudi", filler},
    Word{"vendredi", filler},
    Word{"samedi", filler},
    Word{"dimanche", filler},
    Word{"lunes", filler},
    Word{"martes", filler},
    Word{"miércoles", filler},
    Word{"jueves", filler},
    Word{"viernes", filler},
    Word{"sábado", filler},
    Word{"domingo", filler},
    Word{"quarter", quarter_word},
    Word{"trimestre", quarter_word},
    Word{"trim", quarter_word},
    Word{"quartal", quarter_word},
    Word{"квартал", quarter_word},
    Word{"квартала", quarter_word},
    Word{"half", half_word},
    Word{"semester", half_word},
    Word{"semestre", half_word},
    Word{"halbjahr", half_word},
    Word{"полугодие", half_word},
    Word{"before", vague},
    Word{"avant", vague},
    Word{"antes", vague},
    Word{"mid", vague},
    Word{"mi", vague},
    Word{"early", vague},
    Word{"début", vague},
    Word{"mediados", vague},
    Word{"principios", vague},
    Word{"comienzos", vague},
    Word{"inicios", vague},
    Word{"late", vague},
    Word{"beginning", vague},
    Word{"around", vague},
    Word{"about", vague},
    Word{"approximately", vague},
    Word{"vor", vague},
    Word{"mitte", vague},
    Word{"anfang", vague},
    Word{"начало", vague},
    Word{"середина", vague},
    Word{"year", unit, 0, 'Y'},
    Word{"years", unit, 0, 'Y'},
    Word{"an", unit, 0, 'Y'},
    Word{"ans", unit, 0, 'Y'},
    Word{"année", unit, 0, 'Y'},
    Word{"années", unit, 0, 'Y'},
    Word{"año", unit, 0, 'Y'},
    Word{"años", unit, 0, 'Y'},
    Word{"month", unit, 0, 'M'},
    Word{"months", unit, 0, 'M'},
    Word{"mois", unit, 0, 'M'},
    Word{"monate", unit, 0, 'M'},
    Word{"monaten", unit, 0, 'M'},
    Word{"meses", unit, 0, 'M'},
    Word{"месяц", unit, 0, 'M'},
    Word{"месяца", unit, 0, 'M'},
    Word{"месяцев", unit, 0, 'M'},
    Word{"week", unit, 0, 'W'},
    Word{"weeks", unit, 0, 'W'},
    Word{"semaines", unit, 0, 'W'},
    Word{"semanas", unit, 0, 'W'},
    Word{"недель", unit, 0, 'W'},
    Word{"wochen", unit, 0, 'W'},
    Word{"day", unit, 0, 'D'},
    Word{"days", unit, 0, 'D'},
    Word{"jours", unit, 0, 'D'},
    Word{"tage", unit, 0, 'D'},
    Word{"tagen", unit, 0, 'D'},
    Word{"días", unit, 0, 'D'},
    Word{"дней", unit, 0, 'D'},
};

const std::unordered_map<std::string, DateToken>& words_by_key() {
  static const auto all = [] {
    std::unordered_map<std::string, DateToken> by_key;
    for (const Word& word : whole_words) {
      by_key.emplace(without_accents(word.word), DateToken{word.kind, word.number, word.unit});
    }
    return by_key;
  }();
  return all;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// A letter of any script; combining marks and what else is not ASCII belong to words too.
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

// "2nd", "3ème", "1.er".
constexpr std::array<std::string_view, 12> ordinals{"st",  "nd",  "rd", "th", "er", "ere",
                                                    "eme", ".er", "e",  ".º", "º",  "°"};
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
    // "d'ici fin 2027": the apostrophe only divides words.
    if (c == ' ') is_after_filler_ = false;
    const bool is_divider = c == ' ' || c == ',' || c == '\'' || c == '\t' || c == '\n';
    if (is_divider) return rest_.remove_prefix(1);
    if (c == '-' || c == '/') return take_mark(c == '-' ? dash : slash, 1);
    if (c == '.') return take_point();
    if (is_digit(c)) return take_number();
    if (is_letter(c)) return take_word();
    take_mark(other, 1);
  }

  void take_mark(DateTokenKind kind, std::size_t size) {
    // "end-2027": the dash belongs to the word that says nothing.
    const bool is_of_filler = kind == dash && is_after_filler_;
    if (!is_of_filler) all.push_back({kind});
    rest_.remove_prefix(size);
    is_after_word_ = false;
    is_after_filler_ = false;
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
    is_after_filler_ = false;
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
    // "de enero a marzo de 2021": the first begins a window, but that of "fines de marzo" does not.
    // "Until May 2021": there is none.
    const bool is_first = all.empty() && !has_filler_;
    is_after_filler_ = token.kind == filler || (token.kind == from && !is_first) ||
                       (token.kind == range && all.empty());
    has_filler_ = has_filler_ || is_after_filler_;
    if (!is_after_filler_) all.push_back(token);
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
    const auto whole = words_by_key().find(std::string(word));
    if (whole != words_by_key().end()) return whole->second;
    const auto number = month_called(word);
    return number ? DateToken{month, static_cast<int>(*number)} : DateToken{};
  }

  std::string_view rest_;
  bool is_after_word_ = false;
  bool is_after_filler_ = false;  // right after it, without a blank
  bool has_filler_ = false;
};

// Of the months, without accents.
const std::vector<std::vector<std::string>>& plain_month_names() {
  static const auto all = [] {
    std::vector<std::vector<std::string>> months;
    months.reserve(month_names.size());
    for (const auto& names : month_names) {
      std::ranges::transform(names, std::back_inserter(months.emplace_back()), without_accents);
    }
    return months;
  }();
  return all;
}

}  // namespace

std::vector<DateToken> date_tokens(std::string_view folded) {
  return TokenReader(without_accents(folded)).all;
}

std::optional<unsigned> month_called(std::string_view folded) {
  constexpr std::size_t fewest_letters = 3;
  if (count_characters(folded) < fewest_letters) return std::nullopt;
  const std::string beginning = without_accents(folded);
  std::optional<unsigned> found;
  const auto& months = plain_month_names();
  for (std::size_t i = 0; i < months.size(); ++i) {
    const bool is_it = std::ranges::any_of(
        months[i], [&](std::string_view name) { return name.starts_with(beginning); });
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
