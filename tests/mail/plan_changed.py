"""What the coordinator reads when plans change between two runs of a day: who was really told what, and what
nobody was told."""

import shlex

from letters import Letter
from post_office import COORDINATOR, OWNERS, SEND, Desk, action, empty, equal, expect, finish, three_offices

WRITTEN_TO = "Written to"
NOT_TOLD = "Not told today, because the plan changed after the messages went out"
BROKEN = "kind: action-plan\nid: [\n"


def told_by(desk, what):
    """The parts of the one message that is there, as text and as HTML."""
    letters = [Letter(content) for content in desk.kept()]
    empty(desk)
    equal([letter.to for letter in letters], [[COORDINATOR]], f"{what}: who is written to")
    return [parts for letter in letters for parts in (letter.text_parts, letter.html_parts)]


def check_parts(all_parts, wanted, what):
    for parts in all_parts:
        for heading, lines in wanted.items():
            words = parts.get(heading, "")
            for line in lines:
                expect(line in words, f"{what}: {line!r} below {heading!r}: {words!r}")
            equal(words.count("@"), len(lines), f"{what}: lines below {heading!r}: {words!r}")


def check_mended_plan():
    """Broken at 7, mended before 8: its actions are in the coordinator's message, and were told to nobody."""
    what = "a plan that was mended"
    with Desk() as desk:
        three_offices(desk)
        (desk.plans / "other.yaml").write_text(BROKEN)
        desk.mail(*SEND, desk.keeper()).exits(2, what)
        empty(desk)
        desk.write_plan([action(1, "O1"), action(2, "O1", ["O2"])], name="other.yaml")
        desk.mail(*SEND, desk.keeper()).exits(0, f"{what}: afterwards")
        check_parts(told_by(desk, what), {
            WRITTEN_TO: [f"Office {n} <{address}> (1)" for n, address in enumerate(OWNERS, 1)],
            NOT_TOLD: [f"Office 1 <{OWNERS[0]}>: OTHER/1, OTHER/2", f"Office 2 <{OWNERS[1]}>: OTHER/2"],
        }, what)


def check_edited_plan():
    """The coordinator's message was refused at 7; at 8 one owner has nothing left, one has more, one is new."""
    what = "a plan that was edited"
    with Desk() as desk:
        three_offices(desk)
        desk.write_plan([action(1, "O1"), action(2, "O1"), action(3, "O2")])
        at = shlex.quote(str(desk.box))
        refuses_one = f'cat > {at}/$$; if grep -q "^To:.*{COORDINATOR}" {at}/$$; then exit 75; fi'
        desk.mail(*SEND, desk.program("refuses-one", refuses_one)).exits(2, what)
        empty(desk)
        desk.write_plan([action(1, "O1"), action(2, "O1", status="completed"), action(3, "O1"), action(4, "O1")])
        desk.mail(*SEND, desk.keeper()).exits(0, what)
        check_parts(told_by(desk, what), {
            WRITTEN_TO: [f"Office 1 <{OWNERS[0]}> (2)", f"Office 2 <{OWNERS[1]}> (1)"],
            NOT_TOLD: [f"Office 1 <{OWNERS[0]}>: PLAN/3, PLAN/4"],
        }, what)


def check_new_owner():
    """Who is new is written to, and nothing is left to tell."""
    what = "an owner who is new"
    with Desk() as desk:
        three_offices(desk)
        desk.write_plan([action(1, "O1")])
        (desk.plans / "other.yaml").write_text(BROKEN)
        desk.mail(*SEND, desk.keeper()).exits(2, what)
        (desk.plans / "other.yaml").unlink()
        desk.write_plan([action(1, "O1"), action(2, "O2")])
        empty(desk)
        desk.mail(*SEND, desk.keeper()).exits(0, what)
        letters = {letter.to[0]: letter for letter in map(Letter, desk.kept())}
        equal(sorted(letters), sorted([COORDINATOR, OWNERS[1]]), f"{what}: who is written to")
        parts = letters[COORDINATOR].text_parts
        check_parts([parts], {WRITTEN_TO: [f"<{address}> (1)" for address in OWNERS[:2]]}, what)
        expect(NOT_TOLD not in parts, f"{what}: {parts}")


def check_refused_copy():
    """A second copy that is refused leaves what the first has told."""
    what = "a copy that was refused"
    with Desk() as desk:
        three_offices(desk)
        desk.write_plan([action(1, "O1")])
        (desk.plans / "other.yaml").write_text(BROKEN)
        desk.mail(*SEND, desk.keeper()).exits(2, what)
        desk.write_plan([action(1, "O1"), action(2, "O1")])
        desk.mail(*SEND, desk.program("refuses", "cat > /dev/null; exit 75"), "--again").exits(2, what)
        (desk.plans / "other.yaml").unlink()
        empty(desk)
        desk.mail(*SEND, desk.keeper()).exits(0, what)
        check_parts(told_by(desk, what), {WRITTEN_TO: [f"<{OWNERS[0]}> (1)"],
                                          NOT_TOLD: [f"<{OWNERS[0]}>: PLAN/2"]}, what)


check_mended_plan()
check_edited_plan()
check_new_owner()
check_refused_copy()
finish()
