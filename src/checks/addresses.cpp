// E-mail addresses of parties.
#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "checks/table.h"
#include "text/address.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr Rule malformed{
    .name = "address-malformed",
    .severity = Severity::error,
    .summary = "The email of a party is not an e-mail address",
    .group = RuleGroup::owners,
    .reason =
        "Reminders go to this address. One that cannot exist means that an owner never hears "
        "of a deadline, and nobody notices.",
    .source = "",
    .advice =
        "Write one address and nothing else, such as evaluation@example.org: no name before "
        "it, no brackets around it, no blanks.",
    .wrong = R"(kind: action-plan
parties:
  IOM:
    email: IOM <iom@example.org>
actions:
  - id: 1
    action: Agree on definitions
    owner: IOM
    deadline: 2027-06
)",
    .right = R"(kind: action-plan
parties:
  IOM:
    email: iom@example.org
actions:
  - id: 1
    action: Agree on definitions
    owner: IOM
    deadline: 2027-06
)",
};

// The address in "Name <a@b.org>" or "mailto:a@b.org"; empty if there is none.
std::string_view address_in(std::string_view words) {
  constexpr std::string_view scheme = "mailto:";
  std::string_view address;
  const std::size_t open = words.find('<');
  if (open != std::string_view::npos) {
    address = words.substr(open + 1, words.find('>', open) - open - 1);
  } else if (fold_case(words).starts_with(scheme)) {
    address = words.substr(scheme.size());
  }
  return is_address(address) ? address : std::string_view();
}

std::string advice(std::string_view words) {
  if (const auto address = address_in(words); !address.empty()) {
    return fmt::format("keep only the address: {}", address);
  }
  if (std::ranges::count(words, '@') > 1) {
    return "write one address; an office can have a mailbox that several people read";
  }
  return "write it like evaluation@example.org, without blanks or brackets";
}

void find_malformed(const DefinitionsContext& context, const Problems& problems) {
  for (const Party& party : context.parties) {
    const Text& email = party.email;
    if (!email.is_present() || is_address(email.words)) continue;
    problems.add(email.place, fmt::format("\"{}\" is not an e-mail address", email.words),
                 advice(email.words));
  }
}

constexpr std::array<DefinitionsCheck, 1> checks{{{malformed, find_malformed}}};

}  // namespace

std::span<const DefinitionsCheck> address_checks() {
  return checks;
}

}  // namespace followup
