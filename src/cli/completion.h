// What may be written next on a command line, for the completion of shells.
#pragma once

#include <string>
#include <vector>

namespace followup {

struct Candidate {
  std::string word;
  std::string description;  // may be empty
};

struct Completion {
  std::string written;                // the beginning of the word
  std::string before;                 // what stands before it in the same word: "--owner="
  std::vector<Candidate> candidates;  // known without any plan
  std::string filter;                 // "--owner": the names that it has in plans
  bool wants_ids = false;             // of actions and recommendations
  bool wants_files = false;
  std::vector<std::string> paths;  // of the plans, as far as they are written
};

}  // namespace followup
