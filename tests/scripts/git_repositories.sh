# Sourced by tests that need repositories of git: a folder for them, settings of nobody, and commits on days.
scratch=$(realpath "$(mktemp -d)")
trap 'rm -rf "$scratch"' EXIT
# No setting of whoever runs this may change what is made or read.
export HOME=$scratch XDG_CONFIG_HOME=$scratch GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 LC_ALL=C.UTF-8
export GIT_OPTIONAL_LOCKS=0  # git status is to touch nothing either
export GIT_AUTHOR_NAME='Evaluation office' GIT_AUTHOR_EMAIL=office@example.org
export GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
unset GIT_DIR GIT_WORK_TREE

new_repository() {
  git init -q -b main "$@"
}

# commit DAY WORDS: everything in the working tree, shortly before midnight where it is committed.
commit() {
  export GIT_AUTHOR_DATE="$1T23:30:00-0500" GIT_COMMITTER_DATE="$1T23:30:00-0500"
  git add -A
  git commit -q -m "$2"
}

# plan ID DEADLINE [STATUS]
plan() {
  printf 'kind: action-plan\nid: %s\nactions:\n' "$1"
  printf '  - {id: 1, action: Train district staff, owner: IOM, deadline: %s, status: %s}\n' "$2" \
    "${3:-ongoing}"
}

# run ARGUMENTS...: what is written on both streams, into $text, and the exit code, into $code.
run() {
  text=$("$followup" "$@" --as-of 2026-11-21 2>&1)
  code=$?
}

# expect NAME CODE WORDS ARGUMENTS...: the words stand in what is written.
expect() {
  local name=$1 wanted=$2 words=$3
  shift 3
  run "$@"
  if [ "$code" != "$wanted" ] || ! grep -qF -e "$words" <<<"$text"; then
    echo "$name: expected exit code $wanted and \"$words\", got $code and: $text"
    status=1
  fi
}

# same NAME WANTED GOT: what was made of $text, after a run that succeeded.
same() {
  if [ "$code" != 0 ] || [ "$3" != "$2" ]; then
    echo "$1: expected $2, got $code and: $text"
    status=1
  fi
}
