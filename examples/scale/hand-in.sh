#!/bin/sh
# What one repository of plans hands in for one as-of day:
#
#   sh hand-in.sh INBOX REPOSITORY AS-OF [PATH...]
#
# writes INBOX/as_of=AS-OF/repository=REPOSITORY with two files. Without
# a path it reads the plans of the current folder. Nothing is handed in
# unless every plan could be read; what was handed in before for the
# same day is replaced.
set -eu
inbox=$1 repository=$2 as_of=$3
shift 3
[ $# -gt 0 ] || set -- .

folder=$inbox/as_of=$as_of/repository=$repository
unfinished=$inbox/.unfinished-$as_of-$repository
rm -rf "$unfinished"
mkdir -p "$inbox/as_of=$as_of" "$unfinished"
# A row for each action and agency that owns it.
followup list --group-by agency --as-of "$as_of" --format ndjson \
  -o "$unfinished/actions.ndjson" -- "$@"
# A row for each plan, with what no single action can tell.
followup summary --as-of "$as_of" --format ndjson \
  -o "$unfinished/plans.ndjson" -- "$@"
rm -rf "$folder"
mv "$unfinished" "$folder"
