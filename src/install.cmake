# What is installed, in two components: the program with all that its users read, and the library.
include(CMakePackageConfigHelpers)
install(TARGETS followup RUNTIME COMPONENT program)
include(${CMAKE_CURRENT_LIST_DIR}/manual.cmake)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/examples TYPE DOC COMPONENT program)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/CHANGELOG.md ${PROJECT_SOURCE_DIR}/SECURITY.md
        TYPE DOC COMPONENT program)
include(${CMAKE_CURRENT_LIST_DIR}/packages/copyright.cmake)
followup_write_copyright(${PROJECT_BINARY_DIR}/copyright)
install(FILES ${PROJECT_BINARY_DIR}/copyright TYPE DOC COMPONENT program)

# Where the shells look below /usr/local; what Debian's packages bring lies elsewhere for zsh, and
# src/packages/finish_packages.cmake puts it there.
set(FOLLOWUP_ZSH_COMPLETIONS ${CMAKE_INSTALL_DATADIR}/zsh/site-functions CACHE STRING "Folder of completions for zsh")
set(completions ${CMAKE_CURRENT_LIST_DIR}/completions)
install(FILES ${completions}/followup.bash RENAME followup
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT program)
install(FILES ${completions}/_followup DESTINATION ${FOLLOWUP_ZSH_COMPLETIONS} COMPONENT program)
install(FILES ${completions}/followup.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d
        COMPONENT program)

install(TARGETS libfollowup EXPORT followup ARCHIVE COMPONENT development)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/followup TYPE INCLUDE COMPONENT development)
set(cmake_folder ${CMAKE_INSTALL_LIBDIR}/cmake/followup)
install(EXPORT followup NAMESPACE followup:: FILE followup-targets.cmake DESTINATION ${cmake_folder}
        COMPONENT development)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/followup-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/packages/followup-config.cmake
              ${PROJECT_BINARY_DIR}/followup-config-version.cmake
        DESTINATION ${cmake_folder} COMPONENT development)

# One project has one CPack, and as a part of another it is theirs.
if(PROJECT_IS_TOP_LEVEL)
  include(${CMAKE_CURRENT_LIST_DIR}/packages.cmake)
endif()
