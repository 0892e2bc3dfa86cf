// What a function says when it cannot do its work.
#pragma once

#include <string>

#include "followup/failure.h"

namespace followup {

// Empty if it can.
template <class Function>
std::string failure_of(const Function& function) {
  try {
    function();
  } catch (const Failure& failure) {
    return failure.what();
  }
  return {};
}

}  // namespace followup
