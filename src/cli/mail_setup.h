// Who writes, who coordinates, and by what: the command line first, then followup.yaml.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/mail_options.h"
#include "followup/repository.h"
#include "mail/phrase_book.h"
#include "text/mailbox.h"

namespace followup {

struct MailSetup {
  Mailbox from;
  std::optional<Mailbox> reply_to;
  std::vector<Mailbox> cc;
  std::optional<Mailbox> coordinator;
  std::string coordinator_as_written;
  PhraseBook phrases;
  std::string sendmail;                       // a command
  const PartyDirectory* directory = nullptr;  // of the repository
};

// Throws Failure for what is missing or wrong.
MailSetup mail_setup(const MailOptions& options, const Repository& repository);

// "IOM <iom@example.org>". Throws Failure if it is no address; `what` says where it stands.
Mailbox mailbox_of(std::string_view what, std::string_view written);

// A party that has an address, itself or above it, or an address. Throws Failure if it is neither.
Mailbox reader_of(std::string_view what, std::string_view written, const PartyDirectory& directory);

}  // namespace followup
