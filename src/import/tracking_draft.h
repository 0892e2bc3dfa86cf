// Who, when, and how far: what an action says, and a recommendation that is followed up itself.
#pragma once

#include <string>
#include <unordered_set>

#include "followup/import.h"
#include "import/comments.h"
#include "import/own_definitions.h"
#include "import/raw_plan.h"
#include "write/yaml_document.h"

namespace followup {

// What names one thing a line.
YamlList lines_in(const RawValue& value);

// Values of single fields, with a remark for each that is not certain.
class ValueDraft {
 public:
  // All three must outlive it.
  ValueDraft(const ImportRequest& request, const RawPlan& raw, std::vector<ImportRemark>& remarks);

  const Vocabulary& vocabulary() const { return vocabulary_; }
  void remark(const std::string& place, std::string sentence) const;
  // Text that found no field.
  void unparsed(YamlMap& record, const std::vector<RawValue>& values) const;

  YamlList parties(const RawValue& value) const;
  ImportedMonitoring monitoring(std::vector<RawMonitoring>& rows) const;
  void deadline(YamlMap& record, const RawValue& value, const RawValue& note) const;
  // Those that no date can say stay where they were found.
  std::string date(const RawValue& value, std::vector<RawValue>& unparsed) const;
  std::string status(const std::string& word, const std::string& place) const;
  std::string priority(const RawValue& value) const;

 private:
  bool is_status(const std::string& word) const;
  void set_status_apart(std::vector<RawMonitoring>& rows) const;

  const ImportRequest& request_;
  std::vector<ImportRemark>& remarks_;
  OwnDefinitions own_;
  SingleStatus single_status_;
  PartyDirectory directory_;
  Vocabulary vocabulary_;
  mutable std::unordered_set<std::string> asked_statuses_;
};

// Everything from owner to monitoring. `words` are fields that stand in the record already; their
// links are still looked for. Every other field of `raw` is taken, and what the record has no place
// for is added to what found none. Returns the number of monitoring entries.
std::size_t add_tracking(YamlMap& record, RawTracking& raw, const RawFields& words,
                         const ValueDraft& values);

}  // namespace followup
