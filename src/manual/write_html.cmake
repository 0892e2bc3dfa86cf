# Run as a script: writes the pages of the manual (`pages`) into `folder` with `mandoc`, and an index of them.
file(REMOVE_RECURSE ${folder})
file(MAKE_DIRECTORY ${folder})
file(COPY ${CMAKE_CURRENT_LIST_DIR}/manual.css DESTINATION ${folder})

foreach(page IN LISTS pages)
  cmake_path(GET page FILENAME name)
  cmake_path(GET page PARENT_PATH source_folder)
  # Which pages are ours mandoc sees from the files where it works; the others are on Debian's site.
  execute_process(
    COMMAND ${mandoc} -T html -O "style=manual.css,toc,man=%N.%S.html;https://manpages.debian.org/%N.%S" ${page}
    WORKING_DIRECTORY ${source_folder}
    OUTPUT_FILE ${folder}/${name}.html
    COMMAND_ERROR_IS_FATAL ANY)
  file(STRINGS ${page} what REGEX "^\\.Nd ")
  string(REGEX REPLACE "^\\.Nd " "" what "${what}")
  string(REGEX REPLACE "^(.*)\\.([157])$" "\\1(\\2)" title ${name})
  string(REGEX REPLACE "^.*\\.([157])$" "\\1" section ${name})
  string(APPEND entries_${section} "<dt><a href=\"${name}.html\">${title}</a></dt>\n<dd>${what}</dd>\n")
endforeach()

set(heading_1 "Commands")
set(heading_5 "Files")
set(heading_7 "Guides")
set(body "")
foreach(section IN ITEMS 7 1 5)
  string(APPEND body "<h2>${heading_${section}}</h2>\n<dl>\n${entries_${section}}</dl>\n")
endforeach()
file(WRITE ${folder}/index.html "<!DOCTYPE html>
<html lang=\"en\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1.0\">
<link rel=\"stylesheet\" href=\"manual.css\">
<title>The manual of followup</title>
</head>
<body>
<h1>The manual of followup</h1>
${body}</body>
</html>
")
