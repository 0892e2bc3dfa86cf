#!/usr/bin/env bash
# Runs what the examples for CI systems run, in a git repository that holds the example portfolio:
# once as it is and once with a broken plan. What is written must be valid.
set -u
followup=$(realpath "$1")
project=$PWD
status=0
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/bin"
ln -s "$followup" "$scratch/bin/followup"
PATH=$scratch/bin:$PATH

fail() {
  echo "$1"
  status=1
}

new_repository() {
  git init -q "$1"
  cp -r examples/portfolio "$1/plans"
}

# run SYSTEM COMMAND FOLDER CODE
run() {
  local github='' got output format
  [ "$1" = github ] && github=true
  (cd "$3" && GITHUB_ACTIONS=$github bash -e -c "$2") > "$scratch/out" 2>&1
  got=$?
  [ "$got" = "$4" ] || fail "$1: $2: expected exit code $4 in ${3##*/}, got $got: $(cat "$scratch/out")"
  output=$(sed -n 's/.* -o \([^ ]*\).*/\1/p' <<<"$2")
  format=$(sed -n 's/.*--format \([a-z]*\).*/\1/p' <<<"$2")
  if [ -n "$output" ]; then
    node "$project/tests/validators/validate.mjs" "$format" "$3/$output" || fail "$1: $2 writes what is not valid"
    grep -q 'deadline-missing' "$3/$output" || [ "${3##*/}" = clean ] || fail "$1: $2 does not write the problem"
  elif [ "$1" = github ] && [ "${3##*/}" = broken ]; then
    grep -q '^::error file=plans/broken.yaml,line=4,' "$scratch/out" || fail "$2 annotates nothing"
  fi
}

new_repository "$scratch/clean"
new_repository "$scratch/broken"
printf 'kind: action-plan\nid: BROKEN\nactions:\n  - {id: 1, action: Train district staff, owner: IOM}\n' \
  > "$scratch/broken/plans/broken.yaml"

commands=$(node tests/scripts/ci_commands.mjs) || status=1
while IFS=$'\t' read -r system command; do
  run "$system" "$command" "$scratch/clean" 0
  case $command in
    *--exit-zero*) run "$system" "$command" "$scratch/broken" 0 ;;
    *) run "$system" "$command" "$scratch/broken" 1 ;;
  esac
done <<<"$commands"

# What the steps hand on is what the commands write.
for file in followup.sarif gl-code-quality-report.json followup-junit.xml; do
  [ -s "$scratch/broken/$file" ] || fail "no command writes $file"
done
grep -q 'sarif_file: followup.sarif' examples/ci/github-actions.yml || fail 'followup.sarif is not uploaded'
grep -q 'codequality: gl-code-quality-report.json' examples/ci/gitlab-ci.yml || fail 'no code quality report'
grep -q 'junit: followup-junit.xml' examples/ci/gitlab-ci.yml || fail 'no JUnit report'
exit $status
