#!/usr/bin/env bash
# check --show-config says what is in force and where it comes from: flags before followup.yaml before
# what is built in. Only single rows are looked at, so that a new rule changes nothing here.
set -u
followup=$(realpath "$1")
status=0
# shellcheck source=tests/scripts/git_repositories.sh
. "$(dirname "$0")/git_repositories.sh"
cd "$scratch" || exit 1
new_repository
mkdir plans
printf 'kind: action-plan\nid: A\nactions:\n  - {id: 1, action: Train staff, owner: IOM, deadline: 2027}\n' > plans/a.yaml
cat > followup.yaml <<'YAML'
statuses: {Initiated: ongoing}
checks:
  id-missing: error
  action-stale: {severity: note, after: P1Y}
mail:
  from: office@example.org
  coordinator: boss@example.org
  sendmail: msmtp -t
  link_template: https://git.example.org/{file}
  phrases: {deadline: Time frame}
YAML

# row FILE SETTING VALUE ORIGIN ARGUMENTS...: exactly one row says so. (The apostrophe before -- keeps
# a spreadsheet from taking it for a formula.)
row() {
  local wanted="$1,$2,$4,$3" setting=$2 rows
  shift 4
  rows=$("$followup" check --show-config --format csv --as-of 2026-11-21 "$@" |
    sed -n "s/\r\$//; s/,'--/,--/; /^[^,]*,$setting,/p")
  if [ "$rows" != "$wanted" ]; then
    echo "check --show-config $*: expected $wanted, got $rows"
    status=1
  fi
}

row '' as-of 2026-11-21 --as-of
row '' fail-on error default
row '' fail-on warning --strict --strict
row '' fail-on never --fail-on --fail-on never
row '' exit-zero yes --exit-zero --exit-zero
row '' max-problems all default
row '' max-problems 3 --max-problems --max-problems 3
row '' baseline none default
row followup.yaml statuses 'Initiated: ongoing' followup.yaml:1
row followup.yaml owner-missing error default
row followup.yaml owner-missing warning 'command line' --rule owner-missing=warning
row followup.yaml id-missing error followup.yaml:3
row followup.yaml id-missing note 'command line' --rule id-missing=note
row followup.yaml id-missing ignore 'command line' --only owner-missing
row followup.yaml id-missing error followup.yaml:3 --only id-missing
row followup.yaml yaml-syntax error default --only id-missing
row followup.yaml deadline-passed ignore default
row followup.yaml deadline-passed warning 'command line' --only deadline-passed
row followup.yaml action-stale note followup.yaml:4
row followup.yaml 'action-stale: after' P1Y followup.yaml:4
row followup.yaml 'action-stale: after' P1Y followup.yaml:4 --rule action-stale=error
row followup.yaml 'response-late: within' P6W default
row followup.yaml 'mail: from' office@example.org followup.yaml:6
row followup.yaml 'mail: coordinator' boss@example.org followup.yaml:7
row followup.yaml 'mail: sendmail' 'msmtp -t' followup.yaml:8
row followup.yaml 'mail: link_template' https://git.example.org/{file} followup.yaml:9
row followup.yaml 'mail: phrases' 'deadline: Time frame' followup.yaml:10

# A pattern of exclude that leaves out nothing is named.
mkdir archive
cp plans/a.yaml archive/old.yaml
printf 'exclude:\n  - archive\n  - arhive/**\n' >> followup.yaml
run check --show-config
if [ "$code" != 0 ] || [ "$(grep -c 'leaves out no plan' <<<"$text")" != 1 ]; then
  echo "exclude that leaves out nothing: expected one sentence, got $code and: $text"
  status=1
fi
expect 'by its place' 0 'followup.yaml:13: the pattern "arhive/**" of exclude leaves out no plan' check --show-config
run check --show-config archive
if grep -q 'leaves out no plan' <<<"$text"; then
  echo "not everything was looked at: expected nothing about patterns, got: $text"
  status=1
fi

expect 'a wrong flag' 2 'is not a severity' check --show-config --rule id-missing=warn
exit $status
