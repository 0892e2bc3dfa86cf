// The work cannot be done: a path that is not there, an option that makes no sense. Thrown
// anywhere, caught once in run(), which prints it and ends with exit code 2.
#pragma once

#include <stdexcept>

namespace followup {

class Failure : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace followup
