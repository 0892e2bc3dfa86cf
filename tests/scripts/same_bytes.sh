#!/usr/bin/env bash
# The same plans and as-of date give the same bytes in every command and format, whatever the locale,
# the zone, the number of threads and the order in which files were made.
set -u
followup=$(realpath "$1")
status=0
# shellcheck source=tests/scripts/git_repositories.sh
. "$(dirname "$0")/git_repositories.sh"

# A copy whose files lie in the folder in another order.
mkdir -p "$scratch/a" "$scratch/b"
cp -r examples/portfolio examples/documents "$scratch/a"
(cd "$scratch/a" && find . -type f | sort -r) | while IFS= read -r file; do
  mkdir -p "$scratch/b/$(dirname "$file")"
  cp "$scratch/a/$file" "$scratch/b/$file"
done
# Something to find, and settings to tell.
printf 'kind: action-plan\nid: SLIPS\nactions:\n  - {id: 1, onwer: IOM, deadline: 31.12}\n' > "$scratch/a/slips.yaml"
cp "$scratch/a/slips.yaml" "$scratch/b"
# The same commits, for what is told by git.
for folder in a b; do
  (cd "$scratch/$folder" && new_repository && commit 2026-10-20 'All plans' &&
    sed -i 's/2026-11/2026-12/; s/ongoing/completed/' portfolio/*.yaml && commit 2026-11-20 'Later')
done

# in_folder FOLDER COMMAND...: always at the same place, which the ids of messages depend on.
in_folder() {
  local folder=$1
  shift
  mv "$scratch/$folder" "$scratch/here"
  (cd "$scratch/here" && rm -rf written && "$@") >"$scratch/$folder.out" 2>"$scratch/$folder.err"
  echo "exit code $?" >>"$scratch/$folder.err"
  mv "$scratch/here" "$scratch/$folder"
}

# compare NAME ARGUMENTS...: in one surroundings and in others, with what is written to ./written. A message
# says when it was written.
compared=0
compare() {
  local name=$1 kind
  shift
  in_folder a env LC_ALL=C.UTF-8 TZ=UTC "$followup" "$@" --jobs 1
  in_folder b env -i LC_ALL=tr_TR.UTF-8 LANG=de_DE.UTF-8 TZ=Pacific/Kiritimati "$followup" "$@" --jobs 8
  compared=$((compared + 1))
  if [ ! -s "$scratch/a.out" ] && [ ! -e "$scratch/a/written" ]; then
    echo "$name writes nothing: $(cat "$scratch/a.err")"
    status=1
  fi
  for kind in out err; do
    if ! cmp -s "$scratch/a.$kind" "$scratch/b.$kind"; then
      echo "$name differs:"
      diff "$scratch/a.$kind" "$scratch/b.$kind" | head -n 5
      status=1
    fi
  done
  if [ -e "$scratch/a/written" ] && ! diff -r -I '^Date: ' "$scratch/a/written" "$scratch/b/written"; then
    echo "$name writes other files"
    status=1
  fi
}

commands=$("$followup" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p')
for command in $commands; do
  words=("$command" .)
  case $command in
    history | show) words=("$command" NAP-MHW-2025/2/2.2 .) ;;
    changes) words=(changes HEAD~1 HEAD) ;;
    trend) words=(trend . --by agency) ;;
    rules) words=(rules) ;;
    explain) words=(explain deadline-passed) ;;
    # Below, each in its own way.
    mail | schema | import | new) continue ;;
  esac
  formats=$("$followup" "$command" --help | sed -n 's/^Formats: \(.*\)\.$/\1/p' | tr -d ,)
  if [ -z "$formats" ]; then
    echo "$command names no format; say here how it is compared"
    status=1
  fi
  for format in $formats; do
    compare "$command --format $format" "${words[@]}" --format "$format" --as-of 2026-11-21
  done
done
for format in text markdown html xlsx json ndjson csv tsv; do
  compare "check --show-config --format $format" check . --show-config --format "$format" --as-of 2026-11-21
done
compare 'list --at' list . --at HEAD~1 --as-of 2026-11-21
compare 'check --since' check . --since HEAD~1 --as-of 2026-11-21
compare 'check --write-baseline' check . --write-baseline written --as-of 2026-11-21
for report in overdue due summary; do
  compare "mail $report --outbox" mail "$report" portfolio --outbox written --from office@example.org \
    --coordinator office@example.org --attach-calendar --as-of 2026-11-21
  compare "mail $report --dry-run" mail "$report" portfolio --dry-run --from office@example.org \
    --coordinator office@example.org --as-of 2026-11-21
done
for schema in plan config report; do compare "schema $schema" schema "$schema"; done
compare 'new action-plan' new action-plan --as-of 2026-11-21
compare 'new --repository' new --repository written --ci github --as-of 2026-11-21
compare 'matrix -o' matrix portfolio --format docx -o written --as-of 2026-11-21
"$followup" matrix "$scratch/a/portfolio/evaluations/ev-2024-03.yaml" --as-of 2026-11-21 --format docx -o "$scratch/document.docx"
compare import import ../document.docx --as-of 2026-11-21
if [ "$compared" -lt 110 ]; then
  echo "only $compared runs were compared"
  status=1
fi
exit $status
