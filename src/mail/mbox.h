// A file of messages as programs of Unix read it (RFC 4155, in the variant "mboxrd").
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "descriptor.h"
#include "mail/message.h"

namespace followup {

// Whoever has the file open is the only one: others wait, also programs of mail that lock it by
// fcntl. Messages that are there already, by their Message-ID, are not added again.
class Mbox {
 public:
  // Makes the file if there is none. Throws Failure, also if it is something else than an mbox.
  explicit Mbox(const std::string& path);

  // Whether it was not there already.
  bool add(const Message& message);
  // All of what was added or, if that fails, nothing: then it throws Failure.
  void write();

 private:
  void lock() const;
  void find_ids(std::string_view there);

  std::string path_;
  Descriptor file_;
  std::size_t size_ = 0;  // before anything is added
  std::set<std::string> ids_;
  std::string added_;
  bool is_added_to_ = false;
};

}  // namespace followup
