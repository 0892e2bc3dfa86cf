// From letters to messages.
#include "cli/mailing.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <set>

#include "cli/report_options.h"
#include "cli/written_path.h"
#include "mail/message_id.h"
#include "text/unicode.h"

namespace followup {
namespace {

namespace fs = std::filesystem;

// The clock's, unless the messages have to come out the same each time.
std::int64_t seconds_now(const Surroundings& surroundings) {
  const auto fixed = surroundings.variable("SOURCE_DATE_EPOCH");
  if (!fixed) return surroundings.now;
  std::int64_t seconds = 0;
  const char* end = fixed->data() + fixed->size();
  const auto [stop, error] = std::from_chars(fixed->data(), end, seconds);
  constexpr std::int64_t year_one = -62'135'596'800;
  constexpr std::int64_t year_ten_thousand = 253'402'300'800;
  const bool is_time =
      error == std::errc() && stop == end && seconds >= year_one && seconds < year_ten_thousand;
  if (!is_time) {
    throw Failure(fmt::format("SOURCE_DATE_EPOCH \"{}\" is not a number of seconds", *fixed));
  }
  return seconds;
}

// Those that were given, or else where plans were looked for.
std::set<std::string> paths_of(const Execution& execution, const Repository& repository) {
  const fs::path here = written_current_folder(execution.surroundings());
  std::set<std::string> paths;
  for (const std::string& path : execution.options().paths) paths.insert(written_path(path, here));
  if (!paths.empty()) return paths;
  for (const std::string& folder : repository.walked) {
    paths.insert(written_path(fs::relative(folder), here));
  }
  return paths;
}

// Which actions of which plans: two repositories, or two choices of actions, are two digests. The
// order of the options makes no difference.
std::vector<std::string> selection_of(const Execution& execution, const Repository& repository) {
  const Options& options = execution.options();
  std::set<std::string> words = paths_of(execution, repository);
  for (const ReportOptionRow& row : report_option_rows()) {
    const auto add = [&](const std::string& value) {
      if (!value.empty()) words.insert(fmt::format("{} {}", row.names, value));
    };
    if (const auto* word = std::get_if<std::string ReportRequest::*>(&row.target)) {
      add(options.request.*(*word));
      continue;
    }
    const auto list = std::get<std::vector<std::string> ReportRequest::*>(row.target);
    std::ranges::for_each(options.request.*list, add);
  }
  return {words.begin(), words.end()};
}

// Nobody gets a message twice.
void add_copy(Message& message, const Mailbox& copy) {
  const auto is_same = [&](const Mailbox& other) {
    return fold_case(other.address) == fold_case(copy.address);
  };
  if (!is_same(message.to) && std::ranges::none_of(message.cc, is_same)) {
    message.cc.push_back(copy);
  }
}

}  // namespace

Mailing::Mailing(const Execution& execution, const MailedReport& mailed, const MadeReport& made)
    : options_(execution.options()),
      mailed_(mailed),
      made_(made),
      setup_(mail_setup(options_.mail, made.repository)),
      recipients_(options_.mail, setup_, *made.report.digests),
      selection_(selection_of(execution, made.repository)),
      // As if it were for nobody: the same for all readers.
      digest_(message_id({mailed.name, made.report.as_of, false, {}, selection_}, domain())),
      date_(seconds_now(execution.surroundings())) {}

bool Mailing::only_lists() const {
  const MailOptions& mail = options_.mail;
  return !mail.sends && !mail.writes_to_stdout && mail.outbox.empty() && mail.mbox.empty();
}

std::vector<OutgoingMessage> Mailing::for_owners() const {
  std::vector<OutgoingMessage> messages;
  const auto is_taken = [&](const Digest& digest) { return recipients_.takes(digest); };
  for (const AddressedLetter& letter :
       letters_to_owners(mailed_.kind, made_.report, setup_.phrases, is_taken)) {
    messages.push_back(message(letter));
  }
  return messages;
}

std::optional<OutgoingMessage> Mailing::for_coordinator(const Delivery& delivery) const {
  const std::optional<Mailbox>& reader = recipients_.reader_of_everything();
  if (!reader) return std::nullopt;
  const auto letter = letter_about_everything(mailed_.kind, made_.report, setup_.phrases, *reader,
                                              recipients_.has_owners() ? &delivery : nullptr);
  if (!letter) return std::nullopt;
  return message(*letter);
}

// What stands behind the @, if it can stand in a header as it is.
std::string Mailing::domain() const {
  const std::string& address = setup_.from.address;
  const std::string domain = address.substr(address.find('@') + 1);
  const bool is_ascii = std::ranges::all_of(domain, [](char c) { return c > ' ' && c <= '~'; });
  return is_ascii ? domain : "invalid";
}

OutgoingMessage Mailing::message(const AddressedLetter& addressed) const {
  Message made;
  made.from = setup_.from;
  made.reply_to = setup_.reply_to;
  made.to = addressed.to;
  for (const Mailbox& copy : setup_.cc) add_copy(made, copy);
  made.subject = addressed.letter.subject;
  made.text = letter_as_text(addressed.letter, setup_.phrases);
  made.html = letter_as_html(addressed.letter, setup_.phrases);
  if (options_.mail.attaches_calendar) made.calendar = calendar_of(addressed);
  std::vector<std::string> selection = selection_;
  // When a plan can be read again, whoever gets everything is told what was missing.
  if (addressed.is_for_coordinator) {
    for (const LeftOutFile& left_out : made_.report.digests->left_out) {
      selection.push_back("without " + left_out.file);
    }
  }
  made.id = message_id({mailed_.name, made_.report.as_of, addressed.is_for_coordinator,
                        addressed.to.address, std::move(selection)},
                       domain());
  made.list_id = fmt::format("{}.followup.{}", mailed_.name, domain());
  made.date = date_;
  OutgoingMessage outgoing{std::move(made), addressed.actions.size()};
  outgoing.is_for_coordinator = addressed.is_for_coordinator;
  outgoing.told = actions_told(addressed.letter);
  return outgoing;
}

// Of what is still open: what is done needs no reminder.
std::string Mailing::calendar_of(const AddressedLetter& addressed) const {
  Report report;
  report.title = addressed.letter.subject;
  report.as_of = made_.report.as_of;
  DatedItems items;
  for (const DigestEntry* entry : addressed.actions) {
    if (entry->dated_item && entry->state == State::open) items.items.push_back(*entry->dated_item);
  }
  if (items.items.empty()) return {};
  report.blocks.emplace_back(std::move(items));
  const auto& formats = report_formats();
  return std::ranges::find(formats, "ics", &ReportFormat::name)->write(report, {});
}

}  // namespace followup
