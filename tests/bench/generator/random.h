// Random numbers that are the same on every machine and in every run.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace bench {

// SplitMix64. The standard engines would do, but the standard distributions may differ from one
// library to the next, and then two machines would not measure the same bytes.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  // Both ends are included.
  int between(int low, int high) {
    const auto width = static_cast<std::uint64_t>(high - low) + 1;
    return low + static_cast<int>(next() % width);
  }

  bool happens(int percent) { return between(1, 100) <= percent; }

  template <typename T, std::size_t Extent>
  const T& one_of(std::span<const T, Extent> choices) {
    return choices[next() % choices.size()];
  }

  template <typename T, std::size_t Size>
  const T& one_of(const T (&choices)[Size]) {
    return choices[next() % Size];
  }

 private:
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
  }

  std::uint64_t state_;
};

}  // namespace bench
