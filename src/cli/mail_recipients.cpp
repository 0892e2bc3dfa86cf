// Choosing readers, and refusing choices that would leave somebody out unnoticed.
#include "cli/mail_recipients.h"

#include <fmt/core.h>

#include <algorithm>

#include "followup/failure.h"
#include "plan/party_address.h"
#include "reports/digests.h"
#include "text/address.h"
#include "text/counted.h"
#include "text/spelling.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::string_view nobody_coordinates =
    "nobody says who coordinates; write --coordinator evaluation@example.org, or into "
    "followup.yaml:  mail: {coordinator: evaluation@example.org}";

// Whether this is the name or the address of the reader, or of a party for which they get mail.
bool is_meant(const Digest& digest, const std::string& owner) {
  const std::string key = name_key(owner);
  const auto has_key = [&](const std::string& name) { return name_key(name) == key; };
  return fold_case(digest.address) == fold_case(owner) || has_key(digest.name) ||
         std::ranges::any_of(digest.stands_for, has_key);
}

}  // namespace

MailRecipients::MailRecipients(const MailOptions& options, const MailSetup& setup,
                               const Digests& digests)
    : only_(options.only), to_(options.to), setup_(setup), digests_(digests) {
  if (!only_.empty()) {
    address_of_only_ = address_of(only_, *setup.directory);
    // Of a message that is named it is said later that it is not there, and what to do.
    const auto names_message = [](const std::string& id) { return id != all_again; };
    const bool has_message =
        !options.not_arrived.empty() || std::ranges::any_of(options.again, names_message);
    if (!has_message) require_owner();
    return;
  }
  has_owners_ = options.to.empty() || options.to == to_owners;
  if (has_owners_) {
    require_coordinator();
    if (options.to.empty()) reader_of_everything_ = setup.coordinator;
  } else if (options.to == to_coordinator) {
    if (!setup.coordinator) throw Failure(std::string(nobody_coordinates));
    reader_of_everything_ = setup.coordinator;
  } else {
    reader_of_everything_ = reader_of("--to", options.to, *setup.directory);
  }
}

// By a name or the address of --only, or by what the directory says of it.
bool MailRecipients::takes(const Digest& digest) const {
  if (!has_owners_) return false;
  return only_.empty() || is_meant(digest, only_) ||
         (address_of_only_ && fold_case(address_of_only_->address) == fold_case(digest.address));
}

std::optional<UnusableAddress> MailRecipients::unusable_of_reader() const {
  if (!reader_of_everything_) return std::nullopt;
  const bool is_coordinator = has_owners_ || to_ == to_coordinator;
  return unusable_address(is_coordinator ? setup_.coordinator_as_written : to_, *setup_.directory);
}

// A slip would look as if there were nothing to say.
void MailRecipients::require_owner() const {
  const auto is_taken = [&](const Digest& digest) { return takes(digest); };
  if (address_of_only_ || std::ranges::any_of(digests_.digests, is_taken)) return;
  const std::string key = name_key(only_);
  const auto is_it = [&](const Unreachable& owner) { return name_key(owner.name) == key; };
  if (setup_.directory->find(only_) != nullptr ||
      std::ranges::any_of(digests_.unreachable, is_it)) {
    throw Failure(fmt::format("--only \"{}\": there is no address for it", only_));
  }
  if (is_address(only_)) {
    throw Failure(fmt::format("--only \"{}\": none of these messages is for this address", only_));
  }
  std::vector<std::string_view> names;
  for (const Digest& digest : digests_.digests) {
    names.emplace_back(digest.name);
    names.insert(names.end(), digest.stands_for.begin(), digest.stands_for.end());
  }
  std::string_view near = nearest(only_, names);
  if (near.empty()) near = setup_.directory->nearest(only_);
  throw Failure(
      fmt::format("--only \"{}\": there is no such party{}", only_, did_you_mean_at_end(near)));
}

std::string sentence_on(const Unreachable& owner, std::size_t actions) {
  const std::string owned = counted(actions, "action", "actions");
  return owner.name.empty() ? fmt::format("nobody owns {}", owned)
                            : fmt::format("\"{}\", who owns {}, has no address", owner.name, owned);
}

void MailRecipients::require_coordinator() const {
  const auto leads = [](const Unreachable& owner) { return owner.led > 0; };
  const auto first = std::ranges::find_if(digests_.unreachable, leads);
  if (setup_.coordinator || first == digests_.unreachable.end()) return;
  throw Failure(fmt::format("{}, and {}", sentence_on(*first, first->led), nobody_coordinates));
}

}  // namespace followup
