// Hands the arguments and what surrounds the program to run(), and writes what comes back.
#include <fcntl.h>
#include <malloc.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <exception>
#include <filesystem>
#include <new>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>

#include "followup/run.h"

namespace {

// A stream closed from the start would hand its number to the first file that is opened. It is
// filled with one that can be neither read nor written, so that using it still fails.
void fill_closed_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) == -1 && errno == EBADF) {
      ::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
  }
}

followup::Day local_today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  return std::chrono::sys_days{
      std::chrono::year_month_day{std::chrono::year{local.tm_year + 1900},
                                  std::chrono::month{static_cast<unsigned>(local.tm_mon + 1)},
                                  std::chrono::day{static_cast<unsigned>(local.tm_mday)}}};
}

std::optional<std::string> variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

std::string read_standard_input() {
  std::string text;
  char buffer[1 << 16];
  for (;;) {
    const ssize_t count = ::read(STDIN_FILENO, buffer, sizeof buffer);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw std::system_error(errno, std::generic_category(), "standard input");
    if (count == 0) return text;
    text.append(buffer, static_cast<std::size_t>(count));
  }
}

std::size_t terminal_width(int stream) {
  winsize size{};
  if (::ioctl(stream, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 80;
}

bool write_all(int stream, std::string_view text) {
  std::size_t written = 0;
  while (written < text.size()) {
    const ssize_t count = ::write(stream, text.data() + written, text.size() - written);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    written += static_cast<std::size_t>(count);
  }
  return true;
}

// Each plan is freed before the next is read. Giving its memory back to the system and asking for
// it again, plan after plan, takes about a twentieth of the time (tests/bench).
void keep_freed_memory() {
  constexpr int bytes = 64 << 20;
  ::mallopt(M_TRIM_THRESHOLD, bytes);
  ::mallopt(M_MMAP_THRESHOLD, bytes);
}

// Here no more memory is asked for.
void say_that_memory_is_missing() {
  write_all(STDERR_FILENO,
            "followup: there is not enough memory; read fewer plans in one run, or fewer at a time "
            "with --jobs 1\n");
}

const std::terminate_handler usual_end = std::get_terminate();

// A destructor that needs memory, as those of nlohmann-json do, ends the program where it stands.
[[noreturn]] void end_at_once() {
  try {
    if (const std::exception_ptr reason = std::current_exception()) std::rethrow_exception(reason);
  } catch (const std::bad_alloc&) {
    say_that_memory_is_missing();
    ::_exit(2);
  } catch (...) {
    usual_end();
  }
  std::abort();
}

followup::Surroundings what_surrounds_us() {
  followup::Surroundings surroundings;
  surroundings.today = local_today();
  surroundings.now = std::time(nullptr);
  surroundings.variable = variable;
  surroundings.read_standard_input = read_standard_input;
  surroundings.is_out_terminal = ::isatty(STDOUT_FILENO) == 1;
  surroundings.terminal_width = terminal_width(STDOUT_FILENO);
  if (::isatty(STDERR_FILENO) == 1) surroundings.err_width = terminal_width(STDERR_FILENO);
  surroundings.cores = std::max(1U, std::thread::hardware_concurrency());
  return surroundings;
}

// Standard output and standard error. What could not be written once is not tried again.
class Streams {
 public:
  void write(const std::string& out, const std::string& err) {
    if (is_written_ && !write_all(STDOUT_FILENO, out)) {
      is_written_ = false;
      const std::string reason = std::strerror(errno);
      write_all(STDERR_FILENO, "followup: cannot write the result: " + reason + "\n");
    }
    write_all(STDERR_FILENO, err);
  }

  // While there is more to do, which a reader that goes away must not stop.
  void write_on_the_way(const std::string& out, const std::string& err) {
    std::signal(SIGPIPE, SIG_IGN);
    write(out, err);
    std::signal(SIGPIPE, SIG_DFL);
  }

  bool is_written() const { return is_written_; }

 private:
  bool is_written_ = true;
};

// A program that was not looked for in PATH may not be found there.
std::string name_for_shells(const std::string& called) {
  if (called.find('/') == std::string::npos) return followup::Surroundings().program;
  std::error_code error;
  const std::filesystem::path path = std::filesystem::absolute(called, error);
  return error ? called : path.string();
}

int run(const std::string& called, const std::vector<std::string>& arguments) {
  Streams streams;
  followup::Surroundings surroundings = what_surrounds_us();
  surroundings.program = name_for_shells(called);
  surroundings.write_now = [&](const std::string& out, const std::string& err) {
    streams.write_on_the_way(out, err);
  };
  const followup::Outcome outcome = followup::run(arguments, surroundings);
  streams.write(outcome.out, outcome.err);
  return streams.is_written() ? outcome.exit_code : 2;
}

}  // namespace

int main(int argc, char** argv) {
  keep_freed_memory();
  std::set_terminate(end_at_once);
  // A reader that goes away ends the run quietly, even if the caller ignores the signal.
  std::signal(SIGPIPE, SIG_DFL);
  // A caller that ignores it would keep us from hearing how a mail program ended.
  std::signal(SIGCHLD, SIG_DFL);
  fill_closed_streams();
  try {
    const std::vector<std::string> words(argv, argv + argc);
    if (words.empty()) return run("", {});
    return run(words.front(), {words.begin() + 1, words.end()});
  } catch (const std::bad_alloc&) {
    say_that_memory_is_missing();
    return 2;
  }
}
