# What find_package(followup) reads: the target followup::followup, and what it is linked with.
include(CMakeFindDependencyMacro)
foreach(dependency IN ITEMS fmt pugixml yaml-cpp Threads PkgConfig)
  find_dependency(${dependency})
endforeach()
pkg_check_modules(LIBYAML REQUIRED IMPORTED_TARGET yaml-0.1)
pkg_check_modules(UTF8PROC REQUIRED IMPORTED_TARGET libutf8proc)
include(${CMAKE_CURRENT_LIST_DIR}/followup-targets.cmake)
