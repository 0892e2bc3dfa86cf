// Owners and partners of a cell: one name, several known ones, or words that stay together.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "followup/party.h"
#include "import/raw_plan.h"
#include "text/name_dividers.h"

namespace followup {

struct ImportedMention {
  MentionKind kind = MentionKind::party;
  std::string name;
  bool is_lead = false;
  std::optional<bool> confirmed = {};
  std::string note = {};
  bool is_undecided = false;  // the note says so of somebody who is named
};

struct ImportedMentions {
  std::vector<ImportedMention> mentions;
  bool may_be_several = false;            // which nobody can say: it stays one group
  std::vector<UnknownName> unknown = {};  // of these, if one is known or nearly
};

// Where our own documents mark the members of a list, each line is one, and brackets are remarks
// where they mark them too. Elsewhere a comma, a slash, a line break and the like divide a cell
// only where every part is a party of the directory.
ImportedMentions mentions_of(const RawValue& value, const PartyDirectory& directory);

}  // namespace followup
