// A journal: appending a line costs the same however many messages there are.
#include "mail/sent_record.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <system_error>
#include <thread>
#include <tuple>
#include <utility>

#include "descriptor.h"
#include "followup/failure.h"
#include "output_file.h"
#include "text/shell_word.h"

namespace followup {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view file_name = "sent.ndjson";

constexpr std::array<std::pair<SendingState, std::string_view>, 3> names{{
    {SendingState::not_sent, "refused"},
    {SendingState::sending, "sending"},
    {SendingState::sent, "sent"},
}};

std::string line_of(const SentMessage& message) {
  nlohmann::ordered_json line{{"id", message.id},
                              {"state", names[static_cast<std::size_t>(message.state)].second},
                              {"time", message.time},
                              {"to", message.to},
                              {"subject", message.subject}};
  if (message.state == SendingState::sending) line["again"] = message.again;
  if (!message.digest.empty()) {
    line["digest"] = message.digest;
    line["actions"] = message.actions;
    line["told"] = message.told;
  }
  return line.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace) + "\n";
}

// Throws nlohmann::json::exception, or std::out_of_range for a state that is not known.
SentMessage parse_line(std::string_view line) {
  const auto json = nlohmann::json::parse(line);
  const auto state = json.at("state").get<std::string>();
  const auto* known =
      std::ranges::find(names, state, &std::pair<SendingState, std::string_view>::second);
  if (known == names.end()) throw std::out_of_range(state);
  return {json.at("id").get<std::string>(),
          json.at("to").get<std::string>(),
          json.at("subject").get<std::string>(),
          json.at("time").get<std::int64_t>(),
          known->first,
          json.value("again", std::string()),
          json.value("digest", std::string()),
          json.value("actions", std::size_t{0}),
          json.value("told", std::vector<std::string>())};
}

// Root may have been the first to send: then folder and files are root's, and the account that
// should send cannot write there.
[[noreturn]] void fail_to_open(std::string_view what, const fs::path& path, int error) {
  const fs::path folder = path.parent_path();
  struct stat status {};
  const bool is_known = ::stat(path.c_str(), &status) == 0 || ::stat(folder.c_str(), &status) == 0;
  if (error != EACCES || !is_known || status.st_uid == ::geteuid()) {
    fail_to(what, path.string(), error);
  }
  throw Failure(
      fmt::format("cannot {} \"{}\": it belongs to another account, perhaps because root was the "
                  "first to send; "
                  "root can give the record to the account that sends:  chown -R {} {}",
                  what, path.string(), ::geteuid(), shell_word(folder.string())));
}

// Whether it was; if not, errno says why.
bool lock_file(const Descriptor& file, int how) {
  int result = 0;
  do {
    result = ::flock(file.number(), how);
  } while (result < 0 && errno == EINTR);
  return result == 0;
}

struct Journal {
  std::map<std::string, SentMessage> messages;
  std::size_t lines = 0;
  std::size_t end = 0;  // of the last whole line
};

Journal parse_journal(std::string_view text, const std::string& path) {
  Journal journal;
  for (std::size_t end = text.find('\n'); end != std::string_view::npos;
       end = text.find('\n', journal.end)) {
    ++journal.lines;
    try {
      SentMessage message = parse_line(text.substr(journal.end, end - journal.end));
      journal.messages[message.id] = std::move(message);
    } catch (const std::exception&) {
      throw Failure(
          fmt::format("\"{}\" line {} is not understood, so that nobody knows what was sent; mend "
                      "the line, or move the file away",
                      path, journal.lines));
    }
    journal.end = end + 1;
  }
  return journal;
}

}  // namespace

bool SentRecord::is_in(const std::string& folder) {
  std::error_code error;
  return fs::exists(fs::path(folder) / file_name, error);
}

std::map<std::string, SentMessage> sent_messages(const std::string& folder) {
  if (!SentRecord::is_in(folder)) return {};
  const std::string path = (fs::path(folder) / file_name).string();
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) fail_to_open("read", path, errno);
  return parse_journal(read_all(file, path), path).messages;
}

SentRecord::SentRecord(const std::string& folder, std::int64_t now,
                       const std::function<void()>& say_that_it_waits)
    : path_((fs::path(folder) / file_name).string()), now_(now) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) fail_to("make the folder", folder, error.value());
  lock((fs::path(folder) / "sent.lock").string(), say_that_it_waits);
  open();
  read();
}

// Beside the file, which is replaced now and then. Root may work here in the folder of another
// account, whose links must not choose what is written.
void SentRecord::lock(const std::string& path, const std::function<void()>& say_that_it_waits) {
  lock_ = Descriptor(::open(path.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));
  if (!lock_.is_open()) fail_to_open("write", path, errno);
  // Most runs are short.
  constexpr int attempts_without_a_word = 10;
  for (int i = 0; say_that_it_waits && i < attempts_without_a_word; ++i) {
    if (lock_file(lock_, LOCK_EX | LOCK_NB)) return;
    if (errno != EWOULDBLOCK) fail_to("lock", path, errno);
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  if (say_that_it_waits) say_that_it_waits();
  if (!lock_file(lock_, LOCK_EX)) fail_to("lock", path, errno);
}

void SentRecord::open() {
  file_ =
      Descriptor(::open(path_.c_str(), O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));
  if (!file_.is_open()) fail_to_open("write", path_, errno);
  sync_folder_of(path_);
}

void SentRecord::read() {
  const std::string text = read_all(file_, path_);
  Journal journal = parse_journal(text, path_);
  messages_ = std::move(journal.messages);
  constexpr std::int64_t day = std::int64_t{24} * 60 * 60;
  std::erase_if(messages_, [&](const auto& entry) {
    const SentMessage& message = entry.second;
    return message.state != SendingState::sending && message.time < now_ - days_remembered * day;
  });
  // Also where a line was cut off: the next would be added to it.
  if (journal.lines == messages_.size() && journal.end == text.size()) return;
  write_anew();
  open();
}

void SentRecord::write_anew() const {
  std::string text;
  for (const auto& [id, message] : messages_) text += line_of(message);
  write_file(path_, text, Links::replaced);
}

SendingState SentRecord::state_of(const std::string& id) const {
  const SentMessage* message = find(id);
  return message == nullptr ? SendingState::not_sent : message->state;
}

const SentMessage* SentRecord::find(const std::string& id) const {
  const auto found = messages_.find(id);
  return found == messages_.end() ? nullptr : &found->second;
}

std::vector<SentMessage> SentRecord::of_digest(const std::string& digest) const {
  std::vector<SentMessage> all;
  for (const auto& [id, message] : messages_) {
    if (message.digest == digest) all.push_back(message);
  }
  std::ranges::sort(all, {}, &SentMessage::to);
  return all;
}

std::vector<SentMessage> SentRecord::in_doubt() const {
  std::vector<SentMessage> all;
  for (const auto& [id, message] : messages_) {
    if (message.state == SendingState::sending) all.push_back(message);
  }
  std::ranges::sort(all, [](const SentMessage& a, const SentMessage& b) {
    return std::tie(a.time, a.to) < std::tie(b.time, b.to);
  });
  return all;
}

void SentRecord::note(const SentMessage& message, SendingState state) {
  SentMessage noted = message;
  noted.state = state;
  noted.time = now_;
  append(line_of(noted));
  messages_[noted.id] = std::move(noted);
}

void SentRecord::append(const std::string& line) {
  if (is_spoilt_) throw Failure(fmt::format("\"{}\" ends with half a line", path_));
  const off_t size = ::lseek(file_.number(), 0, SEEK_END);
  try {
    write_all(file_, line, path_);
    if (::fdatasync(file_.number()) != 0) fail_to("write", path_, errno);
  } catch (const Failure&) {
    // Half a line would spoil the next.
    is_spoilt_ = ::ftruncate(file_.number(), size) != 0;
    throw;
  }
}

}  // namespace followup
