// A letter as HTML. Mail programs drop style sheets and know little of layout: tables and inline
// styles work everywhere. Colours are given for light and dark, and nothing depends on them.
#include <fmt/core.h>

#include "formats/html_writer.h"
#include "mail/letter.h"

namespace followup {
namespace {

constexpr std::string_view page_style =
    "margin:0;padding:0;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;"
    "font-size:16px;line-height:1.5;overflow-wrap:anywhere";
constexpr std::string_view sheet_style = "width:100%;max-width:40rem;margin:0 auto";
constexpr std::string_view card_style =
    "width:100%;margin:0 0 16px;border:1px solid #9aa5b1;border-radius:6px";
constexpr std::string_view late_style =
    "margin:4px 0;font-weight:bold;color:#ffffff;background:#a4161a;padding:1px 8px;"
    "border-radius:4px;display:inline-block";
constexpr std::string_view in_time_style = "margin:4px 0;font-weight:bold";
constexpr std::string_view counts_style =
    "width:100%;margin:16px 0 0;border-collapse:collapse;table-layout:fixed;font-size:14px";
constexpr std::string_view count_title_style =
    "padding:8px 0 0;border-top:1px solid #9aa5b1;text-align:start;font-weight:normal";
constexpr std::string_view total_title_style =
    "padding:8px 0 0;border-top:2px solid #9aa5b1;text-align:start;font-weight:bold";
constexpr std::string_view counted_style =
    "padding:2px 0 4px;text-align:end;font-weight:bold;font-size:12px";
constexpr std::string_view count_style = "padding:2px 0 4px;text-align:end;font-weight:bold";
constexpr std::string_view title_style = "margin:0 0 8px;font-size:22px;line-height:1.3";
constexpr std::string_view heading_style = "margin:24px 0 12px;font-size:18px";
constexpr std::string_view label_style = "margin:0;font-size:17px;font-weight:bold";
constexpr std::string_view small_style = "margin:8px 0 0;font-size:14px";

Attribute style(std::string_view words) {
  return {"style", std::string(words)};
}

class HtmlLetter {
 public:
  explicit HtmlLetter(const PhraseBook& phrases) : phrases_(phrases) {}

  std::string write(const Letter& letter) && {
    html_.literal("<!DOCTYPE html>\n").open("html").open("head");
    html_.empty("meta", {{"charset", "utf-8"}});
    html_.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    html_.empty("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
    html_.open("title").words(letter.subject).close();
    // Blue on dark could hardly be read. Where this is dropped, links have the program's own
    // colour.
    html_.literal("<style>a{color:inherit}</style>").close().new_line();
    html_.open("body", {style(page_style)});
    open_table(sheet_style, "padding:16px");
    html_.open("h1", {style(title_style)}).plan_text(letter.subject).close().new_line();
    paragraph(letter.ask, "margin:0");
    for (const LetterList& list : letter.missing) write(list);
    write(letter.counts);
    for (const LetterSection& section : letter.sections) write(section);
    for (const LetterList& list : letter.lists) write(list);
    paragraph(letter.reason, "margin:24px 0 0;font-size:13px");
    close_table();
    html_.close().close().new_line();
    return std::move(html_).finish();
  }

 private:
  // A table that only places what is in it; readers aloud pass over it.
  void open_table(std::string_view table_style, std::string_view cell_style) {
    html_.open("table", {{"role", "presentation"},
                         {"cellpadding", "0"},
                         {"cellspacing", "0"},
                         {"border", "0"},
                         style(table_style)});
    html_.open("tr").open("td", {style(cell_style)});
  }
  void close_table() { html_.close().close().close().new_line(); }

  void paragraph(std::string_view words, std::string_view how) {
    if (words.empty()) return;
    html_.open("p", {style(how), {"dir", "auto"}}).linked_text(words).close().new_line();
  }

  void write(const LetterSection& section) {
    html_.open("h2", {style(heading_style)}).plan_text(section.heading).close().new_line();
    for (const LetterEntry& entry : section.entries) write(entry);
  }

  void write(const LetterEntry& entry) {
    const DigestEntry& action = *entry.action;
    open_table(card_style, "padding:12px 16px");
    paragraph(action.label, label_style);
    if (!entry.lateness.words.empty()) {
      html_.open("p", {style(entry.lateness.is_late ? late_style : in_time_style)})
          .plan_text(entry.lateness.words)
          .close()
          .new_line();
    }
    paragraph(action.words, "margin:4px 0");
    for (const LetterField& field : fields_of(action, phrases_)) {
      html_.open("p", {style("margin:0")});
      html_.open("span", {style("font-size:14px")});
      html_.plan_text(field.title).words(": ").close();
      html_.plan_text(field.words).close().new_line();
    }
    paragraph(place_of(action, phrases_), small_style);
    if (is_address_of_the_web(action.link)) {
      html_.open("p", {style(small_style)})
          .open("a", {{"href", action.link}})
          .plan_text(phrases_.say(Phrase::open_plan))
          .close()
          .close();
    }
    close_table();
  }

  static bool is_address_of_the_web(std::string_view link) {
    return link.starts_with("https://") || link.starts_with("http://");
  }

  // What is counted stands above its counts: beside them it would have no room on a telephone.
  void write(const LetterCounts& counts) {
    if (counts.rows.empty()) return;
    html_.open("table", {{"cellpadding", "0"}, {"cellspacing", "0"}, style(counts_style)});
    html_.open("thead").open("tr");
    for (std::size_t i = 1; i < counts.titles.size(); ++i) {
      html_.open("th", {{"scope", "col"}, style(counted_style)})
          .plan_text(counts.titles[i])
          .close();
    }
    html_.close().close().new_line();
    for (const LetterCounts::Row& row : counts.rows) {
      const bool is_total = counts.has_total && &row == &counts.rows.back();
      html_.open("tbody").open("tr");
      html_
          .open("th", {{"scope", "rowgroup"},
                       {"colspan", fmt::format("{}", row.counts.size())},
                       style(is_total ? total_title_style : count_title_style)})
          .plan_text(row.title)
          .close()
          .close()
          .open("tr");
      for (const std::int64_t count : row.counts) {
        html_.open("td", {style(count_style)}).words(fmt::format("{}", count)).close();
      }
      html_.close().close().new_line();
    }
    html_.close().new_line();
  }

  void write(const LetterList& list) {
    if (list.lines.empty()) return;
    html_.open("h2", {style(heading_style)}).plan_text(list.heading).close().new_line();
    html_.open("ul", {style("margin:0;padding-left:20px")});
    for (const std::string& line : list.lines) html_.open("li").plan_text(line).close();
    html_.close().new_line();
  }

  const PhraseBook& phrases_;
  HtmlWriter html_;
};

}  // namespace

std::string letter_as_html(const Letter& letter, const PhraseBook& phrases) {
  return HtmlLetter(phrases).write(letter);
}

}  // namespace followup
