// Reports and problems as JSON; followup-json(5) describes the shape.
#include <nlohmann/json.hpp>

#include "formats/formats.h"
#include "formats/json_text.h"
#include "formats/main_table.h"
#include "formats/places.h"
#include "text/unicode.h"

namespace followup {
namespace {

using Json = nlohmann::ordered_json;

constexpr int schema_version = 1;

// Without a whole there is no percentage.
Json value_of(Ratio ratio) {
  const auto tenths = tenths_of_percent(ratio);
  return {{"numerator", ratio.part},
          {"denominator", ratio.whole},
          {"percent", tenths ? Json(static_cast<double>(*tenths) / 10) : Json(nullptr)}};
}

Json value_of(const Cell& cell) {
  struct Value {
    Json operator()(std::monostate) const { return nullptr; }
    Json operator()(const std::string& text) const { return text; }
    Json operator()(std::int64_t number) const { return number; }
    Json operator()(Day day) const { return iso(day); }
    Json operator()(bool is_true) const { return is_true; }
    Json operator()(const std::vector<std::string>& list) const { return list; }
    Json operator()(Ratio ratio) const { return value_of(ratio); }
    Json operator()(const Signal& signal) const { return signal.words; }
    Json operator()(const Lines& lines) const { return lines.words(); }
    Json operator()(const Indented& indented) const { return indented.words; }
    Json operator()(const Bar&) const { return nullptr; }        // for people
    Json operator()(const Continued&) const { return nullptr; }  // for people
  };
  return std::visit(Value{}, cell);
}

Json row_of(std::span<const Column> columns, std::span<const Cell> cells) {
  Json row = Json::object();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (columns[i].audience == Audience::people) continue;
    row[std::string(columns[i].key)] = value_of(cells[i]);
  }
  return row;
}

void add(const Table& table, Json& document) {
  if (table.audience == Audience::people) return;
  Json rows = Json::array();
  for (const auto& cells : table.rows) rows.push_back(row_of(table.columns, cells));
  document[std::string(table.key)] = std::move(rows);
}

void add(const Fields& fields, Json& document) {
  if (fields.audience == Audience::people) return;
  Json values = Json::object();
  for (const Field& field : fields.fields) values[std::string(field.key)] = value_of(field.value);
  document[std::string(fields.key)] = std::move(values);
}

// What is for people says nothing that tables and fields do not say.
void add(const Heading&, Json&) {}
void add(const Paragraph&, Json&) {}
void add(const Chart&, Json&) {}
void add(const DatedItems&, Json&) {}
void add(const Choices&, Json&) {}

constexpr int two_blanks = 2;
constexpr int one_line = -1;

// A path of the system may hold bytes that are not UTF-8; they are replaced, never an exception.
std::string dump(const Json& document, int indent = two_blanks) {
  return safe_json(document.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n");
}

Json place_of(const Source& source, Place place, PlaceFinder& places) {
  const PlacedText found = places.find(source, place);
  return {{"file", source.path},
          {"line", found.begin.line},
          {"column", found.begin.column},
          {"end_line", found.end.line},
          {"end_column", found.end.column}};
}

}  // namespace

std::string write_json(const Report& report, const TextStyle&) {
  Json document{
      {"schema_version", schema_version}, {"report", report.name}, {"as_of", iso(report.as_of)}};
  for (const Block& block : report.blocks) {
    std::visit([&](const auto& b) { add(b, document); }, block);
  }
  document["missing_files"] = report.missing_files;
  return dump(document);
}

void append_ndjson_row(std::string& words, std::span<const Column> columns,
                       std::span<const Cell> cells) {
  words += dump(row_of(columns, cells), one_line);
}

std::string write_ndjson(const Report& report, const TextStyle&) {
  std::string lines;
  if (const Table* table = main_table(report)) append_rows(lines, *table, append_ndjson_row);
  return lines;
}

std::string write_json(const CheckResult& result, const TextStyle&) {
  PlaceFinder places;
  Json problems = Json::array();
  for (const Diagnostic& d : result.problems) {
    Json problem = place_of(*d.source, d.place, places);
    problem["severity"] = name(d.severity);
    problem["rule"] = d.rule->name;
    problem["message"] = d.message;
    problem["help"] = d.help;
    Json related = Json::array();
    for (const RelatedPlace& other : d.related) {
      Json place = place_of(*other.source, other.place, places);
      place["message"] = other.message;
      related.push_back(std::move(place));
    }
    problem["related"] = std::move(related);
    problems.push_back(std::move(problem));
  }
  return dump({{"schema_version", schema_version},
               {"as_of", iso(result.as_of)},
               {"since", result.since == nullptr ? Json() : Json(result.since->name)},
               {"since_commit", result.since == nullptr ? Json() : Json(result.since->commit)},
               {"problems", std::move(problems)},
               {"not_compared", result.since == nullptr ? std::vector<std::string>()
                                                        : result.since->changes.not_compared},
               {"missing_files", result.missing_files},
               {"summary",
                {{"errors", result.count(Severity::error)},
                 {"warnings", result.count(Severity::warning)},
                 {"notes", result.count(Severity::note)},
                 {"plans", result.plans},
                 {"actions", result.actions},
                 {"other_files", result.other_files},
                 {"ignored", result.ignored},
                 {"in_baseline", result.baselined},
                 {"known_earlier", result.known_earlier ? Json(*result.known_earlier) : Json()},
                 {"not_shown", result.not_shown.size()}}}});
}

}  // namespace followup
