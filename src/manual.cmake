# Installs the pages of the manual: for man(1), and as HTML with links from one to the other, which mandoc
# writes. Every page in man/ belongs to it.
file(GLOB manual_pages CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/man/*.[157])
foreach(section IN ITEMS 1 5 7)
  set(pages_of_section ${manual_pages})
  list(FILTER pages_of_section INCLUDE REGEX "\\.${section}$")
  install(FILES ${pages_of_section} DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section} COMPONENT program)
endforeach()

find_program(MANDOC mandoc)
if(NOT MANDOC)
  message(FATAL_ERROR "mandoc is missing, which writes the manual as HTML; on Debian: apt-get install mandoc")
endif()
set(manual_folder ${PROJECT_BINARY_DIR}/manual)
add_custom_command(
  OUTPUT ${manual_folder}/index.html
  COMMAND ${CMAKE_COMMAND} -D "mandoc=${MANDOC}" -D "folder=${manual_folder}" -D "pages=${manual_pages}"
          -P ${CMAKE_CURRENT_LIST_DIR}/manual/write_html.cmake
  DEPENDS ${manual_pages} ${CMAKE_CURRENT_LIST_DIR}/manual/write_html.cmake
          ${CMAKE_CURRENT_LIST_DIR}/manual/manual.css
  COMMENT "Writing the manual as HTML"
  VERBATIM)
add_custom_target(followup-manual ALL DEPENDS ${manual_folder}/index.html)
install(DIRECTORY ${manual_folder}/ DESTINATION ${CMAKE_INSTALL_DOCDIR}/manual COMPONENT program)
