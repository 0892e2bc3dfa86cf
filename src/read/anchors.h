// Values with a name (&name) and what repeats them (*name), within bounds.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "followup/tree.h"

namespace followup {

// A named value and what it weighs when an alias repeats it.
struct Anchor {
  Node node;
  std::size_t values = 0;
  std::size_t bytes = 0;
  std::size_t depth = 0;  // levels of lists and keys inside it
  bool is_complete = false;
  Place named_text = {};  // of a text
  bool is_used = false;
};

class Anchors {
 public:
  Anchors(const Source& source, const TreeLimits& limits, Diagnostics& problems)
      : source_(source), limits_(limits), problems_(problems) {}

  // The name of a list or of keys whose end has not come yet.
  void begin(const std::string& name) { anchors_[name] = {}; }
  void keep(const std::string& name, const Anchor& anchor);
  // What an alias at `place` repeats; nullptr, and a problem, if there is no such value.
  const Anchor* find(const std::string& name, Place place);
  // Whether one more repetition keeps within the limits; the first one beyond them is a problem.
  bool expand(const Anchor& anchor, Place place);
  // At the end of the file: names that nothing repeats were meant as text.
  void report_unused();

 private:
  void add_problem(const Rule& rule, Place place, std::string message, std::string help);
  void report_if_unused(const Anchor& anchor, std::string_view name);

  const Source& source_;
  const TreeLimits& limits_;
  Diagnostics& problems_;
  std::unordered_map<std::string, Anchor> anchors_;
  std::size_t expanded_values_ = 0;
  std::size_t expanded_bytes_ = 0;
  bool is_expansion_reported_ = false;
};

}  // namespace followup
