// The options of mail: one row each, which adds them to the command line. (--again is not among
// them: it can stand alone or have an id.)
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace followup {

struct MailOptions {
  std::string report;  // what is mailed
  std::string to;      // owners, coordinator, or an address
  std::string only;    // an owner
  std::string from;
  std::string coordinator;
  std::vector<std::string> cc;
  bool attaches_calendar = false;
  // Ways out, of which one can be chosen.
  std::string outbox;  // a folder
  std::string mbox;    // a file
  bool writes_to_stdout = false;
  bool sends = false;
  bool is_dry_run = false;
  // Of sending.
  std::string sendmail;                  // a command
  std::vector<std::string> again;        // Message-IDs, or everything: `all_again`
  std::vector<std::string> arrived;      // Message-IDs, or all that are in doubt: `all_arrived`
  std::vector<std::string> not_arrived;  // Message-IDs
};

// What --again says without a Message-ID.
inline constexpr const char* all_again = "true";

// What --arrived says instead of a Message-ID.
inline constexpr std::string_view all_arrived = "all";

// Readers that --to can name besides parties and addresses.
inline constexpr std::string_view to_owners = "owners";
inline constexpr std::string_view to_coordinator = "coordinator";

struct MailOptionRow {
  const char* name;  // "--outbox"
  // A list can be given several times.
  std::variant<std::string MailOptions::*, std::vector<std::string> MailOptions::*,
               bool MailOptions::*>
      target;
  const char* type;  // empty for flags
  const char* summary;
  const char* heading;                           // of --help
  std::span<const std::string_view> words = {};  // that may be written, besides names
};

inline constexpr const char* who_gets_what = "Who gets what";
inline constexpr const char* where_mail_goes = "Where it goes";

std::span<const MailOptionRow> mail_option_rows();

// "--again ID" as "--again=ID": without it the option stands alone, and what follows is a path.
// "--not-arrived ID" likewise, so that both are one word.
std::vector<std::string> with_joined_ids(std::vector<std::string> arguments);

}  // namespace followup
