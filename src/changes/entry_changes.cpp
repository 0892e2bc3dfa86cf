// Entries of monitoring and revisions: what was noted once is to stay as it was.
#include <algorithm>
#include <array>
#include <span>

#include "changes/item_pair.h"

namespace followup {
namespace {

template <class Entry>
struct EntryField {
  std::string_view key;
  const ComparedText& (*text)(const Entry&) = nullptr;
  std::optional<ChangeKind> extended = {};  // where more was added to the text
};

// How the entries of one list of an item are compared.
template <class Entry>
struct EntryList {
  std::string_view key;  // of the list
  std::span<const EntryField<Entry>> fields;
  std::string (*name)(const Entry&) = nullptr;  // what an entry can be called by
  // What entries are recognised by, the surest first; an empty key recognises nothing. The last
  // one, after texts that were added to.
  std::vector<std::string (*)(const Entry&)> keys;
  std::string (*last_key)(const Entry&) = nullptr;
  ChangeKind changed = ChangeKind::monitoring_changed;
  ChangeKind deleted = ChangeKind::monitoring_deleted;
  std::optional<ChangeKind> added = {};  // none: something else says that there is a new one
  bool is_rewriting_alarming = false;
};

template <class Entry>
using Entries = std::vector<Entry>;

template <class Entry>
class EntryComparison {
 public:
  EntryComparison(const EntryList<Entry>& list, const ItemPair& pair, const Entries<Entry>& before,
                  const Entries<Entry>& after, std::vector<Change>& changes)
      : list_(list), pair_(pair), before_(before), after_(after), changes_(changes) {}

  void run() {
    Pairs pairs(before_.size(), after_.size());
    const auto pair_by = [&](const auto& key) {
      pair_by_key(
          pairs, [&](std::size_t i) { return key(before_[i]); },
          [&](std::size_t i) { return key(after_[i]); }, Repeated::in_order);
    };
    pair_by([&](const Entry& entry) { return whole(entry); });
    for (const auto key : list_.keys) pair_by(key);
    for (const EntryField<Entry>& field : list_.fields) {
      if (!field.extended) continue;
      pair_by_beginning(
          pairs, [&](std::size_t i) { return field.text(before_[i]).key; },
          [&](std::size_t i) { return field.text(after_[i]).key; });
    }
    pair_by(list_.last_key);
    for (std::size_t i = 0; i < before_.size(); ++i) {
      if (const auto& now = pairs.after_of(i)) {
        compare(before_[i], after_[*now]);
      } else {
        add_deleted(before_[i]);
      }
    }
    if (!list_.added) return;
    for (std::size_t i = 0; i < after_.size(); ++i) {
      if (pairs.before_of(i)) continue;
      Change change = change_of_entry(*list_.added, after_[i]);
      change.to = change.entry;
      changes_.push_back(std::move(change));
    }
  }

 private:
  // What has stayed as it was needs nothing else to be recognised by.
  std::string whole(const Entry& entry) const {
    std::string all;
    for (const EntryField<Entry>& field : list_.fields) all += field.text(entry).key + "\n";
    return all;
  }

  Change change_of_entry(ChangeKind kind, const Entry& entry) const {
    Change change = change_of(kind, pair_);
    change.field = list_.key;
    change.entry = list_.name(entry);
    change.line = entry.line;
    change.place = entry.place;
    return change;
  }

  void compare(const Entry& before, const Entry& after) {
    for (const EntryField<Entry>& field : list_.fields) {
      const ComparedText& old = field.text(before);
      const ComparedText& now = field.text(after);
      if (old.key == now.key) continue;
      const bool is_extended = field.extended && is_beginning_of(old.key, now.key);
      Change change = change_of_entry(is_extended ? *field.extended : list_.changed, after);
      change.field = field.key;
      change.from = old.words;
      change.to = now.words;
      change.needs_attention = list_.is_rewriting_alarming && !old.key.empty();
      point_at(now, change);
      changes_.push_back(std::move(change));
    }
  }

  void add_deleted(const Entry& entry) {
    Change change = change_of_entry(list_.deleted, entry);
    change.from = change.entry;
    change.needs_attention = true;
    change.file_of_rest = change.file;
    change.place_of_rest = pair_.after.place;
    change.file = pair_.plan_before.file;
    changes_.push_back(std::move(change));
  }

  const EntryList<Entry>& list_;
  const ItemPair& pair_;
  const Entries<Entry>& before_;
  const Entries<Entry>& after_;
  std::vector<Change>& changes_;
};

constexpr std::array monitoring_fields{
    EntryField<ComparedEntry>{"note",
                              [](const ComparedEntry& e) -> const ComparedText& { return e.note; },
                              ChangeKind::monitoring_extended},
    EntryField<ComparedEntry>{"date",
                              [](const ComparedEntry& e) -> const ComparedText& { return e.date; }},
    EntryField<ComparedEntry>{
        "status", [](const ComparedEntry& e) -> const ComparedText& { return e.status; }},
    EntryField<ComparedEntry>{"by",
                              [](const ComparedEntry& e) -> const ComparedText& { return e.by; }},
    EntryField<ComparedEntry>{
        "links", [](const ComparedEntry& e) -> const ComparedText& { return e.links; }},
};

constexpr std::array revision_fields{
    EntryField<ComparedRevision>{
        "was", [](const ComparedRevision& r) -> const ComparedText& { return r.was.written; }},
    EntryField<ComparedRevision>{
        "date", [](const ComparedRevision& r) -> const ComparedText& { return r.date; }},
    EntryField<ComparedRevision>{
        "reason", [](const ComparedRevision& r) -> const ComparedText& { return r.reason; }},
    EntryField<ComparedRevision>{
        "by", [](const ComparedRevision& r) -> const ComparedText& { return r.by; }},
};

std::string note_and_date(const ComparedEntry& entry) {
  return entry.note.key.empty() ? std::string() : entry.note.key + "\n" + entry.date.key;
}

std::string name_of(const ComparedEntry& entry) {
  if (!entry.note.words.empty()) return entry.note.words;
  return entry.links.words.empty() ? entry.status.words : entry.links.words;
}

std::string old_deadline_and_date(const ComparedRevision& revision) {
  const std::string& was = revision.was.written.key;
  return was.empty() ? std::string() : was + "\n" + revision.date.key;
}

}  // namespace

void compare_monitoring(const ItemPair& pair, std::vector<Change>& changes) {
  static const EntryList<ComparedEntry> list{
      .key = "monitoring",
      .fields = monitoring_fields,
      .name = name_of,
      .keys = {note_and_date, [](const ComparedEntry& entry) { return entry.note.key; }},
      .last_key = [](const ComparedEntry& entry) { return entry.date.key; },
      .changed = ChangeKind::monitoring_changed,
      .deleted = ChangeKind::monitoring_deleted,
      .added = ChangeKind::monitoring_added,
  };
  EntryComparison(list, pair, pair.before.monitoring, pair.after.monitoring, changes).run();
}

void compare_revisions(const ItemPair& pair, std::vector<Change>& changes) {
  static const EntryList<ComparedRevision> list{
      .key = "revisions",
      .fields = revision_fields,
      .name = [](const ComparedRevision& revision) { return revision.was.written.words; },
      .keys = {old_deadline_and_date,
               [](const ComparedRevision& revision) { return revision.was.written.key; }},
      .last_key = [](const ComparedRevision& revision) { return revision.date.key; },
      .changed = ChangeKind::revision_changed,
      .deleted = ChangeKind::revision_deleted,
      .is_rewriting_alarming = true,
  };
  EntryComparison(list, pair, pair.before.revisions, pair.after.revisions, changes).run();
}

}  // namespace followup
