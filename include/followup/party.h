// Who owns, leads, helps or responds: how a plan mentions a party, and the directory of parties.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "followup/record.h"
#include "followup/source.h"

namespace followup {

// true or false as written; absent otherwise.
struct Flag {
  std::optional<bool> value;
  Place place;

  bool is(bool expected) const { return value == expected; }
};

enum class MentionKind : std::uint8_t {
  party,          // a key, name or alias
  group,          // words that are nobody's name
  to_be_decided,  // tbd
};

// One owner, partner, responsible or confirming party as a plan mentions it.
struct PartyMention {
  MentionKind kind = MentionKind::party;
  Text name;
  Flag lead;
  Flag confirmed;
  Text note;
};

using PartyList = std::vector<PartyMention>;

// An entry of a directory. Everything but the key is optional.
struct Party : Record {
  Text key;
  Text name;
  Text type;
  Text part_of;
  Text email;
  std::vector<Text> aliases;
};

// Finds parties by key, name or alias, whatever the case. The parties must outlive it. The plan's
// own parties come before those of the repository.
class PartyDirectory {
 public:
  void add(std::span<const Party> parties);
  bool is_empty() const { return by_name_.empty(); }
  const Party* find(std::string_view name) const;
  // The known spelling that differs from `name` by a small slip; empty if none does.
  std::string_view nearest(std::string_view name) const;

 private:
  struct Known {
    const Party* party = nullptr;
    std::string_view spelling;
  };
  std::map<std::string, Known, std::less<>> by_name_;
};

}  // namespace followup
