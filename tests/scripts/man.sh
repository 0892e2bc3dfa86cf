#!/usr/bin/env bash
# The man pages are well formed, and followup(1) names every option and command that --help names.
set -u
followup=$1
status=0
mandoc -Tlint -Wwarning man/* || status=1
page=$(mandoc -Tutf8 man/followup.1 | col -b)
for command in '' check overdue schema; do
  for option in $("$followup" $command --help | grep -oE '(^| |,)--[a-z-]+' | tr -d ' ,' | sort -u); do
    if ! grep -qe "$option" <<<"$page"; then
      echo "followup(1) does not name $option"
      status=1
    fi
  done
done
exit $status
