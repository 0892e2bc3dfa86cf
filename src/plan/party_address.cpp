// Going up from a party until somebody has an address.
#include "plan/party_address.h"

#include <string>

#include "text/address.h"

namespace followup {

std::optional<Mailbox> address_of(std::string_view party, const PartyDirectory& directory) {
  for (const Party* above : directory.upwards(party)) {
    if (!can_be_mailed(above->email.words)) continue;
    const Text& name = above->name.words.empty() ? above->key : above->name;
    return Mailbox{std::string(name.words), std::string(above->email.words)};
  }
  return std::nullopt;
}

}  // namespace followup
