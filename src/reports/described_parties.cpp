// Parties with what a reader may want to know of them.
#include "reports/described_parties.h"

#include <fmt/format.h>

#include <span>
#include <string>
#include <vector>

#include "plan/party_address.h"

namespace followup {
namespace {

// "Migration Health Unit, IOM Tajikistan": what a party is part of, from the nearest upwards.
std::string above(std::span<const Party* const> upwards) {
  std::string names;
  for (const Party* party : upwards.subspan(1)) {
    names += fmt::format("{}{}", names.empty() ? "" : ", ", shown_name(*party));
  }
  return names;
}

// "Programme Coordinator (lead; part of Migration Health Unit; pc@example.org)"
std::string describe(const PartyMention& mention, bool is_confirmed_above,
                     const PartyDirectory& directory) {
  std::vector<std::string> remarks;
  if (mention.kind == MentionKind::group) remarks.emplace_back("a group");
  if (mention.kind == MentionKind::to_be_decided) remarks.emplace_back("to be decided");
  if (mention.lead.is(true)) remarks.emplace_back("lead");
  if (mention.confirmed.is(false) || (!is_confirmed_above && !mention.confirmed.is(true))) {
    remarks.emplace_back("to be confirmed");
  }
  const auto upwards = mention.kind == MentionKind::party ? directory.upwards(mention.name.words)
                                                          : std::vector<const Party*>();
  if (upwards.size() > 1) remarks.push_back("part of " + above(upwards));
  if (!upwards.empty() && !upwards.front()->email.words.empty()) {
    remarks.emplace_back(upwards.front()->email.words);
  }
  if (!mention.note.words.empty()) remarks.emplace_back(mention.note.words);
  if (remarks.empty()) return std::string(mention.name.words);
  return fmt::format("{} ({})", mention.name.words, fmt::join(remarks, "; "));
}

}  // namespace

Cell described_parties(const PartyList* mentions, const PlanInReport& in,
                       bool are_confirmed_above) {
  if (mentions == nullptr || mentions->empty()) return {};
  Lines lines;
  for (const PartyMention& mention : *mentions) {
    lines.lines.push_back({describe(mention, are_confirmed_above, in.directory), LineRole::member});
  }
  return lines;
}

}  // namespace followup
