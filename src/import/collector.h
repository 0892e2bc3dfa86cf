// Puts each text where it belongs: which recommendation or action it is about follows from what
// stood before it in the document.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "import/continuation.h"
#include "import/raw_plan.h"

namespace followup {

class Collector {
 public:
  // A text with its label, or under the heading of a column that stands for one thing in the whole
  // block.
  void label(ImportField field, const RawValue& value);
  // The number of the recommendation that is labelled next.
  void next_number(const RawValue& value) { next_number_ = value; }
  // One more paragraph of what was labelled last. False if nothing was.
  bool more(const RawValue& value);
  // Whether a paragraph can be one.
  bool goes_on(const SourceParagraph& line, Stands stands) const;
  // An empty paragraph stands where a title, a name or a date could have gone on.
  void gap();
  // Ends what more() continues.
  void end_of_label() { open_ = nullptr; }

  // One row of a table with headings.
  struct RowKind {
    bool continues_action = false;  // the cell of the action reaches down to it
    bool continues_status = false;
    bool has_recommendations = false;  // its table has such a column
    bool has_actions = false;          // or titles of actions
    RawValue number_of_action = {};    // where its table has a column of its own for it
  };
  void row(RawFields values, const RowKind& kind);
  // The next rows have nothing to do with those before, nor with a name or a date above them.
  void end_of_table() {
    can_continue_ = false;
    if (open_ != nullptr && !open_->is_empty()) gap();
  }
  // What comes next is about no action of them, until something begins anew.
  void end_of_rows() { is_after_rows_ = true; }
  // Whether a label of this kind can be about something that is there or still comes.
  bool has_place_for(ImportField field) const;

  // A heading over actions that belong to no recommendation.
  void section(const RawValue& title);
  // One that is such a heading if a table of actions follows, or others of its kind have one.
  void heading_of_section(const RawValue& title);
  // A table with headings begins.
  void begin_columns(bool are_of_recommendations);
  // Whether a labelled text below a heading is about no action, because none has come yet.
  bool is_about_section(ImportField field) const;
  // "Leaders and partners are still to be confirmed." False if the text says nothing like it.
  bool confirmation(const RawValue& value);
  // What no label and no heading says: it introduces what comes.
  void words(const RawValue& value);
  bool definitions(const SourceTable& table);
  void give_up_waiting_sections();
  // A text that may be the title of the document. False if there is one already.
  bool title(const RawValue& title);
  void unparsed(const RawValue& value);
  void heading(const std::string& words, ImportField field);
  // With the number of cells below it.
  void unknown_heading(const std::string& words, const std::string& place, std::size_t cells);

  bool has_recommendations() const { return !plan_.recommendations.empty(); }
  RawPlan finish();

 private:
  RawRecommendation* recommendation();
  RawTracking* current();
  RawSection& current_section();
  void start_recommendation(const RawValue& value);
  RawAction& start_action();
  static RawValue* put(RawTracking& record, ImportField field, const RawValue& value);
  void put_in_plan(ImportField field, const RawValue& value);
  void responsible_of_words(const RawValue& value);
  void give_up_waiting();
  void give_waiting_to_plan();
  void give_waiting_number_to_plan();
  bool introduces(const RawValue& value);
  void settle_sections(bool are_of_recommendations);
  void date_first_recommendation();
  void leave_recommendation() { is_in_recommendation_ = false; }

  RawPlan plan_;
  RawValue next_number_;
  RawFields waiting_;                         // labelled before the recommendation that it is about
  std::vector<RawSection> waiting_sections_;  // of which no table is known yet
  std::vector<RawValue> particulars_;         // below the title, with labels that nobody knows
  bool is_in_recommendation_ = false;
  bool can_continue_ = false;   // the last action, by a row without one
  bool is_after_rows_ = false;  // of a table, whose last action says no more
  RawValue* open_ = nullptr;
  ImportField open_field_ = ImportField::note;
  std::set<std::pair<std::string, ImportField>> known_headings_;
  std::map<std::string, std::size_t> unknown_headings_;  // their positions in the plan
  std::string last_recommendation_;  // as its cell said it, which may be repeated row by row
};

}  // namespace followup
