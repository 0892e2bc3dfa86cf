// A message as a mail system takes it: RFC 5322 and MIME.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/mailbox.h"

namespace followup {

struct Message {
  Mailbox from;
  std::optional<Mailbox> reply_to;
  Mailbox to;
  std::vector<Mailbox> cc;
  std::string subject;
  std::string text;
  std::string html;
  std::string calendar;   // an attachment; empty if there is none
  std::string id;         // without brackets: the same for the same digest and day
  std::string list_id;    // without brackets
  std::int64_t date = 0;  // seconds since 1970, UTC
};

// With CRLF at the end of lines. Nothing in it depends on chance: the boundaries come from the id.
// Throws Failure if GMime is not installed.
std::string write_message(const Message& message);

// The same with the ends of lines that programs of Unix expect.
std::string with_line_feeds(std::string_view message);

}  // namespace followup
