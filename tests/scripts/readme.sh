#!/usr/bin/env bash
# What README.md and the manual show is what the program prints: every block that starts with
# "$ followup" is run, and its lines are compared; a last line "..." stands for the rest.
set -u
PATH=$(dirname "$(realpath "$1")"):$PATH
status=0

# compare FILE COMMAND EXPECTED
compare() {
  local printed lines expected=$3
  # A block that shows no output says how something is called, with paths that are nobody's.
  [ -n "$expected" ] || return
  printed=$(bash -c "$2" 2>&1)
  lines=$(grep -c '' <<<"$expected")
  if [ "$(tail -n 1 <<<"$expected")" = '...' ]; then
    expected=$(head -n -1 <<<"$expected" | sed -e :a -e '/^\n*$/{$d;N;ba' -e '}')
    lines=$(grep -c '' <<<"$expected")
    printed=$(head -n "$lines" <<<"$printed")
  fi
  if [ "$printed" != "$expected" ]; then
    echo "$1 shows something else than: $2"
    diff <(echo "$expected") <(echo "$printed") | head -n 20
    status=1
  fi
}

# source_of FILE: its lines; of a page of the manual without the escapes of roff.
source_of() {
  case $1 in
    man/*) sed 's/^\\&//; s/\\-/-/g; s/\\(aq/'"'"'/g; s/\\(dq/"/g; s/\\e/\\/g' "$1" ;;
    *) cat "$1" ;;
  esac
}

# compare_all FILE END: END is the line at the end of a block.
compare_all() {
  local file=$1 end=$2 command='' expected='' shown=0 line
  while IFS= read -r line; do
    case $line in
      '$ followup '*) command=${line#'$ '} expected='' shown=$((shown + 1)) ;;
      "$end")
        [ -n "$command" ] && compare "$file" "$command" "$expected"
        command=''
        ;;
      # A command goes on after a backslash and after a pipe.
      *) if [[ $command == *['\|'] && -z $expected ]]; then
          command=${command%'\'}$line
          continue
        fi
        [ -n "$command" ] && expected+=${expected:+$'\n'}$line ;;
    esac
  done < <(source_of "$file")
  if [ "$shown" = 0 ]; then
    echo "$file shows no command"
    status=1
  fi
}

compare_all README.md '```'
for page in $(grep -l '^\$ followup ' man/*); do
  compare_all "$page" .Ed
done
exit $status
