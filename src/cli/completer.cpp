// Commands, options and formats come from the program's own command line, names of filters from the
// table of filters; only what no table has stands here.
#include "cli/completer.h"

#include <algorithm>
#include <array>
#include <span>

#include "cli/mailed_reports.h"
#include "cli/new_repository.h"
#include "followup/check.h"
#include "followup/plan.h"
#include "followup/rule_settings.h"
#include "history/points_of_time.h"
#include "reports/action_table.h"
#include "reports/filter_table.h"

namespace followup {
namespace {

using Words = std::vector<std::string_view>;

struct WordsOfOption {
  std::string_view command;  // empty: of every command
  std::string_view option;
  Words words;
};

// "ignore" is no severity to end with 1 from.
Words words_of_fail_on() {
  Words words = severity_words();
  words.back() = "never";
  return words;
}

const std::vector<WordsOfOption>& words_of_options() {
  static const std::vector<WordsOfOption> all{
      {"", "--color", {"auto", "always", "never"}},
      {"check", "--fail-on", words_of_fail_on()},
      {"import", "--date-order", {"dmy", "mdy"}},
      {"new", "--ci", ci_system_words()},
      {"trend", "--every", {step_names.begin(), step_names.end()}},
      {"trend", "--by", {"agency", "plan"}},
      {"due", "--by", {"week", "month"}},
      {"mail", "--to", {"owners", "coordinator"}},
  };
  return all;
}

constexpr std::array<std::string_view, 8> options_with_file{
    "--config", "--output", "--baseline", "--write-baseline",
    "--mbox",   "--outbox", "--parties",  "--repository"};

struct FirstWords {
  std::string_view command;
  Words words;
};

// What a command takes before, or instead of, files.
std::vector<FirstWords> first_words() {
  Words reports;
  for (const MailedReport& report : mailed_reports()) reports.push_back(report.name);
  return {{"mail", reports}, {"schema", {"plan", "config", "report"}}, {"new", plan_kinds()}};
}

// "--owner" or "-o", as CLI11 writes it in help.
std::string name_of(const CLI::Option& option) {
  return option.get_lnames().empty() ? "-" + option.get_snames().front()
                                     : "--" + option.get_lnames().front();
}

std::string first_line(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

const CLI::Option* find_option(const CLI::App& app, const std::string& name) {
  for (const CLI::Option* option : app.get_options()) {
    if (!option->get_positional() && option->check_name(name)) return option;
  }
  return nullptr;
}

class Completer {
 public:
  Completer(const CLI::App& program, std::vector<std::string> words)
      : program_(program), words_(std::move(words)) {
    if (words_.empty()) words_.emplace_back();
  }

  Completion complete() {
    found_.written = words_.back();
    words_.pop_back();
    read_words_before();
    const std::size_t equals = found_.written.find('=');
    if (found_.written.starts_with("--") && equals != std::string::npos) {
      const std::string option = found_.written.substr(0, equals);
      found_.before = found_.written.substr(0, equals + 1);
      found_.written.erase(0, equals + 1);
      if (const CLI::Option* known = option_called(option)) add_values(*known);
    } else if (is_unknown_) {
      return {};
    } else if (open_option_ != nullptr) {
      add_values(*open_option_);
    } else if (found_.written.starts_with('-')) {
      add_options();
    } else if (command_ == nullptr) {
      for (const CLI::App* command :
           program_.get_subcommands([](const CLI::App*) { return true; })) {
        add(command->get_name(), command->get_description());
      }
    } else {
      add_arguments();
    }
    std::erase_if(found_.candidates, [&](const Candidate& candidate) {
      return !candidate.word.starts_with(found_.written);
    });
    return std::move(found_);
  }

 private:
  // Finds the command, how many arguments it has already, and an option that waits for its value.
  void read_words_before() {
    for (const std::string& word : words_) {
      if (open_option_ != nullptr) {
        open_option_ = nullptr;
      } else if (word.size() > 1 && word.front() == '-') {
        const CLI::Option* option = option_called(word);
        const bool takes_value = option != nullptr && option->get_items_expected_min() > 0;
        if (takes_value) open_option_ = option;
      } else if (command_ == nullptr) {
        const std::vector<const CLI::App*> called = program_.get_subcommands(
            [&](const CLI::App* command) { return command->get_name() == word; });
        if (called.empty()) return void(is_unknown_ = true);
        command_ = called.front();
      } else if (++arguments_ > 1 || !takes_first_word()) {
        found_.paths.push_back(word);
      }
    }
  }

  const CLI::Option* option_called(const std::string& name) const {
    const CLI::Option* option = command_ == nullptr ? nullptr : find_option(*command_, name);
    return option != nullptr ? option : find_option(program_, name);
  }

  std::string command_name() const {
    return command_ == nullptr ? std::string() : command_->get_name();
  }

  void add(std::string_view word, const std::string& description = {}) {
    found_.candidates.push_back({std::string(word), first_line(description)});
  }

  void add(const Words& words) {
    for (const std::string_view word : words) add(word);
  }

  void add_rules(std::string_view end) {
    for (const Rule* rule : all_rules()) {
      add(std::string(rule->name) + std::string(end), std::string(rule->summary));
    }
  }

  void add_options() {
    for (const CLI::App* app : {command_, &program_}) {
      if (app == nullptr) continue;
      for (const CLI::Option* option : app->get_options()) {
        const bool is_told_of_already = app == &program_ && command_ != nullptr &&
                                        find_option(*command_, name_of(*option)) != nullptr;
        if (!option->get_positional() && !is_told_of_already) {
          add(name_of(*option), option->get_description());
        }
      }
    }
  }

  // The formats of a command stand at the beginning of what is below its help.
  void add_formats() {
    constexpr std::string_view beginning = "Formats: ";
    const std::string footer = command_ == nullptr ? std::string() : command_->get_footer();
    std::string_view rest = footer;
    if (!rest.starts_with(beginning)) return;
    rest.remove_prefix(beginning.size());
    rest = rest.substr(0, rest.find(".\n"));
    while (!rest.empty()) {
      const std::size_t comma = std::min(rest.find(", "), rest.size());
      add(rest.substr(0, comma));
      rest.remove_prefix(std::min(comma + 2, rest.size()));
    }
  }

  // "owner-missing=" and then a severity.
  void add_rule_settings() {
    const std::size_t equals = found_.written.find('=');
    if (equals == std::string::npos) {
      add_rules("=");
    } else {
      const std::string rule = found_.written.substr(0, equals + 1);
      for (const std::string_view severity : severity_words()) {
        add(rule + std::string(severity));
      }
    }
  }

  void add_values(const CLI::Option& option) {
    const std::string name = name_of(option);
    const std::string command = command_name();
    const auto words = std::ranges::find_if(words_of_options(), [&](const WordsOfOption& row) {
      return row.option == name && (row.command.empty() || row.command == command);
    });
    const auto filter = std::ranges::find(filter_table(), name, &Filter::option);
    if (words != words_of_options().end()) add(words->words);
    if (name == "--format") {
      add_formats();
    } else if (name == "--rule") {
      add_rule_settings();
    } else if (name == "--only" && command == "check") {
      add_rules({});
    } else if (name == "--columns" || name == "--sort") {
      if (command_ != nullptr && find_option(*command_, "--columns") != nullptr) {
        add(action_sort_keys());
      }
    } else if (filter != filter_table().end()) {
      found_.filter = name;
    } else if (command == "mail" &&
               (name == "--only" || name == "--to" || name == "--coordinator")) {
      found_.filter = "--owner";
    } else if (std::ranges::count(options_with_file, name) > 0) {
      found_.wants_files = true;
    }
  }

  // Whether something else than a path stands behind the command.
  bool takes_first_word() const {
    const std::string command = command_name();
    return command == "show" || command == "history" || command == "explain" ||
           std::ranges::count(first_words(), command, &FirstWords::command) > 0;
  }

  void add_arguments() {
    const std::string command = command_name();
    const bool is_first = arguments_ == 0 && takes_first_word();
    found_.wants_files =
        !is_first && command != "rules" && command != "explain" && command != "schema";
    if (!is_first) return;
    found_.wants_ids = command == "show" || command == "history";
    if (command == "explain") add_rules({});
    for (const FirstWords& row : first_words()) {
      if (row.command == command) add(row.words);
    }
  }

  const CLI::App& program_;
  std::vector<std::string> words_;
  Completion found_;
  const CLI::App* command_ = nullptr;
  const CLI::Option* open_option_ = nullptr;
  bool is_unknown_ = false;  // the word that stands where a command does
  std::size_t arguments_ = 0;
};

// bash takes "=" for a word of its own.
std::vector<std::string> with_joined_equals(std::vector<std::string> words) {
  std::vector<std::string> joined;
  bool goes_on = false;
  for (std::string& word : words) {
    const bool is_equals = word == "=" && !joined.empty();
    if (is_equals || goes_on) {
      joined.back() += word;
    } else {
      joined.push_back(std::move(word));
    }
    goes_on = is_equals;
  }
  return joined;
}

}  // namespace

Completion complete(const CLI::App& program, std::vector<std::string> words) {
  return Completer(program, with_joined_equals(std::move(words))).complete();
}

}  // namespace followup
