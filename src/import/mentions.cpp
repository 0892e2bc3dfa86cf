// Dividing names only where it is certain.
#include "import/mentions.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "date/written_date.h"
#include "import/texts.h"
#include "text/name_dividers.h"
#include "text/unicode.h"

namespace followup {
namespace {

std::string without_marks_around(std::string_view text) {
  constexpr std::string_view marks = " \t\n.,;:";
  const std::size_t first = text.find_first_not_of(marks);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(marks) + 1 - first));
}

// What stands in brackets after a name.
struct Remarks {
  bool is_lead = false;
  bool is_to_be_decided = false;
  std::optional<bool> confirmed;
  std::string note;  // what is none of these
};

Remarks remarks_in(std::string_view text) {
  Remarks all;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(';', at), text.size());
    const std::string_view part = without_blanks_around(text.substr(at, end - at));
    at = end + 1;
    const std::string key = word_key(part);
    if (key == "lead" || key == "leadagency") {
      all.is_lead = true;
    } else if (key == "confirmed" || key == "tobeconfirmed") {
      all.confirmed = key == "confirmed";
    } else if (key == "tobedecided") {
      all.is_to_be_decided = true;
    } else {
      all.note += (all.note.empty() ? "" : "; ") + std::string(part);
    }
  }
  return all;
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
struct NameWithRemarks {
  std::string name;
  Remarks remarks;
};
std::optional<NameWithRemarks> name_with_remarks(const std::string& text) {
  const std::size_t open = start_of_last_brackets(text);
  if (open == std::string::npos || open == 0) return std::nullopt;
  return NameWithRemarks{
      without_marks_around(std::string_view(text).substr(0, open)),
      remarks_in(std::string_view(text).substr(open + 1, text.size() - open - 2))};
}

ImportedMention mention_of(MentionKind kind, NameWithRemarks named) {
  return {kind, std::move(named.name), named.remarks.is_lead, named.remarks.confirmed,
          std::move(named.remarks.note)};
}

// Remarks are taken off only if the name is known.
std::optional<ImportedMention> known_party(std::string_view text, const PartyDirectory& directory) {
  std::string name = without_marks_around(text);
  if (directory.find(name) != nullptr) return ImportedMention{MentionKind::party, name};
  auto named = name_with_remarks(name);
  if (!named || directory.find(named->name) == nullptr) return std::nullopt;
  return mention_of(MentionKind::party, std::move(*named));
}

std::vector<std::string_view> divided(std::string_view text, std::string_view divider) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(divider, at), text.size());
    const std::string_view part = text.substr(at, end - at);
    if (!without_marks_around(part).empty()) parts.push_back(part);
    at = end + divider.size();
  }
  return parts;
}

// All parts, each known as it is or after dividing it on; nothing if one is not known.
std::optional<std::vector<ImportedMention>> known_parties(std::string_view text,
                                                          std::size_t first_divider,
                                                          const PartyDirectory& directory) {
  if (auto party = known_party(text, directory)) return std::vector{std::move(*party)};
  for (std::size_t i = first_divider; i < name_dividers.size(); ++i) {
    if (text.find(name_dividers[i]) == std::string_view::npos) continue;
    std::vector<ImportedMention> all;
    for (const std::string_view part : divided(text, name_dividers[i])) {
      auto known = known_parties(part, i + 1, directory);
      if (!known) return std::nullopt;
      all.insert(all.end(), known->begin(), known->end());
    }
    return all.empty() ? std::nullopt : std::optional(std::move(all));
  }
  return std::nullopt;
}

bool is_group(const SourceParagraph& paragraph) {
  return paragraph.role == LineRole::group || paragraph.role == LineRole::group_with_remarks;
}

bool has_remarks(const SourceParagraph& paragraph) {
  return paragraph.role == LineRole::member_with_remarks ||
         paragraph.role == LineRole::group_with_remarks;
}

// Remarks that the name may have itself are taken off if a style says that they are some, and
// otherwise only if the name is known.
ImportedMention member(const SourceParagraph& paragraph, const PartyDirectory& directory) {
  const std::string text = single_blanks(paragraph.text);
  const MentionKind kind = is_group(paragraph) ? MentionKind::group : MentionKind::party;
  const bool is_of_directory = kind == MentionKind::party && directory.find(text) != nullptr;
  auto named = is_of_directory ? std::nullopt : name_with_remarks(text);
  if (!named) return {kind, text};
  if (named->remarks.is_to_be_decided) {
    return mention_of(MentionKind::to_be_decided, std::move(*named));
  }
  const bool is_known = kind == MentionKind::party && directory.find(named->name) != nullptr;
  const bool has_usual_remarks = named->remarks.is_lead || named->remarks.confirmed;
  if (!is_known && !has_usual_remarks && !has_remarks(paragraph)) return {kind, text};
  return mention_of(kind, std::move(*named));
}

}  // namespace

ImportedMentions mentions_of(const RawValue& value, const PartyDirectory& directory) {
  if (!value.is_empty() && std::ranges::all_of(value.paragraphs, is_member)) {
    ImportedMentions all;
    all.mentions.reserve(value.paragraphs.size());
    for (const SourceParagraph& one : value.paragraphs)
      all.mentions.push_back(member(one, directory));
    return all;
  }
  const std::string text = text_of(value);
  if (text.empty()) return {};
  if (auto known = known_parties(text, 0, directory)) return {std::move(*known), false};
  if (auto named = name_with_remarks(text); named && named->remarks.is_to_be_decided) {
    return {{mention_of(MentionKind::to_be_decided, std::move(*named))}, false};
  }
  if (read_written_date(text).meaning == WrittenDate::Meaning::to_be_decided) {
    std::string note = word_key(text) == "tbd" ? std::string() : text;
    return {{{MentionKind::to_be_decided, "tbd", false, std::nullopt, std::move(note)}}, false};
  }
  std::string name = without_marks_around(text);
  if (!has_name_divider(name)) return {{{MentionKind::party, text}}, false};
  return {{{MentionKind::group, text}}, true};
}

}  // namespace followup
