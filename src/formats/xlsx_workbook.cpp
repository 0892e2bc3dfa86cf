#include "formats/xlsx_workbook.h"

#include <fmt/core.h>
#include <sys/mman.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <limits>
#include <optional>
#include <utility>

#include "followup/failure.h"
#include "formats/libxlsxwriter.h"
#include "formats/wrap.h"
#include "formats/xlsx_text.h"
#include "text/lines_of.h"
#include "text/unicode.h"
#include "zip/zip_reader.h"

namespace followup {
namespace {

constexpr std::string_view name_of_rests = "Long texts";
constexpr std::string_view goes_on = "… (goes on in the sheet Long texts)";

constexpr lxw_color_t grey = 0x767676;
constexpr lxw_color_t header_background = 0xDDE6EE;
constexpr lxw_color_t line_colour = 0x8A8A8A;

struct Colours {
  lxw_color_t words;
  lxw_color_t background;
};

// Those that Excel itself calls good, neutral and bad.
std::optional<Colours> colours_of(Tone tone) {
  switch (tone) {
    case Tone::neutral:
      return std::nullopt;
    case Tone::good:
      return Colours{0x006100, 0xC6EFCE};
    case Tone::caution:
      return Colours{0x7F4A00, 0xFFEB9C};
    case Tone::bad:
      return Colours{0x9C0006, 0xFFC7CE};
  }
  return std::nullopt;
}

const char* number_format(const CellStyle& style) {
  if (style.is_kept_text) return "@";
  switch (style.form) {
    case NumberForm::plain:
      return nullptr;
    case NumberForm::day:
      return "yyyy-mm-dd";
    case NumberForm::percentage:
      return "0.0%";
  }
  return nullptr;
}

// Excel counts a 29 February 1900 that never was, other programs do not: before it they disagree.
constexpr Day first_day_of_excel = std::chrono::sys_days{std::chrono::year{1900} / 3 / 1};
constexpr Day last_day_of_excel = std::chrono::sys_days{std::chrono::year{9999} / 12 / 31};
constexpr Day day_zero = std::chrono::sys_days{std::chrono::year{1899} / 12 / 30};

// When the file says that it was made; the library takes 0 for now.
std::time_t time_of_making(Day as_of) {
  const Day day = std::clamp(as_of, first_day_of_excel, last_day_of_excel);
  const std::time_t seconds = std::chrono::seconds{day.time_since_epoch()}.count();
  return seconds == 0 ? 1 : seconds;
}

std::string name_of_column(lxw_col_t column) {
  std::string name;
  for (unsigned rest = column + 1U; rest > 0; rest = (rest - 1) / 26) {
    name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return name;
}

// "worksheet" of "<?xml ...?>\n<worksheet xmlns=...".
std::string name_of_root(std::string_view xml) {
  const std::size_t declaration_end = xml.find("?>");
  if (declaration_end == std::string_view::npos) return {};
  xml.remove_prefix(declaration_end);
  const std::size_t begin = xml.find('<');
  if (begin == std::string_view::npos) return {};
  xml.remove_prefix(begin + 1);
  return std::string(xml.substr(0, xml.find_first_of(" />")));
}

// What the library has no room for in its temporary files, it leaves out without a word: a file of
// the workbook that does not end as it began is only a part of one.
void refuse_cut_off(const std::string& bytes) {
  constexpr std::size_t piece = 64U << 10U;
  constexpr std::size_t longest_end = 64;
  ZipReader archive(bytes, std::numeric_limits<std::size_t>::max());
  std::vector<char> buffer(piece);
  for (const std::string& name : archive.names()) {
    ZipReader::Stream stream(archive, name);
    std::string root;
    std::string end;
    while (const std::size_t size = stream.read(buffer)) {
      const std::string_view read(buffer.data(), size);
      if (end.empty()) root = name_of_root(read);
      end += read.substr(size - std::min(size, longest_end));
      end.erase(0, end.size() - std::min(end.size(), longest_end));
    }
    if (end.ends_with('\n')) end.pop_back();
    if (!root.empty() && end.ends_with(fmt::format("</{}>", root))) continue;
    throw Failure(
        "the workbook cannot be written: there is no room for temporary files; set TMPDIR to a "
        "folder with more");
  }
}

}  // namespace

void check(lxw_error error) {
  if (error == LXW_NO_ERROR) return;
  throw Failure(
      fmt::format("the workbook cannot be written: {}", libxlsxwriter().lxw_strerror(error)));
}

std::size_t lines_in_cell(std::string_view text, std::size_t width) {
  // The end of a line stays empty where a word has no room, and many letters are wider than a
  // digit.
  const std::size_t usable = std::max<std::size_t>(width * 19 / 20, 1);
  const std::string shown = visible_lines(text);
  std::size_t lines = 0;
  for_each_line(shown, [&](std::string_view line) {
    lines += display_width(line) <= usable ? 1 : wrap(line, usable).size();
  });
  return lines;
}

void SheetWriter::write_text(CellPlace place, std::string_view text, const CellStyle& style) {
  if (text.empty()) return write_blank(place, style);
  CellStyle own = style;
  own.is_kept_text = looks_like_formula(text);
  std::vector<std::string> pieces = cell_pieces(text);
  if (pieces.size() > 1) {
    pieces = cell_pieces(text, longest_cell - count_characters(goes_on));
    pieces.front() += goes_on;
  }
  check(libxlsxwriter().worksheet_write_string(sheet_, place.row, place.column,
                                               pieces.front().c_str(), workbook_->format(own)));
  if (pieces.size() == 1) return;
  pieces.erase(pieces.begin());
  workbook_->add_rest(name_, place, std::move(pieces));
}

void SheetWriter::write_number(CellPlace place, double number, const CellStyle& style) {
  check(libxlsxwriter().worksheet_write_number(sheet_, place.row, place.column, number,
                                               workbook_->format(style)));
}

void SheetWriter::write_flag(CellPlace place, bool is_true, const CellStyle& style) {
  check(libxlsxwriter().worksheet_write_boolean(sheet_, place.row, place.column, is_true ? 1 : 0,
                                                workbook_->format(style)));
}

void SheetWriter::write_day(CellPlace place, Day day, const CellStyle& style) {
  if (day < first_day_of_excel || day > last_day_of_excel) {
    return write_text(place, iso(day), style);
  }
  CellStyle own = style;
  own.form = NumberForm::day;
  write_number(place, static_cast<double>((day - day_zero).count()), own);
}

void SheetWriter::write_blank(CellPlace place, const CellStyle& style) {
  // A string without characters is how the library is asked for an empty cell that has a look.
  check(libxlsxwriter().worksheet_write_string(sheet_, place.row, place.column, "",
                                               workbook_->format(style)));
}

void SheetWriter::write_wide_text(CellPlace place, lxw_col_t last_column, std::size_t width,
                                  std::string_view text, const CellStyle& style) {
  // Many letters are wider than a digit, which adds up in a long line.
  const std::size_t usable = width * 19 / 20 * text_size / style.size;
  set_height(place.row, lines_in_cell(text, usable), style.size);
  if (last_column > place.column) {
    check(libxlsxwriter().worksheet_merge_range(sheet_, place.row, place.column, place.row,
                                                last_column, "", workbook_->format(style)));
  }
  write_text(place, text, style);
}

void SheetWriter::set_height(lxw_row_t row, std::size_t lines, std::uint8_t size) {
  constexpr double line_spacing = 15.0 / text_size;
  constexpr std::size_t highest = 405;  // Excel has no higher rows
  const double height = line_spacing * size * static_cast<double>(std::min(lines, highest));
  check(libxlsxwriter().worksheet_set_row(sheet_, row,
                                          std::min(height, static_cast<double>(highest)), nullptr));
}

void SheetWriter::set_width(lxw_col_t column, std::size_t characters) {
  check(libxlsxwriter().worksheet_set_column(sheet_, column, column,
                                             static_cast<double>(characters), nullptr));
}

void SheetWriter::set_page(Orientation orientation, Day as_of) {
  constexpr std::uint8_t a4 = 9;
  libxlsxwriter().worksheet_set_paper(sheet_, a4);
  if (orientation == Orientation::landscape) libxlsxwriter().worksheet_set_landscape(sheet_);
  libxlsxwriter().worksheet_fit_to_pages(sheet_, 1, 0);
  const std::string footer = fmt::format("&L&A&CAs of {}&R&P / &N", iso(as_of));
  check(libxlsxwriter().worksheet_set_footer(sheet_, footer.c_str()));
  // Words like "2027" are words, and no slip.
  check(libxlsxwriter().worksheet_ignore_errors(sheet_, LXW_IGNORE_NUMBER_STORED_AS_TEXT,
                                                "A1:XFD1048576"));
}

WorkbookWriter::WorkbookWriter(std::string_view title, Day as_of)
    : file_(::memfd_create("followup", MFD_CLOEXEC)),
      path_(fmt::format("/proc/self/fd/{}", file_.number())),
      as_of_(as_of) {
  if (!file_.is_open()) fail_to("write", "a workbook", errno);
  const Libxlsxwriter& library = libxlsxwriter();
  workbook_ = library.workbook_new(path_.c_str());
  if (workbook_ == nullptr) check(LXW_ERROR_MEMORY_MALLOC_FAILED);
  std::string shown = visible(title);
  lxw_doc_properties properties{};
  properties.title = shown.data();
  properties.created = time_of_making(as_of);
  check(library.workbook_set_properties(workbook_, &properties));
  names_.insert(fold_case(name_of_rests));
}

WorkbookWriter::~WorkbookWriter() {
  if (workbook_ != nullptr) libxlsxwriter().lxw_workbook_free(workbook_);
}

std::string WorkbookWriter::unused_name(std::string_view words) {
  std::string name = sheet_name(words);
  for (std::size_t count = 2; !names_.insert(fold_case(name)).second; ++count) {
    const std::string suffix = fmt::format(" ({})", count);
    const std::string whole = sheet_name(words);
    std::string beginning;
    std::size_t length = suffix.size();
    for (const Grapheme& cluster : graphemes(whole)) {
      length += cluster.bytes.size();  // units at least
      if (length > longest_sheet_name) break;
      beginning += cluster.bytes;
    }
    name = beginning + suffix;
  }
  return name;
}

SheetWriter WorkbookWriter::add_sheet(std::string_view words) {
  std::string name = unused_name(words);
  lxw_worksheet* sheet = libxlsxwriter().workbook_add_worksheet(workbook_, name.c_str());
  if (sheet == nullptr) check(LXW_ERROR_SHEETNAME_ALREADY_USED);
  return {*this, sheet, std::move(name)};
}

lxw_format* WorkbookWriter::format(const CellStyle& style) {
  const auto known = formats_.find(style);
  if (known != formats_.end()) return known->second;
  const Libxlsxwriter& library = libxlsxwriter();
  lxw_format* format = library.workbook_add_format(workbook_);
  if (format == nullptr) check(LXW_ERROR_MEMORY_MALLOC_FAILED);
  library.format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  library.format_set_text_wrap(format);
  if (style.is_left) library.format_set_align(format, LXW_ALIGN_LEFT);
  if (style.is_right) library.format_set_align(format, LXW_ALIGN_RIGHT);
  if (style.is_bold || style.is_header) library.format_set_bold(format);
  if (style.size != text_size) library.format_set_font_size(format, style.size);
  if (style.is_grey) library.format_set_font_color(format, grey);
  if (style.indent > 0) library.format_set_indent(format, style.indent);
  if (style.is_header) {
    library.format_set_bg_color(format, header_background);
    library.format_set_bottom(format, LXW_BORDER_THIN);
  }
  if (style.has_line_above) library.format_set_top(format, LXW_BORDER_THIN);
  if (style.is_header || style.has_line_above) library.format_set_border_color(format, line_colour);
  if (const auto colours = colours_of(style.tone)) {
    library.format_set_font_color(format, colours->words);
    library.format_set_bg_color(format, colours->background);
  }
  if (const char* written = number_format(style)) library.format_set_num_format(format, written);
  formats_.emplace(style, format);
  return format;
}

void WorkbookWriter::add_rest(const std::string& sheet, CellPlace place,
                              std::vector<std::string> pieces) {
  rests_.push_back({fmt::format("{}!{}{}", sheet, name_of_column(place.column), place.row + 1),
                    std::move(pieces)});
}

// One row a piece: put together again in their order they are the text.
void WorkbookWriter::write_rests() {
  if (rests_.empty()) return;
  names_.erase(fold_case(name_of_rests));
  SheetWriter sheet = add_sheet(name_of_rests);
  sheet.write_text({0, 0}, "Cell", {.is_header = true});
  sheet.write_text({0, 1}, "How its text goes on", {.is_header = true});
  lxw_row_t row = 0;
  for (const Rest& rest : rests_) {
    for (const std::string& piece : rest.pieces) {
      ++row;
      sheet.write_text({row, 0}, rest.cell, {});
      // It is one already that a cell can hold.
      check(libxlsxwriter().worksheet_write_string(
          sheet.get(), row, 1, piece.c_str(), format({.is_kept_text = looks_like_formula(piece)})));
    }
  }
  sheet.set_width(0, 24);
  sheet.set_width(1, 100);
  sheet.set_page(Orientation::landscape, as_of_);
  libxlsxwriter().worksheet_freeze_panes(sheet.get(), 1, 0);
  check(libxlsxwriter().worksheet_autofilter(sheet.get(), 0, 0, row, 1));
}

std::string WorkbookWriter::finish() {
  write_rests();
  check(libxlsxwriter().workbook_close(std::exchange(workbook_, nullptr)));
  std::string bytes = read_all(file_, "a workbook");
  refuse_cut_off(bytes);
  return bytes;
}

}  // namespace followup
