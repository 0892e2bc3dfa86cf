// Writing a result to a file that is whole or not there.
#pragma once

#include <string>

namespace followup {

// Writes beside the file and renames, so that nobody sees half a report; what is no regular file (a
// pipe, /dev/stdout) is written to directly. Throws Failure.
void write_file(const std::string& path, const std::string& text);

}  // namespace followup
