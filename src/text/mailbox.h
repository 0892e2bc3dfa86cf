// Who writes and who is written to.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace followup {

struct Mailbox {
  std::string name;  // may be empty
  std::string address;
};

// "iom@example.org" or "IOM Tajikistan <iom@example.org>". Nothing if it is neither, or if a mail
// system may refuse the address.
std::optional<Mailbox> parse_mailbox(std::string_view written);

// "IOM Tajikistan <iom@example.org>", for people.
std::string shown(const Mailbox& mailbox);

}  // namespace followup
