// What is followed up: the plan's innermost actions with all that they take from above, their days,
// and the status that they have or that their monitoring entries add up to.
#pragma once

#include <memory>
#include <memory_resource>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "followup/plan.h"

namespace followup {

// How far something is. An own status wins; otherwise it is added up from the parts.
struct Progress {
  std::optional<Status> status;  // nothing if nothing is said, or an unknown word
  State state = State::open;
  std::string_view word;    // the own status as written; empty if there is none
  std::size_t closed = 0;   // of the parts that count, how many are closed
  std::size_t counted = 0;  // parts that count in the sum; 0 without parts
};

// Whether its words, or those of its parts, say how far it is.
bool says_something(const Progress& progress);

// "Completed", "ongoing (2 of 3 closed)", or "–" when nothing is said.
std::string describe(const Progress& progress);

// What an action has, from itself or from what it stands in. Pointers lead into the plan, and paths
// into the outline; both must outlive it. A pointer to something that nobody wrote, here or above,
// is null.
struct Inheritance {
  const Recommendation* recommendation = nullptr;  // the nearest above, or the thing itself
  std::string_view recommendation_id;              // its path; empty without one
  const Section* section = nullptr;                // the nearest above
  std::string_view section_id;                     // its path; empty without one
  std::string_view title;                          // short words; empty if there are none
  std::string_view words;                          // full words; empty if there are none
  const PartyList* owner = nullptr;
  const PartyList* partners = nullptr;
  const TimeFrame* start = nullptr;
  const TimeFrame* deadline = nullptr;
  const Text* deadline_note = nullptr;
  const Text* priority = nullptr;
  const List<Text>* tags = nullptr;
  const List<Text>* countries = nullptr;
  // A problem of the key was reported here or above, so it is not missing.
  bool is_owner_unreadable = false;
  bool is_deadline_unreadable = false;
  // Where its plan or section says that owners are still to be confirmed, unless one says
  // otherwise.
  const Flag* unconfirmed_by = nullptr;
  std::optional<CalendarDate> base;  // what durations count from
};

// What something says itself, and for the rest what stands above.
Inheritance inherited(const Tracking& record, const Inheritance& above);

// One thing that is followed up.
struct TrackedAction : Inheritance {
  const Plan* plan = nullptr;
  const Tracking* record = nullptr;  // an action, a country's part, a recommendation
  std::string_view id;               // the path: MHW/1/1/1.1
  std::string_view country;          // of a country's part
  // A rejected recommendation that says who or when all the same; it promises nothing.
  bool is_rejected = false;
  DaySpan start_days;
  DaySpan deadline_days;
  Progress progress;

  // What a table has room for: the title, or else the full words.
  std::string_view label() const { return title.empty() ? words : title; }
};

// A run of tracked actions that stand together, as indices [first, last).
struct Run {
  std::size_t first = 0;
  std::size_t last = 0;

  std::size_t size() const { return last - first; }
};

struct RecommendationView {
  const Recommendation* recommendation = nullptr;
  std::string_view id;
  Run actions;              // everything tracked below it or itself
  bool is_tracked = false;  // itself, because it has no actions
  std::optional<Response> response;
  // Without anything tracked and without an own status it has none.
  std::optional<Progress> progress;
};

// An action with sub-actions or countries: not tracked itself.
struct DividedAction {
  const Action* action = nullptr;
  std::string_view id;
  Run actions;
};

struct SectionView {
  const Section* section = nullptr;
  std::string_view id;
};

// Everything of a plan in the order of the document; what holds others comes before them.
struct Outline {
  std::unique_ptr<std::pmr::monotonic_buffer_resource> paths;  // what the ids view
  std::vector<TrackedAction> actions;
  std::vector<RecommendationView> recommendations;
  std::vector<DividedAction> divided;
  std::vector<SectionView> sections;
};

Outline outline(const Plan& plan, const Vocabulary& vocabulary);

// The name of a thing in a path: its id, or "#3" for the third of its list without one.
std::string shown_id(const Text& id, std::size_t position);

bool is_overdue(const TrackedAction& action, Day as_of);

// Open, and no day is known by which it is overdue: the deadline is missing, to be decided,
// unreadable, uncountable or of unknown end. Continuous ones and those that have none are not.
bool is_undated(const TrackedAction& action);

// Open, not started as far as anybody says, and the last day to start has passed.
bool is_late_start(const TrackedAction& action, Day as_of);

// Somebody who owns it has still to agree.
bool is_unconfirmed(const TrackedAction& action);

// Whether somebody owns it: a name or a group, not only "to be decided".
bool has_owner(const TrackedAction& action);

// Nobody is written down for it; an owner that cannot be read is somebody.
bool is_nobodys(const TrackedAction& action);

}  // namespace followup
