// Asking for memory that others will take.
#include "formats/memory.h"

#include <cstdlib>
#include <new>

namespace followup {

void be_sure_of_memory(std::size_t bytes) {
  void* volatile room = std::malloc(bytes);  // volatile: a compiler may leave out what nobody uses
  if (room == nullptr) throw std::bad_alloc();
  std::free(room);
}

}  // namespace followup
