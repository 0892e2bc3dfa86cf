// Where checks say what they found.
#pragma once

#include <string>
#include <vector>

#include "followup/diagnostic.h"
#include "followup/rule_settings.h"

namespace followup {

// Takes what one check finds; it knows the rule, how it is set and the plan, so that no check
// repeats its own name.
class Problems {
 public:
  Problems(const Rule& rule, const RuleSetting& setting, const Source& source, Diagnostics& into)
      : rule_(rule), setting_(setting), source_(source), into_(into) {}

  // `message` names the thing, quotes what was written and says what was expected; `help` says
  // what to do. Both one line, without a full stop.
  void add(Place place, std::string message, std::string help,
           std::vector<RelatedPlace> related = {}) const;
  // The parameter that the rule declares.
  Duration duration() const { return setting_.duration; }
  const std::vector<std::string>& words() const { return setting_.words; }

 private:
  const Rule& rule_;
  const RuleSetting& setting_;
  const Source& source_;
  Diagnostics& into_;
};

// Takes what a check of plans against each other finds: each problem stands in a source of its own.
class RepositoryProblems {
 public:
  RepositoryProblems(const Rule& rule, Diagnostics& into) : rule_(rule), into_(into) {}

  void add(const Source& source, Place place, std::string message, std::string help,
           std::vector<RelatedPlace> related = {}) const;

 private:
  const Rule& rule_;
  Diagnostics& into_;
};

}  // namespace followup
