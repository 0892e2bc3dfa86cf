#!/usr/bin/env bash
# Makes of the current folder what followup-changes(1), followup-history(1) and followup-trend(1) speak of: a
# repository of git that ends with the plans of examples/portfolio, and how they came about. sessions.py runs it.
set -u
scripts=$(realpath "$(dirname "$0")")
portfolio=$(realpath "$scripts/../../examples/portfolio")
# shellcheck source=tests/scripts/git_repositories.sh
. "$scripts/git_repositories.sh"

# written FILE SCRIPT: a plan of the portfolio as it was before what the script of sed undoes.
written() {
  sed "$2" "$portfolio/$1" > "$1"
  [ -z "$2" ] || ! cmp -s "$1" "$portfolio/$1" || { echo "nothing of $1 is undone"; exit 1; }
}

# commit_of WHO DAY WORDS
commit_of() {
  local address=${1,,}
  export GIT_AUTHOR_NAME=$1 GIT_AUTHOR_EMAIL=${address// /-}@example.org
  commit "$2" "$3"
}

undo_handover='s/deadline: 2026-12-04/deadline: 2026-09-30/; /^    revisions:/,/by: IOM HQ/d'
undo_third_city='s/deadline: 2026-09~ .*/deadline: 2026-06/'
undo_flows='s/deadline: 2027-06/deadline: 2026-12/; /- was: 2026-12/,/by: ILO/d
/- note: First projections/,/date: 2026-10-19/d'
undo_analysis='/^        status: verified/,/^            by: WHO/c\        status: ongoing'
undo_invitations='/^    monitoring:/{N;/Date and place/{N;d}}'

new_repository
cp -r "$portfolio/." .
written evaluations/au-2025-01.yaml "$undo_handover"
written evaluations/ev-2024-03.yaml "$undo_third_city"
written nap-mhw-2025.yaml "$undo_flows"
written nmhcm-2026.yaml "$undo_invitations
$undo_analysis"
commit_of 'Evaluation office' 2026-06-30 'The plans'
written evaluations/au-2025-01.yaml ''
commit_of 'IOM HQ' 2026-09-15 'Handover: the trial is in November'
git tag meeting-2026-09
written evaluations/ev-2024-03.yaml ''
commit_of 'Programme Coordinator' 2026-09-28 'Third city in September'
written nap-mhw-2025.yaml ''
commit_of ILO 2026-10-19 'Study of flows until June 2027'
written nmhcm-2026.yaml "$undo_invitations"
commit_of WHO 2026-11-04 'Analysis for Thailand is verified'
written nmhcm-2026.yaml ''
commit_of 'MoPH Thailand' 2026-11-12 'The invitations are out'
diff -r -x .git . "$portfolio" || { echo 'the history does not end with the portfolio'; exit 1; }
