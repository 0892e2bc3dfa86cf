#!/usr/bin/env bash
# The man pages are well formed; followup(1) names every option and format that --help names; the
# rules that are special in some way are named where the pages speak of that.
set -u
followup=$1
status=0
mandoc -Tlint -Wwarning man/* || status=1

text_of() {
  mandoc -Tutf8 "$1" | col -b
}

page=$(text_of man/followup.1)
for command in '' check overdue matrix rules explain schema; do
  help=$("$followup" $command --help)
  for option in $(grep -oE '(^| |,)--[a-z-]+' <<<"$help" | tr -d ' ,' | sort -u); do
    if ! grep -qe "$option" <<<"$page"; then
      echo "followup(1) does not name $option"
      status=1
    fi
  done
  for format in $(sed -n 's/^Formats: \(.*\)\.$/\1/p' <<<"$help" | tr -d ','); do
    if ! grep -qxE " +$format" <<<"$page"; then
      echo "followup(1) does not describe the format $format"
      status=1
    fi
  done
done

# rules_with PATTERN: the names of the rules in whose entry a line matches.
rules_with() {
  "$followup" rules --format json |
    awk -F '"' -v pattern="$1" '$2 == "rule" { name = $4 } $0 ~ pattern { print name }'
}

# named_in PAGE PATTERN: the page names each of these rules.
named_in() {
  local page rule rules
  page=$(text_of "$1")
  rules=$(rules_with "$2")
  if [ -z "$rules" ]; then
    echo "no rule has $2"
    status=1
  fi
  for rule in $rules; do
    if ! grep -qe "$rule" <<<"$page"; then
      echo "$1 does not name $rule, which has $2"
      status=1
    fi
  done
}

named_in man/followup.1 '"depends_on_date": true'
named_in man/followup.1 '"can_be_turned_off": false'
named_in man/followup-plan.5 '"parameter": [{]'
exit $status
