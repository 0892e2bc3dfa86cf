// The keys of followup.yaml: one row a key, as those of plans in records.cpp.
#include <array>

#include "followup/phrases.h"
#include "read/shared_descriptions.h"
#include "read/value_reader.h"

namespace followup {
namespace {

constexpr std::array mail_fields{
    field<MailSettings, &MailSettings::from>("from",
                                             "Who the messages come from: an address, with or "
                                             "without a name."),
    field<MailSettings, &MailSettings::reply_to>("reply_to", "Where answers go."),
    field<MailSettings, &MailSettings::coordinator>(
        "coordinator", "Who gets everything: a party of the directory, or an address."),
    field<MailSettings, &MailSettings::sendmail>(
        "sendmail", "The command that takes the messages; sendmail -t -oi if there is none."),
    field<MailSettings, &MailSettings::link_template>(
        "link_template",
        "An address of the web that leads to an action, with {file}, {line} and {id} in it."),
    field<MailSettings, &MailSettings::phrases>(
        "phrases", "The fixed phrases of messages in another language, by their names.")
        .as(ValueKind::phrases)
        .with(phrase_names),
};

constexpr std::array configuration_fields{
    field<Configuration, &Configuration::parties>("parties", directory_description),
    field<Configuration, &Configuration::statuses>("statuses", own_statuses_description)
        .with(canonical_statuses, known_statuses),
    field<Configuration, &Configuration::responses>("responses", own_responses_description)
        .with(canonical_responses, known_responses),
    field<Configuration, &Configuration::priorities>("priorities", own_priorities_description)
        .with(canonical_priorities, known_priorities),
    field<Configuration, &Configuration::checks>(
        "checks", "How strictly each rule is applied, and what else can be set of it."),
    field<Configuration, &Configuration::mail>("mail", "How owners are written to."),
    field<Configuration, &Configuration::exclude>(
        "exclude",
        "Which files and folders a walk through a folder "
        "leaves out: paths relative to this folder, where * and ? stand for characters of a name "
        "and ** for folders, or a name that is left out wherever it is."),
};

}  // namespace

template <>
const RecordType<MailSettings>& record_type() {
  static constexpr RecordType<MailSettings> type{"mail", "the settings of mail",
                                                 "How owners are written to.", mail_fields};
  return type;
}

template <>
const RecordType<Configuration>& record_type() {
  static constexpr RecordType<Configuration> type{
      "configuration", "followup.yaml", "What holds for all plans beside this file and below.",
      configuration_fields};
  return type;
}

}  // namespace followup
