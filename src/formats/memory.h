// For libraries in C that go on where they get no memory, and write to address 0.
#pragma once

#include <cstddef>

namespace followup {

// Throws std::bad_alloc if there are not as many bytes to be had now. What a library takes was
// measured over lists of 5,000 to 100,000 actions, with some room for longer texts.
void be_sure_of_memory(std::size_t bytes);

}  // namespace followup
