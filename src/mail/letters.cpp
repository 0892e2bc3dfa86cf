// Sections, subjects and lists.
#include "mail/letters.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <span>

namespace followup {
namespace {

using Entries = std::vector<const DigestEntry*>;

struct Counts {
  std::int64_t actions = 0;
  std::int64_t open = 0;
  std::int64_t overdue = 0;
  std::int64_t closed = 0;
  std::int64_t dropped = 0;

  void add(const DigestEntry& entry) {
    ++actions;
    open += static_cast<std::int64_t>(entry.state == State::open);
    overdue += static_cast<std::int64_t>(entry.is_overdue);
    closed += static_cast<std::int64_t>(entry.state == State::closed);
    dropped += static_cast<std::int64_t>(entry.state == State::dropped);
  }
};

Counts counted(const Entries& entries) {
  Counts counts;
  for (const DigestEntry* entry : entries) counts.add(*entry);
  return counts;
}

LetterCounts::Row row_of(std::string title, const Counts& counts) {
  return {std::move(title),
          {counts.actions, counts.open, counts.overdue, counts.closed, counts.dropped}};
}

std::string with_count(std::string_view words, std::size_t count) {
  return fmt::format("{} ({})", words, count);
}

class LetterWriter {
 public:
  LetterWriter(LetterKind kind, const Report& report, const PhraseBook& phrases)
      : kind_(kind), report_(report), digests_(*report.digests), phrases_(phrases) {}

  // Nothing if the reader has nothing left to do.
  std::optional<AddressedLetter> for_owner(const Digest& digest) const {
    const Entries led = entries_at(digest.led);
    const Entries helped = entries_at(digest.helped);
    AddressedLetter addressed{{digest.name, digest.address}, false, led, {}};
    addressed.actions.insert(addressed.actions.end(), helped.begin(), helped.end());
    if (counted(addressed.actions).open == 0) return std::nullopt;
    Letter& letter = addressed.letter;
    letter.subject = subject(addressed.actions, digest.name);
    letter.ask = ask();
    if (kind_ == LetterKind::summary) {
      letter.counts = counts_table({});
      if (!led.empty())
        letter.counts.rows.push_back(row_of(phrases_.say(Phrase::led), counted(led)));
      if (!helped.empty()) {
        letter.counts.rows.push_back(row_of(phrases_.say(Phrase::helped), counted(helped)));
      }
    }
    const bool is_summary = kind_ == LetterKind::summary;
    add_section(letter, is_summary ? Phrase::led_overdue : Phrase::led, led);
    add_section(letter, is_summary ? Phrase::helped_overdue : Phrase::helped, helped);
    letter.reason = phrases_.say(Phrase::reason,
                                 {{"name", fmt::format("{}", fmt::join(digest.stands_for, ", "))},
                                  {"address", digest.address}});
    return addressed;
  }

  std::optional<AddressedLetter> about_everything(const Mailbox& to,
                                                  const Delivery* delivery) const {
    Entries all;
    for (const DigestEntry& entry : digests_.entries) all.push_back(&entry);
    AddressedLetter addressed{to, true, all, {}};
    Letter& letter = addressed.letter;
    add_missing(letter);
    if (counted(all).open == 0) {
      const bool has_left_out = !digests_.left_out.empty();
      const std::size_t count = has_left_out ? digests_.left_out.size() : digests_.unjudged.size();
      if (count == 0) return std::nullopt;
      letter.subject =
          phrases_.say(has_left_out ? Phrase::subject_left_out : Phrase::subject_unjudged,
                       {{"count", fmt::format("{}", count)}});
      return addressed;
    }
    letter.subject = subject(all, phrases_.say(Phrase::everybody));
    letter.ask = ask();
    if (kind_ == LetterKind::summary) letter.counts = counts_by_plan(all);
    add_section(letter, kind_ == LetterKind::summary ? Phrase::overdue : Phrase::all_actions, all);
    if (delivery != nullptr) add_delivery(letter, *delivery);
    add_unreachable(letter);
    add_unusable(letter);
    return addressed;
  }

 private:
  Entries entries_at(std::span<const std::size_t> places) const {
    Entries entries;
    for (const std::size_t place : places) entries.push_back(&digests_.entries[place]);
    return entries;
  }

  // Of what has no day nothing can be said.
  std::optional<std::int64_t> days_late(const DigestEntry& entry) const {
    if (!entry.last_day) return std::nullopt;
    return (report_.as_of - *entry.last_day).count();
  }

  std::int64_t oldest(const Entries& entries) const {
    std::int64_t most = 0;
    for (const DigestEntry* entry : entries) most = std::max(most, days_late(*entry).value_or(0));
    return most;
  }

  std::string subject(const Entries& entries, std::string_view name) const {
    const std::string count = fmt::format("{}", entries.size());
    const bool is_one = entries.size() == 1;
    switch (kind_) {
      case LetterKind::overdue:
        return phrases_.say(
            is_one ? Phrase::subject_one_overdue : Phrase::subject_overdue,
            {{"count", count}, {"days", phrases_.days(oldest(entries))}, {"name", name}});
      case LetterKind::due:
        return subject_of_due(entries, name);
      case LetterKind::summary:
        break;
    }
    const Counts counts = counted(entries);
    return phrases_.say(Phrase::subject_summary, {{"open", fmt::format("{}", counts.open)},
                                                  {"overdue", fmt::format("{}", counts.overdue)},
                                                  {"closed", fmt::format("{}", counts.closed)},
                                                  {"name", name}});
  }

  // What is due neither in its time nor late stands there because it should have started.
  bool is_late_start(const DigestEntry& entry) const {
    return !entry.last_day || *entry.last_day > *digests_.until;
  }

  std::string subject_of_due(const Entries& entries, std::string_view name) const {
    const auto late = static_cast<std::size_t>(std::ranges::count_if(
        entries, [&](const DigestEntry* entry) { return is_late_start(*entry); }));
    const std::size_t due = entries.size() - late;
    Phrase phrase = due == 1 ? Phrase::subject_one_due : Phrase::subject_due;
    if (late > 0) phrase = due == 0 ? Phrase::subject_late : Phrase::subject_due_and_late;
    return phrases_.say(phrase, {{"count", fmt::format("{}", due)},
                                 {"late", fmt::format("{}", late)},
                                 {"date", iso(*digests_.until)},
                                 {"name", name}});
  }

  std::string ask() const {
    constexpr Phrase asks[]{Phrase::ask_overdue, Phrase::ask_due, Phrase::ask_summary};
    return phrases_.say(asks[static_cast<std::size_t>(kind_)], {{"date", iso(report_.as_of)}});
  }

  Lateness lateness(const DigestEntry& entry) const {
    const auto late = days_late(entry);
    if (kind_ == LetterKind::due && is_late_start(entry)) {
      return {phrases_.say(Phrase::late_start), true};
    }
    if (!late) return {};
    if (*late == 0) return {phrases_.say(Phrase::due_today), true};
    if (*late > 0) {
      return {phrases_.say(Phrase::overdue_by, {{"days", phrases_.days(*late)}}), true};
    }
    return {phrases_.say(Phrase::due_in, {{"days", phrases_.days(-*late)}}), false};
  }

  // A summary counts all of them and goes into those that are overdue.
  void add_section(Letter& letter, Phrase heading, const Entries& entries) const {
    LetterSection section;
    for (const DigestEntry* entry : entries) {
      if (kind_ == LetterKind::summary && !entry->is_overdue) continue;
      section.entries.push_back({entry, lateness(*entry)});
    }
    if (section.entries.empty()) return;
    if (kind_ == LetterKind::summary) put_oldest_first(section);
    section.heading = with_count(phrases_.say(heading), section.entries.size());
    letter.sections.push_back(std::move(section));
  }

  // As in a letter about what is overdue; the counts stay in the order of the plans.
  static void put_oldest_first(LetterSection& section) {
    std::ranges::stable_sort(section.entries, {},
                             [](const LetterEntry& entry) { return entry.action->last_day; });
  }

  LetterCounts counts_table(std::string first) const {
    LetterCounts table{{std::move(first)}, {}};
    for (const Phrase title :
         {Phrase::actions, Phrase::open, Phrase::overdue, Phrase::closed, Phrase::dropped}) {
      table.titles.push_back(phrases_.say(title));
    }
    return table;
  }

  // In the order in which the plans come. Two may have one title.
  LetterCounts counts_by_plan(const Entries& all) const {
    LetterCounts table = counts_table(phrases_.say(Phrase::plan));
    std::vector<std::pair<std::string_view, Counts>> plans;
    std::map<std::string_view, std::size_t> places;
    for (const DigestEntry* entry : all) {
      const auto [known, is_new] = places.try_emplace(entry->file, plans.size());
      if (is_new) plans.push_back({entry->plan, {}});
      plans[known->second].second.add(*entry);
    }
    for (const auto& [plan, counts] : plans) {
      table.rows.push_back(row_of(std::string(plan), counts));
    }
    table.rows.push_back(row_of(phrases_.say(Phrase::total), counted(all)));
    table.has_total = true;
    return table;
  }

  // What nobody could look at, or not judge.
  void add_missing(Letter& letter) const {
    LetterList left_out{phrases_.say(Phrase::left_out), {}};
    for (const LeftOutFile& file : digests_.left_out) {
      left_out.lines.push_back(
          file.reason.empty()
              ? file.file
              : phrases_.say(Phrase::left_out_file, {{"file", file.file},
                                                     {"line", fmt::format("{}", file.line)},
                                                     {"reason", file.reason}}));
    }
    LetterList unjudged{with_count(phrases_.say(Phrase::unjudged), digests_.unjudged.size()), {}};
    for (const UnjudgedAction& action : digests_.unjudged) {
      unjudged.lines.push_back(
          phrases_.say(Phrase::unjudged_action, {{"id", action.id},
                                                 {"file", action.shown_file},
                                                 {"line", fmt::format("{}", action.position.line)},
                                                 {"deadline", action.deadline}}));
    }
    letter.missing = {std::move(left_out), std::move(unjudged)};
  }

  void add_delivery(Letter& letter, const Delivery& delivery) const {
    letter.lists.push_back({phrases_.say(Phrase::not_accepted), delivery.not_accepted});
    letter.lists.push_back({phrases_.say(Phrase::in_doubt), delivery.in_doubt});
    letter.lists.push_back({phrases_.say(Phrase::not_told), delivery.not_told});
    LetterList list{phrases_.say(Phrase::written_to), delivery.written_to};
    if (list.lines.empty()) list.lines.push_back(phrases_.say(Phrase::nobody_written_to));
    letter.lists.push_back(std::move(list));
  }

  void add_unreachable(Letter& letter) const {
    if (digests_.unreachable.empty()) return;
    LetterList list{phrases_.say(Phrase::unreachable), {}};
    for (const Unreachable& owner : digests_.unreachable) {
      list.lines.push_back(
          with_count(owner.name.empty() ? phrases_.say(Phrase::nobody) : owner.name,
                     owner.led + owner.helped));
    }
    letter.lists.push_back(std::move(list));
  }

  void add_unusable(Letter& letter) const {
    LetterList list{phrases_.say(Phrase::unusable), {}};
    for (const UnusableAddress& unusable : digests_.unusable) {
      list.lines.push_back(phrases_.say(
          unusable.instead.empty() ? Phrase::unusable_without_instead : Phrase::unusable_address,
          {{"name", unusable.party},
           {"address", unusable.address},
           {"instead", unusable.instead}}));
    }
    letter.lists.push_back(std::move(list));
  }

  LetterKind kind_;
  const Report& report_;
  const Digests& digests_;
  const PhraseBook& phrases_;
};

}  // namespace

std::vector<AddressedLetter> letters_to_owners(LetterKind kind, const Report& report,
                                               const PhraseBook& phrases,
                                               const std::function<bool(const Digest&)>& is_taken) {
  const LetterWriter writer(kind, report, phrases);
  std::vector<AddressedLetter> all;
  for (const Digest& digest : report.digests->digests) {
    if (!is_taken(digest)) continue;
    if (auto letter = writer.for_owner(digest)) all.push_back(std::move(*letter));
  }
  return all;
}

std::optional<AddressedLetter> letter_about_everything(LetterKind kind, const Report& report,
                                                       const PhraseBook& phrases, const Mailbox& to,
                                                       const Delivery* delivery) {
  return LetterWriter(kind, report, phrases).about_everything(to, delivery);
}

std::string delivery_line(std::string_view reader, std::size_t actions) {
  return with_count(reader, actions);
}

std::string untold_line(std::string_view reader, const std::vector<std::string>& ids) {
  return fmt::format("{}: {}", reader, fmt::join(ids, ", "));
}

std::vector<std::string> actions_told(const Letter& letter) {
  std::vector<std::string> ids;
  for (const LetterSection& section : letter.sections) {
    for (const LetterEntry& entry : section.entries) ids.push_back(entry.action->id);
  }
  return ids;
}

}  // namespace followup
