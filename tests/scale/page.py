"""What followup-scale(7) shows is what stands in examples/scale, and what its commands print."""

import re
import shutil
import subprocess

from federation import SCALE, TOP

PAGE = TOP / "man" / "followup-scale.7"
# What is not there.
ELSEWHERE = ("duckdb", "sed", "clickhouse", "spark-submit")
MARK = "@@ the next command"


def blocks():
    text = PAGE.read_text(encoding="utf-8")
    for block in re.findall(r"^\.Bd -literal.*\n((?:.*\n)*?)\.Ed$", text, flags=re.MULTILINE):
        yield re.sub(r"^\\&", "", block.replace("\\e", "\\"), flags=re.MULTILINE)


def is_open(command):
    """It goes on in the next line."""
    return command.endswith(("\\", "|")) or command.count('"') % 2 == 1


def commands(block):
    """Each with what is printed below it."""
    found = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append([line[2:], ""])
        elif is_open(found[-1][0]):
            found[-1][0] += "\n" + line
        else:
            found[-1][1] += line + "\n"
    return found


def lines(text):
    """psql ends a table with an empty line, and lines with blanks."""
    return [line.rstrip() for line in text.rstrip("\n").splitlines()]


def compare(folder, environment, comparison):
    """Runs the commands in their order, in a folder with the examples."""
    shown = [block for block in blocks() if not block.startswith("$ ")]
    files = {path.name: path.read_text(encoding="utf-8") for path in SCALE.iterdir()}
    for block in shown:
        comparison.same(f"a file has {block!r}", True, any(block in text for text in files.values()))
    text = PAGE.read_text(encoding="utf-8")
    comparison.same("files that the page does not name", [], [
        name for name in files
        if not re.search(rf"^\.(It )?Pa (.* )?{re.escape(name)}( |$)", text, flags=re.MULTILINE)])
    run = [command for block in blocks() if block.startswith("$ ") and block[2:].split()[0] not in ELSEWHERE
           for command in commands(block)]
    comparison.same("blocks and commands are found", (True, True), (len(shown) > 2, len(run) > 8))
    shutil.copytree(TOP / "examples", folder / "examples")
    script = "".join(f"{command}\necho '{MARK}'\n" for command, _ in run)
    done = subprocess.run(["bash", "-c", script], cwd=folder, env=environment, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False)
    printed = done.stdout.decode().split(MARK + "\n")
    for (command, expected), got in zip(run, printed):
        comparison.same(f"the page: {command}", lines(expected), lines(got))
