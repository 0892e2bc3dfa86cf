// Who owns, leads, helps or responds: how a plan mentions a party, and the directory of parties.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
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

using PartyList = List<PartyMention>;

// An entry of a directory. Everything but the key is optional.
struct Party : Record {
  Text key;
  Text name;
  Text type;
  Text part_of;
  Text email;
  List<Text> aliases;
};

// What the type of a party may be.
std::vector<std::string_view> party_types();

// More levels than any organisation has; reports do not go up further.
constexpr std::size_t deepest_party = 64;

// Finds parties by key, name or alias, whatever the case and the blanks. The parties must outlive
// it.
class PartyDirectory {
 public:
  PartyDirectory() = default;
  // It points into itself.
  PartyDirectory(const PartyDirectory&) = delete;
  PartyDirectory& operator=(const PartyDirectory&) = delete;
  // What is not found here is looked for in `above`, which must outlive it.
  PartyDirectory(std::span<const Party> parties, const PartyDirectory* above) : above_(above) {
    add(parties);
  }

  void add(std::span<const Party> parties);
  bool is_empty() const { return by_name_.empty() && (above_ == nullptr || above_->is_empty()); }
  const Party* find(std::string_view name) const;
  // The party of that name, what it is part of, and so on upwards. It ends where a circle closes,
  // and after deepest_party levels. Nothing if the name is not known.
  std::vector<const Party*> upwards(std::string_view name) const;
  // The known spelling that differs from `name` by a small slip; empty if none does.
  std::string_view nearest(std::string_view name) const;

 private:
  struct Known {
    const Party* party = nullptr;
    std::string_view spelling;
  };
  const PartyDirectory* above_ = nullptr;
  std::unordered_map<std::string, Known> by_name_;
  // Most names are written as the directory has them.
  std::unordered_map<std::string_view, const Party*> by_spelling_;
  // Names that may be a slip apart meet under a key, so that no name is compared with all.
  std::unordered_multimap<std::string, const std::pair<const std::string, Known>*> by_slip_key_;
};

}  // namespace followup
