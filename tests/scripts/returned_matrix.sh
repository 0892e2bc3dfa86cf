#!/usr/bin/env bash
# The examples, and a matrix of one of them as an office sends it back from Word, for
# followup-cookbook(7). sessions.py runs it.
set -eu
cp -r "$(realpath "$(dirname "$0")/../../examples")" .
evaluation=examples/portfolio/evaluations/ev-2024-03.yaml
# The last city is done, and a deadline is moved without a word.
sed -e '/Third city/,/Ongoing/s/Ongoing/Completed/' \
  -e 's/^            deadline: 2026-12-31$/            deadline: 2027-03-31/' "$evaluation" >office.yaml
followup matrix --config examples/portfolio/followup.yaml --format docx -o returned.docx office.yaml
rm office.yaml
