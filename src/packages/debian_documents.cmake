# Debian wants manual pages compressed, and a copyright and a changelog in every package.
if(NOT CPACK_GENERATOR STREQUAL "DEB")
  return()
endif()

file(GLOB components "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/*")
foreach(component IN LISTS components)
  set(share "${component}/usr/share")
  if(component MATCHES "/development$")
    set(package "${CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME}")
  else()
    set(package "${CPACK_DEBIAN_PROGRAM_PACKAGE_NAME}")
  endif()
  set(documents "${share}/doc/${package}")
  file(READ "${CMAKE_CURRENT_LIST_DIR}/../../LICENSE" license)
  string(REGEX REPLACE "\n\n" "\n.\n" license "${license}")
  string(REGEX REPLACE "\n([^\n])" "\n \\1" license "${license}")
  string(REGEX MATCH "Copyright [^\n]*" copyright "${license}")
  string(REPLACE "Copyright (c) " "" copyright "${copyright}")
  file(WRITE "${documents}/copyright"
       "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
       "Upstream-Name: followup\n\nFiles: *\nCopyright: ${copyright}\nLicense: Expat\n ${license}")
  string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC)
  file(WRITE "${documents}/changelog"
       "followup (${CPACK_PACKAGE_VERSION}) stable; urgency=medium\n\n  * What is in it: CHANGELOG.md of the source.\n\n"
       " -- ${CPACK_PACKAGE_CONTACT}  ${date}\n")
  file(GLOB compressed "${share}/man/man*/*" "${documents}/changelog")
  execute_process(COMMAND gzip -9nf ${compressed} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
