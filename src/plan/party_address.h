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

}  // namespace followup
