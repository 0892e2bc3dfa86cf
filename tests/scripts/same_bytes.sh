#!/usr/bin/env bash
# The same plans and as-of date give the same bytes in every report and format, whatever the locale,
# the zone, the number of threads and the order in which files were made.
set -u
followup=$1
status=0
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# A copy whose files lie in the folder in another order.
mkdir -p "$scratch/a" "$scratch/b"
cp -r examples/portfolio examples/documents "$scratch/a"
(cd "$scratch/a" && find . -type f | sort -r) | while IFS= read -r file; do
  mkdir -p "$scratch/b/$(dirname "$file")"
  cp "$scratch/a/$file" "$scratch/b/$file"
done
for folder in a b; do
  export GIT_AUTHOR_DATE=2026-08-15T12:00:00Z GIT_COMMITTER_DATE=2026-08-15T12:00:00Z
  git -C "$scratch/$folder" init -q
  git -C "$scratch/$folder" add .
  git -C "$scratch/$folder" -c user.name=office -c user.email=office@example.org -c commit.gpgsign=false \
    commit -q -m 'The plans'
done

reports=$("$followup" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p')
compared=0
for report in $reports; do
  case $report in rules | explain | schema) continue ;; esac
  words=("$report")
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
