// What a plan file and a followup.yaml may hold, as data. It comes from the tables that the reader
// reads by, and the schemas for editors are made from it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace followup {

enum class ValueKind : std::uint8_t {
  text,
  texts,       // one or a list
  identifier,  // a text that can stand in a path of ids
  word,        // one of `words`, whatever the case
  open_word,   // one of `words` in one of its spellings, or an own word that stands for one
  flag,        // true or false
  date,        // a day, month or year
  period,      // a date, quarter or window
  start,
  deadline,
  parties,        // one or a list of names or records
  directory,      // a record for each party, under its key
  rule_settings,  // a severity or more for each rule, under its name
  own_words,      // words, each with the one of `words` that it stands for
  phrases,        // texts, each under one of `words`
  record,
  records,    // a list
  countries,  // a record for each country, under its name
};

struct KeyDescription {
  std::string_view key;
  std::string_view description;  // a sentence for coordinators
  ValueKind kind = ValueKind::text;
  std::string_view record;                   // the name of the record that the value holds, if any
  std::vector<std::string_view> words;       // what may be written, or what editors offer
  std::vector<std::string_view> understood;  // of own_words: all that they may stand for
  bool is_required = false;
};

struct RecordDescription {
  std::string_view name;  // "monitoring_entry"
  std::string title;      // "Monitoring entry"
  std::string_view description;
  std::vector<KeyDescription> keys;
  std::vector<std::string_view> alternatives;  // keys of which exactly one is there
};

// The first record is the file itself; the others are those that may stand somewhere in it.
std::vector<RecordDescription> describe_plan();
std::vector<RecordDescription> describe_configuration();

}  // namespace followup
