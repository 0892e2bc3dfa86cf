#!/usr/bin/env bash
# What README.md shows is what the program prints: every block that starts with "$ followup" is run,
# and its lines are compared; a last line "..." stands for the rest.
set -u
followup=$1
status=0
command=''
expected=''

compare() {
  local printed lines
  # shellcheck disable=SC2086 # the words of the command are meant to be split
  printed=$("$followup" ${command#followup } 2>&1)
  lines=$(grep -c '' <<<"$expected")
  if [ "$(tail -n 1 <<<"$expected")" = '...' ]; then
    expected=$(head -n -1 <<<"$expected" | sed -e :a -e '/^\n*$/{$d;N;ba' -e '}')
    lines=$(grep -c '' <<<"$expected")
    printed=$(head -n "$lines" <<<"$printed")
  fi
  if [ "$printed" != "$expected" ]; then
    echo "README.md shows something else than: $command"
    diff <(echo "$expected") <(echo "$printed")
    status=1
  fi
}

shown=0
while IFS= read -r line; do
  case $line in
    '$ followup '*) command=${line#'$ '} expected='' shown=$((shown + 1)) ;;
    '```')
      [ -n "$command" ] && compare
      command=''
      ;;
    *) [ -n "$command" ] && expected+=${expected:+$'\n'}$line ;;
  esac
done < README.md
if [ "$shown" -lt 2 ]; then
  echo 'README.md shows no command'
  status=1
fi
exit $status
