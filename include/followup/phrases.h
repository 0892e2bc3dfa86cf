// The fixed phrases of messages, which an office can put into its own language (mail.phrases).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "followup/vocabulary.h"

namespace followup {

enum class Phrase : std::uint8_t {
  one_day,
  days,
  everybody,
  nobody,
  subject_one_overdue,
  subject_overdue,
  subject_one_due,
  subject_due,
  subject_due_and_late,
  subject_late,
  subject_summary,
  subject_left_out,
  subject_unjudged,
  ask_overdue,
  ask_due,
  ask_summary,
  led,
  helped,
  led_overdue,
  helped_overdue,
  all_actions,
  actions,
  open,
  overdue,
  closed,
  dropped,
  total,
  overdue_by,
  due_in,
  due_today,
  late_start,
  deadline,
  status,
  owner,
  partners,
  plan,
  place,
  open_plan,
  reason,
  written_to,
  nobody_written_to,
  not_accepted,
  in_doubt,
  not_told,
  unreachable,
  unusable,
  unusable_address,
  unusable_without_instead,
  left_out,
  left_out_file,
  unjudged,
  unjudged_action,
};

inline constexpr std::size_t number_of_phrases =
    static_cast<std::size_t>(Phrase::unjudged_action) + 1;

// What stands in {braces} is filled in; a translation may leave it out, or say it in another place.
struct PhraseRow {
  Phrase phrase;
  std::string_view name;     // in followup.yaml
  std::string_view english;  // where nothing else is written
};

std::span<const PhraseRow> phrase_table();
std::vector<std::string_view> phrase_names();
const PhraseRow* find_phrase(std::string_view name);  // null if there is none

// What a phrase of an office's own gets wrong: its name, or braces that nothing fills.
struct PhraseFault {
  const Text* at = nullptr;  // in what was asked about
  std::string message;
  std::string help;
};
std::optional<PhraseFault> fault_of(const WordMeaning& phrase);

// The names in {braces}, in their order.
std::vector<std::string_view> braces_of(std::string_view phrase);

}  // namespace followup
