// What utf8proc makes of a text.
#pragma once

#include <utf8proc.h>

#include <cstdlib>
#include <memory>
#include <new>
#include <string>
#include <string_view>

namespace followup {

// As it is where it is not valid.
inline std::string mapped_by_utf8proc(std::string_view valid_utf8, int options) {
  utf8proc_uint8_t* mapped = nullptr;
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(valid_utf8.data()),
                                 static_cast<utf8proc_ssize_t>(valid_utf8.size()), &mapped,
                                 static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(mapped, &std::free);
  if (size == UTF8PROC_ERROR_NOMEM) throw std::bad_alloc();
  if (size < 0) return std::string(valid_utf8);
  return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size)};
}

}  // namespace followup
