"""Too little memory, in ever larger amounts until it is enough: a sentence and exit code 2, and the file of -o
stays as it was; or the whole result, the same as with all memory."""

import pathlib
import tempfile

from program import AS_OF, IS_SANITIZED, equal, expect, finish, limit, run

ENOUGH = "there is not enough memory"
# A library that is opened when it is needed may not find room either.
NO_LIBRARY = "cannot be loaded"
COMMANDS = [
    ["check", "--format", "sarif"], ["check", "--format", "junit"], ["overdue", "--format", "html"],
    ["list", "--format", "csv"], ["list", "--format", "ics"], ["list", "--format", "xlsx"],
    ["matrix", "--format", "docx"],
]


def write_plans(folder):
    folder.mkdir()
    for number in range(6):
        actions = "".join(
            f"  - {{id: {n}, action: 'Write the report «{n}»', owner: Office {n % 50}, deadline: 2026-01, slip: x}}\n"
            for n in range(800))
        (folder / f"plan-{number}.yaml").write_text(f"kind: action-plan\nid: P{number}\nactions:\n{actions}")


def least():
    """With less not even the program itself can be loaded."""
    amount = 8 << 20
    while run("--version", before=limit(address_space=amount)).code != 0:
        amount += 1 << 20
    return amount


def check_command(words, jobs, plans, scratch, amount):
    whole = scratch / "whole"
    words = [*words, "--jobs", str(jobs)]
    run(*words, plans, "--as-of", AS_OF, "-o", whole).exits((0, 1), "with all memory")
    output = scratch / "output"
    failed = 0
    while True:
        output.write_text("old\n")
        done = run(*words, plans, "--as-of", AS_OF, "-o", output, before=limit(address_space=amount))
        what = f"{' '.join(words)} with {amount >> 20} MiB"
        equal([path.name for path in scratch.glob("output?*")], [], f"{what}: what is left beside the file")
        if done.code in (0, 1):
            equal(output.read_bytes() == whole.read_bytes(), True, f"{what}: whether the result is whole")
            break
        failed += 1
        done.exits(2, what)
        expect(ENOUGH in done.err or NO_LIBRARY in done.err, f"{what}: what is said: {done.err[:200]!r}")
        equal(output.read_text(), "old\n", f"{what}: the file that was there")
        amount += amount // 6
        if not expect(amount < 4 << 30, f"{what}: is never enough"):
            break
    expect(failed > 1, f"{' '.join(words)}: only {failed} amounts were too little")


if IS_SANITIZED:
    print("not under a sanitizer, whose memory has no limit")
else:
    with tempfile.TemporaryDirectory() as name:
        write_plans(pathlib.Path(name) / "plans")
        first = least()
        for command in COMMANDS:
            check_command(command, 1, pathlib.Path(name) / "plans", pathlib.Path(name), first)
        check_command(COMMANDS[0], 4, pathlib.Path(name) / "plans", pathlib.Path(name), first)
finish()
