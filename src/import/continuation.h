// Which paragraphs go on with what a label began.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "import/raw_plan.h"

namespace followup {

// "Prepared by: Programme Unit": few words and a colon, whether or not anybody knows them.
bool begins_like_label(std::string_view text);

// Where the paragraph stands: in one cell with the label, or below it in the text.
enum class Stands : std::uint8_t { in_cell, in_text };

// A title, a name, a number or a date is one paragraph. In a cell it may have more, up to an empty
// one, and in the text a list below the label. Everything else goes on until something else begins.
bool goes_on(ImportField field, const RawValue& begun, const SourceParagraph& line, Stands stands);

// "Title: Clean water      Date: 12 March 2026": where a label stands at a distance behind a title,
// a name or a date, another paragraph begins.
std::vector<SourceParagraph> apart(const SourceParagraph& line);

}  // namespace followup
