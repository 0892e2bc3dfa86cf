// A letter as text, for people who read their mail as text.
#include <fmt/core.h>

#include <algorithm>

#include "formats/text_table.h"
#include "formats/wrap.h"
#include "mail/letter.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::size_t line_width = 72;

class TextLetter {
 public:
  explicit TextLetter(const PhraseBook& phrases) : phrases_(phrases) {}

  void paragraph(std::string_view words) {
    if (words.empty()) return;
    separate();
    add(words, {}, {});
  }

  void section(const LetterSection& section) {
    separate();
    heading(section.heading);
    for (std::size_t i = 0; i < section.entries.size(); ++i) {
      text_ += "\n";
      entry(section.entries[i], i + 1);
    }
  }

  void counts(const LetterCounts& counts) {
    if (counts.rows.empty()) return;
    separate();
    TextTable table;
    for (const std::string& title : counts.titles) {
      const bool is_first = table.columns.empty();
      table.columns.push_back({visible(title), is_first ? Alignment::left : Alignment::right,
                               is_first ? Words::breakable : Words::whole});
    }
    for (const LetterCounts::Row& row : counts.rows) {
      auto& cells = table.rows.emplace_back();
      cells.push_back({visible(row.title)});
      for (const std::int64_t count : row.counts) cells.push_back({fmt::format("{}", count)});
    }
    table.has_total = counts.has_total;
    text_ += lay_out(table, line_width, false);
  }

  void list(const LetterList& list) {
    if (list.lines.empty()) return;
    separate();
    heading(list.heading);
    for (const std::string& line : list.lines) add(line, "- ", "  ");
  }

  std::string finish() && { return std::move(text_); }

 private:
  void separate() {
    if (!text_.empty()) text_ += "\n";
  }

  void heading(std::string_view words) {
    add(words, {}, {});
    text_ += std::string(std::min(display_width(visible(words)), line_width), '-') + "\n";
  }

  // Further lines stand below the first, behind as many blanks.
  void add(std::string_view words, std::string_view first, std::string_view further) {
    std::string_view start = first;
    const std::size_t indent = std::max(display_width(first), display_width(further));
    for (const std::string& line :
         wrap(visible(words), line_width - indent, WideAddresses::stay_whole)) {
      text_ += start;
      text_ += line;
      text_ += "\n";
      start = further;
    }
  }

  void entry(const LetterEntry& entry, std::size_t number) {
    const DigestEntry& action = *entry.action;
    const std::string first = fmt::format("{:>2}. ", number);
    const std::string indent(first.size(), ' ');
    add(action.label, first, indent);
    if (!entry.lateness.words.empty()) add(entry.lateness.words, indent, indent);
    if (!action.words.empty()) add(action.words, indent, indent);
    const std::string further = indent + "  ";
    for (const LetterField& field : fields_of(action, phrases_)) {
      add(fmt::format("{}: {}", field.title, field.words), indent, further);
    }
    add(place_of(action, phrases_), indent, indent);
    // An address that is broken cannot be followed.
    if (!action.link.empty()) text_ += indent + visible(action.link) + "\n";
  }

  const PhraseBook& phrases_;
  std::string text_;
};

}  // namespace

std::string letter_as_text(const Letter& letter, const PhraseBook& phrases) {
  TextLetter text(phrases);
  text.paragraph(letter.subject);
  text.paragraph(letter.ask);
  for (const LetterList& list : letter.missing) text.list(list);
  text.counts(letter.counts);
  for (const LetterSection& section : letter.sections) text.section(section);
  for (const LetterList& list : letter.lists) text.list(list);
  text.paragraph(letter.reason);
  return std::move(text).finish();
}

}  // namespace followup
