// Adding to the end of a file that others may read and write.
#include "mail/mbox.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <ctime>

#include "followup/failure.h"
#include "mail/message_id.h"
#include "text/unicode.h"

namespace followup {
namespace {

// "From " at the beginning of a line would begin another message.
std::string quoted(const std::string& text) {
  std::string all;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    const std::string_view line = std::string_view(text).substr(at, end - at);
    const std::size_t marks = std::min(line.find_first_not_of('>'), line.size());
    if (line.substr(marks).starts_with("From ")) all += '>';
    all += line;
    at = end;
  }
  return all;
}

// "Thu Nov 26 03:00:00 2026", the same in every locale.
std::string asctime_of(std::int64_t seconds) {
  constexpr std::array<std::string_view, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const std::time_t time = seconds;
  std::tm utc{};
  ::gmtime_r(&time, &utc);
  return fmt::format("{} {} {:2} {:02}:{:02}:{:02} {:04}",
                     days[static_cast<std::size_t>(utc.tm_wday)],
                     months[static_cast<std::size_t>(utc.tm_mon)], utc.tm_mday, utc.tm_hour,
                     utc.tm_min, utc.tm_sec, utc.tm_year + 1900);
}

}  // namespace

Mbox::Mbox(const std::string& path)
    : path_(path), file_(::open(path.c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0600)) {
  if (!file_.is_open()) fail_to("write", path_, errno);
  struct stat status {};
  const bool is_file = ::fstat(file_.number(), &status) == 0 && S_ISREG(status.st_mode);
  if (!is_file) throw Failure(fmt::format("\"{}\" is not a file; nothing has been added", path_));
  lock();
  const std::string there = read_all(file_, path_);
  if (!there.empty() && !there.starts_with("From ")) {
    throw Failure(fmt::format("\"{}\" is not a file of messages; nothing has been added", path_));
  }
  size_ = there.size();
  // A message that was there may lack the empty line after it.
  if (!there.empty() && !there.ends_with("\n\n")) added_ = "\n";
  find_ids(there);
}

void Mbox::lock() const {
  struct flock whole {};
  whole.l_type = F_WRLCK;
  int result = 0;
  do {
    result = ::fcntl(file_.number(), F_SETLKW, &whole);
  } while (result < 0 && errno == EINTR);
  if (result < 0) fail_to("lock", path_, errno);
}

// In headers only: a message may hold another, or speak of one. Other programs write the name of
// the header in other letters, and may begin a line for its value.
void Mbox::find_ids(std::string_view there) {
  constexpr std::string_view name = "message-id:";
  bool is_in_header = false;
  bool is_in_id = false;
  bool is_after_empty_line = true;
  for (std::size_t at = 0; at < there.size();) {
    const std::size_t end = std::min(there.find('\n', at), there.size());
    std::string_view line = without_blanks_around(there.substr(at, end - at));
    if (is_after_empty_line && there.substr(at).starts_with("From ")) is_in_header = true;
    is_after_empty_line = line.empty();
    if (line.empty()) is_in_header = false;
    const bool is_continued = there[at] == ' ' || there[at] == '\t';
    if (!is_continued) is_in_id = fold_case(line.substr(0, name.size())) == name;
    if (!is_continued && is_in_id) line = without_blanks_around(line.substr(name.size()));
    if (is_in_header && is_in_id && !line.empty()) ids_.emplace(without_brackets(line));
    at = end + 1;
  }
}

bool Mbox::add(const Message& message) {
  if (!ids_.insert(message.id).second) return false;
  added_ += fmt::format("From {} {}\n", message.from.address, asctime_of(message.date));
  added_ += quoted(with_line_feeds(write_message(message)));
  added_ += '\n';
  is_added_to_ = true;
  return true;
}

void Mbox::write() {
  if (!is_added_to_) return;
  try {
    write_all(file_, added_, path_);
    if (::fsync(file_.number()) != 0) fail_to("write", path_, errno);
  } catch (const Failure&) {
    if (::ftruncate(file_.number(), static_cast<off_t>(size_)) != 0) fail_to("mend", path_, errno);
    throw;
  }
}

}  // namespace followup
