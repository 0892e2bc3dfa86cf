#!/usr/bin/env bash
# trend counts the plans of each point of time as they stood in git, exactly as summary and workload do.
set -u
followup=$(realpath "$1")
portfolio=$(realpath examples/portfolio)
status=0
# shellcheck source=tests/scripts/git_repositories.sh
. "$(dirname "$0")/git_repositories.sh"

# points NAME WANTED ARGUMENTS...: the figures of each point, a line each; "date all open overdue closed dropped
# slippage closed-of not-dropped".
points() {
  local name=$1 wanted=$2 got
  shift 2
  run trend --format csv "$@"
  got=$(grep '^20' <<<"${text//$'\r'/}" | cut -d , -f 1-7,9,10 | tr , ' ')
  same "$name" "$wanted" "$got"
}

# agrees OPTIONS FILTERS...: with these options of its own, each point says what summary and workload say of its commit on its day.
agrees() {
  /usr/bin/python3 -B - "$followup" "$@" <<'END' || { echo "not as summary says: $*"; status=1; }
import json, subprocess, sys
followup, options, *filters = sys.argv[1:]
def report(*words):
    result = subprocess.run([followup, *words, '--format', 'json'], capture_output=True, text=True)
    if not result.stdout:
        sys.exit(f'{words}: {result.stderr}')
    return json.loads(result.stdout)
def expect(what, wanted, got):
    if wanted != got:
        sys.exit(f'{what}: {wanted} is expected, not {got}')
counts = ['actions', 'open', 'overdue', 'closed', 'dropped']
trend = ['trend', '--as-of', '2026-11-21', *options.split(), *filters]
rows = report(*trend)['trend']
for row in rows:
    then = ['--at', row['commit'], '--as-of', row['date'], *filters]
    summary = report('summary', *then)
    indicators = {i['key']: i for i in summary['indicators']}
    expect(f"{row['date']}", {key: summary['headline'][key] for key in counts}, {key: row[key] for key in counts})
    expect('slippage', indicators['mean_slippage_days']['number'], row['mean_slippage_days'])
    expect('rate', indicators['implementation_rate']['rate'], row['implementation_rate'])
for by, command, name in [('agency', 'workload', 'name'), ('plan', 'summary', 'id')]:
    grouped = report(*trend, '--by', by)['trend']
    for row in rows:
        then = ['--at', row['commit'], '--as-of', row['date'], '--by', by, *filters]
        wanted = {r[name]: {key: r[key] for key in counts} for r in report(command, *then)['rows'] if r['actions']}
        got = {r['group'].split(' (')[0]: {key: r[key] for key in counts} for r in grouped
               if r['date'] == row['date'] and r['actions']}
        expect(f"{by} on {row['date']}", wanted, got)
sys.exit(len(rows) < 2)
END
}

# The history: a plan; two commits on one day; a deadline that is moved; a commit that says that it is older than
# the one before; a folder with another name; a plan that is broken and put right; a branch that is merged.
new_repository "$scratch/office"
cd "$scratch/office" || exit 1
mkdir plans
plan A 2026-03-31 > plans/a.yaml
commit 2026-01-10 'A plan'
plan B 2026-02 > plans/b.yaml
commit 2026-02-20 'Another'
plan B 2026-02 completed > plans/b.yaml
commit 2026-02-20 'It is done'
sed -i 's/deadline: 2026-03-31/deadline: 2026-06-30, revisions: [{was: 2026-03-31, reason: Late}]/' plans/a.yaml
commit 2026-04-05 'A deadline is moved'
plan C 2027 cancelled > plans/c.yaml
commit 2026-03-15 'A plan that is given up, from an older branch'
git mv plans programme
commit 2026-05-05 'A better name for the folder'
cp programme/a.yaml "$scratch/a.yaml"
printf 'kind: action-plan\nid: A\nactions: [\n' > programme/a.yaml
commit 2026-06-10 'A slip'
slip=$(git rev-parse HEAD)
cp "$scratch/a.yaml" programme/a.yaml
commit 2026-07-05 'Put right'
git switch -q -c branch
sed -i 's/ongoing/completed/' programme/a.yaml
commit 2026-07-20 'It is done too'
git switch -q main
plan D 2026-12 > programme/d.yaml
commit 2026-08-10 'A fourth plan'
GIT_COMMITTER_DATE=2026-08-15T12:00:00Z git merge -q --no-ff -m 'What the branch has done' branch

points 'each month' '2026-01-31 1 1 0 0 0  0 1
2026-02-28 2 1 0 1 0  1 2
2026-03-31 3 1 0 1 1 91 1 2
2026-04-30 3 1 0 1 1 91 1 2
2026-05-31 3 1 0 1 1 91 1 2
2026-06-30 2 0 0 1 1  1 1
2026-07-31 3 1 1 1 1 91 1 2
2026-08-31 4 1 0 2 1 91 2 3
2026-09-30 4 1 0 2 1 91 2 3
2026-10-31 4 1 0 2 1 91 2 3
2026-11-21 4 1 0 2 1 91 2 3'
everything=$text
rename=$(git rev-parse HEAD~4)
grep -q "^2026-05-31,.*,$rename,2026-05-05" <<<"$text" || { echo "no commit in $text"; status=1; }
points 'only a part of it' '2026-02-28 2 1 0 1 0  1 2
2026-03-10 2 1 0 1 0  1 2' --from 2026-02 --to 2026-03-10
points 'each quarter' '2026-03-31 3 1 0 1 1 91 1 2
2026-06-30 2 0 0 1 1  1 1
2026-07-05 3 1 1 1 1 91 1 2' --every quarter --to 2026-07-05
points 'each year' '2026-11-21 4 1 0 2 1 91 2 3' --every year
points 'weeks end on Sunday, and the first point is that of the first commit' '2026-01-11 1 1 0 0 0  0 1
2026-01-18 1 1 0 0 0  0 1
2026-01-20 1 1 0 0 0  0 1' --every week --to 2026-01-20
points 'each day; before the first commit there is nothing' '2026-01-10 1 1 0 0 0  0 1
2026-01-11 1 1 0 0 0  0 1' --every day --from 1990 --to 2026-01-11
points 'from where a quarter begins' '2026-07-31 3 1 1 1 1 91 1 2
2026-08-31 4 1 0 2 1 91 2 3
2026-09-30 4 1 0 2 1 91 2 3' --from 2026-Q3 --to 2026-Q3
points 'as far as a revision' '2026-05-31 3 1 0 1 1 91 1 2' --at "$slip~1" --from 2026-05-06 --to 2026-05
points 'before the first plan that was asked for there is nothing' '2026-08-31 1 1 0 0 0  0 1
2026-09-15 1 1 0 0 0  0 1' --plan D --to 2026-09-15
points 'of some actions only' '2026-06-30 1 0 0 1 0  1 1
2026-07-31 1 0 0 1 0  1 1
2026-08-31 2 0 0 2 0 91 2 2' --state closed --from 2026-06 --to 2026-08
points 'a folder by the name that it has now' '2026-05-31 3 1 0 1 1 91 1 2' --to 2026-05 programme
points 'by both names' "$(grep '^20' <<<"${everything//$'\r'/}" | cut -d , -f 1-7,9,10 | tr , ' ')" programme plans
(cd programme && points 'from a sub-folder the whole repository' '2026-01-31 1 1 0 0 0  0 1' --to 2026-01
  exit $status) || status=1
(cd "$scratch" && points 'from outside' '2026-01-31 1 1 0 0 0  0 1' --to 2026-01 office; exit $status) || status=1
git clone -q --bare . "$scratch/bare.git"
(cd "$scratch/bare.git" && points 'in a bare repository' '2026-01-31 1 1 0 0 0  0 1' --to 2026-01
  exit $status) || status=1
agrees '--to 2026-05'
agrees '--from 2026-07 --to 2026-11-15'
agrees '--from 2026-02-15 --to 2026-03-31 --every week'
agrees '--from 2026-02-20 --to 2026-05' --owner IOM --state open --plan A --plan B

# What people read.
expect 'the point first' 0 'Open actions 1 as before, overdue ones 0 as before, implementation rate from 0 % to 66.7 %.' trend
expect 'a row of characters for each count' 0 'Overdue  ▁▁▁▁▁▁█▁▁▁▁  0 → 0' trend
for format in text html markdown; do
  run trend --format "$format" --from 2026-09 --to 2026-09
  grep -qE 'Actions at each|<svg|▁|█' <<<"$text" && { echo "a single point is drawn as $format: $text"; status=1; }
done
expect 'of ASCII' 0 'Closed   ======####  1 -> 2' trend --ascii --from 2026-02
expect 'in Markdown too' 0 '- **Dropped:** ▁█ 0 → 1' trend --format markdown --from 2026-02 --to 2026-03
expect 'one point' 0 'Trend on 2026-11-21' trend --every year
expect 'a plan each' 0 'Each plan is drawn on a scale of its own.' trend --by plan
expect 'what a group has not yet is 0' 0 '2026-07-31,D,0,0,0,0,0,,,0,0,' trend --by plan --format csv

# Plans that are broken.
not_read="Not in the figures of 2026-06-30, because it could not be read in commit ${slip:0:10} of 2026-06-10: programme/a.yaml"
expect 'a plan that was broken once is said' 0 "followup: $not_read" trend --format csv
expect 'in the report too' 0 "$not_read." trend -o /dev/stdout
[ "$(grep -c 'Not in the figures' <<<"$text")" = 2 ] || { echo "said more than once: $text"; status=1; }
expect 'at several points once' 0 "Not in the figures from 2026-06-14 to 2026-06-28" trend --every week
expect 'at the last point as in every report' 2 '"missing_files": [
    "programme/a.yaml"
  ]' trend --format json --to 2026-06
grep -q 'Not in the figures' <<<"$text" && { echo "said twice: $text"; status=1; }
expect 'and on standard error' 2 "at ${slip:0:10}: programme/a.yaml:3:" trend --to 2026-06

# A directory of parties, own words and several plans, over some months.
cp -r "$portfolio" "$scratch/portfolio"
new_repository "$scratch/portfolio"
cd "$scratch/portfolio" || exit 1
commit 2026-02-01 'The plans of an office'
find . -name '*.yaml' -exec sed -i 's/status: ongoing/status: completed/; s/status: Initiated/status: cancelled/' {} +
commit 2026-05-12 'Much is done'
git rm -q "$(git ls-files '*.yaml' | grep -v followup.yaml | head -n 1)"
commit 2026-08-20 'A plan is over'
agrees ''
agrees '--every quarter' --agency WHO

# Clones that do not hold everything, and what there is none of.
git clone -q --depth 3 "file://$scratch/office" "$scratch/shallow"
cd "$scratch/shallow" || exit 1
points 'a shallow clone' '2026-07-31 3 1 1 1 1 91 1 2
2026-08-31 4 1 0 2 1 91 2 3' --to 2026-08
expect 'says where it begins' 0 'What was before the commit of 2026-07-05 is not known; it is a shallow clone' trend
expect 'and what helps, in the report too' 0 'GIT_DEPTH: 0.' trend -o /dev/stdout
expect 'too early for it' 2 'this clone has no commit by 2026-06-30; its first is of 2026-07-05' trend --to 2026-06
run trend --from 2026-08
grep -q shallow <<<"$text" && { echo "nothing is missing from 2026-08 on: $text"; status=1; }
new_repository "$scratch/empty"
cd "$scratch/empty" || exit 1
expect 'no commit' 2 'has no commit yet, so that there is nothing at "HEAD"; commit the plans first' trend
echo nothing > README
commit 2026-03-03 'No plan'
expect 'no plan' 2 'no plan found in the repository around this folder at any point of time until 2026-11-21' trend
expect 'unless that is no mistake' 0 'Trend until 2026-11-21' trend --allow-empty
expect 'too early' 2 'there was no commit yet on 2026-02-28; the first is of 2026-03-03' trend --to 2026-02
cd "$scratch" || exit 1
expect 'no repository' 2 'lies in no git repository' trend

# Slips.
cd "$scratch/office" || exit 1
expect 'a period' 2 '--every "mnth" is not known (did you mean "month"?); write day, week, month, quarter, year' trend --every mnth
expect 'a group' 2 '--by "agncy" is not known (did you mean "agency"?); write agency, plan' trend --by agncy
expect 'a day' 2 '--from "01.02.2026" ' trend --from 01.02.2026
expect 'a window' 2 '--from "2026/2027" is a window; write one date' trend --from 2026/2027
expect 'a future' 2 '--to "2026" ends on 2026-12-31, after the as-of date; write no later day than 2026-11-21' trend --to 2026
expect 'backwards' 2 '--from "2026-06" lies after 2026-05-31' trend --from 2026-06 --to 2026-05
expect 'a revision' 2 'did you mean "main"?' trend --at mian
expect 'an owner' 2 '--owner "IMO": no plan here knows that owner; did you mean "IOM"?' trend --owner IMO
expect 'a path' 2 'there was no file or folder "plnas" at any point of time' trend plnas programme
expect 'standard input' 2 'git knows no earlier standard input' trend -
expect 'an option of another' 2 '"trend" takes no "--period"' trend --period 2026
GIT_COMMITTER_DATE=2020-01-01T12:00:00Z git commit -q --amend --no-edit --date 2020-01-01T12:00:00Z
expect 'more points than anybody reads' 2 'every day has more than 1000 points; write --every week' trend --every day --from 2020
exit $status
