// The table of options of mail.
#include "cli/mail_options.h"

#include <array>

#include "mail/message_id.h"

namespace followup {
namespace {

using M = MailOptions;

constexpr std::array words_of_to{to_owners, to_coordinator};
constexpr std::array words_of_arrived{all_arrived};

constexpr std::array rows{
    MailOptionRow{"--from", &M::from, "ADDRESS", "Who the messages come from; default: mail.from",
                  who_gets_what},
    MailOptionRow{"--to", &M::to, "WHO",
                  "Only owners, only coordinator, or a party or\naddress that gets everything",
                  who_gets_what, words_of_to},
    MailOptionRow{"--only", &M::only, "OWNER", "Only the message for this owner", who_gets_what},
    MailOptionRow{"--coordinator", &M::coordinator, "WHO",
                  "A party or an address; default: mail.coordinator", who_gets_what},
    MailOptionRow{"--cc", &M::cc, "ADDRESS", "Who gets a copy of every message", who_gets_what},
    MailOptionRow{"--attach-calendar", &M::attaches_calendar, "",
                  "Attach the deadlines as an iCalendar file", who_gets_what},
    MailOptionRow{"--dry-run", &M::is_dry_run, "", "Say who would get what; the default",
                  where_mail_goes},
    MailOptionRow{"--outbox", &M::outbox, "FOLDER", "Write each message into a file of this folder",
                  where_mail_goes},
    MailOptionRow{"--mbox", &M::mbox, "FILE", "Add the messages to this file", where_mail_goes},
    MailOptionRow{"--stdout", &M::writes_to_stdout, "", "Print the message, if it is only one",
                  where_mail_goes},
    MailOptionRow{"--send", &M::sends, "", "Hand each message to the mail system, once a day",
                  where_mail_goes},
    MailOptionRow{"--sendmail", &M::sendmail, "COMMAND",
                  "What takes the messages; default: mail.sendmail,\nor sendmail -t -oi",
                  where_mail_goes},
    MailOptionRow{
        "--arrived", &M::arrived, "ID",
        "Note that a message that was in doubt has\narrived, or all of them; sends nothing",
        where_mail_goes, words_of_arrived},
    MailOptionRow{
        "--not-arrived", &M::not_arrived, "ID",
        "With --send: send a message that was in doubt and\nhas not arrived, and no other",
        where_mail_goes},
};

}  // namespace

std::span<const MailOptionRow> mail_option_rows() {
  return rows;
}

std::vector<std::string> with_joined_ids(std::vector<std::string> arguments) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--") break;
    // Nothing where an id was meant must not stand for all.
    if (arguments[i] == "--again=") arguments[i] += "<>";
    const bool takes_id = arguments[i] == "--again" || arguments[i] == "--not-arrived";
    const bool has_id = takes_id && i + 1 < arguments.size() && is_message_id(arguments[i + 1]);
    if (!has_id) continue;
    arguments[i] += "=" + arguments[i + 1];
    arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
  return arguments;
}

}  // namespace followup
