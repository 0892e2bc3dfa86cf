"""Every key of the plan format and of followup.yaml holds hostile text, and so do names of files and words
of commits: no report, no format, no message and no sentence on standard error lets any of it act."""


import json
import os
import pathlib
import re
import subprocess
import tempfile

from program import FROM, equal, expect, finish, run
from readers import CHECKERS, check_log, check_text
from letters import Letter
from sound import check_bytes, check_headers, check_html, check_structure, unsafe_in
from texts import TEXTS, Writer, as_yaml

AS_OF = ("--as-of", "2027-07-01")
COMMAND = re.compile(r"^  ([a-z]+) ", re.M)
FORMATS = re.compile(r"^Formats: (.*)\.$", re.M)
# Of followup.yaml: what must be sound, or nothing else of it is told.
SETTINGS = {"from": FROM, "reply_to": FROM, "coordinator": FROM, "sendmail": "true",
            "link_template": "https://example.org/{file}"}


def schema_of(what):
    return json.loads(run("schema", what).out)


def keys_of(schema):
    if isinstance(schema, list):
        return set().union(*map(keys_of, schema))
    if not isinstance(schema, dict):
        return set()
    return set(schema.get("properties", {})).union(*map(keys_of, schema.values()))


def file_name(text):
    """As much of a text as can be the name of a file."""
    name = re.sub("[/\0]", "-", text).encode()[:200].decode(errors="ignore")
    return f"p{name}.yaml"


def write_plans(folder, shift, is_sound):
    """A folder for each text; returns which keys of plans and settings were written."""
    plan_schema, settings_schema = schema_of("plan"), schema_of("config")
    held = set()
    for number, name in enumerate(TEXTS):
        place = folder / str(number)
        place.mkdir(parents=True, exist_ok=True)
        writer = Writer(plan_schema, TEXTS[(number + shift) % len(TEXTS)], number, is_sound)
        plan = writer.document(plan_schema)
        if is_sound:
            plan["kind"] = ["action-plan", "response-matrix"][number % 2]
        (place / file_name(name)).write_text(as_yaml(plan), encoding="utf-8")
        settings_writer = Writer(settings_schema, writer.text, number, is_sound)
        settings = settings_writer.document(settings_schema)
        if is_sound:
            settings["mail"].update(SETTINGS)
            # Braces are filled in, and whom nothing fills is a slip.
            phrases = settings["mail"]["phrases"]
            settings["mail"]["phrases"] = {name: re.sub("[{}]", "", words) for name, words in phrases.items()}
            # These decide which problems and files there are at all.
            del settings["checks"], settings["exclude"]
        (place / "followup.yaml").write_text(as_yaml(settings), encoding="utf-8")
        held |= writer.held | writer.entered | settings_writer.held | settings_writer.entered
    return held


def git(folder, *words):
    author = TEXTS[0] + "</script><b>=1+1"
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "HOME": str(folder),
                   "GIT_AUTHOR_NAME": author, "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": author,
                   "GIT_COMMITTER_EMAIL": "a@example.org", "GIT_AUTHOR_DATE": "2027-01-01T12:00:00Z",
                   "GIT_COMMITTER_DATE": "2027-01-01T12:00:00Z"}
    subprocess.run(["git", *words], cwd=folder, env=environment, check=True, capture_output=True)


def commit(folder):
    words = "".join(text for text in TEXTS if "\0" not in text and len(text) < 200)
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--cleanup=verbatim", "-m", words)


def written(folder, *words, code=(0, 1), environment=None):
    """What a run writes; what it says on standard error is safe for a terminal and for a log."""
    as_of = () if "--as-of" in words else AS_OF
    done = run(*words, *as_of, cwd=folder, environment={"GITHUB_ACTIONS": "true", "TF_BUILD": "True",
                                                        **(environment or {})})
    done.exits(code, "hostile texts")
    check_log(done.err, f"{done.words}, standard error")
    return done


def look_at(folder, form, *words, code=(0, 1)):
    done = written(folder, *words, "--format", form, code=code)
    if not expect(form in CHECKERS, f"CHECKERS in tests/hostile/readers.py says nothing of the format {form}"):
        return
    if expect(done.raw, f"{done.words}: nothing is written: {done.err[:300]}"):
        CHECKERS[form](done.raw, done.words)


def formats_of(command):
    found = FORMATS.search(run(command, "--help").out)
    return found[1].split(", ") if found else []


def an_item(folder):
    listed = json.loads(run("list", folder / "10", *AS_OF, "--format", "json").out)
    return listed["actions"][0]["id"]


def words_of(command, folder):
    """How each command that reads plans is asked; nothing for the others."""
    every = [command, "sound"]
    choices = {
        "check": [["check", "any", "--since", "HEAD~1"]],
        "due": [["due", "sound", "--as-of", "2027-01-01", "--within", "5y"]],
        "list": [every, *([*every, "--group-by", group] for group in ("owner", "country", "tag", "section")),
                 [*every, "--columns", "all"]],
        "summary": [every, [*every, "--by", "recommendation"]],
        "workload": [every, [*every, "--by", "agency"]],
        "changes": [["changes", "HEAD~1", "HEAD"]],
        "trend": [every, [*every, "--by", "plan"]],
        "history": [["history", an_item(folder / "sound"), "sound/10"]],
        "show": [],  # of one thing at a time, below
    }
    return choices.get(command, [every])


def check_reports(folder):
    commands = COMMAND.findall(run("--help").out.partition("Commands:")[2])
    looked_at = 0
    for command in commands:
        if command in ("rules", "explain", "schema", "import", "new", "mail"):
            continue
        for words in words_of(command, folder):
            for form in formats_of(command):
                # Settings that are broken are told, and what was found is written.
                look_at(folder, form, *words, code=(0, 1, 2))
                looked_at += 1
    expect(looked_at > 80, f"only {looked_at} reports were looked at")
    forms = formats_of("show")
    for number, text in enumerate(TEXTS):
        place = f"sound/{number}"
        ids = json.loads(run("list", place, *AS_OF, "--format", "json", cwd=folder).out)["actions"]
        # What no command line can hold, or what is an option there.
        if ids and "\0" not in ids[0]["id"] and not ids[0]["id"].startswith("-"):
            look_at(folder, forms[number % len(forms)], "show", ids[0]["id"], place, code=(0, 2))
    done = written(folder, "check", ".", "--show-config", code=(0, 2))
    check_text(done.raw, done.words)


def check_message(raw, what):
    check_bytes(raw, b"\r\n", what)
    letter = Letter(raw)
    check_headers(letter.message, what)
    check_structure(letter.message, what)
    check_html(letter, what)
    expect(not unsafe_in(letter.text), f"{what}: unsafe characters in the text: {unsafe_in(letter.text)}")


def check_mail(folder):
    for words in (["overdue"], ["due", "--within", "5y", "--as-of", "2027-01-01"], ["summary"]):
        messages = 0
        for number in range(len(TEXTS)):
            out = folder / "out" / words[0] / str(number)
            done = written(folder, "mail", *words, f"sound/{number}", "--outbox", str(out), "--coordinator", FROM,
                           "--attach-calendar")
            for message in out.glob("*"):
                check_message(message.read_bytes(), f"{done.words}: {message.name}")
                messages += 1
        expect(messages > 20, f"mail {words[0]}: only {messages} messages")


with tempfile.TemporaryDirectory() as scratch:
    folder = pathlib.Path(scratch)
    git(folder, "init", "-q", "-b", "main")
    held = set()
    for shift in (1, 0):
        held |= write_plans(folder / "sound", shift, True) | write_plans(folder / "any", shift, False)
        commit(folder)
    equal(keys_of(schema_of("plan")) - held, set(), "keys of the plan format that hold no hostile text")
    check_reports(folder)
    check_mail(folder)
finish()
