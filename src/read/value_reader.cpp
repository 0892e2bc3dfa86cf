// Values of every shape, and what to say when one is of another.
#include "read/value_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "text/spelling.h"
#include "text/unicode.h"

namespace followup {
namespace {

// Keys of other systems and languages of the field, and the key that means the same here.
struct SameMeaning {
  std::string_view written;
  std::string_view key;
};

constexpr std::array same_meanings{
    SameMeaning{"responsible", "owner"},
    SameMeaning{"responsible_unit", "owner"},
    SameMeaning{"responsibility", "owner"},
    SameMeaning{"owners", "owner"},
    SameMeaning{"who", "owner"},
    SameMeaning{"lead", "owner"},
    SameMeaning{"assignee", "owner"},
    SameMeaning{"due", "deadline"},
    SameMeaning{"due_date", "deadline"},
    SameMeaning{"when", "deadline"},
    SameMeaning{"time_frame", "deadline"},
    SameMeaning{"timeframe", "deadline"},
    SameMeaning{"target_date", "deadline"},
    SameMeaning{"comments", "monitoring"},
    SameMeaning{"comment", "note"},
    SameMeaning{"progress", "monitoring"},
    SameMeaning{"what", "action"},
    SameMeaning{"key_action", "action"},
    SameMeaning{"key_actions", "actions"},
    SameMeaning{"description", "action"},
    SameMeaning{"management_response", "response"},
    SameMeaning{"justification", "explanation"},
    SameMeaning{"recommendation", "text"},
    SameMeaning{"partner", "partners"},
    SameMeaning{"closed_on", "closed"},
    SameMeaning{"completed", "closed"},
    SameMeaning{"completion_date", "closed"},
    SameMeaning{"state", "status"},
    SameMeaning{"urls", "links"},
    SameMeaning{"verified", "verified_by"},
    SameMeaning{"name", "title"},
    SameMeaning{"number", "id"},
    SameMeaning{"when", "date"},
    SameMeaning{"from", "was"},
    SameMeaning{"old", "was"},
    SameMeaning{"name", "party"},
};

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

std::string with_underscores(std::string_view key) {
  std::string result = fold_case(key);
  std::replace(result.begin(), result.end(), ' ', '_');
  std::replace(result.begin(), result.end(), '-', '_');
  return result;
}

std::string_view meant_key(std::string_view written, std::span<const std::string_view> known) {
  const std::string key = with_underscores(written);
  const auto is_known = [&](std::string_view candidate) {
    return std::find(known.begin(), known.end(), candidate) != known.end();
  };
  const auto same = std::find(known.begin(), known.end(), key);
  if (same != known.end()) return *same;
  for (const SameMeaning& row : same_meanings) {
    if (row.written == key && is_known(row.key)) return row.key;
  }
  return nearest(key, known);
}

std::string list_of(std::span<const std::string_view> words) {
  std::string list;
  for (const std::string_view word : words) {
    list += fmt::format("{}{}", list.empty() ? "" : ", ", word);
  }
  return list;
}

}  // namespace

void ValueReader::add_problem(const Rule& rule, Place place, std::string message,
                              std::string help) {
  problems_.push_back({&rule, &source_, place, std::move(message), std::move(help), {}});
}

bool ValueReader::expect(const Node& value, NodeKind kind, std::string_view expected) {
  if (value.kind() == kind) return true;
  if (value.kind() == NodeKind::unreadable) return false;
  add_problem(rules::value_shape, value.place(),
              fmt::format("{} stands here", name_of(value.kind())),
              fmt::format("expected {}", expected));
  return false;
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

std::string_view ValueReader::report_unknown_key(const Node& key, std::string_view record,
                                                 std::span<const std::string_view> known) {
  const std::string_view before_colon = key.words().substr(0, key.words().find(':'));
  if (before_colon != key.words() &&
      std::find(known.begin(), known.end(), before_colon) != known.end()) {
    add_problem(
        rules::key_unknown, key.place(),
        fmt::format("no blank stands after the colon of \"{}\"", key.words()),
        fmt::format("write \"{}: {}\"", before_colon, key.words().substr(before_colon.size() + 1)));
    return *std::find(known.begin(), known.end(), before_colon);
  }
  if (key.words().starts_with("\xC2\xA0")) {
    add_problem(rules::key_unknown, key.place(),
                "a no-break space (as Word makes them) stands before this key",
                "replace it by an ordinary blank");
    std::string_view bare = key.words();
    while (bare.starts_with("\xC2\xA0") || bare.starts_with(' ')) {
      bare.remove_prefix(bare.front() == ' ' ? 1 : 2);
    }
    const auto same = std::find(known.begin(), known.end(), bare);
    return same == known.end() ? std::string_view() : *same;
  }
  const std::string_view meant = meant_key(key.words(), known);
  add_problem(rules::key_unknown, key.place(),
              fmt::format("\"{}\" is not a key of {}", key.words(), record),
              meant.empty()
                  ? fmt::format("its keys are {}; keys of your own start with x-", list_of(known))
                  : fmt::format("did you mean \"{}\"?", meant));
  return meant;
}

bool ValueReader::read(const Node& value, Text& into) {
  if (!expect(value, NodeKind::scalar, "one text; text with brackets needs quotes")) return false;
  into = value.text();
  return true;
}

bool ValueReader::read(const Node& value, std::vector<Text>& into) {
  if (value.kind() == NodeKind::scalar) {
    into.push_back(value.text());
    return true;
  }
  if (!expect(value, NodeKind::sequence, "a text or a list of texts")) return false;
  bool is_readable = true;
  for (const Node& item : value.items()) {
    if (is_empty_item(item)) continue;
    Text text;
    if (read(item, text)) {
      into.push_back(text);
    } else {
      is_readable = false;
    }
  }
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

bool ValueReader::read(const Node& value, std::vector<WordMeaning>& into) {
  if (!expect(value, NodeKind::mapping, "your words, each with what it stands for")) return false;
  for (const auto& [key, content] : value.entries()) {
    if (content.is_empty()) {
      report_empty(key);
      continue;
    }
    WordMeaning own{key.text(), {}};
    if (read(content, own.meaning)) into.push_back(own);
  }
  return true;
}

bool ValueReader::read(const Node& value, std::vector<Party>& into) {
  if (!expect(value, NodeKind::mapping, "parties, each under its key")) return false;
  into.reserve(value.entries().size());
  for (const auto& [key, content] : value.entries()) {
    Party party;
    if (!content.is_empty() && !read_record(content, party)) continue;
    party.key = key.text();
    party.place = key.place();
    into.push_back(std::move(party));
  }
  return true;
}

bool ValueReader::read_per_country(const Node& value, std::vector<Action>& into) {
  if (!expect(value, NodeKind::mapping, "countries, each with a colon")) return false;
  into.reserve(value.entries().size());
  for (const auto& [key, content] : value.entries()) {
    CountryPart part;
    if (!content.is_empty() && !read_record(content, part)) continue;
    part.id = key.text();
    const bool is_inside =
        key.place().begin >= value.place().begin && key.place().end <= value.place().end;
    part.place = is_inside ? key.place() : value.place();  // of what an alias repeats, the alias
    into.push_back(std::move(static_cast<Action&>(part)));
  }
  return true;
}

}  // namespace followup
