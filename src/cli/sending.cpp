// One message after the other: noted as sending, handed over, noted as sent.
#include "cli/sending.h"

#include <algorithm>
#include <map>
#include <set>

#include "cli/delivery.h"
#include "cli/doubtful_messages.h"
#include "cli/mail_options.h"
#include "mail/message_id.h"
#include "mail/sendmail.h"
#include "text/counted.h"
#include "text/unicode.h"

namespace followup {
namespace {

class Sending {
 public:
  // `again` are the ids of what is sent whatever the record says, or all of them: `all_again`.
  Sending(Execution& execution, SentRecord& record, std::string folder, MailProgram program,
          std::string digest, const std::vector<std::string>& again)
      : execution_(execution),
        record_(record),
        folder_(std::move(folder)),
        program_(std::move(program)),
        digest_(std::move(digest)) {
    for (const std::string& id : again) again_.emplace(without_brackets(id));
  }

  void send(const OutgoingMessage& outgoing) {
    const Message& message = outgoing.message;
    met_.insert(message.id);
    const bool is_again = again_.contains(all_again) || again_.contains(message.id);
    switch (is_again ? SendingState::not_sent : record_.state_of(message.id)) {
      case SendingState::sent:
        ++sent_before_;
        return;
      case SendingState::sending:  // said at the end, with those of other days
        return;
      case SendingState::not_sent:
        break;
    }
    std::string said;
    // What the program prints stands between what was said before and what is said of it.
    execution_.write_at_once({});
    try {
      said = hand_over_and_note(outgoing);
    } catch (const Failure& failure) {
      fail(outgoing, failure.what());
    }
    execution_.write_at_once(said);
  }

  Delivery delivery_to(const std::vector<OutgoingMessage>& owners) const {
    return delivery_of(owners, digest_, record_, met_);
  }

  void finish() {
    report_doubts(execution_, record_, folder_);
    if (failures_ > 0) {
      execution_.cannot(fmt::format("{} of {} messages {} not accepted; {}", failures_, met_.size(),
                                    failures_ == 1 ? "was" : "were", how_to_try_again()));
    }
    if (handed_over_ > 0) return;
    if (sent_before_ < met_.size()) {
      execution_.cannot("this run has sent nothing");
    } else if (execution_.writes_to_terminal()) {
      execution_.write_at_once(fmt::format("Nothing had to be sent: {} sent already.\n",
                                           counted(met_.size(), "message was", "messages were")));
    }
  }

 private:
  // Another day has other messages.
  std::string how_to_try_again() const {
    if (execution_.options().as_of) return "the same command tries again";
    return fmt::format(
        "the same command tries again if it is run today, and on another day with --as-of {}",
        iso(execution_.surroundings().today));
  }

  SentMessage noted_of(const OutgoingMessage& outgoing) const {
    SentMessage noted{outgoing.message.id, shown(outgoing.message.to), outgoing.message.subject};
    noted.again = command_if_not_arrived(execution_, folder_, outgoing);
    if (outgoing.is_for_coordinator) return noted;
    noted.digest = digest_;
    noted.actions = outgoing.actions;
    noted.told = outgoing.told;
    return noted;
  }

  // What is said of it on standard output.
  std::string hand_over_and_note(const OutgoingMessage& outgoing) {
    const Message& message = outgoing.message;
    const SentMessage noted = noted_of(outgoing);
    // Made first: what cannot be written must not be in doubt.
    const std::string text = with_line_feeds(write_message(message));
    // A second copy that is refused takes nothing back.
    const SentMessage* known = record_.find(message.id);
    const SentMessage before = known == nullptr ? noted : *known;
    record_.note(noted, SendingState::sending);
    Handover handover;
    try {
      handover = hand_over(program_, text);
    } catch (const Failure&) {
      note_outcome(before, before.state);
      throw;
    }
    switch (handover.result) {
      case Handover::Result::accepted:
        ++handed_over_;
        note_outcome(noted, SendingState::sent);
        return fmt::format("sent to {}: {}\n", visible(shown(message.to)),
                           visible(message.subject));
      case Handover::Result::refused:
        note_outcome(before, before.state);
        fail(outgoing, handover.reason);
        break;
      case Handover::Result::in_doubt:
        ++handed_over_;
        execution_.cannot(
            fmt::format("perhaps sent to {}, perhaps not: {}", shown(message.to), handover.reason));
        break;
    }
    return {};
  }

  // What cannot be noted stays in doubt, which is worse than it is.
  void note_outcome(const SentMessage& message, SendingState state) {
    try {
      record_.note(message, state);
    } catch (const Failure& failure) {
      execution_.cannot(
          fmt::format("the message to {} {}, but this could not be noted: {}", message.to,
                      state == SendingState::sent ? "was sent" : "was refused", failure.what()));
    }
  }

  // A copy that is refused changes nothing of what is known of the first.
  void fail(const OutgoingMessage& outgoing, std::string_view reason) {
    if (record_.state_of(outgoing.message.id) == SendingState::not_sent) ++failures_;
    execution_.cannot(fmt::format("not sent to {}: {}", shown(outgoing.message.to), reason));
  }

  Execution& execution_;
  SentRecord& record_;
  std::string folder_;
  MailProgram program_;
  std::string digest_;
  std::set<std::string> again_;
  std::set<std::string> met_;
  std::size_t sent_before_ = 0;
  std::size_t handed_over_ = 0;  // accepted, or perhaps
  std::size_t failures_ = 0;
};

// The first that is named and this run has not; empty if there is none.
std::string missing_message(const std::vector<std::string>& ids,
                            const std::vector<OutgoingMessage>& owners,
                            const std::optional<OutgoingMessage>& everything) {
  for (const std::string& written : ids) {
    std::string id(without_brackets(written));
    const auto is_it = [&](const OutgoingMessage& outgoing) { return outgoing.message.id == id; };
    const bool is_there =
        id == all_again || std::ranges::any_of(owners, is_it) || (everything && is_it(*everything));
    if (!is_there) return id;
  }
  return {};
}

// Where one message is meant that is not there any more, nothing goes out in its place.
void refuse_to_send(Execution& execution, std::string_view option, const std::string& folder,
                    const std::string& id) {
  execution.cannot(
      fmt::format("{} {}: this run has no such message; one of another day needs --as-of, and the "
                  "same plans and filters",
                  option, id));
  const std::map<std::string, SentMessage> known = sent_messages(folder);
  const auto found = known.find(id);
  if (found != known.end() && found->second.state == SendingState::sending) {
    execution.say(
        "If its reader has another address by now, or nothing left to do, it cannot be sent any "
        "more; this settles it:");
    execution.say("  " + command_to_settle(execution, folder, id));
  }
  execution.cannot("this run has sent nothing");
}

MailProgram mail_program(const Execution& execution, const std::string& command) {
  return find_mail_program(command, execution.surroundings().variable("PATH").value_or(""));
}

}  // namespace

void send(Execution& execution, const std::string& command, const OutgoingMail& mail) {
  const MailOptions& options = execution.options().mail;
  const std::string folder = required_state_folder(execution);
  const std::optional<OutgoingMessage> everything = mail.coordinator({});
  if (const std::string id = missing_message(options.again, mail.owners, everything); !id.empty()) {
    return refuse_to_send(execution, "--again", folder, id);
  }
  const bool has_news = !mail.owners.empty() || everything;
  const bool hands_over = has_news || !options.again.empty();
  if (!hands_over && !SentRecord::is_in(folder)) return say_that_nobody_is_written_to(execution);
  // Without a mail program nothing is written down either.
  std::optional<MailProgram> program;
  if (hands_over) program = mail_program(execution, command);
  SentRecord record = opened_record(execution, folder);
  if (!program) {
    report_doubts(execution, record, folder);
    return say_that_nobody_is_written_to(execution);
  }
  Sending sending(execution, record, folder, *program, mail.digest, options.again);
  for (const OutgoingMessage& outgoing : mail.owners) sending.send(outgoing);
  if (const auto told = mail.coordinator(sending.delivery_to(mail.owners))) sending.send(*told);
  sending.finish();
}

void send_not_arrived(Execution& execution, const std::string& command, const OutgoingMail& mail) {
  const std::string folder = required_state_folder(execution);
  // Looking must not make a record.
  if (!SentRecord::is_in(folder)) {
    throw Failure(fmt::format("no message is in doubt: there is no record in {}", folder));
  }
  SentRecord record = opened_record(execution, folder);
  const std::vector<std::string> ids = not_arrived_ids(execution, record, folder);
  if (ids.empty()) return report_doubts(execution, record, folder);
  const std::optional<OutgoingMessage> everything = mail.coordinator({});
  if (const std::string id = missing_message(ids, mail.owners, everything); !id.empty()) {
    return refuse_to_send(execution, "--not-arrived", folder, id);
  }
  Sending sending(execution, record, folder, mail_program(execution, command), mail.digest, ids);
  const auto is_meant = [&](const OutgoingMessage& outgoing) {
    return std::ranges::count(ids, outgoing.message.id) > 0;
  };
  for (const OutgoingMessage& outgoing : mail.owners) {
    if (is_meant(outgoing)) sending.send(outgoing);
  }
  if (everything && is_meant(*everything)) {
    sending.send(*mail.coordinator(sending.delivery_to(mail.owners)));
  }
  sending.finish();
}

}  // namespace followup
