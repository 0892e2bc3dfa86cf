#!/usr/bin/env bash
# --at reads the plans as they stood at a revision of git, whatever lies on the disk, and says what is in the way.
set -u
followup=$(realpath "$1")
status=0
# shellcheck source=tests/scripts/git_repositories.sh
. "$(dirname "$0")/git_repositories.sh"

# rows NAME WANTED ARGUMENTS...: id and deadline of each action that the plans have, in one line.
rows() {
  local name=$1 wanted=$2 got
  shift 2
  run list --format csv --columns id,deadline "$@"
  got=$(tail -n +2 <<<"${text//$'\r'/}" | paste -sd ' ')
  same "$name" "$wanted" "$got"
}

# The history: a deadline is moved, a plan comes and goes, the folder gets another name, a plan is broken and
# put right.
new_repository "$scratch/office"
cd "$scratch/office" || exit 1
mkdir plans
plan A 2026-03-01 Initiated > plans/a.yaml
printf 'statuses: {Initiated: ongoing}\n' > followup.yaml
commit 2026-01-10 'A plan'
git tag -a -m 'First report' report-1
plan A 2026-09-30 Initiated > plans/a.yaml
plan B 2026-05 > plans/b.yaml
commit 2026-04-05 'A deadline is moved; a second plan'
git rm -q plans/b.yaml
git mv plans programme
commit 2026-06-01 'The second plan is given up; a better name for the folder'
printf 'kind: action-plan\nid: A\nactions: [\n' > programme/a.yaml
printf 'statuses: {Initiated: closed}\n' > followup.yaml
commit 2026-07-01 'A slip'
git tag slip
plan A 2026-12-31 closed > programme/a.yaml
ln -s a.yaml programme/link.yaml
ln -s programme all
ln -s /etc outside
commit 2026-08-01 'Put right'

rows 'the newest' 'A/1,2026-12-31' --at HEAD
rows 'a tag with a message' 'A/1,2026-03-01' --at report-1
rows 'counted backwards; a plan that is gone, a folder that had another name' \
  'A/1,2026-09-30 B/1,2026-05' --at HEAD~3
rows 'a folder that is gone from the disk' 'A/1,2026-09-30 B/1,2026-05' --at main~3 plans
rows 'a file that is gone from the disk' 'B/1,2026-05' --at main~3 plans/b.yaml
rows 'a path from the root' 'B/1,2026-05' --at main~3 "$scratch/office/plans/b.yaml"
rows 'the beginning of an id' 'A/1,2026-03-01' --at "$(git rev-parse --short=8 report-1^{commit})"
rows 'by the words of its commit' 'A/1,2026-09-30 B/1,2026-05' --at ':/deadline is moved'
rows 'as the branch stood on a day' 'A/1,2026-12-31' --at 'main@{0}'
rows 'a link to a folder is followed within the commit' 'A/1,2026-12-31' --at HEAD all
rows 'a link to a plan, by name' 'A/1,2026-12-31' --at HEAD programme/link.yaml
cd programme || exit 1
rows 'from a sub-folder the whole repository' 'A/1,2026-03-01' --at report-1
rows 'paths from there' 'B/1,2026-05' --at main~3 ../plans/b.yaml
rows 'this folder' 'A/1,2026-12-31' --at HEAD .
cd ..
cd "$scratch" || exit 1
rows 'from outside' 'A/1,2026-09-30 B/1,2026-05' --at main~3 office
ln -s office/programme link
rows 'through a link into the repository' 'A/1,2026-12-31' --at HEAD link
new_repository "$scratch/elsewhere"
(cd "$scratch/elsewhere" && rows 'from within another repository' 'A/1,2026-12-31' --at HEAD ../office
  exit $status) || status=1
cd office || exit 1

# followup.yaml is that of the revision, unless another is named.
expect 'words of that time' 0 'A/1,ongoing' list --format csv --columns id,canonical_status --at report-1
expect 'words of today' 0 'A/1,completed' list --format csv --columns id,canonical_status --at report-1 \
  --config followup.yaml

# What the reports say of it.
expect 'people read which state' 0 \
  "The plans as they stood at report-1: commit $(git rev-parse --short=10 'report-1^{commit}') of 2026-01-10." \
  overdue --at report-1
for report in overdue due workload summary list matrix 'show A/1'; do
  # shellcheck disable=SC2086 # the report and its argument
  expect "$report takes --at" 0 'The plans as they stood at report-1' $report --at report-1 --format html plans
done
expect 'programs read it too' 0 "\"commit\": \"$(git rev-parse 'report-1^{commit}')\"" \
  list --format json --at report-1
run list --format json
grep -q '"revision"' <<<"$text" && { echo 'a report of the disk says a revision'; status=1; }

# The disk is neither read nor touched.
plan A 2027-01-01 > programme/a.yaml
plan C 2027-01-01 > programme/c.yaml
before=$(git status --porcelain; git rev-parse HEAD; find . | sort | xargs -d '\n' ls -ldU --time-style=full-iso)
rows 'changes that are not committed do not count' 'A/1,2026-12-31' --at HEAD
rows 'an older state beside them' 'A/1,2026-03-01' --at report-1
after=$(git status --porcelain; git rev-parse HEAD; find . | sort | xargs -d '\n' ls -ldU --time-style=full-iso)
[ "$before" = "$after" ] || { echo 'reading touched the repository'; status=1; }
rm -rf programme
rows 'the folder itself may be gone' 'A/1,2026-12-31' --at HEAD programme
git checkout -q -- programme

# What cannot be read.
expect 'a plan that was broken then' 2 \
  'followup: at slip: programme/a.yaml:3:' list --at slip
expect 'is missing in the report' 2 '"missing_files": [
    "programme/a.yaml"
  ]' list --at slip --format json
expect 'a path that was not there' 2 'at report-1: there is no file or folder "programme"' \
  list --at report-1 programme
expect 'beside one that was' 2 'A/1' list --at report-1 programme plans
expect 'a link that leads out' 2 'at HEAD: there is no file or folder "outside"' list --at HEAD . outside
expect 'a slip in the name of a tag' 2 \
  "the git repository \"$scratch/office\" has no revision \"reprot-1\"; did you mean \"report-1\"?" list --at reprot-1
expect 'with what stands after it' 2 'did you mean "main~2"?' list --at mian~2
expect 'a history that is not so long' 2 'there is "main", but nothing at "~99" of it' list --at main~99
expect 'nothing like it' 2 'write a branch, a tag, or the id of a commit' list --at zzzzzzzz
expect 'a hyphen' 2 '"--output=x" is no revision: none begins with a hyphen' list --at=--output=x
expect 'characters that a terminal obeys' 2 '"<U+001B>[31m"' list --at $'\e[31m'
expect 'no revision at all' 2 'nothing is written after it' list --at ''
expect 'a range' 2 '"main~1..main" is not written as a revision is' list --at main~1..main
expect 'a folder of a commit' 2 '"main:programme" names a folder or a file, not a commit' list --at main:programme
# Enough objects that two of them begin alike.
mkdir "$scratch/many"
(cd "$scratch/many" && seq 600 | split -l 1 -a 3)
alike=$(git hash-object -w "$scratch/many/"* | cut -c 1-4 | sort | uniq -d | head -n 1)
expect 'an id that several have' 2 'may be several things; write more of the id' list --at "$alike"
expect 'outside of the repository' 2 "\"..\" lies outside of the git repository \"$scratch/office\"" \
  list --at HEAD . ..
expect 'standard input' 2 'git knows no earlier standard input' list --at HEAD -
expect 'check looks at what is there' 2 '"check" takes no "--at"' check --at HEAD
expect 'nobody is written to about the past' 2 '"mail" takes no "--at"' mail overdue --at HEAD

# Kinds of repositories.
expect 'none' 2 "\"$scratch\" lies in no git repository" list --at HEAD "$scratch"
new_repository "$scratch/empty"
(cd "$scratch/empty" && expect 'none yet' 2 'has no commit yet, so that there is nothing at "HEAD"; commit the plans first' list --at HEAD; exit $status) || status=1
git checkout -q --orphan later
expect 'a branch without a commit' 2 'the branch "later" of the git repository "' list --at HEAD
rows 'others can be read' 'A/1,2026-12-31' --at main
git checkout -q -f main

git clone -q --bare . "$scratch/bare.git"
rows 'a bare repository' 'A/1,2026-03-01' --at report-1 "$scratch/bare.git"
rows 'a folder in it' 'B/1,2026-05' --at main~3 "$scratch/bare.git/plans/b.yaml"
(cd "$scratch/bare.git" && rows 'from within' 'A/1,2026-12-31' --at main; exit $status) || status=1

git worktree add -q -b other "$scratch/second" main~3
(cd "$scratch/second" && rows 'a second working tree has its own HEAD' 'A/1,2026-09-30 B/1,2026-05' --at HEAD
  exit $status) || status=1

git clone -q --depth 2 "file://$scratch/office" "$scratch/shallow"
cd "$scratch/shallow" || exit 1
expect 'a shallow clone has its newest commits' 2 'at HEAD~1: programme/a.yaml:' list --at HEAD~1
expect 'and no others' 2 'with fetch-depth: 0' list --at HEAD~2
expect 'nor tags' 2 'with fetch-depth: 0' list --at report-1
git checkout -q --detach
git branch -q -D main
expect 'a branch that only the origin has' 2 'did you mean "origin/main"?' list --at main

git -C "$scratch/office" config uploadpack.allowFilter true
git clone -q --no-checkout --filter=blob:none "file://$scratch/office" "$scratch/partial"
cd "$scratch/partial" || exit 1
git show HEAD:followup.yaml > followup.yaml
expect 'a clone without the texts' 2 'at HEAD: programme/a.yaml: this clone does not hold it' \
  list --at HEAD programme --config followup.yaml

new_repository "$scratch/head-office"
cd "$scratch/head-office" || exit 1
mkdir plans
plan H 2027 > plans/h.yaml
git -c protocol.file.allow=always submodule --quiet add "$scratch/office" plans/office
commit 2026-09-01 'Plans of an office'
expect 'a submodule is said' 0 'at HEAD: plans/office is a submodule, whose plans another repository keeps' \
  list --at HEAD
expect 'and missing in the report' 0 'plans/office (a submodule)' list --at HEAD
rows 'its own repository is read by its path' 'A/1,2026-03-01' --at report-1 plans/office
printf 'exclude: [office]\n' > followup.yaml
commit 2026-09-02 'Only our own'
rows 'unless it is left out' 'H/1,2027' --at HEAD

# Names and folders that only a commit can have.
new_repository "$scratch/odd"
cd "$scratch/odd" || exit 1
plan D 2027 > $'caf\xe9.yaml'
plan E 2027 > e.yaml
mkdir .hidden
plan F 2027 > .hidden/f.yaml
ln -s missing.yaml gone.yaml
ln -s round.yaml round.yaml
ln -s ../office/programme/a.yaml away.yaml
commit 2026-10-01 'Odd names'
rows 'names that are no UTF-8, links that lead nowhere or away, what is hidden' 'D/1,2027 E/1,2027' --at HEAD
expect 'a link that leads away, by name' 2 'there is no file or folder "away.yaml"' list --at HEAD away.yaml
# What git itself never writes: a file whose name is a path.
bytes=$(git rev-parse HEAD:e.yaml | sed 's/../\\x&/g')
tree=$({ printf '100644 ../e.yaml\0'; printf '%b' "$bytes"; } |
  git hash-object -t tree -w --literally --stdin)
git tag crafted "$(git commit-tree -m Crafted "$tree")"
expect 'a name that leads elsewhere' 2 'no plan found' list --at crafted

# Only root can give files away, and only where the system does not trust everybody.
if [ "$(id -u)" = 0 ] && ! git config --file /etc/gitconfig --get-all safe.directory >/dev/null; then
  cp -r "$scratch/odd" "$scratch/another's"
  chown -R 12345 "$scratch/another's"
  mkdir "$scratch/another's/plans"
  cd "$scratch/another's/plans" || exit 1
  expect 'a repository of somebody else' 2 \
    "git config --global --add safe.directory '$scratch/another'\\''s'" list --at HEAD
  printf '[safe]\n\tdirectory = %s\n' "$scratch/another's" > "$scratch/.gitconfig"
  rows 'that is trusted' 'D/1,2027 E/1,2027' --at HEAD
fi
exit $status
