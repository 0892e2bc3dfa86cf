// A list of what was read.
#pragma once

#include <cstddef>
#include <span>

namespace followup {

// A view of things that stand one after the other and never change: those of a plan in the arena of
// its tree, which must outlive the list. Unlike std::span it may be a member of the things that it
// lists, and copying a record copies no list.
template <class T>
class List {
 public:
  using value_type = T;

  constexpr List() = default;
  constexpr List(std::span<const T> things) : first_(things.data()), size_(things.size()) {}

  constexpr const T* begin() const { return first_; }
  constexpr const T* end() const { return first_ + size_; }
  constexpr const T* data() const { return first_; }
  constexpr std::size_t size() const { return size_; }
  constexpr bool empty() const { return size_ == 0; }
  constexpr const T& operator[](std::size_t index) const { return first_[index]; }
  constexpr const T& front() const { return first_[0]; }
  constexpr const T& back() const { return first_[size_ - 1]; }

 private:
  const T* first_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace followup
