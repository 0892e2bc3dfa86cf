// Reads followup.yaml and matches what it excludes.
#include <fnmatch.h>

#include <algorithm>

#include "followup/configuration.h"
#include "read/rules.h"
#include "read/text_file.h"
#include "read/value_reader.h"

namespace followup {
namespace {

struct PathParts {
  std::string_view first;
  std::string_view rest;
  bool has_rest = false;
};

PathParts split(std::string_view path) {
  const std::size_t slash = path.find('/');
  if (slash == std::string_view::npos) return {path, {}, false};
  return {path.substr(0, slash), path.substr(slash + 1), true};
}

bool matches_name(std::string_view pattern, std::string_view name) {
  return fnmatch(std::string(pattern).c_str(), std::string(name).c_str(), 0) == 0;
}

// Name by name; ** stands for any number of folders. Patterns come from the repository's own
// configuration and are short, so trying every split is good enough.
bool matches_path(std::string_view pattern, std::string_view path) {
  const PathParts wanted = split(pattern);
  if (wanted.first == "**") {
    if (!wanted.has_rest) return true;
    for (std::string_view rest = path;;) {
      if (matches_path(wanted.rest, rest)) return true;
      const PathParts parts = split(rest);
      if (!parts.has_rest) return false;
      rest = parts.rest;
    }
  }
  const PathParts given = split(path);
  if (!matches_name(wanted.first, given.first)) return false;
  if (!wanted.has_rest) return !given.has_rest;
  return given.has_rest && matches_path(wanted.rest, given.rest);
}

}  // namespace

// Rules and severities are words of the checks, which look at them.
bool ValueReader::read(const Node& value, std::vector<WrittenSetting>& into) {
  if (!expect(value, NodeKind::mapping, "rules, each with its severity")) return false;
  into.reserve(value.entries().size());
  for (const auto& [key, content] : value.entries()) {
    if (content.is_empty()) {
      report_empty(key);
      continue;
    }
    WrittenSetting setting;
    setting.rule = key.text();
    read_setting(content, setting);
    into.push_back(std::move(setting));
  }
  return true;
}

void ValueReader::read_setting(const Node& value, WrittenSetting& into) {
  if (value.kind() == NodeKind::scalar) {
    into.severity = value.text();
    return;
  }
  if (!expect(value, NodeKind::mapping, "a severity, or {severity: ...} and more")) return;
  for (const auto& [key, content] : value.entries()) {
    if (content.is_empty()) {
      report_empty(key);
    } else if (key.words() == "severity") {
      read(content, into.severity);
    } else {
      WrittenSetting::Parameter parameter{key.text(), {}};
      if (read(content, parameter.values)) into.parameters.push_back(std::move(parameter));
    }
  }
}

std::unique_ptr<Configuration> read_configuration(std::string path, std::string text) {
  auto configuration = std::make_unique<Configuration>();
  configuration->source = {std::move(path), std::move(text), {}};
  Diagnostics& problems = configuration->problems;
  if (!prepare_text(configuration->source, problems)) return configuration;
  configuration->tree = read_tree(configuration->source);
  const Tree& tree = configuration->tree;
  if (!tree.misreadings.empty()) {
    problems = tree.misreadings;
    return configuration;
  }
  problems.insert(problems.end(), tree.problems.begin(), tree.problems.end());
  if (tree.second_document != Place{}) {
    problems.push_back({&rules::yaml_second_document,
                        &configuration->source,
                        tree.second_document,
                        "a second document starts here; it is not read",
                        "keep everything in one document",
                        {}});
  }
  if (tree.has_root && !tree.root.is_empty()) {
    ValueReader(configuration->source, problems).read_record(tree.root, *configuration);
  }
  configuration->directory.add(configuration->parties);
  return configuration;
}

bool is_excluded(const Configuration& configuration, std::string_view relative_path) {
  const std::string_view name = relative_path.substr(relative_path.rfind('/') + 1);
  return std::ranges::any_of(configuration.exclude, [&](const Text& pattern) {
    const bool is_anchored = pattern.words.find('/') != std::string_view::npos;
    return is_anchored ? matches_path(pattern.words, relative_path)
                       : matches_name(pattern.words, name);
  });
}

}  // namespace followup
