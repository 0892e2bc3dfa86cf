// From the words of a document to the keys and values of a plan file.
#pragma once

#include "followup/import.h"
#include "import/raw_plan.h"
#include "write/yaml_document.h"

namespace followup {

struct Draft {
  YamlMap plan;
  ImportedPlan counts;  // without its text
};

Draft draft_of(const RawPlan& raw, const ImportRequest& request);

}  // namespace followup
