// The messages that a report becomes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/execution.h"
#include "cli/mail_recipients.h"
#include "cli/mailed_reports.h"
#include "cli/outbox.h"
#include "cli/report_making.h"

namespace followup {

// Throws Failure if who writes, or who is written to, is not known. What it is made of must outlive
// it.
class Mailing {
 public:
  Mailing(const Execution& execution, const MailedReport& mailed, const MadeReport& made);
  // It points into itself.
  Mailing(const Mailing&) = delete;
  Mailing& operator=(const Mailing&) = delete;

  const MailSetup& setup() const { return setup_; }
  // What the messages of all owners have in common, on each run of the day.
  const std::string& digest() const { return digest_; }

  // Whether nothing is written or sent.
  bool only_lists() const;
  bool has_reader_of_everything() const { return recipients_.reader_of_everything().has_value(); }
  std::optional<UnusableAddress> unusable_of_reader() const {
    return recipients_.unusable_of_reader();
  }

  std::vector<OutgoingMessage> for_owners() const;
  // Nothing if there is nobody to tell, or nothing to say.
  std::optional<OutgoingMessage> for_coordinator(const Delivery& delivery) const;

 private:
  std::string domain() const;
  OutgoingMessage message(const AddressedLetter& addressed) const;
  std::string calendar_of(const AddressedLetter& addressed) const;

  const Options& options_;
  const MailedReport& mailed_;
  const MadeReport& made_;
  MailSetup setup_;
  MailRecipients recipients_;
  std::vector<std::string> selection_;
  std::string digest_;
  std::int64_t date_;
};

}  // namespace followup
