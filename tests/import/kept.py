"""What followup import keeps of small tables and texts: every word, and each where it was.

usage: kept.py FOLLOWUP
"""
import pathlib
import tempfile

import docx

from importing import check, finish, import_of, run


def table_of(folder, text, *options, name="table.csv"):
    """The plan that a table becomes, and what is said of it."""
    (folder / name).write_text(text)
    plan, _, err = import_of(folder / name, *options)
    return plan, err


def check_names(folder):
    """Who is named stays named, and what stands in brackets behind stays beside the name."""
    parties = folder / "names.yaml"
    parties.write_text("parties:\n  IOM: {type: agency}\n  WHO: {type: agency}\n")
    for known in [[], ["--parties", parties]]:
        plan, err = table_of(folder, "Action,Owner\nTrain,IOM (to be decided)\nPrint,tbd (IOM or WHO)\n"
                             "Read,IOM (Lead)\n", *known)
        owners = [one.get("owner") for one in plan["actions"]]
        lead = {"party": "IOM", "lead": "true"} if known else "IOM (Lead)"
        check(owners == [[{"party": "IOM", "note": "to be decided"}],
                         [{"party": "tbd", "note": "IOM or WHO"}], [lead] if known else lead],
              f"who is named: {owners}")
        check(len(err) == 4 and "line 2, column 2" in err[1] and "still to be decided" in err[1],
              f"an owner who may change is named with its place: {err}")


def check_first_words(folder):
    """What a text begins with is its id only where nothing else is meant."""
    for words in ["COVID-19: Vaccinate staff", "H1N1: Vaccinate staff", "G7: send a note",
                  "2030: a vision of the office", "A - Z index of posts", "follow-up – call the ministries",
                  "co-funding – ask donors", "10:30 is when it begins", "2 – 3 workshops", "12.05: report"]:
        for heading, key in [("Action", "actions"), ("Recommendation", "recommendations")]:
            plan, err = table_of(folder, f"{heading},Priority\n{words},high\n")
            one = plan[key][0]
            said = one.get("action", one.get("text", one.get("title")))
            check((one["id"], said) == ("1", words), f"{words} stays whole: {one}")
            check("nothing needs a look" in err[-1], f"{words}: {err}")
    for numbers in [["1", "2"], ["1.1", "1.2"], ["A", "B"], ["1.a", "1.b"], ["R1", "R2"], ["2", "2.a"]]:
        rows = "".join(f"{number}. Train staff,high\n" for number in numbers)
        plan, _ = table_of(folder, "Recommendation,Priority\n" + rows)
        found = [(one["id"], one.get("text")) for one in plan["recommendations"]]
        check(found == [(number, "Train staff") for number in numbers], f"numbers: {found}")
    plan, _ = table_of(folder, "Action,Owner\nCOVID-19: Vaccinate,A\nH1N1: Vaccinate,A\n")
    check([one["action"] for one in plan["actions"]] == ["COVID-19: Vaccinate", "H1N1: Vaccinate"],
          f"words that differ are no numbers: {plan}")


def check_every_field(folder):
    """What a recommendation or an action has no place for stands under x-unparsed."""
    (folder / "short.txt").write_text("Recommendation 1: Do it.\nShort title: In short\n"
                                      "Management response: Accepted\n")
    plan, _, err = import_of(folder / "short.txt")
    one = plan["recommendations"][0]
    check((one.get("title"), one.get("text")) == ("In short", "Do it."), f"a short title: {one}")
    plan, err = table_of(folder, "Recommendation,Short title,Response\n\"Do it\nat once\",In short,Accepted\n")
    check(plan["recommendations"] == [{"id": "1", "title": "In short", "text": "Do it\nat once",
                                       "response": "Accepted"}], f"the title of a recommendation: {plan}")
    plan, _ = table_of(folder, "Recommendation,Action title,Owner\nDo it,In short,IOM\n")
    check(plan["recommendations"][0]["actions"][0].get("title") == "In short",
          f"the title of an action: {plan}")
    plan, err = table_of(folder, 'Action,Links\nTrain,"https://example.org/a\nask the archive\n'
                         'https://example.org/b"\n')
    one = plan["actions"][0]
    check(one.get("links") == ["https://example.org/a", "https://example.org/b"], f"links: {one}")
    check([left["text"] for left in one.get("x-unparsed", [])] == ["ask the archive"]
          and "1 thing needs a look" in err[-1], f"words beside links: {one} {err}")


def check_what_it_is(folder):
    """A table is one by what it holds, a break inside a cell ends no row, and a plan is none."""
    for mark in ["\u2028", "\u2029", "\u0085", "\v", "\f"]:
        plan, err = table_of(folder, f"No,Action,Owner,Deadline\n1,Train{mark}staff,IOM,2027\n")
        check(plan["actions"] == [{"id": "1", "action": "Train\nstaff", "owner": "IOM",
                                   "deadline": "2027"}], f"{mark!r} in a cell: {plan} {err}")
    table = "Title of it,,\nKey action;Planned for;Responsible\nTrain;2027;WHO\nPrint;2028;IOM\n"
    for options in [[], ["--map", "Planned for=deadline"]]:
        code, out, err = run("import", "-", *options, stdin=table.encode())
        check(code == 0 and "2 actions" in err, f"a table on standard input: {code} {err}")
        plan, _ = table_of(folder, table, *options, name="table.txt")
        check([one["action"] for one in plan["actions"]] == ["Train", "Print"], f"in a text: {plan}")
    text = "Recommendation 1: Do it, now\nKey action: act, at once\nOwner: IOM, WHO\n"
    plan, _ = table_of(folder, text, name="lines.txt")
    check(plan["recommendations"][0].get("text") == "Do it, now", f"lines with commas: {plan}")


def check_particulars(folder):
    """Lines above the table: each is about itself, and none is lost or taken for more of another."""
    document = docx.Document()
    document.add_heading("Management response", 0)
    document.add_paragraph("Title of the evaluation: Clean water      Date: 12 March 2026")
    for item in ["Unit: Country Office", "Site: Harbour", "It is by the sea."]:
        document.add_paragraph(item, style="List Bullet")
    document.add_paragraph("Responsible:")
    document.add_paragraph("Partners:")
    for member in ["IOM", "WHO"]:
        document.add_paragraph(member, style="List Bullet")
    document.add_paragraph("The office welcomes it.")
    document.add_paragraph("Overall comments: It is clear.")
    document.add_paragraph("It is useful.")
    table = document.add_table(2, 3)
    for cell, words in zip([*table.rows[0].cells, *table.rows[1].cells],
                           ["Recommendation", "Management response", "Key action", "Boil it", "Accepted", "Buy pans"]):
        cell.text = words
    document.save(folder / "particulars.docx")
    plan, _, err = import_of(folder / "particulars.docx")
    check(plan["evaluation"] == {"title": "Clean water"} and plan["partners"] == [{"group": "IOM\nWHO"}]
          and plan["note"] == "It is clear.\nIt is useful." and "responsible" not in plan and plan["site"] == "Harbour"
          and [one["text"] for one in plan["x-unparsed"]]
          == ["Date: 12 March 2026", "Unit: Country Office", "It is by the sea.", "The office welcomes it."],
          f"particulars: {plan}")
    check(all(any(words in line for line in err) for words in ["Date: 12", "Unit: Country", "The office welcomes"]),
          f"what finds no field is named: {err}")


with tempfile.TemporaryDirectory() as scratch:
    check_names(pathlib.Path(scratch))
    check_first_words(pathlib.Path(scratch))
    check_every_field(pathlib.Path(scratch))
    check_what_it_is(pathlib.Path(scratch))
    check_particulars(pathlib.Path(scratch))
finish()
