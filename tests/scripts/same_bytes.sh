#!/usr/bin/env bash
# The same plans and as-of date give the same bytes in every report and format, whatever the locale,
# the zone, the number of threads and the order in which files were made.
set -u
followup=$1
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
# The same commit, for what is told by git.
for folder in a b; do
  (cd "$scratch/$folder" && new_repository && commit 2026-11-20 'All plans')
done

reports=$("$followup" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p')
compared=0
for report in $reports; do
  case $report in rules | explain | schema) continue ;; esac
  words=("$report")
  [ "$report" = history ] && words+=(NAP-MHW-2025/2/2.2)
  [ "$report" = show ] && words+=(NAP-MHW-2025/2/2.2)
  [ "$report" = changes ] && words+=(portfolio)
  [ "$report" = trend ] && words+=(--by agency)
  formats=$("$followup" "$report" --help | sed -n 's/^Formats: \(.*\)\.$/\1/p' | tr -d ,)
  for format in $formats; do
    run=("${words[@]}" . --format "$format" --as-of 2026-11-21)
    (cd "$scratch/a" && LC_ALL=C.UTF-8 TZ=UTC "$followup" "${run[@]}" --jobs 1) >"$scratch/one"
    (cd "$scratch/b" && env -i LC_ALL=tr_TR.UTF-8 LANG=de_DE.UTF-8 TZ=Pacific/Kiritimati \
      "$followup" "${run[@]}" --jobs 8) >"$scratch/two"
    compared=$((compared + 1))
    if [ ! -s "$scratch/one" ]; then
      echo "$report --format $format writes nothing"
      status=1
    fi
    if ! cmp -s "$scratch/one" "$scratch/two"; then
      echo "$report --format $format differs:"
      diff "$scratch/one" "$scratch/two" | head -n 5
      status=1
    fi
  done
done
if [ "$compared" -lt 40 ]; then
  echo "only $compared reports were compared"
  status=1
fi
exit $status
