// The name that git gives to a commit, folder or file by what is in it: the same id is the same
// content, wherever and whenever it stood.
#pragma once

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <string>

namespace followup {

struct ObjectId {
  std::array<std::uint8_t, 20> bytes{};

  friend bool operator==(const ObjectId&, const ObjectId&) = default;
};

// "3f2a91c0…", 40 digits.
inline std::string hex(const ObjectId& id) {
  return fmt::format("{:02x}", fmt::join(id.bytes, ""));
}

}  // namespace followup

// Ids are evenly spread already.
template <>
struct std::hash<followup::ObjectId> {
  std::size_t operator()(const followup::ObjectId& id) const noexcept {
    std::size_t start = 0;
    std::memcpy(&start, id.bytes.data(), sizeof start);
    return start;
  }
};
