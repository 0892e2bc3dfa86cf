// Handing a message over to the mail system of the machine.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace followup {

// A program that takes a message on its standard input, with its arguments.
struct MailProgram {
  std::string path;
  std::vector<std::string> words;  // as written; the first is its name
  std::string search_path = {};    // where it was looked for, and where it looks itself
};

// "sendmail -t -oi": words between blanks, without a shell. Looked for in `search_path`, and where
// sendmail lies that is not in the path of cron. Throws Failure if there is none.
MailProgram find_mail_program(std::string_view command, std::string_view search_path);

struct Handover {
  enum class Result : std::uint8_t {
    accepted,
    refused,   // certainly not taken
    in_doubt,  // it may have been taken: the program was killed, lost the connection, or has not
               // read all of it
  };
  Result result = Result::accepted;
  std::string reason;  // unless accepted
};

// Waits for the program. What it prints goes to standard error. Throws Failure if the message could
// not even be laid ready for it.
Handover hand_over(const MailProgram& program, const std::string& message);

}  // namespace followup
