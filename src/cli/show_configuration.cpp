// One table: each setting with its value and where it comes from.
#include "cli/show_configuration.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>
#include <vector>

#include "read/configuration_finder.h"

namespace followup {
namespace {

constexpr std::string_view built_in = "default";

class SettingTable {
 public:
  void add(std::string_view file, std::string setting, std::string value, std::string_view origin) {
    rows_.push_back({std::string(file), std::move(setting), std::string(origin), std::move(value)});
  }

  Table finish() {
    Table table;
    table.key = "settings";
    table.columns = {{"configuration", "For the plans of"},
                     {"setting", "Setting"},
                     {"origin", "Comes from"},
                     {"value", "Value"}};  // last, because it may be long
    table.rows = std::move(rows_);
    return table;
  }

 private:
  std::vector<std::vector<Cell>> rows_;
};

void add_options(Execution& execution, SettingTable& table) {
  const Options& options = execution.options();
  const auto add = [&](std::string_view name, std::string value, bool is_given) {
    table.add({}, std::string(name), std::move(value),
              is_given ? fmt::format("--{}", name) : std::string(built_in));
  };
  add("as-of", iso(execution.as_of()), options.as_of.has_value());
  if (options.is_strict) {
    table.add({}, "fail-on", "warning", "--strict");
  } else {
    add("fail-on", options.fail_on.value_or("error"), options.fail_on.has_value());
  }
  add("exit-zero", options.exits_with_zero ? "yes" : "no", options.exits_with_zero);
  add("max-problems", options.max_problems ? std::to_string(*options.max_problems) : "all",
      options.max_problems.has_value());
  add("baseline", options.baseline.empty() ? "none" : options.baseline, !options.baseline.empty());
  add("max-file-size", options.max_file_size.value_or("64MiB"), options.max_file_size.has_value());
}

std::string origin_of(SettingOrigin origin, Place place, const Source& source,
                      std::string_view option) {
  switch (origin) {
    case SettingOrigin::built_in:
      return std::string(built_in);
    case SettingOrigin::configuration:
      return fmt::format("{}:{}", source.path, LineIndex(source.text).position(place.begin).line);
    case SettingOrigin::command_line:
      return std::string(option);
  }
  return {};
}

void add_rules(const Configuration& configuration, const Checker& checker, SettingTable& table) {
  const std::string& file = configuration.source.path;
  for (const Rule* rule : all_rules()) {
    const RuleSetting& setting = checker.settings_of(configuration).of(*rule);
    table.add(file, std::string(rule->name), std::string(name(setting.severity)),
              origin_of(setting.severity_origin, setting.severity_place, configuration.source,
                        "command line"));
    if (rule->parameter.kind == ParameterKind::none) continue;
    table.add(
        file, fmt::format("{}: {}", rule->name, rule->parameter.name), setting.parameter_words,
        origin_of(setting.parameter_origin, setting.parameter_place, configuration.source, {}));
  }
}

// What is shown of a value, and where it stands.
std::pair<std::string, Text> written(const Text& text) {
  return {std::string(text.words), text};
}

std::pair<std::string, Text> meaning(const WordMeaning& own) {
  return {fmt::format("{}: {}", own.word.words, own.meaning.words), own.word};
}

// Each key that is written, by a function that adds the values of one setting.
template <class Add>
void add_mail(const MailSettings& mail, const Add& add) {
  struct Row {
    std::string_view name;
    const Text& text;
  };
  for (const auto& [name, text] :
       {Row{"mail: from", mail.from}, Row{"mail: reply_to", mail.reply_to},
        Row{"mail: coordinator", mail.coordinator}, Row{"mail: sendmail", mail.sendmail},
        Row{"mail: link_template", mail.link_template}}) {
    if (text.is_present()) add(name, std::array{text}, written);
  }
  add("mail: phrases", mail.phrases, meaning);
}

void add_definitions(const Configuration& configuration, SettingTable& table) {
  const std::string& file = configuration.source.path;
  const auto add = [&](std::string_view name, const auto& values, const auto& shown) {
    for (const auto& value : values) {
      const auto [words, text] = shown(value);
      table.add(file, std::string(name), words,
                origin_of(SettingOrigin::configuration, text.place, configuration.source, {}));
    }
  };
  add("statuses", configuration.statuses, meaning);
  add("responses", configuration.responses, meaning);
  add("priorities", configuration.priorities, meaning);
  add("parties", configuration.parties,
      [](const Party& party) { return std::pair(std::string(party.key.words), party.key); });
  add_mail(configuration.mail, add);
  add("exclude", configuration.exclude, written);
}

bool leaves_out_something(const Text& pattern, const Configuration& configuration,
                          const std::vector<std::string>& real_paths) {
  Configuration only;
  only.folder = configuration.folder;
  only.exclude = List<Text>(std::span(&pattern, 1));
  return std::ranges::any_of(real_paths,
                             [&](const std::string& path) { return is_left_out(path, only); });
}

// A pattern that is misspelt looks like one that is there for later.
void say_what_leaves_out_nothing(Execution& execution, const Repository& repository) {
  std::vector<std::string> real_paths;
  real_paths.reserve(repository.left_out.size());
  for (const std::string& path : repository.left_out) {
    real_paths.push_back(files_on_disk().real_path(path).string());
  }
  for (const auto& configuration : repository.configurations) {
    if (!repository.has_walked_all_of(*configuration)) continue;
    for (const Text& pattern : configuration->exclude) {
      if (leaves_out_something(pattern, *configuration, real_paths)) continue;
      execution.say(fmt::format(
          "followup: {}: the pattern \"{}\" of exclude leaves out no plan and no other YAML file",
          origin_of(SettingOrigin::configuration, pattern.place, configuration->source, {}),
          pattern.words));
    }
  }
}

}  // namespace

Report configuration_report(Execution& execution, const Repository& repository,
                            const Checker& checker) {
  SettingTable table;
  add_options(execution, table);
  for (const auto& configuration : repository.configurations) {
    add_definitions(*configuration, table);
    add_rules(*configuration, checker, table);
  }
  say_what_leaves_out_nothing(execution, repository);
  Report report;
  report.name = "configuration";
  report.title = "What is in force, and where it comes from";
  report.as_of = execution.as_of();
  report.blocks.emplace_back(table.finish());
  report.missing_files = repository.unreadable;
  return report;
}

}  // namespace followup
