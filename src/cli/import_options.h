// The options of import, in the words of the command line.
#pragma once

#include <string>
#include <vector>

namespace followup {

struct ImportOptions {
  std::string file;
  std::string sheet;
  std::vector<std::string> map;  // "Target date=deadline"
  std::string date_order;        // "dmy" or "mdy"
  std::string parties;           // a followup.yaml
};

}  // namespace followup
