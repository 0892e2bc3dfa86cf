#!/usr/bin/env python3
"""Writes a portfolio of 60 plans that has everything in it that a figure can depend on.

Usage: portfolio.py DIR. The same plans every time. They are not meant to pass `check`.
"""

import json
import os
import random
import re
import sys

PARTIES = {
    "IOM": {"name": "International Organization for Migration", "type": "agency", "aliases": ["OIM"]},
    "IOM-HQ": {"name": "IOM HQ", "type": "office", "part_of": "IOM"},
    "MHD": {"name": "Migration Health Division", "type": "unit", "part_of": "IOM HQ"},
    "RUKH": {"name": "Rukhshona Kurbonova", "type": "person", "part_of": "MHD"},
    "IOM-TJ": {"name": "IOM Tajikistan", "type": "office", "part_of": "IOM", "aliases": ["IOM TJ"]},
    "PM": {"name": "Project Manager", "type": "post", "part_of": "IOM-TJ"},
    "UN": {"name": "United Nations", "type": "agency"},
    "WHO": {"name": "World Health Organization", "type": "agency", "part_of": "UN"},
    "WHO-EU": {"name": "WHO Europe", "type": "office", "part_of": "WHO"},
    "ADVISER": {"name": "Regional Adviser", "type": "person", "part_of": "WHO-EU"},
    "ILO": {"name": "International Labour Organization", "type": "agency"},
    "MOH": {"name": "Ministry of Health, Nutrition and Medicine", "type": "office"},
    "MOH-D": {"name": "District Health Service", "type": "unit", "part_of": "MOH"},
    "DESK": {"name": "Help desk", "part_of": "MOH-D"},
    "EVALUATOR": {"name": "Independent Evaluator", "type": "person"},
    "IDLE": {"name": "Nobody's Agency", "type": "agency"},
}
FOLLOWUP = {
    "parties": PARTIES,
    "statuses": {"Initiated": "ongoing", "Implemented": "verified", "Parked": "delayed",
                 "Overtaken": "superseded"},
    "priorities": {"Urgent": "1"},
    "responses": {"Noted": "pending"},
    "exclude": ["old/**"],
}
NAMES = ["IOM", "OIM", "iom hq", "MHD", "Rukhshona Kurbonova", "IOM TJ", "PM", "UN", "WHO", "who",
         "WHO Europe", "Regional Adviser", "ILO", "MOH", "MOH-D", "Help desk", "Independent Evaluator",
         "Red Cross", "red  cross", "Chamber of Commerce"]
GROUPS = ["Ministries of health", "ministries of health", "Diaspora associations", "Red Cross"]
DEADLINES = [
    "2026-11-26", "2026-11-25", "2026-11-27", "2026-12-26", "2026-12-27", "2027-02-24", "2027-02-25",
    "2026-10-27", "2026-10-26", "2026-08-28", "2026-08-27", "2026-05-30", "2026-05-29", "2024-02-29",
    "2026-05", "2026-11", "2026-12", "2027-02", "2028-02", "2026", "2025", "2027", "2026-Q3",
    "2026-Q4", "2025-34", "2027-33", "2025-Q1/2026-Q2", "2026-01/2026-12", "2021/2022",
    "2025-03-01/2026-11-25", "../2026-04", "/2026-09-15", "2025/..", "2026-06-15/..", "2026-06/",
    "2025/", "2026-05?", "2026~", "2026-11-30%", "2026-03?/2026-10~", "2026-XX", "2026-07-XX", "201X",
    "20XX", "P6M", "P18M", "P1Y6M", "P2W", "P10D", "P0D", "P1Y/P2Y", "P3M/P90D", "continuous",
    "Continuous", "tbd", "TBD", "none", "when the ministry has agreed", "2026-22", "2026-02-30", None,
]
STARTS = ["2025-01", "2026-04", "2026-05-26", "2026-05-25", "2026-11-25", "2026-11-26", "2026-12-01",
          "2026-11", "P3M", "P1Y", "tbd", "continuous", "2024/..", "2026-Q2?"]
STATUSES = [None, None, None, "ongoing", "On-going", "in progress", "Initiated", "not started", "Planned",
            "completed", "Completed", "done", "Implemented", "implemented", "verified",
            "Closed – Implemented", "delayed", "Parked", "cancelled", "no longer applicable",
            "superseded", "Overtaken", "half way"]
ENTRY_STATUSES = ["Completed", "Completed", "Verified", "Ongoing", "Scheduled", "not started",
                  "Cancelled", "superseded", "Initiated"]
DATES = ["2026-11-26", "2026-11-27", "2026-11", "2026-05-26", "2026-05-25", "2026-05", "2026", "2025",
         "2025-12-31", "2026-10-27", "2024-02-29", "2026-08-27", "2026-09-30"]
COUNTRIES = ["Cambodia", "Philippines", "Thailand", "Viet Nam"]
TAGS = ["data", "training", "Training", "budget"]
PRIORITIES = ["1", "high", "2", "Medium", "low", "3", "N/A", "Urgent"]
RESPONSES = ["accepted", "Accept recommendation", "Partially accept", "agreed", "rejected", "pending",
             "Noted", "concurred"]


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.turn = {}

    def chance(self, share):
        return self.random.random() < share

    def next_of(self, name, values):
        """Each of the values in turn, so that all of them occur."""
        self.turn[name] = self.turn.get(name, -1) + 1
        return values[self.turn[name] % len(values)]

    def mention(self, owner):
        kind = self.random.random()
        if kind < 0.12:
            mention = {"group": self.random.choice(GROUPS)}
        elif kind < 0.18:
            mention = {"party": "tbd", "note": "to be named"} if owner else "tbd"
        else:
            mention = self.next_of("names", NAMES)
            if self.chance(0.3):
                mention = {"party": mention}
        if isinstance(mention, dict):
            if self.chance(0.3):
                mention["lead"] = "true"
            if self.chance(0.3):
                mention["confirmed"] = self.random.choice(["true", "false"])
        return mention

    def parties(self, owner):
        count = self.random.choice([0, 1, 1, 1, 2, 2, 3] if owner else [0, 0, 1, 1, 2, 4])
        mentions = [self.mention(owner) for _ in range(count)]
        return mentions[0] if len(mentions) == 1 and self.chance(0.5) else mentions

    def tracking(self, sparse=False):
        keep = 0.5 if sparse else 0.95
        record = {}
        if self.chance(keep):
            record["owner"] = self.parties(True)
        if self.chance(0.5):
            record["partners"] = self.parties(False)
        if self.chance(keep):
            record["deadline"] = self.next_of("deadlines", DEADLINES)
        if self.chance(0.3):
            record["start"] = self.next_of("starts", STARTS)
        if self.chance(0.3):
            record["priority"] = self.next_of("priorities", PRIORITIES)
        if self.chance(0.2):
            record["countries"] = self.random.sample(COUNTRIES, self.random.choice([1, 2]))
        if self.chance(0.4):
            record["tags"] = self.random.sample(TAGS, self.random.choice([1, 2]))
        return record

    def progress(self):
        record = {}
        status = self.next_of("statuses", STATUSES)
        if status:
            record["status"] = status
        if self.chance(0.35):
            record["closed"] = self.next_of("closed", DATES)
        if self.chance(0.3):
            record["evidence"] = ["https://example.org/evidence"]
        if self.chance(0.6):
            record["monitoring"] = [self.entry() for _ in range(self.random.choice([1, 1, 2, 3]))]
        if self.chance(0.25):
            record["revisions"] = [self.revision() for _ in range(self.random.choice([1, 1, 2, 3]))]
        return record

    def entry(self):
        entry = {"note": "What was done."}
        if self.chance(0.7):
            entry["date"] = self.next_of("entry dates", DATES)
        if self.chance(0.5):
            entry["status"] = self.next_of("entry statuses", ENTRY_STATUSES)
        if self.chance(0.2):
            entry["links"] = ["https://example.org/note"]
        return entry

    def revision(self):
        revision = {"was": self.next_of("was", ["2025-06", "2026-03-31", "P3M", "tbd", "2025", "2026-Q1?",
                                                "continuous", "2024/2025", "2027-06"]),
                    "reason": "It took longer."}
        if self.chance(0.7):
            revision["date"] = self.next_of("revision dates", DATES)
        return revision

    def action(self, name, depth=0):
        record = {}
        if not self.chance(0.05):
            record["id"] = name
        if self.chance(0.5):
            record["title"] = f"Step {name}"
        if self.chance(0.8) or "title" not in record:
            record["action"] = f"Do what step {name} says, as well as can be done in the time."
        record.update(self.tracking())
        form = self.random.random()
        if form < 0.15 and depth < 2:
            record["actions"] = []
            for number in range(1, self.random.choice([2, 3, 4])):
                part = self.action(f"{name}.{number}", depth + 1)
                for key in list(self.tracking()):
                    if self.chance(0.5):
                        part.pop(key, None)
                record["actions"].append(part)
        elif form < 0.27:
            record.pop("countries", None)
            record["per_country"] = {
                country: self.chance(0.8) and {**self.tracking(True), **self.progress()} or None
                for country in self.random.sample(COUNTRIES, 3)
            }
            for part in record["per_country"].values():
                (part or {}).pop("countries", None)
        else:
            record.update(self.progress())
        return record

    def actions(self, most=6):
        return [self.action(str(number)) for number in range(1, self.random.randint(1, most) + 1)]

    def sections(self, depth=0):
        result = []
        for number in range(1, self.random.randint(1, 3) + 1):
            section = {"id": f"s{number}", "title": f"Part {number}"}
            if self.chance(0.25):
                section["confirmed"] = self.random.choice(["true", "false"])
            if depth < 2 and self.chance(0.35):
                section["sections"] = self.sections(depth + 1)
            if "sections" not in section or self.chance(0.5):
                section["actions"] = self.actions(4)
            result.append(section)
        return result

    def recommendation(self, name, depth=0):
        record = {"id": name, "title": f"Recommendation {name}", "text": "Do better."}
        if self.chance(0.7):
            record["priority"] = self.next_of("priorities", PRIORITIES)
        if self.chance(0.9):
            record["response"] = self.next_of("responses", RESPONSES)
            if self.chance(0.8):
                record["responded"] = self.random.choice(
                    ["2025-03-20", "2025-03-31", "2025-04-15", "2025-04", "2026-01-31", "2025-03-03"])
        form = self.random.random()
        if form < 0.2 and depth < 2:
            record["recommendations"] = [
                self.recommendation(f"{name}.{number}", depth + 1) for number in (1, 2)
            ]
            if self.chance(0.5):
                record.pop("response", None)
            if self.chance(0.2):
                record["status"] = self.random.choice(["ongoing", "completed"])
        elif form < 0.5:
            record.update({**self.tracking(), **self.progress()})
        elif form < 0.92:
            record["actions"] = self.actions(4)
            if self.chance(0.2):
                record["status"] = self.random.choice(["ongoing", "completed", "cancelled"])
        return record

    def plan(self, number):
        matrix = number % 3 == 0
        record = {"kind": "response-matrix" if matrix else "action-plan", "id": f"P{number:02}",
                  "title": f"Plan {number} for the health of people on the move"}
        if not self.chance(0.15):
            record["adopted"] = self.random.choice(
                ["2025-01-31", "2025-08-31", "2026-02", "2026", "2025-02"])
        if self.chance(0.3):
            record["confirmed"] = "false"
        if self.chance(0.3):
            record["countries"] = self.random.sample(COUNTRIES, 2)
        if self.chance(0.2):
            record["statuses"] = {"half way": "ongoing", "Implemented": "completed"}
        if self.chance(0.1):
            record["parties"] = {"COC": {"name": "Chamber of Commerce", "type": "agency"}}
        if matrix:
            if self.chance(0.75):
                record["evaluation"] = {
                    "title": "Evaluation",
                    "issued": self.random.choice(["2025-02-17", "2025-03-04", "2025", "2026-10-20", "2025-03"]),
                }
            record["recommendations"] = [
                self.recommendation(letter) for letter in "ABCDEF"[: self.random.randint(1, 6)]
            ]
        elif number % 3 == 1:
            record["sections"] = self.sections()
            if self.chance(0.2):
                record["actions"] = self.actions(3)
        else:
            record["actions"] = self.actions(8)
        return record


PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ./–-]*[A-Za-z0-9.]|[A-Za-z0-9]")


def scalar(value):
    return value if PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)


def to_yaml(value, indent=0):
    """Block style as a coordinator writes it."""
    blanks = "  " * indent
    lines = []
    if isinstance(value, dict):
        for key, entry in value.items():
            if entry is None or (isinstance(entry, (dict, list)) and not entry):
                lines.append(f"{blanks}{key}:")
            elif isinstance(entry, (dict, list)):
                lines.append(f"{blanks}{key}:")
                lines.extend(to_yaml(entry, indent + 1))
            else:
                lines.append(f"{blanks}{key}: {scalar(entry)}")
    else:
        for entry in value:
            if isinstance(entry, dict):
                inner = to_yaml(entry, indent + 1)
                lines.append(f"{blanks}- {inner[0].lstrip()}")
                lines.extend(inner[1:])
            else:
                lines.append(f"{blanks}- {scalar(entry)}")
    return lines


def write_portfolio(folder):
    writer = Writer(2026)
    for number in range(60):
        # Three folders, one of which the configuration leaves out.
        place = os.path.join(folder, ("evaluations", "plans", "plans/regional", "old")[
            3 if number >= 57 else number % 3])
        os.makedirs(place, exist_ok=True)
        with open(os.path.join(place, f"p{number:02}.yaml"), "w", encoding="utf-8") as file:
            file.write("\n".join(to_yaml(writer.plan(number))) + "\n")
    with open(os.path.join(folder, "followup.yaml"), "w", encoding="utf-8") as file:
        file.write("\n".join(to_yaml(FOLLOWUP)) + "\n")


if __name__ == "__main__":
    write_portfolio(sys.argv[1])
