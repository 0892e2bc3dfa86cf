// Keys that cannot be keys, merge keys, and keys written twice.
#include "read/mapping_keys.h"

#include <fmt/core.h>

#include <algorithm>
#include <unordered_map>

#include "read/rules.h"

namespace followup {
namespace {

// In a mapping of usual size looking through its keys is faster than an index of them.
constexpr std::size_t few = 16;

// Keys that an entry has and the one before it has not.
constexpr std::size_t most_new_keys = 3;

bool is_merge_key(const Node& key) {
  return key.is_plain() && key.words() == "<<";
}

class Collector {
 public:
  Collector(std::size_t expected, const Source& source, Diagnostics& problems)
      : is_indexed_(expected > few), source_(source), problems_(problems) {
    entries_.reserve(expected);
  }

  void add(const Node& key, const Node& value) {
    if (key.kind() == NodeKind::unreadable) return;
    if (key.kind() != NodeKind::scalar) {
      report(rules::value_shape, key.place(), "a bracket stands where a word should",
             "put text that starts with a bracket in quotes; replace {name} by what it stands for");
    } else if (is_merge_key(key)) {
      report(rules::yaml_merge_key, key.place(), "\"<<\" (a merge key) is not part of a plan",
             "write the keys out, so that everyone can read them");
      merged_ = value.entries();
    } else if (const Entry* first = find(key.words())) {
      if (!is_of_entry_without_dash(key)) report_duplicate(key, *first);
      is_first_repeated_ = is_first_repeated_ || first == &entries_.front();
      last_duplicate_ = key.words();
      keys_since_duplicate_ = 0;
    } else {
      ++keys_since_duplicate_;
      keep({key, value});
    }
  }

  std::vector<Entry> finish() {
    if (!merged_.empty()) start_index();
    for (const Entry& entry : merged_) {
      if (find(entry.key.words()) == nullptr) keep(entry);
    }
    return std::move(entries_);
  }

 private:
  const Entry* find(std::string_view key) const {
    if (is_indexed_) {
      const auto found = index_.find(key);
      return found == index_.end() ? nullptr : &entries_[found->second];
    }
    const auto found =
        std::ranges::find(entries_, key, [](const Entry& e) { return e.key.words(); });
    return found == entries_.end() ? nullptr : &*found;
  }

  // The keys of such an entry come again soon after its first one, or one after the other.
  bool is_of_entry_without_dash(const Node& key) const {
    if (last_duplicate_.empty() || key.words() == last_duplicate_) return false;
    return keys_since_duplicate_ == 0 ||
           (is_first_repeated_ && keys_since_duplicate_ <= most_new_keys);
  }

  void report_duplicate(const Node& key, const Entry& first) {
    const bool is_first = entries_.front().key.words() == key.words();
    problems_.push_back(
        {&rules::key_duplicate,
         &source_,
         key.place(),
         fmt::format("the key \"{}\" is written twice here", key.words()),
         is_first ? fmt::format("if another entry of a list begins here, write \"- {}\"; otherwise "
                                "keep one of the two",
                                key.words())
                  : "keep one of them; what may have several values, such as owner: and partners:, "
                    "takes a "
                    "list under one key",
         {{&source_, first.key.place(), "first written here"}}});
  }

  void keep(const Entry& entry) {
    if (is_indexed_) index_.emplace(entry.key.words(), entries_.size());
    entries_.push_back(entry);
  }

  void start_index() {
    is_indexed_ = true;
    for (std::size_t i = 0; i < entries_.size(); ++i) index_.emplace(entries_[i].key.words(), i);
  }

  void report(const Rule& rule, Place place, std::string message, std::string help) {
    problems_.push_back({&rule, &source_, place, std::move(message), std::move(help), {}});
  }

  std::vector<Entry> entries_;
  std::unordered_map<std::string_view, std::size_t> index_;
  std::string_view last_duplicate_;
  std::size_t keys_since_duplicate_ = 0;
  bool is_first_repeated_ = false;
  bool is_indexed_;
  std::span<const Entry> merged_;
  const Source& source_;
  Diagnostics& problems_;
};

}  // namespace

bool has_usual_keys(std::span<const Node> keys_and_values) {
  if (keys_and_values.size() > 2 * few) return false;
  std::uint64_t seen = 0;  // a bit for what keys that differ seldom have in common
  for (std::size_t i = 0; i < keys_and_values.size(); i += 2) {
    const Node& key = keys_and_values[i];
    const std::string_view words = key.words();
    if (key.kind() != NodeKind::scalar || words.empty() || is_merge_key(key)) return false;
    const auto ends = static_cast<unsigned char>(words.front() + words.back());
    const std::uint64_t mark = std::uint64_t{1} << ((words.size() + ends) % 64);
    const bool may_be_repeated = (seen & mark) != 0;
    seen |= mark;
    for (std::size_t earlier = 0; may_be_repeated && earlier < i; earlier += 2) {
      if (keys_and_values[earlier].words() == words) return false;
    }
  }
  return true;
}

std::vector<Entry> entries_of(std::span<const Node> keys_and_values, const Source& source,
                              Diagnostics& problems) {
  Collector collector(keys_and_values.size() / 2, source, problems);
  for (std::size_t i = 0; i + 1 < keys_and_values.size(); i += 2) {
    collector.add(keys_and_values[i], keys_and_values[i + 1]);
  }
  return collector.finish();
}

}  // namespace followup
