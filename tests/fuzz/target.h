// What the targets have in common. Each is one function that libFuzzer calls with bytes, and that
// ends the process where something does not hold that holds for all bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace followup::fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// One of many things to do, so that each run is short: another for other bytes, and the same for
// the same.
template <class Thing>
const Thing& chosen_of(const std::vector<Thing>& all, std::string_view bytes, std::size_t salt) {
  return all[(std::hash<std::string_view>()(bytes) / salt) % all.size()];
}

// libFuzzer keeps what a process was given that ends so.
inline void require(bool holds, std::string_view what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

}  // namespace followup::fuzz
