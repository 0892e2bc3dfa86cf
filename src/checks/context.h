// What checks may look at.
#pragma once

#include <string_view>
#include <vector>

#include "checks/facts.h"
#include "followup/repository.h"
#include "followup/tracking.h"

namespace followup {

// A name that the directory does not know, where it is mentioned first.
struct UnknownParty {
  const PartyMention* mention = nullptr;
  std::string_view nearest;  // the known name that is a slip away; empty if there is none
};

// Everything that a check may look at in one plan.
struct PlanContext {
  const Plan& plan;
  const Outline& outline;
  const Vocabulary& vocabulary;
  const PartyDirectory& directory;
  const std::vector<const PartyMention*>& vague_owners;
  // Each name once, in the order of the file; without those of vague owners.
  const std::vector<UnknownParty>& unknown_parties;
  const std::vector<const PartyMention*>& groups;  // each spelling once
  const LoadedFile& file;                          // what the plan was read from
  Day as_of;
};

// What a plan or followup.yaml defines: parties and own words.
struct DefinitionsContext {
  const Source& source;
  const List<Party>& parties;
  const List<WordMeaning>& statuses;
  const List<WordMeaning>& responses;
  const List<WordMeaning>& priorities;
  const PartyDirectory& directory;       // in force where they are written
  const Configuration* above = nullptr;  // of a plan: whose parties its directory knows as well
  const MailSettings* mail = nullptr;    // of a configuration
};

// What is left to look at when every plan was visited.
struct RepositoryContext {
  const std::vector<PlanFacts>& plans;
  const Repository& repository;
};

}  // namespace followup
