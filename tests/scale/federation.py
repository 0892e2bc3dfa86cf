"""Repositories that hand in for two days, and what followup itself says of the same plans.

The tests of the engines share it: each loads what was handed in, runs the queries of examples/scale,
and compares every figure.
"""

import datetime
import decimal
import json
import os
import pathlib
import shutil
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parents[2]
SCALE = TOP / "examples" / "scale"
sys.path[:0] = [str(TOP / "tests" / "figures"), str(TOP / "tests" / "hostile")]

import portfolio  # noqa: E402  the plans that have everything in it that a figure can depend on
from texts import TEXTS  # noqa: E402

SINCE = "2026-10-21"
AS_OF = "2026-11-21"

# What COPY, JSON or SQL could take for something else, besides what is hostile elsewhere.
MORE_TEXTS = [
    "\\.", "a\n\\.\nb", "\\", "\\N", "\\n\\t\\\\", "\\u0000 is not \x00 and \\\\\x00\x00\\\\\\u0000 is not either",
    "".join(chr(code) for code in range(1, 32)) + "\x7f\x80\x9f", "\x01\x02", "'; DROP TABLE action; --",
    ":as_of :'as_of' :\"as_of\"", "{a,\"b\",NULL}", "NULL", "", "\"", "\"\"", "a\tb\r\nc\rd", "=1+1", "𝔐oscow — Ωδὴ 保健 عربي",
    # psql shows no U+10FFFF, although the database has it.
    "\ud7ff\ue000\uffff\U0010fffd",
]

# An office whose actions become one thing each by the second day: id, the first day, the second.
OFFICE = [
    ("stays", "2027-06-30 open", "2027-06-30 open"),
    ("closed", "2027-06-30 open", "2027-06-30 closed"),
    ("closed when late", "2026-09-30 open", "2026-09-30 closed"),
    ("reopened", "2027-06-30 closed", "2027-06-30 open"),
    ("reopened late", "2026-09-30 closed", "2026-09-30 open"),
    ("late since", "2026-10-31 open", "2026-10-31 open"),
    ("late and moved", "2026-09-30 open", "2027-09-30 open"),
    ("earlier", "2027-06-30 open", "2027-05-31 open"),
    ("earlier too", "2027-06-30 open", "2027-04-30 open"),
    ("dropped", "2027-06-30 open", "2027-06-30 cancelled"),
    ("gone", "2027-06-30 open", None),
    ("gone closed", "2026-06-30 closed", None),
    ("gone late", "2026-06-30 open", None),
    ("new", None, "2027-06-30 open"),
    ("new too", None, "2027-07-31 open"),
    ("new and late", None, "2026-06-30 open"),
    ("new and closed", None, "2026-06-30 closed"),
]
BECAME = {"added": 4, "gone": 3, "closed": 2, "reopened": 2, "newly_overdue": 3, "no_longer_overdue": 2,
          "later": 1, "earlier": 2}


def in_yaml(text):
    """A text in double quotes that YAML reads back as it is."""
    safe = (json.dumps(c)[1:-1] if c in '"\\' else c if c.isascii() and c.isprintable()
            else f"\\U{ord(c):08x}" for c in text)
    return f'"{"".join(safe)}"'


def hostile_plan(texts):
    lines = ["kind: action-plan", f"id: {in_yaml('H' + texts[0])}", f"title: {in_yaml(texts[0])}", "actions:"]
    for number, text in enumerate(texts, start=1):
        word = in_yaml(text)
        lines += [f"  - id: {in_yaml(f'{number} {text}')}", f"    title: {word}", f"    action: {word}",
                  f"    owner: [{word}, {{group: {word}}}, WHO]", f"    partners: [{word}]", f"    status: {word}",
                  f"    countries: [{word}]", f"    tags: [{word}, x]", f"    priority: {word}"]
        lines += [["    deadline: 2026-11-20"], [], [f"    deadline: {word}"], ["    deadline: -0044-03-15"],
                  ["    deadline: '0000'"], ["    deadline: 9999"]][number % 6]
    return "\n".join(lines) + "\n"


def office_plan(day):
    lines = ["kind: action-plan", "id: OFFICE", "title: What becomes of it", "actions:"]
    for name, *days in OFFICE:
        if days[day] is not None:
            deadline, state = days[day].split()
            status = {"open": "ongoing", "closed": "completed"}.get(state, state)
            lines += [f"  - id: {name}", f"    action: See that it {name}", "    owner: WHO",
                      f"    deadline: {deadline}",
                      f"    status: {status}"]
    return "\n".join(lines) + "\n"


def edges_plan():
    """Deadlines on both sides of every edge that is counted at."""
    lines = ["kind: action-plan", "id: EDGES", "title: On the edge", "actions:"]
    today = datetime.date.fromisoformat(AS_OF)
    for days in (0, 1, 30, 31, 90, 91, 180, 181, -1, -29, -30, -31, -89, -90, -91):
        lines += [f"  - id: e{-days}", "    action: Do it", "    owner: WHO",
                  f"    deadline: {today - datetime.timedelta(days)}"]
    ends = ("some day/..", "../..", "2026/..", "2026/", "CONTINUOUS", "continuous ", "none")
    for number, deadline in enumerate(ends):
        lines += [f"  - id: open{number}", "    action: Do it", "    owner: WHO",
                  f"    deadline: {json.dumps(deadline)}"]
    return "\n".join(lines) + "\n"


TWINS = """\
kind: action-plan
id: TWINS
title: Two agencies of one name
parties:
  A: {name: Same name, type: agency}
  B: {name: Same name, type: agency}
actions:
  - {id: 1, action: Do it, owner: [A, B], deadline: 2027-06}
"""
NOTHING = "kind: action-plan\nid: EMPTY\ntitle: Nothing yet\nactions: []\n"


def write_repositories(folder):
    """For each day the repositories that hand in: {name: folder}."""
    by_day = {SINCE: {}, AS_OF: {}}
    for name in ("portfolio", "documents"):
        shutil.copytree(TOP / "examples" / name, folder / name)
        by_day[SINCE][name] = by_day[AS_OF][name] = folder / name
    portfolio.write_portfolio(str(folder / "generated"))
    by_day[SINCE]["generated"] = by_day[AS_OF]["generated"] = folder / "generated"
    for number, day in enumerate(by_day):
        by_day[day]["an office"] = folder / f"office-{number}"
        by_day[day]["an office"].mkdir()
        (by_day[day]["an office"] / "plan.yaml").write_text(office_plan(number), encoding="utf-8")
    for name, text in {"twins": TWINS, "nothing": NOTHING}.items():
        (folder / name).mkdir()
        (folder / name / "plan.yaml").write_text(text, encoding="utf-8")
        by_day[SINCE][name] = by_day[AS_OF][name] = folder / name
    hostile = folder / "hostile"
    hostile.mkdir()
    texts = TEXTS + MORE_TEXTS
    for number, some in enumerate([texts[:20], texts[20:40], texts[40:]]):
        (hostile / f"{number}.yaml").write_text(hostile_plan(some), encoding="utf-8")
    (hostile / "edges.yaml").write_text(edges_plan(), encoding="utf-8")
    (hostile / "nothing.yaml").write_text(NOTHING, encoding="utf-8")
    by_day[AS_OF]["it's \"hostile\""] = hostile
    return by_day


class Federation:
    def __init__(self, program, folder):
        self.program = pathlib.Path(program).resolve()
        self.inbox = folder / "inbox"
        self.environment = dict(os.environ, PATH=f"{self.program.parent}:/usr/bin:/bin")
        plans = folder / "plans"
        plans.mkdir()
        self.repositories = write_repositories(plans)
        for day, repositories in self.repositories.items():
            for name, path in repositories.items():
                self.hand_in(name, day, path)
        # Another time on the same day: it replaces the first.
        self.hand_in("portfolio", AS_OF, plans / "portfolio")
        self.refuse(plans)

    def hand_in(self, name, day, path, code=0):
        command = ["sh", SCALE / "hand-in.sh", self.inbox, name, day]
        done = subprocess.run(command, cwd=path, env=self.environment, capture_output=True, check=False)
        if done.returncode != code:
            raise SystemExit(f"hand-in.sh {name} {day}: exit {done.returncode}\n{done.stderr.decode()}")

    def refuse(self, plans):
        """What cannot be read is not handed in, and what was before stays."""
        broken = plans / "broken"
        shutil.copytree(plans / "portfolio", broken)
        (broken / "broken.yaml").write_text("kind: [\n", encoding="utf-8")
        before = sorted(path.relative_to(self.inbox) for path in self.inbox.glob("as_of=*/repository=*/*"))
        text = (self.inbox / f"as_of={AS_OF}" / "repository=portfolio" / "actions.ndjson").read_bytes()
        self.hand_in("portfolio", AS_OF, broken, code=2)
        after = sorted(path.relative_to(self.inbox) for path in self.inbox.glob("as_of=*/repository=*/*"))
        same = (self.inbox / f"as_of={AS_OF}" / "repository=portfolio" / "actions.ndjson").read_bytes() == text
        if before != after or not same or len(before) != 2 * sum(map(len, self.repositories.values())):
            raise SystemExit("a repository with a broken plan has changed what was handed in")

    def report(self, *arguments, day=AS_OF, cwd=None):
        command = [self.program, *arguments, "--as-of", day, "--format", "json"]
        done = subprocess.run(command, cwd=cwd, capture_output=True, check=False)
        if done.returncode:
            raise SystemExit(f"{command}: {done.returncode}\n{done.stderr.decode()}")
        return json.loads(done.stdout)

    def reports(self, *arguments, day=AS_OF):
        """What followup says of each repository."""
        return {name: self.report(*arguments, day=day, cwd=path)
                for name, path in self.repositories[day].items()}

    def of_all(self, *arguments, day=AS_OF):
        """What it says of all of them at once."""
        return self.report(*arguments, *map(str, self.repositories[day].values()), day=day)


def percent(part, whole):
    if not whole:
        return None
    tenths = decimal.Decimal(1000 * part) / whole
    return tenths.to_integral_value(decimal.ROUND_HALF_UP) / 10


def day_in_engine(text):
    """Both know no day before the year 1."""
    return "-infinity" if text and text.startswith(("-", "0000")) else text


def keep_action(rows, row):
    """Under what tells it from others, without what only the engine knows of it."""
    for name in ("number", "as_of", "undated"):
        del row[name]
    row["agencies"] = sorted(row["agencies"])
    rows[row.pop("repository"), row["file"], row["line"], row["id"]] = row


def nulless(value):
    """PostgreSQL knows no character 0."""
    if isinstance(value, str):
        return value.replace("\0", "\ufffd")
    return [nulless(one) for one in value] if isinstance(value, list) else value


class Comparison:
    def __init__(self):
        self.compared = 0
        self.differences = []

    def same(self, what, expected, got):
        self.compared += 1
        if isinstance(expected, dict) and isinstance(got, dict):
            for key in expected.keys() | got.keys():
                self.same(f"{what}: {key}", expected.get(key, "nothing"), got.get(key, "nothing"))
        elif isinstance(expected, list) and expected != got and isinstance(got, list):
            self.differences.append(f"{what}: missing {[one for one in expected if one not in got][:3]!r}, "
                                    f"too many {[one for one in got if one not in expected][:3]!r}, or another order")
        elif expected != got:
            self.differences.append(f"{what}: expected {expected!r}, got {got!r}")

    def end(self):
        for difference in self.differences[: int(os.environ.get("SHOWN", "40"))]:
            print(difference[:600])
        print(f"{self.compared} values compared, {len(self.differences)} differ")
        return 1 if self.differences or self.compared < 3000 else 0


COUNTS = ("open", "overdue", "due_in_30_days", "due_in_90_days", "undated", "closed", "dropped", "actions")
RATES = {  # of summary, and the columns of their two numbers
    "response_rate": ("responses", "recommendations"),
    "response_timeliness": ("evaluations_in_time", "evaluations"),
    "acceptance_rate": ("accepted", "responses"),
    "implementation_rate": ("closed", None),
    "recommendations_implemented": ("accepted_closed", "accepted_followed_up"),
    "on_time_closure": ("closed_on_time", "closed_with_days"),
    "not_overdue_of_all": (None, "actions"),
    "not_overdue_of_open": (None, "open"),
}
ONLY_OF_PLANS = ("moved", "moves", "stale", "stale_unknown", "late_starts", "unconfirmed", "without_owner",
                 "without_deadline", "without_evidence")
DAYS = ("mean_days_overdue", "median_days_overdue")


def summary_of(figures):
    """A row of summary.sql from what followup says."""
    row = {key: figures[key] for key in (*COUNTS, *ONLY_OF_PLANS, *DAYS)}
    for rate, (part, whole) in RATES.items():
        row[rate] = percent(figures[rate]["numerator"], figures[rate]["denominator"])
        if part:
            row[part] = figures[rate]["numerator"]
        if whole:
            row[whole] = figures[rate]["denominator"]
    return row


def from_json(report):
    """All together, as one row; what has no rate is a number."""
    figures = {key: value for key, value in report["headline"].items() if key in COUNTS}
    for one in report["indicators"]:
        figures[one["key"]] = one["rate"] if one["rate"] is not None else one["number"]
    return figures


def label_of(row):
    marked = row["kind"] in ("group", "not in the directory")
    return f"{row['name']} ({row['kind']})" if marked else row["name"]


def folded(label):
    return " ".join(label.casefold().split())


def compare_actions(engine, federation, comparison):
    """Nothing of a row is lost or changed on the way."""
    for day in (SINCE, AS_OF):
        got = engine.actions(day)
        for repository, report in federation.reports("list", "--group-by", "agency", day=day).items():
            expected = {}
            for row in report["actions"]:
                key = (repository, row["file"], row["line"], nulless(row["id"]))
                agency = nulless(row.pop("group"))
                row = {name: nulless(value) for name, value in row.items() if name != "days_left"}
                for name in ("earliest_day", "latest_day"):
                    row[name] = day_in_engine(row[name])
                known = expected.setdefault(key, dict(row, agencies=[]))
                known["agencies"] = sorted({*known["agencies"], agency})
            there = {key: row for key, row in got.items() if key[0] == repository}
            comparison.same(f"actions of {repository}", sorted(expected, key=repr), sorted(there, key=repr))
            for key in expected.keys() & there.keys():
                if expected[key].keys() != there[key].keys():
                    comparison.same("the columns that examples/scale has of those of followup list",
                                    sorted(expected[key]), sorted(there[key]))
                    return
                comparison.same(f"{day} {key}", expected[key], there[key])


def compare_overdue(engine, federation, comparison):
    counted, listed = engine.query("overdue.sql")
    counted = {row["repository"]: row for row in counted}
    # One without actions has no row.
    reports = {name: report for name, report in federation.reports("overdue").items() if report["totals"]["actions"]}
    reports["all"] = federation.of_all("overdue")
    comparison.same("repositories of overdue.sql", sorted(reports), sorted(counted))
    for repository, report in reports.items():
        expected = {**{key: report["totals"][key] for key in ("overdue", "open")}, **report["ageing"]}
        comparison.same(f"overdue.sql: {repository}", dict(expected, repository=repository), counted.get(repository))
    expected = [(name, nulless(row["id"]), row["days_overdue"]) for name, report in reports.items() if name != "all"
                for row in report["actions"]]
    got = [(row["repository"], row["id"], row["days_overdue"]) for row in listed]
    comparison.same("overdue.sql lists", sorted(expected), sorted(got))
    comparison.same("the longest overdue first", sorted((row[2] for row in got), reverse=True), [row[2] for row in got])


def compare_due(engine, federation, comparison):
    (rows,) = engine.query("due.sql")
    expected = {}
    for repository, report in federation.reports("due", "--until", "9999", "--by", "month").items():
        for row in report["actions"]:
            # What is due today or starts late has a group of its own.
            if row["latest_day"] is None or row["latest_day"] < AS_OF:
                continue
            month = expected.setdefault(
                row["latest_day"][:7] + "-01", {"due": 0, "uncertain": 0, "repositories": set()})
            month["due"] += 1
            month["uncertain"] += row["is_uncertain"]
            month["repositories"].add(repository)
    for month in expected.values():
        month["repositories"] = len(month["repositories"])
    comparison.same("months in order", sorted(expected), [row["month"] for row in rows])
    comparison.same("due.sql", expected, {row.pop("month"): row for row in rows})


def compare_workload(engine, federation, comparison):
    (rows,) = engine.query("workload.sql")
    total = federation.of_all("summary")["headline"]["actions"]
    expected = {}
    listed = federation.reports("list", "--group-by", "agency")
    for repository, report in federation.reports("workload").items():
        # One name in two spellings is one row, which list and workload may spell differently.
        groups = {row["group"] for row in listed[repository]["actions"]}
        spelt = {**{folded(group): group for group in groups}, **{group: group for group in groups}}
        for row in report["rows"]:
            if row["actions"] == 0:
                continue
            label = label_of(row)
            known = expected.setdefault(nulless(spelt[label if label in spelt else folded(label)]), {})
            for key in (*COUNTS, "alone", "with_others"):
                known[key] = known.get(key, 0) + row[key]
    # Two agencies of one name are one here, and followup's two rows count the one action twice.
    comparison.same("the rows of the twins", 2, expected["Same name"]["actions"])
    expected["Same name"] = {key: value // 2 for key, value in expected["Same name"].items()}
    expected["Same name"].update(alone=1, with_others=0)
    for row in expected.values():
        row["share"] = percent(row["actions"], total)
    comparison.same("who has most stands first", sorted((row["open"] for row in rows), reverse=True),
                    [row["open"] for row in rows])
    comparison.same("workload.sql", expected, {row.pop("agency"): row for row in rows})


def compare_other_names(engine, federation, comparison):
    """Names of one agency in several repositories are one row, and one owner where both own an action."""
    names = {("documents", "WHO"): "World Health Organization", ("documents", "ILO"): "World Health Organization",
             ("documents", "IOM"): "World Health Organization", ("generated", "nobody"): "unowned"}
    owned = {}
    for repository, report in federation.reports("list", "--group-by", "agency").items():
        for row in report["actions"]:
            agency = names.get((repository, row["group"]), nulless(row["group"]))
            action = owned.setdefault((repository, row["file"], row["line"], row["id"]), (set(), row))
            action[0].add(agency)
    expected = {}
    for agencies, row in owned.values():
        for agency in agencies:
            known = expected.setdefault(agency, dict.fromkeys(("actions", "open", "overdue", "alone"), 0))
            known["actions"] += 1
            known["open"] += row["state"] == "open"
            known["overdue"] += row["overdue"]
            known["alone"] += len(agencies) == 1
    engine.set_other_names(names)
    (rows,) = engine.query("workload.sql")
    engine.set_other_names({})
    got = {row["agency"]: {key: row[key] for key in ("actions", "open", "overdue", "alone")} for row in rows}
    comparison.same("workload.sql with other names", expected, got)


def compare_summary(engine, federation, comparison):
    for day in (SINCE, AS_OF):
        (rows,) = engine.query("summary.sql", day=day)
        levels = [(row["repository"] == "") + (row["plan"] == "") for row in rows]
        comparison.same("plans, repositories and all, in this order", sorted(levels), levels)
        got = {(row.pop("repository"), row.pop("plan")): row for row in rows}
        reports = federation.reports("summary", day=day)
        expected = {("", ""): dict(summary_of(from_json(federation.of_all("summary", day=day))), title=None)}
        for repository, report in reports.items():
            expected[repository, ""] = dict(summary_of(from_json(report)), title=None)
            for row in report["rows"]:
                expected[repository, nulless(row["id"])] = dict(summary_of(row), title=nulless(row["title"]))
        comparison.same(f"summary.sql of {day}", expected, got)


def compare_trend(engine, federation, comparison):
    by_day, became = engine.query("trend.sql")
    expected = []
    for day in (SINCE, AS_OF):
        headline = federation.of_all("summary", day=day)["headline"]
        rate = headline["implementation_rate"]
        expected.append({"as_of": day, "repositories": len(federation.repositories[day]),
                         **{key: headline[key] for key in ("actions", "open", "overdue", "closed", "dropped")},
                         "implementation_rate": percent(rate["numerator"], rate["denominator"])})
    comparison.same("trend.sql: days", expected, by_day)
    became = {row["repository"]: row for row in became}
    both = sorted({*federation.repositories[SINCE]} - {"nothing"})
    comparison.same("who has handed in for both days", sorted([*both, "all"]), sorted(became))
    comparison.same("what has become of an office", dict(BECAME, repository="an office"), became["an office"])
    old, new = (str(federation.repositories[day]["an office"]) for day in (SINCE, AS_OF))
    kinds = [row["kind"] for row in federation.report("changes", old, new)["changes"]]
    for kind, key in {"added": "added", "removed": "gone", "closed": "closed", "reopened": "reopened"}.items():
        comparison.same(f"followup changes: {kind}", kinds.count(kind), became["an office"][key])
    comparison.same("followup changes: deadline-moved", kinds.count("deadline-moved"),
                    became["an office"]["later"] + became["an office"]["earlier"])
    for repository in both:
        if repository not in ("an office", "nothing"):
            was, is_now = (
                {row["id"] for row in federation.report(
                    "overdue", cwd=federation.repositories[day][repository], day=day)["actions"]}
                for day in (SINCE, AS_OF))
            there = {key: became[repository][key] for key in ("added", "gone", "newly_overdue", "no_longer_overdue")}
            comparison.same(f"overdue since, {repository}", {
                "added": 0, "gone": 0, "newly_overdue": len(is_now - was),
                "no_longer_overdue": len(was - is_now)}, there)
    for key in BECAME:
        comparison.same(f"all: {key}", sum(became[repository][key] for repository in both), became["all"][key])


def compare_missing(engine, federation, comparison):
    comparison.same("missing.sql", [{"name": "never", "last_handed_in": None}], engine.query("missing.sql")[0])
    comparison.same("missing.sql of a day to come", {
        **{name: AS_OF for name in federation.repositories[AS_OF]}, "never": None},
        {row["name"]: row["last_handed_in"] for row in engine.query("missing.sql", day="2026-12-21")[0]})
    comparison.same("missing.sql of the first day", [
        {"name": "it's \"hostile\"", "last_handed_in": AS_OF}, {"name": "never", "last_handed_in": None}],
        sorted(engine.query("missing.sql", day=SINCE)[0], key=lambda row: row["name"]))


def compare_all(engine, federation, comparison):
    compare_actions(engine, federation, comparison)
    compare_overdue(engine, federation, comparison)
    compare_due(engine, federation, comparison)
    compare_workload(engine, federation, comparison)
    compare_other_names(engine, federation, comparison)
    compare_summary(engine, federation, comparison)
    compare_trend(engine, federation, comparison)
    compare_missing(engine, federation, comparison)
