// What our Word documents say in words of their own, by which the import knows it again.
#pragma once

#include <array>
#include <string_view>

namespace followup::phrases {

// Beside the id of the plan.
inline constexpr std::string_view action_plan = "Action plan";
inline constexpr std::string_view response_matrix = "Response matrix";

inline constexpr std::string_view confirmed = "Leaders and partners are confirmed.";
inline constexpr std::string_view to_be_confirmed =
    "Leaders and partners are still to be confirmed.";

// In brackets after a name, in this order. A note comes last; where it begins like one of them, it
// has words in front that say what it is.
inline constexpr std::string_view undecided = "to be decided";
inline constexpr std::string_view lead = "lead";
inline constexpr std::string_view confirmed_party = "confirmed";
inline constexpr std::string_view unconfirmed_party = "to be confirmed";
inline constexpr std::string_view before_note = "note: ";

// The row of a recommendation that is followed up without actions.
inline constexpr std::string_view recommendation_itself = "(the recommendation itself)";

// In front of the id in the heading of one.
inline constexpr std::string_view recommendation = "Recommendation ";

// Between an id and a title.
inline constexpr std::string_view after_id = " – ";

inline constexpr std::string_view moved_from = "Moved from ";

// Who said or moved something, after the day.
inline constexpr std::string_view before_names = ", by ";
inline constexpr std::string_view before_names_alone = before_names.substr(2);  // without a day
inline constexpr std::string_view between_names = "; ";

// After the word for a deadline that is not known yet.
inline constexpr std::string_view to_be_decided = " (to be decided)";

// Below the words of a page, in front of a day.
inline constexpr std::string_view as_of = "As of ";

// Headings over the two tables of definitions.
inline constexpr std::string_view parties = "Parties";
inline constexpr std::string_view own_words = "Own words";

inline constexpr std::array<std::string_view, 6> columns_of_parties{
    "Party", "Name", "Type", "Part of", "E-mail", "Other names"};
inline constexpr std::array<std::string_view, 2> columns_of_own_words{"Word", "Stands for"};
// Rows over the words that they name.
inline constexpr std::string_view statuses = "Statuses";
inline constexpr std::string_view responses = "Responses";
inline constexpr std::string_view priorities = "Priorities";

// In the second row of a sheet, beside a day.
inline constexpr std::string_view as_of_in_sheet = "As of";

// Columns of our tables of actions that no other table has.
inline constexpr std::array<std::string_view, 6> columns_of_actions{
    "Plan and id", "days_overdue", "earliest_day",
    "latest_day",  "is_uncertain", "canonical_status"};

}  // namespace followup::phrases
