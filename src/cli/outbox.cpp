// Folders of messages, and what would be sent.
#include "cli/outbox.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <system_error>

#include "cli/doubtful_messages.h"
#include "mail/mbox.h"
#include "output_file.h"
#include "text/counted.h"
#include "text/unicode.h"

namespace followup {
namespace {

namespace fs = std::filesystem;

// The part of the address that a name of a file can have, so that people find a message.
std::string speaking(std::string_view address) {
  constexpr std::string_view harmless = "abcdefghijklmnopqrstuvwxyz0123456789-_@";
  constexpr std::size_t longest = 60;
  std::string name;
  for (const char c : fold_case(address).substr(0, longest)) {
    name += harmless.find(c) == std::string_view::npos ? '.' : c;
  }
  return name;
}

// Messages of one digest and day have one name, so that a second run replaces them. The id keeps
// apart what would be called the same.
std::string file_name(const Message& message) {
  const std::string_view id = std::string_view(message.id).substr(0, message.id.find('@'));
  return fmt::format("{}.{}.eml", id.substr(id.find('.') + 1), speaking(message.to.address));
}

void write_outbox(const std::string& folder, const std::vector<OutgoingMessage>& messages) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error)
    throw Failure(fmt::format("cannot make the folder \"{}\": {}", folder, error.message()));
  for (const OutgoingMessage& outgoing : messages) {
    write_file((fs::path(folder) / file_name(outgoing.message)).string(),
               write_message(outgoing.message), Links::replaced);
  }
}

// How many were added.
std::size_t add_to_mbox(const std::string& path, const std::vector<OutgoingMessage>& messages) {
  Mbox mbox(path);
  std::size_t added = 0;
  for (const OutgoingMessage& outgoing : messages) {
    if (mbox.add(outgoing.message)) ++added;
  }
  mbox.write();
  return added;
}

std::string words_of(SendingState state) {
  switch (state) {
    case SendingState::not_sent:
      return {};
    case SendingState::sending:
      return "in doubt";
    case SendingState::sent:
      return "already sent";
  }
  return {};
}

// What --send has done before.
std::vector<SendingState> states_of(const std::vector<OutgoingMessage>& messages,
                                    Execution& execution) {
  std::vector<SendingState> states(messages.size(), SendingState::not_sent);
  const auto folder = state_folder(execution);
  if (!folder) return states;
  const std::map<std::string, SentMessage> known = sent_messages(*folder);
  for (std::size_t i = 0; i < messages.size(); ++i) {
    const auto found = known.find(messages[i].message.id);
    if (found != known.end()) states[i] = found->second.state;
  }
  return states;
}

// What would be sent, for people.
std::string listed(const std::vector<OutgoingMessage>& messages, Execution& execution) {
  const std::vector<SendingState> states = states_of(messages, execution);
  const auto count = [&](SendingState state) { return std::ranges::count(states, state); };
  Report report;
  report.title = fmt::format("{} would be sent",
                             counted(count(SendingState::not_sent), "message", "messages"));
  for (const SendingState state : {SendingState::sent, SendingState::sending}) {
    if (count(state) == 0) continue;
    report.title +=
        fmt::format(", {} {} {}", count(state), count(state) == 1 ? "is" : "are", words_of(state));
  }
  const bool has_states = count(SendingState::not_sent) < std::ssize(messages);
  Table table;
  table.columns = {{"to", "To"}, {"subject", "Subject"}, {"actions", "Actions", CellType::integer}};
  if (has_states) table.columns.push_back({"state", "State"});
  for (std::size_t i = 0; i < messages.size(); ++i) {
    const OutgoingMessage& outgoing = messages[i];
    table.rows.push_back({shown(outgoing.message.to), outgoing.message.subject,
                          static_cast<std::int64_t>(outgoing.actions)});
    if (has_states) table.rows.back().emplace_back(words_of(states[i]));
  }
  report.blocks.emplace_back(std::move(table));
  report.blocks.emplace_back(Paragraph{
      count(SendingState::not_sent) == 0
          ? "--send would send nothing now. --outbox FOLDER writes messages to files; see "
            "followup-mail(1)."
          : "Nothing has been sent. --send sends them, --outbox FOLDER writes them to "
            "files; see followup-mail(1)."});
  return report_formats().front().write(report, execution.style());
}

void say_at_terminal(Execution& execution, std::string_view sentence) {
  if (execution.writes_to_terminal()) execution.write(fmt::format("{}\n", visible(sentence)));
}

}  // namespace

void say_that_nobody_is_written_to(Execution& execution) {
  say_at_terminal(execution, "There is nothing to say, and nobody is written to.");
}

void refuse_several_ways_out(const MailOptions& options) {
  const int ways = static_cast<int>(!options.outbox.empty()) +
                   static_cast<int>(!options.mbox.empty()) +
                   static_cast<int>(options.writes_to_stdout) + static_cast<int>(options.sends) +
                   static_cast<int>(options.is_dry_run);
  if (ways > 1) throw Failure("write one of --outbox, --mbox, --stdout, --send and --dry-run");
}

void write_out(Execution& execution, const std::vector<OutgoingMessage>& messages) {
  const MailOptions& options = execution.options().mail;
  if (messages.empty()) return say_that_nobody_is_written_to(execution);
  if (!options.outbox.empty()) {
    write_outbox(options.outbox, messages);
    return say_at_terminal(
        execution,
        fmt::format("{} written into the folder {}.",
                    counted(messages.size(), "message was", "messages were"), options.outbox));
  }
  if (!options.mbox.empty()) {
    const std::size_t added = add_to_mbox(options.mbox, messages);
    return say_at_terminal(execution,
                           fmt::format("{} added to {}; {} there already.",
                                       counted(added, "message was", "messages were"), options.mbox,
                                       counted(messages.size() - added, "was", "were")));
  }
  if (!options.writes_to_stdout) return execution.write(listed(messages, execution));
  if (messages.size() > 1) {
    throw Failure(fmt::format(
        "--stdout is for one message, and there are {}; choose one with --only or --to, or write "
        "them to a folder with --outbox",
        messages.size()));
  }
  execution.write(with_line_feeds(write_message(messages.front().message)));
}

}  // namespace followup
