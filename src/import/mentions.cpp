// Dividing names only where it is certain.
#include "import/mentions.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "date/written_date.h"
#include "import/texts.h"
#include "text/unicode.h"

namespace followup {
namespace {

// What people write between names, the surest first.
constexpr std::array<std::string_view, 12> dividers{"\n",  ";",     ",",    "، ",  " / ", "/",
                                                    " & ", " and ", " et ", " y ", " и ", " و "};

std::string without_marks_around(std::string_view text) {
  constexpr std::string_view marks = " \t\n.,;:";
  const std::size_t first = text.find_first_not_of(marks);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(marks) + 1 - first));
}

// "WHO (Lead agency)": a name with a remark. The remark is taken off only if the name is known.
std::optional<ImportedMention> known_party(std::string_view text, const PartyDirectory& directory) {
  std::string name = without_marks_around(text);
  if (directory.find(name) != nullptr) return ImportedMention{MentionKind::party, name, false, {}};
  const std::size_t open = name.find('(');
  if (open == std::string::npos || open == 0 || name.back() != ')') return std::nullopt;
  std::string bare = without_marks_around(std::string_view(name).substr(0, open));
  if (directory.find(bare) == nullptr) return std::nullopt;
  std::string note = name.substr(open + 1, name.size() - open - 2);
  const std::string key = word_key(note);
  if (key == "lead" || key == "leadagency") {
    return ImportedMention{MentionKind::party, std::move(bare), true, {}};
  }
  return ImportedMention{MentionKind::party, std::move(bare), false, std::move(note)};
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
  for (std::size_t i = first_divider; i < dividers.size(); ++i) {
    if (text.find(dividers[i]) == std::string_view::npos) continue;
    std::vector<ImportedMention> all;
    for (const std::string_view part : divided(text, dividers[i])) {
      auto known = known_parties(part, i + 1, directory);
      if (!known) return std::nullopt;
      all.insert(all.end(), known->begin(), known->end());
    }
    return all.empty() ? std::nullopt : std::optional(std::move(all));
  }
  return std::nullopt;
}

bool has_divider(std::string_view name) {
  return std::ranges::any_of(dividers, [&](std::string_view divider) {
    return name.find(divider) != std::string_view::npos;
  });
}

}  // namespace

ImportedMentions mentions_of(const RawValue& value, const PartyDirectory& directory) {
  const std::string text = text_of(value);
  if (text.empty()) return {};
  if (auto known = known_parties(text, 0, directory)) return {std::move(*known), false};
  if (read_written_date(text).meaning == WrittenDate::Meaning::to_be_decided) {
    return {{{MentionKind::to_be_decided, "tbd", false,
              word_key(text) == "tbd" ? std::string() : text}},
            false};
  }
  std::string name = without_marks_around(text);
  if (!has_divider(name)) return {{{MentionKind::party, text, false, {}}}, false};
  return {{{MentionKind::group, text, false, {}}}, true};
}

}  // namespace followup
