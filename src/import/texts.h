// Texts of a document as a plan holds them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "import/raw_plan.h"

namespace followup {

// One blank where there are several, none around.
std::string single_blanks(std::string_view text);

// A line each paragraph; empty ones are gone.
std::string text_of(const RawValue& value);

// The beginning of a text, for a sentence of one line.
std::string excerpt(const std::string& text);

// Line breaks inside a paragraph divide it; its links stay with the first line.
std::vector<SourceParagraph> lines_of(const RawValue& value);

// Of our own documents: nothing in it has a meaning of its own.
bool is_running_text(const SourceParagraph& line);
// Of a list, in our own documents.
bool is_member(const SourceParagraph& line);

// As of its text; the running text and the titles of our own documents have none.
std::optional<Label> label_of(const SourceParagraph& line);

// "step b – Train", if a style of our own documents says that it is an id and a title, either of
// which may be missing; nothing otherwise.
struct IdAndTitle {
  std::string_view id;
  std::string_view title;
};
std::optional<IdAndTitle> id_and_title(const SourceParagraph& line);
// Whether the number of a recommendation is such an id.
bool is_marked_id(const RawValue& number);

// Single blanks, and without the mark that stands before an item of a list.
std::string without_bullet(std::string_view text);

// A dash alone says that there is nothing to say.
bool is_dash(std::string_view text);

// Nothing if there is a dash alone.
RawValue value_in(const SourceCell& cell);

// All text, with blanks for line breaks.
std::string in_one_line(const RawValue& value);

// Whether there is nothing in the text but a link and the mark of a list.
bool is_link_alone(std::string_view text);

// Whether the words of the line show the link.
bool says(const SourceParagraph& line, const std::string& link);

// Lines without words, with the links that the words do not show.
RawValue hidden_links(const RawValue& value);

// As text_of, with these links in brackets after their lines.
std::string text_with_links(const RawValue& value);

// Without those that stand before.
std::vector<std::string> each_once(std::vector<std::string> texts);

// Of the links in the line; our own documents make one of each address in their words.
std::vector<std::string> targets_of(const SourceParagraph& line);

// Targets of links, and links that stand alone in a paragraph, each once.
std::vector<std::string> links_of(const std::vector<SourceParagraph>& paragraphs);

// "* Dates are tentative", "Legend: …"
bool begins_like_note(std::string_view text);

}  // namespace followup
