// Monitoring entries: recognised by their notes, and those with another note by their dates and
// their order.
#include <array>

#include "changes/item_pair.h"

namespace followup {
namespace {

struct EntryField {
  std::string_view key;
  ComparedText ComparedEntry::*text;
};

constexpr std::array fields{
    EntryField{"note", &ComparedEntry::note},     EntryField{"date", &ComparedEntry::date},
    EntryField{"status", &ComparedEntry::status}, EntryField{"by", &ComparedEntry::by},
    EntryField{"links", &ComparedEntry::links},
};

// What an entry can be called by.
const std::string& words_of(const ComparedEntry& entry) {
  if (!entry.note.words.empty()) return entry.note.words;
  return entry.links.words.empty() ? entry.status.words : entry.links.words;
}

Change change_of_entry(ChangeKind kind, const ItemPair& pair, const ComparedEntry& entry) {
  Change change = change_of(kind, pair);
  change.field = "monitoring";
  change.entry = words_of(entry);
  return change;
}

void compare_entries(const ItemPair& pair, const ComparedEntry& before, const ComparedEntry& after,
                     std::vector<Change>& changes) {
  for (const EntryField& field : fields) {
    const ComparedText& old = before.*field.text;
    const ComparedText& now = after.*field.text;
    if (old.key == now.key) continue;
    Change change = change_of_entry(ChangeKind::monitoring_changed, pair, after);
    change.field = field.key;
    change.from = old.words;
    change.to = now.words;
    change.line = after.line;
    changes.push_back(std::move(change));
  }
}

}  // namespace

void compare_monitoring(const ItemPair& pair, std::vector<Change>& changes) {
  const std::vector<ComparedEntry>& before = pair.before.monitoring;
  const std::vector<ComparedEntry>& after = pair.after.monitoring;
  Pairs pairs(before.size(), after.size());
  const auto pair_by = [&](const auto& key) {
    pair_by_key(
        pairs, [&](std::size_t i) { return key(before[i]); },
        [&](std::size_t i) { return key(after[i]); }, Repeated::in_order);
  };
  const auto date_key = [](const ComparedEntry& entry) { return "date " + entry.date.key; };
  pair_by([&](const ComparedEntry& entry) {
    return entry.note.key.empty() ? std::string() : entry.note.key + "\n" + date_key(entry);
  });
  pair_by([](const ComparedEntry& entry) { return entry.note.key; });
  pair_by(date_key);
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (const auto& now = pairs.after_of(i)) {
      compare_entries(pair, before[i], after[*now], changes);
      continue;
    }
    Change change = change_of_entry(ChangeKind::monitoring_deleted, pair, before[i]);
    change.from = change.entry;
    change.needs_attention = true;
    change.file = pair.plan_before.file;
    change.line = before[i].line;
    changes.push_back(std::move(change));
  }
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (pairs.before_of(i)) continue;
    Change change = change_of_entry(ChangeKind::monitoring_added, pair, after[i]);
    change.to = change.entry;
    change.line = after[i].line;
    changes.push_back(std::move(change));
  }
}

}  // namespace followup
