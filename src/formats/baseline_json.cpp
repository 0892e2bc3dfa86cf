// A baseline: how many problems of each rule each file has.
#include <map>
#include <nlohmann/json.hpp>

#include "followup/format.h"
#include "text/percent_encoding.h"

namespace followup {

std::string write_baseline(const Diagnostics& problems, std::string_view folder) {
  std::map<std::string, std::map<std::string, std::size_t>> counts;
  std::map<const Source*, std::string> paths;
  for (const Diagnostic& problem : problems) {
    const auto [path, is_new] = paths.try_emplace(problem.source);
    if (is_new) path->second = percent_encoded_name(path_from(folder, *problem.source));
    ++counts[path->second][std::string(problem.rule->name)];
  }
  using Json = nlohmann::ordered_json;
  Json files = Json::object();
  for (const auto& [file, rules] : counts) files[file] = rules;
  const Json document{{"schema_version", 1}, {"problems", std::move(files)}};
  // In ASCII, because the reader takes no control character as it is.
  return document.dump(2, ' ', true) + "\n";
}

}  // namespace followup
