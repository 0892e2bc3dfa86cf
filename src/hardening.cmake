# What makes a mistake in memory end the program instead of giving it to somebody else; SECURITY.md
# says against whom. tests/scripts/hardening.sh looks for it in the binary.
include(CheckCXXCompilerFlag)
include(CheckPIESupported)
check_pie_supported(LANGUAGES CXX)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

add_library(followup_hardening INTERFACE)
# Sanitizers bring checks of their own.
if(NOT CMAKE_CXX_FLAGS MATCHES "-fsanitize")
  set(options -fstack-protector-strong)
  # Whoever has a stronger one of their own keeps it.
  if(NOT CMAKE_CXX_FLAGS MATCHES "_FORTIFY_SOURCE")
    list(APPEND options -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
  endif()
  foreach(flag IN ITEMS -fstack-clash-protection -fcf-protection)  # not for every processor
    string(MAKE_C_IDENTIFIER "FOLLOWUP_HAS${flag}" is_known)
    check_cxx_compiler_flag(${flag} ${is_known})
    if(${is_known})
      list(APPEND options ${flag})
    endif()
  endforeach()
  # _FORTIFY_SOURCE needs an optimised build.
  target_compile_options(followup_hardening INTERFACE "$<$<CONFIG:Release,RelWithDebInfo,MinSizeRel>:${options}>")
  target_link_options(followup_hardening INTERFACE -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack)
endif()
