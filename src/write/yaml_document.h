// Plan files as a careful person would write them: keys in the order that they are given, long
// texts folded, quotes only where needed.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace followup {

struct YamlValue;
struct YamlEntry;
using YamlList = std::vector<YamlValue>;
using YamlMap = std::vector<YamlEntry>;

struct YamlValue {
  std::variant<std::string, YamlList, YamlMap> value;
};

struct YamlEntry {
  std::string key;
  YamlValue value;
};

// Sets a key at the end; nothing if there is no text.
void add(YamlMap& map, std::string key, std::string text);
// One value stands without the dash; nothing if there are none.
void add(YamlMap& map, std::string key, YamlList list);

// `comment` stands above, a comment on each of its lines; it must be safe to show (visible_lines).
std::string write_yaml(const YamlMap& document, std::string_view comment);

}  // namespace followup
