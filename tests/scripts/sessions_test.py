"""What sessions.py does with small documents, above all with those that are not true.

usage: sessions_test.py FOLLOWUP
"""
import pathlib
import subprocess
import sys
import tempfile

FOLLOWUP = pathlib.Path(sys.argv[1]).resolve()
SESSIONS = pathlib.Path(__file__).resolve().with_name("sessions.py")

# A page: its lines from a file on, to which the cases below add something.
PAGE = r"""
Write into
.Pa a.yaml :
.Bd -literal
kind: action-plan
actions:
  - id: 1
    action: \(dqTrain: all\(dq
    owner: WHO
    deadline: 2026-09
.Ed
.Bd -literal
$ alias followup='followup --as-of 2026-11-21 --width 60'
$ followup check
No problems: 1 plan with 1 action checked as of 2026-11-21.
$ followup list --columns id \e
    --format tsv
id
a/1
.Ed
"""

# The same in Markdown.
README = """
The file goes into `a.yaml`:

```yaml
kind: action-plan
actions:
  - {id: 1, action: Train, owner: WHO, deadline: 2026-09}
```

```text
$ followup list --columns id --format tsv
id
a/1
$ followup overdue --as-of 2026-11-21 | head -n 1
Overdue as of 2026-11-21
```
"""


# Makes a repository of git for a page.
PREPARE = """#!/bin/sh
git init -q
git commit -q --allow-empty --author='WHO <who@example.org>' -m 'The plans'
"""


def page(*lines):
    return PAGE + "\n".join(lines) + "\n"


def session(*lines):
    return page(".Bd -literal", *lines, ".Ed")


def change(old, new):
    return page("In", ".Pa a.yaml ,", "change this:", ".Bd -literal", *old, ".Ed", *new)


# (name, file, document, options, what it says; nothing if all is true)
CASES = [
    ("a page", "a.7", PAGE, [], ""),
    ("Markdown", "a.md", README, [], ""),
    ("one word differs", "a.7", PAGE.replace("1 action checked", "2 actions checked"), [],
     "something else is printed"),
    ("one line too few", "a.7", PAGE.replace("\na/1", ""), [], "something else is printed"),
    ("one line too many", "a.7", PAGE.replace("\na/1", "\na/1\na/2"), [], "something else is printed"),
    ("Markdown that is not true", "a.md", README.replace("a/1", "a/2"), [], "something else is printed"),
    ("the rest", "a.7", PAGE.replace("a/1", r"\&..."), [], ""),
    ("a rest of nothing", "a.7", PAGE.replace("a/1", "a/1\n..."), [], "something else is printed"),
    ("the folder stays", "a.7", session("$ mkdir b && cd b", "$ ls ..", "a.yaml", "b"), [], ""),
    ("a command that is none", "a.7", session("$ folowup", "bash: folowup: command not found"), [], ""),
    ("commits have other names", "a.7", session("$ echo 0123abc", "fedc987"), [], ""),
    ("of the same form", "a.7", session("$ echo 0123abc", "fedc9876"), [], "something else is printed"),
    ("words are changed", "a.7",
     page("In", ".Pa a.yaml ,", "change", ".Ic 2026-09", "into", ".Ic 2027", "and", ".Ic owner: WHO", "into",
          ".Ic owner: IOM .", ".Bd -literal", "$ tail -n 2 a.yaml", "    owner: IOM", "    deadline: 2027",
          ".Ed"), [], ""),
    ("words that are not there", "a.7",
     page("In", ".Pa a.yaml ,", "change", ".Ic 2025", "into", ".Ic 2027 ."), [], "these words stand 0 times"),
    ("words that are there twice", "a.7",
     page("Write at the end of", ".Pa a.yaml :", ".Bd -literal", "# WHO", ".Ed",
          "In", ".Pa a.yaml ,", "change", ".Ic WHO", "into", ".Ic x ."), [], "these words stand 2 times"),
    ("lines are changed", "a.7",
     change(["    owner: WHO"], ["into:", ".Bd -literal", "    owner: IOM", ".Ed", ".Bd -literal",
                                 "$ grep owner a.yaml", "    owner: IOM", ".Ed"]), [], ""),
    ("lines that are not there", "a.7", change(["owner: WHO"], ["into:", ".Bd -literal", "x", ".Ed"]), [],
     "the lines to change stand 0 times"),
    ("lines that become nothing", "a.7", change(["    owner: WHO"], []), [], "what these lines become"),
    ("lines that become a session", "a.7",
     change(["    owner: WHO"], [".Bd -literal", "$ ls", "a.yaml", ".Ed"]), [], "what the lines before become"),
    ("lines are added", "a.7",
     page("Write at the end of", ".Pa a.yaml :", ".Bd -literal", "# x", ".Ed",
          ".Bd -literal", "$ tail -n 1 a.yaml", "# x", ".Ed"), [], ""),
    ("the editor has another file", "a.7",
     session("$ nano b.yaml") + "In\n.Pa a.yaml ,\nchange\n.Ic WHO\ninto\n.Ic IOM .\n", [],
     "the editor has opened b.yaml"),
    ("a picture", "a.7", page("So:", ".Bd -literal", "a: b", ".Ed"), [], ""),
    ("a picture for nobody", "a.7", page("So:", ".Bd -literal", "a: b", ".Ed"), ["--every-block"],
     "nobody is told what to do"),
    ("a command in a sentence", "a.7", page("Say", ".Ql followup check", "now."), ["--every-block"], ""),
    ("one that fails", "a.7", page("Say", ".Ql followup chekc", "now."), ["--every-block"], "ends with 2"),
    ("a pipe goes on", "a.7", session("$ cat a.yaml |", "    grep -c WHO", "1"), [], ""),
    ("a quote goes on", "a.7", session("$ echo 'a", "$b'", "a", "$b"), [], ""),
    ("a comment is no quote", "a.7", session("$ echo a # it's short", "a"), [], ""),
    ("a command below something else", "a.7", session("a", "$ echo a", "a"), [],
     "a session begins with a command"),
    ("characters with names", "a.7", session(r"$ echo \('Ech\('eance \(em", "Échéance —"), [], ""),
    ("an escape that nobody knows", "a.7", session(r"$ echo \(xx"), [], "nobody knows the escape"),
    ("the shell ends", "a.7", session("$ exit"), [], "the shell ends"),
    ("a pipe is none", "a.7", session("$ test -t 1 || echo pipe", "pipe"), [], ""),
    ("a terminal is one", "a.7", session("$ test -t 1 && echo terminal", "terminal"), ["--terminal", "60"], ""),
    ("a long line", "a.7", session("$ echo one two three", "one two", "    three"), ["--terminal", "12"],
     "something else is printed by: followup check"),
    ("a long line of a terminal", "a.7",
     session(f"$ echo {'one ' * 20}", "one " * 14 + "one", "    one one one one one"), ["--terminal", "60"], ""),
    ("a block without an end", "a.md", README + "```text\n$ ls\n", [], "a block has no end"),
    ("a page without its end", "a.7", PAGE + ".Bd -literal\n$ ls\n", [], "a block has no end"),
    ("a folder that is prepared", "a.7",
     session("$ git log --format=%s:%an", "The plans:WHO", "$ git status --short", "?? a.yaml"),
     ["--prepare", "prepare"], ""),
    ("what it takes for granted fails", "a.7", PAGE, ["--prepare", "/bin/false"], "/bin/false ends with 1"),
    ("or has something to say", "a.7", PAGE, ["--prepare", "/bin/pwd"], "/bin/pwd ends with 0"),
    ("no command", "a.7", "Nothing.\n", [], "no command is shown"),
]

failures = 0
for name, file, document, options, wanted in CASES:
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, file)
        path.write_text(document, encoding="utf-8")
        prepare = pathlib.Path(folder, "prepare")
        prepare.write_text(PREPARE, encoding="utf-8")
        prepare.chmod(0o755)
        done = subprocess.run([sys.executable, "-B", SESSIONS, FOLLOWUP, path, *options], cwd=folder,
                              capture_output=True, text=True, check=False)
    if done.stderr or (done.returncode, wanted in done.stdout) != (1 if wanted else 0, True):
        failures += 1
        print(f"{name}: ends with {done.returncode}, wanted {wanted!r}\n{done.stdout}{done.stderr}")
print(f"{len(CASES)} documents, {failures} failures")
sys.exit(1 if failures else 0)
