// A report in Markdown as GitHub and GitLab read it.
#include "formats/markdown.h"

#include <fmt/format.h>

#include <algorithm>

#include "formats/cell_text.h"
#include "formats/formats.h"
#include "formats/html_writer.h"
#include "formats/sparkline.h"
#include "text/ascii.h"
#include "text/lines_of.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::string_view marks = "\\`*_{}[]<>|#~!$";

// An address alone stays one that can be followed.
bool is_address(std::string_view words) {
  const bool begins_so = words.starts_with("https://") || words.starts_with("http://");
  return begins_so && std::ranges::all_of(words, [](char c) {
           return c > ' ' && c <= '~' &&
                  std::string_view("<>|\\`\"").find(c) == std::string_view::npos;
         });
}

std::string in_markdown(std::string_view words) {
  return is_address(words) ? fmt::format("<{}>", words) : markdown_inline(words);
}

// Paragraphs of a cell or a value stand below each other.
std::string in_markdown(const Cell& cell, const TextStyle& style) {
  const std::string text = cell_text(cell, style);
  std::vector<std::string> paragraphs;
  for_each_line(text, [&](std::string_view line) { paragraphs.push_back(in_markdown(line)); });
  return fmt::format("{}", fmt::join(paragraphs, "<br>"));
}

// A comment, of which nobody sees anything.
constexpr std::string_view no_mention = "<!-- -->";

class MarkdownWriter {
 public:
  MarkdownWriter(const Report& report, const TextStyle& style) : report_(report), style_(style) {}

  std::string write() {
    text_ = fmt::format("# {}\n", markdown_escaped(visible(report_.title)));
    for (const Block& block : report_.blocks) {
      std::visit([&](const auto& b) { add(b); }, block);
    }
    if (!report_.missing_files.empty()) {
      text_ += "\nNot in this report, because they could not be read:\n\n";
      for (const std::string& file : report_.missing_files) {
        text_ += fmt::format("- {}\n", markdown_escaped(visible(file)));
      }
    }
    return std::move(text_);
  }

 private:
  void add_heading(std::string_view words, int level) {
    if (words.empty()) return;
    text_ += fmt::format("\n{} {}\n",
                         std::string(static_cast<std::size_t>(std::clamp(level, 2, 6)), '#'),
                         markdown_escaped(visible(words)));
  }

  void add(const Heading& heading) {
    level_ = heading.level;
    add_heading(heading.words, heading.level);
  }

  void add(const Paragraph& paragraph) {
    text_ += fmt::format("\n{}\n", markdown_escaped(visible(paragraph.words)));
  }

  void add(const Table& table) {
    if (table.rows.empty() || table.audience == Audience::machines) return;
    if (table.is_folded) {
      add_folded(table);
      return;
    }
    add_heading(table.title, level_ + 1);
    add_rows(table);
  }

  // Its title stands in HTML; an empty line brings Markdown back.
  void add_folded(const Table& table) {
    HtmlWriter summary;
    summary.open("summary").plan_text(table.title).close();
    text_ += fmt::format("\n<details>\n{}\n", std::move(summary).finish());
    add_rows(table);
    text_ += "\n</details>\n";
  }

  void add_rows(const Table& table) {
    auto group = table.groups.begin();
    if (group == table.groups.end()) add_header(table);
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      // A group is a table of its own: Markdown has no rows that run across.
      if (group != table.groups.end() && group->first == r) {
        text_ += fmt::format("\n**{}**\n", markdown_escaped(visible(group->title)));
        add_header(table);
        ++group;
      }
      add_row(table, table.rows[r], "");
    }
    if (!table.total.empty()) add_row(table, shown_total(table), "**");
    if (const std::string words = legend(table, style_); !words.empty()) {
      text_ += fmt::format("\n{}\n", markdown_escaped(words));
    }
  }

  void add_header(const Table& table) {
    std::string titles = "\n|";
    std::string line = "|";
    for (const Column& column : table.columns) {
      if (column.audience == Audience::machines) continue;
      titles += fmt::format(" {} |", markdown_escaped(column.title));
      line += column.is_number() ? " ---: |" : " --- |";
    }
    text_ += titles + "\n" + line + "\n";
  }

  void add_row(const Table& table, const std::vector<Cell>& cells, std::string_view emphasis) {
    text_ += "|";
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (table.columns[i].audience == Audience::machines) continue;
      const std::string words = in_markdown(cells[i], style_);
      text_ += fmt::format(" {0}{1}{0} |", words.empty() ? "" : emphasis, words);
    }
    text_ += "\n";
  }

  void add(const Fields& fields) {
    if (fields.audience == Audience::machines || fields.fields.empty()) return;
    add_heading(fields.title, level_ + 1);
    text_ += "\n";
    for (const Field& field : fields.fields) {
      text_ += fmt::format("- **{}:** {}\n", markdown_escaped(field.title),
                           in_markdown(field.value, style_));
    }
  }

  void add(const Choices& choices) {
    text_ += fmt::format("\n**{}**", markdown_escaped(choices.label));
    for (const Choices::Choice& choice : choices.choices) {
      text_ += fmt::format(" {} {}", choice.is_ticked ? "☒" : "☐",
                           markdown_escaped(visible(choice.words)));
    }
    text_ += "\n";
  }

  // Lines over time have a row each; other charts are left to the tables.
  void add(const Chart& chart) {
    if (chart.kind != ChartKind::lines || chart.rows.empty()) return;
    add_heading(chart.title, level_ + 1);
    text_ += "\n";
    for (const DrawnLine& line : drawn_lines(chart, style_)) {
      text_ += fmt::format("- **{}:** {} {}\n", markdown_escaped(line.name),
                           markdown_inline(line.drawn), markdown_inline(line.counts));
    }
  }

  void add(const DatedItems&) {}

  const Report& report_;
  const TextStyle& style_;
  std::string text_;
  int level_ = 1;
};

}  // namespace

std::string markdown_inline(std::string_view words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const char c = words[i];
    if (c == '&') {
      text += "&amp;";
      continue;
    }
    // In the log of a CI system two colons may begin a command.
    const bool is_command = words.substr(i).starts_with("::");
    if (is_command || marks.find(c) != std::string_view::npos) text += '\\';
    text += c;
    // Where the report becomes a comment, words of a plan must not call people.
    const bool is_mention = c == '@' && (i == 0 || !is_ascii_letter_or_digit(words[i - 1])) &&
                            i + 1 < words.size() && is_ascii_letter_or_digit(words[i + 1]);
    if (is_mention) text += no_mention;
  }
  return text;
}

std::string markdown_escaped(std::string_view words) {
  // Blanks in front make a block of code of a line.
  words.remove_prefix(std::min(words.find_first_not_of(' '), words.size()));
  // A number in front, or one of the marks, makes a list or a heading of it.
  const std::size_t digits = std::min(words.find_first_not_of("0123456789"), words.size());
  const std::string_view line_marks = digits > 0 ? ".)" : "-+=";
  const bool begins_so =
      digits < words.size() && line_marks.find(words[digits]) != std::string_view::npos;
  if (!begins_so) return markdown_inline(words);
  return fmt::format("{}\\{}", words.substr(0, digits), markdown_inline(words.substr(digits)));
}

std::string write_markdown(const Report& report, const TextStyle& style) {
  return MarkdownWriter(report, style).write();
}

}  // namespace followup
