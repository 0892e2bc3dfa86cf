"""Reads what followup writes with other people's programs: calendars with python3-icalendar and
khal, tables with the csv module.  python3 tests/formats/read_back.py FOLLOWUP"""

import csv
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import icalendar

followup = pathlib.Path(sys.argv[1]).resolve()
root = pathlib.Path(__file__).resolve().parents[2]
failures = []

NASTY_PLAN = (
    "kind: action-plan\n"
    "id: NASTY, ä;\\n\n"
    "title: Nasty\n"
    "actions:\n"
    + "".join(
        f"  - id: '{i}'\n    title: {json.dumps(title, ensure_ascii=False)}\n"
        f"    action: {json.dumps(words, ensure_ascii=False)}\n"
        f"    owner: {json.dumps(owner, ensure_ascii=False)}\n"
        f"    deadline: 2026-11-{i:02}\n    tags: ['a,b;c', 'Ж']\n"
        for i, (title, words, owner) in enumerate(
            [
                ("=1+1", "@SUM(A1)\ttab", "-2+3"),
                ("＝cmd|' /C calc'!A0", "one\ntwo\r\nthree", 'quotes "and" commas, semicolons;'),
                ("Ж" * 200, "表" * 200, "😀" * 60),
                ("e\u0301" * 90, "عربي " * 40, "back\\slash"),
                ("BEGIN:VEVENT", "END:VCALENDAR\nBEGIN:VCALENDAR", "X:Y"),
                ("\x1b[31mred", "\u202eevil", "a\u2028b"),
                ('"=1+1"', '" opened and never closed', ' "\t"'),
            ],
            start=1,
        )
    )
)


def expect(is_true, what):
    if not is_true:
        failures.append(what)


def run(*words, cwd=None):
    done = subprocess.run([followup, *words], cwd=cwd, capture_output=True, check=False)
    expect(done.returncode == 0, f"{' '.join(map(str, words))}: exit {done.returncode}: {done.stderr}")
    return done.stdout


def check_calendar(words, source):
    listed = json.loads(run(*words, "--format", "json"))["actions"]
    dated = [action for action in listed if action["latest_day"]]
    for form, kind, date in (("ics", "VEVENT", "DTSTART"), ("ics-todo", "VTODO", "DUE")):
        raw = run(*words, "--format", form)
        where = f"{' '.join(words[:1])} {source} {form}"
        lines = raw.split(b"\r\n")
        expect(lines[-1] == b"" and b"\n" not in b"".join(lines), f"{where}: line ends")
        expect(all(len(line) <= 75 for line in lines), f"{where}: a line over 75 octets")
        for line in lines:
            try:
                line.decode()
            except UnicodeDecodeError:
                expect(False, f"{where}: folded inside a character")
        expect(not any(c < 32 for c in b"".join(lines)), f"{where}: control characters")
        items = [c for c in icalendar.Calendar.from_ical(raw).walk() if c.name == kind]
        expect(len(items) == len(dated), f"{where}: {len(items)} items for {len(dated)} actions")
        expect(len({str(c["UID"]) for c in items}) == len(items), f"{where}: two items of one UID")
        expect(
            sorted(str(c.decoded(date)) for c in items) == sorted(a["latest_day"] for a in dated),
            f"{where}: other days",
        )
        for item in items:
            expect(item.decoded("DTSTAMP").isoformat() == "2026-11-21T00:00:00+00:00", f"{where}: DTSTAMP")
            expect("SEQUENCE" in item and "SUMMARY" in item, f"{where}: what an item has")


def check_khal(words):
    """A second import of the same calendar changes nothing."""
    with tempfile.TemporaryDirectory() as home:
        home = pathlib.Path(home)
        (home / "calendar").mkdir()
        (home / "config").write_text(
            f"[calendars]\n[[plans]]\npath = {home}/calendar\ntype = calendar\n"
            "[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\n"
            "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
            "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
            f"[sqlite]\npath = {home}/khal.db\n"
        )
        (home / "due.ics").write_bytes(run(*words, "--format", "ics"))
        environment = {**os.environ, "HOME": str(home), "XDG_DATA_HOME": str(home), "LC_ALL": "C.UTF-8"}

        def once():
            done = subprocess.run(
                ["khal", "-c", home / "config", "import", "--batch", "-a", "plans", home / "due.ics"],
                env=environment, capture_output=True, check=False,
            )
            expect(done.returncode == 0, f"khal import: {done.stderr.decode()}")
            return {f.name: f.read_bytes() for f in (home / "calendar").iterdir()}

        first = once()
        expect(len(first) > 2, "khal imports nothing")
        expect(once() == first, "a second khal import changes the calendar")


def check_tables(words, source):
    listed = json.loads(run(*words, "--format", "json"))
    rows = listed["actions" if "actions" in listed else "rows"]
    lines = [json.loads(line) for line in run(*words, "--format", "ndjson").decode().split("\n")[:-1]]
    expect(lines == rows, f"{words[0]} {source}: ndjson has other rows than json")
    tabs = run(*words, "--format", "tsv").decode()
    tables = {
        "csv": list(csv.reader(io.StringIO(run(*words, "--format", "csv").decode(), newline=""))),
        "tsv": [line.split("\t") for line in tabs.split("\n")[:-1]],
    }
    unquoted = list(csv.reader(io.StringIO(tabs, newline=""), dialect="excel-tab", skipinitialspace=True))
    for row, read in zip(tables["tsv"], unquoted):
        expect([cell.lstrip(" ") for cell in row] == read, f"{words[0]} {source} tsv: quotes change {row}")
    expect(len(tables["tsv"]) == len(unquoted), f"{words[0]} {source} tsv: quotes swallow rows")
    for form, table in tables.items():
        where = f"{words[0]} {source} {form}"
        expect(len(table) == len(rows) + 1, f"{where}: {len(table) - 1} rows for {len(rows)}")
        expect({len(row) for row in table} == {len(table[0])}, f"{where}: rows of different length")
        for row in table[1:]:
            for cell in row:
                is_number = cell.lstrip("-").replace(".", "", 1).isdigit()
                expect(
                    is_number or not cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")),
                    f"{where}: a formula: {cell!r}",
                )
        for row, cells in zip(rows, table[1:]):
            for key, cell in zip(table[0], cells):
                if key in row and isinstance(row[key], int) and not isinstance(row[key], bool):
                    expect(cell == str(row[key]), f"{where}: {key} is {cell}, not {row[key]}")


with tempfile.TemporaryDirectory() as scratch:
    nasty = pathlib.Path(scratch) / "nasty.yaml"
    nasty.write_text(NASTY_PLAN, encoding="utf-8", newline="")
    sources = {
        "portfolio": root / "examples/portfolio",
        "documents": root / "examples/documents",
        "nasty": nasty,
    }
    for source, path in sources.items():
        for command in (["overdue"], ["due", "--within", "1y"], ["list"]):
            words = [*command, str(path), "--as-of", "2026-11-21"]
            check_calendar(words, source)
            check_tables(words, source)
        for command in (["workload"], ["summary"]):
            check_tables([*command, str(path), "--as-of", "2026-11-21"], source)
    check_khal(["list", str(sources["portfolio"]), "--as-of", "2026-11-21"])

for failure in dict.fromkeys(failures):
    print(failure)
print(f"{len(set(failures))} failures")
sys.exit(1 if failures else 0)
