#!/usr/bin/env python3
"""Recomputes every figure of list, workload and summary from the plans and compares.

Usage: recompute.py FOLLOWUP, in the root of the repository. What the figures mean is taken from
followup-reports(7); what the plans say is read by plans.py, without any code of followup.
"""

import datetime
import json
import os
import statistics
import subprocess
import sys
import tempfile
from decimal import ROUND_FLOOR, Decimal

import plans as reading
import portfolio

DAY = datetime.timedelta(days=1)
NOBODY = ("nobody", "")


def rounded(number, places="1"):
    """Halves go up, below zero too."""
    step = Decimal(places)
    return ((Decimal(number) / step + Decimal("0.5")).to_integral_value(ROUND_FLOOR)) * step


def rate(numerator, denominator):
    percent = None
    if denominator:
        percent = float(rounded(Decimal(100 * numerator) / denominator, "0.1"))
    return {"numerator": numerator, "denominator": denominator, "percent": percent}


def light(numerator, denominator):
    if not denominator:
        return None
    return ("green" if 10 * numerator >= 9 * denominator
            else "yellow" if 5 * numerator >= 4 * denominator else "red")


def whole(function, numbers):
    return int(rounded(Decimal(function(numbers)))) if numbers else None


def mean(numbers):
    return Decimal(sum(numbers)) / len(numbers)


def median(numbers):
    return statistics.median([Decimal(number) for number in numbers])


class Figures:
    """What is counted, for one as-of day."""

    def __init__(self, as_of, period=None):
        self.as_of = as_of
        self.period = period

    def overdue(self, action):
        return action.state == "open" and action.latest is not None and action.latest < self.as_of

    def due_within(self, action, days):
        return (action.state == "open" and action.latest is not None
                and self.as_of <= action.latest <= self.as_of + days * DAY)

    def undated(self, action):
        return (action.state == "open" and action.latest is None
                and (action.deadline is None or action.deadline.kind not in ("continuous", "none")))

    def counts(self, actions):
        return {
            "actions": len(actions),
            "open": sum(action.state == "open" for action in actions),
            "overdue": sum(map(self.overdue, actions)),
            "due_in_30_days": sum(self.due_within(action, 30) for action in actions),
            "due_in_90_days": sum(self.due_within(action, 90) for action in actions),
            "undated": sum(map(self.undated, actions)),
            "closed": sum(action.state == "closed" for action in actions),
            "dropped": sum(action.state == "dropped" for action in actions),
        }

    def days_late(self, action):
        return (self.as_of - action.latest).days

    # Indicators of actions

    def stale(self, action):
        """True, False, or None if nobody can tell."""
        heard = [reading.read_date(entry.get("date")) for entry in action.entries]
        # A month that has begun is not in the future.
        heard = [date.latest for date in heard if date and date.earliest <= self.as_of]
        if heard:
            last = max(heard)
        elif action.start and action.start.latest:
            last = action.start.latest
        elif action.plan.adopted:
            last = action.plan.adopted.latest
        else:
            return None
        return reading.plus_months(last, 6) < self.as_of

    def late_start(self, action):
        return (action.state == "open" and (action.canonical == "not-started" or action.nothing_said)
                and action.start is not None and action.start.latest is not None
                and action.start.latest < self.as_of)

    def slippage(self, action):
        dated = [revision for revision in action.revisions if revision[1]]
        first = min(dated, key=lambda revision: revision[1].latest) if dated else action.revisions[0]
        was = first[0]
        if was is None or was.latest is None or action.latest is None:
            return None
        return (action.latest - was.latest).days

    @staticmethod
    def unconfirmed(action):
        for owner in action.owners:
            if owner.confirmed == "false" or (owner.confirmed != "true" and action.unconfirmed_above):
                return True
        return False

    def of_actions(self, actions):
        overdue = [action for action in actions if self.overdue(action)]
        is_open = [action for action in actions if action.state == "open"]
        closed = [action for action in actions if action.state == "closed"]
        kept = [action for action in actions if action.state != "dropped"]
        in_period = [
            action for action in kept
            if self.period and action.latest and self.period[0] <= action.latest <= self.period[1]
        ]
        both_days = [action for action in closed if action.closed and action.latest]
        on_time = [action for action in both_days if action.closed.latest <= action.latest]
        closed_late = [action for action in both_days if action.closed.earliest > action.latest]
        late = [(action.closed.latest - action.latest).days for action in closed_late
                if action.closed.earliest == action.closed.latest]
        moved = [action for action in actions if action.revisions]
        slips = [slip for slip in map(self.slippage, moved) if slip is not None]
        stale = [self.stale(action) for action in is_open]
        days = [self.days_late(action) for action in overdue]
        return {
            "implementation_rate": (len(closed), len(kept)),
            "closed_of_due": (sum(action.state == "closed" for action in in_period), len(in_period)),
            "on_time_closure": (len(on_time), len(on_time) + len(closed_late)),
            "not_overdue_of_all": (len(actions) - len(overdue), len(actions)),
            "not_overdue_of_open": (len(is_open) - len(overdue), len(is_open)),
            "mean_days_overdue": whole(mean, days),
            "median_days_overdue": whole(median, days),
            "mean_days_closed_late": whole(mean, late),
            "median_days_closed_late": whole(median, late),
            "moved": len(moved),
            "moves": sum(len(action.revisions) for action in moved),
            "mean_slippage_days": whole(mean, slips),
            "stale": sum(one is True for one in stale),
            "stale_unknown": sum(one is None for one in stale),
            "late_starts": sum(map(self.late_start, actions)),
            "unconfirmed": sum(map(self.unconfirmed, is_open)),
            "without_owner": sum(all(owner.undecided for owner in action.owners) for action in is_open),
            "without_deadline": sum(
                action.deadline is None or action.deadline.kind == "undecided" for action in is_open),
            "without_evidence": sum(
                not action.evidence and not any(entry.get("links") for entry in action.entries)
                for action in closed),
        }

    # Indicators of recommendations

    @staticmethod
    def responded(recommendation):
        return recommendation.response not in (None, "pending")

    def counted(self, recommendations):
        return [one for one in recommendations if self_counts(one)]

    def status_of(self, recommendation):
        written = recommendation.record.get("status")
        if written:
            return recommendation.plan.statuses.canonical(written)
        parts = [action.canonical if not action.nothing_said else "not-started"
                 for action in recommendation.actions]
        return reading.rolled_up(parts)

    def in_time(self, plan):
        """None where nobody knows, or not yet."""
        limit = plan.issued.latest + 42 * DAY
        answers = []
        for one in self.counted(plan.recommendations):
            if not self.responded(one):
                answers.append(False if self.as_of > limit else None)
            elif not one.responded:
                answers.append(None)
            elif one.responded.latest <= limit:
                answers.append(True)
            else:
                answers.append(False if one.responded.earliest > limit else None)
        return False if False in answers else None if None in answers else True

    def of_recommendations(self, recommendations, plans):
        counted = self.counted(recommendations)
        responded = [one for one in counted if self.responded(one)]
        accepted = [one for one in responded if one.response != "rejected"]
        followed = [one for one in accepted
                    if one.actions and reading.state_of(self.status_of(one)) != "dropped"]
        in_time = [self.in_time(plan) for plan in plans if plan.issued]
        return {
            "response_rate": (len(responded), len(counted)),
            "response_timeliness": (in_time.count(True), in_time.count(True) + in_time.count(False)),
            "acceptance_rate": (len(accepted), len(responded)),
            "recommendations_implemented": (
                sum(reading.state_of(self.status_of(one)) == "closed" for one in followed), len(followed)),
        }


# Workload ---------------------------------------------------------------------------------------


class Row:
    """The actions of somebody or something, as sets of positions in the list of all actions."""

    def __init__(self, name, kind=None, party=None, level=1, within=None):
        self.facts = {"name": name, "kind": kind, "party": party, "level": level, "within": within}
        self.identities = set()


def identities_of(mentions):
    return {mention.identity for mention in mentions}


def owners_of(action):
    return identities_of(action.owners) or {NOBODY}


def known_parties(plans):
    """By their key; the directories of the portfolios here never define one twice."""
    parties = {}
    for plan in plans:
        for party in plan.directory.parties.values():
            parties.setdefault(party.key, party)
    return parties


def rows_by_party(plans, actions, by):
    parties = known_parties(plans)
    rows = {}
    mentioned = {}
    for action in actions:
        for mention in action.owners + action.partners:
            mentioned.setdefault(mention.identity, mention)
        if not action.owners:
            mentioned.setdefault(NOBODY, None)
    for identity, mention in mentioned.items():
        kind, key = identity
        if kind == "party":
            party = parties[key]
            if by == "person":
                keys = [party] if party.type == "person" else []
            elif by == "party":
                keys = [party]
            else:
                line = list(party.line_upwards())
                keys = line[: line.index(party.agency()) + 1]
            for place, above in enumerate(keys):
                row = rows.setdefault(("party", above.key), Row(above.name, above.type, above.key))
                row.identities.add(identity)
                if by == "agency":
                    row.facts["level"] = len(keys) - place
                    row.facts["within"] = keys[place + 1].name if place + 1 < len(keys) else None
            if keys:
                continue
        if by == "person" and kind not in ("nobody", "undecided"):
            rows.setdefault("rest", Row(None)).identities.add(identity)
        else:
            rows.setdefault(identity, Row(None, kind)).identities.add(identity)
    return rows


def figures_of_rows(figures, rows, actions):
    result = {}
    for key, row in rows.items():
        owned = [action for action in actions if owners_of(action) & row.identities]
        alone = sum(owners_of(action) <= row.identities for action in owned)
        helped = sum(
            bool(identities_of(action.partners) & row.identities)
            and not owners_of(action) & row.identities for action in actions)
        result[key] = dict(
            row.facts, **figures.counts(owned), share=rate(len(owned), len(actions)), alone=alone,
            with_others=len(owned) - alone, as_partner=helped)
    return result


def rows_by_label(figures, actions, labels_of):
    groups = {}
    for action in actions:
        for label in dict.fromkeys(labels_of(action)):
            groups.setdefault(label, []).append(action)
    return {
        label: dict(figures.counts(group), share=rate(len(group), len(actions)))
        for label, group in groups.items()
    }


LABELS = {
    "country": lambda action: action.countries or [None],
    "plan": lambda action: [action.plan.id],
    "priority": lambda action: [action.canonical_priority],
}


# Comparison -------------------------------------------------------------------------------------


class Comparison:
    def __init__(self, program):
        self.program = program
        self.differences = []
        self.numbers = 0
        self.where = ""

    def run(self, *arguments):
        command = [self.program, *arguments, "--format", "json"]
        self.where = " ".join(arguments)
        done = subprocess.run(command, capture_output=True, check=False)
        if done.returncode:
            raise SystemExit(f"{' '.join(command)}: {done.returncode}\n{done.stderr.decode()}")
        return json.loads(done.stdout)

    def same(self, what, expected, got):
        self.numbers += 1
        if expected != got:
            self.differences.append(f"{self.where}: {what}: expected {expected!r}, got {got!r}")

    def same_keys(self, what, expected, got):
        for key, value in expected.items():
            self.same(f"{what}: {key}", value, got.get(key, "nothing"))

    def end(self):
        for difference in self.differences[: int(os.environ.get("SHOWN", "40"))]:
            print(difference)
        print(f"{self.numbers} values compared, {len(self.differences)} differ")
        return 1 if self.differences else 0


def text_of(day):
    return day.isoformat() if day else None


def compare_list(comparison, figures, plans, arguments):
    listed = comparison.run("list", *arguments)["actions"]
    actions = [action for plan in plans for action in plan.actions]
    comparison.same("ids", [action.id for action in actions], [one["id"] for one in listed])
    listed = {one["id"]: one for one in listed}
    for action in actions:
        overdue = figures.overdue(action)
        days_left = None
        if action.state == "open" and action.latest and not overdue:
            days_left = (action.latest - figures.as_of).days
        comparison.same_keys(action.id, {
            "plan": action.plan.id,
            "title": action.title,
            "action": action.words,
            "owners": [owner.written for owner in action.owners],
            "partners": [partner.written for partner in action.partners],
            "start": action.start_written,
            "deadline": action.deadline_written,
            "earliest_day": text_of(action.earliest),
            "latest_day": text_of(action.latest),
            "is_uncertain": bool(action.deadline and action.deadline.uncertain),
            "status": action.status,
            "canonical_status": action.canonical,
            "state": action.state,
            "overdue": overdue,
            "days_overdue": figures.days_late(action) if overdue else 0,
            "days_left": days_left,
            "priority": action.priority,
            "countries": action.countries,
            "tags": action.tags,
            "recommendation": action.recommendation.id if action.recommendation else None,
            "file": action.plan.path,
        }, listed.get(action.id, {}))


def key_of_row(row, by):
    if row["party"] is not None:
        return ("party", row["party"])
    if row["kind"] in ("nobody", "undecided"):
        return (row["kind"], "")
    if by == "person":
        return "rest"
    # Where there is no directory, a name is not said to be missing from it.
    kind = "group" if row["kind"] == "group" else "unknown"
    return (kind, reading.folded(row["name"]))


def compare_workload(comparison, figures, plans, arguments):
    actions = [action for plan in plans for action in plan.actions]
    totals = figures.counts(actions)
    for by in ("agency", "party", "person"):
        depth = ["--depth", "all"] if by == "agency" else []
        report = comparison.run("workload", "--by", by, *depth, *arguments)
        comparison.same_keys("totals", totals, report["totals"])
        expected = figures_of_rows(figures, rows_by_party(plans, actions, by), actions)
        got = {key_of_row(row, by): row for row in report["rows"]}
        comparison.same("rows", len(report["rows"]), len(got))
        comparison.same("rows", sorted(map(str, expected)), sorted(map(str, got)))
        for key, row in expected.items():
            for fact in ("name", "kind"):
                if key[0] != "party":
                    row.pop(fact)
            comparison.same_keys(str(key), row, got.get(key, {}))
    for by, labels_of in LABELS.items():
        report = comparison.run("workload", "--by", by, *arguments)
        comparison.same_keys("totals", totals, report["totals"])
        got = {None if row["name"].startswith("no ") else row["name"]: row for row in report["rows"]}
        expected = rows_by_label(figures, actions, labels_of)
        comparison.same("rows", sorted(map(str, expected)), sorted(map(str, got)))
        for key, row in expected.items():
            comparison.same_keys(str(key), row, got.get(key, {}))


WITHOUT_LIGHT = ("acceptance_rate", "implementation_rate", "recommendations_implemented")


def compare_indicators(comparison, period, expected, report):
    got = {one["key"]: one for one in report["indicators"]}
    expected = {key: value for key, value in expected.items() if key != "closed_of_due" or period}
    comparison.same("indicators", sorted(expected), sorted(got))
    for key, value in expected.items():
        one = got.get(key, {})
        if isinstance(value, tuple):
            comparison.same(key, rate(*value), one.get("rate"))
            comparison.same(key, None if key in WITHOUT_LIGHT else light(*value), one.get("light"))
        else:
            comparison.same(key, value, one.get("number"))


def compare_shares(comparison, report, table, name, expected, total):
    got = {one[name]: one for one in report[table]}
    if not total and not got:
        return
    comparison.same(table, list(expected), list(got))
    for key, count in expected.items():
        comparison.same(f"{table}: {key}", count, got.get(key, {}).get("count"))
        comparison.same(f"{table}: {key}", rate(count, total), got.get(key, {}).get("share"))


def self_counts(recommendation):
    return not recommendation.only_holds or Figures.responded(recommendation)


def rows_of_summary(plans, by):
    """For each row: its actions, recommendations, and the plans whose evaluation it answers."""
    rows = {}
    for plan in plans:
        if by == "plan":
            rows[plan.id] = (plan.title, plan.actions, plan.recommendations, [plan])
            continue
        members = plan.recommendations if by == "recommendation" else plan.sections
        for member in members:
            of_member = (lambda action: action.recommendation) if by == "recommendation" else (
                lambda action: action.section)
            actions = [action for action in plan.actions if of_member(action) is member]
            counts_itself = by == "recommendation" and self_counts(member)
            if counts_itself or actions:
                rows[member.id] = (
                    member.title, actions, [member] if by == "recommendation" else [], [])
        rest = [action for action in plan.actions
                if (action.recommendation if by == "recommendation" else action.section) is None]
        if rest:
            rows[plan.id] = (plan.title, rest, [], [])
    return rows


def deadlines_of(figures, actions, times):
    """The chart of deadlines, in the steps of time that the program chose."""
    length = 7 if any(len(time.split(" ")[0]) == 7 for time in times) else 4
    expected = {}
    for action in actions:
        if action.latest is None:
            continue
        month = text_of(action.latest)[:length]
        name = next((time for time in times if time.split(" ")[0] == month), None)
        if name is None:
            name = next((time for time in times
                         if (time.endswith("and earlier") and month < time[:length])
                         or (time.endswith("and later") and month > time[:length])), month)
        row = expected.setdefault(name, {"closed": 0, "overdue": 0, "open": 0, "dropped": 0})
        row["overdue" if figures.overdue(action) else action.state] += 1
    return expected


def compare_summary(comparison, figures, plans, arguments):
    actions = [action for plan in plans for action in plan.actions]
    recommendations = [one for plan in plans for one in plan.recommendations]
    counted = figures.counted(recommendations)
    together = figures.of_actions(actions) | figures.of_recommendations(recommendations, plans)
    for by in ("plan", "recommendation", "section"):
        report = comparison.run("summary", "--by", by, *arguments)
        comparison.same_keys(
            "headline", dict(figures.counts(actions), recommendations=len(counted)), report["headline"])
        compare_indicators(comparison, figures.period, together, report)
        expected = rows_of_summary(plans, by)
        got = {row["id"]: row for row in report["rows"]}
        comparison.same("rows", sorted(expected), sorted(got))
        comparison.same("rows", len(got), len(report["rows"]))
        for key, (title, of_row, recommendations_of_row, plans_of_row) in expected.items():
            values = figures.of_actions(of_row) | figures.of_recommendations(
                recommendations_of_row, plans_of_row)
            values = {name: rate(*value) if isinstance(value, tuple) else value
                      for name, value in values.items()}
            on_time = values["not_overdue_of_all"]
            values["light"] = light(on_time["numerator"], on_time["denominator"])
            comparison.same_keys(
                key, dict(values, **figures.counts(of_row), title=title), got.get(key, {}))
        responses = dict.fromkeys(
            ("accepted", "partially-accepted", "rejected", "no response yet"), 0)
        for one in counted:
            responses[one.response if figures.responded(one) else "no response yet"] += 1
        compare_shares(comparison, report, "responses", "response", responses, len(counted))
        statuses = dict.fromkeys((*reading.STATUSES, "nothing said", "other words"), 0)
        for action in actions:
            statuses["nothing said" if action.nothing_said else action.canonical or "other words"] += 1
        compare_shares(comparison, report, "statuses", "status", statuses, len(actions))
        bands = dict.fromkeys(
            ("1 to 30 days", "31 to 90 days", "91 to 180 days", "more than 180 days"), 0)
        overdue = [figures.days_late(action) for action in actions if figures.overdue(action)]
        for days in overdue:
            bands[list(bands)[(days > 30) + (days > 90) + (days > 180)]] += 1
        compare_shares(comparison, report, "ageing", "band", bands, len(overdue))
        times = [row["time"] for row in report["deadlines"]]
        deadlines = deadlines_of(figures, actions, times)
        comparison.same("deadlines", sorted(deadlines), sorted(
            row["time"] for row in report["deadlines"]
            if any(row[key] for key in ("closed", "overdue", "open", "dropped"))))
        for row in report["deadlines"]:
            comparison.same_keys(row["time"], deadlines.get(row["time"], {}), row)
        rows = figures_of_rows(figures, {
            key: row for key, row in rows_by_party(plans, actions, "agency").items()
            if row.facts["level"] == 1}, actions)
        kept = ("actions", "open", "overdue", "as_partner")
        comparison.same(
            "workload", sorted(tuple(row[key] for key in kept) for row in rows.values()),
            sorted(tuple(row[key] for key in kept) for row in report["workload"]))


def compare_folder(comparison, folder, as_of):
    plans = reading.read_folder(folder)
    figures = Figures(datetime.date.fromisoformat(as_of))
    arguments = ["--as-of", as_of, folder]
    compare_list(comparison, figures, plans, arguments)
    compare_workload(comparison, figures, plans, arguments)
    compare_summary(comparison, figures, plans, arguments)
    for period, first, last in (("2026", "2026-01-01", "2026-12-31"),
                                ("2025-05/2026-Q3", "2025-05-01", "2026-09-30")):
        figures.period = (datetime.date.fromisoformat(first), datetime.date.fromisoformat(last))
        compare_summary(comparison, figures, plans, ["--period", period, *arguments])


def main():
    comparison = Comparison(sys.argv[1])
    for folder, as_of in (("examples/portfolio", "2026-11-21"), ("examples/portfolio", "2025-07-01"),
                          ("examples/documents", "2022-12-31"), ("examples", "2026-11-21")):
        compare_folder(comparison, folder, as_of)
    with tempfile.TemporaryDirectory() as folder:
        portfolio.write_portfolio(folder)
        for as_of in ("2026-11-26", "2026-08-31"):
            compare_folder(comparison, os.path.realpath(folder), as_of)
    return comparison.end()


if __name__ == "__main__":
    sys.exit(main())
