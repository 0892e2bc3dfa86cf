"""Holds followup-json(5) against what followup writes: every key is named on the page, under the
document that has it, with its type and whether it may be null; the page names no key that nothing
writes; CSV has the columns of JSON.  python3 tests/formats/json_page.py FOLLOWUP"""

import csv
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

followup = pathlib.Path(sys.argv[1]).resolve()
root = pathlib.Path(__file__).resolve().parents[2]
page = (root / "man/followup-json.5").read_text()
failures = []
DAY = re.compile(r"-?[0-9]{4}-[0-9]{2}-[0-9]{2}")
SHARE = {"numerator", "denominator", "percent"}

# What stands in a subsection of its own because several documents have it; and whose keys a
# document takes from another one.
EVERY_REPORT, ACTION, COUNTS = "Of every report", "Of an action", "Counts"
LIKE = {"history": "changes", "explain": "rules", "check --show-config": EVERY_REPORT}
NO_REPORTS = {"check", "rules", "explain"}


def fail(what):
    if what not in failures:
        failures.append(what)


def keys_of_page():
    """The types of each key of each subsection: {"due": {"until": {("day", False)}}}."""
    named = {}
    section = ""
    lines = page.splitlines()
    for line, following in zip(lines, lines[1:]):
        if line.startswith((".Sh ", ".Ss ")):
            section = line[4:].replace("\\-", "-")
        keys = re.fullmatch(r"\.It Ic ([a-z0-9_]+(?: , [a-z0-9_]+)*)", line)
        if keys is None:
            continue
        form = re.match(r"(text|number|day|flag|texts|share|object|list)( or null)?(?=[:;,]|$)", following)
        if form is None:
            fail(f"{section}: no type stands after {line}")
            continue
        for key in keys[1].split(" , "):
            named.setdefault(section, {}).setdefault(key, set()).add((form[1], form[2] is not None))
    return named


named = keys_of_page()
used = set()


def forms_of(document, key):
    """What the page says of a key of a document, or nothing."""
    sections = [document, LIKE.get(document)]
    if document not in NO_REPORTS:
        sections += [EVERY_REPORT, COUNTS]
        if document in ("overdue", "due", "list", "show"):
            sections.append(ACTION)
    forms = set()
    for section in sections:
        if key in named.get(section, {}):
            used.add((section, key))
            forms |= named[section][key]
    return forms


def type_of(value):
    if isinstance(value, bool):
        return {"flag"}
    if isinstance(value, int):
        return {"number"}
    if isinstance(value, str):
        return {"text", "day"} if DAY.fullmatch(value) else {"text"}
    if isinstance(value, list):
        if not value:
            return {"texts", "list"}
        return {"texts"} if isinstance(value[0], str) else {"list"}
    if isinstance(value, dict):
        return {"share"} if set(value) == SHARE else {"object"}
    return set()


def look_at(document, value, command):
    if isinstance(value, list):
        for entry in value:
            look_at(document, entry, command)
    if not isinstance(value, dict) or set(value) == SHARE:
        return
    for key, inner in value.items():
        forms = forms_of(document, key)
        if not forms:
            fail(f"{document}: {key} is not on the page ({command})")
        elif inner is None:
            if not any(is_nullable for _, is_nullable in forms):
                fail(f"{document}: {key} is null, and the page does not say so ({command})")
        elif not type_of(inner) & {form for form, _ in forms}:
            fail(f"{document}: {key} is no {forms} but {inner!r} ({command})")
        look_at(document, inner, command)


def look_at_schema(document, schema):
    for key, inner in schema.get("properties", {}).items():
        if not forms_of(document, key):
            fail(f"{document}: {key} of the schema is not on the page")
        look_at_schema(document, inner)
    if "items" in schema:
        look_at_schema(document, schema["items"])


def run(*words, cwd=root):
    done = subprocess.run([followup, *words], cwd=cwd, capture_output=True, check=False)
    if done.returncode not in (0, 1, 2) or not done.stdout:
        fail(f"{' '.join(words)}: exit {done.returncode}: {done.stderr.decode()}")
    return done.stdout.decode()


documents = 0


def look_at_output(document, *words, cwd=root):
    global documents
    documents += 1
    whole = json.loads(run(*words, "--format", "json", cwd=cwd) or "{}")
    look_at(document, whole, " ".join(words))
    return whole


def columns_of(row):
    for key, value in row.items():
        yield key
        if isinstance(value, dict):
            yield f"{key}_numerator"
            yield f"{key}_denominator"


def look_at_table(*words, cwd=root):
    first = json.loads(run(*words, "--format", "ndjson", cwd=cwd).splitlines()[0])
    for form, separator in (("csv", ","), ("tsv", "\t")):
        header = next(csv.reader(io.StringIO(run(*words, "--format", form, cwd=cwd)), delimiter=separator))
        if header != list(columns_of(first)):
            fail(f"{' '.join(words)}: {form} has the columns {header}")


def git(folder, *words, day="2026-08-15"):
    environment = {**os.environ, "GIT_AUTHOR_DATE": f"{day}T12:00:00Z", "GIT_COMMITTER_DATE": f"{day}T12:00:00Z"}
    identity = ("-c", "user.name=Office", "-c", "user.email=office@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", folder, *identity, *words], env=environment, check=True)


schema = json.loads(run("schema", "report"))
reports = [one["$ref"].split("/")[-1] for one in schema["oneOf"]]
for report in reports:
    look_at_schema(report, schema["definitions"][report])

as_of = ("--as-of", "2026-11-21")
sources = ("examples/portfolio", "examples/documents", "tests/cases/reports/sample")
for source in sources:
    for report in sorted(set(reports) - {"show", "changes", "history", "trend"}):
        look_at_output(report, report, source, *as_of)
    look_at_output("list", "list", source, "--columns", "all", "--group-by", "country", *as_of)
    look_at_output("workload", "workload", source, "--by", "priority", *as_of)
    look_at_output("summary", "summary", source, "--by", "section", "--period", "2026", *as_of)
    look_at_output("changes", "changes", sources[0], source, *as_of)
    look_at_output("check", "check", source, *as_of)
    actions = look_at_output("list", "list", source, *as_of)["actions"]
    for name in sorted({a["id"] for a in actions} | {a["recommendation"] or a["id"] for a in actions}):
        look_at_output("show", "show", name, source, *as_of)
look_at_output("check --show-config", "check", "--show-config", sources[0], *as_of)
for rule in look_at_output("rules", "rules")["rules"]:
    look_at_output("explain", "explain", rule["rule"])

with tempfile.TemporaryDirectory() as scratch:
    shutil.copytree(root / sources[0], f"{scratch}/plans")
    git(scratch, "init", "-q")
    git(scratch, "add", ".")
    git(scratch, "commit", "-q", "-m", "Begin")
    plan = pathlib.Path(scratch, "plans/evaluations/au-2025-01.yaml")
    plan.write_text(plan.read_text().replace("deadline: 2026-03-31", "deadline: 2027-03-31"))
    git(scratch, "commit", "-q", "-a", "-m", "Move a deadline", day="2026-10-19")
    plan.write_text(plan.read_text().replace("deadline: 2027-03-31", "deadline: 2027-06-30"))
    history = ("history", "AU-2025-01/4", *as_of)
    events = look_at_output("history", *history, cwd=scratch)["events"]
    trend = ("trend", "--by", "plan", *as_of)
    rows = look_at_output("trend", *trend, cwd=scratch)["trend"]
    look_at_output("list", "list", "--at", "HEAD", *as_of, cwd=scratch)
    look_at_output("changes", "changes", *as_of, cwd=scratch)
    look_at_output("check", "check", "--since", "HEAD~1", "--new-only", *as_of, cwd=scratch)
    look_at_table(*history, cwd=scratch)
    look_at_table(*trend, cwd=scratch)
    # What the page shows of a history and a trend cannot be printed without a repository.
    shown = [json.loads(block) for block in re.findall(r"^\.Bd [^\n]*\n(\{\n.*?)\.Ed$", page, re.M | re.S)]
    written = [events[1], {key: value for key, value in rows[0].items() if key != "group"}]
    if [list(one) for one in shown] != [list(one) for one in written]:
        fail("the page shows an event or a point with other keys than followup writes")
for report in ("overdue", "due", "workload", "summary", "list"):
    look_at_table(report, sources[0], *as_of)
look_at_table("changes", sources[0], sources[1], *as_of)
look_at_table("check", "--show-config", sources[0], *as_of)

for section, keys in named.items():
    for key in keys:
        if (section, key) not in used:
            fail(f"{section}: the page names {key}, which nothing has")

# The program on the page is the one that comes with it.
program = (root / "examples/programs/next_deadlines.py").read_text()
if program not in page.replace("\\e", "\\"):
    fail("the page shows another program than examples/programs/next_deadlines.py")

for failure in failures[:30]:
    print(failure)
print(f"{documents} documents, {sum(map(len, named.values()))} keys on the page, {len(failures)} failures")
sys.exit(1 if failures or documents < 100 or len(used) < 100 else 0)
