# Writes the file "copyright" in the form that Debian's packages have: whose what is, with the text of LICENSE and
# what the licenses of others ask to be given along.
function(followup_write_copyright file)
  file(READ "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/../../LICENSE" license)
  string(REGEX MATCH "Copyright \\(c\\) ([^\n]*)" first "${license}")
  set(copyright "${CMAKE_MATCH_1}")
  string(REGEX REPLACE "\n\n" "\n.\n" license "${license}")
  string(REGEX REPLACE "\n([^\n])" "\n \\1" license "${license}")
  configure_file("${CMAKE_CURRENT_FUNCTION_LIST_DIR}/copyright.in" "${file}" @ONLY)
endfunction()
