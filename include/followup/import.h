// Matrices and action plans as organisations keep them, read into a plan file.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "followup/configuration.h"
#include "followup/date.h"

namespace followup {

struct ImportRequest {
  std::string file_name;              // .csv and the like make a text a table
  std::string plan_name = {};         // of the file of the plan; empty: called as the document
  Day today;                          // of the comment on top
  std::string sheet;                  // of a workbook; empty: all
  std::vector<std::string> headings;  // "Target date=deadline"
  DateOrder date_order = DateOrder::unknown;
  const Configuration* configuration = nullptr;  // parties and own words
};

// Something that a person should look at.
struct ImportRemark {
  std::string place;  // "table 2, row 3, column 1"; empty: the whole document
  std::string sentence;
};

struct ImportedPlan {
  std::string yaml;
  std::size_t recommendations = 0;
  std::size_t actions = 0;
  std::size_t entries = 0;                       // of monitoring
  std::vector<std::string> understood_headings;  // "Time frame" as deadline
  std::vector<ImportRemark> remarks;
};

// Never guesses: what is not certain is kept in its own words, and a remark names it. Throws
// Failure for a file that cannot be read, or holds nothing of a plan.
ImportedPlan import_plan(std::string_view bytes, const ImportRequest& request);

}  // namespace followup
