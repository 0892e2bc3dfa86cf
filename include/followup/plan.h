// The plan as it was written: what followup-plan(5) describes, each value with its place. Nothing
// is derived here; tracking.h does that.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "followup/date.h"
#include "followup/list.h"
#include "followup/party.h"
#include "followup/record.h"
#include "followup/source.h"
#include "followup/time_frame.h"
#include "followup/tree.h"
#include "followup/vocabulary.h"

namespace followup {

// A day, month or year: when something was adopted, issued, answered, closed or noted.
struct Date {
  Text written;
  std::optional<CalendarDate> date;  // nothing if absent or unreadable

  bool is_written() const { return written.is_present(); }
};

struct MonitoringEntry : Record {
  Text note;
  Date date;
  Text status;
  List<Text> links;
  PartyList by;
};

// A deadline that was moved.
struct Revision : Record {
  TimeFrame was;
  Date date;
  Text reason;
  PartyList by;
};

// What makes something trackable; an action has it, and a recommendation without actions may.
struct Tracking : Record {
  PartyList owner;
  PartyList partners;
  TimeFrame start;
  TimeFrame deadline;
  Text deadline_note;
  Text status;
  Date closed;
  Text reason;
  PartyList verified_by;
  Text priority;
  List<Text> countries;
  List<Text> tags;
  List<Text> evidence;
  List<Text> links;
  Text indicator;
  List<MonitoringEntry> monitoring;
  List<Revision> revisions;
  Text id;
  Text title;
  Text note;
};

struct Action : Tracking {
  Text action;
  List<Action> actions;
  List<Action> per_country;  // the id is the name of the country

  bool is_divided() const { return !actions.empty() || !per_country.empty(); }
};

struct Recommendation : Tracking {
  Text text;
  PartyList responsible;
  PartyList recommended_to;
  Text response;
  Date responded;
  Text explanation;
  List<Recommendation> recommendations;
  List<Action> actions;
};

struct Section : Record {
  Text id;
  Text title;
  Text description;
  Text note;
  Flag confirmed;
  List<Section> sections;
  List<Action> actions;
};

struct Evaluation : Record {
  Text title;
  Date issued;
  Text link;
};

enum class PlanKind : std::uint8_t { action_plan, response_matrix };

std::string_view name(PlanKind kind);
std::vector<std::string_view> plan_kinds();  // their names

struct Plan : Record {
  const Source* source = nullptr;
  PlanKind kind = PlanKind::action_plan;
  Text kind_word;
  Text id;
  std::string shown_id;  // the id, or the file's name without its ending
  Text title;
  Text description;
  Text note;
  Date adopted;
  TimeFrame period;
  PartyList responsible;
  Flag confirmed;
  Evaluation evaluation;
  Text donor;
  List<Text> countries;
  Text site;
  PartyList partners;
  List<Text> beneficiaries;
  List<Text> links;
  List<Party> parties;
  List<WordMeaning> statuses;
  List<WordMeaning> responses;
  List<WordMeaning> priorities;
  List<Recommendation> recommendations;
  List<Section> sections;
  List<Action> actions;
};

// Whether a document is a plan: by its kind, or because it looks like one without saying so.
bool looks_like_plan(const Tree& tree);

// Reads a tree that looks like a plan. What cannot be read is added to `problems`
// and left out; all the rest is read. The source must outlive the plan, and so must the tree's
// arena.
Plan read_plan(const Source& source, const Tree& tree, Diagnostics& problems);

}  // namespace followup
