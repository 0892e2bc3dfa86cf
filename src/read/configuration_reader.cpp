// Reads followup.yaml and matches what it excludes.
#include <fnmatch.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "followup/configuration.h"
#include "read/rules.h"
#include "read/text_file.h"
#include "read/value_reader.h"

namespace followup {
namespace {

std::vector<std::string_view> names_of(std::string_view path) {
  std::vector<std::string_view> names;
  while (true) {
    const std::size_t slash = path.find('/');
    names.push_back(path.substr(0, slash));
    if (slash == std::string_view::npos) return names;
    path.remove_prefix(slash + 1);
  }
}

bool matches_name(std::string_view pattern, std::string_view name) {
  return fnmatch(std::string(pattern).c_str(), std::string(name).c_str(), 0) == 0;
}

// Name by name; ** stands for any number of folders. Where a name does not match, the last ** takes
// one folder more. Those before it need not be tried again: the last can take what they would.
bool matches_path(std::string_view pattern, std::string_view path) {
  const std::vector<std::string_view> wanted = names_of(pattern);
  const std::vector<std::string_view> given = names_of(path);
  std::size_t next = 0;                         // in `wanted`
  std::optional<std::size_t> after_last_stars;  // in `wanted`
  std::size_t after_taken = 0;                  // in `given`: behind what the last ** takes
  for (std::size_t at = 0; at < given.size();) {
    if (next < wanted.size() && wanted[next] == "**") {
      after_last_stars = ++next;
      after_taken = at;
      if (next == wanted.size()) return true;
    } else if (next < wanted.size() && matches_name(wanted[next], given[at])) {
      ++next;
      ++at;
    } else if (after_last_stars) {
      next = *after_last_stars;
      at = ++after_taken;
    } else {
      return false;
    }
  }
  // All that a folder holds is the folder.
  if (next + 1 == wanted.size() && wanted[next] == "**") ++next;
  return next == wanted.size();
}

}  // namespace

// Rules and severities are words of the checks, which look at them.
bool ValueReader::read(const Node& value, List<WrittenSetting>& into) {
  if (!expect(value, NodeKind::mapping, "rules, each with its severity")) return false;
  ListBuilder<WrittenSetting> settings(arena_, value.entries().size());
  for (const auto& [key, content] : value.entries()) {
    if (content.is_empty()) {
      report_empty(key);
      continue;
    }
    WrittenSetting& setting = settings.add();
    setting.rule = key.text();
    read_setting(content, setting);
  }
  into = settings.list();
  return true;
}

void ValueReader::read_setting(const Node& value, WrittenSetting& into) {
  if (value.kind() == NodeKind::scalar) {
    into.severity = value.text();
    return;
  }
  if (!expect(value, NodeKind::mapping, "a severity, or {severity: ...} and more")) return;
  ListBuilder<WrittenSetting::Parameter> parameters(arena_, value.entries().size());
  for (const auto& [key, content] : value.entries()) {
    if (content.is_empty()) {
      report_empty(key);
    } else if (key.words() == "severity") {
      read(content, into.severity);
    } else {
      WrittenSetting::Parameter parameter{key.text(), {}};
      if (read(content, parameter.values)) parameters.add(parameter);
    }
  }
  into.parameters = parameters.list();
}

namespace {

// As people know it from git: a pattern may be that of the file or of a folder that it lies in, one
// with a slash at its end is that of a folder, and without another slash it is that of a name
// anywhere.
bool leaves_out(std::string_view pattern, std::string_view path) {
  const bool begins_here = pattern.starts_with("./") || pattern.starts_with('/');
  if (begins_here) pattern.remove_prefix(pattern.find('/') + 1);
  const bool is_of_folders = pattern.ends_with('/');
  if (is_of_folders) pattern.remove_suffix(1);
  const bool is_anchored = begins_here || pattern.find('/') != std::string_view::npos;
  for (std::size_t begin = 0; begin < path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view name = path.substr(begin, end - begin);
    begin = end + 1;
    // Above the folder of the configuration nothing has a name that it could mean.
    if (name == ".." || (is_of_folders && end == path.size())) continue;
    if (is_anchored ? matches_path(pattern, path.substr(0, end)) : matches_name(pattern, name)) {
      return true;
    }
  }
  return false;
}

}  // namespace

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
    ValueReader(configuration->source, tree, problems).read_record(tree.root, *configuration);
  }
  configuration->directory.add(configuration->parties);
  return configuration;
}

bool is_excluded(const Configuration& configuration, std::string_view relative_path) {
  return std::ranges::any_of(configuration.exclude, [&](const Text& pattern) {
    return leaves_out(pattern.words, relative_path);
  });
}

}  // namespace followup
