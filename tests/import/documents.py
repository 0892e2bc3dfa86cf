"""What followup import makes of documents of other programs and of its own: compared with the plans
that were written by hand, and word by word with the documents.

usage: documents.py FOLLOWUP
"""
import collections
import pathlib
import re
import tempfile

import docx
import openpyxl
import yaml

from difficult_plans import DifficultPlan
from importing import check, documents, finish, import_of, plan_at, root, run, sheets

def differences(one, other, path=""):
    """Paths of values that differ; blanks count as one, a list of one text or name as that."""
    def plain(value):
        if isinstance(value, list) and len(value) == 1:
            if not isinstance(value[0], dict) or value[0].keys() & {"party", "group"}:
                value = value[0]
        return " ".join(value.split()) if isinstance(value, str) else value

    one, other = plain(one), plain(other)
    if isinstance(one, dict) and isinstance(other, dict):
        for key in {**one, **other}:
            yield from differences(one.get(key), other.get(key), f"{path}/{key}")
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for index, pair in enumerate(zip(one, other)):
            yield from differences(*pair, f"{path}/{index}")
    elif one != other:
        yield path


def words(text):
    return collections.Counter(re.findall(r"\w+", text))


def scalars(value):
    if isinstance(value, dict):
        for part in value.values():
            yield from scalars(part)
    elif isinstance(value, list):
        for part in value:
            yield from scalars(part)
    else:
        yield value


def check_first_document(folder):
    """It differs from the plan written by hand only in dates that stand in running text, and in
    owners, which are divided where all are known."""
    by_hand = plan_at(root / "examples/documents/ma-0375.yaml")
    parties = folder / "parties.yaml"
    names = ["MH", "Rukhshona Kurbonova", "COM", "RO Vienna", "IOM HQ", "IOM Tajikistan"]
    parties.write_text("parties:\n" + "".join(f"  {name}: {{type: unit}}\n" for name in names))
    dates = re.compile(r".*/monitoring/\d/date$")
    owners = re.compile(r".*/actions/0/owner$")
    for program in ["libreoffice", "pandoc", "controls"]:
        name = f"ma-0375-{program}.docx"
        plan, _, err = import_of(documents / name, "--parties", parties)
        left = [path for path in differences(plan, by_hand) if not dates.match(path)]
        check(left == [], f"{name} with its parties is the plan written by hand, but for {left}")
        check(err[-1].endswith("5 recommendations, 5 actions, 10 monitoring entries; nothing needs"
                               " a look"), f"{name}: {err[-1]}")
        plan, _, err = import_of(documents / name)
        left = [path for path in differences(plan, by_hand) if not dates.match(path)]
        check(len(left) == 5 and all(owners.match(path) for path in left),
              f"{name} without parties differs in owners only: {left}")
        named = [line for line in err if "may be several" in line]
        check(len(named) == 5 and all(re.search(r"table \d+, row \d+, column 3: ", line)
                                      for line in named), f"{name}: each owner is named: {named}")


not_in_documents = {
    # What has no id shows its position, and has it then.
    "action-plan/plan.yaml": {"/sections/2/id", "/sections/2/sections/0/actions/0/id"},
}


def certain(plan):
    """With what import makes of deadlines that are no dates: tbd, and their words beside it."""
    if isinstance(plan, list):
        return [certain(one) for one in plan]
    if not isinstance(plan, dict):
        return plan
    plan = {key: certain(value) for key, value in plan.items() if value != ""}
    deadline = plan.get("deadline", "")
    if not re.match(r"\d|P\d|continuous|none|tbd|$", deadline):
        plan["deadline"] = "tbd"
        plan["deadline_note"] = " ".join([deadline, plan.get("deadline_note", "")])
    return plan


def check_round_trips(folder):
    """What matrix writes as a document comes back: all words, and all values."""
    configuration = root / "examples/portfolio/followup.yaml"
    for path in sorted([*root.glob("examples/documents/*.yaml"),
                        *root.glob("examples/portfolio/*/*.yaml"),
                        *root.glob("tests/cases/matrix/every-key/*.yaml"),
                        *root.glob("tests/cases/matrix/action-plan/*.yaml"),
                        *root.glob("tests/import/plans/*.yaml")]):
        document = folder / (path.stem + ".docx")
        code, _, err = run("matrix", path, "--config", configuration, "--format", "docx", "-o",
                           document, "--as-of", "2026-11-26")
        check(code in (0, 2) and document.exists(), f"matrix of {path.name}: {err}")
        by_hand = plan_at(path)
        plan, text, _ = import_of(document, "--parties", configuration)
        written = " ".join(value for value in scalars(by_hand) if value not in ("true", "false"))
        # One list of countries or partners that stands above others is written once.
        lost = set(words(written)) - set(words(text))
        check(not lost, f"{path.name}: words that do not come back: {sorted(lost)}")
        name = f"{path.parent.name}/{path.name}"
        left = set(differences(certain(plan), certain(by_hand)))
        check(left == not_in_documents.get(name, set()), f"{name} comes back, but for {left}")


def as_read(value):
    """As the loader of this test reads what was written."""
    if isinstance(value, dict):
        return {key: as_read(one) for key, one in value.items()}
    if isinstance(value, list):
        return [as_read(one) for one in value]
    return str(value).lower() if isinstance(value, bool) else value


def check_difficult_plans(folder):
    """Words that look like labels, numbers, dates and names of other things stay words."""
    for seed in range(60):
        by_hand = DifficultPlan(seed).plan()
        path = folder / f"difficult-{seed}.yaml"
        path.write_text(yaml.dump(by_hand, allow_unicode=True, sort_keys=False))
        document = folder / f"difficult-{seed}.docx"
        _, _, err = run("matrix", path, "--format", "docx", "-o", document)
        check(document.exists(), f"matrix of plan {seed}: {err}")
        plan, _, _ = import_of(document)
        left = list(differences(certain(plan), certain(as_read(by_hand))))
        check(left == [], f"difficult plan {seed} comes back, but for {left}")


def check_structure(folder):
    """Sections by headings, parts by numbers, and cells that hold for several actions."""
    document = docx.Document()
    document.add_heading("Action plan", 0)
    document.add_heading("Chapter", 1)
    document.add_paragraph("What it is about.")
    document.add_heading("Part", 2)
    rows = [("No.", "Activity", "Responsible", "Deadline", "Status"),
            ("1", "Train staff", "WHO", "2027", ""), ("1.1", "Write a course", "", "2026-12", ""),
            ("1.2", "Hold it", "", "2027", "ongoing"), ("2", "Report", "", "2028", "completed"),
            ("2.1", "Print it", "IOM", "2028", ""), ("2", "", "IOM", "2029", "")]
    table = document.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows):
        for cell, text in zip(row.cells, texts):
            cell.text = text
    table.cell(1, 2).merge(table.cell(4, 2))
    document.add_heading("Next chapter", 1)
    document.add_paragraph("Nothing is planned yet.")
    document.add_paragraph("Partners: to be found")
    document.sections[0].footer.paragraphs[0].text = "Page 2 of 7"
    document.save(folder / "structure.docx")
    plan, _, err = import_of(folder / "structure.docx")
    actions = [
        {"id": "1", "action": "Train staff", "owner": "WHO", "deadline": "2027", "actions": [
            {"id": "1.1", "action": "Write a course", "deadline": "2026-12"},
            {"id": "1.2", "action": "Hold it", "status": "ongoing"}]},
        # What has a status is followed up itself.
        {"id": "2", "action": "Report", "owner": "WHO", "deadline": "2028", "status": "completed"},
        {"id": "2.1", "action": "Print it", "owner": "IOM", "deadline": "2028"},
        {"id": "2-2", "owner": "IOM", "deadline": "2029"}]
    chapters = [{"id": "1", "title": "Chapter", "description": "What it is about.",
                 "sections": [{"id": "1", "title": "Part", "actions": actions}]},
                {"id": "2", "title": "Next chapter", "description": "Nothing is planned yet.\nPartners: to be found"}]
    check(plan.get("sections") == chapters, f"sections and parts: {plan}")
    check("x-unparsed" not in plan, f"the number of a page is no text: {plan.get('x-unparsed')}")
    check([line for line in err if "stands twice" in line and "row 7" in line],
          f"an id that stands twice is named with its place: {err}")


def add_linked(document, before, words, target):
    """A paragraph in which words lead somewhere."""
    paragraph = document.add_paragraph(before)
    relation = document.part.relate_to(
        target, docx.opc.constants.RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = docx.oxml.OxmlElement("w:hyperlink")
    link.set(docx.oxml.ns.qn("r:id"), relation)
    run = docx.oxml.OxmlElement("w:r")
    run.text = words
    link.append(run)
    paragraph._p.append(link)


def check_links(folder):
    """What words lead to is kept wherever they stand."""
    document = docx.Document()
    document.add_heading("Response", 0)
    add_linked(document, "What it is about: ", "the report", "https://example.org/1")
    document.add_heading("Recommendation 2.a – Staff", 1)
    add_linked(document, "Note: see ", "the annex", "https://example.org/2")
    document.add_paragraph("Management response: ☒ Accept ☐ Reject")
    add_linked(document, "Explanation: as in ", "the letter", "https://example.org/3")
    document.save(folder / "links.docx")
    plan, text, _ = import_of(folder / "links.docx")
    check(plan.get("links") == "https://example.org/1", f"links of a plan: {text}")
    answered = plan["recommendations"][0]
    check(answered.get("links") == ["https://example.org/2", "https://example.org/3"],
          f"links of a recommendation: {text}")
    check((answered["id"], answered.get("title")) == ("2.a", "Staff"), f"its number: {text}")
    document = docx.Document()
    document.add_heading("Plan", 0)
    document.add_heading("Part", 1)
    add_linked(document, "As in ", "the strategy", "https://example.org/4")
    table = document.add_table(2, 2)
    for cell, words in zip([*table.rows[0].cells, *table.rows[1].cells],
                           ["Activity", "Responsible", "Train", "WHO"]):
        cell.text = words
    document.save(folder / "links.docx")
    plan, text, _ = import_of(folder / "links.docx")
    check(plan["sections"][0]["description"] == "As in the strategy (https://example.org/4)",
          f"links of a section: {text}")


def check_unusual(folder):
    """Forms that nobody filled in, and tables that look like our own: no word is lost."""
    (folder / "unfilled.txt").write_text("Recommendation 1: Do it.\nKey action: act\nDeadline:\n")
    import_of(folder / "unfilled.txt")
    (folder / "unfilled.csv").write_text("Recommendation,Do it\nKey action,Act\nDeadline:,\n")
    import_of(folder / "unfilled.csv")
    (folder / "unfilled.csv").write_text("Key action,Who,Deadline\nAct,A,\"Start:\n2027\"\n"
                                         "Report,WHO,Start:\n")
    plan, _, _ = import_of(folder / "unfilled.csv")
    check([one["action"] for one in plan["actions"]] == ["Act", "Report"],
          f"a row of values is no row of headings: {plan}")
    (folder / "unknown.csv").write_text("Key action,Who,Budget\nAct,A,5000\n")
    plan, _, _ = import_of(folder / "unknown.csv")
    check(plan["actions"][0]["x-unparsed"][0]["text"] == "Budget: 5000",
          f"a column that is not known has its heading: {plan}")
    (folder / "unknown.csv").write_text("Key action,Who,Budget,Tracking,\n,,,Comments,Status\n"
                                        "Act,A,,done,ongoing\n")
    _, _, err = import_of(folder / "unknown.csv")
    check([line for line in err if "no heading that is known" in line]
          == ['  line 1, column 3: "Budget" is no heading that is known, and nothing stands below it; '
              "--map Budget=KEY says what it holds, with a key of followup-import(1) for KEY"],
          f"a heading over nothing is named: {err}")
    (folder / "pairs.csv").write_text("Responsible,WHO\nRecommendation,Train\n")
    plan, text, _ = import_of(folder / "pairs.csv")
    check("WHO" in text and plan["recommendations"][0].get("text") == "Train",
          f"a name that is a heading too is a value: {text}")
    (folder / "boxes.txt").write_text("Recommendation 1: Do it.\n"
                                      "Management response: ☒ Accept ☐ Reject We agree.\n")
    plan, _, _ = import_of(folder / "boxes.txt")
    check(plan["recommendations"][0].get("explanation") == "We agree.", f"after boxes: {plan}")
    document = docx.Document()

    def add(rows):
        table = document.add_table(len(rows), len(rows[0]))
        for row, texts in zip(table.rows, rows):
            for cell, text in zip(row.cells, texts):
                cell.text = text

    document.add_heading("Remarks", 1)
    document.add_paragraph("Note: read this first")
    add([("Words of a cell", "Words beside it")])
    document.add_paragraph("More words")
    add([("Word", "Stands for"), ("NAP", "national action plan")])
    add([("Party", "Name", "Type", "Part of", "E-mail", "Other names"),
         ("", "without a key", "", "", "", ""), ("A", "once", "", "", "", ""),
         ("A", "twice", "", "", "", "")])
    add([("Country", "What", "Who"), ("Chad", "Train", "A"), ("Mali", "Report", "A")])
    document.save(folder / "unusual.docx")
    plan, text, _ = import_of(folder / "unusual.docx")
    check(plan["parties"] == {"A": {"name": "once"}}, f"a party has its key once: {plan}")
    for lost in ["Remarks", "read this first", "Words of a cell", "Words beside it", "More words",
                 "NAP", "national action plan", "without a key", "twice", "Chad", "Mali"]:
        check(lost in " ".join(text.split()), f"{lost} is lost: {text}")


def type_below(cell, words, style=None):
    """Enter at the end of a cell, then words. Word gives them the style that follows, or that of
    the paragraph in which they stood."""
    last = cell.paragraphs[-1]
    cell.add_paragraph(words, style or last.style)


def check_typed_below(folder):
    """What an office types below the comments of our own document is another comment."""
    path = folder / "plans" / "typed.yaml"
    path.parent.mkdir()
    notes = [{"note": "Post advertised on 2 October 2026.\n2026-10-03: a line of the note.", "status": "ongoing"},
             {"note": "Ten came.", "date": "2026-11-02", "by": "PROG"},
             {"note": "2026-11-05: a note of no day", "links": "https://example.org/a"}]
    by_hand = {"kind": "action-plan", "id": "T", "actions": [
        {"id": "1", "action": "Hire", "owner": "PROG", "deadline": "2027", "monitoring": notes}]}
    path.write_text(yaml.dump(by_hand, sort_keys=False))
    document = folder / "typed.docx"
    run("matrix", path, "--format", "docx", "-o", document)
    plan, _, _ = import_of(document)
    check(plan["actions"][0]["monitoring"] == notes, f"untouched, it comes back: {plan}")
    opened = docx.Document(document)
    cells = [cell for table in opened.tables for row in table.rows for cell in row.cells]
    first, second, third = [next(cell for cell in cells if words in cell.text)
                            for words in ("Post advertised", "Ten came", "no day")]
    type_below(first, "Officer started on 1 February 2027.", "Table Text")
    type_below(first, "She is trained now.", "Table Text")
    type_below(second, "2027-02-17, by PROG: First meeting held.")
    type_below(second, "18 February 2027: minutes written")
    type_below(third, "19 February 2027: minutes sent", "Table Text")
    opened.save(document)
    came_back = folder / "came-back.yaml"
    run("import", document, "-o", came_back)
    plan = plan_at(came_back)
    check(plan["actions"][0]["monitoring"] == [
        notes[0], {"note": "Officer started on 1 February 2027.\nShe is trained now."},
        notes[1], {"note": "First meeting held.", "date": "2027-02-17", "by": "PROG"},
        {"note": "minutes written", "date": "2027-02-18"},
        notes[2], {"note": "minutes sent", "date": "2027-02-19"}], f"typed below: {plan}")
    code, out, err = run("changes", path, came_back, "--format", "csv", "--as-of", "2027-03-01")
    kinds = collections.Counter(re.findall(r"monitoring-\w+", out))
    check(kinds == {"monitoring-added": 4}, f"only entries were added: {code} {out} {err}")


def check_workbooks():
    """Every row of 500 is an action, and the words of every cell stand in the plan."""
    for name in ["many-1900.xlsx", "many-1904.xlsx"]:
        _, text, err = import_of(sheets / name)
        check("500 actions" in err[-1], f"{name}: {err[-1]}")
        there = words(text)
        for sheet in openpyxl.load_workbook(sheets / name).worksheets:
            headings = [row[0].row for row in sheet.iter_rows()
                        if "Action" in [cell.value for cell in row]]
            first = headings[0] if headings else 0
            for row in sheet.iter_rows(min_row=first + 1):
                for cell in row:
                    is_words = isinstance(cell.value, str) and not cell.value.startswith("=")
                    lost = set(words(cell.value)) - set(there) if is_words else set()
                    check(not lost, f"{name} {sheet.title}!{cell.coordinate}: lost {lost}")
    for name in ["first-openpyxl.xlsx", "first-libreoffice.xlsx", "first-gnumeric.xlsx"]:
        plan, _, _ = import_of(sheets / name)
        check([one["response"] for one in plan["recommendations"]]
              == ["accepted"] * 4 + ["partially-accepted"], f"{name}: responses")


def check_legend(folder):
    """What stands on a sheet behind the actions is said of none of them."""
    book = openpyxl.Workbook()
    for row in [("Key action", "Owner", "Status"), ("Train", "IOM", "Ongoing"), ("Print", "IOM", "Planned")]:
        book.active.append(row)
    legend = book.create_sheet("Legend")
    for row in [("Status", "what each word means"), ("Comments: as of June",), ("Note: figures are drafts",)]:
        legend.append(row)
    book.save(folder / "legend.xlsx")
    plan, _, _ = import_of(folder / "legend.xlsx")
    check(plan["actions"] == [{"id": "1", "action": "Train", "owner": "IOM", "status": "Ongoing"},
                              {"id": "2", "action": "Print", "owner": "IOM", "status": "Planned"}],
          f"the actions are as they were: {plan}")
    check("title" not in plan and plan["note"] == "figures are drafts"
          and [one["text"] for one in plan["x-unparsed"]]
          == ["Status: what each word means", "Comments: as of June"], f"the legend is of the plan: {plan}")


def check_values(folder):
    """What is certain, and what is not and stays open."""
    table = folder / "values.csv"
    rows = [("Key action", "Responsible", "Planned for", "Status"),
            ("Day first or last", "WHO/IOM", "03/04/2021", "Completed"),
            ("A month", "WHO", "MAY 2003", "Under way or so"),
            ("A quarter", "WHO, IOM", "by end of Q2 2021", "–"),
            ("No end", "TBC", "ongoing", ""),
            ("Years", "IOM (Lead agency)", "2021-2022", "ongoing")]
    table.write_text("\n".join(";".join(row) for row in rows))
    parties = folder / "two.yaml"
    parties.write_text("parties:\n  WHO: {type: agency}\n  IOM: {type: agency}\n")
    plan, _, err = import_of(table, "--parties", parties, "--map", "Planned for=deadline")
    found = [(one.get("owner"), one.get("deadline"), one.get("deadline_note"),
              one.get("status", one.get("monitoring", [{}])[0].get("status")))
             for one in plan["actions"]]
    check(found == [
        (["WHO", "IOM"], "tbd", "03/04/2021", "Completed"),
        ("WHO", "2003-05", "MAY 2003", "Under way or so"),
        (["WHO", "IOM"], "2021-Q2", "by end of Q2 2021", None),
        ([{"party": "tbd", "note": "TBC"}], "continuous", "ongoing", None),
        ([{"party": "IOM", "lead": "true"}], "2021/2022", "2021-2022", "ongoing"),
    ], f"values: {found}")
    check(any("line 2, column 3" in line and "03/04/2021" in line for line in err),
          f"the ambiguous date is named with its place: {err}")
    check(any("Under way or so" in line for line in err), f"the unknown status is named: {err}")
    plan, _, _ = import_of(table, "--map", "Planned for=deadline", "--date-order", "dmy")
    check(plan["actions"][0]["deadline"] == "2021-04-03", "--date-order dmy")
    check(plan["actions"][0]["owner"] == [{"group": "WHO/IOM"}], "nobody is known: one group")


def check_refusals(folder):
    """A sentence that helps, exit code 2, and nothing written."""
    good = sheets / "arabic-utf8.csv"
    output = folder / "there.yaml"
    output.write_text("kind: action-plan\n")
    files = {"old.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "a.pdf": b"%PDF-1.7\n",
             "empty.csv": b"", "prose.txt": b"Nothing that says who does what.\n",
             "plan.txt": b"\xef\xbb\xbf# A plan\n\n---\nkind: action-plan\nid: P\n",
             "cut.docx": (documents / "ma-0375-pandoc.docx").read_bytes()[:4000]}
    for name, content in files.items():
        (folder / name).write_bytes(content)
    portfolio = root / "examples/portfolio"
    own_columns = ["days_overdue", "earliest_day", "latest_day", "is_uncertain", "canonical_status"]
    for column in own_columns:
        run("list", portfolio, "--format", "csv", "--columns", f"action,owners,{column}",
            "-o", folder / f"{column}.csv")
    run("list", portfolio, "--format", "xlsx", "--columns", "label,owners,due,id",
        "-o", folder / "list.xlsx")
    run("overdue", portfolio, "--format", "xlsx", "-o", folder / "overdue.xlsx")
    run("matrix", portfolio, "--format", "docx", "-o", folder / "matrix.docx")
    one = ["matrix", portfolio, "--plan", "NAP-MHW-2025"]
    run(*one, "--format", "xlsx", "-o", folder / "matrix.xlsx")
    run(*one, "--format", "docx", "-o", folder / "one.docx")
    code, out, err = run("import", folder / "one.docx")
    check(code == 0 and "Only plan" not in out, f"a plan that was chosen: {code} {out} {err}")
    refused = [
        (["import", folder / "matrix.docx"], "the document holds 4 plans"),
        (["import", folder / "matrix.xlsx"], "followup matrix wrote this workbook"),
        *[(["import", folder / name], "followup wrote this table of actions")
          for name in [*[f"{column}.csv" for column in own_columns], "list.xlsx", "overdue.xlsx"]],
        (["import"], "import what?"),
        (["import", folder], "is a folder"),
        (["import", folder / "missing.docx"], "there is no file"),
        (["import", folder / "old.docx"], "save it as .docx"),
        (["import", folder / "a.pdf"], "PDF"),
        (["import", folder / "empty.csv"], "empty"),
        (["import", folder / "prose.txt"], "no recommendation and no action"),
        (["import", folder / "cut.docx"], "broken"),
        (["import", good, "-o", output], "exists already"),
        (["import", good, "--map", "Nobody=owner"], "no column has the heading"),
        (["import", good, "--map", "Nobody=onwer"], "did you mean \"owner\""),
        (["import", good, "--map", "owner"], "Target date=deadline"),
        (["import", good, "--map", "Owner=partners", "--map", "owner=note"],
         "\"owner\" stands for partners and again for note"),
        (["import", root / "examples/documents/ma-0375.yaml"], "it is a plan already"),
        (["import", folder / "plan.txt"], "it is a plan already"),
        (["import", good, "--date-order", "ymd"], "dmy"),
        (["import", good, "--sheet", "One"], "--sheet"),
        (["import", sheets / "many-1900.xlsx", "--sheet", "Plan 2012"], "Plan 2021"),
        (["import", good, "--parties", folder / "none.yaml"], "none.yaml"),
        (["import", good, "-o", "/dev/full"], "/dev/full"),
    ]
    for arguments, sentence in refused:
        code, out, err = run(*arguments)
        check(code == 2 and sentence in err and out == "", f"{arguments[1:]}: {code} {err} {out}")
        check(len(err.splitlines()) <= 2, f"{arguments[1:]}: one sentence: {err}")
    check(output.read_text() == "kind: action-plan\n", "the plan that was there is untouched")


def check_the_rest(folder):
    """Files, standard input, and that check understands what was written."""
    output = folder / "plan.yaml"
    code, out, err = run("import", documents / "ma-0375-pandoc.docx", "-o", output, "-q")
    check(code == 0 and out == "" and "may be several" in err, f"-o: {code} {out} {err}")
    check(plan_at(output)["id"] == "MA.0375", "the document names its plan")
    untitled = folder / "untitled.yaml"
    untitled.write_text("kind: action-plan\nid: NAP\nactions:\n"
                        "  - {id: 1, action: Train staff, owner: WHO, deadline: 2027-06}\n")
    run("matrix", untitled, "--format", "docx", "-o", folder / "untitled.docx")
    _, out, _ = run("import", folder / "untitled.docx")
    check("title:" not in out and "id: NAP" in out, f"a plan without a title: {out}")
    output = folder / "of the office.yaml"
    run("import", sheets / "arabic-utf8.csv", "-o", output)
    check(plan_at(output)["id"] == "of the office", "else its file names it")
    output = folder / "plan.yaml"
    code, out, _ = run("check", output, "--as-of", "2026-11-26")
    check(code == 0, f"check understands it: {out}")
    content = (sheets / "russian-1251.csv").read_bytes()
    code, out, err = run("import", "-", stdin=content.replace(b";", b","))
    check(code == 0, f"standard input: {err}")
    nasty = "Key action,Responsible\n\"\x1b[31mred\u202e, : # - |\",=cmd()\n\"a: b\n\n# c\",'\n"
    code, out, err = run("import", "-", "--map", "Key action=action", stdin=nasty.encode())
    check(code == 0 and "\x1b" not in out + err, f"nothing reaches the terminal: {out!r} {err!r}")
    (folder / "nasty.csv").write_text(nasty)
    plan, out, err = import_of(folder / "nasty.csv")
    check("\x1b" not in out and "\u202e" not in out, f"control characters are gone: {out!r}")
    check([one["action"].replace("\n", "") for one in plan["actions"]]
          == ["[31mred, : # - |", "a: b# c"], f"texts of YAML's own marks come back: {plan}")


with tempfile.TemporaryDirectory() as scratch:
    check_first_document(pathlib.Path(scratch))
    check_round_trips(pathlib.Path(scratch))
    check_difficult_plans(pathlib.Path(scratch))
    check_structure(pathlib.Path(scratch))
    check_links(pathlib.Path(scratch))
    check_unusual(pathlib.Path(scratch))
    check_typed_below(pathlib.Path(scratch))
    check_workbooks()
    check_legend(pathlib.Path(scratch))
    check_values(pathlib.Path(scratch))
    check_refusals(pathlib.Path(scratch))
    check_the_rest(pathlib.Path(scratch))
finish()
