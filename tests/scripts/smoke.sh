#!/usr/bin/env bash
# What only the real binary shows: closed and full streams, readers that go away, pipes as files.
set -u
followup=$1
status=0
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# expect NAME CODE WANTED GOT_CODE GOT_TEXT
expect() {
  if [ "$2" != "$4" ] || ! grep -qe "$3" <<<"$5"; then
    echo "$1: expected exit code $2 and \"$3\", got $4 and: $5"
    status=1
  fi
}

text=$("$followup" --version --verbose)
expect 'what it was built with' 0 '^  yaml-0.1 [0-9]' $? "$text"

text=$("$followup" overdue examples --as-of 2026-11-21 2>&1 >&-)
expect 'a closed standard output is noticed' 2 'cannot write the result' $? "$text"

text=$("$followup" overdue examples --as-of 2026-11-21 2>&1 >/dev/full)
expect 'a full disk is noticed' 2 'cannot write the result' $? "$text"

"$followup" overdue examples --as-of 2026-11-21 --format json | head -n 1 >/dev/null
codes=("${PIPESTATUS[@]}")
# The report may fit into the pipe before the reader goes away.
if [ "${codes[0]}" != 141 ] && [ "${codes[0]}" != 0 ]; then
  echo "a reader that goes away: expected to end by SIGPIPE, got ${codes[0]}"
  status=1
fi

text=$("$followup" overdue - --as-of 2026-11-21 --format csv < examples/documents/ma-0375.yaml)
expect 'standard input is read' 0 'MA.0375/A/1' $? "$text"

mkdir "$scratch/nothing"
text=$(cd "$scratch/nothing" && "$followup" overdue 2>&1)
expect 'a folder in no repository' 2 'no plan found in this folder$' $? "$text"
git init -q "$scratch/nothing"
text=$(cd "$scratch/nothing" && "$followup" overdue 2>&1)
expect 'a repository without a plan' 2 'no plan found in the repository around this folder$' $? "$text"
rm -rf "$scratch/nothing"

mkfifo "$scratch/pipe"
cat examples/documents/ma-0375.yaml > "$scratch/pipe" &
text=$("$followup" overdue "$scratch/pipe" --as-of 2026-11-21 --format csv)
expect 'a pipe that is named is read' 0 'MA.0375/A/1' $? "$text"

text=$(env -i "$followup" overdue examples/portfolio --as-of 2020-01-01 < /dev/null 2>&1)
code=$?
if [ $code != 0 ] || [ -n "$text" ]; then
  echo "cron hears something although there is nothing to say: $code, $text"
  status=1
fi

"$followup" overdue examples --as-of 2026-11-21 --format csv -o "$scratch/report.csv"
expect 'a file is written' 0 'MA.0375/A/1' $? "$(cat "$scratch/report.csv")"
if [ "$(find "$scratch" -type f | wc -l)" != 1 ]; then
  echo 'writing a file leaves something beside it'
  status=1
fi

# The ending says the format, where no option does.
"$followup" list examples --as-of 2026-11-21 -o "$scratch/list.MD"
grep -q '^# Actions as of' "$scratch/list.MD" || { echo 'list.MD is no Markdown'; status=1; }
"$followup" check examples --as-of 2026-11-21 --exit-zero -o "$scratch/problems.sarif"
grep -q 'sarif-schema' "$scratch/problems.sarif" || { echo 'problems.sarif is no SARIF'; status=1; }
"$followup" list examples --as-of 2026-11-21 --format csv -o "$scratch/list.html"
grep -q '^days_overdue,' "$scratch/list.html" || { echo '--format counts for less than an ending'; status=1; }

one=$("$followup" check examples --as-of 2026-11-21 --format json --jobs 1)
many=$("$followup" check examples --as-of 2026-11-21 --format json --jobs 7)
if [ -z "$one" ] || [ "$one" != "$many" ]; then
  echo 'the number of jobs changes the result'
  status=1
fi

text=$("$followup" check - < /tmp 2>&1)
expect 'a standard input that cannot be read is noticed' 2 'standard input' $? "$text"
exit $status
