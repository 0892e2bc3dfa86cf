// What is told of the keys of a file is complete.
#include "followup/schema.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace followup {
namespace {

TEST_CASE("every key is described in a sentence, and every record that one holds") {
  for (const auto describe : {describe_plan, describe_configuration}) {
    const std::vector<RecordDescription> records = describe();
    for (const RecordDescription& record : records) {
      CAPTURE(record.name);
      CHECK_FALSE(record.title.empty());
      CHECK(record.description.ends_with('.'));
      for (const KeyDescription& key : record.keys) {
        CAPTURE(key.key);
        CHECK(key.description.ends_with('.'));
        const bool is_described =
            key.record.empty() ||
            std::ranges::find(records, key.record, &RecordDescription::name) != records.end();
        CHECK(is_described);
      }
    }
  }
}

TEST_CASE("the kind of a value follows from its member") {
  const std::vector<RecordDescription> records = describe_plan();
  const auto action = std::ranges::find(records, "action", &RecordDescription::name);
  REQUIRE(action != records.end());
  const auto kind_of = [&](std::string_view key) {
    return std::ranges::find(action->keys, key, &KeyDescription::key)->kind;
  };
  CHECK(kind_of("title") == ValueKind::text);
  CHECK(kind_of("tags") == ValueKind::texts);
  CHECK(kind_of("closed") == ValueKind::date);
  CHECK(kind_of("owner") == ValueKind::parties);
  CHECK(kind_of("monitoring") == ValueKind::records);
  CHECK(kind_of("per_country") == ValueKind::countries);
}

}  // namespace
}  // namespace followup
