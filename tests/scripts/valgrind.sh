#!/usr/bin/env bash
# No byte is used that was never written, none outside of what was asked for, and none is lost: a few commands
# that go through every reader and most formats, slowly. ASan does not see what was never written.
set -u
followup=$1
status=0
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
printf 'kind: action-plan\nid: SLIPS\nactions:\n  - {id: 1, onwer: «X», deadline: 31.12}\n' > "$scratch/slips.yaml"
printf 'kind: action-plan\nactions: [{id: "never closed}\n' > "$scratch/broken.yaml"
printf 'parties: {IOM: {name: Office, email: office@example.org}}\n' > "$scratch/followup.yaml"
cp examples/documents/*.yaml "$scratch"

# watched CODE ARGUMENTS...
watched() {
  local wanted=$1
  shift
  valgrind --quiet --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite \
    "$followup" "$@" --as-of 2026-11-21 >"$scratch/out" 2>"$scratch/err"
  local code=$?
  if [ "$code" != "$wanted" ]; then
    echo "followup $*: exit code $code instead of $wanted"
    head -n 40 "$scratch/err"
    status=1
  fi
}

watched 1 check "$scratch" --jobs 2
watched 1 check "$scratch" --format sarif
watched 1 check "$scratch" --format junit
watched 2 overdue "$scratch" --format csv
watched 2 list "$scratch" --format html
watched 2 list "$scratch" --format ics
watched 2 list "$scratch" --format xlsx -o "$scratch/list.xlsx"
watched 0 matrix "$scratch/ma-0375.yaml" --format docx -o "$scratch/matrix.docx"
watched 0 import "$scratch/matrix.docx"
watched 0 mail overdue "$scratch/ma-0375.yaml" --outbox "$scratch/box" --from office@example.org \
  --coordinator office@example.org
exit $status
