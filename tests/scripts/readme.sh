#!/usr/bin/env bash
# What README.md and the cookbook show is what the program prints: every block that starts with
# "$ followup" is run, and its lines are compared; a last line "..." stands for the rest.
set -u
PATH=$(dirname "$(realpath "$1")"):$PATH
status=0

# compare FILE COMMAND EXPECTED
compare() {
  local printed lines expected=$3
  printed=$(bash -c "$2" 2>&1)
  lines=$(grep -c '' <<<"$expected")
  if [ "$(tail -n 1 <<<"$expected")" = '...' ]; then
    expected=$(head -n -1 <<<"$expected" | sed -e :a -e '/^\n*$/{$d;N;ba' -e '}')
    lines=$(grep -c '' <<<"$expected")
    printed=$(head -n "$lines" <<<"$printed")
  fi
  if [ "$printed" != "$expected" ]; then
    echo "$1 shows something else than: $2"
    diff <(echo "$expected") <(echo "$printed")
    status=1
  fi
}

# compare_all FILE END: END is the line at the end of a block; each file shows two commands or more.
compare_all() {
  local file=$1 end=$2 command='' expected='' shown=0 line
  while IFS= read -r line; do
    case $line in
      '$ followup '*) command=${line#'$ '} expected='' shown=$((shown + 1)) ;;
      "$end")
        [ -n "$command" ] && compare "$file" "$command" "$expected"
        command=''
        ;;
      # A command goes on after a backslash, which a page of the manual writes as \e.
      *) if [[ $command == *'\e' && -z $expected ]]; then
          command=${command%'\e'}$line
          continue
        fi
        # A page of the manual writes a dot at the beginning of a line so.
        [ -n "$command" ] && expected+=${expected:+$'\n'}${line#'\&'} ;;
    esac
  done <"$file"
  if [ "$shown" -lt 2 ]; then
    echo "$file shows no command"
    status=1
  fi
}

compare_all README.md '```'
compare_all man/followup-cookbook.7 .Ed
exit $status
