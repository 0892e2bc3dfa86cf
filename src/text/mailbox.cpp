// Taking a name from an address.
#include "text/mailbox.h"

#include <fmt/core.h>

#include "text/address.h"
#include "text/unicode.h"

namespace followup {

std::optional<Mailbox> parse_mailbox(std::string_view written) {
  written = without_blanks_around(written);
  if (!written.ends_with('>')) {
    if (!can_be_mailed(written)) return std::nullopt;
    return Mailbox{{}, std::string(written)};
  }
  const std::size_t open = written.rfind('<');
  if (open == std::string_view::npos) return std::nullopt;
  const std::string_view address = written.substr(open + 1, written.size() - open - 2);
  std::string_view name = without_blanks_around(written.substr(0, open));
  if (name.size() > 1 && name.starts_with('"') && name.ends_with('"')) {
    name = name.substr(1, name.size() - 2);
  }
  if (!can_be_mailed(address)) return std::nullopt;
  return Mailbox{visible(name), std::string(address)};
}

std::string shown(const Mailbox& mailbox) {
  return mailbox.name.empty() ? mailbox.address
                              : fmt::format("{} <{}>", mailbox.name, mailbox.address);
}

}  // namespace followup
