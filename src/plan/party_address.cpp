// Going up from a party until somebody has an address.
#include "plan/party_address.h"

#include <string>

#include "text/address.h"

namespace followup {

std::optional<Mailbox> address_of(std::string_view party, const PartyDirectory& directory) {
  for (const Party* above : directory.upwards(party)) {
    if (!can_be_mailed(above->email.words)) continue;
    return Mailbox{std::string(shown_name(*above)), std::string(above->email.words)};
  }
  return std::nullopt;
}

const Party* first_with_unusable_address(std::string_view party, const PartyDirectory& directory) {
  for (const Party* above : directory.upwards(party)) {
    if (above->email.words.empty()) continue;
    return can_be_mailed(above->email.words) ? nullptr : above;
  }
  return nullptr;
}

std::string_view shown_name(const Party& party) {
  return party.name.words.empty() ? party.key.words : party.name.words;
}

}  // namespace followup
