// Writing a result to a file that is whole or not there.
#pragma once

#include <cstdint>
#include <string>

namespace followup {

// What becomes of a symbolic link in the place of the file.
enum class Links : std::uint8_t {
  followed,  // what it leads to is replaced
  replaced,
};

// Writes beside the file and renames, so that nobody sees half a report; what is no regular file (a
// pipe, /dev/stdout) is written to directly. Throws Failure.
void write_file(const std::string& path, const std::string& text, Links links = Links::followed);

// The same where nothing may be there: a file or a link of this name is a Failure and stays as it
// is, whoever was faster.
void write_new_file(const std::string& path, const std::string& text);

}  // namespace followup
