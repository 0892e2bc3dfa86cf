#!/usr/bin/env bash
# A baseline knows the problems of the day it was written: it stays right when lines move, says what
# is new and what is gone, and is the same from wherever it is written.
set -u
followup=$(realpath "$1")
status=0
# shellcheck source=tests/scripts/git_repositories.sh
. "$(dirname "$0")/git_repositories.sh"
cd "$scratch" || exit 1
new_repository
mkdir plans

plan() {
  printf 'kind: action-plan\nid: %s\nactions:\n' "$1"
  printf '  - {id: 1, action: Train district staff, owner: IOM}\n'
  printf '  - {id: 2, action: Translate the guidelines, deadline: 2027-06}\n'
}

plan A > plans/a.yaml
plan B > 'plans/b, c.yaml'
expect 'what is written into a baseline is not reported' 0 \
  'No problems: 2 plans with 4 actions checked as of 2026-11-21; 4 problems are in the baseline.' \
  check --write-baseline known.json
expect 'what is known is not reported' 0 '4 problems are in the baseline.' check --baseline known.json
expect 'nor with --strict' 0 'No problems' check --baseline known.json --strict

cp known.json first.json
(cd plans && "$followup" check . --as-of 2026-11-21 --write-baseline ../second.json > /dev/null)
cmp -s first.json second.json || { echo 'a baseline depends on the folder where it is written'; status=1; }
cd plans || exit 1
expect 'a baseline is right from a sub-folder' 0 'No problems' check . --baseline ../known.json
cd ..
expect 'a part of the repository is not stale' 0 'No problems' check plans/a.yaml --baseline known.json --strict

sed -i '1i # A line that was not there before.\n' plans/a.yaml
expect 'lines may move' 0 'No problems' check --baseline known.json --strict

printf '  - {id: 3, action: Print the guidelines, owner: IOM}\n' >> plans/a.yaml
expect 'one more than known: all of its kind are shown' 1 '2 errors; ' check --baseline known.json
expect 'the others stay known' 1 '3 problems are in the baseline.' check --baseline known.json
expect 'the baseline can be written anew' 0 '5 problems are in the baseline.' check --write-baseline known.json
expect 'and is right again' 0 'No problems' check --baseline known.json --strict

rm 'plans/b, c.yaml'
expect 'a plan that is gone leaves the baseline stale' 0 'in plans/b, c.yaml, and none is left' \
  check --baseline known.json
expect 'which --strict does not let pass' 1 '[baseline-stale]' check --baseline known.json --strict
expect 'but which can be turned off' 0 'No problems' check --baseline known.json --strict \
  --rule baseline-stale=ignore

# Both sides of a conflict, one of them in the way of git that also shows what they come from.
for base in '' $'||||||| 1234567\n      "owner-missing": 1\n'; do
  printf '{\n  "schema_version": 1,\n  "problems": {\n    "plans/a.yaml": {\n%s%s%s%s%s%s    }\n  }\n}\n' \
    $'<<<<<<< HEAD\n' $'      "owner-missing": 2\n' "$base" $'=======\n' $'      "owner-missing": 3\n' \
    $'>>>>>>> other\n' > known.json
  expect 'a baseline with a conflict' 2 'git could not put two versions of this file together' check --baseline known.json
  expect 'is written anew' 0 '3 problems are in the baseline' check --write-baseline known.json
done
for text in '' '{}' '{"schema_version": 1, "problems": {' $'<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> other'; do
  printf '%s' "$text" > other.json
  expect 'what is no baseline' 2 'remove the file and write the baseline anew' check --baseline other.json
  expect 'is not replaced' 2 'is there and is no baseline; remove it first' check --write-baseline other.json
done

# Names that are no UTF-8, and such as what these are written as.
for name in $'plans/latin\xe9.yaml' 'plans/latin%E9.yaml' 'plans/100%.yaml' $'plans/%\xff%41%.yaml'; do
  plan N > "$name"
  run check --write-baseline known.json
  expect "$name is known" 0 'No problems' check --baseline known.json --strict
  rm "$name"
  expect "$name is missed" 0 'none is left' check --baseline known.json
done

printf 'kind: action-plan\nid: C\nactions: [\n' > plans/c.yaml
rm known.json
expect 'what nobody must overlook stays outside' 1 'error[yaml-syntax]' check --write-baseline known.json
expect 'on every day' 1 'error[yaml-syntax]' check --baseline known.json
grep -q yaml-syntax known.json && { echo 'a syntax error is in the baseline'; status=1; }
rm plans/c.yaml

rm known.json
printf 'checks: {wether: note}\n' > followup.yaml
expect 'no baseline of a broken configuration' 2 'there is no rule "wether"' check --write-baseline known.json
[ -e known.json ] && { echo 'a baseline was written in spite of a broken configuration'; status=1; }
exit $status
