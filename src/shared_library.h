// Libraries that only a few commands need, opened when they do: linked in, they would take more
// time at the start of every command than all else together (tests/bench/README.md).
#pragma once

#include <dlfcn.h>
#include <fmt/core.h>

#include <string>
#include <string_view>

#include "followup/failure.h"

// A library's functions are written down once, in a macro that calls its argument for each name;
// these two make its struct of pointers and find them in `library`.
// NOLINTBEGIN(bugprone-macro-parentheses): names cannot stand in brackets there
#define FOLLOWUP_LIBRARY_FUNCTION(name) decltype(&::name) name;
#define FOLLOWUP_FIND_FUNCTION(name) library.find(all.name, #name);
// NOLINTEND(bugprone-macro-parentheses)

namespace followup {

// Never closed: what it returns points into it.
class SharedLibrary {
 public:
  // `use` begins the sentence of the failure: "a calendar is written with libical".
  SharedLibrary(const char* name, std::string_view use)
      : handle_(::dlopen(name, RTLD_NOW | RTLD_LOCAL)), use_(use) {
    if (handle_ == nullptr) fail();
  }

  template <class Function>
  void find(Function& function, const char* name) const {
    function = reinterpret_cast<Function>(::dlsym(handle_, name));  // NOLINT(*-reinterpret-cast)
    if (function == nullptr) fail();
  }

 private:
  [[noreturn]] void fail() const {
    throw Failure(
        fmt::format("{}, which cannot be loaded: {}; followup(1) says under LIBRARIES "
                    "which package brings it",
                    use_, ::dlerror()));
  }

  void* handle_;
  std::string use_;
};

}  // namespace followup
