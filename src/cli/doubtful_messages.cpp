// Every command that is shown is whole: it names the record, the folder and the day.
#include "cli/doubtful_messages.h"

#include <algorithm>
#include <filesystem>
#include <vector>

#include "cli/written_path.h"
#include "mail/message_id.h"
#include "text/counted.h"
#include "text/shell_word.h"
#include "text/unicode.h"

namespace followup {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view variable_of_state = "XDG_STATE_HOME";

// So that the same record is meant in a shell, where other variables are set than in cron.
std::string naming_the_record(const Surroundings& surroundings, const std::string& folder) {
  return fmt::format("{}={} {}", variable_of_state,
                     shell_quoted(fs::path(folder).parent_path().string()),
                     shell_quoted(surroundings.program));
}

std::string no_such_doubt(std::string_view option, std::string_view id, const std::string& folder) {
  return fmt::format("{} {}: no such message is in doubt in the record in {}", option, id, folder);
}

[[noreturn]] void refuse_to_settle(std::string_view id, const std::string& folder) {
  throw Failure(no_such_doubt("--arrived", id, folder) + "; nothing was settled");
}

// Also those that were settled before: the command to paste may stand in several messages.
std::vector<SentMessage> named_by(const std::vector<std::string>& ids, const SentRecord& record,
                                  const std::string& folder) {
  if (std::ranges::count(ids, all_arrived) > 0) return record.in_doubt();
  std::vector<SentMessage> named;
  // All or none: a slip in the second of two ids must not settle the first.
  for (const std::string& written : ids) {
    const std::string id(without_brackets(written));
    if (record.state_of(id) == SendingState::not_sent) refuse_to_settle(id, folder);
    named.push_back(*record.find(id));
  }
  return named;
}

}  // namespace

// XDG Base Directory Specification: where programs keep what should outlive them.
std::optional<std::string> state_folder(Execution& execution) {
  const Surroundings& surroundings = execution.surroundings();
  const std::string own = surroundings.variable(variable_of_state.data()).value_or("");
  if (own.starts_with('/')) return (fs::path(own) / "followup").string();
  if (!own.empty()) {
    execution.say(fmt::format("followup: {} \"{}\" is ignored, because it does not begin with /",
                              variable_of_state, own));
  }
  const std::string home = surroundings.variable("HOME").value_or("");
  if (!home.starts_with('/')) return std::nullopt;
  return (fs::path(home) / ".local/state/followup").string();
}

std::string required_state_folder(Execution& execution) {
  if (auto folder = state_folder(execution)) return *std::move(folder);
  throw Failure(
      "it cannot be remembered what was sent: set HOME, or XDG_STATE_HOME, to a folder that stays");
}

SentRecord opened_record(Execution& execution, const std::string& folder) {
  const Surroundings& surroundings = execution.surroundings();
  if (!surroundings.err_width) return {folder, surroundings.now};
  return {folder, surroundings.now, [&] {
            execution.say("followup: another run is sending; waiting for it");
            execution.write_at_once({});
          }};
}

// The arguments of this run with what chooses the day and the one message.
std::string command_if_not_arrived(const Execution& execution, const std::string& folder,
                                   const OutgoingMessage& outgoing) {
  const Options& options = execution.options();
  std::vector<std::string> words = options.arguments;
  std::erase_if(words, [](const std::string& word) {
    return word == "--again" || word.starts_with("--again=") || word.starts_with("--not-arrived=");
  });
  std::vector<std::string> more;
  if (!options.as_of) more.push_back("--as-of=" + iso(execution.surroundings().today));
  more.push_back("--not-arrived=" + outgoing.message.id);
  // Behind two hyphens all are paths.
  words.insert(std::ranges::find(words, "--"), more.begin(), more.end());
  const Surroundings& surroundings = execution.surroundings();
  std::string command =
      fmt::format("cd {} && {}", shell_quoted(written_current_folder(surroundings).string()),
                  naming_the_record(surroundings, folder));
  for (const std::string& word : words) command += " " + shell_quoted(word);
  return command;
}

std::string command_to_settle(const Execution& execution, const std::string& folder,
                              const std::string& id) {
  return fmt::format("{} mail --arrived {}", naming_the_record(execution.surroundings(), folder),
                     shell_quoted(id));
}

void report_doubts(Execution& execution, const SentRecord& record, const std::string& folder) {
  const std::vector<SentMessage> doubtful = record.in_doubt();
  for (const SentMessage& message : doubtful) {
    execution.cannot(
        fmt::format("it is not known whether the message to {}, \"{}\", went out. Ask the reader, "
                    "or look into the log of the mail system. If it has arrived:",
                    message.to, message.subject));
    execution.say("  " + command_to_settle(execution, folder, message.id));
    execution.say(message.again.empty()
                      ? fmt::format("If not, add --not-arrived={} to the command that sent it, "
                                    "with --as-of and the day of then",
                                    message.id)
                      : "If not, this sends it:");
    if (!message.again.empty()) execution.say("  " + message.again);
  }
  if (doubtful.size() < 2) return;
  execution.say(fmt::format("If all {} have arrived:", doubtful.size()));
  execution.say("  " + command_to_settle(execution, folder, std::string(all_arrived)));
}

std::vector<std::string> not_arrived_ids(Execution& execution, const SentRecord& record,
                                         const std::string& folder) {
  std::vector<std::string> ids;
  std::string said;
  for (const std::string& written : execution.options().mail.not_arrived) {
    const std::string id(without_brackets(written));
    switch (record.state_of(id)) {
      case SendingState::not_sent:
        throw Failure(no_such_doubt("--not-arrived", id, folder));
      case SendingState::sending:
        ids.push_back(id);
        break;
      case SendingState::sent:
        said += fmt::format(
            "it is settled: nothing was sent, because this message counts as sent to {}: {}\n"
            "--again={} in place of --not-arrived sends it once more, on purpose\n",
            visible(record.find(id)->to), visible(record.find(id)->subject), visible(id));
        break;
    }
  }
  execution.write_at_once(said);
  return ids;
}

void settle_arrived(Execution& execution) {
  const std::vector<std::string>& ids = execution.options().mail.arrived;
  const std::string folder = required_state_folder(execution);
  // Looking must not make a record.
  if (!SentRecord::is_in(folder)) {
    if (std::ranges::count(ids, all_arrived) == 0) {
      refuse_to_settle(without_brackets(ids.front()), folder);
    }
    return execution.write_at_once(
        fmt::format("no message is in doubt: there is no record in {}\n", visible(folder)));
  }
  SentRecord record = opened_record(execution, folder);
  for (const SentMessage& message : named_by(ids, record, folder)) {
    if (message.state != SendingState::sent) record.note(message, SendingState::sent);
    execution.write_at_once(
        fmt::format("counts as sent to {}: {}\n", visible(message.to), visible(message.subject)));
  }
  const std::size_t left = record.in_doubt().size();
  execution.write_at_once(left == 0 ? "no message is in doubt now; nothing was sent\n"
                                    : fmt::format("{} still in doubt; nothing was sent\n",
                                                  counted(left, "message is", "messages are")));
}

}  // namespace followup
