// How a plan mentions a party: a name, or a few keys of which one names it.
#include <algorithm>

#include "read/value_reader.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr KeyRow rows[]{
    {"party",
     "The name of the party, or its key or alias in the directory; tbd if it is to be "
     "decided."},
    {"group", "A description that is nobody's name; it is never looked up in a directory."},
    {"lead", "true for the one who leads among several.", ValueKind::flag},
    {"confirmed", "false if this is still to be confirmed.", ValueKind::flag},
    {"note", "A remark, such as the reason why it is still to be decided."},
};

bool is_to_be_decided(std::string_view name) {
  constexpr std::string_view word = "tbd";
  return name.size() == word.size() && fold_case(name) == word;
}

}  // namespace

std::span<const KeyRow> mention_rows() {
  return rows;
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
  bool is_readable = true;
  for (std::size_t i = 0; i < value.entries().size(); ++i) {
    const auto& [key, content] = value.entries()[i];
    if (key.words().starts_with("x-")) continue;
    const bool is_known = std::ranges::find(rows, key.words(), &KeyRow::key) != std::end(rows);
    if (is_behind_comma(value, i)) {
      report_comma(value, i, is_known);
      is_readable = false;
    } else if (!is_known) {
      std::vector<std::string_view> known;
      for (const KeyRow& row : rows) known.push_back(row.key);
      report_unknown_key(key, "an owner or partner", known);
      is_readable = false;
    } else if (content.is_empty()) {
      // Of a name that is empty it is said below that nobody is named.
      if (key.words() != "party" && key.words() != "group") report_empty(key);
    } else if (key.words() == "party" || key.words() == "group") {
      if (into.name.is_present()) {
        add_problem(rules::value_shape, key.place(), "\"party\" and \"group\" stand together",
                    "keep \"party\" for a name, \"group\" for words that are nobody's name");
        is_readable = false;
      } else {
        const bool is_group = key.words() == "group";
        is_readable =
            (is_group ? read(content, into.name) : read_name(content, into.name)) && is_readable;
        into.kind = is_group ? MentionKind::group : MentionKind::party;
        if (into.kind == MentionKind::party && is_to_be_decided(into.name.words)) {
          into.kind = MentionKind::to_be_decided;
        }
      }
    } else if (key.words() == "note") {
      is_readable = read(content, into.note) && is_readable;
    } else {
      is_readable =
          read(content, key.words() == "lead" ? into.lead : into.confirmed) && is_readable;
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
