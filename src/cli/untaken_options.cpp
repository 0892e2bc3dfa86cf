// The table of options that commands do not take. Those that only say how fast, how wide or in
// which colours are not in it: they stand in scripts for all commands alike, and nobody misses
// anything.
#include "cli/untaken_options.h"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "followup/failure.h"

namespace followup {
namespace {

struct GivenOption {
  std::string_view name;
  bool (*is_given)(const Options&);
};

constexpr GivenOption format{"--format",
                             [](const Options& options) { return !options.format.empty(); }};
constexpr GivenOption output{"--output",
                             [](const Options& options) { return !options.output.empty(); }};
constexpr GivenOption configuration{
    "--config", [](const Options& options) { return !options.configuration.empty(); }};
constexpr GivenOption max_file_size{
    "--max-file-size", [](const Options& options) { return options.max_file_size.has_value(); }};
constexpr GivenOption allow_empty{"--allow-empty",
                                  [](const Options& options) { return options.allows_empty; }};
constexpr GivenOption since{"--since",
                            [](const Options& options) { return !options.since.empty(); }};
constexpr GivenOption new_only{"--new-only",
                               [](const Options& options) { return options.shows_new_only; }};
constexpr GivenOption write_baseline{
    "--write-baseline", [](const Options& options) { return !options.new_baseline.empty(); }};

template <Command command>
bool is(const Options& options) {
  return options.command == command;
}

bool shows_configuration(const Options& options) {
  return is<Command::check>(options) && options.shows_configuration;
}

bool makes_repository(const Options& options) {
  return is<Command::create>(options) && !options.repository.empty();
}

bool writes_message_files(const Options& options) {
  const MailOptions& mail = options.mail;
  return is<Command::mail>(options) && (!mail.outbox.empty() || !mail.mbox.empty());
}

bool sends_messages(const Options& options) {
  const MailOptions& mail = options.mail;
  return is<Command::mail>(options) && (mail.sends || !mail.arrived.empty());
}

struct UntakenOptions {
  std::string_view command;  // as people write it, with the options that it depends on
  bool (*is_asked_for)(const Options&);
  std::vector<GivenOption> options;
  std::string_view reason;
};

const std::vector<UntakenOptions>& untaken_options() {
  static const std::vector<GivenOption> of_reading{configuration, max_file_size, allow_empty};
  static constexpr std::string_view reads_nothing = "it reads no plan";
  static const std::vector<UntakenOptions> all{
      {"check --show-config",
       shows_configuration,
       {since, new_only, write_baseline},
       "it checks nothing"},
      {"mail", is<Command::mail>, {format}, "messages have one form"},
      {"mail with --outbox or --mbox",
       writes_message_files,
       {output},
       "the messages are all that it writes"},
      {"mail with --send or --arrived",
       sends_messages,
       {output},
       "what became of each message is said at once, and > FILE keeps that"},
      {"import", is<Command::import>, {format}, "what it writes is YAML"},
      {"import", is<Command::import>, {allow_empty}, reads_nothing},
      {"new", is<Command::create>, {format}, "what it writes is YAML"},
      {"new", is<Command::create>, of_reading, reads_nothing},
      {"new --repository", makes_repository, {output}, "it fills a folder"},
      {"schema", is<Command::schema>, {format}, "what it writes is JSON"},
      {"schema", is<Command::schema>, of_reading, reads_nothing},
      {"rules", is<Command::rules>, of_reading, reads_nothing},
      {"explain", is<Command::explain>, of_reading, reads_nothing},
  };
  return all;
}

}  // namespace

void refuse_untaken_options(const Options& options) {
  for (const UntakenOptions& row : untaken_options()) {
    if (!row.is_asked_for(options)) continue;
    for (const GivenOption& option : row.options) {
      if (!option.is_given(options)) continue;
      throw Failure(fmt::format("{} takes no {}, because {}; leave it out", row.command,
                                option.name, row.reason));
    }
  }
}

bool is_never_taken(std::string_view command, std::string_view option) {
  return std::ranges::any_of(untaken_options(), [&](const UntakenOptions& row) {
    return row.command == command &&
           std::ranges::count(row.options, option, &GivenOption::name) > 0;
  });
}

}  // namespace followup
