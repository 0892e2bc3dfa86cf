// Lists in the arena of a tree.
#pragma once

#include <cstddef>
#include <memory>
#include <memory_resource>
#include <type_traits>

#include "followup/list.h"

namespace followup {

// Makes a list of at most `most` things, in the room for so many.
template <class T>
class ListBuilder {
 public:
  static_assert(std::is_trivially_destructible_v<T>, "an arena destroys nothing");

  ListBuilder(std::pmr::memory_resource& arena, std::size_t most)
      : first_(most == 0 ? nullptr
                         : static_cast<T*>(arena.allocate(most * sizeof(T), alignof(T)))) {}

  // A new one at the end, to be filled in.
  T& add() { return *std::construct_at(first_ + size_++); }
  void add(const T& thing) { std::construct_at(first_ + size_++, thing); }
  void drop_last() { --size_; }

  List<T> list() const { return std::span<const T>(first_, size_); }

 private:
  T* first_;
  std::size_t size_ = 0;
};

}  // namespace followup
