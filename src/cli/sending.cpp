// One message after the other: noted as sending, handed over, noted as sent.
#include "cli/sending.h"

#include <algorithm>
#include <map>
#include <set>

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
  Sending(Execution& execution, SentRecord& record, std::string folder, MailProgram program)
      : execution_(execution),
        record_(record),
        folder_(std::move(folder)),
        program_(std::move(program)) {
    for (const std::string& id : execution.options().mail.again) {
      again_.emplace(without_brackets(id));
    }
  }

  // What becomes of a message is told to the coordinator.
  void send(const OutgoingMessage& outgoing) {
    const Message& message = outgoing.message;
    met_.insert(message.id);
    const bool is_again = again_.contains(all_again) || again_.contains(message.id);
    switch (is_again ? SendingState::not_sent : record_.state_of(message.id)) {
      case SendingState::sent:
        ++sent_before_;
        delivery_.written_to.push_back(outgoing.line);
        return;
      case SendingState::sending:  // said at the end, with those of other days
        delivery_.in_doubt.push_back(outgoing.line);
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

  Delivery delivery() const { return delivery_; }

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

  // What is said of it on standard output.
  std::string hand_over_and_note(const OutgoingMessage& outgoing) {
    const Message& message = outgoing.message;
    SentMessage noted{message.id, shown(message.to), message.subject};
    noted.again = command_to_send_again(execution_, folder_, outgoing);
    // Made first: what cannot be written must not be in doubt.
    const std::string text = with_line_feeds(write_message(message));
    // A second copy that is refused takes nothing back.
    const SendingState before = record_.state_of(message.id);
    record_.note(noted, SendingState::sending);
    Handover handover;
    try {
      handover = hand_over(program_, text);
    } catch (const Failure&) {
      note_outcome(noted, before);
      throw;
    }
    switch (handover.result) {
      case Handover::Result::accepted:
        ++handed_over_;
        delivery_.written_to.push_back(outgoing.line);
        note_outcome(noted, SendingState::sent);
        return fmt::format("sent to {}: {}\n", visible(shown(message.to)),
                           visible(message.subject));
      case Handover::Result::refused:
        note_outcome(noted, before);
        fail(outgoing, handover.reason);
        break;
      case Handover::Result::in_doubt:
        ++handed_over_;
        delivery_.in_doubt.push_back(outgoing.line);
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
    switch (record_.state_of(outgoing.message.id)) {
      case SendingState::not_sent:
        ++failures_;
        delivery_.not_accepted.push_back(outgoing.line);
        break;
      case SendingState::sending:
        delivery_.in_doubt.push_back(outgoing.line);
        break;
      case SendingState::sent:
        delivery_.written_to.push_back(outgoing.line);
        break;
    }
    execution_.cannot(fmt::format("not sent to {}: {}", shown(outgoing.message.to), reason));
  }

  Execution& execution_;
  SentRecord& record_;
  std::string folder_;
  MailProgram program_;
  std::set<std::string> again_;
  std::set<std::string> met_;
  Delivery delivery_;
  std::size_t sent_before_ = 0;
  std::size_t handed_over_ = 0;  // accepted, or perhaps
  std::size_t failures_ = 0;
};

// The first that --again names and this run has not; empty if there is none.
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
void refuse_to_send_again(Execution& execution, const std::string& folder, const std::string& id) {
  execution.cannot(
      fmt::format("--again {}: this run has no such message; one of another day needs --as-of, and "
                  "the same plans and filters",
                  id));
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

}  // namespace

void send(Execution& execution, const std::string& command,
          const std::vector<OutgoingMessage>& owners,
          const std::function<std::optional<OutgoingMessage>(const Delivery&)>& coordinator) {
  const MailOptions& options = execution.options().mail;
  const Surroundings& surroundings = execution.surroundings();
  const std::string folder = required_state_folder(execution);
  const std::optional<OutgoingMessage> everything = coordinator({});
  if (const std::string id = missing_message(options.again, owners, everything); !id.empty()) {
    return refuse_to_send_again(execution, folder, id);
  }
  const bool has_news = !owners.empty() || everything;
  const bool hands_over = has_news || !options.again.empty();
  if (!hands_over && !SentRecord::is_in(folder)) return say_that_nobody_is_written_to(execution);
  // Without a mail program nothing is written down either.
  std::optional<MailProgram> program;
  if (hands_over) {
    program = find_mail_program(command, surroundings.variable("PATH").value_or(""));
  }
  SentRecord record(folder, surroundings.now);
  if (!program) {
    report_doubts(execution, record, folder);
    return say_that_nobody_is_written_to(execution);
  }
  Sending sending(execution, record, folder, *program);
  for (const OutgoingMessage& outgoing : owners) sending.send(outgoing);
  if (const auto told = coordinator(sending.delivery())) sending.send(*told);
  sending.finish();
}

}  // namespace followup
