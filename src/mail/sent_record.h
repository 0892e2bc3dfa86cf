// Which messages were handed over to the mail system, so that none goes out twice.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "descriptor.h"

namespace followup {

enum class SendingState : std::uint8_t {
  not_sent,  // never tried, or refused
  sending,   // handed over, and nothing more is known
  sent,      // accepted
};

struct SentMessage {
  std::string id;  // its Message-ID without brackets
  std::string to;
  std::string subject;
  std::int64_t time = 0;  // of the last change, in seconds since 1970, UTC
  SendingState state = SendingState::not_sent;
  std::string again = {};  // the command that sends it if it has not arrived
  // Of an owner's message: what coordinators are told of it, however the plans change.
  std::string digest = {};             // what all messages of its run have in common
  std::size_t actions = 0;             // that it is about
  std::vector<std::string> told = {};  // the ids of those that it names
};

// What the record in a folder says, by ids; nothing if there is none. Waits for nobody. Throws
// Failure if it cannot be read.
std::map<std::string, SentMessage> sent_messages(const std::string& folder);

// The file has a line of JSON for every change, at the end of which it is on the disk: a line that
// is not whole was never acted upon. What was sent is forgotten after `days_remembered`. While
// somebody holds the record, others wait.
class SentRecord {
 public:
  static constexpr std::int64_t days_remembered = 35;

  // Whether the folder holds one already.
  static bool is_in(const std::string& folder);

  // Makes the folder, waits for the lock and reads; `say_that_it_waits` is called if that takes
  // longer than people wait without a word. Throws Failure if any of that fails, or if the file
  // says something that is not understood.
  SentRecord(const std::string& folder, std::int64_t now,
             const std::function<void()>& say_that_it_waits = {});

  SendingState state_of(const std::string& id) const;
  // Nothing of what was never tried.
  const SentMessage* find(const std::string& id) const;
  // What the owners of one digest were sent, or refused; by reader.
  std::vector<SentMessage> of_digest(const std::string& digest) const;
  // The oldest first, and of one run by their readers.
  std::vector<SentMessage> in_doubt() const;

  // Throws Failure if it cannot be written; then nothing has changed.
  void note(const SentMessage& message, SendingState state);

 private:
  void lock(const std::string& path, const std::function<void()>& say_that_it_waits);
  void open();
  void read();
  void write_anew() const;
  void append(const std::string& line);

  std::string path_;
  std::int64_t now_;
  Descriptor lock_;
  Descriptor file_;
  bool is_spoilt_ = false;  // by half a line that could not be taken back
  std::map<std::string, SentMessage> messages_;
};

}  // namespace followup
