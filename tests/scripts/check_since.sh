#!/usr/bin/env bash
# check --since compares the plans with those of a revision, check --new-only leaves out what was wrong there.
set -u
followup=$(realpath "$1")
status=0
# shellcheck source=tests/scripts/git_repositories.sh
. "$(dirname "$0")/git_repositories.sh"

# problems NAME WANTED ARGUMENTS...: place and rule of each problem, in one line.
problems() {
  local name=$1 wanted=$2
  shift 2
  run check --exit-zero --format compact "$@"
  same "$name" "$wanted" "$(sed -n 's/^\([^ ]*\) [a-z]*\[\([a-z-]*\)\].*/\1\2/p' <<<"$text" | paste -sd ' ')"
}

new_repository "$scratch/office"
cd "$scratch/office" || exit 1
mkdir plans
plan A 2026-12-31 > plans/a.yaml
plan B 2027-06-30 > plans/b.yaml
commit 2026-01-10 'Two plans'
git tag agreed

problems 'nothing has changed' '' --since HEAD
plan A 2027-03-31 > plans/a.yaml
moved=plans/a.yaml:4:65:deadline-moved-silently
problems 'what is not committed counts' "$moved" --since HEAD
commit 2026-04-05 'A deadline is moved'
problems 'nothing since the last commit' '' --since HEAD
problems 'since a tag' "$moved" --since agreed
problems 'of one file' "$moved" --since agreed plans/a.yaml
problems 'of another file' '' --since agreed plans/b.yaml
(cd plans && problems 'from below, by the path' "${moved#plans/}" --since agreed a.yaml; exit $status) || status=1
(cd "$scratch" && problems 'from outside, by the path' "office/$moved" --since agreed office/plans
  exit $status) || status=1
expect 'a silent move fails' 1 'error[deadline-moved-silently]' check --since agreed
expect 'people read what it was compared with' 1 'compared with agreed.' check --since agreed
expect 'also where nothing was wrong then' 1 'compared with agreed.' check --new-only --since agreed
expect 'and so do programs' 1 '"since": "agreed"' check --since agreed --format json
expect 'another severity' 0 'warning[deadline-moved-silently]' check --since agreed \
  --rule deadline-moved-silently=warning
expect 'by itself no rule of changes speaks' 0 'No problems' check

# A branch is compared with where it began: what others have done since is not its doing.
git checkout -q -b proposal agreed
plan B 2027-06-30 completed > plans/b.yaml
commit 2026-05-01 'B is done'
git checkout -q main
plan C 2028 > plans/c.yaml
commit 2026-05-02 'A third plan'
git checkout -q proposal
problems 'since the branch has left main' '' --since main --only deadline-moved-silently,action-removed
git checkout -q main

# A new folder has no past, and a renamed one keeps it.
mkdir new
plan N 2027 > new/n.yaml
problems 'a folder that is new' '' --since HEAD new
rm -r new
git mv plans programme
problems 'a renamed folder' "programme/${moved#plans/}" --since agreed
git reset -q --hard

# What was wrong before is known; what moved or was renamed is known all the same.
printf 'kind: action-plan\nid: D\nactions:\n  - {id: 1, action: Train, owner: IOM}\n  - {id: 2, action: Print, owner: IOM}\n' \
  > plans/d.yaml
commit 2026-06-01 'Two actions without a deadline'
problems 'all is known' '' --new-only --since HEAD
expect 'and counted' 0 '2 problems were there at HEAD already' check --new-only --since HEAD
sed -i '3a\  - {id: 0, action: Choose, owner: IOM}' plans/d.yaml
problems 'one is new, whatever line the others stand in now' plans/d.yaml:4:6:deadline-missing --new-only --since HEAD
git mv plans/d.yaml plans/e.yaml
problems 'in a renamed file too' plans/e.yaml:4:6:deadline-missing --new-only --since HEAD
git reset -q --hard
sed -i 's/action: Print, owner: IOM/action: Print/' plans/d.yaml
problems 'another rule at the same place is new' plans/d.yaml:5:6:owner-missing --new-only --since HEAD
git reset -q --hard
plan A 2027-09-30 > plans/a.yaml
problems 'a change is always new' plans/a.yaml:4:65:deadline-moved-silently --new-only --since HEAD
git reset -q --hard
plan A soonish > plans/a.yaml
expect 'what a deadline says that cannot be read' 1 'to "soonish", which cannot be read, and no revision' check --since HEAD
git reset -q --hard

# A baseline beside it: what the change makes stale, and nothing else of it.
run check --write-baseline known.json
commit 2026-06-01 'What is known'
both=(--new-only --since HEAD --baseline known.json)
problems 'nothing is stale yet' '' "${both[@]}"
sed -i 's/action: Print, owner: IOM/action: Print, owner: IOM, deadline: 2027/' plans/d.yaml
problems 'what was mended makes it stale' known.json:5:7:baseline-stale "${both[@]}"
sed -i '3a\  - {id: 0, action: Choose, deadline: 2027}' plans/d.yaml
problems 'beside what is new' "known.json:5:7:baseline-stale plans/d.yaml:4:6:owner-missing" "${both[@]}"
git checkout -q plans
sed -i 's/action: Print, owner: IOM/action: Print, owner: IOM, deadline: 2027/' plans/d.yaml
commit 2026-06-01 'One is mended'
problems 'what was stale before is not new' '' "${both[@]}"
problems 'but found without --new-only' known.json:5:7:baseline-stale --since HEAD --baseline known.json
sed -i 's/action: Train, owner: IOM/action: Train, owner: IOM, deadline: 2027/' plans/d.yaml
run check --write-baseline known.json
problems 'what was written anew is not stale' '' "${both[@]}"
git reset -q --hard HEAD~2

printf 'kind: [\n' > plans/a.yaml
commit 2026-06-02 'A slip'
expect 'a plan that cannot be read is nothing to get used to' 1 'plans/a.yaml' check --new-only --since HEAD
plan A 2028 > plans/a.yaml
expect 'what could not be read then is not compared' 1 \
  'not compared with HEAD, because it could not be read there or is not read now: plans/a.yaml' check --since HEAD
expect 'programs are told too' 1 '"plans/a.yaml"' check --since HEAD --format json
expect 'also if it was asked for' 0 'read now: plans/a.yaml' check --since HEAD plans/a.yaml
(cd plans && expect 'and from below' 0 'read now: ../plans/a.yaml' check --since HEAD a.yaml; exit $status) || status=1
# of_others NAME ARGUMENTS...: what nobody asked for is named to nobody.
of_others() {
  local name=$1
  shift
  run check "$@"
  [ "$code" = 0 ] && ! grep -q 'a\.yaml' <<<"$text" || { echo "$name: got $code and: $text"; status=1; }
}
of_others 'a slip in another plan' --since HEAD plans/b.yaml
of_others 'programs are not told of it either' --since HEAD plans/b.yaml --format json
printf 'kind: {\n' > plans/a.yaml
of_others 'another plan that can be read in no state' --since HEAD plans/b.yaml
of_others 'nor do programs hear of it' --since HEAD plans/b.yaml --format json
(cd plans && expect 'it is shown as others are' 1 'read now: ../plans/a.yaml' check --since HEAD; exit $status) || status=1
git reset -q --hard agreed

# Own words that nobody understood then would make everything look changed.
printf 'statuses: {started: completed\n' > followup.yaml
plan A 2026-12-31 started > plans/a.yaml
commit 2026-06-03 'A slip in followup.yaml'
printf 'statuses: {started: ongoing}\n' > followup.yaml
expect 'a followup.yaml that was broken' 0 \
  'not compared with HEAD, because it could not be read there or is not read now: plans/a.yaml' check --since HEAD
git reset -q --hard agreed

# A plan that is left out is still there, and wherever a plan stands now, it is the same one.
printf 'exclude: [plans/b.yaml]\n' > followup.yaml
problems 'a plan that is left out' '' --since agreed
expect 'is named' 0 'not compared with agreed, because it could not be read there or is not read now: plans/b.yaml' \
  check --since agreed
rm followup.yaml
mkdir other
git mv plans/a.yaml other/first.yaml
plan A 2028 > other/first.yaml
renamed=other/first.yaml:4:65:deadline-moved-silently
problems 'a renamed plan' "$renamed" --since agreed
problems 'that is named' "$renamed" --since agreed other/first.yaml
problems 'in a folder that is named' "$renamed" --since agreed other
problems 'what is known is known there too' "$renamed" --new-only --since agreed other
problems 'what has left a folder has not gone' '' --since agreed plans
git reset -q --hard agreed
printf 'kind: action-plan\nactions:\n  - {id: 1, action: Train district staff, owner: IOM, deadline: 2027}\n' > plans/c.yaml
sed 's/Train district staff/Print the manual/' plans/c.yaml > plans/d.yaml
commit 2026-06-04 'Two plans without an id'
problems 'several files that are named' '' --only id-changed,action-removed --since HEAD plans/c.yaml plans/d.yaml
git reset -q --hard agreed

# No detour makes a promise forgotten.
plan A 'next spring' > plans/a.yaml
problems 'a deadline that nobody can read' \
  "plans/a.yaml:4:65:deadline-invalid plans/a.yaml:4:65:deadline-moved-silently" --since agreed plans/a.yaml
commit 2026-06-05 'Next spring'
plan A 2028-12 > plans/a.yaml
problems 'and one again' plans/a.yaml:4:65:deadline-moved-silently --since HEAD plans/a.yaml
expect 'nothing may have been agreed' 1 'if nothing was, say so in a comment' check --since HEAD plans/a.yaml
git reset -q --hard agreed
plan A 2026-12-31 completd > plans/a.yaml
problems 'a misspelt status opens nothing again' plans/a.yaml:4:85:status-unknown --since agreed plans/a.yaml
git reset -q --hard agreed

# What has gone altogether is said where it was.
git rm -q plans/b.yaml
problems 'a plan that was removed' plans/b.yaml:1:1:action-removed --since agreed
expect 'in a format of CI' 1 '::error file=plans/b.yaml,line=1' check --since agreed --format github
expect 'with the path from the root' 1 '"path": "plans/b.yaml"' check --since agreed --format gitlab
expect 'by what followup.yaml says there' 0 'warning[action-removed]' check --since agreed \
  --rule action-removed=warning
printf 'checks:\n  action-removed: ignore\n' > plans/followup.yaml
problems 'also if that is nothing' '' --since agreed
git reset -q --hard
rm -f plans/followup.yaml

expect 'only a rule of changes' 2 'write --since and a revision' check --only deadline-moved-silently
expect 'new since when' 2 'Write --since and a revision' check --new-only
expect 'a new baseline of them' 2 'leave one of the two out' check --new-only --since HEAD --write-baseline b.json
expect 'a slip in a name' 2 'did you mean "agreed"?' check --since agred
expect 'standard input has no past' 2 'git knows no earlier standard input' check --since HEAD -
expect 'an option is no revision' 2 'none begins with a hyphen' check --since=--all
git checkout -q --orphan elsewhere
commit 2026-07-01 'Another beginning'
expect 'what has nothing in common' 2 'have parted' check --since main
cd "$scratch" || exit 1
git clone -q --depth 1 "file://$scratch/office" shallow
cd shallow || exit 1
expect 'a shallow clone' 2 'with fetch-depth: 0' check --since HEAD~1
new_repository "$scratch/deep"
cd "$scratch/deep" || exit 1
for month in 05 06 07; do
  plan A "2027-$month-01" > a.yaml
  commit "2026-$month-01" 'Later and later'
done
git clone -q --depth 2 "file://$scratch/deep" "$scratch/shallow-2"
cd "$scratch/shallow-2" || exit 1
problems 'a shallow clone that holds the commit' a.yaml:4:65:deadline-moved-silently --since HEAD~1
git checkout -q HEAD~1
problems 'and one that only follows' '' --since origin/main

# The plans of a submodule are compared with the commit that was recorded for it.
new_repository "$scratch/field"
cd "$scratch/field" || exit 1
plan S 2027 > s.yaml
plan S 2027 > t.yaml
commit 2026-05-01 'Two plans with one id'
new_repository "$scratch/centre"
cd "$scratch/centre" || exit 1
plan A 2027 > a.yaml
git -c protocol.file.allow=always submodule --quiet add "$scratch/field" field
commit 2026-05-02 'With the plans of the field'
problems 'what was wrong in a submodule is known' '' --new-only --since HEAD
problems 'and nothing in it has changed' field/t.yaml:2:5:plan-id-duplicate --since HEAD
plan S 2028 > field/s.yaml
problems 'what has changed in it is new' field/s.yaml:4:65:deadline-moved-silently --new-only --since HEAD
(cd field && commit 2026-05-03 'Later')
problems 'also when it is committed there' field/s.yaml:4:65:deadline-moved-silently --new-only --since HEAD
commit 2026-05-04 'And here'
problems 'and since the commit before' field/s.yaml:4:65:deadline-moved-silently --new-only --since HEAD~1
run check --format github --exit-zero field a.yaml
same 'paths are those of the repository around, whichever is named first' file=field/t.yaml \
  "$(grep -o 'file=[^,]*' <<<"$text")"
git clone -q "$scratch/centre" "$scratch/without-field"
cd "$scratch/without-field" || exit 1
expect 'a submodule that is not checked out is said' 0 \
  'followup: field is a submodule that is not checked out' check --since HEAD
expect 'and missing in a report' 0 'field (a submodule)' list
mkdir empty
expect 'an empty folder is none' 0 'No problems' check empty --allow-empty
for pattern in field field/ 'field/**'; do
  printf 'exclude: ["%s"]\n' "$pattern" > followup.yaml
  run check
  same 'unless it is left out' 'No problems: 1 plan with 1 action checked as of 2026-11-21.' "$text"
done
cd "$scratch/centre" || exit 1
printf 'exclude: [field/]\n' > followup.yaml
run check
same 'so is one that is checked out' 'No problems: 1 plan with 1 action checked as of 2026-11-21.' "$text"
rm followup.yaml
git rm -qf field
not_compared='not compared with HEAD, because it could not be read there or is not read now:'
expect 'a submodule that has gone is named' 0 "$not_compared field" check --since HEAD
run check --since HEAD a.yaml
same 'to whoever asked for it' \
  'No problems: 1 plan with 1 action checked as of 2026-11-21; compared with HEAD.' "$text"

# What a folder holds may be left out by a followup.yaml above the nearest one.
new_repository "$scratch/nested"
cd "$scratch/nested" || exit 1
mkdir -p plans/past archive
plan A 2027 > plans/a.yaml
plan P 2027 > plans/past/p.yaml
plan Q 2027 > plans/past/q.yaml
printf 'x-kept-by: The office\n' > plans/past/followup.yaml
printf 'exclude: [archive]\n' > followup.yaml
commit 2026-05-01 'Three plans'
git mv plans/past archive/past
problems 'a folder is moved into an archive' '' --since HEAD
expect 'and named' 0 "$not_compared plans/past/p.yaml, plans/past/q.yaml" check --since HEAD
git reset -q --hard
git rm -q plans/past/q.yaml
problems 'a plan has gone from a folder' plans/past/q.yaml:1:1:action-removed --since HEAD
printf 'exclude: [archive, plans/past]\n' > followup.yaml
problems 'that is left out as a whole' '' --since HEAD
git reset -q --hard

# A plan that is still as followup new has written it promises nothing.
for kind in action-plan response-matrix; do
  "$followup" new --repository "$scratch/made-$kind" "$kind" --as-of 2026-05-01 > "$scratch/said"
  cd "$scratch/made-$kind" || exit 1
  new_repository .
  commit 2026-05-01 'As it was made'
  git mv plans/first-plan.yaml plans/a.yaml
  plan A 2027 > plans/a.yaml
  problems "the first $kind is removed" '' --since HEAD --only action-removed,id-changed
  mv plans/a.yaml plans/first-plan.yaml
  problems "the first $kind is written over" '' --since HEAD --only action-removed,id-changed
  git reset -q --hard
  sed -i 's/^title: .*/title: Training/' plans/first-plan.yaml
  commit 2026-05-02 'In own words'
  git rm -q plans/first-plan.yaml
  problems "what somebody has written into the first $kind" plans/first-plan.yaml:10:1:action-removed \
    --since HEAD --only action-removed,id-changed --allow-empty
done

# What the other side of a merge has done is not done by the merge; what is lost in it, is.
new_repository "$scratch/merged"
cd "$scratch/merged" || exit 1
plan A 2027 > a.yaml
plan B 2027 > b.yaml
commit 2026-05-01 'Two plans'
git checkout -q -b proposal
plan B 2028 > b.yaml
plan P 'next spring' | sed 's/Train district staff/Survey the schools/' > p.yaml
printf '# Proposed.\n' >> a.yaml
commit 2026-05-02 'One is moved, one is new'
git checkout -q main
printf '# Agreed.\n' >> a.yaml
commit 2026-05-03 'A remark'
git merge -q proposal > /dev/null 2>&1 && echo 'the merge has no conflict' && status=1
plan A 2027 > a.yaml
problems 'what is merged' p.yaml:4:63:deadline-invalid --since HEAD
problems 'is not new either' '' --new-only --since HEAD
problems 'since the other side only what this one has done' p.yaml:4:63:deadline-invalid --since proposal
plan A 2028 > a.yaml
problems 'what is done beside it' a.yaml:4:65:deadline-moved-silently --new-only --since HEAD
plan A 2027 > a.yaml
plan B 2029 > b.yaml
problems 'what neither side has' b.yaml:4:65:deadline-moved-silently --new-only --since HEAD
rm b.yaml
problems 'what is lost' b.yaml:1:1:action-removed --new-only --since HEAD
git merge --abort
{ plan B 2027; echo '  - {id: 2, action: Print the manual, owner: IOM, deadline: 2027}'; } > b.yaml
commit 2026-05-04 'B has grown'
git checkout -q proposal
git rm -q b.yaml
commit 2026-05-05 'B is given up'
git checkout -q main
git merge -q proposal > /dev/null 2>&1
plan A 2027 > a.yaml
rm -f b.yaml
problems 'what has grown and was removed on the other side' b.yaml:1:1:action-removed --new-only --since HEAD

# Two plans with one id: the slip is in the copy, whatever the files are called.
new_repository "$scratch/copied"
cd "$scratch/copied" || exit 1
plan A 2027 | sed '2a title: Training' > old.yaml
commit 2026-05-01 'A plan'
cp old.yaml copy.yaml
problems 'by their names' old.yaml:2:5:plan-id-duplicate
problems 'by what was there' copy.yaml:2:5:plan-id-duplicate --since HEAD
rm copy.yaml

# One half of a plan becomes another one: its ids cannot stay.
sed -i '$p; $s/id: 1, action: Train/id: 2, action: Survey/' old.yaml
commit 2026-05-02 'Two actions'
sed 's/id: A/id: S/; s/^title: .*/title: Surveys/; 5d' old.yaml > survey.yaml
sed -i 6d old.yaml
expect 'a plan that is divided' 0 'say so in a comment above it: # followup: ignore[id-changed] and why' check --since HEAD
sed -i '5i\  # followup: ignore[id-changed] the surveys have a plan of their own now' survey.yaml
problems 'and meant to be' '' --since HEAD

# What is not checked out has not gone.
cd "$scratch/nested" || exit 1
git sparse-checkout set --no-cone '/*' '!/plans/past/' 2>/dev/null
problems 'a sparse checkout' '' --since HEAD
expect 'is named' 0 "$not_compared plans/past/p.yaml, plans/past/q.yaml" check --since HEAD
git rm -q plans/a.yaml
expect 'also by changes' 0 'could be read: plans/past/p.yaml, plans/past/q.yaml' changes HEAD
problems 'what has gone beside it' plans/a.yaml:1:1:action-removed --since HEAD --allow-empty

# What a clone does not hold cannot be compared, and that is no success.
new_repository "$scratch/whole"
cd "$scratch/whole" || exit 1
git config uploadpack.allowFilter true
plan A 2027 > a.yaml
commit 2026-05-01 'A plan'
plan A 2028 > a.yaml
commit 2026-05-02 'Later'
git clone -q --filter=blob:none "file://$scratch/whole" "$scratch/without-texts"
cd "$scratch/without-texts" || exit 1
expect 'a clone without the texts' 2 'at HEAD~1: a.yaml: this clone does not hold it' check --since HEAD~1
git clone -q --filter=tree:0 "file://$scratch/whole" "$scratch/without-folders"
cd "$scratch/without-folders" || exit 1
expect 'a clone without the folders' 2 'at HEAD~1: .: this clone does not hold it' check --since HEAD~1
cd "$scratch" || exit 1
git clone -q --bare office bare.git
cd bare.git || exit 1
expect 'a bare repository' 2 'has no files on the disk to check' check --since HEAD
cd "$scratch" || exit 1
expect 'without a repository' 2 'lies in no git repository' check --since HEAD
new_repository unborn
cd unborn || exit 1
plan U 2027 > u.yaml
expect 'before the first commit' 2 'has no commit yet' check --since HEAD
exit $status
