// Owners, deadlines and statuses: certain, or kept in their own words.
#include "import/tracking_draft.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "date/written_date.h"
#include "import/comments.h"
#include "import/mentions.h"
#include "import/texts.h"
#include "text/spelling.h"
#include "text/unicode.h"

namespace followup {
namespace {

using enum ImportField;

YamlValue scalar(std::string text) {
  return {std::move(text)};
}

YamlList list_of(const std::vector<std::string>& texts) {
  YamlList list;
  list.reserve(texts.size());
  for (const std::string& text : texts) list.push_back(scalar(text));
  return list;
}

YamlValue yaml_of(const ImportedMention& mention) {
  const bool is_group = mention.kind == MentionKind::group;
  const bool is_plain = !mention.is_lead && !mention.confirmed && mention.note.empty();
  if (!is_group && is_plain) return scalar(mention.name);
  YamlMap map{{is_group ? "group" : "party", scalar(mention.name)}};
  if (mention.is_lead) map.push_back({"lead", scalar("true")});
  if (mention.confirmed)
    map.push_back({"confirmed", scalar(*mention.confirmed ? "true" : "false")});
  add(map, "note", mention.note);
  return {std::move(map)};
}

YamlValue yaml_of(const ImportedEntry& entry, const std::string& status) {
  YamlMap map;
  add(map, "note", entry.note);
  add(map, "date", entry.date);
  add(map, "links", list_of(entry.links));
  add(map, "status", status);
  add(map, "by", list_of(entry.by));
  return {std::move(map)};
}

// Where it can be found: a link or the name of a file, which has blanks only where our own
// documents say what it is.
bool is_reference(const SourceParagraph& line) {
  if (line.role == LineRole::labelled) return true;
  const std::string text = single_blanks(line.text);
  return is_link_alone(text) ||
         (text.find(' ') == std::string::npos && text.find_first_of("./") != std::string::npos);
}

// Only references are evidence that a check can look at.
YamlList evidence_in(const RawValue& value, std::vector<RawValue>& unparsed) {
  std::vector<SourceParagraph> lines = lines_of(value);
  std::erase_if(lines, [](const auto& line) { return single_blanks(line.text).empty(); });
  if (!std::ranges::all_of(lines, is_reference)) {
    unparsed.push_back(value);
    return list_of(links_of(value.paragraphs));
  }
  std::vector<std::string> references;
  for (const SourceParagraph& line : lines) {
    const std::vector<std::string> links = links_of({line});
    // In a name of several words an address may stand.
    const bool is_whole = links.empty() || line.role == LineRole::labelled;
    if (is_whole) {
      references.push_back(single_blanks(line.text));
    } else {
      references.insert(references.end(), links.begin(), links.end());
    }
  }
  return list_of(each_once(std::move(references)));
}

// A tag is one word or a few, so that a comma ends it, unless our own documents give it a line.
YamlList tags_in(const RawValue& value) {
  YamlList list;
  for (const SourceParagraph& line : lines_of(value)) {
    const std::string_view text = line.text;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t comma = is_member(line) ? std::string_view::npos : text.find(',', at);
      const std::size_t end = std::min(comma, text.size());
      std::string tag = single_blanks(text.substr(at, end - at));
      if (!tag.empty()) list.push_back(scalar(std::move(tag)));
      at = end + 1;
    }
  }
  return list;
}

// A line of nothing but links, whether its words show them or lead to them.
bool is_link_only(const SourceParagraph& line) {
  const std::string text = without_bullet(line.text);
  return text.empty() || is_link_alone(text) || std::ranges::count(line.links, text) > 0;
}

// Where the words of all fields but evidence lead to.
std::vector<std::string> targets_in(const RawFields& fields) {
  std::vector<std::string> all;
  for (const auto& [of, value] : fields) {
    if (of == evidence || of == ImportField::links) continue;
    for (const SourceParagraph& paragraph : value.paragraphs) {
      std::ranges::move(targets_of(paragraph), std::back_inserter(all));
    }
  }
  return all;
}

// Links that have a place of their own; words beside them have none.
std::vector<std::string> links_in(const RawValue& value, std::vector<RawValue>& unparsed) {
  RawValue words;
  for (SourceParagraph& line : lines_of(value)) {
    if (is_link_only(line)) continue;
    line.links.clear();
    append(words, {{line}, value.place});
  }
  if (!words.is_empty()) unparsed.push_back(std::move(words));
  return links_of(value.paragraphs);
}

// "31 March 2027" says no more than the date does, and would still say it when the deadline moves.
// The words of a month, a year or a window stay: by them offices know their deadlines again.
bool says_only_a_day(const std::string& words) {
  const WrittenDate read = read_written_date(words);
  constexpr std::size_t day_size = std::string_view("2027-03-31").size();
  return read.meaning == WrittenDate::Meaning::date && read.value.size() == day_size;
}

// Where a deadline was not moved, or never set.
bool says_nothing(const RawValue& value) {
  constexpr std::array<std::string_view, 6> marks{"", "-", "–", "—", "n/a", "na"};
  return std::ranges::count(marks, fold_case(text_of(value))) > 0;
}

// Why the names of a cell are not divided.
std::string why_undivided(const std::vector<UnknownName>& unknown) {
  if (unknown.empty()) return "not every part is a party that followup.yaml knows";
  constexpr std::size_t most = 3;
  std::vector<std::string> each;
  each.reserve(most);
  for (const auto& [name, meant] : unknown) {
    if (each.size() == most) break;
    each.push_back(fmt::format("\"{}\"{}", excerpt(name), did_you_mean_within(meant)));
  }
  const std::size_t more = unknown.size() - each.size();
  return fmt::format("followup.yaml knows no {}{}", fmt::join(each, ", no "),
                     more == 0 ? std::string() : fmt::format(" and {} more", more));
}

YamlList revisions_in(const std::vector<RawRevision>& revisions) {
  YamlList list;
  list.reserve(revisions.size());
  for (const RawRevision& revision : revisions) {
    YamlMap map;
    add(map, "was", revision.was);
    add(map, "date", revision.date);
    add(map, "reason", revision.reason);
    add(map, "by", list_of(revision.by));
    list.push_back({std::move(map)});
  }
  return list;
}

}  // namespace

YamlList lines_in(const RawValue& value) {
  YamlList list;
  for (const SourceParagraph& line : lines_of(value)) {
    std::string text = single_blanks(line.text);
    if (!text.empty()) list.push_back(scalar(std::move(text)));
  }
  return list;
}

ValueDraft::ValueDraft(const ImportRequest& request, const RawPlan& raw,
                       std::vector<ImportRemark>& remarks)
    : request_(request),
      remarks_(remarks),
      own_(own_definitions(raw)),
      single_status_(single_status_in(raw, request.date_order)) {
  directory_.add(own_.parties);
  vocabulary_.add_statuses(own_.statuses);
  vocabulary_.add_responses(own_.responses);
  vocabulary_.add_priorities(own_.priorities);
  if (request.configuration == nullptr) return;
  directory_.add(request.configuration->parties);
  vocabulary_.add_statuses(request.configuration->statuses);
  vocabulary_.add_responses(request.configuration->responses);
  vocabulary_.add_priorities(request.configuration->priorities);
}

void ValueDraft::remark(const std::string& place, std::string sentence) const {
  remarks_.push_back({place, std::move(sentence)});
}

void ValueDraft::unparsed(YamlMap& record, const std::vector<RawValue>& values) const {
  YamlList list;
  for (const RawValue& value : values) {
    std::string text = text_of(value);
    for (const std::string& link : links_of(value.paragraphs)) {
      if (text.find(link) == std::string::npos) text += (text.empty() ? "" : "\n") + link;
    }
    if (text.empty()) continue;
    if (!value.label.empty()) text = fmt::format("{}: {}", value.label, text);
    if (!value.is_below_unknown_heading) {
      remark(value.place,
             fmt::format("\"{}\" found no field and stands under x-unparsed", excerpt(text)));
    }
    YamlMap map;
    add(map, "place", value.place);
    add(map, "text", std::move(text));
    list.push_back({std::move(map)});
  }
  if (!list.empty()) record.push_back({"x-unparsed", YamlValue{std::move(list)}});
}

YamlList ValueDraft::parties(const RawValue& value) const {
  const ImportedMentions found = mentions_of(value, directory_);
  if (found.may_be_several) {
    remark(value.place, fmt::format("\"{}\" may be several: it stays one group, because {}",
                                    excerpt(text_of(value)), why_undivided(found.unknown)));
  }
  if (std::ranges::any_of(found.mentions, &ImportedMention::is_undecided)) {
    remark(value.place,
           fmt::format("\"{}\" names somebody who is still to be decided: the words in "
                       "brackets stand beside the name as a note",
                       excerpt(text_of(value))));
  }
  YamlList list;
  list.reserve(found.mentions.size());
  for (const ImportedMention& mention : found.mentions) list.push_back(yaml_of(mention));
  return list;
}

bool ValueDraft::is_status(const std::string& word) const {
  // The vocabulary remembers what it was asked about, as a view.
  return vocabulary_.status(*asked_statuses_.insert(word).first).has_value();
}

// One cell for both begins with the status, in a line that says nothing else.
void ValueDraft::set_status_apart(std::vector<RawMonitoring>& rows) const {
  if (rows.size() != 1 || !rows.front().status.is_empty()) return;
  RawMonitoring& row = rows.front();
  std::vector<SourceParagraph> lines = lines_of(row.comments);
  if (lines.empty() || lines.front().role != LineRole::plain) return;
  const std::string word = single_blanks(lines.front().text);
  if (word.empty() || !lines.front().links.empty() || !is_status(word)) return;
  row.status = one_line(word, row.comments.place);
  row.is_status_of_all = true;
  lines.erase(lines.begin());
  row.comments = value_of(lines, row.comments.place);
}

ImportedMonitoring ValueDraft::monitoring(std::vector<RawMonitoring>& rows) const {
  set_status_apart(rows);
  ImportedMonitoring found = monitoring_of(rows, single_status_, request_.date_order);
  for (const auto& [place, sentence] : found.doubtful_days) remark(place, sentence);
  return found;
}

void ValueDraft::deadline(YamlMap& record, const RawValue& value, const RawValue& note) const {
  std::string words = text_of(value);
  if (words.empty()) return add(record, "deadline_note", text_of(note));
  // What a plan file says so itself has the day that it counts from.
  if (parse_duration(words)) {
    add(record, "deadline", std::move(words));
    return add(record, "deadline_note", text_of(note));
  }
  const WrittenDate read = read_written_date(words, request_.date_order);
  std::string written;
  switch (read.meaning) {
    case WrittenDate::Meaning::date:
      written = read.value;
      break;
    case WrittenDate::Meaning::continuous:
      written = "continuous";
      break;
    case WrittenDate::Meaning::none:
      written = "none";
      break;
    case WrittenDate::Meaning::to_be_decided:
      written = "tbd";
      break;
    case WrittenDate::Meaning::duration:
      remark(value.place, fmt::format("\"{}\" counts from a day that is not said: the deadline is "
                                      "tbd; with the day it is {}",
                                      excerpt(words), read.value));
      written = "tbd";
      break;
    case WrittenDate::Meaning::ambiguous:
      remark(value.place,
             fmt::format("\"{}\" {}: the deadline is tbd", excerpt(words), read.value));
      written = "tbd";
      break;
    case WrittenDate::Meaning::unknown:
      remark(value.place,
             fmt::format("\"{}\" is no date that is certain: the deadline is tbd", excerpt(words)));
      written = "tbd";
      break;
  }
  add(record, "deadline", written);
  if (words == written || says_only_a_day(words)) words.clear();
  const std::string beside = text_of(note);
  if (!words.empty() && !beside.empty()) words += '\n';
  add(record, "deadline_note", words + beside);
}

std::string ValueDraft::date(const RawValue& value, std::vector<RawValue>& unparsed) const {
  if (value.is_empty()) return {};
  const WrittenDate date = read_written_date(text_of(value), request_.date_order);
  if (date.meaning == WrittenDate::Meaning::date) return date.value;
  unparsed.push_back(value);
  return {};
}

std::string ValueDraft::status(const std::string& word, const std::string& place) const {
  if (!word.empty() && !is_status(word)) {
    remark(place, fmt::format("\"{}\" is no status that is known; statuses: in followup.yaml can "
                              "say what it stands for",
                              excerpt(word)));
  }
  return word;
}

std::string ValueDraft::priority(const RawValue& value) const {
  std::string word = text_of(value);
  if (!word.empty() && !vocabulary_.priority(word)) {
    remark(value.place, fmt::format("\"{}\" is no priority that is known; priorities: in "
                                    "followup.yaml can say what it stands for",
                                    excerpt(word)));
  }
  return word;
}

std::size_t add_tracking(YamlMap& record, RawTracking& raw, const RawFields& words,
                         const ValueDraft& values) {
  std::vector<std::string> links = targets_in(words);
  std::ranges::move(targets_in(raw.fields), std::back_inserter(links));
  std::vector<RawValue>& unparsed = raw.unparsed;
  const auto take = [&](ImportField of) { return taken(raw.fields, of); };
  const ImportedMonitoring monitoring = values.monitoring(raw.monitoring);
  add(record, "owner", values.parties(take(owner)));
  add(record, "partners", values.parties(take(partners)));
  add(record, "start", values.date(take(start), unparsed));
  RawValue now = take(deadline);
  RawValue before = take(was);
  if (says_nothing(now)) std::swap(now, before);
  values.deadline(record, now, take(deadline_note));
  RawValue why = take(revision_reason);
  if (!says_nothing(before) && text_of(before) != text_of(now)) {
    RawRevision revision;
    revision.was = values.date(before, unparsed);
    if (!revision.was.empty()) {
      revision.reason = text_of(std::exchange(why, {}));
      raw.revisions.insert(raw.revisions.begin(), std::move(revision));
    }
  }
  if (!says_nothing(why)) unparsed.push_back(std::move(why));
  const std::string place = raw.monitoring.empty() ? std::string()
                            : raw.monitoring.front().status.is_empty()
                                ? raw.monitoring.front().comments.place
                                : raw.monitoring.front().status.place;
  add(record, "status", values.status(monitoring.status, place));
  add(record, "closed", values.date(take(closed), unparsed));
  add(record, "reason", text_of(take(reason)));
  add(record, "verified_by", values.parties(take(verified_by)));
  add(record, "priority", values.priority(take(priority)));
  add(record, "countries", lines_in(take(country)));
  add(record, "tags", tags_in(take(tags)));
  add(record, "evidence", evidence_in(take(evidence), unparsed));
  std::ranges::move(links_in(take(ImportField::links), unparsed), std::back_inserter(links));
  add(record, "links", list_of(each_once(std::move(links))));
  add(record, "indicator", text_of(take(indicator)));
  for (auto& [of, value] : std::exchange(raw.fields, {})) unparsed.push_back(std::move(value));
  YamlList entries;
  for (const ImportedEntry& entry : monitoring.entries) {
    entries.push_back(yaml_of(entry, values.status(entry.status, place)));
  }
  for (const RawValue& statuses : monitoring.unmatched_statuses) unparsed.push_back(statuses);
  const std::size_t count = entries.size();
  if (count > 0) record.push_back({"monitoring", YamlValue{std::move(entries)}});
  add(record, "revisions", revisions_in(raw.revisions));
  return count;
}

}  // namespace followup
