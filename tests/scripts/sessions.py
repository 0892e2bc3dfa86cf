"""Does what a document tells its reader to do, in its order and in one new folder: writes the files,
changes their lines, runs the commands, and compares what they print with what the document shows.

usage: sessions.py FOLLOWUP DOCUMENT [--terminal COLUMNS] [--every-block] [--with PATH]...
                   [--prepare SCRIPT]

--terminal     the commands print to a terminal of this width, and not to a pipe; a line that is longer
               is shown broken at blanks, and goes on after four blanks
--every-block  a block that tells nobody what to do is an error, and a command of followup within a
               sentence (.Ql or in backquotes) is run too and has to end with 0
--with         a file or folder that lies beside the reader
--prepare      a program that is run in the new folder first, to make there what the document takes for
               granted, such as a repository of git; it has to be silent and to end with 0

The document is a page of the manual (blocks between .Bd -literal and .Ed) or Markdown (fences).
A block with "$ " at the beginning of a line is a session: commands, each with what it prints. All
sessions are typed into one shell, so that a change of the folder stays. A command goes on after a
backslash, after a pipe and within quotes; a line "..." stands for one line or more. A command that only
says how something is called, with files that are nobody's, has no "$ " before it and is not run.
What a block of another kind is, the sentence before it says, which names a file as .Pa or in
backquotes and ends with a colon:

    ... into `plans/a.yaml`:            the block is the file
    ... at the end of `plans/a.yaml`:   it is added to the file
    In `plans/a.yaml`, change ...:      it is lines of the file, to be found there once;
    ... into:                           and those of the next block come in their place

A sentence alone can change words that stand there once and are .Ic or in backquotes:

    In `plans/a.yaml`, change `tbd` into `2027-05` and `Somebody` into `WHO`

Names of commits are compared by their form, because they differ on every computer.
"""
import argparse
import difflib
import fcntl
import os
import pathlib
import re
import select
import shlex
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
import textwrap
import tty

from document_blocks import WrongDocument, blocks_of, commands_of


class Shell:
    """One shell for all commands, so that a change of the folder or an alias stays."""
    end = "end of the command"

    def __init__(self, folder, followup, terminal):
        tools = folder / "tools"
        tools.mkdir()
        (tools / "followup").symlink_to(followup)
        # The reader sees an editor; what is written there is told by the document.
        (tools / "nano").write_text('#!/bin/sh\n[ $# = 1 ] && [ -d "$(dirname "$1")" ]\n')
        (tools / "nano").chmod(0o755)
        home = folder / "home"
        home.mkdir()
        settings = tools / "settings of git"
        settings.write_text("[user]\nname = Office\nemail = office@example.org\n")
        day = "2026-11-21T12:00:00Z"
        environment = {"PATH": f"{tools}:{os.environ['PATH']}", "HOME": str(home), "LC_ALL": "C.UTF-8",
                       "TZ": "UTC", "TERM": "dumb", "PAGER": "cat", "GIT_CONFIG_NOSYSTEM": "1",
                       "GIT_CONFIG_GLOBAL": str(settings),
                       "GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day,
                       **{name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}}
        if terminal:
            self.output, writing = os.openpty()
            tty.setraw(writing)
            fcntl.ioctl(writing, termios.TIOCSWINSZ, struct.pack("HHHH", 24, terminal, 0, 0))
        else:
            self.output, writing = os.pipe()
        self.process = subprocess.Popen(["bash", "--norc", "--noprofile"], cwd=home, env=environment,
                                        stdin=subprocess.PIPE, stdout=writing, stderr=writing)
        os.close(writing)
        self.folder = home
        self.width = terminal
        self.run("shopt -s expand_aliases")

    def run(self, command):
        """What the command prints; its exit status is kept."""
        text = f"{{ {command}\n}} </dev/null\nprintf '%s: %s %s\\n' '{self.end}' $? \"$PWD\"\n"
        self.process.stdin.write(text.encode())
        self.process.stdin.flush()
        printed = b""
        while not (last := re.search(rf"{self.end}: (\d+) (.*)\n\Z".encode(), printed)):
            if not select.select([self.output], [], [], 60)[0]:
                raise WrongDocument(f"no end after a minute: {command}\n{printed.decode()}")
            try:
                more = os.read(self.output, 65536)
            except OSError:  # the end of a terminal
                more = b""
            if not more:
                raise WrongDocument(f"the shell ends at: {command}\n{printed.decode()}")
            printed += more
        self.status, self.folder = int(last[1]), pathlib.Path(last[2].decode())
        # A shell that reads from a keyboard counts no lines.
        text = re.sub(r"^bash: line \d+: ", "bash: ", printed[:last.start()].decode(), flags=re.MULTILINE)
        return re.sub(r".+", self.broken, text.expandtabs()) if self.width else text

    def broken(self, line):
        """The line as a document shows it that has no room for more than the terminal."""
        if len(line[0]) <= self.width:
            return line[0]
        return textwrap.fill(line[0], self.width, subsequent_indent="    ", break_long_words=False,
                             break_on_hyphens=False)

    def close(self):
        self.process.stdin.close()
        self.process.wait()
        os.close(self.output)


def without_commits(text):
    return re.sub(r"\b(?=[a-f]*[0-9])[0-9a-f]{7,40}\b", lambda name: "#" * len(name[0]), text)


def agrees(shown, printed):
    """Whether this is printed, with a line "..." for one line or more."""
    pattern = "".join(r"(?:.*\n)+?" if line == "..." else re.escape(line + "\n") for line in shown)
    return re.fullmatch(pattern, printed) is not None


class Reader:
    """Does what the document says."""

    def __init__(self, name, shell, every_block):
        self.name, self.shell, self.every_block = name, shell, every_block
        self.failures = self.commands = self.files = 0
        self.opened = self.change = None

    def prepare(self, program):
        printed = self.shell.run(shlex.quote(str(program.resolve())))
        if printed or self.shell.status:
            raise WrongDocument(f"{program} ends with {self.shell.status}\n{printed}")

    def fail(self, number, what):
        self.failures += 1
        print(f"{self.name}:{number}: {what}")

    def file(self, name):
        path = self.shell.folder / name
        opened, self.opened = self.opened, None
        if opened and opened != path:
            raise WrongDocument(f"the editor has opened {opened.name}, and not {name}")
        self.files += 1
        return path

    def session(self, number, block):
        for command, shown in commands_of(block):
            self.commands += 1
            folder = self.shell.folder
            printed = self.shell.run(command)
            if command.startswith("nano "):
                self.opened = folder / command.split()[1]
            if not agrees([without_commits(line) for line in shown], without_commits(printed)):
                difference = difflib.unified_diff(shown, printed.splitlines(), "shown", "printed",
                                                  lineterm="", n=99)
                self.fail(number, "\n".join(["something else is printed by: " + command, *difference]))

    def replace_words(self, path, old, new):
        text = path.read_text(encoding="utf-8")
        if text.count(old) != 1:
            raise WrongDocument(f"these words stand {text.count(old)} times in {path.name}: {old}")
        path.write_text(text.replace(old, new), encoding="utf-8")

    def replace_lines(self, path, old, new):
        lines = path.read_text(encoding="utf-8").splitlines()
        places = [place for place in range(len(lines)) if lines[place:place + len(old)] == old]
        if len(places) != 1:
            raise WrongDocument(f"the lines to change stand {len(places)} times in {path.name}")
        lines[places[0]:places[0] + len(old)] = new
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")

    def read(self, number, words, block):
        change = "`([^`]+)` into `([^`]+)`"
        for sentence in re.finditer(rf"\b[Ii]n `([^`]+)`,? change ({change}(?: and {change})*)", words):
            for old, new in re.findall(change, sentence[2]):
                self.replace_words(self.file(sentence[1]), old, new)
        for command in re.findall("`(followup [^`]+)`", words) if self.every_block else []:
            self.commands += 1
            printed = self.shell.run(command)
            if self.shell.status:
                self.fail(number, f"ends with {self.shell.status}: {command}\n{printed}")
        if block is None:
            return
        change, self.change = self.change, None
        if change:
            if not re.search(r"into:$", words):
                raise WrongDocument("nobody is told what the lines before become")
            self.replace_lines(*change, block)
        elif any(line.startswith("$ ") for line in block):
            self.session(number, block)
        elif found := re.search(r"into `([^`]+)`:$", words):
            self.file(found[1]).write_text("\n".join(block) + "\n", encoding="utf-8")
        elif found := re.search(r"at the end of `([^`]+)`:$", words):
            with open(self.file(found[1]), "a", encoding="utf-8") as file:
                file.write("\n".join(block) + "\n")
        elif found := re.search(r"\b[Ii]n `([^`]+)`,? change[^.:]*:$", words):
            self.change = (self.file(found[1]), block)
        elif self.every_block:
            raise WrongDocument("nobody is told what to do with this block")


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("followup")
    arguments.add_argument("document", type=pathlib.Path)
    arguments.add_argument("--terminal", type=int)
    arguments.add_argument("--every-block", action="store_true")
    arguments.add_argument("--with", dest="beside", action="append", default=[], type=pathlib.Path)
    arguments.add_argument("--prepare", type=pathlib.Path)
    arguments = arguments.parse_args()
    lines = arguments.document.read_text(encoding="utf-8").splitlines()

    with tempfile.TemporaryDirectory() as folder:
        shell = Shell(pathlib.Path(folder).resolve(), os.path.realpath(arguments.followup),
                      arguments.terminal)
        for path in arguments.beside:
            copy = shutil.copytree if path.is_dir() else shutil.copy
            copy(path, shell.folder / path.name)
        reader = Reader(arguments.document, shell, arguments.every_block)
        number = len(lines)
        try:
            if arguments.prepare:
                reader.prepare(arguments.prepare)
            for number, words, block in blocks_of(arguments.document, lines):
                try:
                    reader.read(number, words, block)
                except (OSError, WrongDocument) as problem:
                    reader.fail(number, problem)
            if reader.change:
                reader.fail(number, "nobody is told what these lines become")
        except WrongDocument as problem:
            reader.fail(number, problem)
        shell.close()
    if not reader.commands:
        reader.fail(len(lines), "no command is shown")
    print(f"{arguments.document}: {reader.commands} commands, {reader.files} files written or changed, "
          f"{reader.failures} failures")
    return 1 if reader.failures else 0


if __name__ == "__main__":
    sys.exit(main())
