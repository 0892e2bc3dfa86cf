// Values of every shape, and what to say when one is of another.
#include "read/value_reader.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "read/name_slips.h"
#include "read/plain_text.h"
#include "read/unknown_key.h"
#include "text/unicode.h"

namespace followup {
namespace {

std::string_view name_of(NodeKind kind) {
  switch (kind) {
    case NodeKind::scalar:
      return "a text";
    case NodeKind::sequence:
      return "a list";
    case NodeKind::mapping:
      return "a group of keys";
    case NodeKind::unreadable:
      break;
  }
  return {};
}

bool is_letter_of_key(char c) {
  return (c >= 'a' && c <= 'z') || c == '_';
}

}  // namespace

void ValueReader::add_problem(const Rule& rule, Place place, std::string message,
                              std::string help) {
  problems_.push_back({&rule, &source_, place, std::move(message), std::move(help), {}});
}

bool ValueReader::expect(const Node& value, NodeKind kind, std::string_view expected) {
  if (value.kind() == kind) return true;
  if (value.kind() == NodeKind::unreadable) return false;
  if (is_mark_of_template(value)) {
    add_problem(rules::value_shape, value.place(),
                fmt::format("{{{}}} stands here, like a mark of a template",
                            value.entries().front().key.words()),
                "replace it by what it stands for; text in brackets needs quotes");
    return false;
  }
  add_problem(rules::value_shape, value.place(),
              fmt::format("{} stands here", name_of(value.kind())),
              fmt::format("expected {}", expected));
  return false;
}

bool ValueReader::expect_keys(const Node& value, std::string_view key_of_words) {
  const bool is_words = value.kind() == NodeKind::scalar && !key_of_words.empty();
  return expect(value, NodeKind::mapping,
                is_words ? fmt::format("keys, each with a colon, such as \"{}: …\" for these words",
                                       key_of_words)
                         : std::string("keys, each with a colon"));
}

bool ValueReader::is_mark_of_template(const Node& value) const {
  return value.entries().size() == 1 && value.entries().front().value.is_empty() &&
         source_.text[value.place().begin] == '{';
}

bool ValueReader::is_in_braces(const Node& mapping) const {
  return source_.text[mapping.place().begin] == '{';
}

bool ValueReader::is_behind_comma(const Node& mapping, std::size_t entry) const {
  const std::string_view text = source_.text;
  const auto& [key, value] = mapping.entries()[entry];
  if (entry == 0 || !value.is_empty()) return false;
  if (key.words().find(':') != std::string_view::npos) return false;  // lacks no more than a blank
  const std::size_t next = text.find_first_not_of(" \t\r\n", key.place().end);
  return next != std::string_view::npos && (text[next] == ',' || text[next] == '}');
}

void ValueReader::report_comma(const Node& mapping, std::size_t entry, bool is_known_key) {
  if (is_behind_comma(mapping, entry - 1)) return;
  const auto& [key, value] = mapping.entries()[entry - 1];
  std::string help = "put words with a comma in quotes";
  if (value.kind() == NodeKind::scalar && !value.is_empty()) {
    std::string all(value.words());
    for (std::size_t i = entry; i < mapping.entries().size() && is_behind_comma(mapping, i); ++i) {
      all += fmt::format(", {}", mapping.entries()[i].key.words());
    }
    const bool is_simple = all.find_first_of("\"\\\n") == std::string::npos;
    if (is_simple) help += fmt::format(": {{{}: \"{}\"}}", key.words(), all);
  }
  const Node& behind = mapping.entries()[entry].key;
  add_problem(
      is_known_key ? rules::value_empty : rules::key_unknown, behind.place(),
      fmt::format("\"{}\" stands after a comma in braces, which starts a new key", behind.words()),
      std::move(help));
}

void ValueReader::report_missing_dash(const Node& value) {
  const Node& first = value.entries().front().key;
  add_problem(rules::value_shape, first.place(),
              fmt::format("no dash stands before \"{}:\"", first.words()),
              fmt::format("an entry of a list starts with a dash and a blank: \"- {}: ...\"",
                          first.words()));
}

bool ValueReader::is_empty_item(const Node& item) {
  if (!item.is_empty()) return false;
  add_problem(rules::value_empty, item.place(), "a dash has nothing after it",
              "write the entry after the dash or remove the dash");
  return true;
}

void ValueReader::report_empty(const Node& key) {
  add_problem(rules::value_empty, key.place(),
              fmt::format("\"{}:\" has nothing after it", key.words()),
              "fill it in or remove the line");
}

std::vector<Text> ValueReader::keys_in_text(const Node& value) const {
  std::vector<Text> found;
  const Place place = value.place();
  const std::string_view written =
      std::string_view(source_.text).substr(place.begin, place.end - place.begin);
  if (!written.starts_with('>') && !written.starts_with('|')) return found;
  for (std::size_t colon = written.find(':'); colon != std::string_view::npos;
       colon = written.find(':', colon + 1)) {
    const std::string_view rest = written.substr(colon + 1);
    if (!rest.empty() && std::string_view(" \r\n").find(rest.front()) == std::string_view::npos) {
      continue;
    }
    std::size_t start = colon;
    while (start > 0 && is_letter_of_key(written[start - 1])) --start;
    const std::string_view word = written.substr(start, colon - start);
    // The first line is that of the > or |.
    const std::size_t before = written.find_last_not_of(' ', start - 1);
    if (word.empty() || before == std::string_view::npos || written[before] != '\n') continue;
    const bool is_known =
        std::ranges::any_of(found, [&](const Text& text) { return text.words == word; });
    if (is_known || !is_key(word)) continue;
    const auto begin = place.begin + static_cast<std::uint32_t>(start);
    found.push_back({word, {begin, begin + static_cast<std::uint32_t>(word.size())}});
  }
  return found;
}

void ValueReader::report_key_in_text(const Text& word, const Node& key) {
  add_problem(rules::key_unknown, word.place,
              fmt::format("\"{}:\" stands inside the text of \"{}:\" and is not read as a key",
                          word.words, key.words()),
              fmt::format("write it exactly below \"{}:\"; if it is part of the text, move it away "
                          "from the beginning of the line",
                          key.words()));
}

std::string_view ValueReader::report_unknown_key(const Node& key, std::string_view record_name,
                                                 std::span<const std::string_view> known) {
  UnknownKey unknown = explain_unknown_key(key.words(), record_name, known);
  add_problem(rules::key_unknown, key.place(), std::move(unknown.message), std::move(unknown.help));
  return unknown.meant;
}

bool ValueReader::read(const Node& value, Text& into) {
  if (!expect(value, NodeKind::scalar,
              "one text; text that starts with a bracket or has a colon and a blank in it needs "
              "quotes"))
    return false;
  into = value.text();
  return true;
}

bool ValueReader::read(const Node& value, List<Text>& into) {
  if (value.kind() == NodeKind::scalar) {
    ListBuilder<Text> only(arena_, 1);
    only.add(value.text());
    into = only.list();
    return true;
  }
  if (!expect(value, NodeKind::sequence, "a text or a list of texts")) return false;
  ListBuilder<Text> texts(arena_, value.items().size());
  bool is_readable = true;
  for (const Node& item : value.items()) {
    if (is_empty_item(item)) continue;
    // A second link without its dash becomes a part of the first.
    const bool is_link = item.is_plain() && item.words().find(" http") != std::string_view::npos;
    if (is_link) is_one_line(item);
    if (!read(item, texts.add())) {
      texts.drop_last();
      is_readable = false;
    }
  }
  into = texts.list();
  return is_readable;
}

bool ValueReader::read(const Node& value, Flag& into) {
  if (!expect(value, NodeKind::scalar, "true or false")) return false;
  into.place = value.place();
  if (value.words() == "true" || value.words() == "false") {
    into.value = value.words() == "true";
    return true;
  }
  add_problem(rules::value_shape, value.place(),
              fmt::format("\"{}\" is neither true nor false", value.words()),
              "write true or false");
  return false;
}

bool ValueReader::read_name(const Node& value, Text& into) {
  if (!read(value, into)) return false;
  if (auto slip = find_name_slip(into.words)) {
    add_problem(rules::value_shape, value.place(), std::move(slip->message), std::move(slip->help));
    into.words = slip->name;
    return !slip->name.empty();
  }
  return true;
}

bool ValueReader::is_one_line(const Node& value) {
  const std::string_view written =
      std::string_view(source_.text)
          .substr(value.place().begin, value.place().end - value.place().begin);
  if (written.find('\n') == std::string_view::npos) return true;
  // Of dashes in it the tree has said that they make no list.
  if (!looks_like_list(written, false)) {
    add_problem(rules::dash_in_text, value.place(),
                fmt::format("\"{}\" is one entry over several lines, not a list", value.words()),
                "put a dash and a blank before each entry, or write a long one in one line");
  }
  return false;
}

bool ValueReader::read_edtf(const Text& text, Edtf& into, const Rule& rule) {
  auto parsed = parse_edtf(text.words);
  if (auto* refusal = std::get_if<Refusal>(&parsed)) {
    add_problem(rule, text.place, fmt::format("\"{}\" {}", text.words, refusal->reason),
                std::move(refusal->advice));
    return false;
  }
  into = std::get<Edtf>(parsed);
  return true;
}

bool ValueReader::read(const Node& value, Date& into) {
  if (!read(value, into.written)) return false;
  Edtf date;
  if (!read_edtf(into.written, date, rules::date_invalid)) return false;
  if (date.is_window || date.first.precision == Precision::quarter) {
    add_problem(rules::date_invalid, value.place(),
                fmt::format("\"{}\" is not a day, a month or a year", value.words()),
                "write a day (2021-12-31), a month (2021-12) or a year (2021)");
    return false;
  }
  into.date = date.first;
  return true;
}

bool ValueReader::read_time_frame(const Node& value, TimeFrame& into, const Rule& rule) {
  Text written;
  if (!read(value, written)) return false;
  auto parsed = parse_time_frame(written.words);
  if (auto* refusal = std::get_if<Refusal>(&parsed)) {
    add_problem(rule, value.place(), fmt::format("\"{}\" {}", value.words(), refusal->reason),
                std::move(refusal->advice));
    into.form = TimeFrameForm::unreadable;
  } else {
    into = std::get<TimeFrame>(parsed);
  }
  into.written = written;
  return into.form != TimeFrameForm::unreadable;
}

bool ValueReader::read_period(const Node& value, TimeFrame& into) {
  if (!read(value, into.written)) return false;
  if (!read_edtf(into.written, into.date, rules::date_invalid)) return false;
  into.form = TimeFrameForm::date;
  return true;
}

bool ValueReader::read(const Node& value, List<WordMeaning>& into) {
  if (!expect(value, NodeKind::mapping, "your words, each with what it stands for")) return false;
  ListBuilder<WordMeaning> words(arena_, value.entries().size());
  for (const auto& [key, content] : value.entries()) {
    if (content.is_empty()) {
      report_empty(key);
      continue;
    }
    WordMeaning own{key.text(), {}};
    if (read(content, own.meaning)) words.add(own);
  }
  into = words.list();
  return true;
}

bool ValueReader::read(const Node& value, List<Party>& into) {
  if (!expect(value, NodeKind::mapping, "parties, each under its key")) return false;
  ListBuilder<Party> parties(arena_, value.entries().size());
  for (const auto& [key, content] : value.entries()) {
    Party party;
    if (!content.is_empty() && !read_record(content, party)) continue;
    party.key = key.text();
    party.place = key.place();
    parties.add(party);
  }
  into = parties.list();
  return true;
}

bool ValueReader::read_per_country(const Node& value, List<Action>& into) {
  if (!expect(value, NodeKind::mapping, "countries, each with a colon")) return false;
  ListBuilder<Action> parts(arena_, value.entries().size());
  for (const auto& [key, content] : value.entries()) {
    CountryPart part;
    if (!content.is_empty() && !read_record(content, part)) continue;
    part.id = key.text();
    const bool is_inside =
        key.place().begin >= value.place().begin && key.place().end <= value.place().end;
    part.place = is_inside ? key.place() : value.place();  // of what an alias repeats, the alias
    parts.add(part);
  }
  into = parts.list();
  return true;
}

}  // namespace followup
