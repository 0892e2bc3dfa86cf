// Reads the values of a tree into typed members. A record declares its keys in a table of fields;
// unknown keys, suggestions and shapes follow from the table.
#pragma once

#include <concepts>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "followup/configuration.h"
#include "read/field.h"
#include "read/list_builder.h"
#include "read/rules.h"

namespace followup {

// Reads values and collects what is wrong with them. Every overload of `read` returns false if it
// reported that the value cannot be used.
class ValueReader {
 public:
  // Lists are kept in the arena of the tree.
  ValueReader(const Source& source, const Tree& tree, Diagnostics& problems)
      : source_(source), arena_(*tree.arena), problems_(problems) {}

  bool read(const Node& value, Text& into);
  bool read(const Node& value, List<Text>& into);
  bool read(const Node& value, Flag& into);
  bool read(const Node& value, Date& into);
  bool read(const Node& value, PartyMention& into);
  bool read(const Node& value, PartyList& into);
  bool read(const Node& value, List<WordMeaning>& into);
  bool read(const Node& value, List<Party>& into);
  bool read(const Node& value, List<WrittenSetting>& into);
  // A name or an id: marks around it are no part of it.
  bool read_name(const Node& value, Text& into);
  bool read_time_frame(const Node& value, TimeFrame& into, const Rule& rule);
  bool read_period(const Node& value, TimeFrame& into);
  // Countries: the key is the id of the action.
  bool read_per_country(const Node& value, List<Action>& into);

  template <class T>
  bool read_record(const Node& value, T& into);

  template <std::derived_from<Record> T>
  bool read(const Node& value, T& into) {
    return read_record(value, into);
  }

  // A list of records.
  template <class T>
  bool read(const Node& value, List<T>& into) {
    if (!value.entries().empty() && !is_mark_of_template(value)) {
      report_missing_dash(value);
      return false;
    }
    if (!expect(value, NodeKind::sequence, "a list: one \"- \" for each")) return false;
    ListBuilder<T> records(arena_, value.items().size());
    for (const Node& item : value.items()) {
      if (is_empty_item(item)) continue;
      if (!read_record(item, records.add())) records.drop_last();
    }
    into = records.list();
    return true;
  }

  void add_problem(const Rule& rule, Place place, std::string message, std::string help);
  bool expect(const Node& value, NodeKind kind, std::string_view expected);

 private:
  // For what is no mapping; the key may be empty.
  bool expect_keys(const Node& value, std::string_view key_of_words);
  // Reports the entry of a list that has nothing after its dash.
  bool is_empty_item(const Node& item);
  bool is_one_line(const Node& value);
  // {owner}, left over from a template.
  bool is_mark_of_template(const Node& value) const;
  bool is_in_braces(const Node& mapping) const;
  // Of a mapping in braces: words after a comma, which are a key to YAML, as in
  // {name: Finance Unit, Budget}.
  bool is_behind_comma(const Node& mapping, std::size_t entry) const;
  // Of several one after the other only the first. The words may be a key all the same.
  void report_comma(const Node& mapping, std::size_t entry, bool is_known_key);
  void report_missing_dash(const Node& value);
  void report_empty(const Node& key);
  // One key of a mention that has several.
  bool read_of_mention(const Entry& entry, PartyMention& into);
  // Of party and group there is one.
  bool read_who(const Entry& entry, bool is_group, PartyMention& into);
  void read_setting(const Node& value, WrittenSetting& into);
  // Of a scalar that is no plain one: the keys of plans that stand at the beginning of its lines
  // below a > or |, each once.
  std::vector<Text> keys_in_text(const Node& value) const;
  void report_key_in_text(const Text& word, const Node& key);
  // Returns the key that was probably meant.
  std::string_view report_unknown_key(const Node& key, std::string_view record,
                                      std::span<const std::string_view> known);
  bool read_edtf(const Text& text, Edtf& into, const Rule& rule);

  template <class T>
  List<T> keep(const std::vector<T>& things) {
    ListBuilder<T> list(arena_, things.size());
    for (const T& thing : things) list.add(thing);
    return list.list();
  }

  const Source& source_;
  std::pmr::memory_resource& arena_;
  Diagnostics& problems_;
};

template <class T>
bool ValueReader::read_record(const Node& value, T& into) {
  const RecordType<T>& type = record_type<T>();
  into.place = value.place();
  if (value.kind() != NodeKind::mapping) return expect_keys(value, type.key_of_words);
  // Of what an alias repeats, the alias is the place.
  if (!value.entries().empty()) {
    const Place first = value.entries().front().key.place();
    const bool is_inside = first.begin >= value.place().begin && first.end <= value.place().end;
    if (is_inside) into.place = first;
  }
  const bool may_have_commas = is_in_braces(value);
  std::vector<KeyRemark> remarks;
  for (std::size_t i = 0; i < value.entries().size(); ++i) {
    const Entry& entry = value.entries()[i];
    const RecordKey<T>* field = type.find(entry.key.words());
    if (may_have_commas && is_behind_comma(value, i)) {
      report_comma(value, i, field != nullptr);
      if (field != nullptr) remarks.push_back({field->key, entry.key.place(), true});
    } else if (field == nullptr) {
      if (entry.key.words().starts_with("x-")) continue;
      std::vector<std::string_view> known;
      for (const RecordKey<T>& candidate : type.fields) known.push_back(candidate.key);
      const std::string_view meant = report_unknown_key(entry.key, type.phrase, known);
      if (!meant.empty()) remarks.push_back({meant, entry.key.place(), true});
    } else if (entry.value.is_empty()) {
      report_empty(entry.key);
      remarks.push_back({field->key, entry.key.place(), false});
    } else if (!field->read(*this, entry.value, into)) {
      remarks.push_back({field->key, entry.key.place(), true});
    }
    if (entry.value.kind() != NodeKind::scalar || entry.value.is_plain()) continue;
    bool is_reported = false;
    for (const Text& word : keys_in_text(entry.value)) {
      const RecordKey<T>* inside = type.find(word.words);
      if (inside == nullptr || find(value, word.words) != nullptr) continue;
      if (!is_reported) report_key_in_text(word, entry.key);
      is_reported = true;
      remarks.push_back({inside->key, word.place, true});
    }
  }
  into.remarks = keep(remarks);
  return true;
}

// The field of a member whose type says how it is read and described.
template <class T, auto Member>
constexpr RecordKey<T> field(std::string_view key, std::string_view description) {
  using Value = std::remove_cvref_t<decltype(std::declval<T&>().*Member)>;
  return {{key, description, kind_of<Value>(), false, record_of<Value>()},
          [](ValueReader& reader, const Node& value, T& into) {
            return reader.read(value, into.*Member);
          }};
}

}  // namespace followup
