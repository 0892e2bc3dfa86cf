"""A growth of instructions is seen, an accepted one is let pass, and nothing is compared with nothing."""

import contextlib
import io
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import instructions

failures = 0


def expect(name, wanted, got):
    global failures
    if wanted != got:
        print(f"{name}: expected {wanted!r}, got {got!r}")
        failures += 1


def compared(folder, before, now):
    """The exit code and what was written, of the script as it is called."""
    for name, text in (("before", before), ("now", now)):
        (folder / name).write_text(text, encoding="utf-8")
    ended = subprocess.run([sys.executable, "-B", instructions.__file__, "compare",
                            folder / "before", folder / "now"],
                           capture_output=True, text=True, check=False)
    return ended.returncode, ended.stdout + ended.stderr


def check_comparing(folder):
    before = "check\t1000000\noverdue\t2000000\n"
    for name, now, code, words in (
            ("the same", before, 0, "| `check` | 1,000,000 | 1,000,000 | +0.0% |"),
            ("five percent", "check\t1050000\noverdue\t2000000\n", 0, "+5.0%"),
            ("more than that", "check\t1050001\noverdue\t2000000\n", 1,
             "Over 5 % more instructions: check\n"),
            ("both", "check\t2000000\noverdue\t4000000\n", 1, "instructions: check, overdue\n"),
            ("fewer", "check\t500000\noverdue\t2000000\n", 0, "-50.0%"),
            ("one is new", before + "summary\t7\n", 0, "| `summary` | | 7 | |"),
            ("one is missing", "check\t1000000\n", 2, "not counted now: overdue"),
            ("nothing was counted", "", 2, "holds no counts"),
            ("no number", "check\tmany\n", 2, "many")):
        got, text = compared(folder, before, now)
        expect(name, code, got)
        expect(f"{name}: it says so", True, words in text)
    expect("nothing to compare with", 2, compared(folder, "", before)[0])


def git(*words):
    ended = subprocess.run(["git", "-c", "user.name=office", "-c", "user.email=office@example.org",
                            *words], capture_output=True, text=True, check=True)
    return ended.stdout.strip()


def commit(message):
    git("commit", "-q", "--allow-empty", "-m", message)
    return git("rev-parse", "HEAD")


def check_choice_of_the_base():
    git("init", "-q", "-b", "main", ".")
    first = commit("First")
    expect("the first commit has none before it", None, instructions.base_commit(None))
    second = commit("Second")
    expect("without a remote", first, instructions.base_commit(None))
    git("update-ref", "refs/remotes/origin/main", second)
    expect("on main as it has landed", first, instructions.base_commit(None))
    commit("Third")
    fourth = commit("Fourth")
    expect("on a branch", second, instructions.base_commit(None))
    expect("as asked", first, instructions.base_commit("HEAD~3"))
    expect("one that is not there", None, instructions.base_commit("0" * 40))
    return second, fourth


def check_reasons(second, fourth):
    expect("nobody has said why", [], instructions.reasons_since(second))
    commit("Owners are looked up twice\n\nInstructions: an owner may have two names")
    expect("why", ["an owner may have two names"], instructions.reasons_since(second))
    commit("Fifth")
    expect("why, some commits ago", ["an owner may have two names"],
           instructions.reasons_since(fourth))
    expect("not for what comes later", [], instructions.reasons_since("HEAD^"))
    with contextlib.redirect_stdout(io.StringIO()) as said:
        expect("without a reason", 1, instructions.verdict(["check"], []))
        expect("with one", 0, instructions.verdict(["check"], ["two names"]))
    expect("the reason is said", True, "This is meant: two names" in said.getvalue())


with tempfile.TemporaryDirectory() as scratch:
    check_comparing(Path(scratch))
    os.chdir(scratch)
    check_reasons(*check_choice_of_the_base())
sys.exit(1 if failures else 0)
