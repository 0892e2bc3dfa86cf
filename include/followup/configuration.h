// followup.yaml: what a repository says once for all its plans.
#pragma once

#include <memory>
#include <string>

#include "followup/plan.h"

namespace followup {

// What followup.yaml says of one rule under checks:, as written.
struct WrittenSetting {
  struct Parameter {
    Text name;
    List<Text> values;
  };
  Text rule;
  Text severity;
  List<Parameter> parameters;
};

// How owners are written to (followup-mail(1)).
struct MailSettings : Record {
  Text from;  // an address, with or without a name
  Text reply_to;
  Text coordinator;           // a party, or an address
  Text sendmail;              // a command that takes messages
  Text link_template;         // "https://example.org/{file}#L{line}"
  List<WordMeaning> phrases;  // fixed phrases in the language of the plans, by their names
};

struct Configuration : Record {
  Configuration() = default;
  // Its texts view its own source.
  Configuration(const Configuration&) = delete;
  Configuration& operator=(const Configuration&) = delete;

  Source source;       // an empty path if there is no such file
  std::string folder;  // where it stands, without links
  Tree tree;
  List<Party> parties;
  PartyDirectory directory;  // of these parties
  List<WordMeaning> statuses;
  List<WordMeaning> responses;
  List<WordMeaning> priorities;
  List<WrittenSetting> checks;
  MailSettings mail;
  List<Text> exclude;  // patterns of paths, relative to the file's folder
  // Syntax, unknown keys and shapes: the configuration cannot be relied upon.
  Diagnostics problems;
};

// Reads the text of a followup.yaml; never throws for what it holds.
std::unique_ptr<Configuration> read_configuration(std::string path, std::string text);

// Whether a path relative to the configuration's folder matches one of its `exclude` patterns:
// *, ? and [] within a name, ** across folders; a pattern without a slash matches at any depth.
bool is_excluded(const Configuration& configuration, std::string_view relative_path);

// Words and parties that hold for a plan: its own and those of its configuration, which both must
// outlive them.
Vocabulary vocabulary_of(const Plan& plan, const Configuration& configuration);
PartyDirectory directory_of(const Plan& plan, const Configuration& configuration);

}  // namespace followup
