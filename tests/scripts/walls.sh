#!/usr/bin/env bash
# Each library stays behind its wall, and nothing below src/cli knows the clock, the environment or
# a stream.
set -u
status=0

# only_in PATTERN FOLDERS...: files of src and include with the pattern lie in the folders, and there are some.
only_in() {
  local pattern=$1 file allowed folder
  shift
  if ! grep -rqE "$pattern" src include; then
    echo "nothing uses $pattern any more"
    status=1
  fi
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
only_in 'getenv|<iostream>|std::cout|std::cerr|std::time\(|system_clock::now' src/main.cpp

# One name, one type: the linker takes the functions of one for those of another that is called the same.
headers=$(find include src -name '*.h')
# shellcheck disable=SC2086 # the names of headers have no blanks
twice=$(grep -hoE '^(struct|class|enum class) \w+( final)?( :|:| \{)' $headers | awk '{sub(/^enum /, ""); sub(/:$/, "", $2); print $2}' |
  sort | uniq -d)
if [ -n "$twice" ]; then
  echo "two types are called the same: $twice"
  status=1
fi

# Includes follow the arrow. A line is a folder, the folders whose headers it may include, and behind the stroke
# those whose public headers it may. What is not here is refused, and what nobody needs any more does not stay.
includes='
changes: text | plan read
checks: date plan read text | changes plan read
cli: changes formats git history import mail plan read reports templates text | changes checks date formats import plan read reports
date: text |
formats: text zip | changes checks history plan read reports
git: read text | date read
history: changes date git plan read text | date read
import: date text write zip | date plan text
mail: formats text | date plan reports
plan: text |
read: plan text | checks plan
reports: plan text | changes date history plan
templates: date | date plan
text: |
write: text |
zip: text |
'
# Which folder each header of include/followup belongs to; what is nobody's, all may include.
public='
changes: changes plan_state
checks: baseline check rule_settings
cli: run
date: date time_frame
formats: format
history: item_history
import: import
plan: configuration diagnostic ignore_comment list party phrases plan record source tracking tree vocabulary
read: files repository schema
reports: dated_item digest report report_kind trend
text: line_role
nobody: failure followup
'
# row TABLE NAME: what stands behind the name.
row() { sed -n "s/^$2: *//p" <<<"$1"; }

# compare_includes FOLDER KIND WANTED GOT
compare_includes() {
  local differences
  if ! differences=$(diff <(tr ' ' '\n' <<<"$3" | sed '/^$/d' | sort) <(sort -u <<<"$4" | sed '/^$/d')); then
    echo "src/$1: $2 that are allowed (<) and that are included (>): $(grep '^[<>]' <<<"$differences" | paste -sd ' ')"
    status=1
  fi
}

owners=$(sed -n 's/: */ /p' <<<"$public" | awk '{ for (i = 2; i <= NF; ++i) print $i, $1 }')
diff <(cut -d' ' -f1 <<<"$owners" | sort) <(ls include/followup | sed 's/\.h$//' | sort) || {
  echo 'the public headers of walls.sh (<) are not those of include/followup (>)'
  status=1
}
for folder in src/*/; do
  folder=$(basename "$folder")
  included=$(grep -rhoE '^#include "[^"]+' "src/$folder" | sed 's/.*"//; s/\.h$//' | sort -u)
  [ -n "$included" ] || continue
  allowed=$(row "$includes" "$folder")
  [ -n "$allowed" ] || { echo "src/$folder has no line in walls.sh"; status=1; continue; }
  compare_includes "$folder" folders "${allowed%|*}" \
    "$(grep / <<<"$included" | sed 's,/.*,,' | grep -vxE "followup|$folder")"
  compare_includes "$folder" 'public headers of folders' "${allowed#*|}" \
    "$(sed -n 's,^followup/,,p' <<<"$included" | sort | join - <(sort <<<"$owners") | cut -d' ' -f2 |
      grep -vxE "nobody|$folder")"
done
exit $status
