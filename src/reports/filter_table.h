// The table of filters: what each is called, what it compares, and which names it could mean. A new
// filter is a row here, a member of ReportRequest, and a row of the options of the command line.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "followup/report_kind.h"
#include "followup/tracking.h"

namespace followup {

// A plan with what is needed to understand its words.
struct PlanWords {
  const Plan& plan;
  const Vocabulary& vocabulary;
  const PartyDirectory& directory;
};

// Names that a filter could have meant, by the key under which they are compared.
using KnownNames = std::map<std::string, std::string>;

// Where the names come from that a value may be.
struct NameSources {
  std::vector<std::string_view> (*vocabulary)() = nullptr;
  void (*action)(KnownNames&, const TrackedAction&) = nullptr;
  void (*plan)(KnownNames&, const Plan&) = nullptr;
  void (*configuration)(KnownNames&, const Configuration&) = nullptr;
  // Of a vocabulary in several languages those words that completion offers; nothing: all.
  std::vector<std::string_view> (*offered)() = nullptr;
};

enum class Chosen : std::uint8_t { actions, plans };

struct Filter {
  std::string_view option;
  std::string_view thing;  // "owner", in sentences
  std::vector<std::string> ReportRequest::*values;
  bool (*matches)(const TrackedAction&, const std::string& wanted, const PlanWords&);
  std::string (*key)(std::string_view);  // under which names are the same
  NameSources names;
  Chosen chosen = Chosen::actions;
};

std::span<const Filter> filter_table();

// What a value of the filter may be: what its vocabulary has, a plan, and a followup.yaml.
void add_vocabulary(KnownNames& names, const Filter& filter);
void add_offered(KnownNames& names, const Filter& filter);
void add_names(KnownNames& names, const Filter& filter, const Plan& plan, const Outline& outline);
void add_names(KnownNames& names, const Filter& filter, const Configurations& configurations);

// What --state may be.
std::vector<std::string_view> state_words();

}  // namespace followup
