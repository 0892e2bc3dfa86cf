// What was written is kept word for word; labels say what a classic table has no column for.
#include "reports/document_words.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "text/document_phrases.h"
#include "text/name_dividers.h"
#include "text/unicode.h"

namespace followup {
namespace {

std::vector<std::string_view> paragraphs_of(std::string_view text) {
  std::vector<std::string_view> all;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    line = without_blanks_around(line);
    if (!line.empty()) all.push_back(line);
    at = end + 1;
  }
  return all;
}

std::string joined(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, ", "));
}

// "2026-04-14, by ILO"
std::string when_and_by(const Date& date, const PartyList& by) {
  std::string words(date.written.words);
  if (by.empty()) return words;
  words += words.empty() ? phrases::before_names_alone : phrases::before_names;
  return words + fmt::format("{}", fmt::join(words_of(by), phrases::between_names));
}

// Of the next paragraph of the same text.
LineRole role_after(LineRole role) {
  switch (role) {
    case LineRole::plain:
    case LineRole::numbered_words:
    case LineRole::labelled:
    case LineRole::dated:
    case LineRole::undated:
      return LineRole::words;
    case LineRole::numbered:
      return LineRole::title;
    case LineRole::words:
    case LineRole::title:
    case LineRole::country:
    case LineRole::member:
    case LineRole::member_with_remarks:
    case LineRole::group:
    case LineRole::group_with_remarks:
    case LineRole::overall:
      break;
  }
  return role;
}

// Nobody takes it for a remark that stands before it.
std::string note_in_brackets(std::string_view note) {
  constexpr std::array remarks{phrases::undecided, phrases::lead, phrases::confirmed_party,
                               phrases::unconfirmed_party};
  const std::string_view first = without_blanks_around(note.substr(0, note.find(';')));
  const bool is_like_remark =
      std::ranges::count(remarks, first) > 0 || note.starts_with(phrases::before_note);
  return fmt::format("{}{}", is_like_remark ? phrases::before_note : "", note);
}

}  // namespace

std::string words_of(const PartyMention& mention) {
  std::vector<std::string> remarks;
  if (mention.kind == MentionKind::to_be_decided) remarks.emplace_back(phrases::undecided);
  if (mention.lead.is(true)) remarks.emplace_back(phrases::lead);
  if (mention.confirmed.is(true)) remarks.emplace_back(phrases::confirmed_party);
  if (mention.confirmed.is(false)) remarks.emplace_back(phrases::unconfirmed_party);
  if (!mention.note.words.empty()) remarks.push_back(note_in_brackets(mention.note.words));
  if (remarks.empty()) return std::string(mention.name.words);
  return fmt::format("{} ({})", mention.name.words, fmt::join(remarks, "; "));
}

std::vector<std::string> words_of(const PartyList& mentions) {
  std::vector<std::string> all;
  all.reserve(mentions.size());
  for (const PartyMention& mention : mentions) all.push_back(words_of(mention));
  return all;
}

Lines lines_of(const PartyList& mentions) {
  Lines all;
  all.lines.reserve(mentions.size());
  for (const PartyMention& mention : mentions) {
    std::string words = words_of(mention);
    const bool has_remarks = words.size() > mention.name.words.size();
    const LineRole role = mention.kind == MentionKind::group
                              ? (has_remarks ? LineRole::group_with_remarks : LineRole::group)
                              : (has_remarks ? LineRole::member_with_remarks : LineRole::member);
    all.lines.push_back({std::move(words), role});
  }
  return all;
}

std::vector<std::string> words_of(const List<Text>& texts) {
  std::vector<std::string> all;
  all.reserve(texts.size());
  for (const Text& text : texts) all.emplace_back(text.words);
  return all;
}

std::string words_of(const TimeFrame& time_frame) {
  if (time_frame.form != TimeFrameForm::to_be_decided) return std::string(time_frame.written.words);
  return fmt::format("{}{}", time_frame.written.words, phrases::to_be_decided);
}

void CellLines::add(std::string_view label, std::string_view words, LineRole role) {
  if (!label.empty() && role == LineRole::plain) role = LineRole::labelled;
  for (const std::string_view paragraph : paragraphs_of(words)) {
    lines_.push_back({fmt::format("{}{}", label, paragraph), role});
    label = {};
    role = role_after(role);
  }
}

void CellLines::add_lines(std::string_view label, const std::vector<std::string>& names) {
  add(label, fmt::format("{}", fmt::join(names, "\n")));
}

void CellLines::add_list(std::string_view label, const std::vector<std::string>& words) {
  const bool has_comma = std::ranges::any_of(
      words, [](const std::string& one) { return one.find(',') != std::string::npos; });
  if (!has_comma) return add(label, joined(words));
  for (const std::string& one : words) add(label, one, LineRole::member);
}

void CellLines::add_each(std::string_view label, const List<Text>& texts) {
  for (const Text& text : texts) add(label, text.words);
}

void CellLines::add_each(std::string_view label, const PartyList& mentions) {
  for (const CellLine& line : lines_of(mentions).lines) add(label, line.words, line.role);
}

void CellLines::add(const MonitoringEntry& entry) {
  const std::string when = when_and_by(entry.date, entry.by);
  if (entry.note.words.empty()) {
    add(when, LineRole::dated);
  } else if (when.empty()) {
    add(entry.note.words, LineRole::undated);
  } else {
    add(when + ": ", entry.note.words, LineRole::dated);
  }
  add_links(entry.links);
}

void CellLines::add(const Revision& revision) {
  std::string words = std::string(phrases::moved_from) + words_of(revision.was);
  const std::string when = when_and_by(revision.date, revision.by);
  if (!when.empty()) words += fmt::format(" ({})", when);
  if (!revision.reason.words.empty()) words += fmt::format(": {}", revision.reason.words);
  add(words);
}

void DocumentFields::add(std::string_view key, std::string title, std::string_view words) {
  CellLines lines;
  lines.add(words, LineRole::words);
  add(key, std::move(title), Lines{lines.lines()});
}

void DocumentFields::add(std::string_view key, std::string title,
                         const std::vector<std::string>& members) {
  add(key, std::move(title), lines_of(members, LineRole::member));
}

void DocumentFields::add(std::string_view key, std::string title, const PartyList& mentions) {
  add(key, std::move(title), lines_of(mentions));
}

void DocumentFields::add(std::string_view key, std::string title, Lines lines) {
  if (lines.lines.empty()) return;
  // A single one stands beside its title, unless it must show that it is one name, or none, and
  // that brackets are a part of it.
  const CellLine& first = lines.lines.front();
  const bool is_one_name = first.role == LineRole::member && !has_name_divider(first.words) &&
                           !first.words.ends_with(')');
  const bool is_beside = lines.lines.size() == 1 && (first.role == LineRole::words || is_one_name);
  Cell value = is_beside ? Cell{first.words} : Cell{std::move(lines)};
  fields_.fields.push_back({key, std::move(title), CellType::text, std::move(value)});
}

std::vector<Block> paragraphs(std::string_view label, std::string_view words) {
  CellLines lines;
  lines.add(label, words, label.empty() ? LineRole::words : LineRole::plain);
  std::vector<Block> blocks;
  for (const CellLine& line : lines.lines()) blocks.emplace_back(Paragraph{line.words, line.role});
  return blocks;
}

std::string numbered(std::string_view id, std::string_view title) {
  if (id.empty() || title.empty()) return std::string(id.empty() ? title : id);
  return fmt::format("{}{}{}", id, phrases::after_id, title);
}

std::string id_below(std::string_view parent, std::string id) {
  const bool continues_parent =
      id.size() > parent.size() && id.starts_with(parent) &&
      std::string_view(".-_ ").find(id[parent.size()]) != std::string_view::npos;
  const bool is_said = parent.empty() || id.empty() || continues_parent;
  return is_said ? std::move(id) : fmt::format("{}/{}", parent, id);
}

std::vector<Block> confirmation_of(const Flag& confirmed) {
  if (confirmed.is(false)) return {Paragraph{std::string(phrases::to_be_confirmed)}};
  if (confirmed.is(true)) return {Paragraph{std::string(phrases::confirmed)}};
  return {};
}

}  // namespace followup
