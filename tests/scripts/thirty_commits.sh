#!/usr/bin/env bash
# Half a year of an office in thirty commits: what changes, check --since, history and trend say of it is exactly
# what was done.
set -u
followup=$(realpath "$1")
status=0
# shellcheck source=tests/scripts/git_repositories.sh
. "$(dirname "$0")/git_repositories.sh"

rules_of_changes=action-removed,deadline-moved-silently,id-changed,monitoring-rewritten,reopened-without-reason
rules_of_changes+=,response-changed-silently,revision-rewritten

differ() {
  echo "$1: expected"
  echo "$2"
  echo "got"
  echo "$3"
  status=1
}

# step AUTHOR DAY WORDS CHANGES RULES: commits what was done, and compares what changes and check say of it: a line
# for each change, "kind id field from>to", and the rules.
step() {
  local changes rules
  GIT_AUTHOR_NAME=$1 commit "$2" "$3"
  git rev-parse -q --verify HEAD~1 > "$scratch/parent" || return
  changes=$("$followup" changes HEAD~1..HEAD --as-of "$2" --format tsv | tail -n +2 | cut -f 1,5,7,8,9 |
    sed 's/\([^\t]*\)\t\([^\t]*\)\t\([^\t]*\)\t\([^\t]*\)\t/\1 \2 \3 \4>/')
  [ "$changes" = "$4" ] || differ "changes: $3" "$4" "$changes"
  rules=$("$followup" check --since HEAD~1 --as-of "$2" --only "$rules_of_changes" --format compact |
    sed -n 's/.*\[\([a-z-]*\)\].*/\1/p' | paste -sd ' ')
  [ "$rules" = "$5" ] || differ "check: $3" "$5" "$rules"
}

# edit ID SED: in the action or recommendation with this id.
edit() {
  sed -i "/^  - id: $1\$/,/^  - id:/{$2}" "$file"
}

new_repository "$scratch/office"
cd "$scratch/office" || exit 1
printf 'IOM desk <desk@example.org> <old-desk@example.org>\n' > .mailmap
mkdir plans
file=plans/nap.yaml
cat > followup.yaml <<'YAML'
parties:
  IOM: {name: International Organization for Migration, type: agency}
  ILO: {name: International Labour Organization, type: agency}
  MoH: {name: Ministry of Health, type: ministry}
YAML
cat > $file <<'YAML'
kind: action-plan
id: NAP
title: Migrant health
adopted: 2026-01-10
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    deadline: 2026-05-31
    status: planned
  - id: 2
    action: Survey the schools
    owner: MoH
    deadline: 2026-03-31
    status: ongoing
  - id: 3
    action: Print the manual
    owner: IOM
    deadline: 2026-04-30
  - id: 4
    action: Visit the border posts
    owner: IOM
    deadline: 2026-12-31
  - id: 5
    action: Report to parliament
    owner: MoH
    deadline: 2026-10-31
  - id: 6
    action: Open a hotline
    owner: ILO
    deadline: 2026-09-30
YAML
step 'Evaluation office' 2026-01-12 'The plan as it was adopted' '' ''
cat > plans/ma.yaml <<'YAML'
kind: response-matrix
id: MA
title: Mid-term review
recommendations:
  - id: A
    text: Agree on one reporting format
    response: accepted
    owner: IOM
    deadline: 2026-11-30
  - id: B
    text: Share the data of all posts
    response: pending
  - id: C
    text: Meet every month
    response: partially accepted
    explanation: Every quarter is enough.
    owner: ILO
    deadline: 2026-08-31
YAML
step 'Evaluation office' 2026-01-20 'The matrix of the review' 'added MA  >' ''
edit 1 's/planned/ongoing/'
step 'IOM desk' 2026-02-02 'Training has begun' 'status-changed NAP/1 status planned>ongoing' ''
edit 2 's/deadline: .*/deadline: 2026-06-30\n    revisions:\n      - was: 2026-03-31\n        date: 2026-02-10\n        reason: The schools are closed in March./'
step 'Ministry desk' 2026-02-10 'The survey needs more time' \
  'deadline-moved NAP/2 deadline 2026-03-31>2026-06-30' ''
edit 3 's/deadline: .*/deadline: 2026-05-31/'
step 'IOM desk' 2026-02-20 'Print later' 'deadline-moved NAP/3 deadline 2026-04-30>2026-05-31' deadline-moved-silently
edit 1 's/ongoing/completed\n    closed: 2026-03-01/'
step 'IOM desk' 2026-03-01 'Training is done' 'closed NAP/1 status ongoing>completed
detail-changed NAP/1 closed >2026-03-01' ''
edit 4 's/owner: IOM/owner: ILO/'
step 'Evaluation office' 2026-03-05 'ILO visits the posts' 'owners-changed NAP/4 owner IOM>ILO' ''
file=plans/ma.yaml
edit B 's/pending/accepted\n    owner: MoH\n    deadline: 2026-12-31/'
step 'Evaluation office' 2026-03-12 'The ministry accepts B' 'deadline-set MA/B deadline >2026-12-31
owners-changed MA/B owner >MoH
response-changed MA/B response pending>accepted' ''
file=plans/nap.yaml
edit 1 's/completed/ongoing\n    reason: One district was left out./; /closed:/d'
step 'Evaluation office' 2026-03-20 'One district is missing' 'reopened NAP/1 status completed>ongoing
detail-changed NAP/1 closed 2026-03-01>' ''
sed -i 's/  - id: 5$/  - id: 5a/' $file
step 'Ministry desk' 2026-03-28 'A better number' 'moved NAP/5a id NAP/5>NAP/5a' id-changed
git mv plans programme
file=programme/nap.yaml
step 'Evaluation office' 2026-04-01 'A better name for the folder' 'moved MA file plans/ma.yaml>programme/ma.yaml
moved NAP file plans/nap.yaml>programme/nap.yaml' ''
edit 2 's/reason: The.*/&\n    monitoring:\n      - date: 2026-04-08\n        note: Four of ten schools were visited.\n        status: ongoing/'
step 'Ministry desk' 2026-04-08 'A report on the survey' \
  'monitoring-added NAP/2 monitoring >Four of ten schools were visited.' ''
edit 2 's/Four of ten/Six of ten/'
step 'Ministry desk' 2026-04-15 'A nicer report' \
  'monitoring-changed NAP/2 note Four of ten schools were visited.>Six of ten schools were visited.' monitoring-rewritten
sed -i '/^  - id: 6$/,$d' $file
step 'IOM desk' 2026-04-20 'No hotline' 'removed NAP/6 deadline 2026-09-30>' action-removed
git show HEAD~1:$file > $file
step 'Evaluation office' 2026-04-25 'The hotline was promised' 'added NAP/6 deadline >2026-09-30' ''
file=programme/ma.yaml
edit A 's/accepted/rejected/'
step 'IOM desk' 2026-05-02 'No common format' 'response-changed MA/A response accepted>rejected' response-changed-silently
edit C 's/partially accepted/accepted/; s/explanation: .*/explanation: The new chair wants to meet more often./'
step 'Evaluation office' 2026-05-10 'C is accepted as a whole' 'response-changed MA/C response partially accepted>accepted' ''
file=programme/nap.yaml
edit 1 's/status: ongoing/status: completed/'
step 'IOM desk' 2026-05-15 'All districts are trained' 'closed NAP/1 status ongoing>completed' ''
edit 1 's/status: completed/status: ongoing/'
step 'IOM desk' 2026-05-20 'Or not' 'reopened NAP/1 status completed>ongoing' reopened-without-reason
edit 2 's/reason: The schools are closed in March./reason: It was planned so./'
step 'Ministry desk' 2026-05-28 'A better reason' \
  'revision-changed NAP/2 reason The schools are closed in March.>It was planned so.' revision-rewritten
edit 2 '/revisions:/,/reason:/d'
step 'Ministry desk' 2026-06-02 'No reason at all' 'revision-deleted NAP/2 revisions 2026-03-31>' revision-rewritten
edit 2 's/deadline: .*/deadline: 2026-09-30\n    revisions:\n      - was: 2026-06-30\n        date: 2026-06-10\n        reason: Two schools have moved./'
step 'Ministry desk' 2026-06-10 'Two schools have moved' 'deadline-moved NAP/2 deadline 2026-06-30>2026-09-30' ''
printf 'kind: action-plan\nid: BORDER\ntitle: Border posts\nactions:\n' > programme/border.yaml
sed -n '/^  - id: 4$/,/^  - id: 5a$/p' $file | sed '$d; s/id: 4/id: 1/' >> programme/border.yaml
sed -i '/^  - id: 4$/,/deadline/d' $file
step 'Evaluation office' 2026-06-15 'A plan for the border posts' 'added BORDER  >
moved BORDER/1 id NAP/4>BORDER/1' id-changed
edit 3 's/deadline: .*/&\n    status: cancelled\n    reason: It is on the web now./'
step 'IOM desk' 2026-06-20 'No manual on paper' 'dropped NAP/3 status >cancelled
no-longer-overdue NAP/3 deadline 2026-05-31>2026-05-31' ''
edit 2 's/Survey the schools/Survey all schools/'
step 'Ministry desk' 2026-06-28 'All of them' 'retitled NAP/2 title Survey the schools>Survey all schools' ''
edit 2 's/owner: MoH/&\n    partners: [IOM, ILO]/'
step 'Evaluation office' 2026-07-05 'Who helps' 'partners-changed NAP/2 partners >IOM, ILO' ''
edit 2 's/owner: MoH/&\n    priority: high/'
step 'Evaluation office' 2026-07-10 'What matters' 'priority-changed NAP/2 priority >high' ''
edit 2 '/monitoring:/,/status: ongoing/d'
step 'Ministry desk' 2026-07-20 'Clean up' 'monitoring-deleted NAP/2 monitoring Six of ten schools were visited.>' monitoring-rewritten
edit 2 's/deadline: .*/deadline: tbd\n    deadline_note: The new minister decides./'
step 'Ministry desk' 2026-08-01 'Nobody knows when' 'deadline-withdrawn NAP/2 deadline 2026-09-30>tbd
detail-changed NAP/2 deadline_note >The new minister decides.' deadline-moved-silently
git checkout -q -b report HEAD~2
edit 5a 's/deadline: .*/&\n    status: completed/'
GIT_AUTHOR_EMAIL=old-desk@example.org step 'Old desk' 2026-08-05 'Parliament has the report' \
  'closed NAP/5a status >completed' ''
git checkout -q main
GIT_AUTHOR_NAME='Evaluation office' GIT_AUTHOR_DATE=2026-08-10T12:00:00Z GIT_COMMITTER_DATE=2026-08-10T12:00:00Z \
  git merge -q --no-ff -m 'The report to parliament' report > /dev/null

# history NAME ID WANTED: day, author, kind, id, field and values of each event.
history() {
  local got
  got=$("$followup" history "$2" --as-of 2026-08-31 --format tsv | tail -n +2 | cut -f 1,2,5,6,7,8,14 |
    sed 's/\([^\t]*\)\t\([^\t]*\)\t\([^\t]*\)\t\([^\t]*\)\t\([^\t]*\)\t\([^\t]*\)\t/\1 \2 \3 \4 \5>\6 /')
  [ "$got" = "$3" ] || differ "history: $1" "$3" "$got"
}

history 'of an action that was changed in every way' NAP/2 '2026-01-12 added NAP/2 deadline >2026-03-31 Evaluation office
2026-02-10 deadline-moved NAP/2 deadline 2026-03-31>2026-06-30 Ministry desk
2026-04-01 moved NAP file plans/nap.yaml>programme/nap.yaml Evaluation office
2026-04-08 monitoring-added NAP/2 monitoring >Four of ten schools were visited. Ministry desk
2026-04-15 monitoring-changed NAP/2 note Four of ten schools were visited.>Six of ten schools were visited. Ministry desk
2026-05-28 revision-changed NAP/2 reason The schools are closed in March.>It was planned so. Ministry desk
2026-06-02 revision-deleted NAP/2 revisions 2026-03-31> Ministry desk
2026-06-10 deadline-moved NAP/2 deadline 2026-06-30>2026-09-30 Ministry desk
2026-06-28 retitled NAP/2 title Survey the schools>Survey all schools Ministry desk
2026-07-05 partners-changed NAP/2 partners >IOM, ILO Evaluation office
2026-07-10 priority-changed NAP/2 priority >high Evaluation office
2026-07-20 monitoring-deleted NAP/2 monitoring Six of ten schools were visited.> Ministry desk
2026-08-01 deadline-withdrawn NAP/2 deadline 2026-09-30>tbd Ministry desk
2026-08-01 detail-changed NAP/2 deadline_note >The new minister decides. Ministry desk'
history 'of one that was closed and reopened twice' NAP/1 '2026-01-12 added NAP/1 deadline >2026-05-31 Evaluation office
2026-02-02 status-changed NAP/1 status planned>ongoing IOM desk
2026-03-01 closed NAP/1 status ongoing>completed IOM desk
2026-03-01 detail-changed NAP/1 closed >2026-03-01 IOM desk
2026-03-20 reopened NAP/1 status completed>ongoing Evaluation office
2026-03-20 detail-changed NAP/1 closed 2026-03-01> Evaluation office
2026-04-01 moved NAP file plans/nap.yaml>programme/nap.yaml Evaluation office
2026-05-15 closed NAP/1 status ongoing>completed IOM desk
2026-05-20 reopened NAP/1 status completed>ongoing IOM desk'
history 'of one that went to another plan' BORDER/1 '2026-01-12 added NAP/4 deadline >2026-12-31 Evaluation office
2026-03-05 owners-changed NAP/4 owner IOM>ILO Evaluation office
2026-04-01 moved NAP file plans/nap.yaml>programme/nap.yaml Evaluation office
2026-06-15 moved BORDER/1 id NAP/4>BORDER/1 Evaluation office'
history 'of one that was removed and put back' NAP/6 '2026-01-12 added NAP/6 deadline >2026-09-30 Evaluation office
2026-04-01 moved NAP file plans/nap.yaml>programme/nap.yaml Evaluation office
2026-04-20 removed NAP/6 deadline 2026-09-30> IOM desk
2026-04-25 put-back NAP/6 deadline >2026-09-30 Evaluation office'
history 'of one that a branch has closed, by who it is today' NAP/5a '2026-01-12 added NAP/5 deadline >2026-10-31 Evaluation office
2026-03-28 moved NAP/5a id NAP/5>NAP/5a Ministry desk
2026-04-01 moved NAP file plans/nap.yaml>programme/nap.yaml Evaluation office
2026-08-05 closed NAP/5a status >completed IOM desk'
history 'of a recommendation' MA/B '2026-01-20 added MA/B  > Evaluation office
2026-03-12 deadline-set MA/B deadline >2026-12-31 Evaluation office
2026-03-12 owners-changed MA/B owner >MoH Evaluation office
2026-03-12 response-changed MA/B response pending>accepted Evaluation office
2026-04-01 moved MA file plans/ma.yaml>programme/ma.yaml Evaluation office'

wanted='2026-01-31 8 8 0 0 0  0 8
2026-02-28 8 8 0 0 0 91 0 8
2026-03-31 9 9 0 0 0 91 0 9
2026-04-30 9 9 0 0 0 91 0 9
2026-05-31 9 8 0 0 1 91 0 8
2026-06-30 9 7 1 0 2 92 0 7
2026-07-31 9 7 1 0 2 92 0 7
2026-08-31 9 6 1 1 2  1 7'
got=$("$followup" trend --as-of 2026-08-31 --format csv | tr -d '\r' | tail -n +2 | cut -d , -f 1-7,9,10 | tr , ' ')
[ "$got" = "$wanted" ] || differ 'trend' "$wanted" "$got"

# Of the whole half a year: what was made and unmade is nobody's business any more.
second=$(git rev-list --min-parents=1 --reverse HEAD | head -n 1)
wanted='action-removed 0
deadline-moved-silently 2
id-changed 2
monitoring-rewritten 0
reopened-without-reason 0
response-changed-silently 1
revision-rewritten 0'
got=$("$followup" check --since "$second" --as-of 2026-08-31 --only "$rules_of_changes" --format compact |
  sed -n 's/.*\[\([a-z-]*\)\].*/\1/p')
got=$(for rule in ${rules_of_changes//,/ }; do echo "$rule $(grep -c "^$rule$" <<<"$got")"; done)
[ "$got" = "$wanted" ] || differ 'check of all commits' "$wanted" "$got"
exit $status
