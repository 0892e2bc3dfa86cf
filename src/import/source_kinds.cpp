// The first bytes say more than the name: an old .doc that was renamed is still none that we read.
#include "import/source_kinds.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "followup/failure.h"
#include "import/field_names.h"
#include "import/readers.h"
#include "import/text_encoding.h"
#include "text/git_lfs.h"
#include "text/unicode.h"
#include "zip/zip_reader.h"

namespace followup {
namespace {

struct Refused {
  std::string_view beginning;
  const char* sentence;
};

constexpr std::array refused{
    Refused{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
            "it is a Word or Excel file of the old kind (.doc, .xls), or one with a password; open "
            "it there and save it as .docx or .xlsx"},
    Refused{"%PDF",
            "it is a PDF, which shows words but no tables; import the document that it was "
            "made from"},
    Refused{"{\\rtf", "it is a file in Rich Text; open it in Word and save it as .docx"},
    Refused{"PK\x05\x06", "it is an empty archive"},
    Refused{
        beginning_of_lfs_pointer,
        "Git LFS keeps it elsewhere, and only its pointer is here; run git lfs pull, which brings "
        "it here"},
};

constexpr std::string_view archive_beginning = "PK\x03\x04";

SourceDocument read_archive(std::string_view bytes, const ImportRequest& request) {
  const std::vector<std::string> names = ZipReader(bytes, most_expanded_of_archive).names();
  const auto has_below = [&](std::string_view folder) {
    return std::ranges::any_of(names,
                               [&](const std::string& name) { return name.starts_with(folder); });
  };
  if (has_below("word/")) return read_docx(bytes);
  if (has_below("xl/")) return read_xlsx(bytes, request.sheet);
  throw Failure("it is an archive, but no Word or Excel file (.docx, .xlsx)");
}

std::string ending_of(const std::string& file_name) {
  return fold_case(std::filesystem::path(file_name).extension().string());
}

// What has neither the bytes of an archive nor those of another kind.
void refuse_broken(const std::string& file_name) {
  const std::string ending = ending_of(file_name);
  if (ending != ".docx" && ending != ".xlsx") return;
  throw Failure(
      "its name says Word or Excel, but its bytes do not: it is damaged, or only a part of it has "
      "arrived; ask for it again");
}

void refuse_web_page(std::string_view bytes) {
  constexpr std::size_t looked_at = 256;  // bytes
  const std::string beginning = fold_case(without_blanks_around(bytes.substr(0, looked_at)));
  if (!beginning.starts_with("<!doctype html") && !beginning.starts_with("<html")) return;
  throw Failure("it is a web page; open it in Word or Excel and save it as .docx or .xlsx");
}

bool is_delimited_by_name(const std::string& file_name) {
  const std::string ending = ending_of(file_name);
  return ending == ".csv" || ending == ".tsv" || ending == ".tab";
}

// What Excel saves as "Unicode text" is a table with tabs, whatever its name: the first two lines
// have the same number of them, and more than one.
bool is_table_with_tabs(std::string_view bytes) {
  constexpr std::size_t looked_at = 64U << 10U;  // bytes
  std::vector<std::string> remarks;              // are made when it is read
  const std::string text = to_utf8(bytes.substr(0, looked_at), remarks);
  const std::size_t first_end = text.find('\n');
  if (first_end == std::string::npos) return false;
  const std::string_view first = std::string_view(text).substr(0, first_end);
  std::string_view second = std::string_view(text).substr(first_end + 1);
  second = second.substr(0, second.find('\n'));
  const auto tabs = std::ranges::count(first, '\t');
  return tabs > 1 && !first.starts_with('\t') && std::ranges::count(second, '\t') == tabs;
}

bool is_heading(const std::string& words, const std::vector<std::string>& chosen) {
  const std::string key = name_key(without_blanks_around(words));
  const auto is_chosen = [&](const std::string& choice) {
    const std::string_view heading = std::string_view(choice).substr(0, choice.rfind('='));
    return name_key(without_blanks_around(heading)) == key;
  };
  // A line of a text says something after its label.
  const auto label = label_of(words);
  const bool says_something = label && !label->rest.empty();
  return (!says_something && field_of_heading(words)) || std::ranges::any_of(chosen, is_chosen);
}

// A row names columns, and the one below it has as many fields. In a text no two lines look so.
bool is_table_with_headings(std::string_view bytes, const std::vector<std::string>& chosen) {
  const RowsOfText rows = first_rows_of_delimited(bytes);
  const auto above_its_like = [&](const auto& one, const auto& next) {
    if (one.size() != next.size()) return false;
    const auto headings = std::ranges::count_if(
        one, [&](const std::string& words) { return is_heading(words, chosen); });
    return headings > 1 && static_cast<std::size_t>(headings) * 2 >= one.size();
  };
  return std::ranges::adjacent_find(rows, above_its_like) != rows.end();
}

bool is_delimited(std::string_view bytes, const ImportRequest& request) {
  return is_delimited_by_name(request.file_name) || is_table_with_tabs(bytes) ||
         is_table_with_headings(bytes, request.headings);
}

// The first key of every plan that followup writes; comments and the like may stand before it.
bool is_plan(std::string_view bytes) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    const std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    const bool is_before_keys = without_blanks_around(line).empty() || line.starts_with('#') ||
                                line.starts_with("---") || line.starts_with('%') || line == "\r";
    if (!is_before_keys) return line.starts_with("kind:");
  }
  return false;
}

}  // namespace

SourceDocument read_source(std::string_view bytes, const ImportRequest& request) {
  if (bytes.empty()) throw Failure("the file is empty");
  for (const Refused& kind : refused) {
    if (bytes.starts_with(kind.beginning)) throw Failure(kind.sentence);
  }
  if (bytes.starts_with(archive_beginning)) return read_archive(bytes, request);
  refuse_web_page(bytes);
  refuse_broken(request.file_name);
  if (!request.sheet.empty()) throw Failure("--sheet is for Excel files, and this is none");
  if (is_plan(bytes)) {
    throw Failure("it is a plan already; followup check says what is wrong in it");
  }
  return is_delimited(bytes, request) ? read_delimited(bytes) : read_plain_text(bytes);
}

}  // namespace followup
