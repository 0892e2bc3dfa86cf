#!/usr/bin/env bash
# The help of each command: within 80 columns, with exit codes, where there is more, and at least three
# examples, all of which work beside examples/ in a repository with a history.
set -u
followup=$(realpath "$1")
examples=$(realpath examples)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
status=0

wrong() {
  echo "$1"
  status=1
}

# Three commits, of which the last says how far something is.
make_repository() {
  git init -q -b main . && cp -r "$examples" . && rm -rf examples/portfolio/archive
  git config user.name Coordinator && git config user.email coordinator@example.org
  git add . && git commit -qm 'Plans' && cp -r "$examples/portfolio/archive" examples/portfolio
  git add . && git commit -qm 'What was there before'
  sed -i 's/^title: .*/& (revised)/' examples/portfolio/nap-mhw-2025.yaml
  git add . && git commit -qm 'A title'
}

check_help() {
  local command=$1 help example
  help=$("$followup" ${command:+"$command"} --help)
  [ "$(wc -L <<<"$help")" -le 80 ] ||
    wrong "$command --help is wider than 80 columns: $(awk 'length > 80' <<<"$help")"
  grep -q '^Exit codes: ' <<<"$help" || wrong "$command --help says nothing of exit codes"
  grep -q '^More: man followup' <<<"$help" || wrong "$command --help does not say where there is more"
  [ "$(grep -c '^  followup ' <<<"$help")" -ge 3 ] || wrong "$command --help has less than three examples"
  while IFS= read -r example; do
    # What it does stands two blanks or more behind it.
    example=$(sed -E 's/^  followup //; s/  +.*//' <<<"$example")
    eval "\"\$followup\" $example" > .out 2> .err < /dev/null
    [ $? -le 1 ] || wrong "$command: followup $example: $(head -n 2 .err)"
  done < <(grep '^  followup ' <<<"$help")
}

cd "$folder" || exit 1
make_repository || exit 1
check_help ''
commands=$("$followup" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p')
[ "$(wc -w <<<"$commands")" -ge 15 ] || wrong 'the help of the program lists hardly any commands'
for command in $commands; do check_help "$command"; done
exit $status
