#!/usr/bin/env bash
# The man pages are well formed; every option that --help names stands in followup(1) or in the page of the
# command, and every format in followup(1); the rules that are special in some way are named where the pages
# speak of that.
set -u
followup=$1
status=0
mandoc -Tlint -Wwarning man/* || status=1

text_of() {
  mandoc -Tutf8 "$1" | col -b
}

page=$(text_of man/followup.1)
commands=$("$followup" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p')
for command in '' $commands; do
  help=$("$followup" $command --help)
  # The page of the command, which says `followup COMMAND` in its synopsis; otherwise followup(1).
  name=man/followup.1
  for candidate in man/followup-*.1; do
    if sed -n '/^\.Sh SYNOPSIS/,/^\.Sh DESCRIPTION/p' "$candidate" | grep -qx "\.Cm $command"; then name=$candidate; fi
  done
  page_of_command=$(text_of "$name")
  options=$(sed -n '/^Exit codes:/q; p' <<<"$help" | grep -oE '(^| |,)--[a-z-]+' | tr -d ' ,' | sort -u)
  [ "$(wc -w <<<"$options")" -ge 1 ] || { echo "the options of $command are not found"; status=1; }
  for option in $options; do
    if ! grep -qe "$option" <<<"$page_of_command"; then
      echo "$name does not name $option of $command"
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

# Each phrase of messages has an item in followup-mail(1).
phrases=$("$followup" schema config |
  sed -n '/"phrases": {/,/^        }/{/"propertyNames"/,$s/^ *"\([a-z_]*\)",\{0,1\}$/\1/p}')
[ "$(wc -w <<<"$phrases")" -gt 40 ] || { echo 'the phrases are not found in the schema'; status=1; }
for phrase in $phrases; do
  if ! grep -qx "\.It Ic $phrase" man/followup-mail.1; then
    echo "followup-mail(1) does not describe the phrase $phrase"
    status=1
  fi
done

# Each key that a heading can stand for has an item in followup-import(1).
keys=$("$followup" import --map 'x=no-key' README.md 2>&1 | sed -n 's/.*can stand for //p' | tr -d ',')
[ "$(wc -w <<<"$keys")" -gt 20 ] || { echo 'the keys of --map are not found'; status=1; }
for key in $keys; do
  if ! grep -qx "\.It Ic $key" man/followup-import.1; then
    echo "followup-import(1) does not describe the key $key"
    status=1
  fi
done

named_in man/followup.1 '"depends_on_date": true'
named_in man/followup.1 '"can_be_turned_off": false'
named_in man/followup-plan.5 '"parameter": [{]'
exit $status
