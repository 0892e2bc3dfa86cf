// For libraries in C that go on where they get no memory, and write to address 0.
#pragma once

#include <cstddef>
#include <variant>

#include "followup/report.h"

namespace followup {

// Throws std::bad_alloc if there are not as many bytes to be had now. What a library takes was
// measured over lists of 5,000 to 100,000 actions, with some room for longer texts.
void be_sure_of_memory(std::size_t bytes);

// What `bytes_of` says of each block of a kind, added up.
template <class Kind, class BytesOf>
std::size_t bytes_of_all(const Report& report, const BytesOf& bytes_of) {
  std::size_t bytes = 0;
  for (const Block& block : report.blocks) {
    if (const auto* one = std::get_if<Kind>(&block)) bytes += bytes_of(*one);
  }
  return bytes;
}

}  // namespace followup
