// Reads the values of a tree into typed members. A record declares its keys in a table of fields;
// unknown keys, suggestions and shapes follow from the table.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "followup/configuration.h"
#include "read/rules.h"

namespace followup {

class ValueReader;

// What a country says under per_country: an action without an id and without parts of its own.
struct CountryPart : Action {};

// One key of a record of type T and how its value is read; `read` returns whether it could be.
template <class T>
struct Field {
  std::string_view key;
  bool (*read)(ValueReader&, const Node& value, T& into);
};

// What a kind of record is called in messages, and its keys.
template <class T>
struct RecordType {
  std::string_view name;  // "an action"
  std::span<const Field<T>> fields;
};

// Specialised beside each record's table (src/read/records.cpp).
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
const RecordType<Configuration>& record_type();

// Reads values and collects what is wrong with them. Every overload of `read` returns false if it
// reported that the value cannot be used.
class ValueReader {
 public:
  ValueReader(const Source& source, Diagnostics& problems) : source_(source), problems_(problems) {}

  bool read(const Node& value, Text& into);
  bool read(const Node& value, std::vector<Text>& into);
  bool read(const Node& value, Flag& into);
  bool read(const Node& value, Date& into);
  bool read(const Node& value, PartyMention& into);
  bool read(const Node& value, PartyList& into);
  bool read(const Node& value, std::vector<WordMeaning>& into);
  bool read(const Node& value, std::vector<Party>& into);
  bool read(const Node& value, std::vector<WrittenSetting>& into);
  bool read_time_frame(const Node& value, TimeFrame& into, const Rule& rule);
  bool read_period(const Node& value, TimeFrame& into);
  // Countries: the key is the id of the action.
  bool read_per_country(const Node& value, std::vector<Action>& into);

  template <class T>
  bool read_record(const Node& value, T& into);

  // A list of records.
  template <class T>
  bool read(const Node& value, std::vector<T>& into) {
    if (!expect(value, NodeKind::sequence, "a list: one \"- \" for each")) return false;
    into.reserve(value.items().size());
    for (const Node& item : value.items()) {
      if (is_empty_item(item)) continue;
      T record;
      if (read_record(item, record)) into.push_back(std::move(record));
    }
    return true;
  }

  void add_problem(const Rule& rule, Place place, std::string message, std::string help);
  bool expect(const Node& value, NodeKind kind, std::string_view expected);

 private:
  // Reports the entry of a list that has nothing after its dash.
  bool is_empty_item(const Node& item);
  void report_empty(const Node& key);
  void read_setting(const Node& value, WrittenSetting& into);
  // Returns the key that was probably meant.
  std::string_view report_unknown_key(const Node& key, std::string_view record_name,
                                      std::span<const std::string_view> known);
  bool read_edtf(const Text& text, Edtf& into, const Rule& rule);

  const Source& source_;
  Diagnostics& problems_;
};

template <class T>
bool ValueReader::read_record(const Node& value, T& into) {
  const RecordType<T>& type = record_type<T>();
  into.place = value.place();
  if (!expect(value, NodeKind::mapping, "keys, each with a colon")) return false;
  // Of what an alias repeats, the alias is the place.
  if (!value.entries().empty()) {
    const Place first = value.entries().front().key.place();
    const bool is_inside = first.begin >= value.place().begin && first.end <= value.place().end;
    if (is_inside) into.place = first;
  }
  for (const Entry& entry : value.entries()) {
    const Field<T>* field = nullptr;
    for (const Field<T>& candidate : type.fields) {
      if (candidate.key == entry.key.words()) {
        field = &candidate;
        break;
      }
    }
    if (field == nullptr) {
      if (entry.key.words().starts_with("x-")) continue;
      std::vector<std::string_view> known;
      for (const Field<T>& candidate : type.fields) known.push_back(candidate.key);
      const std::string_view meant = report_unknown_key(entry.key, type.name, known);
      if (!meant.empty()) into.remarks.push_back({meant, entry.key.place(), true});
    } else if (entry.value.is_empty()) {
      report_empty(entry.key);
      into.remarks.push_back({field->key, entry.key.place(), false});
    } else if (!field->read(*this, entry.value, into)) {
      into.remarks.push_back({field->key, entry.key.place(), true});
    }
  }
  return true;
}

// The field of a member whose type says how it is read.
template <class T, auto Member>
constexpr Field<T> field(std::string_view key) {
  return {key, [](ValueReader& reader, const Node& value, T& into) {
            return reader.read(value, into.*Member);
          }};
}

}  // namespace followup
