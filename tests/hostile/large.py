"""Large and malicious files: each is answered with the right exit code, the right rule at the right place,
and in bounded memory and time."""

import pathlib
import tempfile

from program import AS_OF, IS_SANITIZED, equal, expect, finish, limit, run

HEAD = "kind: action-plan\nid: P\ntitle: T\n"
ACTION = "  - id: '{}'\n    action: {}\n    owner: Evaluation office\n    deadline: 2027-01-01\n"
# A sanitizer takes many times as long, and what it finds does not depend on the size.
SHARE = 10 if IS_SANITIZED else 1
MANY = 100_000 // SHARE
LONG = 10_000_000 // SHARE  # characters
ADDRESSES = 2 << 30


def plan(action="Write", number=1):
    return HEAD + "actions:\n" + ACTION.format(number, action)


def laughs(levels):
    """Each level is the one before, nine times."""
    lines = ["x-0: &a0 [x, x, x, x, x, x, x, x, x]\n"]
    for level in range(1, levels):
        lines.append(f"x-{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]\n")
    return "".join(lines)


# Name; text; exit code; how many problems there are; where the first is, and its rule.
FILES = [
    ("a long text", plan("word " * (LONG // 5)), 0, 0, None),
    ("a long text in quotes", plan('"' + "\\x41" * (LONG // 4) + '"'), 0, 0, None),
    ("a long comment", plan("Write # " + "word " * (LONG // 5)), 0, 0, None),
    ("a quote that never ends", plan('"' + "word " * (LONG // 5)), 1, 1, "6:13: error[yaml-syntax]"),
    ("a long key", HEAD + "k" * LONG + ": 1\n", 1, 1, "4:1: error[yaml-syntax]"),
    ("a long line of blanks", plan() + " " * LONG, 0, 0, None),
    ("a long line of tabs", plan() + "\t" * LONG, 1, 1, "9:1: error[yaml-syntax]"),
    ("a long id", HEAD + "actions:\n" + ACTION.format("1" * LONG, "Write"), 0, 0, None),
    ("a long deadline", plan().replace("2027-01-01", "2" * LONG), 1, 1, "8:15: error[deadline-invalid]"),
    ("a long date with blanks", plan().replace("2027-01-01", "1 " * (LONG // 2)), 1, 1,
     "8:15: error[deadline-invalid]"),
    ("many carriage returns", plan() + "\r" * LONG, 0, 1, "9:1: warning[line-ending]"),
    ("many empty lines", plan() + "\n" * LONG, 0, 0, None),
    ("many actions in one line",
     HEAD + "actions: [" + ", ".join(
         f"{{id: '{n}', action: Write, owner: Evaluation office, deadline: 2027-01-01}}" for n in range(MANY))
     + "]\n", 0, 0, None),
    ("many keys that nobody knows", HEAD + "".join(f"key{n}: {n}\n" for n in range(MANY)), 1, MANY,
     "4:1: error[key-unknown]"),
    ("many keys of an action", plan() + "".join(f"    onwer{n}: {n}\n" for n in range(MANY)), 1, MANY,
     "9:5: error[key-unknown]"),
    ("many times the same key", HEAD + "title: T\n" * MANY, 1, MANY, "4:1: error[key-duplicate]"),
    ("many keys of our own", HEAD + "".join(f"x-{n}: {n}\n" for n in range(MANY)) + "actions:\n"
     + ACTION.format(1, "Write"), 0, 0, None),
    ("many parties", HEAD + "parties:\n" + "".join(f"  Office {n}: {{aliases: [O{n}]}}\n" for n in range(MANY))
     + "actions:\n" + ACTION.format(1, "Write").replace("Evaluation office", "O1"), 0, MANY - 1,
     "5:3: note[party-unused]"),
    ("many owners", plan().replace("Evaluation office", "[" + ", ".join(f"Office {n}" for n in range(MANY)) + "]"),
     0, 0, None),
    ("many times the same id", HEAD + "actions:\n" + ACTION.format(1, "Write") * MANY, 1, MANY - 1,
     "9:9: error[id-duplicate]"),
    ("many slips in a file", HEAD + "actions:\n" + "".join(
        ACTION.format(n, "Write").replace("2027-01-01", f"31.{n}") for n in range(MANY // 2)), 1, MANY // 2,
     "8:15: error[deadline-invalid]"),
    ("many documents", plan() + "---\n" * MANY * 10, 1, 1, "9:1: error[yaml-second-document]"),
    ("many comments that ignore nothing", HEAD + "actions:\n" + "".join(
        "  # followup: ignore[owner-missing] a reason\n" + ACTION.format(n, "Write") for n in range(MANY // 2)),
     0, MANY // 2, "5:22: warning[ignore-unused]"),
    ("deep lists in brackets", HEAD + "actions: " + "[" * MANY * 10 + "\n", 1, 1, "4:109: error[yaml-depth]"),
    ("deep lists in brackets that are closed", HEAD + "actions: " + "[" * MANY * 10 + "]" * MANY * 10, 1, 1,
     "4:109: error[yaml-depth]"),
    ("deep mappings in braces", HEAD + "actions: " + "{a: " * MANY * 10 + "\n", 1, 1, "4:406: error[yaml-depth]"),
    ("deep dashes in a line", HEAD + "actions:\n  " + "- " * MANY * 10 + "\n", 1, 1, "5:201: error[yaml-depth]"),
    ("deep keys with a mark in front", HEAD + "x-deep:\n  " + "? " * MANY * 10 + "\n", 1, 1,
     "5:201: error[yaml-depth]"),
    ("deep mappings in lines", HEAD + "x-deep:\n" + "".join(" " * n + "a:\n" for n in range(1, 3000)), 1, 1,
     "104:101: error[yaml-depth]"),
    ("deep lists in lines", HEAD + "actions:\n" + "".join("  " * n + "-\n" for n in range(1, 3000)), 1, 1,
     "104:201: error[yaml-depth]"),
    ("a bomb of lists", HEAD + laughs(40), 1, None, "9:11: error[yaml-expansion]"),
    ("a bomb of texts", HEAD + "x-0: &a " + "x" * 1_000_000 + "\nx-1: [" + ", ".join(["*a"] * MANY) + "]\n", 1,
     None, "error[yaml-expansion]"),
    ("a list inside itself", HEAD + "x-0: &a [" + "*a, " * MANY + "]\n", 1, None, "4:10: error[yaml-alias]"),
    ("many anchors", HEAD + "".join(f"x-{n}: [&a{n} x, *a{n}]\n" for n in range(MANY)) + "actions:\n"
     + ACTION.format(1, "Write"), 0, 0, None),
    ("many anchors of one name", HEAD + "x-0:\n" + "  - &a x\n  - *a\n" * MANY + "actions:\n"
     + ACTION.format(1, "Write"), 0, 0, None),
]


def check(name, text, code, problems, first):
    with tempfile.TemporaryDirectory() as scratch:
        file = pathlib.Path(scratch) / "plan.yaml"
        file.write_text(text, encoding="utf-8", newline="")
        before = limit(None if IS_SANITIZED else ADDRESSES)
        done = run("check", file, "--as-of", AS_OF, "--format", "compact", before=before)
        done.exits(code, name)
        lines = [line.removeprefix(f"{file}:") for line in done.out.split("\n")[:-1]]
        if problems is not None:
            equal(len(lines), problems, f"{name}: how many problems there are")
        if first:
            is_there = any(first in line for line in lines) if problems is None else lines and first in lines[0]
            expect(is_there, f"{name}: {first} is not what is found: {[line[:120] for line in lines[:3]]}")
        report = run("overdue", file, "--as-of", "2027-06-30", "--format", "csv", before=before)
        report.exits((0, 2), name)
        expect(report.code == 0 or report.err, f"{name}: a report that is not whole does not say so")


# Name; columns; rows of values; exit code; what is said of it.
TABLES = [
    ("a wide table", 16_000, 100 // SHARE, 0, f"{100 // SHARE} actions"),
    ("a table that is too wide", 20_000, 1, 2, "more than 16384 columns"),
]


def check_table(name, columns, rows, code, words):
    with tempfile.TemporaryDirectory() as scratch:
        file = pathlib.Path(scratch) / "table.csv"
        headings = ["Action", "Owner"] + ["Status"] * (columns - 2)
        file.write_text("".join(",".join(row) + "\n" for row in [headings] + [["x"] * columns] * rows))
        done = run("import", file, "--as-of", AS_OF, before=limit(None if IS_SANITIZED else ADDRESSES))
        done.exits(code, name)
        done.says(words, name)


for case in FILES:
    check(*case)
for case in TABLES:
    check_table(*case)
finish()
