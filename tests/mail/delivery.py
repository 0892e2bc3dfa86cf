"""Over msmtp to a real SMTP server: each owner of examples/portfolio gets the message about their own
actions, the coordinator all of them, and nobody anything twice."""

import os
import re
import shutil
import subprocess

from letters import Directory, Letter, rows, who_gets_what
from post_office import (
    AS_OF, FROM, Desk, Server, action, equal, expect, finish, followup, office, portfolio, root,
)

HEAD = "head-of-evaluation@example.org"
COORDINATOR = ("--coordinator", "HEAD-EVAL")


def own_and_all(server, what):
    """{address: its own letter}, and the coordinator's."""
    own, coordinators = {}, []
    for sender, recipients, content in server.messages:
        letter = Letter(content)
        equal(sender, FROM, f"{what}: the envelope's sender")
        equal(list(recipients), letter.to, f"{what}: envelope and To of {letter.subject}")
        is_for_all = letter.subject.endswith("all owners")
        if is_for_all:
            coordinators.append(letter)
        else:
            expect(letter.to[0] not in own, f"{what}: two messages to {letter.to}")
            own[letter.to[0]] = letter
    equal(len(coordinators), 1, f"{what}: messages to the coordinator")
    return own, coordinators[0] if coordinators else None


def check_lists(letter, heading, wanted, what):
    for part, parts in (("text", letter.text_parts), ("HTML", letter.html_parts)):
        equal(letter.ids(heading, parts), sorted(wanted), f"{what}: {heading!r} in {part}")


def check_subject(report, letter, about, what):
    """The subject says the point; a summary also counts what is not overdue."""
    counts = {state: sum(x["state"] == state for x in about) for state in ("open", "closed")}
    overdue = sum(x["overdue"] for x in about)
    days = max((x["days_overdue"] for x in about), default=0)
    many, by = (f"{len(about)} actions", ", the oldest by") if len(about) > 1 else ("1 action", " by")
    start = {
        "overdue": f"{many} overdue{by} {days} days — ",
        "due": f"{many} due by ",
        "summary": f"{counts['open']} open, {overdue} of them overdue, {counts['closed']} closed — ",
    }[report]
    expect(letter.subject.startswith(start), f"{what} to {letter.to}: {letter.subject!r}, not {start!r}")


def check_everybody(report, found_by, words, headings, chosen=lambda action: True):
    """Who gets a message and what is in it, computed from another report and followup.yaml."""
    led, helped, everything = headings
    what = f"mail {report}"
    actions = rows(*found_by)
    readers, left = who_gets_what(actions, Directory(portfolio / "followup.yaml"))
    readers = {a: r for a, r in readers.items() if any(x["state"] == "open" for x in r.all)}
    expect(len(readers) > 3, f"{what}: the test is about somebody")
    with Server() as server, Desk() as desk:
        send = (report, *words, *COORDINATOR, "--send", "--sendmail", server.command())
        done = desk.mail(*send, source=portfolio)
        done.exits(0, what)
        equal(done.err, "", f"{what}: stderr")
        equal(len(done.out.splitlines()), len(readers) + 1, f"{what}: lines of what was accepted")
        own, coordinators = own_and_all(server, what)
        equal(sorted(own), sorted(readers), f"{what}: who is written to")
        listed = {x["id"] for x in actions if chosen(x)}
        for address, letter in own.items():
            reader = readers.get(address)
            if reader is None:
                continue
            check_lists(letter, led, listed & set(reader.led), f"{what} to {address}")
            check_lists(letter, helped, listed & set(reader.helped), f"{what} to {address}")
            check_subject(report, letter, reader.all, what)
            expect(f"sent to {letter.name} <{address}>: {letter.subject}\n" in done.out,
                   f"{what}: {address} on stdout")
        if coordinators is None:
            return
        check_subject(report, coordinators, actions, what)
        equal(coordinators.to, [HEAD], f"{what}: the coordinator's address")
        check_lists(coordinators, everything, listed, f"{what} to the coordinator")
        for parts in (coordinators.text_parts, coordinators.html_parts):
            written = parts.get("Written to", "")
            for address, reader in readers.items():
                line = f"<{address}> ({len(reader.all)})"
                expect(line in written, f"{what}: the coordinator is told of {line}: {written}")
            equal(written.count("@"), len(readers), f"{what}: how many the coordinator is told of")
            unreached = parts.get("Without an address", "")
            for name, count in left.items():
                expect(f"{name} ({count})" in unreached,
                       f"{what}: {name} ({count}) without an address: {unreached}")
            equal(len(re.findall(r"\(\d+\)", unreached)), len(left), f"{what}: who has no address")
        expect("Not written to" not in coordinators.text, f"{what}: nobody was refused")


def check_once_a_day():
    with Server() as server, Desk() as desk:
        send = ("overdue", *COORDINATOR, "--send", "--sendmail", server.command())
        desk.mail(*send, source=portfolio).exits(0, "a first run")
        first = list(server.messages)
        # However the folder is written, it is the same digest.
        for source in (portfolio, "examples/portfolio", "./examples/../examples/portfolio/"):
            done = desk.mail(*send, source=source)
            done.exits(0, f"a second run of {source}")
            done.is_silent(f"a second run of {source}")
        equal(len(server.messages), len(first), "messages after runs that have nothing new")
        connections = server.connections
        equal(connections, len(first), "connections")
        desk.mail(*send, "--again", source=portfolio).exits(0, "--again")
        again = server.messages[len(first):]
        equal(len(again), len(first), "messages of --again")
        for (_, recipients, content), (_, before, content_before) in zip(again, first):
            equal(recipients, before, "recipients of --again")
            equal(Letter(content).id, Letter(content_before).id, "Message-ID of --again")
        equal(len({Letter(content).id for _, _, content in first}), len(first), "different Message-IDs")
        one = Letter(first[0][2]).id
        for id_as_written in (one, f"<{one}>"):
            del server.messages[:]
            desk.mail(*send, "--again", id_as_written, source=portfolio).exits(0, "--again ID")
            equal([Letter(m[2]).id for m in server.messages], [one], f"what --again {id_as_written} sends")


def check_other_digests():
    """Another folder, another choice of actions and another way to look ahead are other digests."""
    with Server() as server, Desk() as desk:
        desk.write("followup.yaml", {"parties": {"A": office(1)}})
        (desk.plans / "one").mkdir()
        (desk.plans / "two").mkdir()
        for folder in ("one", "two"):
            desk.write_plan([action(1, "A", deadline="2026-11-30", priority="high")],
                            name=f"{folder}/{folder}.yaml", id=folder)
        send = ("--send", "--sendmail", server.command(), "--config", desk.plans / "followup.yaml")
        runs = [("due", desk.plans / "one"), ("due", desk.plans / "two"), ("due", desk.plans),
                ("due", desk.plans, "--within", "6w"),
                ("due", desk.plans, "--priority", "high"), ("due", desk.plans, "--plan", "one"),
                ("summary", desk.plans)]
        for report, source, *words in runs:
            desk.mail(report, *words, *send, source=source).exits(0, f"{report} {source} {words}")
        equal(len(server.messages), len(runs), "digests of one day that differ")
        equal(len({Letter(m[2]).id for m in server.messages}), len(runs),
              "digests of one day that differ: Message-IDs")
        ways = [os.path.relpath(desk.plans / "one", root), f"{desk.plans}/./two/../one/"]
        for report, source, *words in [*runs, *(("due", way) for way in ways)]:
            desk.mail(report, *words, *send, source=source).is_silent(f"again: {report} {source} {words}")


def check_switched_link():
    """Deployed by a link: the plans are another folder then, and the same ones. What stands above a link
    is not what lies beside it."""
    with Desk() as desk:
        for release in ("1", "2"):
            folder = desk.folder / "releases" / release
            (folder / "plans").mkdir(parents=True)
            (desk.folder / "releases/plans").mkdir(exist_ok=True)
            desk.write("followup.yaml", {"parties": {"A": office(1)}})
            desk.write_plan([action(1, "A")])
            for name in ("followup.yaml", "plan.yaml"):
                shutil.copy(desk.plans / name, folder / "plans")
                shutil.copy(desk.plans / name, desk.folder / "releases/plans")
        link = desk.folder / "current"
        send = ("overdue", *COORDINATOR[:1], FROM, "--send", "--sendmail", desk.keeper())
        for release in ("1", "2"):
            link.unlink(missing_ok=True)
            link.symlink_to(f"releases/{release}")
            desk.mail(*send, source=link / "plans").exits(0, f"release {release}")
            equal(len(desk.kept()), 2, f"release {release}: messages")
            # As a shell that has gone through the link says.
            words = [followup, "mail", *send, "plans", "--as-of", AS_OF, "--from", FROM]
            subprocess.run(words, cwd=link, env={**desk.environment, "PWD": str(link)}, check=True)
            equal(len(desk.kept()), 2, f"release {release}: in its folder")
        desk.mail(*send, source=f"{link}/../plans").exits(0, "above the link")
        equal(len(desk.kept()), 4, "above the link: other plans")


def check_nothing_to_say():
    with Server() as server, Desk() as desk:
        desk.write("followup.yaml", {"parties": {"A": office(1)}})
        desk.write_plan([action(1, "A", deadline="2027-05-01"), action(2, "A", status="completed")])
        for words in (["overdue"], ["due", "--within", "14d"], ["overdue", "--to", "owners"],
                      ["overdue", "--to", "coordinator"]):
            for way in (["--send", "--sendmail", server.command()], ["--dry-run"], ["--stdout"], [],
                        ["--outbox", str(desk.folder / "out")], ["--mbox", str(desk.folder / "mbox")]):
                done = desk.mail(*words, *COORDINATOR[:1], "A", *way)
                what = f"nothing to say: {done.words}"
                done.exits(0, what)
                done.is_silent(what)
        expect(not (desk.folder / "out").exists(), "nothing to say, and a folder of messages")
        expect(not (desk.folder / "mbox").exists(), "nothing to say, and a file of messages")
        equal(server.connections, 0, "nothing to say: connections")


def check_choices():
    """--cc, --to and --only."""
    with Server() as server, Desk() as desk:
        send = ("overdue", *COORDINATOR, "--send", "--sendmail", server.command())

        def sent(*words):
            del server.messages[:]
            shutil.rmtree(desk.folder / "state", ignore_errors=True)
            desk.mail(*send, *words, source=portfolio).exits(0, " ".join(words))
            return server.messages

        everybody = {m[1] for m in sent()}
        with_copy = sent("--cc", "Archive <archive@example.org>", "--cc", "audit@example.org")
        copies = ("archive@example.org", "audit@example.org")
        equal({m[1] for m in with_copy}, {to + copies for to in everybody}, "recipients with --cc")
        for _, _, content in with_copy:
            equal([a.addr_spec for a in Letter(content).message["Cc"].addresses], list(copies), "Cc")
        equal({m[1] for m in sent("--to", "owners")}, everybody - {(HEAD,)}, "--to owners")
        equal([m[1] for m in sent("--to", "coordinator")], [(HEAD,)], "--to coordinator")
        only = sent("--to", "Board <board@example.org>")
        equal([m[1] for m in only], [("board@example.org",)], "--to ADDRESS")
        if only:
            all_overdue = sorted(x["id"] for x in rows("overdue", portfolio))
            equal(Letter(only[0][2]).ids("All actions"), all_overdue, "--to ADDRESS: what it gets")
        for name in ("WHO", "world  health ORGANIZATION", "who@example.org"):
            equal([m[1] for m in sent("--only", name)], [("who@example.org",)], f"--only {name}")
        equal(sent("--only", "ILO"), [], "--only somebody with nothing overdue")
        for words in (["--only", "WHA"], ["--only", "Civil society"], ["--to", "nobody"],
                      ["--cc", "a b@example.org"],
                      ["--only", "WHO", "--to", "coordinator"]):
            done = desk.mail(*send, *words, source=portfolio)
            done.exits(2, " ".join(words))
            equal(done.out, "", f"{' '.join(words)}: stdout")


def check_nearest_above():
    """An owner without an address falls to the nearest party above; what remains to the coordinator."""
    with Server() as server, Desk() as desk:
        no_email = {"type": "unit"}
        desk.write("followup.yaml", {"parties": {
            "A": office(1), "B": {**no_email, "name": "Unit B", "part_of": "A"},
            "C": {**no_email, "name": "Unit C", "part_of": "B"}, "D": {**no_email, "name": "Unit D"},
            "E": office(2, part_of="A"), "F": {**office(3), "email": "OFFICE-1@example.org"},
        }})
        desk.write_plan([
            action(1, "C"), action(2, ["Unit B", "A"], ["C", "E"]), action(3, "D"), action(4, "E", ["F"]),
            action(5, "to be decided"), action(6, []),
        ])
        send = ("overdue", "--send", "--sendmail", server.command())
        done = desk.mail(*send)
        done.exits(2, "some have nobody, and no coordinator")
        equal((server.connections, done.out), (0, ""), "some have nobody, and no coordinator")
        desk.mail(*send, "--coordinator", "coordinator@example.org").exits(0, "with a coordinator")
        own, everything = own_and_all(server, "nearest above")
        equal(sorted(own), ["office-1@example.org", "office-2@example.org"], "nearest above: readers")
        if sorted(own) == ["office-1@example.org", "office-2@example.org"] and everything:
            check_lists(own["office-1@example.org"], "You lead", ["PLAN/1", "PLAN/2"], "office 1")
            check_lists(own["office-1@example.org"], "You help as a partner", ["PLAN/4"], "office 1")
            check_lists(own["office-2@example.org"], "You lead", ["PLAN/4"], "office 2")
            check_lists(own["office-2@example.org"], "You help as a partner", ["PLAN/2"], "office 2")
            left = everything.text_parts.get("Without an address")
            expect(left and re.search(r"\bUnit D \(1\)|\bD \(1\)", left),
                   f"who is without an address: {left}")
            check_lists(everything, "All actions", [f"PLAN/{n}" for n in range(1, 7)], "the coordinator")


PARTS = ("You lead", "You help as a partner", "All actions")
check_everybody("overdue", ("overdue", portfolio), (), PARTS)
check_everybody("due", ("due", portfolio, "--within", "3m"), ("--within", "3m"), PARTS)
check_everybody("summary", ("list", portfolio), (),
                ("Overdue that you lead", "Overdue that you help with", "Overdue"),
                chosen=lambda action: action["overdue"])
check_once_a_day()
check_other_digests()
check_switched_link()
check_nothing_to_say()
check_choices()
check_nearest_above()
finish()
