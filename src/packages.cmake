# What cpack makes: packages for Debian, of the program and of the library, and a tarball that may lie
# anywhere. tests/scripts/packages.sh installs, uses and removes them.
set(CPACK_PACKAGE_VENDOR "${PROJECT_NAME}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")    # each package for Debian has its own first line
# As Debian's packages do, the tarball says what it runs on.
set(CPACK_SYSTEM_NAME "${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR}")
set(CPACK_SOURCE_IGNORE_FILES "/build/" "/[.]git/" "/node_modules/")
set(CPACK_GENERATOR DEB TGZ)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_COMPONENTS_ALL program development)
set(CPACK_COMPONENTS_GROUPING IGNORE)

set(CPACK_PROJECT_CONFIG_FILE "${CMAKE_CURRENT_LIST_DIR}/packages/packager.cmake")

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_ENABLE_COMPONENT_DEPENDS OFF)
set(CPACK_PRE_BUILD_SCRIPTS "${CMAKE_CURRENT_LIST_DIR}/packages/finish_packages.cmake")

set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME followup)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
# The libraries that are opened only when they are used (src/CMakeLists.txt).
set(opened_when_used "libcsv3, libgit2-1.5, libgmime-3.0-0, libical3, libuchardet0, libxlsxwriter4, libzip4")
set(CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS ${opened_when_used})
# For `mail --send`. No more than suggested: recommended, it would set up a mail server on each desk.
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SUGGESTS "default-mta | mail-transport-agent")
set(CPACK_DEBIAN_PROGRAM_DESCRIPTION
    "follows up action plans and management responses
Organisations promise things: an evaluation recommends, management responds,
actions follow, each with owners, a deadline and a status. followup keeps these
promises as YAML files in a repository, checks them, and prints what is
overdue, who carries how much and how far the plans are, for people,
spreadsheets, calendars, mail and programs.")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libfollowup-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS
    "libfmt-dev, libpugixml-dev, libutf8proc-dev, libyaml-cpp-dev, libyaml-dev, pkg-config")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_RECOMMENDS ${opened_when_used})
set(CPACK_DEBIAN_DEVELOPMENT_DESCRIPTION
    "follows up action plans and management responses (development files)
What the program is made of, for programs of one's own: plans with the place
of each value, checks, reports and formats.
.
This package has the headers, the static library and what CMake needs to find
them.")

include(CPack)
