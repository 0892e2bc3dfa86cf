#!/usr/bin/env bash
# changes compares revisions of git with each other, with the working tree and with paths.
set -u
followup=$(realpath "$1")
status=0
# shellcheck source=tests/scripts/git_repositories.sh
. "$(dirname "$0")/git_repositories.sh"

# changes NAME WANTED ARGUMENTS...: kind, id, from and to of each change, in one line.
changes() {
  local name=$1 wanted=$2 got
  shift 2
  run changes --format csv "$@"
  got=$(tail -n +2 <<<"${text//$'\r'/}" | cut -d , -f 1,5,8,9 | paste -sd ' ')
  same "$name" "$wanted" "$got"
}

new_repository "$scratch/office"
cd "$scratch/office" || exit 1
mkdir plans
plan A 2026-12-31 > plans/a.yaml
plan B 2027 > plans/b.yaml
commit 2026-01-10 'Two plans'
git tag report-1
plan A 2027-03-31 > plans/a.yaml
commit 2026-04-05 'A deadline is moved'
git mv plans programme
commit 2026-05-05 'A better name for the folder'
git rm -q programme/b.yaml
commit 2026-06-01 'A plan is given up'

moved='deadline-moved,A/1,2026-12-31,2027-03-31'
changes 'nothing since the last commit' ''
changes 'two revisions' "$moved" report-1 main~2
changes 'a range' "$moved" report-1..main~2
changes 'a range without an end is about HEAD' 'removed,B,,' HEAD~1..
changes 'or without a beginning' 'added,B,,' ..HEAD~1
run changes report-1 --format json
for words in '"kind": "deadline-moved"' '"kind": "removed"' '"before": "report-1"' \
  "\"before_commit\": \"$(git rev-parse report-1)\"" '"before_committed": "2026-01-10"' \
  '"after": "the working tree"' '"after_commit": null'; do
  grep -qF "$words" <<<"$text" || { echo "a revision and the working tree: no $words in $text"; status=1; }
done

plan A 2027-06-30 > programme/a.yaml
changes 'what is not committed' 'deadline-moved,A/1,2027-03-31,2027-06-30'
changes 'of one file' 'deadline-moved,A/1,2027-03-31,2027-06-30' HEAD programme/a.yaml
changes 'from a sub-folder the whole repository' 'deadline-moved,A/1,2027-03-31,2027-06-30' HEAD
(cd "$scratch" && changes 'from outside, by the path' 'deadline-moved,A/1,2027-03-31,2027-06-30' \
  HEAD office/programme; exit $status) || status=1
changes 'the other way round' 'deadline-moved,A/1,2027-06-30,2027-03-31' programme HEAD
expect 'a range is both sides already' 2 'the path: followup changes report-1 programme' \
  changes report-1... programme
expect 'people read what was compared' 0 'Changes from HEAD to the working tree as of 2026-11-21' changes
expect 'for a pull request' 0 '1 deadline moved, without a reason.' changes --format markdown HEAD
expect 'findings end with 1' 1 'deadline moved' changes --exit-code HEAD
git checkout -q -- programme

printf 'kind: action-plan\nid: A\nactions: [\n' > programme/a.yaml
commit 2026-07-01 'A slip'
expect 'a plan that is broken on one side' 2 'at HEAD: programme/a.yaml:3:' changes HEAD~1..HEAD
expect 'and on which one' 2 '"at HEAD: programme/a.yaml"' changes --format json HEAD
git revert --no-edit HEAD >/dev/null

git checkout -q -b proposal report-1
plan B 2027-06 > plans/b.yaml
commit 2026-07-02 'B is to be done earlier'
changes 'what a branch has done since it left main' 'deadline-moved,B/1,2027,2027-06' main...proposal
changes 'HEAD is on the branch' 'deadline-moved,B/1,2027,2027-06' main...
changes 'and what main has done since' 'moved,A,plans/a.yaml,programme/a.yaml deadline-moved,A/1,2026-12-31,2027-03-31 removed,B,,' ...main
expect 'from where is said' 0 'Changes from where main and proposal have parted to proposal' changes main...proposal
git checkout -q main

expect 'a slip in a name' 2 'did you mean "report-1"?' changes reprot-1
expect 'a range with a slip' 2 'did you mean "main"?' changes report-1..mian
expect 'a path alone' 2 'or a revision such as HEAD' changes programme
expect 'four dots' 2 'two or three dots stand between' changes report-1....main
new_repository "$scratch/first"
cd "$scratch/first" || exit 1
git commit -q --allow-empty -m 'Nothing yet'
changes 'before the first plan' '' --allow-empty
expect 'without any' 2 'no plan found on either side' changes
plan F 2027 > f.yaml
changes 'the first plan' 'added,F,,'
commit 2026-08-01 'The first plan'
rm f.yaml
changes 'the last plan' 'removed,F,,'
git reset -q --hard
mkdir archive
git mv f.yaml archive
printf 'exclude: [archive]\n' > followup.yaml
changes 'what was moved into an archive' 'put-away,F,f.yaml,archive/f.yaml'
git reset -q --hard
printf 'exclude: ["f.*"]\n' > followup.yaml
changes 'what is left out where it stands' 'put-away,F,f.yaml,f.yaml'
git add followup.yaml
changes 'between two commits' '' HEAD HEAD
rm -r followup.yaml
git reset -q --hard
printf 'kind: [\n' > f.yaml
commit 2026-08-02 'A slip'
expect 'what is broken on both sides is named' 2 'Nothing has changed in what could be compared.' changes
cd "$scratch" || exit 1
expect 'without a repository' 2 'lies in no git repository' changes
expect 'neither a path nor a revision' 2 'there is no file or folder "report-1", and no such revision' changes report-1 gone
new_repository head-office
cd head-office || exit 1
mkdir plans
plan H 2027 > plans/h.yaml
plan I 2027 > plans/i.yaml
commit 2026-08-01 'Plans of an office'
git rm -qr plans
git -c protocol.file.allow=always submodule --quiet add "$scratch/office" plans
plan J 2027 > j.yaml
commit 2026-08-02 'Another repository keeps them'
expect 'what a submodule holds is not compared' 0 'Not compared' changes HEAD~1 HEAD
cd .. || exit 1
git clone -q --bare office bare.git
(cd bare.git && changes 'a range in a bare repository, where HEAD is a file' 'removed,B,,' main~3..main~2
  exit $status) || status=1
(cd office && expect 'standard input has no earlier state' 2 'git knows no earlier standard input' changes HEAD -
  exit $status) || status=1
git clone -q --depth 1 "file://$scratch/office" shallow
cd shallow || exit 1
expect 'a shallow clone' 2 'with fetch-depth: 0' changes HEAD~1
git -C "$scratch/office" branch maint
git clone -q --depth 1 -b maint "file://$scratch/office" "$scratch/shallow-maint"
cd "$scratch/shallow-maint" || exit 1
expect 'a branch that a shallow clone has not' 2 'with fetch-depth: 0' changes origin/main
git clone -q --depth 3 "file://$scratch/office" "$scratch/shallow-3"
cd "$scratch/shallow-3" || exit 1
changes 'a shallow clone that holds where both have parted' '' HEAD...HEAD~2
exit $status
