// A hash of what makes a digest.
#include "mail/message_id.h"

#include <fmt/core.h>

#include <cstdint>

#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::string_view beginning = "followup.";

class Hash {  // FNV-1a, 64 bits
 public:
  // With its length, so that "ab", "c" is not "a", "bc".
  void add(std::string_view text) {
    for (const char c : fmt::format("{} {}", text.size(), text)) {
      value_ ^= static_cast<unsigned char>(c);
      value_ *= 0x100000001b3;
    }
  }
  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0xcbf29ce484222325;
};

}  // namespace

std::string message_id(const DigestIdentity& digest, std::string_view domain) {
  Hash hash;
  hash.add(digest.is_for_coordinator ? "all" : "own");
  hash.add(fold_case(digest.address));
  for (const std::string& words : digest.selection) hash.add(words);
  return fmt::format("{}{}.{}.{:016x}@{}", beginning, digest.report, iso(digest.as_of),
                     hash.value(), domain);
}

bool is_message_id(std::string_view words) {
  words = without_brackets(words);
  return words.starts_with(beginning) && words.find('@') != std::string_view::npos;
}

std::string_view without_brackets(std::string_view id) {
  if (id.starts_with('<') && id.ends_with('>')) return id.substr(1, id.size() - 2);
  return id;
}

}  // namespace followup
