#!/usr/bin/env bash
# Completion in the shells themselves: what stands on the line after the tabulator. Names of a hostile plan
# are words, whatever they look like.
set -u
PATH=$(dirname "$(realpath "$1")"):$PATH
completions=$(realpath src/completions)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
status=0

wrong() {
  echo "$1"
  status=1
}

cp -r examples "$scratch/plans"
cat >"$scratch/plans/hostile.yaml" <<'END'
kind: action-plan
id: HOSTILE
actions:
  - id: 1
    title: Names
    owner: ['hostile$(touch taken)', 'hostile`touch taken`', 'hostile"; touch taken; "']
    deadline: 2027
END
cd "$scratch/plans" || exit 1

# of_bash WORDS...: what bash would put in the place of the last one, a line each.
of_bash() {
  bash -c 'source "$0/followup.bash"; COMP_WORDS=(followup "$@") COMP_CWORD=$#
    _followup 2>/dev/null; [ ${#COMPREPLY[@]} = 0 ] || printf "%s\n" "${COMPREPLY[@]}"' "$completions" "$@"
}

# same NAME GOT WANTED
same() { [ "$2" = "$3" ] || wrong "$1: expected \"$3\", got \"$2\""; }

same 'bash: a command' "$(of_bash ch)" $'check\nchanges'
same 'bash: an option' "$(of_bash check --fo)" --format
same 'bash: a format' "$(of_bash check --format ju)" junit
same 'bash: a format behind =' "$(of_bash check --format = ju)" junit
same 'bash: a rule' "$(of_bash explain deadline-mi)" deadline-missing
same 'bash: a severity' "$(of_bash check --rule owner-missing = w)" warning
same 'bash: an owner with a blank' "$(of_bash overdue --owner MoH)" 'MoH\ Cambodia'
same 'bash: an owner within quotes' "$(of_bash overdue --owner '"MoH')" 'MoH Cambodia'
same 'bash: a country' "$(of_bash overdue --country Ta)" Tajikistan
same 'bash: a plan' "$(of_bash list --plan HOS)" HOSTILE
same 'bash: an id' "$(of_bash show HOSTILE/)" HOSTILE/1
same 'bash: plans of a folder only' "$(of_bash list portfolio --plan HOS)" ''
same 'bash: nothing behind no command' "$(of_bash no-such-command '')" ''
same 'bash: hostile names within quotes' "$(of_bash overdue --owner '"hostile')" ''
while IFS= read -r word; do
  eval "set -- $word"
  [ $# = 1 ] && [[ $1 == hostile* ]] || wrong "bash: a hostile name is more than a word: $word"
done < <(of_bash overdue --owner hostile)
[ "$(of_bash overdue --owner hostile | wc -l)" = 3 ] || wrong 'bash: not all owners are offered'

of_fish() { fish --no-config -c "source '$completions/followup.fish'; complete -C '$1'" | cut -f1; }
same 'fish: a command' "$(of_fish 'followup che')" check
same 'fish: a format' "$(of_fish 'followup check --format ju')" junit
same 'fish: an owner with a blank' "$(of_fish 'followup overdue --owner MoH')" 'MoH Cambodia'
same 'fish: an owner within quotes' "$(of_fish 'followup overdue --owner "MoH')" 'MoH Cambodia'
same 'fish: an id' "$(of_fish 'followup show HOSTILE/')" HOSTILE/1
same 'fish: a folder' "$(of_fish 'followup overdue port')" portfolio/

# zsh completes only where somebody types: each line is typed into a terminal, and then shown.
cat >"$scratch/typist.zsh" <<'END'
zmodload zsh/zpty
zpty typist zsh -f -i
zpty -w typist "PROMPT= RPROMPT=; fpath=($1 \$fpath); autoload -Uz compinit; compinit -u -d $2/dump
show() { print -r -- \"LINE=\$BUFFER#END\"; BUFFER= }; zle -N show; bindkey '^X' show; print READY"
zpty -r typist seen '*READY*READY*'
for line in "${@[3,-1]}"; do
  zpty -w -n typist "$line"$'\t\C-X'
  zpty -r typist seen '*LINE=*#END*'
  print -r -- "${${seen##*LINE=}%%\#END*}"
done
END
typed=('followup che' 'followup check --format ju' 'followup overdue --owner MoH' 'followup show HOSTILE/'
  'followup explain deadline-mi' 'followup check --rule owner-mi' 'followup overdue port'
  'followup overdue --owner "MoH')
wanted=('followup check ' 'followup check --format junit ' 'followup overdue --owner MoH\ Cambodia '
  'followup show HOSTILE/1 ' 'followup explain deadline-missing ' 'followup check --rule owner-missing='
  'followup overdue portfolio/' 'followup overdue --owner "MoH Cambodia" ')
mapfile -t got < <(timeout 60 zsh -f "$scratch/typist.zsh" "$completions" "$scratch" "${typed[@]}")
for i in "${!typed[@]}"; do same "zsh: ${typed[i]}" "${got[i]-}" "${wanted[i]}"; done
[ ! -e taken ] || wrong 'a name of a plan was run'
exit $status
