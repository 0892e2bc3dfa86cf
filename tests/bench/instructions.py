"""How many instructions followup executes, and whether a change makes it execute many more.

    instructions.py against [COMMIT]       what is built now against this commit
    instructions.py count FOLLOWUP PLANS   the counts of one followup over a folder of plans
    instructions.py compare BEFORE NOW     two files with such counts

Without COMMIT: the environment variable FOLLOWUP_BASE, or where the branch left origin/main, or the
commit before this one. FOLLOWUP_BINARY is what is built now, and build/test/followup without it.

Ends with 1 when a run takes over 5 % more than before. A commit since then whose message ends with a
line "Instructions: REASON" says that this is meant. Unlike time, instructions are the same on a busy
machine. What is no fault of the change (no commit to compare with, one that cannot be built or run)
is said and fails nothing.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

MOST_GROWTH_PERCENT = 5
RUNS = (("check",), ("overdue", "--format", "csv"), ("summary", "--format", "json"))
ALWAYS = ("--as-of", "2026-11-21", "--jobs", "1")
SIZE = ("--actions", "2000", "--files", "40")


class Trouble(Exception):
    """What keeps us from an answer."""


def output_of(*words, **options):
    ended = subprocess.run(words, capture_output=True, text=True, check=False, **options)
    if ended.returncode != 0:
        # Ninja tells on the standard output what a compiler has said.
        said = (ended.stdout + ended.stderr).strip().splitlines()
        raise Trouble("\n".join([f"exit code {ended.returncode} of {' '.join(map(str, words))}",
                                 *said[-20:]]))
    return ended


def count_run(followup, words):
    """A run that does not end well is not compared: it did something else."""
    ended = output_of("valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null",
                      followup, *words)
    found = re.search(r"Collected : (\d+)", ended.stderr)
    if found is None:
        raise Trouble(f"valgrind has counted nothing: {ended.stderr.strip()}")
    return int(found[1])


def count(followup, plans):
    return {" ".join(run): count_run(followup, (*run, plans, *ALWAYS)) for run in RUNS}


def written(counts):
    return "".join(f"{name}\t{number}\n" for name, number in counts.items())


def read_counts(path):
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    counts = {name: int(number) for name, number in (line.split("\t") for line in lines)}
    if not counts:
        raise Trouble(f"{path} holds no counts")
    return counts


def grows_too_much(before, now):
    return now * 100 > before * (100 + MOST_GROWTH_PERCENT)


def compare(before, now):
    """Prints a table in Markdown and answers the names of the runs that grew too much."""
    missing = before.keys() - now.keys()
    if missing:
        raise Trouble(f"not counted now: {', '.join(sorted(missing))}")
    grown = []
    print("| run | before | now | change |\n| --- | ---: | ---: | ---: |")
    for name, number in now.items():
        earlier = before.get(name)
        if earlier is None:
            print(f"| `{name}` | | {number:,} | |")
            continue
        print(f"| `{name}` | {earlier:,} | {number:,} | {(number - earlier) / earlier:+.1%} |")
        if grows_too_much(earlier, number):
            grown.append(name)
    return grown


def verdict(grown, reasons):
    """The exit code, after saying why."""
    if not grown:
        return 0
    print(f"\nOver {MOST_GROWTH_PERCENT} % more instructions: {', '.join(grown)}")
    if reasons:
        print("This is meant:", "; ".join(reasons))
        return 0
    print('If this is meant, say why in the message of the commit, on a line at its end: '
          '"Instructions: REASON".')
    return 1


def commit_named(name):
    """None when there is no such commit, as in a clone that was cut off."""
    try:
        return output_of("git", "rev-parse", "--verify", "--quiet", name + "^{commit}").stdout.strip()
    except Trouble:
        return None


def base_commit(asked):
    if asked:
        return commit_named(asked)
    try:
        base = output_of("git", "merge-base", "HEAD", "origin/main").stdout.strip()
    except Trouble:
        base = None
    return base if base and base != commit_named("HEAD") else commit_named("HEAD^")


def reasons_since(base):
    told = output_of("git", "log", "--format=%(trailers:key=Instructions,valueonly)", base + "..HEAD")
    return [line for line in told.stdout.splitlines() if line]


def build(commit, folder):
    """The followup of this commit, with the flags of the presets."""
    binary = folder / commit / "build" / "followup"
    if binary.exists():
        return binary
    # Others are no longer of use, and half a build must not be taken for one.
    shutil.rmtree(folder, ignore_errors=True)
    source = folder / commit
    source.mkdir(parents=True)
    archive = folder / "source.tar"
    output_of("git", "archive", "--output", archive, commit)
    output_of("tar", "-x", "-f", archive, "-C", source)
    output_of("cmake", "-G", "Ninja", "-S", source, "-B", source / "build",
              "-DCMAKE_BUILD_TYPE=Release", "-DFOLLOWUP_BUILD_TESTS=OFF")
    output_of("cmake", "--build", source / "build", "--target", "followup")
    return binary


def generate_plans(build_folder):
    """With the generator of today, so that both read the same bytes."""
    output_of("cmake", "--preset", "bench")
    output_of("cmake", "--build", build_folder / "bench", "--target", "followup-bench-generate")
    plans = build_folder / "instructions" / "plans"
    shutil.rmtree(plans, ignore_errors=True)
    output_of(build_folder / "bench/tests/bench/followup-bench-generate", plans, *SIZE)
    return plans


def against(asked):
    root = Path(__file__).resolve().parents[2]
    followup_now = Path(os.environ.get("FOLLOWUP_BINARY", root / "build/test/followup")).resolve()
    if not followup_now.exists():
        raise Trouble(f"{followup_now} is not built yet")
    os.chdir(root)
    asked = asked or os.environ.get("FOLLOWUP_BASE")
    base = base_commit(asked)
    if base is None:
        print(f"There is no {asked or 'earlier commit'} here to compare with.")
        return 0
    if shutil.which("valgrind") is None:
        raise Trouble("valgrind is not installed; ./bootstrap install-packages all does it")
    folder = root / "build" / "instructions"
    try:
        followup_before = build(base, folder)
    except Trouble as trouble:
        print(f"{base} cannot be built here and is not compared: {trouble}")
        return 0
    plans = generate_plans(root / "build")
    now = count(followup_now, plans)
    try:
        before = count(followup_before, plans)
    except Trouble as trouble:
        print(f"{base} cannot be run like this and is not compared: {trouble}")
        return 0
    print(f"Instructions against {base}:\n")
    return verdict(compare(before, now), reasons_since(base))


def main(words):
    match words:
        case ["against"]:
            return against(None)
        case ["against", commit]:
            return against(commit)
        case ["count", followup, plans]:
            print(written(count(followup, plans)), end="")
            return 0
        case ["compare", before, now]:
            return verdict(compare(read_counts(before), read_counts(now)), [])
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (Trouble, OSError, ValueError) as problem:
        print(f"instructions: {problem}", file=sys.stderr)
        sys.exit(2)
