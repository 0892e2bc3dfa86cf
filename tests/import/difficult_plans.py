"""Plans whose words look like something else: from a fixed seed, the same on every run."""
import random

TEXTS = [
    "Train staff", "Priority: high", "1.2 Do it", "2 – Second", "a) first", "A. Then", "x – y",
    "Note: x", "WHO: nobody", "Closed: 2026-01-01", "Moved from 2026-01 (2026-02): why",
    "2026-03-01: said", "by WHO: said", "(lead)", "Name (to be decided)", "☒ Accept ☐ Reject",
    "Recommendation 3 – x", "Recommendation: y", "Partners: IOM", "https://example.org/q",
    "see https://example.org/z, please", "- list", "• bullet", "Status", "Key action", "tbd",
    "Parties", "Own words", "Leaders and partners are confirmed.", "As of 2026-01-01",
    "Start: 2026", "Evidence: report.pdf", "Countries: all", "Responsible: WHO", "Page 2 of 3",
    "Explanation: no", "été – hiver", "Рекомендация 2. Да", "السطر"]
NAMES = ["WHO", "IOM", "Ministry (MoH)", "Office, of all", "A / B", "Nobody", "UN and WHO", "Team (lead)",
         "IOM (to be decided)"]
NOTES = ["six regions", "a; b", "a;b", "(x)", "lead", "confirmed; since May", "to be confirmed",
         "to be decided", "Lead", "note: x", "leads the group"]
IDS = ["1", "2", "a", "b", "step b", "B-1", "with-date", "10", "é", "No. 3", "1st", "Z z"]
FILES = ["https://example.org/e", "a/b.pdf", "../a list.pdf", "minutes (draft), 2 March; signed.docx",
         'an "odd" name \u2014 [2].pdf', "Annex: A/B & C.pdf", "see https://example.org/f of May.pdf"]
LINKS = ["https://example.org/l", "ftp://example.org/l", "mailto:office@example.org"]
TAGS = ["one", "two words", "a, b", "c; d", "x (y)", '"quoted"']
COUNTRIES = ["Chad", "Mali", "Republic of Moldova, the", "Côte d'Ivoire"]


class DifficultPlan:
    def __init__(self, seed):
        self.chance = random.Random(seed)

    def often(self):
        return self.chance.random() < 0.5

    def seldom(self):
        return self.chance.random() < 0.25

    def one_of(self, values):
        return self.chance.choice(values)

    def some_of(self, values, most=3):
        return self.chance.sample(values, self.chance.randint(1, most))

    def text(self):
        return "\n".join(self.one_of(TEXTS) for _ in range(self.chance.randint(1, 3)))

    def some(self, **values):
        """Some of the keys, each with what its function makes."""
        return {key: make() for key, make in values.items() if self.seldom()}

    def party(self):
        if self.often():
            return self.one_of(NAMES)
        if self.seldom():
            return {"party": self.one_of(["tbd", *NAMES]), "note": self.one_of(NOTES)}
        if self.seldom():
            return {"group": self.one_of(NAMES + TEXTS[:12])}
        return {"party": self.one_of(NAMES), "lead": True,
                **self.some(confirmed=self.often,
                            note=lambda: self.one_of(NOTES))}

    def parties(self):
        return [self.party() for _ in range(self.chance.randint(1, 3))]

    def named(self, words):
        """With a title, with full words, or with both."""
        named = self.some(note=self.text)
        if self.often():
            return {"title": self.one_of(TEXTS), words: self.text(), **named}
        return {self.one_of(["title", words]): self.one_of(TEXTS), **named}

    def entry(self):
        return {"note": self.text(), **self.some(
            date=lambda: self.one_of(["2026-01-05", "2026-02", "2025"]),
            by=lambda: self.some_of(["WHO", "IOM"], 2),
            links=lambda: self.some_of(LINKS),
            status=lambda: self.one_of(["ongoing", "completed"]))}

    def revision(self):
        return {"was": self.one_of(["2025", "2026-01-01", "tbd", "P3M", "2025-01/2025-06"]),
                **self.some(date=lambda: "2026-01-02", by=lambda: ["WHO"], reason=self.text)}

    def progress(self):
        if self.often():
            return self.some(status=lambda: self.one_of(["ongoing", "planned"]),
                             monitoring=lambda: [self.entry(), self.entry()],
                             revisions=lambda: [self.revision(), self.revision()])
        return {"status": self.one_of(["completed", "overtaken"]), "closed": "2026-05-05",
                **self.some(reason=self.text, verified_by=self.parties,
                            evidence=lambda: self.some_of(FILES),
                            monitoring=lambda: [self.entry(), self.entry()])}

    def action(self, number, depth=0):
        action = {"id": number, **self.named("action"), **self.some(
            indicator=self.text, tags=lambda: self.some_of(TAGS), partners=self.parties,
            links=lambda: self.some_of(LINKS), countries=lambda: self.some_of(COUNTRIES),
            priority=lambda: "high")}
        if self.seldom() and depth < 2:
            action["actions"] = [self.action(part, depth + 1) for part in self.some_of(IDS, 2)]
            return action
        action["owner"] = self.parties()
        action["deadline"] = self.one_of(
            ["2027", "2027-03", "P6M", "tbd", "none", "continuous", "2026-01/2026-05"])
        action.update(self.some(deadline_note=self.text))
        if self.seldom() and depth < 2:
            parts = self.some_of(COUNTRIES)
            action["per_country"] = {
                country: {**self.named("action"), "owner": [f"Office {country}"],
                          "deadline": f"203{parts.index(country)}", **self.progress()}
                for country in parts}
            return action
        return {**action, **self.some(start=lambda: "2026-01"), **self.progress()}

    def recommendation(self, number, depth=0):
        one = {"id": number, **self.named("text"), **self.some(
            responsible=self.parties, recommended_to=self.parties, priority=lambda: "low",
            indicator=self.text, countries=lambda: self.some_of(COUNTRIES),
            links=lambda: ["https://example.org/r"], tags=lambda: self.some_of(TAGS))}
        if self.seldom() and depth < 2:
            one["recommendations"] = [
                self.recommendation(part, depth + 1) for part in self.some_of(IDS, 2)]
            return one
        one["response"] = self.one_of(["accepted", "partially-accepted", "rejected"])
        one.update(self.some(explanation=self.text, responded=lambda: "2026-01-01"))
        if one["response"] != "rejected":
            one["actions"] = [self.action(part) for part in self.some_of(IDS)]
        return one

    def section(self, number, depth=0):
        one = {"id": number, **self.some(title=lambda: self.one_of(TEXTS), description=self.text,
                                         note=self.text, confirmed=self.often)}
        if self.seldom() and depth < 2:
            one["sections"] = [self.section(part, depth + 1) for part in self.some_of(IDS, 2)]
        else:
            one["actions"] = [self.action(part) for part in self.some_of(IDS)]
        return one

    def plan(self):
        plan = {"id": "difficult", "title": self.one_of(["A plan", "Plan – 2"]), **self.some(
            description=self.text, note=lambda: self.one_of(TEXTS), donor=lambda: "Donor: EU",
            adopted=lambda: "2025-11-20", period=lambda: "2025/2027", partners=self.parties,
            responsible=self.parties, countries=lambda: self.some_of(COUNTRIES),
            beneficiaries=lambda: ["Nurses", "Doctors, and others"], site=lambda: "All offices",
            links=lambda: ["https://example.org/1", "https://example.org/2"],
            confirmed=self.often, priorities=lambda: {"urgent": "high"},
            evaluation=lambda: {"title": self.one_of(["MA.0375 Support – all", "Note: y"]),
                                **self.some(issued=lambda: "2025-01",
                                            link=lambda: "https://example.org/e")})}
        plan["statuses"] = {"overtaken": "closed"}
        plan["parties"] = {"WHO": {"name": "World Health Organization"},
                           "IOM": {"name": "Organization for Migration"}}
        if self.often():
            return {**plan, "kind": "response-matrix",
                    "recommendations": [self.recommendation(one) for one in self.some_of(IDS)]}
        return {**plan, "kind": "action-plan",
                "sections": [self.section(one) for one in self.some_of(IDS)]}
