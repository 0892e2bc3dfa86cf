// Who of a report is written to.
#pragma once

#include <optional>

#include "cli/mail_setup.h"
#include "followup/digest.h"

namespace followup {

// `"Ministry of Water", who owns 2 actions, has no address`
std::string sentence_on(const Unreachable& owner, std::size_t actions);

class MailRecipients {
 public:
  // Owners and coordinator, if neither --to nor --only chooses. Throws Failure if something would
  // be told to nobody, or if what was chosen is not there.
  MailRecipients(const MailOptions& options, const MailSetup& setup, const Digests& digests);

  bool has_owners() const { return has_owners_; }
  bool takes(const Digest& digest) const;
  // The coordinator, or whoever --to names.
  const std::optional<Mailbox>& reader_of_everything() const { return reader_of_everything_; }
  // Of that reader, where another is written to because of it.
  std::optional<UnusableAddress> unusable_of_reader() const;

 private:
  void require_owner() const;
  void require_coordinator() const;

  const std::string& only_;
  const std::string& to_;
  const MailSetup& setup_;
  const Digests& digests_;
  std::optional<Mailbox> address_of_only_;
  bool has_owners_ = true;
  std::optional<Mailbox> reader_of_everything_;
};

}  // namespace followup
