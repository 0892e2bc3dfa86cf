// Where a party is written to.
#pragma once

#include <optional>
#include <string_view>

#include "followup/party.h"
#include "text/mailbox.h"

namespace followup {

// The party's own address, or that of the nearest party above it that has one, under the name of
// whoever has it. An address that mail systems may refuse counts as none.
std::optional<Mailbox> address_of(std::string_view party, const PartyDirectory& directory);

// The nearest party, itself or above, that has an address which mail systems may refuse, unless one
// that they take stands nearer. Null if there is none.
const Party* first_with_unusable_address(std::string_view party, const PartyDirectory& directory);

// Its name, or else its key.
std::string_view shown_name(const Party& party);

}  // namespace followup
