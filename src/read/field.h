// The tables that plans are read by: a record declares its keys, how each is read and what it
// means. Unknown keys, suggestions, shapes and the schemas for editors follow from them.
#pragma once

#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

#include "followup/configuration.h"
#include "followup/schema.h"

namespace followup {

class ValueReader;

// What a country says under per_country: an action without an id and without parts of its own.
struct CountryPart : Action {};

// What is told of a key; `describe()` makes a KeyDescription of it.
struct KeyRow {
  std::string_view key;
  std::string_view description;
  ValueKind kind = ValueKind::text;
  bool is_required = false;
  std::string_view (*record)() = nullptr;
  std::vector<std::string_view> (*words)() = nullptr;
  std::vector<std::string_view> (*understood)() = nullptr;
};

// One key of a record of type T and how its value is read; `read` returns whether it could be.
template <class T>
struct RecordKey : KeyRow {
  bool (*read)(ValueReader&, const Node& value, T& into) = nullptr;

  // For what the type of the member does not say.
  constexpr RecordKey as(ValueKind as_kind) const {
    RecordKey changed = *this;
    changed.kind = as_kind;
    return changed;
  }
  constexpr RecordKey with(std::vector<std::string_view> (*offered)(),
                           std::vector<std::string_view> (*all)() = nullptr) const {
    RecordKey changed = *this;
    changed.words = offered;
    changed.understood = all;
    return changed;
  }
  constexpr RecordKey required() const {
    RecordKey changed = *this;
    changed.is_required = true;
    return changed;
  }
};

// A kind of record and its keys.
template <class T>
struct RecordType {
  std::string_view name;    // "action"
  std::string_view phrase;  // in messages: "an action"
  std::string_view description;
  std::span<const RecordKey<T>> fields;
  std::string_view key_of_words = {};  // which key was probably meant by words without one

  const RecordKey<T>* find(std::string_view key) const {
    if (key.empty()) return nullptr;
    for (const RecordKey<T>& field : fields) {
      // Nearly all others differ in their size or first letter.
      if (field.key.size() == key.size() && field.key.front() == key.front() && field.key == key) {
        return &field;
      }
    }
    return nullptr;
  }
};

// Specialised beside each record's table (src/read/records.cpp, configuration_records.cpp).
template <class T>
const RecordType<T>& record_type();
template <>
const RecordType<Action>& record_type();
template <>
const RecordType<CountryPart>& record_type();
template <>
const RecordType<Recommendation>& record_type();
template <>
const RecordType<MonitoringEntry>& record_type();
template <>
const RecordType<Revision>& record_type();
template <>
const RecordType<Section>& record_type();
template <>
const RecordType<Evaluation>& record_type();
template <>
const RecordType<Party>& record_type();
template <>
const RecordType<Plan>& record_type();
template <>
const RecordType<MailSettings>& record_type();
template <>
const RecordType<Configuration>& record_type();

// Whether these words are a key of any record of a plan.
bool is_key(std::string_view words);

// A party with more to say about it; read by hand, because one of two keys names it.
inline constexpr std::string_view mention_name = "party_mention";
std::span<const KeyRow> mention_rows();

template <class Value>
constexpr ValueKind kind_of() {
  if constexpr (std::is_same_v<Value, Text>) return ValueKind::text;
  if constexpr (std::is_same_v<Value, List<Text>>) return ValueKind::texts;
  if constexpr (std::is_same_v<Value, Flag>) return ValueKind::flag;
  if constexpr (std::is_same_v<Value, Date>) return ValueKind::date;
  if constexpr (std::is_same_v<Value, PartyList>) return ValueKind::parties;
  if constexpr (std::is_same_v<Value, List<Party>>) return ValueKind::directory;
  if constexpr (std::is_same_v<Value, List<WordMeaning>>) return ValueKind::own_words;
  if constexpr (std::is_same_v<Value, List<WrittenSetting>>) {
    return ValueKind::rule_settings;
  }
  return std::is_base_of_v<Record, Value> ? ValueKind::record : ValueKind::records;
}

// The name of the record that a value holds.
template <class Value>
constexpr auto record_of() -> std::string_view (*)() {
  if constexpr (std::is_same_v<Value, PartyList>) {
    return [] { return mention_name; };
  } else if constexpr (std::is_base_of_v<Record, Value>) {
    return [] { return record_type<Value>().name; };
  } else if constexpr (kind_of<Value>() == ValueKind::records ||
                       kind_of<Value>() == ValueKind::directory) {
    return [] { return record_type<typename Value::value_type>().name; };
  } else {
    return nullptr;
  }
}

}  // namespace followup
