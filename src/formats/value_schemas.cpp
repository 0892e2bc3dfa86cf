// To a plan every value is the text as written; to JSON, 2027 is a number and true is none. So a
// text may be any of these, and null where nothing stands after a key, which is no more than a
// warning. Empty quotes in place of a list or of keys are one too, but to allow them would spoil
// what editors say of any other text there.
#include "formats/value_schemas.h"

#include <fmt/format.h>

#include <stdexcept>

#include "followup/check.h"
#include "text/accents.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::string_view blank = R"([ \t\r\n]*)";

constexpr std::string_view identifier = R"((?!#)[^/\n]*)";

// A date without its qualifier has three parts, so that 31 April and 29 February 2027 are refused.
constexpr std::string_view day_or_month =
    R"((?:0[1-9]|1[0-2])(?:-(?:0[1-9]|1\d|2[0-8]|XX))?|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31|XX(?:-XX)?)";
constexpr std::string_view quarter = R"(3[3-6]|Q[1-4])";
constexpr std::string_view leap_day =
    R"((?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)";

constexpr std::string_view durations =
    R"((?:P(?=\d)(?:\d{1,4}Y)?(?:\d{1,4}M)?(?:\d{1,4}W)?(?:\d{1,4}D)?(?:/(?=P)|$)){1,2})";

std::string date_pattern(std::string_view months) {
  return fmt::format(R"((?!-0000)-?(?:\d\d(?:\d[\dX]|XX)|\d{{4}}-(?:{})|{})[?~%]?)", months,
                     leap_day);
}

// A date, or two sides with a slash between them of which at least one is a date. A group that is
// repeated keeps the pattern, which editors show, from holding the date twice.
std::string window_pattern() {
  return fmt::format(R"((?!\.{{0,2}}(?:/\.{{0,2}})?$)(?:(?:{}|\.\.)?(?:/(?!.*/)|$)){{1,2}})",
                     date_pattern(fmt::format("{}|{}", day_or_month, quarter)));
}

// A pattern has no other way to leave case aside.
std::string any_case(std::string_view word) {
  constexpr std::string_view with_meaning = "().";
  std::string pattern;
  for (const char c : word) {
    const bool is_letter = c >= 'a' && c <= 'z';
    if (with_meaning.find(c) != std::string_view::npos) pattern += '\\';
    pattern +=
        is_letter ? fmt::format("[{}{}]", c, static_cast<char>(c - 'a' + 'A')) : std::string(1, c);
  }
  return pattern;
}

// What does not matter between the letters of a word.
constexpr std::string_view blanks_and_dashes = "[-\\s_\u2010-\u2015\u2212]*";

// A letter in either case, with or without what stands on it; an apostrophe of any kind.
std::string any_spelling_of_letter(std::string_view letter) {
  if (letter == "'") return "['\u2018\u2019\u02BC]";
  const std::string plain = without_accents(letter);
  if (plain == letter) return any_case(letter);
  return fmt::format("(?:{}|{}|{})", letter, capital_of(letter), any_case(plain));
}

// The word in any of the spellings that count as the same: case, accents, blanks and dashes do not
// matter.
std::string any_spelling(std::string_view word) {
  const std::string key = word_key(word);
  std::string pattern;
  for (std::size_t at = 0; at < key.size(); at += character_size(key[at])) {
    pattern += fmt::format(
        "{}{}", pattern.empty() ? "" : blanks_and_dashes,
        any_spelling_of_letter(std::string_view(key).substr(at, character_size(key[at]))));
  }
  return pattern;
}

std::string any_of(const std::vector<std::string_view>& words,
                   std::string (*pattern_of)(std::string_view)) {
  std::string pattern;
  for (const std::string_view word : words) {
    pattern += fmt::format("{}{}", pattern.empty() ? "" : "|", pattern_of(word));
  }
  return pattern;
}

template <class... Patterns>
std::string whole(const Patterns&... patterns) {
  std::string all(blank);
  ((all += fmt::format("|{}", patterns)), ...);
  return fmt::format("^(?:{})$", all);
}

// What a rule advises that finds the same as the pattern.
std::string_view advice_of(std::string_view rule) {
  const Rule* found = find_rule(rule);
  if (found == nullptr) throw std::logic_error(fmt::format("there is no rule {}", rule));
  return found->advice;
}

std::string one_of(const std::vector<std::string_view>& words) {
  return fmt::format("Write one of these: {}.", fmt::join(words, ", "));
}

Json text_schema() {
  return {{"type", {"string", "number", "boolean", "null"}}};
}

// A year is a number to JSON.
Json date_schema(std::string_view description, const std::vector<std::string>& examples,
                 std::string pattern, std::string_view rule) {
  Json schema{{"description", description}, {"type", {"string", "integer", "null"}}};
  set_pattern(schema, std::move(pattern), advice_of(rule));
  schema.update({{"minimum", -9999}, {"maximum", 9999}, {"examples", examples}});
  return schema;
}

// Editors offer them; 1 is to be written without quotes.
Json offered(const std::vector<std::string_view>& words) {
  Json values = Json::array();
  for (const std::string_view word : words) {
    const bool is_digit = word.size() == 1 && word[0] >= '0' && word[0] <= '9';
    values.push_back(is_digit ? Json(word[0] - '0') : Json(word));
  }
  return {{"enum", values}};
}

Json word_or_text(const std::vector<std::string_view>& words) {
  return {{"anyOf", {offered(words), text_schema()}}};
}

// The words come first, because editors show what the first alternative says.
Json one_word(const std::vector<std::string_view>& words, const std::string& spellings) {
  Json spelt{{"type", {"string", "null"}}};
  set_pattern(spelt, whole(spellings), one_of(words));
  return {{"anyOf", {offered(words), std::move(spelt)}}};
}

Json list_of(Json items) {
  return {{"type", {"array", "null"}}, {"items", std::move(items)}};
}

Json mapping_to(Json values) {
  return {{"type", {"object", "null"}}, {"additionalProperties", std::move(values)}};
}

Json all_of(Json schema) {
  return {{"allOf", Json::array({std::move(schema)})}};
}

Json parties_schema(std::string_view record) {
  const Json one = {{"anyOf", {text_schema(), reference(record)}}};
  Json several = one;
  several["anyOf"].push_back({{"type", "array"}, {"items", one}});
  return several;
}

Json identifier_schema(Json schema) {
  set_pattern(schema, fmt::format("^{}$", identifier), advice_of("id-malformed"));
  return schema;
}

}  // namespace

void set_pattern(Json& schema, std::string pattern, std::string_view advice) {
  schema["pattern"] = std::move(pattern);
  schema["patternErrorMessage"] = advice;
}

Json reference(std::string_view name) {
  return {{"$ref", fmt::format("#/definitions/{}", name)}};
}

Json value_schema(const KeyDescription& key) {
  switch (key.kind) {
    case ValueKind::text:
      return text_schema();
    case ValueKind::texts:
      return all_of(reference("texts"));
    case ValueKind::identifier:
      return all_of(reference("identifier"));
    case ValueKind::word:
      return one_word(key.words, any_of(key.words, any_case));
    case ValueKind::open_word:
      return word_or_text(key.words);
    case ValueKind::flag:
      return all_of(reference("flag"));
    case ValueKind::date:
      return all_of(reference("date"));
    case ValueKind::period:
      return all_of(reference("period"));
    case ValueKind::start:
      return all_of(reference("start"));
    case ValueKind::deadline:
      return all_of(reference("deadline"));
    case ValueKind::parties:
      return parties_schema(key.record);
    case ValueKind::directory:
      return mapping_to(reference(key.record));
    case ValueKind::own_words:
      return mapping_to(one_word(key.words, fmt::format("{0}(?:{1}){0}", blanks_and_dashes,
                                                        any_of(key.understood, any_spelling))));
    case ValueKind::phrases: {
      Json phrases = mapping_to(text_schema());
      phrases["propertyNames"] = {{"enum", key.words}};
      return phrases;
    }
    case ValueKind::rule_settings:
      return rule_settings_schema();
    case ValueKind::record:
      return all_of(reference(key.record));
    case ValueKind::records:
      return list_of(reference(key.record));
    case ValueKind::countries: {
      Json countries = mapping_to(reference(key.record));
      countries["propertyNames"] = identifier_schema(Json::object());
      return countries;
    }
  }
  return text_schema();
}

Json value_definitions() {
  Json texts = list_of(text_schema());
  texts["type"] = {"string", "number", "boolean", "null", "array"};
  texts["description"] = "One text, or a list of texts.";
  Json present{{"type", {"string", "number", "boolean"}}};
  set_pattern(present, R"([^ \t\r\n])", "Write something here.");
  Json flag{{"type", {"boolean", "string", "null"}}};
  set_pattern(flag, whole("true|false"), "Write true or false.");
  return {
      {"present", std::move(present)},
      {"texts", texts},
      {"identifier", identifier_schema(text_schema())},
      {"flag", std::move(flag)},
      {"date", date_schema("A day, month or year.", {"2027-05-31", "2027-05", "2027"},
                           whole(date_pattern(day_or_month)), "date-invalid")},
      {"period",
       date_schema("A day, month, quarter or year, or a window of two of them.",
                   {"2027/2028", "2027", "2027-Q2"}, whole(window_pattern()), "date-invalid")},
      {"start",
       date_schema("A day, month, quarter, year or window, a duration counted from the response "
                   "or the adoption, continuous, or tbd.",
                   {"2027-05-31", "2027-05", "2027-Q2", "2027", "P6M"},
                   whole(any_of({"continuous", "tbd"}, any_case), durations, window_pattern()),
                   "start-invalid")},
      {"deadline",
       date_schema(
           "A day, month, quarter, year or window, a duration counted from the response "
           "or the adoption, continuous, tbd or none.",
           {"2027-05-31", "2027-05", "2027-Q2", "2027", "2027/2028", "P18M", "continuous", "tbd",
            "none"},
           whole(any_of({"continuous", "tbd", "none"}, any_case), durations, window_pattern()),
           "deadline-invalid")},
  };
}

}  // namespace followup
