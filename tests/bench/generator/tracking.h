// What tracks an action: owner, deadline, status, closing, monitoring, moved deadlines.
#pragma once

#include <string>
#include <vector>

#include "dates.h"
#include "random.h"
#include "yaml_writer.h"

namespace bench {

struct Surroundings {
  Month counted_from;                 // where durations start: adopted or responded
  std::vector<std::string> owners;    // as YAML; none: they stand above, with the partners
  std::vector<std::string> partners;  // as YAML; none: left out
};

// Writes the tracking keys of one action. Out of 100 actions about 20 are overdue, 35 closed, 7
// dropped, 30 open with a deadline to come and 8 open without a last day. Statuses agree with
// their monitoring, and nothing in it breaks a rule of a strict office.
void write_tracking(YamlWriter&, Random&, const Surroundings&);

}  // namespace bench
