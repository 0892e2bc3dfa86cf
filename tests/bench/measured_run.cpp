// fork, exec and wait4: the kernel's own account, without a tool that would have to be installed.
#include "measured_run.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <stdexcept>

namespace bench {
namespace {

constexpr int exit_code_of_a_failed_exec = 127;

double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

[[noreturn]] void become(const std::vector<char*>& arguments) {
  const int nowhere = ::open("/dev/null", O_WRONLY);
  if (nowhere >= 0 && ::dup2(nowhere, STDOUT_FILENO) >= 0) {
    ::execvp(arguments.front(), arguments.data());
  }
  // Not exit(): the parent's buffers are not the child's to flush.
  ::_exit(exit_code_of_a_failed_exec);
}

void check_end(const Command& command, int status) {
  if (WIFSIGNALED(status)) {
    throw std::runtime_error{
        fmt::format("ended by signal {}: {}", WTERMSIG(status), shown(command))};
  }
  if (WEXITSTATUS(status) == exit_code_of_a_failed_exec) {
    throw std::runtime_error{fmt::format("cannot be run: {}", shown(command))};
  }
  if (WEXITSTATUS(status) != 0) {
    throw std::runtime_error{fmt::format("exit code {}: {}", WEXITSTATUS(status), shown(command))};
  }
}

}  // namespace

std::string shown(const Command& command) {
  return fmt::format("{}", fmt::join(command, " "));
}

Cost run_measured(const Command& command) {
  Command copy = command;  // exec wants the words writable
  std::vector<char*> arguments;
  for (std::string& word : copy) arguments.push_back(word.data());
  arguments.push_back(nullptr);

  const auto before = std::chrono::steady_clock::now();
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error{"cannot start another process"};
  if (child == 0) become(arguments);
  int status = 0;
  rusage usage{};
  while (::wait4(child, &status, 0, &usage) < 0) {
    if (errno != EINTR) throw std::runtime_error{"cannot wait for: " + shown(command)};
  }
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - before;
  check_end(command, status);
  return {.wall_seconds = wall.count(),
          .cpu_seconds = seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime),
          .peak_mib = static_cast<double>(usage.ru_maxrss) / 1024};
}

}  // namespace bench
