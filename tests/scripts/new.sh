#!/usr/bin/env bash
# followup new: what it writes passes every check on the day it is made, whatever day that is, and
# nothing that is there is ever written over.
set -u
followup=$(realpath "$1")
project=$PWD
status=0
scratch=$(mktemp -d)
trap 'chmod -R u+w "$scratch"; rm -rf "$scratch"' EXIT
cd "$scratch" || exit 1

fail() {
  echo "$1"
  status=1
}

# refused NAME PATTERN ARGUMENTS...: ends with 2, says so, and prints nothing else.
refused() {
  local name=$1 pattern=$2 code
  shift 2
  "$followup" new "$@" > out 2> err
  code=$?
  [ $code = 2 ] || fail "$name: expected exit code 2, got $code"
  grep -qe "$pattern" err || fail "$name: expected \"$pattern\", got: $(cat err)"
  [ -s out ] && fail "$name: prints $(cat out)"
  rm -f out err
}

# silent NAME COMMAND...: ends with 0 and finds nothing.
silent() {
  local name=$1 text code
  shift
  text=$("$@" 2>&1)
  code=$?
  [ $code = 0 ] && [ -z "$text" ] || fail "$name: $* ends with $code: $text"
}

# Every kind on days at the edges of months, years and of the calendar, alone and beside a
# followup.yaml without parties.
mkdir alone beside
printf 'exclude:\n  - archive/**\n' > beside/followup.yaml
for day in 2024-02-29 2025-12-31 2026-06-30 2026-08-31 1999-12-31 9998-12-31 9999-12-31; do
  for kind in response-matrix action-plan; do
    for folder in alone beside; do
      plan=$folder/$kind-$day.yaml
      silent 'a new plan' "$followup" new $kind --as-of $day -o $plan
      silent 'a new plan is clean' "$followup" check -q --fail-on note --as-of $day $plan
      silent 'nothing of it is late' "$followup" overdue --as-of $day $plan
      grep -n '@[a-z_]*@' $plan && fail "$plan: something is not filled in"
      [ "$(awk 'length > 100' $plan)" = '' ] || fail "$plan has lines that are too long"
    done
    "$followup" new $kind --as-of $day | cmp - "alone/$kind-$day.yaml" ||
      fail "$kind: standard output is not the file"
  done
  # Two plans of the same kind do not get into each other's way.
  rm -rf both; mkdir both
  for name in a b; do "$followup" new --as-of $day -o both/$name.yaml; done
  silent 'two new plans' "$followup" check -q --fail-on note --as-of $day both
done

# The remarks are true: what they show as lines of the plan can be used as it stands.
for kind in response-matrix action-plan; do
  "$followup" new $kind --as-of 2026-11-21 |
    sed -E '/^ +# (monitoring|closed|evidence|link|  )/s/# //; /^# id:/s/# //; /^        status: not-started/d; s/# status: completed/status: completed/' \
      > used-$kind.yaml
  for line in '^id:' '^        monitoring:' '^        status: completed' '^        evidence:'; do
    grep -q "$line" used-$kind.yaml || fail "used-$kind.yaml has no $line"
  done
  silent 'the remarks can be used' "$followup" check -q --fail-on note --as-of 2026-11-21 used-$kind.yaml
done

# Nothing is written over: a file, a link, a link to nothing; a folder is none.
echo mine > mine.yaml
echo mine > mine.txt
ln -s mine.txt link.yaml
ln -s nowhere dangling.yaml
mkdir folder.yaml
for name in mine.yaml mine.txt link.yaml dangling.yaml; do
  refused "$name" 'exists already; nothing is written over it' -o $name
done
[ "$(cat mine.yaml mine.txt)" = $'mine\nmine' ] || fail 'a file is written over'
[ ! -e nowhere ] || fail 'a link is followed'
refused 'a folder as file' 'Is a directory' -o folder.yaml
refused 'a missing folder' 'there is no folder' -o missing/plan.yaml
refused 'a full disk' 'No space left' -o /dev/full
"$followup" new > /dev/full 2> err && fail 'a full standard output is not noticed'
grep -q 'cannot write the result' err || fail "a full standard output: $(cat err)"
find . -name '*.yaml.??????' | grep . && fail 'something is left beside a file'

# check_repository FOLDER: strict checks, reports and a clean README.
check_repository() {
  local command
  silent "$1" "$followup" check -q --fail-on note "$1"
  (cd "$1" && silent "in $1" "$followup" check -q --fail-on note)
  silent "$1" "$followup" overdue "$1"
  for command in matrix summary due workload; do
    "$followup" $command "$1" > out 2>&1 || fail "$command of $1: $(cat out)"
  done
  grep -q 'Lead Agency' out || fail "workload of $1 does not know the first plan"
  "$followup" check --strict -q --rule owner-missing=error "$1" || fail "check --strict of $1"
  # shellcheck disable=SC2016 # the backquotes are those of the README
  grep -rn '@[a-z_]*@' "$1/README.md" "$1/followup.yaml" "$1/plans" && fail "$1: something is not filled in"
  grep -n ' $' "$1/README.md" && fail "$1/README.md has blanks at the end of a line"
}

# On the day itself, for each CI system and each kind, and one more plan beside the first.
for ci in github gitlab none; do
  for kind in response-matrix action-plan; do
    folder=made/$ci-$kind
    "$followup" new --repository $folder --ci $ci $kind > said || fail "$folder is not made"
    check_repository $folder
    grep -q "^kind: $kind" $folder/plans/first-plan.yaml || fail "$folder begins with another plan"
    "$followup" new action-plan -o $folder/plans/second.yaml
    check_repository $folder
    grep -q "^  cd $folder\$" said || fail "$folder: what to try next is $(cat said)"
  done
done
cmp made/github-action-plan/.github/workflows/followup.yml "$project/examples/ci/github-actions.yml" ||
  fail 'the workflow is not that of the examples'
cmp made/gitlab-action-plan/.gitlab-ci.yml "$project/examples/ci/gitlab-ci.yml" ||
  fail 'the pipeline is not that of the examples'
[ "$(ls -A made/none-action-plan | tr '\n' ' ')" = 'README.md followup.yaml plans ' ] ||
  fail 'without CI there is something else'
grep -q 'GitHub\|GitLab\|FOLLOWUP_SOURCES' made/none-action-plan/README.md && fail 'the README speaks of CI'
/usr/bin/python3 -c 'import sys, yaml; [yaml.safe_load(open(name)) for name in sys.argv[1:]]' \
  made/*/.g*/workflows/*.yml made/*/.gitlab-ci.yml made/*/followup.yaml made/*/plans/*.yaml ||
  fail 'another reader of YAML objects'

# The commands of the README and of what to try next are commands.
"$followup" new --repository 'tried here' --as-of "$(date +%F)" > said
(cd 'tried here' && git init -q)
sed -n 's/^  \(.*\)$/\1/p' said | sed -n '/^cd /,$p' > commands
sed -n '/^```sh$/,/^```$/p' 'tried here/README.md' | grep '^followup ' |
  sed 's/ *#.*//; s/NAME/name-'"$RANDOM"'/' |
  awk '/response-matrix/ { sub(/name/, "matrix") } { print }' >> commands
mkdir bin
ln -s "$followup" bin/followup
[ "$(wc -l < commands)" -gt 8 ] || fail "few commands: $(cat commands)"
PATH=$PWD/bin:$PATH bash -e commands > out 2>&1 || fail "the commands fail: $(cat commands out)"

# An empty folder, one with nothing but .git, and "." will do.
mkdir empty
"$followup" new --repository empty/ > /dev/null && check_repository empty
mkdir cloned && git init -q cloned
"$followup" new --repository cloned > said && check_repository cloned
grep -q 'git init' said && fail 'a repository is to be made again'
mkdir here
(cd here && "$followup" new --repository . > ../said) && check_repository here
grep -q '^  cd' said && fail '"cd ." is no help'
"$followup" new --repository cloned/inside > said
grep -q 'looks for .github/workflows/followup.yml in the root' said || fail "inside another: $(cat said)"
mkdir -- dash && (cd dash && "$followup" new --repository=-x > ../said) && check_repository dash/-x
grep -q '^  cd ./-x$' said || fail "a folder with a dash: $(cat said)"
"$followup" new --repository "it's" > said
grep -qF "  cd 'it'\\''s'" said || fail "a folder with an apostrophe: $(cat said)"

# What is there is named and stays.
refused 'a used folder' 'made/none-action-plan" is not empty: it holds "README.md", "followup.yaml", "plans"; name' \
  --repository made/none-action-plan
touch made/none-action-plan/z
refused 'a full folder' '"plans" and 1 more' --repository made/none-action-plan
refused 'a file' '"mine.txt" is there and is no folder' --repository mine.txt
refused 'below a file' 'cannot make the folder "mine.txt": File exists; nothing was made' --repository mine.txt/x
refused 'a link to nothing' 'cannot make the folder "dangling.yaml"' --repository dangling.yaml
refused 'a name that nobody can see' 'no folder is called "a<U+001B>b"' --repository $'a\eb'
refused 'a name of two lines' 'no folder is called "a b"' --repository $'a\nb'
refused 'no text' 'no folder is called "a<xFF>"' --repository $'a\xff'
refused 'a device' 'is there and is no folder' --repository /dev/full
refused 'no name' 'nothing is written after it' --repository ''

# A folder into which one may not write. Root may, so that this is for somebody else.
mkdir locked
chmod 0555 locked
as_somebody=()
if [ "$(id -u)" = 0 ]; then
  chmod 0755 .
  cp "$followup" somebodys
  as_somebody=(setpriv --reuid=65534 --regid=65534 --clear-groups "$scratch/somebodys")
else
  as_somebody=("$followup")
fi
for folder in locked locked/x; do
  "${as_somebody[@]}" new --repository $folder > out 2> err
  [ $? = 2 ] && grep -q 'Permission denied; nothing was made' err ||
    fail "a locked folder: $(cat out err)"
done
[ -z "$(ls -A locked)" ] || fail "a locked folder holds $(ls -A locked)"

# A disk on which only the first file has room.
(ulimit -f 2; trap '' XFSZ; "$followup" new --repository small > out 2> err)
[ $? = 2 ] || fail 'files that may not grow are no failure'
grep -q '"small/plans/first-plan.yaml": File too large; what was made before is taken away again' err || fail "a small disk: $(cat err)"
[ ! -e small ] || fail "a small disk: $(find small) is left"
exit $status
