// The values of a plan in the words of a document: lines of cells, and fields, which leave out what
// nobody wrote.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "followup/plan.h"
#include "followup/report.h"

namespace followup {

// "WHO (lead; to be confirmed; 6 regions)".
std::string words_of(const PartyMention& mention);
std::vector<std::string> words_of(const PartyList& mentions);
Lines lines_of(const PartyList& mentions);
std::vector<std::string> words_of(const List<Text>& texts);
// As written, with its meaning where the word alone may not say it: "tbd (to be decided)".
std::string words_of(const TimeFrame& time_frame);

// The lines of a cell.
class CellLines {
 public:
  // Each paragraph is a line; the label stands before the first: "Note: …". Those that follow it
  // are words.
  void add(std::string_view label, std::string_view words, LineRole role = LineRole::plain);
  void add(std::string_view words, LineRole role = LineRole::plain) { add({}, words, role); }
  // Each in a line; names may have commas in them.
  void add_lines(std::string_view label, const std::vector<std::string>& names);
  // In one line, with commas between them; where a comma is a part of one, each in a line.
  void add_list(std::string_view label, const std::vector<std::string>& words);
  void add_each(std::string_view label, const List<Text>& texts);
  void add_each(std::string_view label, const PartyList& mentions);
  void add_links(const List<Text>& links) { add_each({}, links); }
  void add(const MonitoringEntry& entry);
  void add(const Revision& revision);

  bool is_empty() const { return lines_.empty(); }
  const std::vector<CellLine>& lines() const { return lines_; }
  // Without lines it is a cell with nothing in it, not one that says that nothing is known.
  Cell cell() const { return lines_.empty() ? Cell{std::string()} : Cell{Lines{lines_}}; }

 private:
  std::vector<CellLine> lines_;
};

// Names with values below a heading.
class DocumentFields {
 public:
  void add(std::string_view key, std::string title, std::string_view words);
  void add(std::string_view key, std::string title, const PartyList& mentions);
  // The members of a list, one below the other.
  void add(std::string_view key, std::string title, const std::vector<std::string>& members);

  bool is_empty() const { return fields_.fields.empty(); }
  Fields fields(std::string_view key) const {
    Fields named = fields_;
    named.key = key;
    return named;
  }

 private:
  void add(std::string_view key, std::string title, Lines lines);

  Fields fields_;
};

// A text as paragraphs of the document, the first with a label: "Explanation: …". Without one all
// are words.
std::vector<Block> paragraphs(std::string_view label, std::string_view words);

// "1 – Conceptual framework": an id and a title, of which either may be missing.
std::string numbered(std::string_view id, std::string_view title);

// The id of a part as a document shows it: "B.1" below "B" says itself where it belongs; "1"
// becomes "B/1", as in a path.
std::string id_below(std::string_view parent, std::string id);

// What a document says where a plan or a section has `confirmed:`; nothing if it says nothing.
std::vector<Block> confirmation_of(const Flag& confirmed);

}  // namespace followup
