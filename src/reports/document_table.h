// The table of actions in a document: one row a thing, several rows high where it has several
// comments, each with its own status beside it.
#pragma once

#include <span>
#include <unordered_map>
#include <vector>

#include "followup/report.h"
#include "followup/tracking.h"
#include "reports/document_words.h"

namespace followup {

// The last days of deadlines, which a relative one does not say itself.
using DeadlineDays = std::unordered_map<const TimeFrame*, Day>;
DeadlineDays deadline_days(const Outline& outline);

// Which columns people know.
enum class TableForm : std::uint8_t {
  response_matrix,  // key action, time frame, responsible, comments, status
  action_plan,      // no., what, who, partners, when, status
};

class DocumentTable {
 public:
  // `days` must outlive it.
  DocumentTable(TableForm form, const DeadlineDays& days) : form_(form), days_(days) {}

  // What a recommendation says of its own follow-up; nothing is added if it says nothing.
  void add(const Recommendation& recommendation);
  void add(std::span<const Action> actions) { add(actions, {}, {}); }

  bool is_empty() const { return rows_.empty(); }
  // Without the columns that nobody misses where they are empty.
  Table table() const;

 private:
  // When something is to be done, as far as it or what it stands in says it.
  struct When {
    const TimeFrame* start = nullptr;
    const TimeFrame* deadline = nullptr;
    const Text* note = nullptr;

    explicit When(const Inheritance& own)
        : start(own.start), deadline(own.deadline), note(own.deadline_note) {}

    bool is_said() const { return start != nullptr || deadline != nullptr || note != nullptr; }
    friend bool operator==(const When&, const When&) = default;
  };
  struct Row {
    Cell number;
    Cell what;
    Cell who;
    Cell partners;
    Cell when;
    Cell comments;
    Cell status;
  };
  struct ColumnOfRow;
  // A thing of the table with what stands in its first row.
  struct Item {
    const Tracking& record;
    Inheritance taken;
    std::string number;
    CellLines what;
    Cell nothing_said;  // what an owner, deadline or status looks like that is not there
  };

  static const std::vector<ColumnOfRow>& columns(TableForm form);

  // The number is that of the action which they stand below.
  void add(std::span<const Action> actions, const Inheritance& above,
           std::string_view number_above);
  void add(const Action& action, const Inheritance& above, const std::string& number,
           std::string_view country);
  void add(const Item& item);
  CellLines what(const Action& action, std::string_view number, std::string_view country) const;
  // Otherwise the number stands before the words.
  bool has_column_of_numbers() const;
  Cell when(const When& said, const Cell& nothing_said) const;

  TableForm form_;
  const DeadlineDays& days_;
  std::vector<Row> rows_;
  // What the last rows show; a thing below that takes the same does not repeat it.
  Inheritance shown_;
};

}  // namespace followup
