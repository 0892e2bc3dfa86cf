// Folders of messages, and what would be sent.
#include "cli/outbox.h"

#include <filesystem>
#include <system_error>

#include "mail/mbox.h"
#include "output_file.h"
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

void add_to_mbox(const std::string& path, const std::vector<OutgoingMessage>& messages) {
  Mbox mbox(path);
  for (const OutgoingMessage& outgoing : messages) mbox.add(outgoing.message);
  mbox.write();
}

// What would be sent, for people.
std::string listed(const std::vector<OutgoingMessage>& messages, const TextStyle& style) {
  Report report;
  report.title = messages.size() == 1 ? "1 message would be sent"
                                      : fmt::format("{} messages would be sent", messages.size());
  Table table;
  table.columns = {{"to", "To"}, {"subject", "Subject"}, {"actions", "Actions", CellType::integer}};
  for (const OutgoingMessage& outgoing : messages) {
    table.rows.push_back({shown(outgoing.message.to), outgoing.message.subject,
                          static_cast<std::int64_t>(outgoing.actions)});
  }
  report.blocks.emplace_back(std::move(table));
  report.blocks.emplace_back(
      Paragraph{"Nothing has been sent. --send sends them, --outbox FOLDER writes them to files; "
                "see followup-mail(1)."});
  return report_formats().front().write(report, style);
}

}  // namespace

void refuse_several_ways_out(const MailOptions& options) {
  const int ways = static_cast<int>(!options.outbox.empty()) +
                   static_cast<int>(!options.mbox.empty()) +
                   static_cast<int>(options.writes_to_stdout) + static_cast<int>(options.sends) +
                   static_cast<int>(options.is_dry_run);
  if (ways > 1) throw Failure("write one of --outbox, --mbox, --stdout, --send and --dry-run");
}

void write_out(Execution& execution, const std::vector<OutgoingMessage>& messages) {
  const MailOptions& options = execution.options().mail;
  if (messages.empty()) return;
  if (!options.outbox.empty()) return write_outbox(options.outbox, messages);
  if (!options.mbox.empty()) return add_to_mbox(options.mbox, messages);
  if (!options.writes_to_stdout) return execution.write(listed(messages, execution.style()));
  if (messages.size() > 1) {
    throw Failure(fmt::format(
        "--stdout is for one message, and there are {}; choose one with --only or --to, or write "
        "them to a folder with --outbox",
        messages.size()));
  }
  execution.write(with_line_feeds(write_message(messages.front().message)));
}

}  // namespace followup
