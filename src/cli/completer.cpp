// Commands, options, their words and formats come from the program's own command line, names of
// filters and rules from their tables.
#include "cli/completer.h"

#include <algorithm>

#include "cli/untaken_options.h"
#include "followup/check.h"
#include "followup/rule_settings.h"
#include "reports/filter_table.h"

namespace followup {
namespace {

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
  Completer(const CLI::App& program, const OptionWords& known, std::vector<std::string> words)
      : program_(program), known_(known), words_(std::move(words)) {
    if (words_.empty()) words_.emplace_back();
  }

  Completion complete() {
    found_.written = words_.back();
    words_.pop_back();
    read_words_before();
    const std::size_t equals = found_.written.find('=');
    if (found_.written.starts_with("--") && equals != std::string::npos) {
      const std::string option = found_.written.substr(0, equals);
      look_behind(equals);
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
      } else {
        const CLI::Option* argument = next_argument();
        if (argument != nullptr && argument->get_name() == "PATH") found_.paths.push_back(word);
        ++arguments_;
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

  // The rest of the word is completed by itself.
  void look_behind(std::size_t end) {
    found_.before += found_.written.substr(0, end + 1);
    found_.written.erase(0, end + 1);
  }

  void add_words_of(const CLI::Option& option) {
    const auto words = known_.find(&option);
    if (words == known_.end()) return;
    for (const std::string_view word : words->second) add(word);
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
        if (!option->get_positional() && !is_told_of_already &&
            !is_never_taken(command_name(), name_of(*option))) {
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
    const std::string type = option.get_type_name();
    const bool is_of_check = command_name() == "check";
    const bool is_list = option.get_delimiter() == ',' || type.ends_with(",...");
    const std::size_t comma = is_list ? found_.written.rfind(',') : std::string::npos;
    if (comma != std::string::npos) look_behind(comma);
    if (name == "--rule") return add_rule_settings();
    if (name == "--only" && is_of_check) return add_rules({});
    if (name == "--format") return add_formats();
    // HEADING=KEY: the words are keys.
    const bool is_pair = type.find('=') != std::string::npos;
    const std::size_t equals = is_pair ? found_.written.rfind('=') : std::string::npos;
    if (equals != std::string::npos) look_behind(equals);
    if (!is_pair || equals != std::string::npos) add_words_of(option);
    if (std::ranges::count(filter_table(), name, &Filter::option) > 0) {
      found_.filter = name;
    } else if (command_name() == "mail" &&
               (name == "--only" || name == "--to" || name == "--coordinator")) {
      found_.filter = "--owner";
    }
    found_.wants_files = type == "FILE" || type == "FOLDER";
  }

  // What the next word would be that is no option; null if the command takes no more.
  const CLI::Option* next_argument() const {
    const std::vector<const CLI::Option*> arguments =
        static_cast<const CLI::App*>(command_)->get_options(
            [](const CLI::Option* option) { return option->get_positional(); });
    if (arguments_ < arguments.size()) return arguments[arguments_];
    if (arguments.empty()) return nullptr;
    const CLI::Option* last = arguments.back();
    return names_files(*last) ? last : nullptr;
  }

  static bool names_files(const CLI::Option& argument) {
    const std::string name = argument.get_name();
    return name == "PATH" || name == "STATE" || name == "DOCUMENT";
  }

  void add_arguments() {
    const CLI::Option* argument = next_argument();
    if (argument == nullptr) return;
    found_.wants_files = names_files(*argument);
    found_.wants_ids = argument->get_name() == "ID";
    if (argument->get_name() == "RULE") add_rules({});
    add_words_of(*argument);
  }

  const CLI::App& program_;
  const OptionWords& known_;
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

Completion complete(const CLI::App& program, const OptionWords& known,
                    std::vector<std::string> words) {
  return Completer(program, known, with_joined_equals(std::move(words))).complete();
}

}  // namespace followup
