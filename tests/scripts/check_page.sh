#!/usr/bin/env bash
# What followup-check(1) shows is what is printed: every block that starts with "$ cd examples/" is run in a
# repository with these plans, in the order of the page, and its lines are compared.
set -u
followup=$(realpath "$1")
page=$(realpath man/followup-check.1)
examples=$(realpath examples)
status=0
# shellcheck source=tests/scripts/git_repositories.sh
. "$(dirname "$0")/git_repositories.sh"
PATH=$(dirname "$followup"):$PATH

new_repository "$scratch/office"
cd "$scratch/office" || exit 1
cp -r "$examples" .
commit 2026-11-20 'The plans of an office'

# change FILE FROM TO: what somebody did to a plan in between; it has to be found there.
change() {
  grep -qF -e "$2" "$1" || { echo "$1 holds no $2 any more"; status=1; }
  sed -i "0,/$2/s//$3/" "$1"
}

# shown WORDS: the block whose command holds the words is what the command prints.
shown=0
shown() {
  local block command='' expected='' printed line is_command=1
  block=$(awk -v words="$1" '
    /^\$ cd examples\// { block = "" ; inside = 1 }
    inside && /^\.Ed/   { if (index(block, words)) { printf "%s", block; exit } ; inside = 0 }
    inside              { block = block $0 "\n" }' "$page")
  if [ -z "$block" ]; then
    echo "followup-check(1) shows no block with $1"
    status=1
    return
  fi
  while IFS= read -r line; do
    if [ "$is_command" = 0 ]; then
      expected+=${expected:+$'\n'}${line#'\&'}
      continue
    fi
    command+=${line%'\e'}
    [[ $line == *'\e' ]] || is_command=0
  done <<<"$block"
  shown=$((shown + 1))
  printed=$(bash -c "${command#'$ '}" 2>&1)
  if [ "$printed" != "$expected" ]; then
    echo "followup-check(1) shows something else than: $command"
    diff <(echo "$expected") <(echo "$printed")
    status=1
  fi
}

shown 'check --width 72'
change examples/documents/ma-0375.yaml 'status: Scheduled' 'status: Completed'
shown '--as-of 2026-11-21 ma-0375.yaml
No problems'
change examples/portfolio/nmhcm-2026.yaml 'deadline: 2027-03' 'deadline: 2027-09'
shown '--since HEAD'
shown '--write-baseline known.json'
change examples/documents/migration-health-asia.yaml '  - id: 2' '  - id: 2\n    owner: IOM'
shown '--baseline known.json --width'

if [ "$shown" != "$(grep -c '^\$ cd examples/' "$page")" ]; then
  echo 'not every block of followup-check(1) was run'
  status=1
fi
exit $status
