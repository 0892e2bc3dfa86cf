// Dividing names only where it is certain.
#include "import/mentions.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "date/written_date.h"
#include "import/texts.h"
#include "text/document_phrases.h"
#include "text/unicode.h"

namespace followup {
namespace {

bool means_to_be_decided(const std::string& text) {
  return read_written_date(text).meaning == WrittenDate::Meaning::to_be_decided;
}

// Takes the first of what semicolons divide.
std::string_view take_part(std::string_view& text) {
  const std::size_t end = std::min(text.find(';'), text.size());
  const std::string_view part = without_blanks_around(text.substr(0, end));
  text.remove_prefix(std::min(end + 1, text.size()));
  return part;
}

// What people write in brackets after a name.
void take_remarks(ImportedMention& mention, std::string_view text) {
  while (!text.empty()) {
    const std::string part(take_part(text));
    const std::string key = word_key(part);
    if (key == "lead" || key == "leadagency") {
      mention.is_lead = true;
    } else if (key == "confirmed" || key == "tobeconfirmed") {
      mention.confirmed = key == "confirmed";
    } else {
      mention.is_undecided = mention.is_undecided || means_to_be_decided(part);
      mention.note += (mention.note.empty() ? "" : "; ") + part;
    }
  }
}

// What our own documents write there, in their order.
void take_own_remarks(ImportedMention& mention, std::string_view text) {
  const auto take = [&](std::string_view remark) {
    std::string_view rest = text;
    const bool is_next = take_part(rest) == remark;
    if (is_next) text = rest;
    return is_next;
  };
  if (word_key(mention.name) == "tbd") take(phrases::undecided);
  mention.is_lead = take(phrases::lead);
  if (take(phrases::confirmed_party)) {
    mention.confirmed = true;
  } else if (take(phrases::unconfirmed_party)) {
    mention.confirmed = false;
  }
  text = without_blanks_around(text);
  if (text.starts_with(phrases::before_note)) text.remove_prefix(phrases::before_note.size());
  mention.note = text;
}

// Of the brackets that the text ends with; they may hold others.
std::size_t start_of_last_brackets(std::string_view text) {
  if (!text.ends_with(')')) return std::string_view::npos;
  std::size_t depth = 0;
  for (std::size_t at = text.size(); at-- > 0;) {
    if (text[at] == ')') ++depth;
    if (text[at] == '(' && --depth == 0) return at;
  }
  return std::string_view::npos;
}

// "WHO (lead; 6 regions)", if it ends with brackets.
struct NameWithBrackets {
  std::string name;
  std::string_view brackets;  // of the text, what stands in them
};
std::optional<NameWithBrackets> name_with_brackets(std::string_view text) {
  const std::size_t open = start_of_last_brackets(text);
  if (open == std::string_view::npos || open == 0) return std::nullopt;
  return NameWithBrackets{without_marks_around(text.substr(0, open)),
                          text.substr(open + 1, text.size() - open - 2)};
}

// The same where the remarks are certain, and one of their brackets may be missing: the name has
// both of each pair.
std::optional<NameWithBrackets> name_with_remarks(std::string_view text) {
  constexpr std::string_view opening = " (";
  std::size_t open = std::string_view::npos;
  std::size_t depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (depth == 0 && text.substr(at).starts_with(opening)) open = at;
    if (text[at] == '(') ++depth;
    if (text[at] == ')' && depth > 0) --depth;
  }
  if (open == std::string_view::npos || !text.ends_with(')')) return std::nullopt;
  const std::size_t begin = open + opening.size();
  return NameWithBrackets{without_marks_around(text.substr(0, open)),
                          text.substr(begin, text.size() - begin - 1)};
}

ImportedMention mention_of(MentionKind kind, NameWithBrackets named) {
  ImportedMention mention{kind, std::move(named.name)};
  take_remarks(mention, named.brackets);
  return mention;
}

// Remarks are taken off only if the name is known.
std::optional<ImportedMention> known_party(std::string_view name, const PartyDirectory& directory) {
  if (directory.find(name) != nullptr) {
    return ImportedMention{MentionKind::party, std::string(name)};
  }
  auto named = name_with_brackets(name);
  if (!named || directory.find(named->name) == nullptr) return std::nullopt;
  return mention_of(MentionKind::party, std::move(*named));
}

// Nobody yet, with what is said of it: "tbd", "TBC", "tbd (after the merger)".
std::optional<ImportedMention> undecided(const std::string& text) {
  ImportedMention mention{MentionKind::to_be_decided, "tbd"};
  if (means_to_be_decided(text)) {
    if (word_key(text) != "tbd") mention.note = text;
    return mention;
  }
  const auto named = name_with_brackets(text);
  if (!named || !means_to_be_decided(named->name)) return std::nullopt;
  if (word_key(named->name) == "tbd") {
    take_own_remarks(mention, named->brackets);
  } else {
    mention.note = text;
  }
  return mention;
}

// The marks of a list are no part of the names in it.
std::string without_bullets(const RawValue& value) {
  std::string text;
  for (const SourceParagraph& line : lines_of(value)) {
    text += (text.empty() ? "" : "\n") + without_bullet(line.text);
  }
  return text;
}

// The known parties of a cell, and what else it says.
struct DividedNames {
  std::vector<ImportedMention> parties;
  std::vector<std::string> left;
};
DividedNames known_parties(std::string_view text, const PartyDirectory& directory) {
  DividedNames names;
  names.left = take_names(text, [&](std::string_view name) {
                 auto party = known_party(name, directory);
                 if (party) names.parties.push_back(std::move(*party));
                 return party.has_value();
               }).left;
  return names;
}

// The known spelling that the name, or what stands before its remarks, is a slip away from.
std::string_view meant_by(std::string_view name, const PartyDirectory& directory) {
  const std::string_view meant = directory.nearest(name);
  if (!meant.empty()) return meant;
  const auto named = name_with_brackets(name);
  return named ? directory.nearest(named->name) : std::string_view();
}

// Nothing if there is no reason to take any of it for a name.
std::vector<UnknownName> unknown_among(const DividedNames& names, const PartyDirectory& directory) {
  std::vector<UnknownName> unknown =
      unknown_names(names.left, [&](std::string_view name) { return meant_by(name, directory); });
  const bool has_name =
      !names.parties.empty() ||
      std::ranges::any_of(unknown, [](const UnknownName& one) { return !one.meant.empty(); });
  return has_name ? unknown : std::vector<UnknownName>();
}

bool is_group(const SourceParagraph& paragraph) {
  return paragraph.role == LineRole::group || paragraph.role == LineRole::group_with_remarks;
}

bool has_remarks(const SourceParagraph& paragraph) {
  return paragraph.role == LineRole::member_with_remarks ||
         paragraph.role == LineRole::group_with_remarks;
}

// Of our own documents, whose styles say whether the brackets at the end are remarks.
ImportedMention member(const SourceParagraph& paragraph) {
  const std::string text = single_blanks(paragraph.text);
  const MentionKind kind = is_group(paragraph) ? MentionKind::group : MentionKind::party;
  const auto named = has_remarks(paragraph) ? name_with_remarks(text) : std::nullopt;
  if (!named) return {kind, text};
  ImportedMention mention{kind, named->name};
  take_own_remarks(mention, named->brackets);
  return mention;
}

}  // namespace

ImportedMentions mentions_of(const RawValue& value, const PartyDirectory& directory) {
  if (!value.is_empty() && std::ranges::all_of(value.paragraphs, is_member)) {
    ImportedMentions all;
    all.mentions.reserve(value.paragraphs.size());
    for (const SourceParagraph& one : value.paragraphs) all.mentions.push_back(member(one));
    return all;
  }
  const std::string text = text_of(value);
  if (text.empty()) return {};
  DividedNames names = known_parties(without_bullets(value), directory);
  if (names.left.empty() && !names.parties.empty()) return {std::move(names.parties), false};
  if (auto nobody = undecided(text)) return {{std::move(*nobody)}, false};
  if (auto named = name_with_brackets(text)) {
    // Who is still to be decided is no part of a name.
    const bool is_one = !has_name_divider(named->name);
    const MentionKind kind = is_one ? MentionKind::party : MentionKind::group;
    ImportedMention mention = mention_of(kind, std::move(*named));
    if (mention.is_undecided) return {{std::move(mention)}, !is_one};
  }
  std::string name = without_marks_around(text);
  if (!has_name_divider(name)) return {{{MentionKind::party, text}}, false};
  return {{{MentionKind::group, text}}, true, unknown_among(names, directory)};
}

}  // namespace followup
