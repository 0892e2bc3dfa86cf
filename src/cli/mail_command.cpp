// followup mail: a report as messages.
#include <algorithm>

#include "cli/doubtful_messages.h"
#include "cli/mailing.h"
#include "cli/sending.h"
#include "mail/message_id.h"
#include "text/spelling.h"

namespace followup {
namespace {

const MailedReport& report_named(const std::string& name) {
  std::vector<std::string_view> names;
  for (const MailedReport& mailed : mailed_reports()) {
    if (mailed.name == name) return mailed;
    names.push_back(mailed.name);
  }
  if (name.empty()) throw Failure(fmt::format("mail what? Write {}", names_of_mailed_reports()));
  const std::string_view meant = nearest(name, names);
  throw Failure(fmt::format("\"{}\" cannot be mailed{}; write {} before the plans", name,
                            did_you_mean_within(meant), names_of_mailed_reports()));
}

void require_message_id(std::string_view option, const std::string& id) {
  if (!is_message_id(id)) {
    throw Failure(fmt::format("{} \"{}\" is not the id of a message", option, id));
  }
}

void refuse_contradictions(const Options& all, const MailedReport& mailed) {
  const MailOptions& options = all.mail;
  const ReportRequest& request = all.request;
  if (mailed.kind != LetterKind::due && !(request.within.empty() && request.until.empty())) {
    throw Failure(
        fmt::format("--within and --until are for mail due; {} looks at today", mailed.name));
  }
  if (!options.only.empty() && !options.to.empty() && options.to != to_owners) {
    throw Failure("--only is about an owner's message, and --to leaves those out");
  }
  const bool has_ids = !options.again.empty() || !options.not_arrived.empty();
  if (!options.sends && (has_ids || !options.sendmail.empty())) {
    throw Failure("--sendmail, --again and --not-arrived are for --send");
  }
  if (!options.again.empty() && !options.not_arrived.empty()) {
    throw Failure(
        "--not-arrived sends what was in doubt and no other message; it does not go with --again");
  }
  for (const std::string& id : options.again) {
    if (id != all_again) require_message_id("--again", id);
  }
  for (const std::string& id : options.not_arrived) require_message_id("--not-arrived", id);
  const bool reads_standard_input = std::ranges::count(all.paths, "-") > 0;
  if (options.sends && reads_standard_input) {
    throw Failure(
        "plans from standard input cannot be sent: the next would be taken for the same; write "
        "them to a file");
  }
}

// It needs neither a report nor plans, which may be there because it was added to a line of cron.
void refuse_what_settles_nothing(const MailOptions& options) {
  const bool has_more = !options.again.empty() || !options.not_arrived.empty() ||
                        options.is_dry_run || !options.outbox.empty() || !options.mbox.empty() ||
                        options.writes_to_stdout;
  if (!has_more) return;
  throw Failure(
      "--arrived only notes what has arrived; it does not go with --again, --not-arrived, "
      "--dry-run, --outbox, --mbox or --stdout");
}

void say_what_cannot_be_judged(Execution& execution, const Digests& digests) {
  for (const UnjudgedAction& action : digests.unjudged) {
    execution.say(fmt::format(
        "followup: {}:{}:{}: {} is perhaps overdue; its deadline, \"{}\", cannot be read or "
        "counted",
        action.file, action.position.line, action.position.column, action.id, action.deadline));
  }
}

void say_who_cannot_be_told(Execution& execution, const Digests& digests) {
  for (const Unreachable& owner : digests.unreachable) {
    if (owner.untold == 0) continue;
    execution.say(fmt::format("followup: {}, and the coordinator is not written to either",
                              sentence_on(owner, owner.untold)));
  }
}

// What the coordinator would read, where no such message goes out; and that another one reads it.
void say_what_is_not_told(Execution& execution, const Mailing& mailing, const Digests& digests) {
  std::vector<UnusableAddress> unusable_addresses;
  const bool is_for_one = !execution.options().mail.only.empty();
  if (!is_for_one && (mailing.only_lists() || !mailing.has_reader_of_everything())) {
    say_what_cannot_be_judged(execution, digests);
    unusable_addresses = digests.unusable;
  }
  const bool is_for_owners_alone = execution.options().mail.to == to_owners;
  if (!is_for_one && is_for_owners_alone) say_who_cannot_be_told(execution, digests);
  if (auto unusable = mailing.unusable_of_reader()) {
    const auto is_said =
        std::ranges::count(unusable_addresses, unusable->party, &UnusableAddress::party) > 0;
    if (!is_said) unusable_addresses.push_back(*std::move(unusable));
  }
  for (const UnusableAddress& unusable : unusable_addresses) {
    execution.say(fmt::format(
        "followup: mail systems may refuse {}, the address of {}; {} is written to instead",
        unusable.address, unusable.party, unusable.instead.empty() ? "nobody" : unusable.instead));
  }
}

void mail_report(Execution& execution) {
  const Options& options = execution.options();
  const MailedReport& mailed = report_named(options.mail.report);
  ReportRequest request = options.request;
  refuse_contradictions(options, mailed);
  refuse_several_ways_out(options.mail);
  request.wants_digests = true;
  request.wants_dated_items = options.mail.attaches_calendar;
  const ReportKind& kind = *std::ranges::find(report_kinds(), mailed.report, &ReportKind::name);
  const MadeReport made = make_report(execution, kind, std::move(request));
  if (!made.report.failures.empty() || execution.has_nothing_to_write(made.repository)) {
    if (options.mail.sends) execution.cannot("this run has sent nothing");
    return;
  }
  // Without the directory nobody would have an address.
  if (made.repository.has_broken_configuration()) {
    throw Failure("no messages are made while followup.yaml cannot be relied upon");
  }
  const Mailing mailing(execution, mailed, made);
  const bool sends_all_again = std::ranges::count(options.mail.again, all_again) > 0;
  if (sends_all_again && !made.repository.unreadable.empty()) {
    throw Failure("--again waits until everything that was named can be read");
  }
  say_what_is_not_told(execution, mailing, *made.report.digests);
  if (options.mail.sends) {
    const auto send_them = options.mail.not_arrived.empty() ? send : send_not_arrived;
    return send_them(execution, mailing.setup().sendmail,
                     {mailing.digest(), mailing.for_owners(),
                      [&](const Delivery& delivery) { return mailing.for_coordinator(delivery); }});
  }
  std::vector<OutgoingMessage> messages = mailing.for_owners();
  Delivery delivery;
  for (const OutgoingMessage& message : messages) {
    delivery.written_to.push_back(delivery_line(shown(message.message.to), message.actions));
  }
  if (auto everything = mailing.for_coordinator(delivery)) {
    messages.push_back(std::move(*everything));
  }
  write_out(execution, messages);
}

}  // namespace

void run_mail(Execution& execution) {
  const MailOptions& options = execution.options().mail;
  if (!options.arrived.empty()) {
    refuse_what_settles_nothing(options);
    return settle_arrived(execution);
  }
  try {
    mail_report(execution);
  } catch (const Failure& failure) {
    // Once messages are handed over, a failure is told of the one that it is about.
    if (!options.sends) throw;
    execution.cannot(failure.what());
    execution.cannot("this run has sent nothing");
  }
}

}  // namespace followup
