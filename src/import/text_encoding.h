// Text of any encoding as clean UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace followup {

// What breaks a line without ending it in every program: a line or paragraph separator, a next
// line, a vertical tab, a form feed.
enum class SoftBreaks : std::uint8_t { end_lines, stay };

// A byte order mark decides, then that the bytes are valid UTF-8 or look like UTF-16; otherwise the
// encoding is guessed, and a remark says what it was read as. What does not fit the encoding
// becomes U+FFFD, with a remark. Every line end is '\n', a no-break space is a blank, and control
// characters other than '\n' and '\t' are gone; for the rest there is source_text().
std::string to_utf8(std::string_view bytes, std::vector<std::string>& remarks,
                    SoftBreaks soft_breaks = SoftBreaks::end_lines);

}  // namespace followup
