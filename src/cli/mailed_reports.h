// What can be mailed.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "mail/letters.h"

namespace followup {

struct MailedReport {
  std::string_view name;
  LetterKind kind;
  std::string_view report;  // that finds the actions
};

std::span<const MailedReport> mailed_reports();

// "overdue, due or summary".
std::string names_of_mailed_reports();

}  // namespace followup
