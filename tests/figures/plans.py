"""Reads plan files as followup-plan(5) describes them, without any code of followup.

The figures that the tests compare with are computed from what stands here. It is a second reading of
the same description, so it knows only what sound and slightly broken plans need: no rules, no places.
"""

import calendar
import datetime
import fnmatch
import os
import re

import yaml

DAY = datetime.timedelta(days=1)


# Days -------------------------------------------------------------------------------------------


def last_day(year, month):
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


def plus_months(day, months, stays_at_end=False):
    """So many months later, on the last day of the month where the month is too short."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    end = last_day(year, month + 1)
    if stays_at_end and day == last_day(day.year, day.month):
        return end
    return end.replace(day=min(day.day, end.day))


class Range:
    """What a deadline, start or date comes to."""

    def __init__(self, kind, earliest=None, latest=None, uncertain=False, precision=None):
        # kind: dated, continuous, none, undecided, unknown-end, unreadable
        self.kind = kind
        self.earliest = earliest
        self.latest = latest
        self.uncertain = uncertain
        self.precision = precision


def read_single(text):
    """(earliest, latest, uncertain, precision) of one date, or None."""
    uncertain = bool(re.search(r"[?~%]$", text))
    if uncertain:
        text = text[:-1]
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            day = datetime.date.fromisoformat(text)
            return day, day, uncertain, "day"
        found = re.fullmatch(r"(\d{4})-(?:Q([1-4])|3([3-6]))", text)
        if found:
            quarter = int(found[2] or int(found[3]) - 2)
            year = int(found[1])
            first = datetime.date(year, quarter * 3 - 2, 1)
            return first, last_day(year, quarter * 3), uncertain, "quarter"
        found = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])(-XX)?", text)
        if found:
            year, month = int(found[1]), int(found[2])
            return datetime.date(year, month, 1), last_day(year, month), uncertain, "month"
        found = re.fullmatch(r"(\d{4}|\d{3}X|\d\dXX)(-XX)?", text)
        if found and not (found[2] and "X" in found[1]):
            first = int(found[1].replace("X", "0"))
            end = int(found[1].replace("X", "9"))
            return datetime.date(first, 1, 1), datetime.date(end, 12, 31), uncertain, "year"
    except ValueError:
        pass
    return None


DURATION = re.compile(r"P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")


def add_duration(duration, day, basis):
    years, months, weeks, days = (int(part or 0) for part in duration.groups())
    moved = plus_months(day, years * 12 + months, basis.precision != "day")
    return moved + DAY * (weeks * 7 + days)


def read_when(text, basis=None):
    """The range of a deadline or start; durations count from basis, a Range or None."""
    if text is None:
        return None
    word = text.casefold()
    if word in ("continuous", "none"):
        return Range(word)
    if word == "tbd":
        return Range("undecided")
    sides = text.split("/")
    durations = [DURATION.fullmatch(side) for side in sides]
    if all(durations) and len(sides) <= 2:
        if basis is None:
            return Range("unreadable")
        return Range(
            "dated",
            add_duration(durations[0], basis.earliest, basis),
            add_duration(durations[-1], basis.latest, basis),
            basis.uncertain,
        )
    if len(sides) == 1:
        single = read_single(text)
        return Range("dated", *single) if single else Range("unreadable")
    if len(sides) != 2 or all(side in ("", "..") for side in sides):
        return Range("unreadable")
    first, end = (None if side in ("", "..") else read_single(side) for side in sides)
    if (first is None and sides[0] not in ("", "..")) or (end is None and sides[1] not in ("", "..")):
        return Range("unreadable")
    uncertain = any(side[2] for side in (first, end) if side)
    earliest = first[0] if first else None
    if end:
        return Range("dated", earliest, end[1], uncertain)
    return Range("continuous" if sides[1] == ".." else "unknown-end", earliest, None, uncertain)


def read_date(text):
    """The range of a day, month or year, or None."""
    single = read_single(text) if text else None
    return Range("dated", *single) if single else None


# Words ------------------------------------------------------------------------------------------

STATUSES = {
    "not-started": "not yet started, not initiated, not implemented, planned, scheduled, open, new, to do, pending",
    "ongoing": "initiated, in progress, under implementation, underway, remediating",
    "delayed": "blocked, on hold",
    "completed": "done, closed, implemented",
    "verified": "closed - implemented, closed complete",
    "cancelled": "canceled, no longer applicable, withdrawn, overtaken by events, "
    "closed - not implemented",
    "superseded": "reconsidered",
}
RESPONSES = {
    "accepted": "accept, accept recommendation, agreed, concurred, yes, supported",
    "partially-accepted": "partially accept, partially accept recommendation, partially agreed",
    "rejected": "reject, reject recommendation, not accepted, did not concur",
    "pending": "under consideration, awaiting response, no response yet",
}
PRIORITIES = {"1": "high", "2": "medium", "3": "low", "n/a": "n/a"}
CLOSED = ("completed", "verified")
DROPPED = ("cancelled", "superseded")


def squeezed(word):
    return re.sub(r"[\s\-‐-―_]", "", word.casefold())


def table_of(words):
    table = {}
    for canonical, others in words.items():
        for word in [canonical] + others.split(", "):
            table[squeezed(word)] = canonical
    return table


STATUS_TABLE, RESPONSE_TABLE, PRIORITY_TABLE = map(table_of, (STATUSES, RESPONSES, PRIORITIES))


class Words:
    def __init__(self, table, own_of_repository, own_of_plan):
        self.table = dict(table)
        self.own = set()
        for own in (own_of_repository, own_of_plan):
            for word, meaning in (own or {}).items():
                self.table[squeezed(word)] = table[squeezed(meaning)]
                self.own.add(squeezed(word))

    def canonical(self, word):
        return None if word is None else self.table.get(squeezed(word))


def state_of(canonical):
    return "closed" if canonical in CLOSED else "dropped" if canonical in DROPPED else "open"


def rolled_up(statuses):
    """The status of a whole whose parts have these canonical ones; None is an unknown word."""
    if not statuses:
        return None
    counted = [status for status in statuses if status not in DROPPED]
    if not counted:
        return "superseded" if all(status == "superseded" for status in statuses) else "cancelled"
    if all(status in CLOSED for status in counted):
        return "verified" if all(status == "verified" for status in counted) else "completed"
    return "not-started" if all(status == "not-started" for status in counted) else "ongoing"


# Parties ----------------------------------------------------------------------------------------


def folded(name):
    return " ".join(name.split()).casefold()


class Party:
    def __init__(self, key, record):
        self.key = key
        self.name = record.get("name") or key
        self.type = (record.get("type") or "").casefold() or None
        self.part_of = record.get("part_of")
        self.aliases = texts(record.get("aliases"))
        self.above = None

    def line_upwards(self):
        party = self
        while party:
            yield party
            party = party.above

    def agency(self):
        line = list(self.line_upwards())
        return next((party for party in line if party.type == "agency"), line[-1])


class Directory:
    def __init__(self, *definitions):
        self.parties = {}
        self.names = {}
        for definition in definitions:
            for key, record in (definition or {}).items():
                self.parties.setdefault(key, Party(key, record or {}))
        for party in self.parties.values():
            for name in [party.key, party.name] + party.aliases:
                self.names[folded(name)] = party
        for party in self.parties.values():
            party.above = self.find(party.part_of) if party.part_of else None

    def find(self, name):
        return self.names.get(folded(name))


class Mention:
    """Somebody who is named as an owner or partner."""

    def __init__(self, written, directory):
        record = written if isinstance(written, dict) else {"party": written}
        self.group = record.get("group")
        self.written = self.group or record.get("party") or ""
        self.lead = record.get("lead") == "true"
        self.confirmed = record.get("confirmed")
        self.undecided = not self.group and folded(self.written) == "tbd"
        self.party = None if self.group or self.undecided else directory.find(self.written)
        if self.group:
            self.identity = ("group", folded(self.group))
        elif self.undecided:
            self.identity = ("undecided", "")
        elif self.party:
            self.identity = ("party", self.party.key)
        else:
            self.identity = ("unknown", folded(self.written))


# Plans ------------------------------------------------------------------------------------------


def present(value):
    return value not in (None, "", "~", "null", [], {})


def texts(value):
    values = value if isinstance(value, list) else [value]
    return [entry for entry in values if present(entry)]


class Plan:
    pass


class Recommendation:
    pass


class Action:
    """One action that is followed up."""


INHERITED = ("owner", "partners", "start", "priority", "countries", "tags")
PLAN_KINDS = ("action-plan", "response-matrix")


class PlanReader:
    def __init__(self, path, record, settings):
        self.plan = Plan()
        self.plan.path = path
        self.plan.id = record.get("id") or os.path.splitext(os.path.basename(path))[0]
        self.plan.title = record.get("title")
        self.plan.record = record
        self.plan.directory = Directory(record.get("parties"), settings.get("parties"))
        self.plan.statuses, self.plan.responses, self.plan.priorities = (
            Words(table, settings.get(key), record.get(key))
            for table, key in (
                (STATUS_TABLE, "statuses"),
                (RESPONSE_TABLE, "responses"),
                (PRIORITY_TABLE, "priorities"),
            )
        )
        self.plan.adopted = read_date(record.get("adopted"))
        self.plan.issued = read_date((record.get("evaluation") or {}).get("issued"))
        self.plan.actions = []
        self.plan.recommendations = []
        self.plan.sections = []
        confirmed = record.get("confirmed")
        context = {
            "id": self.plan.id, "recommendation": None, "section": None, "confirmed": confirmed,
            "basis": self.plan.adopted,
            "values": {"countries": record.get("countries")} if present(record.get("countries")) else {},
        }
        self.read_children(record, context)

    def read_children(self, record, context):
        for key, read in (
            ("recommendations", self.read_recommendation),
            ("sections", self.read_section),
            ("actions", self.read_action),
        ):
            for position, child in enumerate(record.get(key) or [], 1):
                name = child.get("id") if present(child.get("id")) else f"#{position}"
                read(child, dict(context, id=f"{context['id']}/{name}"))

    def read_section(self, record, context):
        section = Recommendation()
        section.id = context["id"]
        section.title = record.get("title")
        section.plan = self.plan
        self.plan.sections.append(section)
        context = dict(context, section=section)
        if present(record.get("confirmed")):
            context["confirmed"] = record["confirmed"]
        self.read_children(record, context)

    def read_recommendation(self, record, context):
        result = Recommendation()
        result.id = context["id"]
        result.plan = self.plan
        result.record = record
        result.title = record.get("title")
        result.text = record.get("text")
        result.parent = context["recommendation"]
        result.response = self.plan.responses.canonical(record.get("response"))
        result.responded = read_date(record.get("responded"))
        result.tracks_itself = not present(record.get("actions")) and any(
            present(record.get(key)) for key in ("owner", "deadline", "monitoring")
            + (() if present(record.get("recommendations")) else ("status", "start", "closed"))
        )
        result.only_holds = (present(record.get("recommendations"))
                             and not present(record.get("actions")) and not result.tracks_itself)
        result.actions = []
        self.plan.recommendations.append(result)
        context = dict(context, recommendation=result, basis=result.responded or context["basis"])
        below = dict(context["values"])
        if present(record.get("priority")):
            below["priority"] = record["priority"]
        if result.tracks_itself:
            values = dict(below)
            for key in INHERITED:
                if present(record.get(key)):
                    values[key] = record[key]
            values["deadline"] = record.get("deadline")
            values["title"], values["action"] = record.get("title"), record.get("text")
            self.add_action(record, dict(context, values=values))
        self.read_children(record, dict(context, values=below))

    def read_action(self, record, context):
        values = dict(context["values"])
        for key in INHERITED + ("deadline",):
            if present(record.get(key)):
                values[key] = record[key]
        if present(record.get("title")) or present(record.get("action")):
            values["title"], values["action"] = record.get("title"), record.get("action")
        context = dict(context, values=values)
        if present(record.get("actions")):
            self.read_children({"actions": record["actions"]}, context)
        elif present(record.get("per_country")):
            for country, part in record["per_country"].items():
                of_country = dict(values, countries=[country])
                self.read_action(
                    dict(part) if present(part) else {},
                    dict(context, values=of_country, id=f"{context['id']}/{country}"),
                )
        else:
            self.add_action(record, context)

    def add_action(self, record, context):
        plan, values = self.plan, context["values"]
        action = Action()
        action.id = context["id"]
        action.plan = plan
        action.title = values.get("title") or None
        action.words = values.get("action") or None
        action.recommendation = context["recommendation"]
        action.section = context["section"]
        above = action.recommendation
        while above:
            above.actions.append(action)
            above = above.parent
        action.owners = [Mention(entry, plan.directory) for entry in texts(values.get("owner"))]
        action.owners.sort(key=lambda owner: not owner.lead)
        action.partners = [Mention(entry, plan.directory) for entry in texts(values.get("partners"))]
        action.partners.sort(key=lambda partner: not partner.lead)
        action.start_written = values.get("start") or None
        action.start = read_when(action.start_written, context["basis"])
        action.deadline_written = values.get("deadline") or None
        action.deadline = read_when(action.deadline_written, context["basis"])
        action.latest = action.deadline.latest if action.deadline else None
        action.earliest = action.deadline.earliest if action.deadline else None
        action.priority = values.get("priority") or None
        action.canonical_priority = plan.priorities.canonical(action.priority)
        action.countries = texts(values.get("countries"))
        action.tags = texts(values.get("tags"))
        action.closed = read_date(record.get("closed"))
        action.evidence = texts(record.get("evidence"))
        action.entries = record.get("monitoring") or []
        action.revisions = [
            (read_when(entry.get("was"), context["basis"]), read_date(entry.get("date")))
            for entry in record.get("revisions") or []
        ]
        action.status = record.get("status") if present(record.get("status")) else None
        of_entries = [
            plan.statuses.canonical(entry["status"])
            for entry in action.entries
            if present(entry.get("status"))
        ]
        action.canonical = (
            plan.statuses.canonical(action.status) if action.status else rolled_up(of_entries)
        )
        action.nothing_said = not action.status and not of_entries
        action.state = state_of(action.canonical)
        # A rejected recommendation is not open; key actions below it are nevertheless.
        itself = action.recommendation and action.recommendation.tracks_itself
        if action.state == "open" and itself and action.recommendation.response == "rejected":
            action.state = "dropped"
        action.unconfirmed_above = context["confirmed"] == "false"
        plan.actions.append(action)


def load(path):
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, Loader=yaml.BaseLoader)


def excluded(path, folder, patterns):
    relative = os.path.relpath(path, folder)
    return any(
        fnmatch.fnmatch(relative, pattern) or fnmatch.fnmatch(os.path.basename(path), pattern)
        for pattern in patterns
    )


def read_folder(folder):
    """All plans below a folder in the order of their ids."""
    plans = []

    def walk(here, settings, home):
        names = sorted(os.listdir(here))
        if "followup.yaml" in names:
            settings, home = load(os.path.join(here, "followup.yaml")), here
        for name in names:
            path = os.path.join(here, name)
            if name.startswith(".") or name == "followup.yaml":
                continue
            if os.path.isdir(path):
                walk(path, settings, home)
            elif name.lower().endswith((".yaml", ".yml")):
                if home and excluded(path, home, texts(settings.get("exclude"))):
                    continue
                record = load(path)
                if isinstance(record, dict) and record.get("kind") in PLAN_KINDS:
                    plans.append(PlanReader(path, record, settings).plan)

    walk(folder, {}, None)
    plans.sort(key=lambda plan: plan.id)
    return plans
