// How far something is.
#include "plan/progress.h"

#include <fmt/core.h>

namespace followup {

void RollUp::add(std::optional<Status> status, State state) {
  ++total_;
  if (state == State::closed) ++closed_;
  if (state == State::dropped) ++dropped_;
  if (status == Status::verified) ++verified_;
  if (status == Status::superseded) ++superseded_;
  if (status == Status::not_started) ++not_started_;
}

Progress RollUp::result() const {
  Progress progress;
  const bool all_dropped = dropped_ == total_;
  progress.counted = all_dropped ? total_ : total_ - dropped_;
  progress.closed = closed_;
  if (all_dropped) {
    progress.status = superseded_ == total_ ? Status::superseded : Status::cancelled;
  } else if (closed_ == progress.counted) {
    progress.status = verified_ == progress.counted ? Status::verified : Status::completed;
  } else if (not_started_ == progress.counted) {
    progress.status = Status::not_started;
  } else {
    progress.status = Status::ongoing;
  }
  progress.state = state_of(*progress.status);
  return progress;
}

Progress own_progress(const Text& status, const Vocabulary& vocabulary) {
  Progress progress;
  progress.word = status.words;
  progress.status = vocabulary.status(status.words);
  progress.state = progress.status ? state_of(*progress.status) : State::open;
  return progress;
}

bool says_something(const Progress& progress) {
  return !progress.word.empty() || (progress.counted > 0 && progress.status);
}

std::string describe(const Progress& progress) {
  if (!says_something(progress)) return "–";
  if (!progress.word.empty()) return std::string(progress.word);
  if (progress.state == State::dropped) return std::string(name(*progress.status));
  return fmt::format("{} ({} of {} closed)", name(*progress.status), progress.closed,
                     progress.counted);
}

}  // namespace followup
