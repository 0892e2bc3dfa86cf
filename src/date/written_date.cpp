// Words and numbers first, then the forms that they make.
#include "date/written_date.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "date/calendar.h"
#include "date/date_tokens.h"
#include "text/accents.h"
#include "text/unicode.h"

namespace followup {
namespace {

using Meaning = WrittenDate::Meaning;
using enum DateTokenKind;

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
    Phrase{"continu", Meaning::continuous},
    Phrase{"continue", Meaning::continuous},
    Phrase{"en continu", Meaning::continuous},
    Phrase{"de manière continue", Meaning::continuous},
    Phrase{"permanente", Meaning::continuous},
    Phrase{"en permanence", Meaning::continuous},
    Phrase{"en curso", Meaning::continuous},
    Phrase{"continuo", Meaning::continuous},
    Phrase{"continua", Meaning::continuous},
    Phrase{"de forma continua", Meaning::continuous},
    Phrase{"de manera continua", Meaning::continuous},
    Phrase{"de forma permanente", Meaning::continuous},
    Phrase{"de manera permanente", Meaning::continuous},
    Phrase{"постоянно", Meaning::continuous},
    Phrase{"на постоянной основе", Meaning::continuous},
    Phrase{"مستمر", Meaning::continuous},
    Phrase{"tbc", Meaning::to_be_decided},
    Phrase{"tbd", Meaning::to_be_decided},
    Phrase{"tba", Meaning::to_be_decided},
    Phrase{"to be confirmed", Meaning::to_be_decided},
    Phrase{"to be determined", Meaning::to_be_decided},
    Phrase{"to be decided", Meaning::to_be_decided},
    Phrase{"to be defined", Meaning::to_be_decided},
    Phrase{"to be agreed", Meaning::to_be_decided},
    Phrase{"to be identified", Meaning::to_be_decided},
    Phrase{"to be nominated", Meaning::to_be_decided},
    Phrase{"to be appointed", Meaning::to_be_decided},
    Phrase{"à confirmer", Meaning::to_be_decided},
    Phrase{"à déterminer", Meaning::to_be_decided},
    Phrase{"à définir", Meaning::to_be_decided},
    Phrase{"à préciser", Meaning::to_be_decided},
    Phrase{"à fixer", Meaning::to_be_decided},
    Phrase{"à désigner", Meaning::to_be_decided},
    Phrase{"à identifier", Meaning::to_be_decided},
    Phrase{"a confirmar", Meaning::to_be_decided},
    Phrase{"a determinar", Meaning::to_be_decided},
    Phrase{"por definir", Meaning::to_be_decided},
    Phrase{"por designar", Meaning::to_be_decided},
    Phrase{"por identificar", Meaning::to_be_decided},
    Phrase{"por confirmar", Meaning::to_be_decided},
    Phrase{"por determinar", Meaning::to_be_decided},
    Phrase{"уточняется", Meaning::to_be_decided},
    Phrase{"будет определено", Meaning::to_be_decided},
    Phrase{"يحدد لاحقا", Meaning::to_be_decided},
    Phrase{"noch offen", Meaning::to_be_decided},
    Phrase{"laufend", Meaning::continuous},
    Phrase{"n/a", Meaning::none},
    Phrase{"na", Meaning::none},
    Phrase{"none", Meaning::none},
    Phrase{"not applicable", Meaning::none},
    Phrase{"sans objet", Meaning::none},
    Phrase{"s/o", Meaning::none},
    Phrase{"no aplica", Meaning::none},
    Phrase{"нет", Meaning::none},
    Phrase{"لا ينطبق", Meaning::none},
    Phrase{"-", Meaning::none},
    Phrase{"–", Meaning::none},
    Phrase{"—", Meaning::none},
};

char letter(DateTokenKind kind) {
  return static_cast<char>(kind);
}

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
  return {Meaning::ambiguous, fmt::format("can be {} or {}", day_first.value, month_first.value)};
}

// Nothing if one of them is no date, or if they run backwards.
WrittenDate window(std::string_view first, std::string_view last) {
  const auto start = read_edtf(first);
  const auto end = read_edtf(last);
  if (!start || !end || start->is_window || end->is_window) return {};
  if (start->first.earliest > end->first.latest) return {};
  return date(fmt::format("{}/{}", first, last));
}

WrittenDate half_of(int year, int number) {
  return date(number == 1 ? fmt::format("{0:04}-01/{0:04}-06", year)
                          : fmt::format("{0:04}-07/{0:04}-12", year));
}

class Forms {
 public:
  Forms(const std::vector<DateToken>& tokens, DateOrder order) : tokens_(tokens), order_(order) {}

  WrittenDate read() const {
    std::string form;
    for (const DateToken& token : tokens_) form += letter(token.kind);
    if (form.find(letter(other)) != std::string::npos) return {};
    if (form.find(letter(vague)) != std::string::npos) {
      return {Meaning::ambiguous, "says no certain last day"};
    }
    if (form.starts_with(letter(from))) return windows(form.substr(1), 1);
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
    if (form == "n-m-Y" || form == "n/m/Y") return day_of(n(4), n(2), n(0));
    if (form == "mnY") return day_of(n(2), n(0), n(1));
    if (form == "uY" && tokens_[at].unit == 'Y') return date(fmt::format("{:04}", n(1)));
    if (form == "qY" || form == "q-Y" || form == "q/Y") {
      return date(fmt::format("{:04}-Q{}", n(form.size() - 1), n(0)));
    }
    if (form == "Yq" || form == "Y-q") {
      return date(fmt::format("{:04}-Q{}", n(0), n(form.size() - 1)));
    }
    if (form == "nkY" && n(0) >= 1 && n(0) <= 4) {
      return date(fmt::format("{:04}-Q{}", n(2), n(0)));
    }
    if (form == "nsY" && n(0) >= 1 && n(0) <= 2) return half_of(n(2), n(0));
    if (form == "hY") return half_of(n(1), n(0));
    if (form == "Yh") return half_of(n(0), n(1));
    if (form == "n/n/Y" || form == "n.n.Y" || form == "n-n-Y") {
      return numbered_day(n(0), n(2), n(4), order_);
    }
    if (form == "n/n/n" || form == "n.n.n" || form == "n-n-n" || form == "n-m-n") {
      return WrittenDate{Meaning::ambiguous, "has a year of two digits"};
    }
    if (form == "n/Y" || form == "n.Y" || form == "n-Y") {
      return n(0) >= 1 && n(0) <= 12 ? date(month_of(n(2), n(0))) : WrittenDate{};
    }
    if (form == "Y/n" || form == "Y-n") {
      return WrittenDate{Meaning::ambiguous, "can be a month or a second year"};
    }
    if (form == "mn" || form == "m-n" || form == "m/n") {
      return WrittenDate{Meaning::ambiguous, "can be a day, or a year of two digits"};
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
      const bool is_between =
          form[i] == letter(range) || form[i] == letter(dash) || form[i] == letter(slash);
      if (!is_between) continue;
      const auto last = one(form.substr(i + 1), at + i + 1);
      if (!last || last->meaning != Meaning::date) continue;
      const std::string_view left = form.substr(0, i);
      const WrittenDate candidate = window(first_of(left, at, *last).value, last->value);
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

  const std::vector<DateToken>& tokens_;
  DateOrder order_;
};

// "2027-01 – 2027-03": both sides are dates in full, which the marks in them would hide.
WrittenDate window_of_full_dates(std::string_view text) {
  for (const std::string_view mark : {" to ", " until ", "–", "—", " - "}) {
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos) continue;
    WrittenDate found = window(without_blanks_around(text.substr(0, at)),
                               without_blanks_around(text.substr(at + mark.size())));
    if (found.meaning == Meaning::date) return found;
  }
  return {};
}

// By their words without accents.
const std::unordered_map<std::string, Meaning>& meanings_by_phrase() {
  static const auto all = [] {
    std::unordered_map<std::string, Meaning> meanings;
    for (const Phrase& phrase : phrases) {
      meanings.emplace(without_accents(phrase.words), phrase.meaning);
    }
    return meanings;
  }();
  return all;
}

}  // namespace

WrittenDate read_written_date(std::string_view text, DateOrder order) {
  text = without_blanks_around(text);
  if (text.empty() || text.size() > longest_date_text) return {};
  if (read_edtf(text)) return date(std::string(text));
  if (auto full = window_of_full_dates(text); full.meaning == Meaning::date) return full;
  std::string folded = without_accents(name_key(text));
  while (folded.ends_with('.')) folded.pop_back();
  const auto phrase = meanings_by_phrase().find(folded);
  if (phrase != meanings_by_phrase().end()) return {phrase->second, {}};
  return Forms(date_tokens(folded), order).read();
}

}  // namespace followup
