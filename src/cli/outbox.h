// How messages leave the program as files, on standard output, or only named.
#pragma once

#include <string>
#include <vector>

#include "cli/execution.h"
#include "mail/message.h"

namespace followup {

struct OutgoingMessage {
  Message message;
  std::size_t actions = 0;             // that it is about
  std::vector<std::string> told = {};  // the ids of those that it names
  bool is_for_coordinator = false;
};

// Throws Failure if the options choose more than one way out.
void refuse_several_ways_out(const MailOptions& options);

// At a terminal, where silence would leave a person in the dark.
void say_that_nobody_is_written_to(Execution& execution);

// To a folder, a file or standard output, as the options say; without one of them recipients and
// subjects only. Throws Failure before anything is written if the way cannot carry these messages.
void write_out(Execution& execution, const std::vector<OutgoingMessage>& messages);

}  // namespace followup
