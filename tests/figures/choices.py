#!/usr/bin/env python3
"""Groups, filters, order and limits choose what they should, and their sums add up.

Usage: choices.py FOLLOWUP. What each should choose is computed from the plans as plans.py reads them,
over the portfolio that portfolio.py writes.
"""

import copy
import datetime
import sys
import tempfile

import plans as reading
import portfolio
from recompute import DAY, Comparison, Figures, compare_workload, rate

AS_OF = datetime.date(2026, 11, 26)


def folded(label):
    return reading.folded(label) if label is not None else None


# Groups -----------------------------------------------------------------------------------------


class Label(str):
    """A heading. Two parties may be called the same and are two all the same."""

    def __new__(cls, heading, identity):
        label = super().__new__(cls, heading)
        label.identity = identity
        return label


def label_of(mention, by):
    if mention.undecided:
        return Label("to be decided", mention.identity)
    if by == "person" and (mention.party is None or mention.party.type != "person"):
        return Label("(no persons)", "rest")
    if mention.party is None:
        # The generated portfolio has a directory, so whoever is not in it is marked.
        mark = "group" if mention.group else "not in the directory"
        return Label(f"{mention.written} ({mark})", mention.identity)
    party = mention.party.agency() if by == "agency" else mention.party
    return Label(party.name, ("party", party.key))


def labels_by_party(by):
    def labels_of(action):
        labels = {label.identity: label for label in (label_of(owner, by) for owner in action.owners)}
        return list(labels.values()) or ["nobody"]

    return labels_of


def named(thing, missing):
    if thing is None:
        return [missing]
    return [f"{thing.id} – {thing.title}" if thing.title else thing.id]


PARTIES = ("owner", "agency", "person")
# Each action stands once for each key; what the key is called is the heading.
GROUPS = {
    "owner": labels_by_party("owner"),
    "agency": labels_by_party("agency"),
    "person": labels_by_party("person"),
    "country": lambda action: action.countries or ["no country"],
    "plan": lambda action: [action.plan.id],
    "priority": lambda action: [action.canonical_priority or "no priority"],
    "status": lambda action: [
        "nothing said" if action.nothing_said else action.canonical or action.status],
    "state": lambda action: [action.state],
    "tag": lambda action: action.tags or ["no tag"],
    "recommendation": lambda action: named(action.recommendation, "no recommendation"),
    "section": lambda action: named(action.section, "no section"),
    "month": lambda action: [action.latest.isoformat()[:7] if action.latest else "no last day"],
}


def compare_groups(comparison, by_id, report, options):
    alone = [one["id"] for one in comparison.run(report, *options)["actions"]]
    for by, labels_of in GROUPS.items():
        grouped = [(folded(one["group"]), one["id"])
                   for one in comparison.run(report, "--group-by", by, *options)["actions"]]
        comparison.same("all and no others", sorted(set(alone)), sorted({name for _, name in grouped}))
        groups = {}
        for name in alone:
            labels = {folded(label): label for label in labels_of(by_id[name])}
            for label in labels_of(by_id[name]) if by in PARTIES else labels.values():
                key = getattr(label, "identity", folded(label))
                groups.setdefault(key, []).append((folded(label), name))
        expected = sorted((group[0][0], name) for group in groups.values() for _, name in group)
        # Of a party that is written in two ways one heading is as good as the other.
        comparison.same("members", expected, sorted(grouped))
        order = [label for label, _ in grouped]
        blocks = [at for at in range(len(order))
                  if at == 0 or order[at - 1] != order[at]]
        comparison.same("groups that stand together", len(groups), len(blocks))


def compare_reports(comparison, figures, by_id, options):
    """What overdue and due show, and that every action has one state."""
    actions = list(by_id.values())
    listed = comparison.run("list", *options)
    comparison.same("one state each", len(actions), sum(
        listed["totals"][state] for state in ("open", "closed", "dropped")))
    overdue = comparison.run("overdue", *options)
    expected = sorted((action for action in actions if figures.overdue(action)),
                      key=lambda action: action.latest)
    comparison.same("overdue", [action.id for action in expected],
                    [one["id"] for one in overdue["actions"]])
    for within, days in (("30d", 30), ("6w", 42), ("3m", None), ("P90D", 90)):
        end = AS_OF + DAY * days if days else reading.plus_months(AS_OF, 3)
        due = comparison.run("due", "--within", within, *options)
        expected = {action.id for action in actions if action.state == "open" and action.latest
                    and AS_OF <= action.latest <= end}
        late = {action.id for action in actions
                if figures.late_start(action) and (action.latest is None or action.latest > end)}
        in_time = [one["id"] for one in due["actions"] if not one["group"].startswith("Should have started")]
        others = [one["id"] for one in due["actions"] if one["group"].startswith("Should have started")]
        comparison.same("due", sorted(expected), sorted(in_time))
        comparison.same("due later", sorted(late), sorted(others))
        comparison.same_keys("totals", {
            "until": end.isoformat(), "due": len(expected), "late_starts_due_later": len(late),
            "due_today": sum(by_id[name].latest == AS_OF for name in expected),
            "unconfirmed": sum(figures.unconfirmed(by_id[name]) for name in expected),
            "overdue": sum(map(figures.overdue, actions)),
            "open": sum(action.state == "open" for action in actions),
            "undated": sum(map(figures.undated, actions)),
            "unreadable_deadlines": sum(
                figures.undated(action) and action.deadline is not None
                and action.deadline.kind == "unreadable" for action in actions),
        }, due["totals"])
    # The open ones are overdue, due, undated, or without an end on purpose.
    endless = [action for action in actions if action.state == "open" and action.deadline
               and action.deadline.kind in ("continuous", "none")]
    later = [action for action in actions if action.state == "open" and action.latest
             and action.latest >= AS_OF]
    comparison.same("open", listed["totals"]["open"], overdue["totals"]["overdue"]
                    + overdue["totals"]["undated"] + len(later) + len(endless))
    comparison.same("ageing", overdue["totals"]["overdue"], sum(overdue["ageing"].values()))


def compare_workloads(comparison, options):
    """How the rows add up to the line that counts each action once."""
    for by in ("agency", "party", "person", "country", "plan", "priority"):
        report = comparison.run("workload", "--by", by, *options)
        for row in report["rows"]:
            comparison.same("states", row["actions"], row["open"] + row["closed"] + row["dropped"])
            if by in ("agency", "party", "person"):
                comparison.same("owned", row["actions"], row["alone"] + row["with_others"])
        for key, total in report["totals"].items():
            together = sum(row[key] for row in report["rows"])
            if by in ("plan", "priority"):
                comparison.same(f"sum of {key}", total, together)
            else:
                comparison.same(f"sum of {key} is not too small", True, together >= total)


# Filters ----------------------------------------------------------------------------------------


OWN_STATUSES = {reading.squeezed(word) for word in [*portfolio.FOLLOWUP["statuses"], "half way"]}
PRIORITY_TABLE = {**reading.PRIORITY_TABLE, "urgent": "1"}


def is_called(mention, name):
    if mention.undecided or mention.party is None:
        return folded(mention.written) == folded(name)
    party = mention.party
    return folded(name) in map(folded, [party.key, party.name, *party.aliases])


def below(mention, name):
    if mention.party is None:
        return is_called(mention, name)
    return any(folded(name) in map(folded, [party.key, party.name, *party.aliases])
               for party in mention.party.line_upwards())


def any_of(mentions, test, name):
    return any(test(mention, name) for mention in mentions)


def of_status(action, word):
    if folded(word) == "none":
        return action.nothing_said
    # A word of the office's own finds itself, a word of the field all that mean the same.
    squeezed = reading.squeezed(word)
    if squeezed in OWN_STATUSES or squeezed not in reading.STATUS_TABLE:
        return bool(action.status) and reading.squeezed(action.status) == squeezed
    return action.canonical == reading.STATUS_TABLE[squeezed]


def of_priority(action, word):
    if folded(word) == "none":
        return action.priority is None
    return action.canonical_priority == PRIORITY_TABLE[reading.squeezed(word)]


def among(values, word):
    return folded(word) in map(folded, values)


FILTERS = {
    "--owner": lambda action, value: (
        not action.owners if value == "nobody" else any_of(action.owners, is_called, value)),
    "--agency": lambda action, value: any_of(action.owners, below, value),
    "--partner": lambda action, value: any_of(action.partners, is_called, value),
    "--status": of_status,
    "--state": lambda action, value: action.state == value,
    "--country": lambda action, value: among(action.countries, value),
    "--tag": lambda action, value: among(action.tags, value),
    "--priority": of_priority,
    "--plan": lambda action, value: action.plan.id == value,
    "--due-after": lambda action, value: (
        action.latest is not None and action.latest > reading.read_date(value).latest),
    "--due-before": lambda action, value: (
        action.latest is not None and action.latest < reading.read_date(value).earliest),
}


def values_that_occur(actions):
    owners, partners = {}, {}
    for action in actions:
        for mentions, names in ((action.owners, owners), (action.partners, partners)):
            for mention in mentions:
                names.setdefault(mention.written)
                if mention.party:
                    names.setdefault(mention.party.name)
    parties = {party.key: party for action in actions
               for owner in action.owners if owner.party for party in owner.party.line_upwards()}
    first = actions[:: max(1, len(actions) // 12)]
    return {
        "--owner": [*owners, "nobody"],
        "--agency": list(parties),
        "--partner": list(partners),
        "--status": [*dict.fromkeys(action.status for action in actions if action.status),
                     "none", "Scheduled", "blocked"],
        "--state": ["open", "closed", "dropped"],
        "--country": list(dict.fromkeys(one for action in actions for one in action.countries)),
        "--tag": list(dict.fromkeys(one for action in actions for one in action.tags)),
        "--priority": [*dict.fromkeys(one.priority for one in actions if one.priority), "none"],
        "--plan": list(dict.fromkeys(one.plan.id for one in first)),
        "--due-after": ["2026-11-26", "2026-11", "2026"],
        "--due-before": ["2026-11-26", "2026-11", "2026"],
    }


def compare_filters(comparison, by_id, options):
    def compare(chosen):
        arguments = [word for option, values in chosen.items() for value in values
                     for word in (option, value)]
        got = comparison.run("list", *arguments, "--columns", "id", *options)["actions"]
        expected = [
            name for name, action in by_id.items()
            if all(any(FILTERS[option](action, value) for value in values)
                   for option, values in chosen.items())
        ]
        comparison.same("chosen", expected, [one["id"] for one in got])

    occurring = values_that_occur(list(by_id.values()))
    for option, values in occurring.items():
        for value in values:
            compare({option: [value]})
        # Several of a kind mean one or the other, different ones all of them.
        if not option.startswith("--due"):
            compare({option: values[-2:], "--state": ["open", "closed"], "--due-after": ["2025-06"]})
    compare({"--due-after": ["2026-05-31"], "--due-before": ["2027"], "--owner": ["IOM", "nobody"]})


def compare_figures_of_chosen(comparison, figures, plans, options):
    """With filters workload and summary are about what is chosen and nothing else."""
    for chosen in ({"--agency": ["IOM"]}, {"--owner": ["Red Cross"]}, {"--plan": ["P34", "P51"]},
                   {"--state": ["open"], "--country": ["Cambodia"]}, {"--status": ["Planned"]}):
        arguments = [word for option, values in chosen.items() for value in values
                     for word in (option, value)] + options
        left = []
        for plan in map(copy.copy, plans):
            plan.actions = [
                action for action in plan.actions
                if all(any(FILTERS[option](action, value) for value in values)
                       for option, values in chosen.items())
            ]
            left.append(plan)
        compare_workload(comparison, figures, left, arguments)
        report = comparison.run("summary", *arguments)
        actions = [action for plan in left for action in plan.actions]
        comparison.same_keys("headline", figures.counts(actions), report["headline"])
        names = {action.id for action in actions}
        recommendations = [one for plan in plans for one in plan.recommendations
                           if any(action.id in names for action in one.actions)]
        expected = figures.of_actions(actions)
        of_recommendations = figures.of_recommendations(recommendations, [])
        for key in ("response_rate", "acceptance_rate"):
            expected[key] = of_recommendations[key]
        del expected["closed_of_due"]
        got = {one["key"]: one for one in report["indicators"]}
        for key, value in expected.items():
            if isinstance(value, tuple):
                comparison.same(key, rate(*value), got[key]["rate"])
            else:
                comparison.same(key, value, got[key]["number"])
        rows = {row["id"]: row for row in report["rows"]}
        for plan in left:
            if plan.actions:
                comparison.same_keys(plan.id, figures.counts(plan.actions), rows.get(plan.id, {}))


# Order and amount -------------------------------------------------------------------------------


def ranks(table):
    return {word: place for place, word in enumerate(dict.fromkeys(table))}


STATUS_RANK, PRIORITY_RANK = ranks(reading.STATUSES), ranks(reading.PRIORITIES)
SORTS = {
    "deadline": lambda one: one["latest_day"],
    "latest_day": lambda one: one["latest_day"],
    "earliest_day": lambda one: one["earliest_day"],
    "days_overdue": lambda one: one["days_overdue"],
    "days_left": lambda one: one["days_left"],
    "canonical_status": lambda one: STATUS_RANK.get(one["canonical_status"]),
    "status": lambda one: STATUS_RANK.get(one["canonical_status"]),
    "priority": lambda one: PRIORITY_RANK.get(one["canonical_priority"]),
    "line": lambda one: one["line"],
    "owners": lambda one: [owner.casefold() for owner in one["owners"]] or None,
    "tags": lambda one: [tag.casefold() for tag in one["tags"]] or None,
}


def compare_order(comparison, by_id, options):
    listed = comparison.run("list", *options)["actions"]
    for one in listed:
        one["canonical_priority"] = by_id[one["id"]].canonical_priority
    for column, key in SORTS.items():
        for descending in (False, True):
            known = [one for one in listed if key(one) is not None]
            unknown = [one for one in listed if key(one) is None]
            expected = sorted(known, key=key, reverse=descending) + unknown
            order = column + (":desc" if descending else "")
            got = comparison.run("list", "--sort", order, *options)["actions"]
            comparison.same(f"order by {order}", [one["id"] for one in expected],
                            [one["id"] for one in got])
    two = comparison.run("list", "--sort", "priority:desc,deadline", "--limit", "50", *options)["actions"]
    dated = sorted(listed, key=lambda one: one["latest_day"] or "9999")
    expected = sorted(dated, key=lambda one: -PRIORITY_RANK.get(one["canonical_priority"], -1))
    comparison.same("order by two", [one["id"] for one in expected[:50]], [one["id"] for one in two])
    for report in ("list", "overdue", "due"):
        everything = comparison.run(report, *options)
        for limit in (1, 7, 100000):
            cut = comparison.run(report, "--limit", str(limit), *options)
            comparison.same("cut", everything["actions"][:limit], cut["actions"])
            comparison.same("totals", everything["totals"], cut["totals"])
    rows = comparison.run("workload", *options)
    cut = comparison.run("workload", "--limit", "3", *options)
    comparison.same("cut", rows["rows"][:3], cut["rows"])
    comparison.same("totals", rows["totals"], cut["totals"])


def main():
    comparison = Comparison(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        portfolio.write_portfolio(folder)
        plans = reading.read_folder(folder)
        actions = [action for plan in plans for action in plan.actions]
        by_id = {action.id: action for action in actions}
        options = ["--as-of", AS_OF.isoformat(), folder]
        for report in ("list", "overdue", "due"):
            compare_groups(comparison, by_id, report, options)
        compare_reports(comparison, Figures(AS_OF), by_id, options)
        compare_workloads(comparison, options)
        compare_filters(comparison, by_id, options)
        compare_figures_of_chosen(comparison, Figures(AS_OF), plans, options)
        compare_order(comparison, by_id, options)
    return comparison.end()


if __name__ == "__main__":
    sys.exit(main())
