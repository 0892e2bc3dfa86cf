#include "formats/xlsx_cell.h"

#include <fmt/core.h>

#include <algorithm>

namespace followup {
namespace {

std::string joined(const std::vector<std::string>& list, std::string_view separator) {
  std::string text;
  for (const std::string& entry : list) {
    if (&entry != &list.front()) text += separator;
    text += entry;
  }
  return text;
}

// Larger numbers would be rounded.
constexpr std::int64_t largest_exact = std::int64_t{1} << 53U;

// Deeper cannot be set by hand either.
constexpr std::size_t deepest_indent = 15;

class CellWriter {
 public:
  CellWriter(SheetWriter& sheet, CellPlace place, const CellStyle& style)
      : sheet_(sheet), place_(place), style_(style) {}

  void operator()(std::monostate) { sheet_.write_blank(place_, style_); }
  void operator()(const Bar&) { sheet_.write_blank(place_, style_); }
  void operator()(const Continued&) { sheet_.write_blank(place_, style_); }
  void operator()(const std::string& text) { write(text); }
  void operator()(const std::vector<std::string>& list) { write(joined(list, "; ")); }
  void operator()(const Lines& lines) { write(joined(lines.words(), "\n")); }
  void operator()(const Signal& signal) {
    style_.tone = signal.tone;
    write(signal.words);
  }
  void operator()(const Indented& indented) {
    style_.indent = static_cast<std::uint8_t>(std::min(indented.depth, deepest_indent));
    write(indented.words);
  }
  void operator()(std::int64_t number) {
    if (number > largest_exact || number < -largest_exact) return write(fmt::format("{}", number));
    write_number(static_cast<double>(number));
  }
  void operator()(Day day) {
    style_.is_left = true;
    sheet_.write_day(place_, day, style_);
  }
  void operator()(bool is_true) {
    style_.is_left = true;
    sheet_.write_flag(place_, is_true, style_);
  }
  // The same figure as in every other format, to the tenth.
  void operator()(Ratio ratio) {
    const auto tenths = tenths_of_percent(ratio);
    if (!tenths) return sheet_.write_blank(place_, style_);
    style_.form = NumberForm::percentage;
    write_number(static_cast<double>(*tenths) / 1000);
  }

 private:
  // Away from the words of the next column.
  void write_number(double number) {
    style_.is_right = !style_.is_left;
    style_.indent = style_.is_right ? 1 : 0;
    sheet_.write_number(place_, number, style_);
  }

  void write(std::string_view text) { sheet_.write_text(place_, text, style_); }

  SheetWriter& sheet_;
  CellPlace place_;
  CellStyle style_;
};

}  // namespace

std::optional<std::string> text_in_cell(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* list = std::get_if<std::vector<std::string>>(&cell)) return joined(*list, "; ");
  if (const auto* lines = std::get_if<Lines>(&cell)) return joined(lines->words(), "\n");
  if (const auto* indented = std::get_if<Indented>(&cell)) return indented->words;
  return std::nullopt;
}

void write_cell(SheetWriter& sheet, CellPlace place, const Cell& cell, const CellStyle& style) {
  std::visit(CellWriter(sheet, place, style), cell);
}

}  // namespace followup
