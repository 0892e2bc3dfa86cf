#!/usr/bin/env bash
# Runs what the examples for CI systems run, in a git repository that holds the example portfolio:
# once as it is, once with a broken plan, and once with a deadline that was moved without a word. What
# is written must be valid.
set -u
followup=$(realpath "$1")
project=$PWD
status=0
# shellcheck source=tests/scripts/git_repositories.sh
. tests/scripts/git_repositories.sh
mkdir "$scratch/bin"
ln -s "$followup" "$scratch/bin/followup"
PATH=$scratch/bin:$PATH

fail() {
  echo "$1"
  status=1
}

# portfolio FOLDER: committed, and where a pull request began.
portfolio() {
  new_repository "$1"
  cp -r examples/portfolio "$1/plans"
  (cd "$1" && commit 2026-01-10 'Plans' && git update-ref refs/remotes/origin/main HEAD)
}

# The words of the pipeline for GitLab that only merge requests have.
since=$(sed -n 's/.*FOLLOWUP_SINCE: \(.*DIFF_BASE_SHA\)/\1/p' examples/ci/gitlab-ci.yml)

# run_step SYSTEM COMMAND FOLDER CODE: as for a pull or merge request.
run_step() {
  local github='' got output format
  [ "$1" = github ] && github=true
  (cd "$3" && CI_MERGE_REQUEST_DIFF_BASE_SHA=$(git rev-parse origin/main) &&
    GITHUB_ACTIONS=$github GITHUB_BASE_REF=main GITHUB_STEP_SUMMARY=$3.md \
      FOLLOWUP_SINCE=${since/'$CI_MERGE_REQUEST_DIFF_BASE_SHA'/$CI_MERGE_REQUEST_DIFF_BASE_SHA} \
      bash -e -c "$2") > "$scratch/out" 2>&1
  got=$?
  [ "$got" = "$4" ] || fail "$1: $2: expected exit code $4 in ${3##*/}, got $got: $(cat "$scratch/out")"
  [ "$1" = script ] && return
  output=$(sed -n 's/.* -o \([^ ]*\).*/\1/p' <<<"$2")
  format=$(sed -n 's/.*--format \([a-z]*\).*/\1/p' <<<"$2")
  if [ -n "$output" ]; then
    node "$project/tests/validators/validate.mjs" "$format" "$3/$output" || fail "$1: $2 writes what is not valid"
    grep -q 'deadline-missing' "$3/$output" || [ "${3##*/}" = clean ] || fail "$1: $2 does not write the problem"
  elif [ "$1" = github ] && [ "${3##*/}" = broken ] && [[ $2 != *changes* ]]; then
    grep -q '^::error file=plans/broken.yaml,line=4,' "$scratch/out" || fail "$2 annotates nothing"
  fi
}

for state in clean broken moved; do portfolio "$scratch/$state"; done
printf 'kind: action-plan\nid: BROKEN\nactions:\n  - {id: 1, action: Train district staff, owner: IOM}\n' \
  > "$scratch/broken/plans/broken.yaml"

(cd "$scratch/broken" && commit 2026-02-01 'A plan without a deadline')
sed -i 's/deadline: 2026-06 /deadline: 2026-09 /' "$scratch/moved/plans/nmhcm-2026.yaml"

# run_script SCRIPT FOLDER CODE: that of GitLab as a whole; what is wrong stands in the log.
run_script() {
  run_step script "$1" "$2" "$3"
  [ "$3" = 0 ] || grep -qE '^(plans/[a-z0-9-]+|followup)[.]yaml:[0-9]+:[0-9]+: ' "$scratch/out" ||
    fail "the script of GitLab says nothing of the place in ${2##*/}: $(cat "$scratch/out")"
}

portfolio "$scratch/misspelt"
sed -i 's/^parties:/partys:/' "$scratch/misspelt/plans/followup.yaml"
mv "$scratch/misspelt/plans/followup.yaml" "$scratch/misspelt"

commands=$(node tests/scripts/ci_commands.mjs) || status=1
while IFS=$'\t' read -r system command; do
  if [ "$system" = script ]; then
    run_script "$command" "$scratch/clean" 0
    run_script "$command" "$scratch/broken" 1
    run_script "$command" "$scratch/misspelt" 2
    continue
  fi
  run_step "$system" "$command" "$scratch/clean" 0
  case $command in
    *--exit-zero* | *changes*) run_step "$system" "$command" "$scratch/broken" 0 ;;
    *) run_step "$system" "$command" "$scratch/broken" 1 ;;
  esac
  case $command in
    *--exit-zero*) ;;
    *since* | *SINCE*)
      run_step "$system" "$command" "$scratch/moved" 1
      grep -q 'deadline-moved-silently' "$scratch/out" || fail "$system: $command says nothing of a moved deadline"
      ;;
  esac
done <<<"$commands"

grep -q 'Nothing has changed' "$scratch/clean.md" || fail 'the summary of GitHub does not say that nothing has changed'
grep -q '1 plan added' "$scratch/broken.md" || fail 'the summary of GitHub does not say what was added'

# What the steps hand on is what the commands write.
for file in followup.sarif gl-code-quality-report.json followup-junit.xml; do
  [ -s "$scratch/broken/$file" ] || fail "no command writes $file"
done
grep -q 'sarif_file: followup.sarif' examples/ci/github-actions.yml || fail 'followup.sarif is not uploaded'
grep -q 'codequality: gl-code-quality-report.json' examples/ci/gitlab-ci.yml || fail 'no code quality report'
grep -q 'junit: followup-junit.xml' examples/ci/gitlab-ci.yml || fail 'no JUnit report'
exit $status
