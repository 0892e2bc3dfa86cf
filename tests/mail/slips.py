"""Slips of the caller that must not double or lose a message: empty ids, names of other things, what the
caller's own surroundings do to us."""

import signal

from post_office import (
    COORDINATOR, EVERYBODY, OVERDUE, OWNERS, SEND, Desk, action, equal, expect, finish, office, three_offices,
)


def check_again():
    with Desk() as desk:
        three_offices(desk)
        desk.mail(*SEND, desk.keeper()).exits(0, "the first run")
        equal(len(desk.kept()), len(EVERYBODY), "the first run")
        for words in (["--again="], ["--again=x"], ["--again", "no-such-path"]):
            desk.mail(*SEND, desk.keeper(), *words).exits(2, f"{words}")
            equal(len(desk.kept()), len(EVERYBODY), f"{words} sends nothing")


def check_standard_input():
    with Desk() as desk:
        three_offices(desk)
        desk.mail(*SEND, desk.keeper(), source="-").exits(2, "plans from standard input")
        equal(desk.kept(), [], "plans from standard input")


def check_ignored_signals():
    """Ignored signals are inherited; a refusal is one all the same."""
    with Desk() as desk:
        three_offices(desk)
        refuses = desk.program("refuses", "cat > /dev/null; exit 67")
        done = desk.mail(*SEND, refuses, before=lambda: signal.signal(signal.SIGCHLD, signal.SIG_IGN))
        done.exits(2, "SIGCHLD ignored")
        equal(done.out, "", "SIGCHLD ignored")
        equal(set(desk.states().values()), {"refused"}, "SIGCHLD ignored: the record")


def check_folder_called_sendmail():
    with Desk() as desk:
        three_offices(desk)
        first = desk.folder / "first"
        (first / "mailer").mkdir(parents=True)
        desk.keeper()
        (desk.folder / "keeper").rename(desk.folder / "mailer")
        path = {"PATH": f"{first}:{desk.folder}:/usr/bin:/bin"}
        desk.mail(*SEND, "mailer", environment=path).exits(0, "a folder called like the program")
        equal(len(desk.kept()), len(EVERYBODY), "a folder called like the program")


def check_link_in_outbox():
    with Desk() as desk:
        three_offices(desk)
        outbox = desk.folder / "outbox"
        desk.mail(*OVERDUE, "--outbox", outbox).exits(0, "the outbox")
        other = desk.folder / "other"
        other.write_text("not ours")
        for message in list(outbox.iterdir()):
            message.unlink()
            message.symlink_to(other)
        desk.mail(*OVERDUE, "--outbox", outbox).exits(0, "links in the outbox")
        equal(other.read_text(), "not ours", "links lead out of the outbox")
        expect(not any(message.is_symlink() for message in outbox.iterdir()), "links in the outbox stay")


def check_name_like_an_address():
    with Desk() as desk:
        desk.write("followup.yaml", {"parties": {"O1": office(1)}})
        desk.write_plan([action(1, [f"@{OWNERS[0]}", "O1"])])
        desk.mail(*SEND, desk.keeper()).exits(0, "a name like an address")
        equal(len(desk.kept()), 2, "a name like an address takes no mail away")


def check_nothing_open():
    """What is done needs nobody: neither owners nor a coordinator, known or not."""
    with Desk() as desk:
        desk.write("followup.yaml", {"parties": {"O1": office(1), "Unit": {"type": "unit"}}})
        done = {"status": "completed", "closed": "2026-10-01"}
        desk.write_plan([action(1, "O1", **done), action(2, "Unit", **done)])
        for words in ([], ["--coordinator", COORDINATOR]):
            desk.mail("summary", "--send", "--sendmail", desk.keeper(), *words).is_silent("all is done")
        equal(desk.kept(), [], "all is done")


def check_arrived():
    """All ids or none, and without a mail system."""
    with Desk() as desk:
        three_offices(desk)
        killed = desk.program("killed", "kill -9 $$")
        desk.mail(*SEND, killed).exits(2, "killed")
        ids = list(desk.states())
        words = [word for id in ids for word in ("--arrived", id)]
        desk.mail(*SEND, desk.keeper(), *words, "--arrived", "followup.x@y").exits(2, "one id too many")
        equal(set(desk.states().values()), {"sending"}, "one id too many settles nothing")
        done = desk.mail(*SEND, desk.keeper(), *words[:2])
        done.exits(0, "--arrived in a line that sends")
        equal((desk.kept(), sorted(desk.states().values())), ([], ["sending"] * 3 + ["sent"]),
              "--arrived in a line that sends: it only settles")
        words = words[2:]
        nothing = desk.plans / "nothing.yaml"
        desk.write_plan([action(1, "O1", deadline="2030-01-01")], name="nothing.yaml")
        missing = [*OVERDUE, "--send", "--sendmail", "/no/such/program"]
        desk.mail(*missing, *words, source=nothing).exits(0, "settled without a mail system")
        equal(set(desk.states().values()), {"sent"}, "settled")


def check_copy_that_is_refused():
    """It takes nothing back of what was sent before."""
    with Desk() as desk:
        three_offices(desk)
        desk.mail(*SEND, desk.keeper()).exits(0, "sent")
        refuses = desk.program("refuses", "cat > /dev/null; exit 67")
        done = desk.mail(*SEND, refuses, "--again")
        done.exits(2, "a copy is refused")
        expect("tries again" not in done.err, f"a copy is refused: {done.err}")
        equal(set(desk.states().values()), {"sent"}, "a copy is refused")
        desk.mail(*SEND, desk.keeper()).is_silent("after a copy was refused")


def check_reader_goes_away():
    """Who reads what was sent must not decide who is written to."""
    with Desk() as desk:
        three_offices(desk)
        words, process = desk.start(*SEND, desk.keeper())
        process.stdout.close()
        process.stdout = None
        desk.end(words, process)
        equal(len(desk.kept()), len(EVERYBODY), "nobody reads what was sent: messages")


def check_variables_that_are_ignored():
    with Desk() as desk:
        three_offices(desk)
        home = desk.folder / "home"
        home.mkdir()
        done = desk.mail(*SEND, desk.keeper(), environment={"XDG_STATE_HOME": "state", "HOME": str(home)})
        done.exits(0, "a relative XDG_STATE_HOME")
        equal(done.err.count("XDG_STATE_HOME"), 1, f"a relative XDG_STATE_HOME: {done.err}")


check_again()
check_standard_input()
check_ignored_signals()
check_folder_called_sendmail()
check_link_in_outbox()
check_name_like_an_address()
check_nothing_open()
check_arrived()
check_copy_that_is_refused()
check_reader_goes_away()
check_variables_that_are_ignored()
finish()
