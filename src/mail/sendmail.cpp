// Starting the program with the message as a file for its standard input, so that neither waits for
// the other and it can be told how much was read.
#include "mail/sendmail.h"

#include <fmt/core.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include "descriptor.h"
#include "followup/failure.h"
#include "text/shell_word.h"

namespace followup {
namespace {

std::vector<std::string> words_of(std::string_view command) {
  std::vector<std::string> words;
  constexpr std::string_view blanks = " \t";
  for (std::size_t at = command.find_first_not_of(blanks); at != std::string_view::npos;) {
    const std::size_t end = std::min(command.find_first_of(blanks, at), command.size());
    words.emplace_back(command.substr(at, end - at));
    at = command.find_first_not_of(blanks, end);
  }
  return words;
}

bool can_be_run(const std::string& path) {
  std::error_code error;
  return std::filesystem::is_regular_file(path, error) && ::access(path.c_str(), X_OK) == 0;
}

class FileActions {
 public:
  FileActions() { ::posix_spawn_file_actions_init(&actions_); }
  ~FileActions() { ::posix_spawn_file_actions_destroy(&actions_); }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;

  void duplicate(int from, int to) { ::posix_spawn_file_actions_adddup2(&actions_, from, to); }
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

// What programs that stand in for sendmail mean by how they end (sysexits.h).
std::string_view meaning_of(int exit_code) {
  static constexpr std::array<std::pair<int, std::string_view>, 15> meanings{{
      {EX_USAGE, "it was called in a wrong way; see --sendmail"},
      {EX_DATAERR, "it refuses the message or a reader"},
      {EX_NOINPUT, "it could not read the message, or a file that it needs"},
      {EX_NOUSER, "the address is not known"},
      {EX_NOHOST, "the mail server is not known"},
      {EX_UNAVAILABLE,
       "the mail server cannot be reached or refuses, or a part of the mail system does not run"},
      {EX_SOFTWARE, "it has a mistake of its own"},
      {EX_OSERR, "the machine gave it no memory, no process or the like"},
      {EX_OSFILE, "a file of the system is missing or wrong"},
      {EX_CANTCREAT, "it could not write a file, for instance into its queue"},
      {EX_IOERR, "the connection, or the disk, failed on the way"},
      {EX_TEMPFAIL, "it cannot now; it can be tried again"},
      {EX_PROTOCOL, "the connection broke, or the server answered strangely"},
      {EX_NOPERM, "it, or this account, is not allowed to; a password may be wrong"},
      {EX_CONFIG, "its configuration is wrong"},
  }};
  const auto* found =
      std::ranges::find(meanings, exit_code, &std::pair<int, std::string_view>::first);
  return found == meanings.end() ? "" : found->second;
}

// The program may be one that starts another, as timeout(1) does: that one is looked for in the
// same folders.
std::vector<std::string> environment_with(const std::string& search_path) {
  constexpr std::string_view name = "PATH=";
  std::vector<std::string> variables;
  for (char** variable = environ; *variable != nullptr; ++variable) {
    const bool is_path = std::string_view(*variable).starts_with(name);
    variables.push_back(is_path ? fmt::format("{}{}", name, search_path) : *variable);
  }
  return variables;
}

// As C wants lists of words, which must outlive it.
std::vector<char*> pointers_to(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  pointers.reserve(words.size() + 1);
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return pointers;
}

// How much of the message has been read.
struct Reading {
  off_t read = 0;
  off_t size = 0;
  bool has_begun = false;
};

// Whoever opens the file anew, as /dev/stdin, has a place of its own in it; but the time at which
// it was last read is the file's.
constexpr std::array<timespec, 2> never_read{{{0, 0}, {0, UTIME_OMIT}}};

bool was_read(const Descriptor& file) {
  struct stat status {};
  return ::fstat(file.number(), &status) != 0 || status.st_atim.tv_sec != 0;
}

Handover outcome_of(int status, const std::string& name, const Reading& message) {
  using enum Handover::Result;
  if (WIFSIGNALED(status)) {
    return {in_doubt, fmt::format("{} was killed by signal {}", name, WTERMSIG(status))};
  }
  const int exit_code = WEXITSTATUS(status);
  if (exit_code != 0) {
    // timeout(1) and shells say so of what they could not start.
    if ((exit_code == 126 || exit_code == 127) && !message.has_begun) {
      return {refused,
              fmt::format("{} ended with {}, a program could not be started", name, exit_code)};
    }
    // A connection that broke may have broken after the message; from 124 on (as shells and
    // timeout(1) count) it was not the program's own decision to end.
    const bool is_cut_off = exit_code == EX_IOERR || exit_code == EX_PROTOCOL || exit_code >= 124;
    const std::string_view meaning = meaning_of(exit_code);
    return {is_cut_off ? in_doubt : refused,
            fmt::format("{} ended with {}{}", name, exit_code,
                        meaning.empty() ? "" : fmt::format(", {}", meaning))};
  }
  if (message.read != message.size)
    return {in_doubt, fmt::format("{} has not read the whole message", name)};
  return {accepted, {}};
}

}  // namespace

MailProgram find_mail_program(std::string_view command, std::string_view search_path) {
  MailProgram program{{}, words_of(command)};
  program.search_path = fmt::format("{}:/usr/sbin:/usr/lib:/usr/local/sbin:/sbin", search_path);
  if (program.words.empty()) throw Failure("the command that takes the messages is empty");
  const std::string& name = program.words.front();
  if (name.find('/') != std::string::npos) {
    program.path = name;
  } else {
    const std::string& folders = program.search_path;
    for (std::size_t at = 0; at <= folders.size() && program.path.empty();) {
      const std::size_t end = std::min(folders.find(':', at), folders.size());
      const std::string path = fmt::format("{}/{}", folders.substr(at, end - at), name);
      // A folder without a name would be the current one, which anybody may have filled.
      if (end > at && can_be_run(path)) program.path = path;
      at = end + 1;
    }
  }
  if (!program.path.empty() && can_be_run(program.path)) return program;
  std::error_code error;
  if (std::filesystem::is_regular_file(program.path, error)) {
    throw Failure(
        fmt::format("the program \"{0}\" that takes the messages may not be executed by this "
                    "account; if it is the right one:  chmod +x {1}",
                    name, shell_word(name)));
  }
  throw Failure(
      fmt::format("there is no program \"{}\" that takes the messages; install a mail system "
                  "(for example msmtp-mta), or name another with --sendmail",
                  name));
}

Handover hand_over(const MailProgram& program, const std::string& message) {
  const std::string name = "a message in memory";
  const Descriptor file(::memfd_create("followup-message", MFD_CLOEXEC));
  if (!file.is_open()) fail_to("write", name, errno);
  write_all(file, message, name);
  ::lseek(file.number(), 0, SEEK_SET);
  if (::futimens(file.number(), never_read.data()) != 0) fail_to("write", name, errno);
  FileActions actions;
  actions.duplicate(file.number(), STDIN_FILENO);
  actions.duplicate(STDERR_FILENO, STDOUT_FILENO);
  std::vector<std::string> words = program.words;
  std::vector<std::string> variables = environment_with(program.search_path);
  ::pid_t child = 0;
  const int error = ::posix_spawn(&child, program.path.c_str(), actions.get(), nullptr,
                                  pointers_to(words).data(), pointers_to(variables).data());
  if (error != 0) {
    // The file is there: what is not found is what should run it.
    const bool has_no_interpreter = error == ENOENT && can_be_run(program.path);
    return {Handover::Result::refused,
            fmt::format("{} cannot be started: {}", program.path,
                        has_no_interpreter
                            ? "its interpreter is missing, which a script names in its first line"
                            : words_of_error(error))};
  }
  int status = 0;
  ::pid_t ended = 0;
  do {
    ended = ::waitpid(child, &status, 0);
  } while (ended < 0 && errno == EINTR);
  if (ended < 0) {
    return {Handover::Result::in_doubt,
            fmt::format("nobody says how {} ended: {}", program.path, words_of_error(errno))};
  }
  // The place in the file is shared with the program that has read it.
  const Reading reading{::lseek(file.number(), 0, SEEK_CUR), static_cast<off_t>(message.size()),
                        was_read(file)};
  return outcome_of(status, program.words.front(), reading);
}

}  // namespace followup
