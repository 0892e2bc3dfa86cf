// What holds for whatever is written, whoever reads it.
#pragma once

#include <span>
#include <string_view>

namespace followup::fuzz {

// For terminals and pages of text: UTF-8, and no character that a terminal obeys.
void check_shown(std::string_view text);
void check_json(std::string_view text);
void check_json_lines(std::string_view text);
void check_xml(std::string_view text);
// Nothing but elements and attributes of our own, and links that lead to pages and mailboxes.
void check_html(std::string_view text);
// Rows of as many cells, none of which a spreadsheet takes for a formula.
void check_csv(std::string_view text);
void check_tsv(std::string_view text);
// Short lines that end as they must, and what is begun ends.
void check_calendar(std::string_view text);
// Every line is a command of ours.
void check_annotations(std::string_view text);
// Nothing in the header but fields of ours, in ASCII.
void check_message(std::string_view text);
// A Word or Excel file whose parts are XML.
void check_office_file(std::string_view bytes);

struct WrittenAs {
  std::string_view format;
  void (*check)(std::string_view);
};

// In the way of its format, which must have a row.
void check_as(std::span<const WrittenAs> rows, std::string_view format, std::string_view text);

}  // namespace followup::fuzz
