// Commands in the logs of GitHub, Azure and TeamCity.
#include "cli/log_commands.h"

#include <algorithm>

namespace followup {
namespace {

// Each says by this variable that it runs us.
constexpr const char* obedient_runners[]{"GITHUB_ACTIONS", "TF_BUILD", "TEAMCITY_VERSION"};

// ##[, ##vso[, ##teamcity[
bool is_command_after_hashes(std::string_view text) {
  if (!text.starts_with("##")) return false;
  const std::size_t name_end = text.find_first_not_of(
      "abcdefghijklmnopqrstuvwxyz"
      "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
      2);
  return name_end != std::string_view::npos && text[name_end] == '[';
}

}  // namespace

bool is_log_obeyed(const Surroundings& surroundings) {
  return std::ranges::any_of(
      obedient_runners, [&](const char* name) { return surroundings.variable(name).has_value(); });
}

// The runner of GitHub takes :: at the beginning of a line, and ##[ anywhere, for a command, those
// of Azure and TeamCity their own name between ## and [. Words of a plan never are one.
std::string without_commands(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  bool is_line_start = true;
  for (std::size_t at = 0; at < text.size(); ++at) {
    safe += text[at];
    const std::string_view rest = text.substr(at);
    const bool is_command =
        (is_line_start && rest.starts_with("::")) || is_command_after_hashes(rest);
    if (is_command) safe += ' ';
    // GitHub passes over every kind of blank; what is no ASCII may be one.
    const bool may_be_blank = text[at] == ' ' || static_cast<unsigned char>(text[at]) >= 0x80;
    is_line_start = text[at] == '\n' || (is_line_start && may_be_blank);
  }
  return safe;
}

}  // namespace followup
