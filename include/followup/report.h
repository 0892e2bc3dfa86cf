// A report as plain data: blocks that any format can render. Nothing is computed by a format.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "followup/date.h"
#include "followup/repository.h"

namespace followup {

// What a cell of a table holds; monostate is "nothing known".
using Cell =
    std::variant<std::monostate, std::string, std::int64_t, Day, bool, std::vector<std::string>>;

enum class Audience : std::uint8_t {
  everyone,
  machines,  // too much for a table that people read
  people,    // a machine finds the same in other columns
};

struct Column {
  std::string_view key;    // for machines: stable, lower_case
  std::string_view title;  // for people
  Audience audience = Audience::everyone;
  bool is_number = false;  // aligned to the right
};

struct Table {
  std::string_view key;
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;  // as many cells as columns
};

// A sentence for people; its figures for machines stand in Figures.
struct Paragraph {
  std::string words;
};

struct Figure {
  std::string_view key;
  std::int64_t value = 0;
};

struct Figures {
  std::string_view key;
  std::vector<Figure> figures;
};

using Block = std::variant<Paragraph, Table, Figures>;

struct Report {
  std::string_view name;  // of the command
  std::string title;
  Day as_of;
  bool has_something_to_say = true;  // text for people is silent otherwise
  bool has_findings = true;          // what --exit-code asks for
  std::vector<Block> blocks;
  std::vector<std::string> missing_files;  // not in the report because they could not be read
};

// Makes a report: it keeps of each plan what it needs while the plan is there, and puts the parts
// together at the end.
class ReportMaker : public FileVisitor {
 public:
  virtual Report finish() = 0;
};

// A row of the table of reports (src/reports/reports.cpp).
struct ReportKind {
  std::string_view name;
  std::string_view summary;   // for --help: the question that it answers
  std::string_view examples;  // for --help: what else there is to know, and examples
  std::unique_ptr<ReportMaker> (*make)(Day as_of) = nullptr;
};

const std::vector<ReportKind>& report_kinds();

}  // namespace followup
