#!/usr/bin/env bash
# Puts the examples into a repository of git in the current folder, for followup-check(1). sessions.py runs it.
set -u
scripts=$(realpath "$(dirname "$0")")
# shellcheck source=tests/scripts/git_repositories.sh
. "$scripts/git_repositories.sh"

new_repository
cp -r "$scripts/../../examples" .
commit 2026-11-20 'The plans of an office'
