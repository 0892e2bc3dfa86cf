#!/usr/bin/env bash
# The man pages are well formed; every option that --help names stands in followup(1), and in the page of the commands that
# have it alone; every format in followup(1) and every column of actions in followup-list(1); the rules that are special in
# some way are named where the pages speak of that.
set -u
followup=$1
status=0
mandoc -Tlint -Wwarning man/* || status=1

text_of() {
  mandoc -Tutf8 "$1" | col -b
}

# names WORD TEXT: as a whole word, which --at is not in --attach-calendar.
names() { grep -qE -e "(^|[^a-z-])$1([^a-z-]|\$)" <<<"$2"; }
names --at 'the option --at,' && ! names --at --attach-calendar && ! names id-missing no-id-missing || {
  echo 'whole words are not told from parts'
  status=1
}

page=$(text_of man/followup.1)
commands=$("$followup" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p')
# A line for each option of each page.
page_and_option=
described=
for command in '' $commands; do
  help=$("$followup" $command --help)
  # The page of the command, which says `followup COMMAND` in its synopsis; otherwise followup(1).
  name=$(grep -lx "\.Nm followup $command" man/followup-*.1 || echo man/followup.1)
  options=$(sed -n '/^Exit codes:/q; p' <<<"$help" | grep -oE '(^| |,)--[a-z-]+' | tr -d ' ,' | sort -u)
  [ "$(wc -w <<<"$options")" -ge 1 ] || { echo "the options of $command are not found"; status=1; }
  for option in $options; do
    page_and_option+="$name $option"$'\n'
  done
  # They may run over several lines.
  formats=$(awk '/^Formats: / { on = 1; $1 = "" } on { print } on && /\.$/ { exit }' <<<"$help" | tr -d ',.')
  if grep -q '^Formats:' <<<"$help" && [ -z "$formats" ]; then
    echo "the formats of $command are not found"
    status=1
  fi
  described+=" $formats"
done
[ "$(cut -d ' ' -f 1 <<<"$page_and_option" | sort -u | wc -l)" -ge 12 ] || {
  echo 'the pages of the commands are not found'
  status=1
}
for option in $(cut -s -d ' ' -f 2 <<<"$page_and_option" | sort -u); do
  names "$option" "$page" || { echo "followup(1) does not name $option"; status=1; }
  name=$(sed -n "s/ $option\$//p" <<<"$page_and_option" | sort -u)
  if [ "$(wc -l <<<"$name")" = 1 ] && ! names "$option" "$(text_of "$name")"; then
    echo "$name does not name $option, which no other page has"
    status=1
  fi
done
for format in $(tr ' ' '\n' <<<"$described" | sort -u); do
  grep -qxE " +$format" <<<"$page" || { echo "followup(1) does not describe the format $format"; status=1; }
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
    if ! names "$rule" "$page"; then
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

# The columns of followup-list(1) are those of --columns, no fewer and no more.
columns=$("$followup" list --columns no-such-column 2>&1 | sed -n 's/.*; write //p' | tr -d ',' | tr ' ' '\n' | sort)
[ "$(wc -w <<<"$columns")" -ge 20 ] || { echo 'the columns are not found'; status=1; }
diff <(echo "$columns") <(awk '/^\.Fl -columns$/ { here = 1 } here && /^\.El/ { exit }
    here && /^\.It Cm / { for (i = 3; i <= NF; ++i) if ($i != ",") print $i }' man/followup-list.1 | sort) || {
  echo 'followup-list(1) does not have the columns of --columns (<)'
  status=1
}

named_in man/followup-check.1 '"depends_on_date": true'
named_in man/followup-check.1 '"can_be_turned_off": false'
named_in man/followup.yaml.5 '"parameter": [{]'

# The items of followup.yaml(5) are the keys that the schema has, no fewer and no more; each rule stands there
# under its severity; and its example is all that the plan needs which it is for.
page_of_file=man/followup.yaml.5
rules=$("$followup" rules --format json)
properties=$("$followup" schema config | jq -r '[.. | objects | .properties? | objects | keys[]] | unique[]')
keys=$(grep -vxF "$(jq -r '.rules[].rule' <<<"$rules")" <<<"$properties" | sort)
[ "$(wc -w <<<"$keys")" -gt 20 ] || { echo 'the keys of followup.yaml are not found in the schema'; status=1; }
diff <(echo "$keys") <(sed -n 's/^\.It Ic //p' "$page_of_file" | sort) || {
  echo 'followup.yaml(5) does not have the keys of the schema (<)'
  status=1
}
diff <(jq -r '.rules[] | "\(.severity)\(if .can_be_turned_off then "" else ", always" end) \(.rule)"' <<<"$rules" | sort) \
  <(awk '/^\.Ss The rules/ { here = 1 } /^\.It / { title = here ? substr($0, 5) : "" } here && /^\.El/ { exit }
    title && /^\.Ic / { for (i = 2; i <= NF; ++i) if ($i != ",") print title, $i }' "$page_of_file" | sort) || {
  echo 'followup.yaml(5) does not have the rules (<) under their severities'
  status=1
}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
awk '/^\.Bd/ { on = 1; next } /^\.Ed/ { exit } on' "$page_of_file" | sed 's/\\-/-/g' >"$scratch/followup.yaml"
cp examples/portfolio/evaluations/au-2025-01.yaml "$scratch"
checked=$("$followup" check --fail-on note --as-of 2026-11-21 "$scratch") || status=1
grep -q '^No problems: 1 plan ' <<<"$checked" || { echo "the example of followup.yaml(5): $checked"; status=1; }
"$followup" mail overdue --as-of 2026-11-21 "$scratch" >/dev/null || { echo 'followup.yaml(5): mail'; status=1; }
exit $status
