// By what mail programs and our own record know a message again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "followup/date.h"

namespace followup {

// What makes one digest: two runs that agree in all of this write the same letter again.
struct DigestIdentity {
  std::string_view report;
  Day as_of;
  bool is_for_coordinator = false;
  std::string_view address;            // of the reader
  std::vector<std::string> selection;  // which plans, and which actions of them
};

// "followup.overdue.2026-11-26.0f3a1b2c4d5e6f70@example.org", without brackets.
std::string message_id(const DigestIdentity& digest, std::string_view domain);

// Whether it may be one of these, with or without brackets.
bool is_message_id(std::string_view words);

std::string_view without_brackets(std::string_view id);

}  // namespace followup
