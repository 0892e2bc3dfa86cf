// Adding statuses up: GAO's rule, as followup-plan(5) states it.
#pragma once

#include <vector>

#include "followup/tracking.h"

namespace followup {

// Counts parts by what they are, and says what they add up to: closed if all are, not-started if
// all are, otherwise ongoing; dropped ones count only if all are.
class RollUp {
 public:
  void add(std::optional<Status> status, State state);
  bool is_empty() const { return total_ == 0; }
  Progress result() const;

 private:
  std::size_t total_ = 0;
  std::size_t closed_ = 0;
  std::size_t verified_ = 0;
  std::size_t dropped_ = 0;
  std::size_t superseded_ = 0;
  std::size_t not_started_ = 0;
};

// The status that something says of itself; an unknown word is open.
Progress own_progress(const Text& status, const Vocabulary& vocabulary);

}  // namespace followup
