#include "written.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "target.h"
#include "text/unicode.h"
#include "zip/zip_reader.h"

namespace followup::fuzz {
namespace {

// Without the ends of lines; the last may be missing.
std::vector<std::string_view> lines_of(std::string_view text, std::string_view end) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find(end), text.size());
    lines.push_back(text.substr(0, size));
    text.remove_prefix(std::min(size + end.size(), text.size()));
  }
  return lines;
}

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
  return std::ranges::count(words, word) > 0;
}

// Removes what stands from each `begin` to the next `end`, with both.
std::string without(std::string text, std::string_view begin, std::string_view end) {
  for (std::size_t at = 0; (at = text.find(begin, at)) != std::string::npos;) {
    const std::size_t last = text.find(end, at);
    require(last != std::string::npos, "an element of a page ends");
    text.erase(at, last + end.size() - at);
  }
  return text;
}

constexpr std::array<std::string_view, 46> elements{
    "a",       "bdi",     "body",    "br",       "caption",    "dd",      "defs",  "desc",
    "details", "div",     "dl",      "dt",       "figcaption", "figure",  "g",     "h1",
    "h2",      "h3",      "h4",      "head",     "html",       "li",      "line",  "main",
    "p",       "path",    "pattern", "polyline", "rect",       "section", "small", "span",
    "strong",  "summary", "svg",     "table",    "tbody",      "td",      "text",  "tfoot",
    "th",      "thead",   "time",    "title",    "tr",         "ul"};

bool is_harmless_target(std::string_view target) {
  return std::ranges::any_of(
      std::array<std::string_view, 4>{"http://", "https://", "mailto:", "#"},
      [&](std::string_view beginning) { return target.starts_with(beginning); });
}

void check_element(pugi::xml_node element) {
  const std::string_view name = element.name();
  require(is_one_of(name, elements), "a page has only elements of our own");
  for (const pugi::xml_attribute attribute : element.attributes()) {
    const std::string_view key = attribute.name();
    require(!key.starts_with("on") && key != "src", "a page runs and fetches nothing");
    require(key != "href" || is_harmless_target(attribute.value()),
            "links lead to pages and mailboxes");
  }
  for (const pugi::xml_node child : element.children()) {
    if (child.type() == pugi::node_element) check_element(child);
  }
}

// The rows of CSV, or of text with tabs, which has no quotes.
std::vector<std::vector<std::string>> rows_of(std::string_view text, char separator,
                                              bool has_quotes) {
  std::vector<std::vector<std::string>> rows;
  bool is_quoted = false;
  bool is_new_row = true;
  char before = '\0';
  for (const char c : text) {
    if (is_new_row) rows.push_back({""});
    is_new_row = false;
    const bool is_second_quote = !is_quoted && before == '"';  // of two, which stand for one
    before = c;
    if (has_quotes && c == '"') {
      is_quoted = !is_quoted;
      if (is_second_quote) rows.back().back() += c;
    } else if (c == separator && !is_quoted) {
      rows.back().emplace_back();
    } else if (c == '\n' && !is_quoted) {
      is_new_row = true;
    } else if (c == '\r' && !is_quoted) {
      continue;
    } else {
      rows.back().back() += c;
    }
  }
  require(!is_quoted, "a quoted cell ends");
  return rows;
}

void check_rows(const std::vector<std::vector<std::string>>& rows) {
  for (const auto& row : rows) {
    require(row.size() == rows.front().size(), "rows have as many cells as the first");
    for (const std::string& cell : row) {
      const std::size_t first = std::min(cell.find_first_not_of(' '), cell.size());
      const bool is_formula = first < cell.size() &&
                              std::string_view("=+@").find(cell[first]) != std::string_view::npos;
      require(!is_formula, "no cell is a formula");
    }
  }
}

}  // namespace

void check_shown(std::string_view text) {
  require(visible_lines(text) == text, "nothing that is shown is obeyed by a terminal");
}

void check_json(std::string_view text) {
  require(nlohmann::json::accept(text), "JSON is JSON");
}

void check_json_lines(std::string_view text) {
  for (const std::string_view line : lines_of(text, "\n")) check_json(line);
}

void check_xml(std::string_view text) {
  pugi::xml_document document;
  require(document.load_buffer(text.data(), text.size()), "XML is XML");
}

void check_html(std::string_view text) {
  std::string page = without(std::string(text), "<script>", "</script>");
  page = without(std::move(page), "<style>", "</style>");
  page = without(std::move(page), "<meta ", ">");
  page = without(std::move(page), "<!DOCTYPE", ">");
  pugi::xml_document document;
  require(document.load_string(page.c_str()), "what a page opens it closes");
  check_element(document.document_element());
}

void check_csv(std::string_view text) {
  for (const std::string_view line : lines_of(text, "\r\n")) check_shown(line);
  check_rows(rows_of(text, ',', true));
}

void check_tsv(std::string_view text) {
  check_rows(rows_of(text, '\t', false));
}

void check_calendar(std::string_view text) {
  std::vector<std::string_view> begun;
  require(text.ends_with("\r\n"), "the lines of a calendar end as they must");
  for (const std::string_view line : lines_of(text, "\r\n")) {
    require(line.size() <= 75, "the lines of a calendar are short");
    require(line.find_first_of("\r\n") == std::string_view::npos,
            "the lines of a calendar end as they must");
    if (line.starts_with("BEGIN:")) begun.push_back(line.substr(6));
    if (!line.starts_with("END:")) continue;
    require(!begun.empty() && begun.back() == line.substr(4), "what a calendar begins it ends");
    begun.pop_back();
  }
  require(begun.empty(), "what a calendar begins it ends");
}

void check_annotations(std::string_view text) {
  for (const std::string_view line : lines_of(text, "\n")) {
    require(line.starts_with("::error") || line.starts_with("::warning ") ||
                line.starts_with("::notice "),
            "every line is a command of ours");
    require(line.find('\r') == std::string_view::npos, "a command is one line");
  }
}

void check_message(std::string_view text) {
  constexpr std::array<std::string_view, 17> fields{"From",
                                                    "To",
                                                    "Cc",
                                                    "Reply-To",
                                                    "Subject",
                                                    "Date",
                                                    "Message-Id",
                                                    "Message-ID",
                                                    "List-Id",
                                                    "MIME-Version",
                                                    "Mime-Version",
                                                    "Content-Type",
                                                    "Auto-Submitted",
                                                    "Precedence",
                                                    "X-Auto-Response-Suppress",
                                                    "Content-Transfer-Encoding",
                                                    "Content-Language"};
  const std::size_t end = text.find("\r\n\r\n");
  require(end != std::string_view::npos, "a message has a header");
  std::vector<std::string_view> seen;
  for (const std::string_view line : lines_of(text.substr(0, end), "\r\n")) {
    require(std::ranges::all_of(line, [](char c) { return c == '\t' || (c >= ' ' && c <= '~'); }),
            "a header is ASCII");
    if (line.starts_with(' ') || line.starts_with('\t')) continue;
    const std::string_view field = line.substr(0, line.find(':'));
    require(is_one_of(field, fields), "a header has only fields of our own");
    require(!is_one_of(field, seen), "a field stands in a header once");
    seen.push_back(field);
  }
}

void check_office_file(std::string_view bytes) {
  ZipReader archive(bytes, std::size_t{64} << 20U);
  for (const std::string& name : archive.names()) check_xml(archive.read(name));
}

void check_as(std::span<const WrittenAs> rows, std::string_view format, std::string_view text) {
  const auto row = std::ranges::find(rows, format, &WrittenAs::format);
  require(row != rows.end(), "every format is looked at");
  row->check(text);
}

}  // namespace followup::fuzz
