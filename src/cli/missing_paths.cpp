// An owner of two words is two paths, and a date is one.
#include "cli/missing_paths.h"

#include <fmt/core.h>

#include <algorithm>
#include <variant>

#include "followup/date.h"
#include "text/shell_word.h"
#include "text/unicode.h"

namespace followup {
namespace {

// With what stands after it in front of the paths; empty where no action can be chosen.
std::string command_that_chooses(const Options& options) {
  switch (options.command) {
    case Command::report: {
      const ReportKind& kind = *options.report;
      const bool chooses = std::ranges::count(kind.options, ReportOption::selection) > 0;
      return chooses ? std::string(kind.name) : std::string();
    }
    case Command::trend:
      return "trend";
    case Command::mail:
      return fmt::format("mail {}", options.mail.report);
    default:
      return {};
  }
}

bool is_date(const std::string& word) {
  return std::holds_alternative<Edtf>(parse_edtf(word));
}

bool may_be_name(const std::string& word) {
  return word != "-" && word.find_first_of("/.\\") == std::string::npos;
}

// A small word alone is rather a folder that is somewhere else.
bool looks_like_name(std::string_view words) {
  return words.find(' ') != std::string_view::npos || fold_case(words) != words;
}

}  // namespace

std::vector<std::string> advice_on_missing_paths(const Options& options, const Files& files) {
  std::vector<std::string> advice;
  const std::string command = command_that_chooses(options);
  if (command.empty()) return advice;
  std::string name;
  for (const std::string& path : options.paths) {
    if (!may_be_name(path) || files.kind(path) != FileKind::nothing) continue;
    if (is_date(path)) {
      advice.push_back(fmt::format(
          "for what is due before a day write \"followup {0} --due-before {1}\"; \"--as-of {1}\" "
          "judges by that day",
          command, path));
    } else {
      name += (name.empty() ? "" : " ") + path;
    }
  }
  if (looks_like_name(name)) {
    advice.push_back(fmt::format("for what one owner has to do write \"followup {} --owner {}\"",
                                 command, shell_word(name)));
  }
  return advice;
}

}  // namespace followup
