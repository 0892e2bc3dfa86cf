// From arguments to an outcome: load, then check or report, then format.
#include "followup/run.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <system_error>

#include "cli/options.h"
#include "cli/output_file.h"
#include "followup/check.h"
#include "followup/failure.h"
#include "followup/format.h"
#include "text/spelling.h"
#include "text/unicode.h"

namespace followup {
namespace {

bool has_colour(const Options& options, const Surroundings& surroundings, bool is_terminal) {
  if (options.colour != "auto") return options.colour == "always";
  const auto is_set = [&](const char* name) {
    const auto value = surroundings.variable(name);
    return value && !value->empty();
  };
  if (is_set("NO_COLOR")) return false;
  const auto force = surroundings.variable("CLICOLOR_FORCE");
  if (force && !force->empty() && *force != "0") return true;
  return is_terminal && surroundings.variable("TERM").value_or("dumb") != "dumb";
}

Day as_of_day(const Options& options, const Surroundings& surroundings) {
  if (!options.as_of) return surroundings.today;
  if (const auto day = parse_day(*options.as_of)) return *day;
  throw Failure(fmt::format("--as-of \"{}\" is not a day; write it like {}", *options.as_of,
                            iso(surroundings.today)));
}

// "5MiB" or a number of bytes. Places in a file are counted in 32 bits.
std::size_t file_size(const Options& options) {
  constexpr std::size_t most = 2U << 30U;
  if (!options.max_file_size) return LoadOptions().max_file_size;
  struct Unit {
    std::string_view name;
    std::size_t bytes;
  };
  static constexpr Unit units[]{
      {"", 1}, {"KiB", 1U << 10U}, {"MiB", 1U << 20U}, {"GiB", 1U << 30U}};
  const std::string& written = *options.max_file_size;
  std::size_t number = 0;
  const auto [end, error] =
      std::from_chars(written.data(), written.data() + written.size(), number);
  const std::string_view name(end, static_cast<std::size_t>(written.data() + written.size() - end));
  const auto* unit = std::ranges::find(units, name, &Unit::name);
  const bool is_size = error == std::errc() && unit != std::end(units) && number > 0;
  if (!is_size || number > most / unit->bytes) {
    throw Failure(
        fmt::format("--max-file-size \"{}\" is not a size up to 2GiB; write bytes, or "
                    "5MiB",
                    written));
  }
  return number * unit->bytes;
}

template <class Format>
const Format& chosen_format(const std::vector<Format>& formats, const std::string& name) {
  if (name.empty()) return formats.front();
  std::vector<std::string_view> names;
  std::string list;
  for (const Format& format : formats) {
    if (format.name == name) return format;
    names.push_back(format.name);
    list += fmt::format("{}{}", list.empty() ? "" : ", ", format.name);
  }
  const std::string_view meant = nearest(name, names);
  throw Failure(fmt::format("there is no format \"{}\" here{}; the formats are {}", name,
                            meant.empty() ? "" : fmt::format(" (did you mean \"{}\"?)", meant),
                            list));
}

class Execution {
 public:
  Execution(const Options& options, const Surroundings& surroundings)
      : options_(options), surroundings_(surroundings) {}

  Outcome run() {
    const Day as_of = as_of_day(options_, surroundings_);
    if (options_.report == nullptr) {
      check(as_of, chosen_format(problem_formats(), options_.format));
    } else {
      report(as_of, chosen_format(report_formats(), options_.format));
    }
    return std::move(outcome_);
  }

 private:
  unsigned jobs() const { return options_.jobs != 0 ? options_.jobs : surroundings_.cores; }

  bool writes_to_terminal() const {
    return surroundings_.is_out_terminal && (options_.output.empty() || options_.output == "-");
  }

  TextStyle style() const {
    TextStyle style;
    if (options_.width != 0) {
      style.width = options_.width;
    } else if (writes_to_terminal()) {
      style.width = surroundings_.terminal_width;
    }
    style.has_colour = has_colour(options_, surroundings_, writes_to_terminal());
    style.is_quiet = options_.is_quiet;
    return style;
  }

  Repository load_plans(FileVisitor& visitor) {
    LoadOptions load_options;
    load_options.paths = options_.paths;
    load_options.configuration = options_.configuration;
    load_options.max_file_size = file_size(options_);
    load_options.jobs = jobs();
    const bool reads_standard_input =
        std::find(options_.paths.begin(), options_.paths.end(), "-") != options_.paths.end();
    const std::string standard_input =
        reads_standard_input ? surroundings_.read_standard_input() : std::string();
    Repository repository = load(load_options, standard_input, visitor);
    refuse_to_overwrite(repository);
    for (const std::string& sentence : repository.unreadable) cannot(sentence);
    const bool is_nothing_there = repository.files.empty() && repository.unreadable.empty() &&
                                  repository.named_configurations == 0;
    if (is_nothing_there && !options_.allows_empty) {
      cannot(fmt::format("no plan found in {}{}", where(), looked_at(repository)));
    }
    return repository;
  }

  std::string where() const {
    if (options_.paths.empty()) return "the repository around this folder";
    std::string list;
    for (const std::string& path : options_.paths) {
      list += fmt::format("{}\"{}\"", list.empty() ? "" : ", ", path);
    }
    return list;
  }

  static std::string looked_at(const Repository& repository) {
    if (repository.other_files == 0) return {};
    return fmt::format(" ({} YAML {} no plan; a plan begins with \"kind:\")",
                       repository.other_files,
                       repository.other_files == 1 ? "file there is" : "files there are");
  }

  // Something that keeps the program from doing its job; the rest of the job is still done.
  void cannot(const std::string& sentence) {
    outcome_.err += fmt::format("followup: {}\n", visible(sentence));
    outcome_.exit_code = 2;
  }

  void write(std::string text) {
    if (options_.output.empty() || options_.output == "-") {
      outcome_.out = std::move(text);
    } else {
      write_file(options_.output, text);
    }
  }

  // "-o plan.yaml" would replace a plan by what is wrong in it. No format is YAML, so that no YAML
  // file is ever meant; other names may be those of plans that were named.
  void refuse_to_overwrite(const Repository& repository) const {
    namespace fs = std::filesystem;
    const std::string& output = options_.output;
    std::error_code error;
    if (output.empty() || output == "-" || !fs::is_regular_file(output, error)) return;
    const std::string extension = fold_case(fs::path(output).extension().string());
    const bool is_input = std::ranges::any_of(repository.files, [&](const auto& file) {
      return fs::equivalent(file->source.path, output, error);
    });
    if (is_input || extension == ".yaml" || extension == ".yml") {
      throw Failure(fmt::format("\"{}\" may be a plan; write the result to another file", output));
    }
  }

  void check(Day as_of, const ProblemFormat& format) {
    Checker checker(as_of);
    const Repository repository = load_plans(checker);
    const CheckResult result = checker.finish(repository);
    const bool is_nothing_there = repository.files.empty() && outcome_.exit_code != 0;
    if (!is_nothing_there || !result.problems.empty()) write(format.write(result, style()));
    if (repository.has_broken_configuration()) outcome_.exit_code = 2;
    const bool is_objectionable =
        std::any_of(result.problems.begin(), result.problems.end(), [&](const Diagnostic& d) {
          return d.rule->severity == Severity::error ||
                 (options_.is_strict && d.rule->severity == Severity::warning &&
                  !d.rule->depends_on_date);
        });
    if (is_objectionable && outcome_.exit_code == 0) outcome_.exit_code = 1;
  }

  void report(Day as_of, const ReportFormat& format) {
    const std::unique_ptr<ReportMaker> maker = options_.report->make(as_of);
    const Repository repository = load_plans(*maker);
    Report made = maker->finish();
    report_lost_files(repository, made);
    const bool is_silent = format.is_for_people && !made.has_something_to_say &&
                           made.missing_files.empty() && !writes_to_terminal();
    const bool is_nothing_there = repository.files.empty() && outcome_.exit_code != 0;
    if (!is_nothing_there) write(is_silent ? std::string() : format.write(made, style()));
    if (options_.has_exit_code && made.has_findings && outcome_.exit_code == 0) {
      outcome_.exit_code = 1;
    }
  }

  // What a report had to leave out is said on standard error and in the report itself.
  void report_lost_files(const Repository& repository, Report& made) {
    const auto first_error = [](const Diagnostics& problems) {
      return std::find_if(problems.begin(), problems.end(),
                          [](const Diagnostic& d) { return d.rule->severity == Severity::error; });
    };
    for (const std::string& sentence : repository.unreadable)
      made.missing_files.push_back(sentence);
    for (const auto& file : repository.files) {
      if (!file->is_lost) continue;
      made.missing_files.push_back(file->source.path);
      const auto error = first_error(file->problems);
      if (error != file->problems.end()) cannot(sentence(*error) + "; the file is left out");
    }
    for (const auto& configuration : repository.configurations) {
      const auto error = first_error(configuration->problems);
      if (error == configuration->problems.end()) continue;
      made.missing_files.push_back(configuration->source.path);
      cannot(sentence(*error) + "; see followup check");
    }
  }

  static std::string sentence(const Diagnostic& d) {
    const Position at = LineIndex(d.source->text).position(d.place.begin);
    return fmt::format("{}:{}:{}: {}", d.source->path, at.line, at.column, d.message);
  }

  const Options& options_;
  const Surroundings& surroundings_;
  Outcome outcome_;
};

}  // namespace

Outcome run(const std::vector<std::string>& arguments, const Surroundings& surroundings) {
  const ParsedArguments parsed = parse_arguments(arguments);
  if (!parsed.options) {
    return parsed.exit_code == 0 ? Outcome{0, parsed.text, {}}
                                 : Outcome{parsed.exit_code, {}, parsed.text};
  }
  try {
    return Execution(*parsed.options, surroundings).run();
  } catch (const Failure& failure) {
    return {2, {}, fmt::format("followup: {}\n", visible(failure.what()))};
  } catch (const std::system_error& error) {  // the file system changed under our hands
    return {2, {}, fmt::format("followup: {}\n", visible(error.what()))};
  }
}

}  // namespace followup
