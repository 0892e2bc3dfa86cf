// From owners and partners to readers.
#include "reports/digests.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "plan/party_address.h"
#include "plan/shown_path.h"
#include "reports/action_words.h"
#include "text/percent_encoding.h"
#include "text/unicode.h"

namespace followup {
namespace {

const Reader nobody{{}, {}, {}, true};

// Owners, then partners, each address and each name once: whoever leads is not told again that
// they help.
class Readers {
 public:
  explicit Readers(const PartyDirectory& directory) : directory_(directory) {}

  void add(const PartyList* mentions, bool leads) {
    if (mentions == nullptr) return;
    for (const PartyMention& mention : *mentions) {
      Reader reader;
      reader.leads = leads;
      if (mention.kind != MentionKind::to_be_decided)
        reader.mentioned.emplace_back(mention.name.words);
      if (mention.kind == MentionKind::party) {
        auto mailbox = address_of(mention.name.words, directory_);
        if (auto refused = unusable_address(mention.name.words, directory_)) {
          unusable_.push_back(*std::move(refused));
        }
        if (mailbox) {
          reader.address = std::move(mailbox->address);
          reader.name = std::move(mailbox->name);
        }
      }
      add(std::move(reader));
    }
  }

  void add(Reader reader) {
    const bool is_reached = !reader.address.empty();
    std::string_view name;
    if (!reader.mentioned.empty()) name = reader.mentioned.front();
    const Key key{is_reached, is_reached ? fold_case(reader.address) : name_key(name)};
    const auto [known, is_new] = places_.try_emplace(key, readers_.size());
    if (is_new) return readers_.push_back(std::move(reader));
    std::vector<std::string>& names = readers_[known->second].mentioned;
    names.insert(names.end(), reader.mentioned.begin(), reader.mentioned.end());
  }

  std::vector<Reader> take() { return std::move(readers_); }
  std::vector<UnusableAddress> take_unusable() { return std::move(unusable_); }

 private:
  // An address, or a name that nobody has an address for.
  using Key = std::pair<bool, std::string>;

  const PartyDirectory& directory_;
  std::vector<Reader> readers_;
  std::vector<UnusableAddress> unusable_;
  std::map<Key, std::size_t> places_;  // in readers_
};

std::string link_to(const TrackedAction& action, const PlanInReport& in, std::int64_t line) {
  std::string link(in.configuration.mail.link_template.words);
  const auto fill = [&](std::string_view name, std::string_view words) {
    for (std::size_t at = link.find(name); at != std::string::npos; at = link.find(name, at)) {
      const std::string encoded = percent_encoded(words);
      link.replace(at, name.size(), encoded);
      at += encoded.size();
    }
  };
  if (link.empty()) return link;
  // A repository's links start at the folder of its configuration. What does not lie below it, as
  // with --config, or is no file has no address.
  const std::string file = path_from(in.configuration.folder, in.source);
  if (in.source.real_path.empty() || file.starts_with("../")) return {};
  fill("{file}", file);
  fill("{line}", fmt::format("{}", line));
  fill("{id}", action.id);
  return link;
}

}  // namespace

std::optional<UnusableAddress> unusable_address(std::string_view name,
                                                const PartyDirectory& directory) {
  const Party* party = first_with_unusable_address(name, directory);
  if (party == nullptr) return std::nullopt;
  const auto instead = address_of(name, directory);
  return UnusableAddress{std::string(shown_name(*party)), std::string(party->email.words),
                         instead ? shown(*instead) : std::string()};
}

MailedAction mailed_action(const TrackedAction& action, const PlanInReport& in, std::int64_t line) {
  MailedAction mailed;
  DigestEntry& entry = mailed.entry;
  entry.id = action.id;
  entry.label = shown_label(action);
  if (entry.label.empty()) entry.label = action.id;
  if (!action.title.empty()) entry.words = action.words;
  entry.deadline = shown_deadline(action);
  entry.last_day = action.deadline_days.latest;
  entry.state = action.progress.state;
  entry.is_overdue = is_overdue(action, in.as_of);
  if (says_something(action.progress)) entry.status = describe(action.progress);
  entry.owners = names_by_lead(action.owner);
  entry.partners = names_by_lead(action.partners);
  entry.plan = shown_title(in.plan);
  entry.file = in.source.path;
  entry.shown_file = shown_path(in.source, &in.configuration);
  entry.line = line;
  entry.link = link_to(action, in, line);
  Readers readers(in.directory);
  readers.add(action.owner, true);
  if (is_nobodys(action)) readers.add(nobody);
  readers.add(action.partners, false);
  mailed.readers = readers.take();
  mailed.unusable = readers.take_unusable();
  return mailed;
}

namespace {

// Actions of many owners come by: each is found by a key.
class Collector {
 public:
  void add(MailedAction action) {
    const std::size_t place = all_.entries.size();
    const bool is_open = action.entry.state == State::open;
    all_.entries.push_back(std::move(action.entry));
    for (UnusableAddress& unusable : action.unusable) {
      if (is_open) unusable_.try_emplace(name_key(unusable.party), std::move(unusable));
    }
    const bool is_told = std::ranges::any_of(action.readers, [](const Reader& reader) {
      return reader.leads && !reader.address.empty();
    });
    for (Reader& reader : action.readers) {
      if (!reader.address.empty()) {
        add(std::move(reader), place);
      } else if (is_open) {
        add_unreachable(reader, is_told);
      }
    }
  }

  Digests finish() && {
    for (auto& [key, reached] : by_address_) {
      for (auto& [name, words] : reached.names) {
        reached.digest.stands_for.push_back(std::move(words));
      }
      all_.digests.push_back(std::move(reached.digest));
    }
    for (auto& [key, unreachable] : by_name_) all_.unreachable.push_back(std::move(unreachable));
    for (auto& [key, unusable] : unusable_) all_.unusable.push_back(std::move(unusable));
    return std::move(all_);
  }

 private:
  struct Reached {
    Digest digest;
    std::map<std::string, std::string> names;  // by name_key()
  };

  void add_unreachable(const Reader& reader, bool is_told) {
    const std::string name = reader.mentioned.empty() ? std::string() : reader.mentioned.front();
    Unreachable& unreachable = by_name_[name_key(name)];
    if (unreachable.name.empty()) unreachable.name = name;
    ++(reader.leads ? unreachable.led : unreachable.helped);
    if (reader.leads && !is_told) ++unreachable.untold;
  }

  void add(Reader reader, std::size_t place) {
    Reached& reached = by_address_[fold_case(reader.address)];
    Digest& digest = reached.digest;
    if (digest.address.empty()) {
      digest.address = std::move(reader.address);
      digest.name = std::move(reader.name);
    }
    (reader.leads ? digest.led : digest.helped).push_back(place);
    for (std::string& name : reader.mentioned) {
      reached.names.try_emplace(name_key(name), std::move(name));
    }
  }

  Digests all_;
  std::map<std::string, Reached> by_address_;
  std::map<std::string, Unreachable> by_name_;
  std::map<std::string, UnusableAddress> unusable_;  // by name_key()
};

}  // namespace

Digests digests_of(std::vector<MailedAction> actions) {
  Collector collector;
  for (MailedAction& action : actions) collector.add(std::move(action));
  return std::move(collector).finish();
}

}  // namespace followup
