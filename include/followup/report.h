// A report as plain data: blocks that any format can render. Nothing is computed by a format.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "followup/date.h"
#include "followup/digest.h"
#include "followup/line_role.h"
#include "followup/vocabulary.h"

namespace followup {

// A share with what it is a share of; without a whole there is no percentage.
struct Ratio {
  std::int64_t part = 0;
  std::int64_t whole = 0;

  friend bool operator==(Ratio, Ratio) = default;
};

// In tenths of a percent, halves rounded up: 1 of 3 is 333. Nothing if there is no whole.
std::optional<std::int64_t> tenths_of_percent(Ratio ratio);
// "75 %", or "–" of nothing.
std::string percentage_text(Ratio ratio);

// What good or bad news a cell is. A format may colour it; the words say it too.
enum class Tone : std::uint8_t { neutral, good, caution, bad };

// Words that are news: "green", "12 days late".
struct Signal {
  std::string words;
  Tone tone = Tone::neutral;
};

// What a bar or a chart counts. Formats choose its colour, pattern and characters.
enum class Measure : std::uint8_t {
  closed,
  open,  // in a bar: and not overdue
  overdue,
  dropped,
  owned,    // as owner
  partner,  // only as partner
};
std::string_view name(Measure measure);  // "closed", "as owner"

struct MeasuredPart {
  Measure measure = Measure::open;
  std::int64_t count = 0;
};

// A stacked bar for people; `full` is the count that fills the whole width, the same in all rows.
struct Bar {
  std::vector<MeasuredPart> parts;
  std::int64_t full = 0;
};

struct CellLine {
  std::string words;
  LineRole role = LineRole::plain;
};

// Paragraphs of a document that stand one below the other in a cell; each may be long.
struct Lines {
  std::vector<CellLine> lines;

  std::vector<std::string> words() const;
};
Lines lines_of(std::vector<std::string> words, LineRole role = LineRole::plain);

// The name of something that stands below another in a tree. Formats draw the depth.
struct Indented {
  std::string words;
  std::size_t depth = 0;  // 0 stands at the top
};

// The cell above reaches down to here: only in tables with `is_document`, whose rows stay together.
struct Continued {};

// What a cell of a table holds; monostate is "nothing known".
using Cell = std::variant<std::monostate, std::string, std::int64_t, Day, bool,
                          std::vector<std::string>, Ratio, Signal, Bar, Lines, Indented, Continued>;

enum class Audience : std::uint8_t {
  everyone,
  machines,  // too much for a table that people read
  people,    // a machine finds the same in other columns
};

// What the cells of a column or a field are, when something is known.
enum class CellType : std::uint8_t { text, integer, day, flag, texts, ratio, bar };

struct Column {
  std::string_view key;    // for machines: stable, lower_case
  std::string_view title;  // for people
  CellType type = CellType::text;
  Audience audience = Audience::everyone;
  bool is_alarm = false;  // a number above 0 is bad news

  bool is_number() const { return type == CellType::integer || type == CellType::ratio; }
};

// Appends a row in the words of a format whose rows stand each for itself.
using WriteRow = void (*)(std::string& words, std::span<const Column> columns,
                          std::span<const Cell> cells);

// Rows from `first` on, at least one, up to the next group, stand under one title.
struct RowGroup {
  std::string title;
  std::size_t first = 0;
};

struct Table {
  std::string_view key;
  std::string title;  // above it, for people; may be empty
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;  // as many cells as columns
  std::vector<RowGroup> groups = {};    // in the order of rows; a column names them for machines
  std::vector<Cell> total = {};         // a last row for people; empty if there is none
  Audience audience = Audience::everyone;
  bool has_chosen_columns = false;  // the reader decides which there are, and whether in groups
  bool has_legend = true;  // for bars; otherwise the words of each row say what its bar counts
  bool is_folded = false;  // more than most want to see; a format that can lets people fold it
  bool may_have_groups = false;  // the reader decides whether there is a column with group_key
  bool is_document = false;      // of a document that people know: its rows stay in their order
  // In place of `rows`, where the request has a write_row and there may be very many.
  std::vector<std::string> written_rows = {};
};
// Of the column that names for machines which group a row is in.
inline constexpr std::string_view group_key = "group";

struct Heading {
  std::string words;
  int level = 2;  // 1 is the report's own title
  LineRole role = LineRole::plain;
};

// A sentence for people; its figures for machines stand in Fields.
struct Paragraph {
  std::string words;
  LineRole role = LineRole::plain;
};

struct Field {
  std::string_view key;
  std::string title;
  CellType type = CellType::integer;
  Cell value;
};

// Names with values, one below the other.
struct Fields {
  std::string_view key;
  std::string title;
  std::vector<Field> fields;
  Audience audience = Audience::everyone;
};

// What is drawn. All that it shows stands in a table as well, so that a format may leave it out.
enum class ChartKind : std::uint8_t {
  bars,      // one row below the other, stacked
  timeline,  // months, quarters or years from left to right, stacked
  lines,     // points of time from left to right, a line for each measure
};

struct ChartRow {
  std::string label;
  std::vector<std::int64_t> counts;  // one for each of the chart's measures
};

struct Chart {
  ChartKind kind = ChartKind::bars;
  std::string_view key;
  std::string title;
  std::string description;  // what there is to see, in words
  std::vector<Measure> measures;
  std::vector<ChartRow> rows;
  std::optional<std::size_t> today;  // of a timeline: the row that the as-of date lies in
  bool is_small = false;             // one of several to be compared
};

// What a calendar can hold.
struct DatedItems {
  std::vector<DatedItem> items;
};

// Boxes of a form, ticked or not.
struct Choices {
  std::string label;
  struct Choice {
    std::string words;
    bool is_ticked = false;
  };
  std::vector<Choice> choices;
};

using Block = std::variant<Heading, Paragraph, Table, Fields, Chart, DatedItems, Choices>;

// Of the pages that a report is printed on.
enum class Orientation : std::uint8_t { portrait, landscape };

struct Report {
  std::string_view name;  // of the command
  std::string title;
  Day as_of;
  bool has_something_to_say = true;  // text for people is silent otherwise
  bool has_findings = true;          // what --exit-code asks for
  Orientation orientation = Orientation::portrait;
  std::vector<Block> blocks;
  std::vector<std::string> missing_files;  // not in the report because they could not be read
  // What its owners are to be written, of a report of actions that was asked for it.
  std::optional<Digests> digests;
  // What was asked for and is not there, a sentence each; the blocks say nothing then.
  std::vector<std::string> failures;
};

}  // namespace followup
