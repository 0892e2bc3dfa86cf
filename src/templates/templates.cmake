# Writes templates.cpp, in which each file is a constant, word for word. A file that has changed
# makes CMake run again.
set(template_definitions "")

function(add_template name file)
  file(READ ${file} text)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  string(FIND "${text}" ")template\"" end_of_raw_string)
  if(NOT end_of_raw_string EQUAL -1)
    message(FATAL_ERROR "${file} holds what ends a raw string")
  endif()
  string(APPEND template_definitions
         "const std::string_view ${name} =\n    R\"template(${text})template\";\n\n")
  set(template_definitions "${template_definitions}" PARENT_SCOPE)
endfunction()

add_template(response_matrix ${CMAKE_CURRENT_LIST_DIR}/response-matrix.yaml)
add_template(action_plan ${CMAKE_CURRENT_LIST_DIR}/action-plan.yaml)
add_template(configuration ${CMAKE_CURRENT_LIST_DIR}/followup.yaml)
add_template(readme ${CMAKE_CURRENT_LIST_DIR}/README.md)
add_template(github_actions ${PROJECT_SOURCE_DIR}/examples/ci/github-actions.yml)
add_template(gitlab_ci ${PROJECT_SOURCE_DIR}/examples/ci/gitlab-ci.yml)
configure_file(${CMAKE_CURRENT_LIST_DIR}/templates.cpp.in
               ${CMAKE_CURRENT_BINARY_DIR}/templates/templates.cpp @ONLY)
