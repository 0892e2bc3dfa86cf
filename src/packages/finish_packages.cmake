# Debian wants manual pages compressed, a copyright and a changelog in every package, no other copy of the
# license, and completions for zsh where zsh looks for those of packages.
include("${CMAKE_CURRENT_LIST_DIR}/copyright.cmake")
file(GLOB components "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/*")
if(NOT CPACK_GENERATOR STREQUAL "DEB")
  set(components "")
endif()
foreach(component IN LISTS components)
  set(share "${component}/usr/share")
  if(component MATCHES "/development$")
    set(package "${CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME}")
  else()
    set(package "${CPACK_DEBIAN_PROGRAM_PACKAGE_NAME}")
  endif()
  set(documents "${share}/doc/${package}")
  followup_write_copyright("${documents}/copyright")
  string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC)
  file(WRITE "${documents}/changelog"
       "followup (${CPACK_PACKAGE_VERSION}) stable; urgency=medium\n\n  * What is in it: /usr/share/doc/followup/CHANGELOG.md.\n\n"
       " -- ${CPACK_PACKAGE_CONTACT}  ${date}\n")
  file(REMOVE "${documents}/LICENSE")
  if(EXISTS "${share}/zsh/site-functions")
    file(RENAME "${share}/zsh/site-functions" "${share}/zsh/vendor-completions")
  endif()
  file(CHMOD "${documents}/copyright" "${documents}/changelog" PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
  file(GLOB compressed "${share}/man/man*/*" "${documents}/changelog")
  execute_process(COMMAND gzip -9nf ${compressed} COMMAND_ERROR_IS_FATAL ANY)
endforeach()

# Whoever packs with a strict umask packs for others all the same.
file(GLOB_RECURSE paths LIST_DIRECTORIES true "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/*")
foreach(path IN LISTS paths)
  if(IS_DIRECTORY "${path}")
    file(CHMOD "${path}" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ
         WORLD_EXECUTE)
  endif()
endforeach()
