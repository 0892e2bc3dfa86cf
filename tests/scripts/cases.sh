#!/usr/bin/env bash
# Each filter, each format of each command and each column of actions stands in the command line of a case.
set -u
followup=$1
status=0
command_lines=$(find tests/cases -name cmd -exec sed -n 's/^followup //p' {} +)

# has_case WHAT PATTERN: a command line matches.
has_case() {
  grep -qE -e "$2" <<<"$command_lines" || { echo "no case has $1"; status=1; }
}

filters=$("$followup" list --help | sed -n '/^Which actions:/,/^$/s/^  \(--[a-z-]*\).*/\1/p')
[ "$(wc -w <<<"$filters")" -ge 10 ] || { echo 'the filters are not found'; status=1; }
for filter in $filters; do has_case "the filter $filter" " $filter( |=)"; done

columns=$("$followup" list --columns no-such-column 2>&1 | sed -n 's/.*; write //p' | tr -d ',')
[ "$(wc -w <<<"$columns")" -ge 20 ] || { echo 'the columns are not found'; status=1; }
for column in $columns; do has_case "the column $column" " --columns[ =]\"?([a-z_, ]*,)? *$column(,|\"| |\$)"; done

# What is no text, or is long and made for one program, is read by this program in another test.
read_elsewhere() {
  case $1 in
    docx) echo tests/formats/documents.py ;;
    xlsx) echo tests/formats/workbooks.py ;;
    html) echo tests/pages/pages.mjs ;;
    sarif) echo tests/validators/validate_followup.mjs ;;
    mdoc) echo tests/unit/rules_test.cpp ;;
  esac
}

commands=$("$followup" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p')
formats=$(for command in $commands; do "$followup" "$command" --help; done |
  awk '/^Formats: / { on = 1; $1 = "" } on { print } on && /\.$/ { on = 0 }' | tr -d ',.' | tr ' ' '\n' | sort -u)
[ "$(wc -w <<<"$formats")" -ge 15 ] || { echo 'the formats are not found'; status=1; }
for format in $formats; do
  [ "$format" != text ] || continue  # is written without being asked for
  test=$(read_elsewhere "$format")
  if [ -z "$test" ]; then
    has_case "the format $format" "--format[ =]$format( |\$)"
  elif ! grep -q "\b$format\b" "$test"; then
    echo "$test does not read the format $format"
    status=1
  fi
done
exit $status
