// A report as one page for a browser: nothing from outside, complete without its script, for a
// screen, a phone and paper.
#include <fmt/core.h>

#include <algorithm>

#include "formats/cell_text.h"
#include "formats/formats.h"
#include "formats/html_assets.h"
#include "formats/html_table.h"
#include "formats/html_writer.h"
#include "formats/svg_charts.h"
#include "text/unicode.h"

namespace followup {
namespace {

// Fields with this key are the figures that a reader should see first.
constexpr std::string_view headline_key = "headline";

// Only our own style and script, known by their digests, and nothing from anywhere.
std::string content_policy() {
  return fmt::format(
      "default-src 'none'; style-src '{}'; script-src '{}'; base-uri 'none'; form-action 'none'",
      html_style_digest, html_script_digest);
}

class PageWriter {
 public:
  explicit PageWriter(const Report& report) : report_(report) {}

  std::string write() && {
    html_.literal("<!DOCTYPE html>\n").open("html", {{"lang", "en"}}).new_line();
    write_head();
    const bool is_wide = report_.orientation == Orientation::landscape;
    html_.open("body", {{"class", is_wide ? std::optional<std::string>("wide") : std::nullopt}});
    html_.new_line();
    if (has_fills()) write_patterns(html_);
    html_.open("main").new_line();
    write_title();
    for (const Block& block : report_.blocks) {
      std::visit([&](const auto& b) { write_block(b); }, block);
    }
    html_.close().new_line();
    html_.open("script").new_line().literal(html_script()).close().new_line();
    html_.close().new_line().close().new_line();
    return std::move(html_).finish();
  }

 private:
  bool has_fills() const {
    return std::ranges::any_of(report_.blocks, [](const Block& block) {
      if (std::holds_alternative<Chart>(block)) return true;
      const auto* table = std::get_if<Table>(&block);
      return table != nullptr && std::ranges::any_of(table->columns, [](const Column& column) {
               return column.type == CellType::bar;
             });
    });
  }

  void write_head() {
    html_.open("head").new_line();
    html_.empty("meta", {{"charset", "utf-8"}}).new_line();
    html_.empty("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", content_policy()}});
    html_.new_line();
    html_.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    html_.new_line();
    html_.empty("meta", {{"name", "color-scheme"}, {"content", "light dark"}}).new_line();
    html_.empty("meta", {{"name", "generator"}, {"content", "followup " FOLLOWUP_VERSION}});
    html_.new_line().element("title", {}, title_of_window()).new_line();
    html_.open("style").new_line().literal(html_style()).close().new_line();
    html_.close().new_line();
  }

  // A title bar has room for so many characters, as they are written here.
  std::string title_of_window() const {
    constexpr std::size_t most = 70;
    constexpr std::size_t escaped_size = 6;  // &quot;
    const std::string title = visible(report_.title);
    std::string words;
    std::size_t length = 1;  // the dots
    for (const Grapheme& cluster : graphemes(title)) {
      const bool is_escaped =
          std::string_view("<>&\"'").find(cluster.bytes) != std::string_view::npos;
      length += is_escaped ? escaped_size : cluster.bytes.size();
      if (length > most) return words + "…";
      words += cluster.bytes;
    }
    return words;
  }

  void write_title() {
    const std::string day = iso(report_.as_of);
    html_.open("h1").plan_text(report_.title).close().new_line();
    if (report_.title.find(day) == std::string::npos) {
      html_.open("p", {{"class", "as-of"}}).words("As of ");
      write_cell_content(html_, report_.as_of);
      html_.close().new_line();
    }
    if (report_.missing_files.empty()) return;
    html_.open("div", {{"class", "warning"}}).open("p").open("strong");
    html_.words("Not in this report, because they could not be read:").close().close();
    html_.open("ul");
    for (const std::string& file : report_.missing_files) {
      html_.open("li").plan_text(file).close();
    }
    html_.close().close().new_line();
  }

  // A level below the last one at most: whoever reads by headings must not miss one in between.
  void write_heading(int level, std::string_view words) {
    level_ = std::clamp(level, 2, std::min(level_ + 1, 6));
    html_.open(fmt::format("h{}", level_)).plan_text(words).close().new_line();
  }

  void write_block(const Heading& heading) {
    block_level_ = heading.level;
    write_heading(heading.level, heading.words);
  }

  void write_block(const Paragraph& paragraph) {
    html_.open("p", {{"dir", "auto"}}).flowing_text(paragraph.words).close().new_line();
  }

  void write_block(const Table& table) {
    if (table.audience == Audience::machines) return;
    write_table(html_, table, ++tables_);
  }

  void write_block(const Fields& fields) {
    if (fields.audience == Audience::machines || fields.fields.empty()) return;
    if (!fields.title.empty()) write_heading(block_level_ + 1, fields.title);
    const bool is_headline = fields.key == headline_key;
    html_.open("dl", {{"class", is_headline ? "headline" : "fields"}}).new_line();
    for (const Field& field : fields.fields) {
      html_.open("div").open("dt").words(field.title).close();
      const auto* ratio = std::get_if<Ratio>(&field.value);
      if (is_headline && ratio != nullptr) {
        html_.open("dd");
        write_large(*ratio);
      } else {
        html_.open("dd", {{"class",
                           ratio != nullptr ? std::optional<std::string>("whole") : std::nullopt}});
        write_cell_content(html_, field.value);
      }
      html_.close().close().new_line();
    }
    html_.close().new_line();
  }

  // The percentage is what strikes the eye.
  void write_large(Ratio ratio) {
    html_.element("span", {}, percentage_text(ratio)).words(" ");
    html_.element("small", {}, counts_text(ratio));
  }

  void write_block(const Chart& chart) { write_chart(html_, chart, ++charts_); }

  // A calendar is no page.
  void write_block(const DatedItems&) {}

  void write_block(const Choices& choices) {
    html_.open("div", {{"class", "choices"}});
    html_.open("p").plan_text(choices.label).close().open("ul");
    for (const Choices::Choice& choice : choices.choices) {
      html_.open("li");
      html_.element("span", {{"aria-hidden", "true"}}, choice.is_ticked ? "☒ " : "☐ ");
      html_.plan_text(choice.words);
      if (choice.is_ticked) html_.element("span", {{"class", "unseen"}}, " (chosen)");
      html_.close();
    }
    html_.close().close().new_line();
  }

  const Report& report_;
  HtmlWriter html_;
  int level_ = 1;        // of the last heading that was written
  int block_level_ = 1;  // of the last heading that the report has
  std::size_t tables_ = 0;
  std::size_t charts_ = 0;
};

}  // namespace

std::string write_html(const Report& report, const TextStyle&) {
  return PageWriter(report).write();
}

}  // namespace followup
