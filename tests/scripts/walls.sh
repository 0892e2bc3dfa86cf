#!/usr/bin/env bash
# Each library stays behind its wall, and nothing below src/cli knows the clock, the environment or
# a stream.
set -u
status=0

# only_in PATTERN FOLDERS...: files of src and include with the pattern must lie in the folders.
only_in() {
  local pattern=$1 file allowed folder
  shift
  while IFS= read -r file; do
    allowed=no
    for folder in "$@"; do
      case $file in "$folder"*) allowed=yes ;; esac
    done
    if [ "$allowed" = no ]; then
      echo "$file uses $pattern, which belongs in: $*"
      status=1
    fi
  done < <(grep -rlE "$pattern" src include)
}

only_in '<CLI/|CLI::' src/cli/options.cpp src/cli/option_groups src/cli/usage_errors src/cli/completer
only_in '<yaml\.h>|yaml_parser_' src/read/tree.cpp
only_in '<yaml-cpp/|YAML::' src/write/
only_in '<utf8proc\.h>|utf8proc_' src/text/
only_in '<libical/|icalcomponent' src/formats/ics.cpp src/formats/libical
only_in '<xlsxwriter\.h>|libxlsxwriter\(\)|lxw_' src/formats/xlsx src/formats/libxlsxwriter
only_in '<gmime/|g_mime_' src/mail/message.cpp src/mail/gmime
only_in '<zip\.h>|libzip\(\)' src/zip/
only_in '<git2|libgit2\(\)' src/git/
only_in '<csv\.h>|libcsv\(\)' src/import/libcsv src/import/delimited.cpp
only_in '<uchardet\.h>|libuchardet\(\)' src/import/libuchardet src/import/text_encoding.cpp
only_in '<iconv\.h>' src/import/text_encoding.cpp
only_in '<dlfcn\.h>' src/shared_library.h
only_in '<nlohmann/' src/formats/ src/mail/sent_record.cpp
only_in 'posix_spawn|waitpid' src/mail/sendmail.cpp
only_in '<pugixml|pugi::' src/formats/ src/import/
only_in 'getenv|std::cout|std::cerr|std::time\(|system_clock::now' src/main.cpp
only_in '<iostream>' src/main.cpp

# One name, one type: the linker takes the functions of one for those of another that is called the same.
headers=$(find include src -name '*.h')
# shellcheck disable=SC2086 # the names of headers have no blanks
twice=$(grep -hoE '^(struct|class|enum class) \w+( final)?( :|:| \{)' $headers | awk '{sub(/^enum /, ""); sub(/:$/, "", $2); print $2}' |
  sort | uniq -d)
if [ -n "$twice" ]; then
  echo "two types are called the same: $twice"
  status=1
fi

# Includes follow the arrow: what comes first must not know what comes later.
no_include() {
  local folder=$1 pattern=$2
  if grep -rnE "#include \"(followup/)?($pattern)" "src/$folder"; then
    echo "src/$folder must not include what comes after it"
    status=1
  fi
}
no_include text 'date|plan|read|checks|reports|formats|cli'
no_include date '(plan|tree|tracking|check|report|format|run)|read/|checks/|reports/|formats/|cli/'
no_include plan '(repository|check|report|format|run)\.h|read/|checks/|reports/|formats/|cli/'
no_include read 'git/|(tracking|check|report|format|run)\.h|checks/|reports/|formats/|cli/'
no_include git '(plan|tree|repository|tracking|check|report|format|run)\.h|read/[^f]|checks/|reports/|formats/|cli/'
no_include checks '(report|format|run)\.h|read/[^r]|reports/|formats/|cli/'
no_include changes '(check|report|report_kind|format|run)\.h|read/|checks/|reports/|formats/|mail/|cli/'
no_include history '(check|report|report_kind|format|run)\.h|checks/|reports/|formats/|mail/|cli/'
no_include reports '(check|format|run)\.h|git/|read/|formats/|cli/'
no_include formats 'run\.h|read/|mail/|cli/'
no_include templates '(repository|tracking|check|report|format|run)\.h|read/|write/|checks/|reports/|formats/|mail/|cli/'
no_include import '(check|report|format|run)\.h|checks/|reports/|formats/|mail/|cli/'
no_include write 'followup/|read/|checks/|reports/|formats/|mail/|import/|cli/'
no_include mail 'run\.h|read/|checks/|reports/|cli/'
exit $status
