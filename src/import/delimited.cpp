// CSV and what is like it. libcsv does the parsing: it reads doubled quotes, line breaks inside
// quotes, and takes a stray quote for what it is, a character.
#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "followup/failure.h"
#include "import/libcsv.h"
#include "import/readers.h"
#include "import/source_text.h"
#include "import/table_cells.h"
#include "import/text_encoding.h"
#include "import/xlsx_ranges.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::string_view delimiters = ",;\t|";

// Takes what libcsv finds.
class RowTaker {
 public:
  RowTaker() = default;
  RowTaker(const RowTaker&) = delete;
  RowTaker& operator=(const RowTaker&) = delete;
  virtual ~RowTaker() = default;
  // `line` is where the row begins, from 1: a line of the file.
  virtual void take_field(std::string_view text, std::size_t line) = 0;
  virtual void end_row() = 0;
};

class Parser {
 public:
  Parser(char delimiter, RowTaker& taker) : taker_(taker) {
    // Every line end is reported, so that an empty line is known for what it is.
    if (library_.csv_init(&parser_, CSV_REPALL_NL) != 0) throw Failure("libcsv does not start");
    library_.csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
    // It grows by as much at a time, for cells of megabytes.
    library_.csv_set_blk_size(&parser_, std::size_t{64} << 10U);
  }
  ~Parser() { library_.csv_free(&parser_); }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  // A line with its end. One at a time, because libcsv does not say where it is.
  void take_line(std::string_view line) {
    const std::size_t fields_before = fields_;
    const bool was_quoted = is_quoted();
    ++line_;
    if (!is_in_row_) row_line_ = line_;
    const std::size_t taken = library_.csv_parse(&parser_, line.data(), line.size(),
                                                 &Parser::take_field, &Parser::end_row, this);
    if (taken != line.size()) throw Failure(library_.csv_strerror(library_.csv_error(&parser_)));
    if (!is_quoted()) return;
    is_in_row_ = true;
    if (!was_quoted || fields_ != fields_before) quote_line_ = line_;
  }

  // A line that is not for libcsv.
  void pass_line() { ++line_; }

  // At a line end: where a quotation mark opens that has not closed so far.
  std::optional<std::size_t> open_quote() const {
    return is_quoted() ? std::optional(quote_line_) : std::nullopt;
  }

 private:
  bool is_quoted() const { return parser_.quoted != 0; }

  static void take_field(void* text, std::size_t size, void* self) {
    auto* parser = static_cast<Parser*>(self);
    parser->is_in_row_ = true;
    ++parser->fields_;
    parser->taker_.take_field({static_cast<const char*>(text), size}, parser->row_line_);
  }

  static void end_row(int /*character*/, void* self) {
    auto* parser = static_cast<Parser*>(self);
    if (parser->is_in_row_) parser->taker_.end_row();
    parser->is_in_row_ = false;
  }

  const Libcsv& library_ = libcsv();
  csv_parser parser_{};
  RowTaker& taker_;
  std::size_t line_ = 0;
  std::size_t row_line_ = 1;
  std::size_t quote_line_ = 1;
  std::size_t fields_ = 0;
  bool is_in_row_ = false;
};

// Takes the first line off, with its end.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end == std::string_view::npos ? end : end + 1);
  text.remove_prefix(line.size());
  return line;
}

// How many of the first rows have each number of fields.
class FieldCounter : public RowTaker {
 public:
  void take_field(std::string_view /*text*/, std::size_t /*line*/) override { ++fields_; }
  void end_row() override {
    ++rows_[fields_];
    fields_ = 0;
  }

  // Rows that agree in their number of fields, and that number, which is 2 at least.
  std::pair<std::size_t, std::size_t> agreement() const {
    std::pair<std::size_t, std::size_t> best{0, 0};
    for (const auto& [fields, rows] : rows_) {
      if (fields > 1) best = std::max(best, {rows, fields});
    }
    return best;
  }

 private:
  std::map<std::size_t, std::size_t> rows_;
  std::size_t fields_ = 0;
};

// Gives the taker the rows that a file begins with.
void read_beginning(std::string_view text, char delimiter, RowTaker& taker) {
  constexpr std::size_t most_lines = 200;
  constexpr std::size_t most_bytes = std::size_t{1} << 20U;
  Parser parser(delimiter, taker);
  std::string_view rest = text;
  for (std::size_t line = 0; line < most_lines && !rest.empty(); ++line) {
    if (text.size() - rest.size() > most_bytes) break;
    parser.take_line(take_line(rest));
  }
}

// The one by which most of the first rows have the same number of fields.
char find_delimiter(std::string_view text) {
  char best = delimiters.front();
  std::pair<std::size_t, std::size_t> best_agreement{0, 0};
  for (const char delimiter : delimiters) {
    FieldCounter counter;
    read_beginning(text, delimiter, counter);
    const auto agreement = counter.agreement();
    if (agreement <= best_agreement) continue;
    best_agreement = agreement;
    best = delimiter;
  }
  return best;
}

// The delimiter that a first line "sep=;" names: Excel's way to say it.
std::optional<char> named_delimiter(std::string_view line) {
  constexpr std::string_view key = "sep=";
  if (line.ends_with('\n')) line.remove_suffix(1);
  if (line.size() > 1 && line.starts_with('"') && line.ends_with('"')) {
    line = line.substr(1, line.size() - 2);
  }
  if (line.size() != key.size() + 1) return std::nullopt;
  if (fold_case(line.substr(0, key.size())) != key) return std::nullopt;
  return line.back();
}

class TextCollector : public RowTaker {
 public:
  void take_field(std::string_view text, std::size_t /*line*/) override {
    row_.push_back(source_text(text));
  }
  void end_row() override { rows_.push_back(std::exchange(row_, {})); }

  RowsOfText take() { return std::move(rows_); }

 private:
  RowsOfText rows_;
  std::vector<std::string> row_;
};

class TableBuilder : public RowTaker {
 public:
  void take_field(std::string_view text, std::size_t line) override {
    const std::size_t column = column_++;
    if (column >= most_columns_of_sheet) {
      throw Failure(fmt::format("it has more than {} columns, which no table of actions has",
                                most_columns_of_sheet));
    }
    std::vector<SourceParagraph> paragraphs = cell_paragraphs(source_text(text), budget_);
    if (paragraphs.empty()) return;
    SourceCell& cell = row_.cells.emplace_back();
    cell.paragraphs = std::move(paragraphs);
    cell.column = column;
    cell.place = fmt::format("line {}, column {}", line, column + 1);
  }

  void end_row() override {
    if (!row_.cells.empty()) table_.rows.push_back(std::move(row_));
    row_ = {};
    column_ = 0;
  }

  SourceTable take() { return std::move(table_); }

 private:
  SourceTable table_;
  SourceRow row_;
  std::size_t column_ = 0;
  CellBudget budget_;
};

}  // namespace

RowsOfText first_rows_of_delimited(std::string_view bytes) {
  constexpr std::size_t looked_at = 64U << 10U;  // bytes
  std::vector<std::string> remarks;              // are made when it is read
  std::string text = to_utf8(bytes.substr(0, looked_at), remarks, SoftBreaks::stay);
  if (!text.ends_with('\n')) text += '\n';
  std::string_view rest = text;
  const std::optional<char> named = named_delimiter(take_line(rest));
  if (!named) rest = text;
  TextCollector collector;
  read_beginning(rest, named ? *named : find_delimiter(rest), collector);
  return collector.take();
}

SourceDocument read_delimited(std::string_view bytes) {
  SourceDocument document;
  // A cell keeps them.
  std::string text = to_utf8(bytes, document.remarks, SoftBreaks::stay);
  if (!text.ends_with('\n')) text += '\n';

  std::string_view rest = text;
  std::string_view after_first = rest;
  const std::optional<char> named = named_delimiter(take_line(after_first));
  if (named) rest = after_first;
  TableBuilder builder;
  Parser parser(named ? *named : find_delimiter(rest), builder);
  if (named) parser.pass_line();
  while (!rest.empty()) parser.take_line(take_line(rest));
  if (const auto line = parser.open_quote()) {
    throw Failure(fmt::format("the quotation mark that opens in line {} is never closed", *line));
  }
  SourceTable table = builder.take();
  if (!table.rows.empty()) document.blocks.emplace_back(std::move(table));
  return document;
}

}  // namespace followup
