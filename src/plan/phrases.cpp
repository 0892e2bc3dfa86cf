// The table of phrases.
#include "followup/phrases.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "text/spelling.h"

namespace followup {
namespace {

constexpr std::array phrases{
    PhraseRow{Phrase::one_day, "one_day", "1 day"},
    PhraseRow{Phrase::days, "days", "{count} days"},
    PhraseRow{Phrase::everybody, "everybody", "all owners"},
    PhraseRow{Phrase::nobody, "nobody", "No owner is named"},
    PhraseRow{Phrase::subject_one_overdue, "subject_one_overdue",
              "1 action overdue by {days} — {name}"},
    PhraseRow{Phrase::subject_overdue, "subject_overdue",
              "{count} actions overdue, the oldest by {days} — {name}"},
    PhraseRow{Phrase::subject_one_due, "subject_one_due", "1 action due by {date} — {name}"},
    PhraseRow{Phrase::subject_due, "subject_due", "{count} actions due by {date} — {name}"},
    PhraseRow{Phrase::subject_due_and_late, "subject_due_and_late",
              "Due by {date}: {count}, should have started: {late} — {name}"},
    PhraseRow{Phrase::subject_late, "subject_late", "Should have started: {late} — {name}"},
    PhraseRow{Phrase::subject_summary, "subject_summary",
              "{open} open, {overdue} of them overdue, {closed} closed — {name}"},
    PhraseRow{Phrase::subject_left_out, "subject_left_out",
              "Plans that could not be read: {count}"},
    PhraseRow{Phrase::subject_unjudged, "subject_unjudged",
              "Deadlines that cannot be read: {count}"},
    PhraseRow{Phrase::ask_overdue, "ask_overdue",
              "As of {date}, these actions should have been done. Please note in the plan what has "
              "been done, or agree on another deadline and say why."},
    PhraseRow{
        Phrase::ask_due, "ask_due",
        "As of {date}, these actions come next. Please note in the plan how far they are, and "
        "say in time what stands in the way."},
    PhraseRow{Phrase::ask_summary, "ask_summary", "This is how the actions stand as of {date}."},
    PhraseRow{Phrase::led, "led", "You lead"},
    PhraseRow{Phrase::helped, "helped", "You help as a partner"},
    PhraseRow{Phrase::led_overdue, "led_overdue", "Overdue that you lead"},
    PhraseRow{Phrase::helped_overdue, "helped_overdue", "Overdue that you help with"},
    PhraseRow{Phrase::all_actions, "all_actions", "All actions"},
    PhraseRow{Phrase::actions, "actions", "Actions"},
    PhraseRow{Phrase::open, "open", "Open"},
    PhraseRow{Phrase::overdue, "overdue", "Overdue"},
    PhraseRow{Phrase::closed, "closed", "Closed"},
    PhraseRow{Phrase::dropped, "dropped", "Dropped"},
    PhraseRow{Phrase::total, "total", "All together"},
    PhraseRow{Phrase::overdue_by, "overdue_by", "{days} overdue"},
    PhraseRow{Phrase::due_in, "due_in", "{days} left"},
    PhraseRow{Phrase::due_today, "due_today", "due today"},
    PhraseRow{Phrase::late_start, "late_start", "should have started"},
    PhraseRow{Phrase::deadline, "deadline", "Deadline"},
    PhraseRow{Phrase::status, "status", "Status"},
    PhraseRow{Phrase::owner, "owner", "Owner"},
    PhraseRow{Phrase::partners, "partners", "Partners"},
    PhraseRow{Phrase::plan, "plan", "Plan"},
    PhraseRow{Phrase::place, "place", "{id} in {file}, line {line}"},
    PhraseRow{Phrase::open_plan, "open_plan", "Open it in the plan"},
    PhraseRow{Phrase::reason, "reason",
              "You get this message because the plans name {name} as an owner or a partner, and "
              "{address} is the address for that."},
    PhraseRow{Phrase::written_to, "written_to", "Written to"},
    PhraseRow{Phrase::nobody_written_to, "nobody_written_to", "No owner was written to."},
    PhraseRow{Phrase::not_accepted, "not_accepted",
              "Not written to, because the mail system failed"},
    PhraseRow{Phrase::in_doubt, "in_doubt", "Perhaps written to; it is not known"},
    PhraseRow{Phrase::not_told, "not_told",
              "Not told today, because the plan changed after the messages went out"},
    PhraseRow{Phrase::unreachable, "unreachable", "Without an address"},
    PhraseRow{Phrase::unusable, "unusable", "Addresses that mail systems may refuse"},
    PhraseRow{Phrase::unusable_address, "unusable_address",
              "{name}: {address}; {instead} is written to instead"},
    PhraseRow{Phrase::unusable_without_instead, "unusable_without_instead",
              "{name}: {address}; nobody is written to instead"},
    PhraseRow{Phrase::left_out, "left_out",
              "Not in this message, because the file could not be read"},
    PhraseRow{Phrase::left_out_file, "left_out_file", "{file}, line {line}: {reason}"},
    PhraseRow{Phrase::unjudged, "unjudged",
              "Perhaps overdue: the deadline cannot be read or counted"},
    PhraseRow{Phrase::unjudged_action, "unjudged_action",
              "{id} in {file}, line {line}; its deadline: {deadline}"},
};

constexpr bool has_row_of_each_phrase() {
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    if (static_cast<std::size_t>(phrases[i].phrase) != i) return false;
  }
  return phrases.size() == number_of_phrases;
}
// Whoever has as many texts as there are phrases relies on it.
static_assert(has_row_of_each_phrase());

}  // namespace

std::span<const PhraseRow> phrase_table() {
  return phrases;
}

std::vector<std::string_view> phrase_names() {
  std::vector<std::string_view> names;
  names.reserve(phrases.size());
  for (const PhraseRow& row : phrases) names.push_back(row.name);
  return names;
}

const PhraseRow* find_phrase(std::string_view name) {
  const auto* row = std::ranges::find(phrases, name, &PhraseRow::name);
  return row == phrases.end() ? nullptr : row;
}

std::optional<PhraseFault> fault_of(const WordMeaning& phrase) {
  const PhraseRow* row = find_phrase(phrase.word.words);
  if (row == nullptr) {
    const std::vector<std::string_view> names = phrase_names();
    const std::string_view meant = nearest(phrase.word.words, names);
    return PhraseFault{&phrase.word, fmt::format("there is no phrase \"{}\"", phrase.word.words),
                       did_you_mean(meant, "followup-mail(1) lists them")};
  }
  const std::vector<std::string_view> known = braces_of(row->english);
  for (const std::string_view name : braces_of(phrase.meaning.words)) {
    if (std::ranges::count(known, name) > 0) continue;
    return PhraseFault{&phrase.meaning,
                       fmt::format("nothing fills {{{}}} in the phrase \"{}\"", name, row->name),
                       known.empty() ? "nothing in braces can be filled in there"
                                     : fmt::format("there is {{{}}}", fmt::join(known, "}, {"))};
  }
  return std::nullopt;
}

std::vector<std::string_view> braces_of(std::string_view phrase) {
  std::vector<std::string_view> names;
  for (std::size_t open = phrase.find('{'); open != std::string_view::npos;
       open = phrase.find('{', open + 1)) {
    const std::size_t close = phrase.find('}', open);
    if (close == std::string_view::npos) break;
    names.push_back(phrase.substr(open + 1, close - open - 1));
  }
  return names;
}

}  // namespace followup
