// The reports that there are, what each can be asked for, and how one is made.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "followup/report.h"
#include "followup/repository.h"

namespace followup {

struct Changes;
struct ItemHistory;
struct Trend;

// The state of a git repository whose plans a report is about.
struct RevisionOfPlans {
  std::string name;    // as it was asked for: "v1.0", "HEAD~3"
  std::string commit;  // its id, 40 digits
  Day day;             // of the commit
};
// Of the fields that a report says it with.
inline constexpr std::string_view revision_key = "revision";

// What a report is asked for, in the words of the command line; whoever uses a word checks it and
// throws Failure. Values of one list mean "or", different lists "and".
struct ReportRequest {
  Day as_of;
  std::optional<RevisionOfPlans> revision;  // nothing if the plans are those on the disk
  // Filters.
  std::vector<std::string> owners;
  std::vector<std::string> agencies;  // with all below them
  std::vector<std::string> partners;
  std::vector<std::string> statuses;
  std::vector<std::string> states;
  std::vector<std::string> countries;
  std::vector<std::string> tags;
  std::vector<std::string> priorities;
  std::vector<std::string> plans;
  std::string due_after;
  std::string due_before;
  // Order and amount.
  std::string sort;
  std::string group_by;
  std::string limit;
  std::vector<std::string> columns;
  // Of single reports.
  std::string within;   // due: "30d", "P1M"
  std::string until;    // due: a date
  std::string by;       // workload, summary, trend: what a row stands for; due: week or month
  std::string depth;    // workload: levels of the tree of parties
  std::string period;   // summary: a window
  std::string from;     // trend: a date
  std::string to;       // trend: a date
  std::string every;    // trend: day, week, month, quarter or year
  std::string subject;  // show, history: an id or the end of one
  // Who reads it: what is only for others takes room for every action, and may be left out.
  Audience audience = Audience::everyone;
  // Whether the format has a use for dated items, which take room for every action.
  bool wants_dated_items = false;
  // Of a format that has one: a list of actions has each row written while its plan is at hand, on
  // the threads that read, and keeps no cells.
  WriteRow write_row = nullptr;
  // Whether owners are to be written to.
  bool wants_digests = false;
};

// Makes a report: it keeps of each plan what it needs while the plan is there, and puts the parts
// together at the end.
class ReportMaker : public FileVisitor {
 public:
  virtual Report finish() = 0;
};

// Options that not every report has.
enum class ReportOption : std::uint8_t {
  group_by,
  columns,
  horizon,        // --within, --until
  by,             // --by, which is also --group-by
  week_or_month,  // --by, beside a --group-by
  depth,
  period,
  points_of_time,  // --from, --to, --every
  subject,         // a first argument before the paths
  plans,           // --plan
  selection,       // the other filters
  order,           // --sort and --limit
  exit_code,       // of reports that may find nothing
};

// What a report holds, and so which formats can carry it.
enum class Content : std::uint8_t {
  data,         // tables and fields for machines
  rows,         // a main table, which can be written alone
  dated_items,  // for a calendar
  document,     // a plan as a document, which people go on writing in
};

// A row of the table of reports (src/reports/reports.cpp).
struct ReportKind {
  std::string_view name;
  std::string_view summary;   // for --help: the question that it answers
  std::string_view examples;  // for --help: what else there is to know, and examples
  std::unique_ptr<ReportMaker> (*make)(const ReportRequest&) = nullptr;
  std::vector<ReportOption> options;
  std::vector<Content> contents;
  std::vector<std::string_view> sort_keys = {};     // what --sort may name
  std::string_view by_help = {};                    // of --by: what may be written
  std::span<const std::string_view> by_words = {};  // the same, as a list
};

const std::vector<ReportKind>& report_kinds();

// One of the two states that were compared.
struct ComparedState {
  std::string name;                         // for people
  std::optional<RevisionOfPlans> revision;  // nothing if its plans are those on the disk
};

// Beside the table of reports, because it is made of two states of plans.
inline constexpr std::string_view changes_question = "What changed between two states of plans?";
inline constexpr std::array contents_of_changes{Content::data, Content::rows};

Report report_of(const Changes& changes, const ComparedState& before, const ComparedState& after,
                 Day as_of);

// The same, of all states that the commits of git hold.
inline constexpr std::string_view history_question = "What became of one action or recommendation?";
inline constexpr std::array contents_of_history{Content::data, Content::rows};

// Up to the revision, or to the plans on the disk.
Report report_of(const ItemHistory& history, const std::optional<RevisionOfPlans>& revision,
                 Day as_of);
// And this one of many.
inline constexpr std::string_view trend_question = "How does it develop?";
inline constexpr std::array contents_of_trend{Content::data, Content::rows};

// `revision` is what the history ends at, if one was asked for.
Report report_of(const Trend& trend, const std::optional<RevisionOfPlans>& revision);

}  // namespace followup
