// Problems that a comment of the file silences, and comments that silence nothing.
#pragma once

#include <map>
#include <vector>

#include "checks/coverage.h"
#include "followup/rule_settings.h"

namespace followup {

// The ignore comments of one file, and which of them were needed.
class Ignores {
 public:
  explicit Ignores(const Tree& tree);
  // It points into itself.
  Ignores(const Ignores&) = delete;
  Ignores& operator=(const Ignores&) = delete;

  bool is_empty() const { return comments_.empty(); }
  // Drops the problems of this file that a comment silences; returns how many.
  std::size_t silence(Diagnostics& problems);
  // Problems of the file, among others, that no comment silences: whoever tries is told.
  void refuse(const Source& source, const Diagnostics& problems);
  // What is wrong with the comments themselves, when everything has been silenced.
  void report(const Source& source, const Coverage& coverage, Diagnostics& problems) const;

 private:
  // A rule that a comment names.
  struct Mention {
    const IgnoreComment* comment = nullptr;
    const Text* written = nullptr;
    const Rule* rule = nullptr;  // nullptr if there is no such rule
    bool is_used = false;
    bool is_refused = false;
  };

  // Whether a comment is about the problem; the mark of its mentions is set.
  bool meets(const Diagnostic& problem, bool Mention::*mark);
  bool note(const std::vector<std::size_t>& mentions, const Rule& rule, bool Mention::*mark);
  static void report(const Mention& mention, const Source& source, const Coverage& coverage,
                     Diagnostics& problems);

  std::vector<IgnoreComment> comments_;
  std::vector<Mention> mentions_;
  std::vector<std::size_t> for_file_;  // indices of mentions
  // By the end of the line that they are about.
  std::map<std::uint32_t, std::vector<std::size_t>> by_line_;
};

}  // namespace followup
