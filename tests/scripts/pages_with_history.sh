#!/usr/bin/env bash
# The pages of changes, history and trend show what these print for the plans of examples/portfolio in a
# repository with a history: every block with lines "plans$ COMMAND" is run there, and what its last command
# prints is compared; a last line "..." stands for the rest.
set -u
followup=$(realpath "$1")
project=$PWD
# shellcheck source=tests/scripts/git_repositories.sh
. "$(dirname "$0")/git_repositories.sh"
portfolio=$project/examples/portfolio

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

new_repository "$scratch/plans"
cd "$scratch/plans" || exit 1
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

/usr/bin/python3 -B - "$followup" "$project/man" <<'END'
import os, subprocess, sys
followup, folder = sys.argv[1:]
os.environ['PATH'] = os.path.dirname(followup) + ':' + os.environ['PATH']
prompt, status = 'plans$ ', 0

def plain(line):
    return line.removeprefix('\\&').replace('\\e', '\\')

def blocks(page):
    """The lines of each literal block that shows a command of a repository."""
    block = None
    for line in open(page, encoding='utf-8').read().splitlines():
        if line.startswith('.Bd -literal'):
            block = []
        elif line == '.Ed' and block is not None:
            if any(shown.startswith(prompt) for shown in block):
                yield block
            block = None
        elif block is not None:
            block.append(plain(line))

def printed_by(block):
    """What its commands print, and what is shown of it."""
    printed = shown = ''
    lines = iter(block)
    for line in lines:
        if not line.startswith(prompt):
            shown += line + '\n'
            continue
        command = line.removeprefix(prompt)
        while command.endswith('\\'):
            command = command[:-1] + next(lines)
        printed += subprocess.run(['bash', '-c', command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                  encoding='utf-8').stdout
    subprocess.run(['git', 'checkout', '--quiet', '.'], check=True)
    return printed, shown

for name in ['changes', 'history', 'trend']:
    page = f'{folder}/followup-{name}.1'
    found = list(blocks(page))
    if len(found) < 2:
        print(f'{page} shows hardly any command')
        status = 1
    for block in found:
        printed, shown = printed_by(block)
        if shown.endswith('...\n'):
            shown = shown.removesuffix('...\n').rstrip('\n') + '\n'
            printed = ''.join(printed.splitlines(True)[:shown.count('\n')])
        if printed != shown:
            print(f'{page}: {block[0]}\nprints\n{printed}and the page shows\n{shown}')
            status = 1
sys.exit(status)
END
