// What may stand in a file, told from the tables that it is read by.
#include <cctype>

#include "read/field.h"

namespace followup {
namespace {

// "Monitoring entry" for "a monitoring entry".
std::string title_of(std::string_view phrase) {
  const std::size_t blank = phrase.find(' ');
  if (blank == std::string_view::npos) return std::string(phrase);
  std::string title(phrase.substr(blank + 1));
  title.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(title.front())));
  return title;
}

KeyDescription describe(const KeyRow& row) {
  KeyDescription key{row.key, row.description, row.kind, {}, {}, {}, row.is_required};
  if (row.record != nullptr) key.record = row.record();
  if (row.words != nullptr) key.words = row.words();
  if (row.understood != nullptr) key.understood = row.understood();
  return key;
}

template <class T>
RecordDescription describe() {
  const RecordType<T>& type = record_type<T>();
  RecordDescription record{type.name, title_of(type.phrase), type.description, {}, {}};
  for (const RecordKey<T>& field : type.fields) record.keys.push_back(describe(field));
  return record;
}

RecordDescription describe_mention() {
  RecordDescription record{mention_name,
                           "Party with more to say about it",
                           "A party by name, or a group that has none.",
                           {},
                           {"party", "group"}};
  for (const KeyRow& row : mention_rows()) record.keys.push_back(describe(row));
  return record;
}

}  // namespace

std::vector<RecordDescription> describe_plan() {
  return {describe<Plan>(),
          describe<Evaluation>(),
          describe<Section>(),
          describe<Recommendation>(),
          describe<Action>(),
          describe<CountryPart>(),
          describe<MonitoringEntry>(),
          describe<Revision>(),
          describe<Party>(),
          describe_mention()};
}

std::vector<RecordDescription> describe_configuration() {
  return {describe<Configuration>(), describe<MailSettings>(), describe<Party>()};
}

}  // namespace followup
