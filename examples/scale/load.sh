#!/bin/sh
# Loads into the database "plans" all that was handed in for a day:
#   sh load.sh INBOX AS-OF
set -eu
inbox=$1 as_of=$2
here=$(dirname "$0")
for folder in "$inbox/as_of=$as_of"/repository=*; do
  psql -X -q -d plans -v as_of="$as_of" \
    -v repository="${folder##*/repository=}" -v folder="$folder" \
    -f "$here/load.sql"
done
psql -X -q -d plans -c 'ANALYZE'
