// How a plan mentions a party: a name, or a few keys of which one names it.
#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <vector>

#include "read/value_reader.h"
#include "text/unicode.h"

namespace followup {
namespace {

enum class MentionKey : std::uint8_t { party, group, lead, confirmed, note };

// In the order of MentionKey.
constexpr KeyRow rows[]{
    {"party",
     "The name of the party, or its key or alias in the directory; tbd if it is to be "
     "decided."},
    {"group", "A description that is nobody's name; it is never looked up in a directory."},
    {"lead", "true for the one who leads among several.", ValueKind::flag},
    {"confirmed", "false if this is still to be confirmed.", ValueKind::flag},
    {"note", "A remark, such as the reason why it is still to be decided."},
};

std::optional<MentionKey> key_called(std::string_view word) {
  const auto* row = std::ranges::find(rows, word, &KeyRow::key);
  if (row == std::end(rows)) return std::nullopt;
  return static_cast<MentionKey>(row - std::begin(rows));
}

bool is_to_be_decided(std::string_view name) {
  constexpr std::string_view word = "tbd";
  return name.size() == word.size() && fold_case(name) == word;
}

}  // namespace

std::span<const KeyRow> mention_rows() {
  return rows;
}

bool ValueReader::read_who(const Entry& entry, bool is_group, PartyMention& into) {
  if (into.name.is_present()) {
    add_problem(rules::value_shape, entry.key.place(), "\"party\" and \"group\" stand together",
                "keep \"party\" for a name, \"group\" for words that are nobody's name");
    return false;
  }
  const bool is_readable =
      is_group ? read(entry.value, into.name) : read_name(entry.value, into.name);
  if (is_group) {
    into.kind = MentionKind::group;
  } else {
    into.kind = is_to_be_decided(into.name.words) ? MentionKind::to_be_decided : MentionKind::party;
  }
  return is_readable;
}

bool ValueReader::read_of_mention(const Entry& entry, PartyMention& into) {
  const auto key = key_called(entry.key.words());
  if (!key) {
    std::vector<std::string_view> known;
    for (const KeyRow& row : rows) known.push_back(row.key);
    report_unknown_key(entry.key, "an owner or partner", known);
    return false;
  }
  const bool names = *key == MentionKey::party || *key == MentionKey::group;
  if (entry.value.is_empty()) {
    // Of a name that is empty it is said at the end that nobody is named.
    if (!names) report_empty(entry.key);
    return true;
  }
  switch (*key) {
    case MentionKey::party:
    case MentionKey::group:
      return read_who(entry, *key == MentionKey::group, into);
    case MentionKey::lead:
      return read(entry.value, into.lead);
    case MentionKey::confirmed:
      return read(entry.value, into.confirmed);
    case MentionKey::note:
      return read(entry.value, into.note);
  }
  return false;
}

bool ValueReader::read(const Node& value, PartyMention& into) {
  if (value.kind() == NodeKind::scalar) {
    // The words are kept: they may be one long name after all.
    const bool is_one = !value.is_plain() || is_one_line(value);
    if (!read_name(value, into.name)) return false;
    if (!is_one) into.kind = MentionKind::group;
    if (is_to_be_decided(value.words())) into.kind = MentionKind::to_be_decided;
    return true;
  }
  if (is_mark_of_template(value)) return expect(value, NodeKind::scalar, "");
  if (!expect(value, NodeKind::mapping, "the name of a party, or {party: ...} or {group: ...}")) {
    return false;
  }
  const bool may_have_commas = is_in_braces(value);
  bool is_readable = true;
  for (std::size_t i = 0; i < value.entries().size(); ++i) {
    const Entry& entry = value.entries()[i];
    if (entry.key.words().starts_with("x-")) continue;
    if (may_have_commas && is_behind_comma(value, i)) {
      report_comma(value, i, key_called(entry.key.words()).has_value());
      is_readable = false;
    } else {
      is_readable = read_of_mention(entry, into) && is_readable;
    }
  }
  if (is_readable && !into.name.is_present()) {
    add_problem(rules::value_shape, value.place(), "nobody is named here",
                "name a \"party\", or describe a \"group\"");
    return false;
  }
  return is_readable;
}

bool ValueReader::read(const Node& value, PartyList& into) {
  const std::span<const Node> mentions =
      value.kind() == NodeKind::sequence ? value.items() : std::span(&value, 1);
  ListBuilder<PartyMention> named(arena_, mentions.size());
  bool is_readable = true;
  for (const Node& node : mentions) {
    if (is_empty_item(node)) continue;
    PartyMention mention;
    is_readable = read(node, mention) && is_readable;
    // A slip in what is said about somebody does not make them disappear.
    if (mention.name.is_present()) named.add(mention);
  }
  into = named.list();
  return is_readable;
}

}  // namespace followup
