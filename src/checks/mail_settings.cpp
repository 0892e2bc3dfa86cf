// What followup.yaml says of mail.
#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "checks/table.h"
#include "followup/phrases.h"
#include "plan/party_address.h"
#include "text/mailbox.h"
#include "text/spelling.h"

namespace followup {
namespace {

constexpr Rule invalid{
    .name = "mail-setting-invalid",
    .severity = Severity::error,
    .summary = "A setting of mail in followup.yaml cannot be used",
    .group = RuleGroup::structure,
    .reason =
        "Mail is sent by night and without anybody looking. A slip in its settings is found when "
        "the reminders of a month have not been written.",
    .source = "",
    .advice =
        "Write addresses like evaluation@example.org, or with a name before: Evaluation office "
        "<evaluation@example.org>. followup-mail(1) lists the phrases, and what may stand in "
        "braces.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    deadline: 2027-06
# file: followup.yaml
mail:
  from: the evaluation office
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    deadline: 2027-06
# file: followup.yaml
mail:
  from: Evaluation office <evaluation@example.org>
)",
};

constexpr std::string_view how_to_write =
    "write it like evaluation@example.org, or Evaluation office <evaluation@example.org>";

void check_address(const Text& written, const Problems& problems) {
  if (!written.is_present() || parse_mailbox(written.words)) return;
  problems.add(written.place,
               fmt::format("\"{}\" is not an address that every mail system takes", written.words),
               std::string(how_to_write));
}

void check_coordinator(const Text& written, const PartyDirectory& directory,
                       const Problems& problems) {
  if (directory.find(written.words) != nullptr) {
    if (address_of(written.words, directory)) return;
    problems.add(written.place,
                 fmt::format("\"{}\" has no address in the directory", written.words),
                 "add email: to it or to a party that it is part of, or write an address here");
    return;
  }
  if (written.words.find('@') != std::string_view::npos) return check_address(written, problems);
  if (!written.is_present()) return;
  const std::string_view meant = directory.nearest(written.words);
  problems.add(
      written.place,
      fmt::format("\"{}\" is neither a party of the directory nor an address", written.words),
      did_you_mean(meant, how_to_write));
}

void check_link(const Text& link, const Problems& problems) {
  constexpr std::array<std::string_view, 3> known{"file", "line", "id"};
  if (!link.is_present()) return;
  if (!link.words.starts_with("https://") && !link.words.starts_with("http://")) {
    problems.add(link.place, fmt::format("\"{}\" is not an address of the web", link.words),
                 "write it like https://example.org/plans/{file}#L{line}");
  }
  for (const std::string_view name : braces_of(link.words)) {
    if (std::ranges::count(known, name) > 0) continue;
    problems.add(link.place, fmt::format("nothing fills {{{}}} in a link", name),
                 "there is {file}, {line} and {id}");
  }
}

void find_invalid(const DefinitionsContext& context, const Problems& problems) {
  if (context.mail == nullptr) return;
  const MailSettings& mail = *context.mail;
  check_address(mail.from, problems);
  check_address(mail.reply_to, problems);
  check_coordinator(mail.coordinator, context.directory, problems);
  check_link(mail.link_template, problems);
  for (const WordMeaning& phrase : mail.phrases) {
    if (auto fault = fault_of(phrase)) {
      problems.add(fault->at->place, std::move(fault->message), std::move(fault->help));
    }
  }
}

constexpr std::array<DefinitionsCheck, 1> checks{{{invalid, find_invalid}}};

}  // namespace

std::span<const DefinitionsCheck> mail_setting_checks() {
  return checks;
}

}  // namespace followup
