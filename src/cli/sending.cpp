// One message after the other: noted as sending, handed over, noted as sent.
#include "cli/sending.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "cli/mail_options.h"
#include "mail/message_id.h"
#include "mail/sendmail.h"
#include "mail/sent_record.h"
#include "text/unicode.h"

namespace followup {
namespace {

namespace fs = std::filesystem;

// Where programs keep what should outlive them (XDG Base Directory Specification).
std::string state_folder(const Surroundings& surroundings) {
  const std::string own = surroundings.variable("XDG_STATE_HOME").value_or("");
  if (own.starts_with('/')) return (fs::path(own) / "followup").string();
  const std::string home = surroundings.variable("HOME").value_or("");
  if (home.starts_with('/')) return (fs::path(home) / ".local/state/followup").string();
  throw Failure(
      "it cannot be remembered what was sent: set HOME, or XDG_STATE_HOME, to a folder that stays");
}

void report_doubts(Execution& execution, const SentRecord& record) {
  for (const SentMessage& message : record.in_doubt()) {
    execution.cannot(
        fmt::format("it is not known whether the message to {}, \"{}\", went out. Ask, then write "
                    "--arrived {} or --again {}",
                    message.to, message.subject, message.id, message.id));
  }
}

// All or none: a slip in the second of two ids must not settle the first.
void settle_arrived(const std::vector<std::string>& ids, SentRecord& record) {
  const std::vector<SentMessage> doubtful = record.in_doubt();
  std::vector<SentMessage> arrived;
  for (const std::string& written : ids) {
    const std::string id(without_brackets(written));
    const auto found = std::ranges::find(doubtful, id, &SentMessage::id);
    if (found == doubtful.end()) {
      throw Failure(fmt::format("--arrived {}: no such message is in doubt", id));
    }
    arrived.push_back(*found);
  }
  for (const SentMessage& message : arrived) record.note(message, SendingState::sent);
}

class Sending {
 public:
  Sending(Execution& execution, SentRecord& record, MailProgram program)
      : execution_(execution), record_(record), program_(std::move(program)) {
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
        delivery_.written_to.push_back(outgoing.line);
        return;
      case SendingState::sending:  // said at the end, with those of other days
        delivery_.in_doubt.push_back(outgoing.line);
        return;
      case SendingState::not_sent:
        break;
    }
    try {
      hand_over_and_note(outgoing);
    } catch (const Failure& failure) {
      fail(outgoing, failure.what());
    }
  }

  Delivery delivery() const { return delivery_; }

  void finish() {
    for (const std::string& id : again_) {
      if (id == all_again || met_.contains(id)) continue;
      execution_.cannot(fmt::format(
          "--again {}: this run has no such message; one of another day needs --as-of, and the "
          "same plans and filters",
          id));
    }
    report_doubts(execution_, record_);
    if (failures_ > 0) {
      execution_.cannot(fmt::format("{} of {} messages {} not accepted; the next run tries again",
                                    failures_, met_.size(), failures_ == 1 ? "was" : "were"));
    }
    execution_.write(std::move(accepted_));
  }

 private:
  void hand_over_and_note(const OutgoingMessage& outgoing) {
    const Message& message = outgoing.message;
    const SentMessage noted{message.id, shown(message.to), message.subject};
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
        accepted_ +=
            fmt::format("sent to {}: {}\n", visible(shown(message.to)), visible(message.subject));
        delivery_.written_to.push_back(outgoing.line);
        note_outcome(noted, SendingState::sent);
        return;
      case Handover::Result::refused:
        note_outcome(noted, before);
        fail(outgoing, handover.reason);
        return;
      case Handover::Result::in_doubt:
        delivery_.in_doubt.push_back(outgoing.line);
        execution_.cannot(fmt::format("{}: {}", shown(message.to), handover.reason));
        return;
    }
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
  MailProgram program_;
  std::set<std::string> again_;
  std::set<std::string> met_;
  Delivery delivery_;
  std::string accepted_;
  std::size_t failures_ = 0;
};

}  // namespace

void send(Execution& execution, const std::string& command,
          const std::vector<OutgoingMessage>& owners,
          const std::function<std::optional<OutgoingMessage>(const Delivery&)>& coordinator) {
  const MailOptions& options = execution.options().mail;
  const Surroundings& surroundings = execution.surroundings();
  const std::string folder = state_folder(surroundings);
  const bool is_about_former = !options.again.empty() || !options.arrived.empty();
  const bool has_news = !owners.empty() || coordinator({});
  if (!has_news && !is_about_former && !SentRecord::is_in(folder)) return;
  const bool hands_over = has_news || !options.again.empty();
  const std::string path = surroundings.variable("PATH").value_or("");
  // Without a mail program nothing is written down either, unless there is something to settle.
  std::optional<MailProgram> program;
  if (hands_over && options.arrived.empty()) program = find_mail_program(command, path);
  SentRecord record(folder, surroundings.now);
  settle_arrived(options.arrived, record);
  if (!hands_over) return report_doubts(execution, record);
  if (!program) program = find_mail_program(command, path);
  Sending sending(execution, record, *program);
  for (const OutgoingMessage& outgoing : owners) sending.send(outgoing);
  if (const auto everything = coordinator(sending.delivery())) sending.send(*everything);
  sending.finish();
}

}  // namespace followup
