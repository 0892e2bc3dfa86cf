// Choosing between the command line and followup.yaml.
#include "cli/mail_setup.h"

#include <fmt/core.h>

#include "followup/failure.h"
#include "plan/party_address.h"
#include "text/spelling.h"

namespace followup {
namespace {

// Its links are each repository's own affair.
bool says_how_to_mail(const MailSettings& mail) {
  return mail.from.is_present() || mail.reply_to.is_present() || mail.coordinator.is_present() ||
         mail.sendmail.is_present() || !mail.phrases.empty();
}

// Where several say something, one must say it for all.
const Configuration& configuration_of_mail(const Repository& repository) {
  static const Configuration nothing;
  const Configuration* found = nullptr;
  for (const auto& configuration : repository.configurations) {
    if (!says_how_to_mail(configuration->mail)) continue;
    if (found != nullptr) {
      throw Failure(
          fmt::format("both \"{}\" and \"{}\" say how to mail; name the one to use with --config",
                      found->source.path, configuration->source.path));
    }
    found = configuration.get();
  }
  if (found != nullptr) return *found;
  return repository.configurations.empty() ? nothing : *repository.configurations.front();
}

Mailbox sender(const std::string& option, const Configuration& configuration) {
  if (!option.empty()) return mailbox_of("--from", option);
  const Text& from = configuration.mail.from;
  if (!from.words.empty()) return mailbox_of("mail.from", from.words);
  throw Failure(
      "nobody says who the messages come from; write --from evaluation@example.org, or into "
      "followup.yaml:  mail: {from: evaluation@example.org}");
}

}  // namespace

MailSetup mail_setup(const MailOptions& options, const Repository& repository) {
  const Configuration& configuration = configuration_of_mail(repository);
  const MailSettings& settings = configuration.mail;
  MailSetup setup;
  setup.from = sender(options.from, configuration);
  if (!settings.reply_to.words.empty()) {
    setup.reply_to = mailbox_of("mail.reply_to", settings.reply_to.words);
  }
  for (const std::string& copy : options.cc) setup.cc.push_back(mailbox_of("--cc", copy));
  const bool is_option = !options.coordinator.empty();
  setup.coordinator_as_written =
      is_option ? options.coordinator : std::string(settings.coordinator.words);
  if (!setup.coordinator_as_written.empty()) {
    setup.coordinator = reader_of(is_option ? "--coordinator" : "mail.coordinator",
                                  setup.coordinator_as_written, configuration.directory);
  }
  setup.phrases = PhraseBook(configuration);
  setup.sendmail =
      options.sendmail.empty() ? std::string(settings.sendmail.words) : options.sendmail;
  if (setup.sendmail.empty()) setup.sendmail = "sendmail -t -oi";
  setup.directory = &configuration.directory;
  return setup;
}

Mailbox mailbox_of(std::string_view what, std::string_view written) {
  if (const auto parsed = parse_mailbox(written)) return *parsed;
  throw Failure(
      fmt::format("{} \"{}\" is not an address that every mail system takes; write it like "
                  "Evaluation office <evaluation@example.org>",
                  what, written));
}

Mailbox reader_of(std::string_view what, std::string_view written,
                  const PartyDirectory& directory) {
  if (auto mailbox = address_of(written, directory)) return *mailbox;
  if (directory.find(written) != nullptr) {
    throw Failure(
        fmt::format("{} \"{}\" has no address in the directory of parties", what, written));
  }
  if (written.find('@') != std::string_view::npos) return mailbox_of(what, written);
  const std::string_view meant = directory.nearest(written);
  throw Failure(fmt::format("{} \"{}\" is neither a party of the directory nor an address{}", what,
                            written, did_you_mean_at_end(meant)));
}

}  // namespace followup
