#!/usr/bin/env bash
# history tells the life of one item from commit to commit, whatever became of its file.
set -u
followup=$(realpath "$1")
status=0
# shellcheck source=tests/scripts/git_repositories.sh
. "$(dirname "$0")/git_repositories.sh"

# history NAME WANTED ARGUMENTS...: day, kind, id, from, to and author of each event, in lines.
history() {
  local name=$1 wanted=$2 got
  shift 2
  run history --format csv "$@"
  got=$(tail -n +2 <<<"${text//$'\r'/}" | cut -d , -f 1,2,4,7,8,14)
  if [ "$code" != 0 ] || [ "$got" != "$wanted" ]; then
    echo "$name: got $code and"
    diff <(echo "$wanted") <(echo "$got")
    echo "$text" | head -n 3
    status=1
  fi
}

# commit_of DAY AUTHOR WORDS
commit_of() {
  GIT_AUTHOR_NAME=$2 commit "$1" "$3"
}

# two_actions PLAN [KEYS OF THE SECOND ACTION]
two_actions() {
  printf 'kind: action-plan\nid: %s\nactions:\n  - {id: 1, action: Write the guide, owner: WHO, deadline: 2026-06}\n' "$1"
  printf '  - id: 2\n    action: Train district staff\n'
  [ -z "${2-}" ] || printf '    %s\n' "${@:2}"
}

new_repository "$scratch/office"
cd "$scratch/office" || exit 1
mkdir programme
two_actions A 'owner: IOM' 'deadline: 2026-12-31' > programme/a.yaml
commit 2026-01-10 'A plan'
two_actions B > programme/b.yaml
commit 2026-01-20 'Another plan, which has nothing to do with it'
two_actions A 'owner: IOM' 'deadline: 2026-12-31' 'status: ongoing' > programme/a.yaml
commit_of 2026-02-01 'Country office' 'Work has begun'
two_actions A 'owner: IOM' 'deadline: 2027-03-31' 'status: ongoing' > programme/a.yaml
commit_of 2026-03-01 'Country office' 'Later'
revisions='revisions: [{was: 2027-03-31, reason: no funds}]'
two_actions A 'owner: IOM' 'deadline: 2027-06-30' 'status: ongoing' "$revisions" > programme/a.yaml
commit_of 2026-04-01 C.Office 'Later again'
sed -i 's/id: 2/id: 2.1/' programme/a.yaml
commit 2026-05-01 'Numbers as in the document'
git tag numbered
git mv programme plans
commit 2026-06-01 'A better name for the folder'
printf 'Country office <office@example.org> C.Office <office@example.org>\n' > .mailmap
commit 2026-06-02 'One name for everybody'
two_actions A > plans/a.yaml
sed -i '/id: 2/,$d' plans/a.yaml
{ two_actions B; two_actions A 'owner: IOM' 'deadline: 2027-06-30' 'status: ongoing' "$revisions" |
  sed -n '/id: 2/,$p' | sed 's/id: 2/id: 3/'; } > plans/b.yaml
commit 2026-07-01 'It belongs to the other plan'
cp plans/b.yaml whole.txt
printf 'kind: action-plan\nid: B\nactions: [\n' > plans/b.yaml
commit 2026-07-02 'A slip'
broken=$(git rev-parse HEAD)
echo > note.txt
commit 2026-07-03 'Nothing of it'
mv whole.txt plans/b.yaml
printf '    monitoring: [{date: 2026-07-04, note: Trainers found}]\n' >> plans/b.yaml
git rm -q --cached whole.txt
GIT_AUTHOR_NAME=$'Evil\e[31moffice' commit 2026-07-04 'Mended'

life="2026-01-10,added,A/2,,2026-12-31,Evaluation office
2026-02-01,status-changed,A/2,,ongoing,Country office
2026-03-01,deadline-moved,A/2,2026-12-31,2027-03-31,Country office
2026-04-01,deadline-moved,A/2,2027-03-31,2027-06-30,Country office
2026-05-01,moved,A/2.1,A/2,A/2.1,Evaluation office
2026-06-01,moved,A/2.1,programme/a.yaml,plans/a.yaml,Evaluation office
2026-07-01,moved,B/3,A/2.1,B/3,Evaluation office
2026-07-04,monitoring-added,B/3,,Trainers found,Evil<U+001B>[31moffice"
history 'the whole life' "$life" B/3
history 'by the end of the id' "$life" 3
history 'from a sub-folder' "$life" 3 plans
history 'in one file, whatever it stood in before' "$life" 3 plans/b.yaml
history 'by a former id' "$life" A/2
history 'up to a tag' "$(head -n 5 <<<"$life")" 2.1 --at numbered
history 'nothing but its beginning' '2026-01-10,added,A/1,,2026-06,Evaluation office
2026-06-01,moved,A/1,programme/a.yaml,plans/a.yaml,Evaluation office' A/1
history 'a plan' '2026-01-10,added,A,,,Evaluation office
2026-06-01,moved,A,programme/a.yaml,plans/a.yaml,Evaluation office' A
(cd "$scratch" && history 'from outside, by the path' "$life" 3 office/plans; exit $status) || status=1
expect 'what could not be read' 0 "Could not be read in the commit ${broken:0:10};" history 3
expect 'why a deadline moved' 0 ',no funds,' history 3 --format csv
expect 'and that nobody says why' 0 '; no reason given' history 3 --width 200
expect 'a former id is explained' 0 'A/2 became B/3.' history A/2
expect 'nothing but the beginning is something' 0 'Nothing has changed since then.' history A/1 --at numbered
expect 'JSON' 0 "\"$broken\"" history 3 --format json

expect 'an unknown id' 2 'is called "B/4"; did you mean B/1, B/2, B/3?' history B/4
expect 'an id of several' 2 'are called "1": A/1, B/1; write more of the id' history 1
expect 'no id' 2 'history of what?' history
expect 'a slip in a revision' 2 'did you mean "numbered"?' history 3 --at numberd
expect 'standard input has no history' 2 'git knows no earlier standard input' history 3 -
(cd "$scratch" && expect 'no repository' 2 'lies in no git repository' history 3; exit $status) || status=1

# What is not committed.
sed -i 's/2027-06-30/2027-12-31/; s/no funds}/no funds}, {was: 2027-06-30, reason: elections}/' plans/b.yaml
history 'what is not committed stands at the end' "$life
,deadline-moved,B/3,2027-06-30,2027-12-31," 3
expect 'people are told so' 0 'not committed yet' history 3
history 'not with --at' "$life" 3 --at HEAD
sed -i '/id: 3/,$d' plans/b.yaml
history 'removed, but not for good' "$life
,removed,B/3,2027-06-30,," B/3
plan C 2028 > plans/c.yaml
sed -i 's/Train/Equip/' plans/c.yaml
history 'not yet committed at all' ',added,C/1,,2028,' C/1
rm plans/c.yaml

# Removed, and by whom.
commit_of 2026-08-01 'Country office' 'No longer needed'
removed="$life
2026-08-01,removed,B/3,2027-06-30,,Country office"
history 'asked for after it was removed' "$removed" B/3
history 'by a former id' "$removed" A/2
expect 'what was removed needs attention' 0 '2026-08-01,removed,true,B/3' history B/3 --format csv
git rm -q plans/b.yaml
commit 2026-08-02 'The plan is closed'
history 'after its file has gone too' "$removed" B/3
history 'with the name of the file as it was' "$removed" B/3 plans/b.yaml
expect 'a path that never was' 2 'there is no file or folder "pans"' history B/3 pans
git clone -q --bare . "$scratch/bare.git"
(cd "$scratch/bare.git" && history 'a bare repository' "$removed" B/3; exit $status) || status=1
git clone -q --depth 3 "file://$scratch/office" "$scratch/shallow"
(cd "$scratch/shallow" && history 'a shallow clone' '2026-07-04,first-known,B/3,,2027-06-30,
2026-08-01,removed,B/3,2027-06-30,,Country office' B/3
  expect 'people are told what it lacks' 0 'with fetch-depth: 0' history B/3
  expect 'an id that a shallow clone lacks' 2 'with fetch-depth: 0' history C/2
  exit $status) || status=1

# merge BRANCH DAY WORDS: of what stands in the working tree, whatever the branches say.
merge() {
  cp m.yaml "$scratch/merged"
  git checkout -q m.yaml
  git merge --no-commit -s ours "$1" > /dev/null 2>&1
  cp "$scratch/merged" m.yaml
  commit "$2" "$3"
}

# Two branches with changes of the same action.
new_repository "$scratch/branches"
cd "$scratch/branches" || exit 1
plan M 2026-12 planned > m.yaml
commit 2026-01-01 'A plan'
git branch reports
git branch deadlines
plan M 2026-12 ongoing > m.yaml
commit_of 2026-01-02 'Country office' 'Work has begun'
git checkout -q deadlines
plan M 2027-12 planned > m.yaml
commit_of 2026-01-03 'Regional office' 'Later'
git checkout -q main
plan M 2027-12 ongoing > m.yaml
merge deadlines 2026-01-04 'Both'
both="2026-01-01,added,M/1,,2026-12,Evaluation office
2026-01-02,status-changed,M/1,planned,ongoing,Country office
2026-01-03,deadline-moved,M/1,2026-12,2027-12,Regional office"
history 'a merge has changed nothing itself' "$both" M/1
git checkout -q reports
git commit -q --allow-empty -m 'Nothing of it'
git checkout -q main
merge reports 2026-01-05 'A branch that did not touch it'
history 'a branch that did not touch it is no part of it' "$both" M/1
git checkout -q deadlines
plan M 2028-06 planned > m.yaml
commit_of 2026-01-06 'Regional office' 'Later again'
git checkout -q main
plan M 2028-12 completed > m.yaml
merge deadlines 2026-01-07 'Neither'
history 'what is new against both is of the merge' "$both
2026-01-06,deadline-moved,M/1,2027-12,2028-06,Regional office
2026-01-07,closed,M/1,ongoing,completed,Evaluation office
2026-01-07,deadline-moved,M/1,2027-12,2028-12,Evaluation office" M/1
git checkout -q deadlines
printf 'kind: action-plan\nid: M\nactions: []\n' > m.yaml
commit_of 2026-01-08 'Regional office' 'Given up'
git checkout -q main
git show deadlines:m.yaml > m.yaml
merge deadlines 2026-01-09 'Given up everywhere'
run history M/1 --format csv
got=$(tail -n 1 <<<"${text//$'\r'/}" | cut -d , -f 1,2,14)
same 'who removed it on a branch, not who merged it' '2026-01-08,removed,Regional office' "$got"
git show HEAD~1:m.yaml > m.yaml
commit_of 2026-01-10 'Evaluation office' 'Not given up after all'
run history M/1 --format csv
got=$(tail -n 2 <<<"${text//$'\r'/}" | cut -d , -f 1,2,14 | paste -sd ' ')
same 'nor when it is put back' '2026-01-08,removed,Regional office 2026-01-10,put-back,Evaluation office' "$got"

# Broken from the beginning, and today.
new_repository "$scratch/broken"
cd "$scratch/broken" || exit 1
printf 'kind: action-plan\nid: A\nactions: [\n' > a.yaml
commit 2026-01-01 'A plan with a slip'
plan A 2026-12 > a.yaml
commit 2026-01-02 'Mended'
history 'the first time that it could be read' '2026-01-02,added,A/1,,2026-12,Evaluation office' A/1
expect 'what could not be read before' 0 "$(git rev-parse --short=10 HEAD~1)" history A/1
printf 'statuses: [\n' > followup.yaml
commit 2026-01-03 'A slip in the words'
git rm -q followup.yaml
plan A 2027-12 > a.yaml
commit 2026-01-04 'Without them'
history 'broken words change nothing' '2026-01-02,added,A/1,,2026-12,Evaluation office
2026-01-04,deadline-moved,A/1,2026-12,2027-12,Evaluation office' A/1
printf 'actions: [\n' >> a.yaml
expect 'broken today: what was known before' 2 'History of A/1' history A/1
expect 'and what is broken' 2 'a.yaml:5:' history A/1
# Each commit that could not be read is named once, in the order of time, whatever the way to it.
printf 'kind: action-plan\nid: T\nactions: [\n' > "$scratch/slip.yaml"
new_repository "$scratch/slips"
cd "$scratch/slips" || exit 1
plan T 2026-12 planned > t.yaml
commit 2026-01-01 'A plan'
git checkout -q -b work
cp "$scratch/slip.yaml" t.yaml
commit 2026-01-03 'A slip'
slips=$(git rev-parse HEAD)
plan T 2026-12 ongoing > t.yaml
commit 2026-01-05 'Work has begun'
git checkout -q main
cp "$scratch/slip.yaml" t.yaml
commit 2026-01-02 'Another slip'
slips=$(git rev-parse HEAD)' '$slips
plan T 2027-12 planned > t.yaml
commit 2026-01-06 'Later'
git merge -q --no-commit -s ours work > /dev/null 2>&1
plan T 2027-12 ongoing > t.yaml
commit 2026-01-07 'Both'
cp "$scratch/slip.yaml" t.yaml
commit 2026-01-08 'A third slip'
slips=$slips' '$(git rev-parse HEAD)
plan T 2027-12 ongoing | sed 's/id: T/id: U/' > t.yaml
commit 2026-01-09 'A better id'
run history T/1 --format json
same 'what could not be read' "$slips" "$(sed -n '/"unreadable_commits": \[/,/\]/p' <<<"$text" | grep -oE '[0-9a-f]{40}' | paste -sd ' ')"

# An id may be written with escapes.
new_repository "$scratch/escapes"
cd "$scratch/escapes" || exit 1
plan '"K\x31"' 2026-12 > a.yaml
commit 2026-01-01 'A plan'
plan L 2026-12 > a.yaml
sed -i 's/Train/Equip/' a.yaml
commit 2026-01-02 'Another one'
expect 'a former id with an escape' 0 'History of K1/1' history K1/1

# A folder of a commit that git has lost is passed over, and the commit is named.
lose_folder() {
  local tree
  tree=$(git rev-parse "$1:plans")
  rm -f ".git/objects/${tree:0:2}/${tree:2}"
}
new_repository "$scratch/lost"
cd "$scratch/lost" || exit 1
mkdir plans
plan A 2026-12 planned > plans/a.yaml
commit 2026-01-01 'A plan'
plan A 2026-12 ongoing > plans/a.yaml
commit 2026-01-02 'Work has begun'
lost=$(git rev-parse HEAD)
plan A 2027-12 ongoing > plans/a.yaml
commit 2026-01-03 'Later'
lose_folder "$lost"
life="2026-01-01,added,A/1,,2026-12,Evaluation office
2026-01-03,status-changed,A/1,planned,ongoing,Evaluation office
2026-01-03,deadline-moved,A/1,2026-12,2027-12,Evaluation office"
history 'a lost folder ends no history' "$life" A/1
expect 'where it was lost' 0 "Could not be read in the commit ${lost:0:10};" history A/1
plan A 2028-12 ongoing > plans/a.yaml
commit 2026-01-04 'Later again'
again=$(git rev-parse HEAD)
plan B 2027 > plans/a.yaml
sed -i 's/Train/Equip/' plans/a.yaml
commit 2026-01-05 'Another plan'
lose_folder "$again"
history 'nor of what has gone' "$life
2026-01-05,removed,A/1,2027-12,,Evaluation office" A/1
expect 'both are named' 0 "Could not be read in the commits ${lost:0:10}, ${again:0:10};" history A/1
expect 'where an unknown id may stand' 2 \
  "it may stand in what could not be read in the commits ${lost:0:10}, ${again:0:10}" history C/1
expect 'a path that is new is nothing lost' 2 'is called "C/1"' history C/1 plans/a.yaml

new_repository "$scratch/empty"
cd "$scratch/empty" || exit 1
plan A 2026-12 > a.yaml
expect 'no commit yet' 2 'has no commit yet, so that there is nothing at "HEAD"; commit the plans first' history A/1
new_repository "$scratch/outer"
cd "$scratch/outer" || exit 1
plan O 2027 > o.yaml
git -c protocol.file.allow=always submodule --quiet add "$scratch/broken" inner
git -C inner checkout -q HEAD~2
commit 2026-09-01 'Plans of another repository'
expect 'what a submodule keeps has its history there' 2 'ask there: followup history A/1 inner' history A/1
expect 'where it is told' 0 'History of A/1' history A/1 inner
expect 'its own is told' 0 'History of O/1' history O/1
exit $status
