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
same 'bash: the second rule' "$(of_bash check --rule owner-missing = warning,deadline-missing = w)" warning
same 'bash: a column' "$(of_bash list --columns days_o)" days_overdue
same 'bash: a column behind a comma' "$(of_bash list --columns id,deadline,days_o)" id,deadline,days_overdue
same 'bash: a column behind = and a comma' "$(of_bash list --columns = id,days_o)" id,days_overdue
same 'bash: what to sort by' "$(of_bash list --sort deadline:desc,days_o)" deadline:desc,days_overdue
same 'bash: what to sort a workload by' "$(of_bash workload --sort with_o)" with_others
same 'bash: what to sort a summary by' "$(of_bash summary --sort pla)" plan
same 'bash: rules behind a comma' "$(of_bash check --only id-missing,deadline-mi)" id-missing,deadline-missing
for command in overdue due list; do
  same "bash: groups of $command" "$(of_bash $command --group-by recom)" recommendation
done
same 'bash: rows of workload' "$(of_bash workload --by p)" $'party\nperson\nplan\npriority'
same 'bash: rows of summary' "$(of_bash summary --group-by '')" $'plan\nrecommendation\nsection'
same 'bash: times of due' "$(of_bash due --by '')" $'week\nmonth'
same 'bash: groups of a trend' "$(of_bash trend --by '')" $'agency\nplan'
same 'bash: points of time' "$(of_bash trend --every q)" quarter
same 'bash: colours' "$(of_bash check --color a)" $'auto\nalways'
same 'bash: the order of dates' "$(of_bash import --date-order '')" $'dmy\nmdy'
same 'bash: a key of a heading' "$(of_bash import --map Date = deadl)" $'deadline\ndeadline_note'
same 'bash: what a CI system is called' "$(of_bash new --ci gitl)" gitlab
same 'bash: a kind of plan' "$(of_bash new resp)" response-matrix
same 'bash: a schema' "$(of_bash schema c)" config
same 'bash: what can be mailed' "$(of_bash mail '')" $'overdue\ndue\nsummary'
same 'bash: an owner to write to' "$(of_bash mail overdue --to own)" owners
same 'bash: from which severity on' "$(of_bash check --fail-on n)" $'note\nnever'
same 'bash: no option that the command refuses' "$(of_bash import --fo)" ''
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

# Not all of a large folder is looked through, unless it is a repository.
mkdir -p "$scratch/home/many/plans"
cp hostile.yaml "$scratch/home/many/plans"
(cd "$scratch/home/many" && seq -f 'photograph-%.0f.jpg' 12000 | xargs touch)
cd "$scratch/home" || exit 1
same 'bash: a large folder' "$(of_bash list --plan HOS)" ''
same 'bash: a small one in it' "$(of_bash list many/plans --plan HOS)" HOSTILE
mkdir .git
same 'bash: a large repository' "$(of_bash list --plan HOS)" HOSTILE
cd "$scratch/plans" || exit 1

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
