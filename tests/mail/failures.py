"""What goes wrong on the way out: servers and programs that refuse, and plans that cannot be read. The
rest is sent, what failed is named, and the next run tries again."""

import os
import pathlib
import re
import shlex
import subprocess

from letters import Letter
from post_office import (
    COORDINATOR, OVERDUE, OWNERS, SEND, Desk, Server, action, equal, expect, finish, office, three_offices,
)


def check_coordinator_is_told(content, written, refused, what):
    letter = Letter(content)
    for parts in (letter.text_parts, letter.html_parts):
        told = re.findall(r"<(\S+)>", parts.get("Written to", ""))
        equal(sorted(told), sorted(written), f"{what}: the coordinator is told who was written to")
        not_told = parts.get("Not written to, because the mail system failed", "")
        equal(sorted(re.findall(r"<(\S+)>", not_told)), sorted(refused), f"{what}: and who was not")
    if not written:
        expect("No owner was written to." in letter.text, f"{what}: and that nobody was")


def check_some_refused():
    with Server(refuses=lambda address: address == OWNERS[1]) as server, Desk() as desk:
        three_offices(desk)
        what = "a server that refuses one of three"
        done = desk.mail(*SEND, server.command())
        done.exits(2, what)
        equal(server.recipients(), [COORDINATOR, OWNERS[0], OWNERS[2]], f"{what}: who got it")
        for address in (COORDINATOR, OWNERS[0], OWNERS[2]):
            expect(f"{address}>: " in done.out or f"to {address}: " in done.out,
                   f"{what}: {address} on stdout: {done.out}")
        done.says(f"not sent to Office 2 <{OWNERS[1]}>", what)
        done.says("1 of 4 messages was not accepted; the same command tries again\n", what)
        expect(OWNERS[0] not in done.err and OWNERS[2] not in done.err,
               f"{what}: stderr names others: {done.err}")
        expect(OWNERS[1] not in done.out, f"{what}: stdout names it: {done.out}")
        check_coordinator_is_told(server.messages[-1][2], [OWNERS[0], OWNERS[2]], [OWNERS[1]], what)
        server.refuses = lambda address: False
        del server.messages[:]
        done = desk.mail(*SEND, server.command())
        done.exits(0, "the next run tries again")
        equal(server.recipients(), [OWNERS[1]], "the next run tries what was refused, and nothing else")
        desk.mail(*SEND, server.command()).is_silent("and then it is done")


def check_copy_refused():
    """What msmtp does not hand over to everybody goes to nobody."""
    with Server(refuses=lambda address: address.startswith("archive")) as server, Desk() as desk:
        three_offices(desk)
        done = desk.mail(*SEND, server.command(), "--cc", "archive@example.org")
        done.exits(2, "a refused copy")
        equal(server.messages, [], "a refused copy: what went out")
        done.says("4 of 4 messages were not accepted", "a refused copy")


def check_nothing_gets_through():
    with Desk() as desk:
        three_offices(desk)
        with Server(refuses=lambda address: True) as server:
            done = desk.mail(*SEND, server.command())
        equal((server.messages, server.connections), ([], 4),
              "a server that refuses all: accepted, and tried")
        check_all_failed(desk, done, "a server that refuses all")
        command = server.command()
    with Desk() as desk:
        three_offices(desk)
        check_all_failed(desk, desk.mail(*SEND, command), "no server")
    for code, meaning in ((75, "it can be tried again"), (67, "the address is not known"),
                          (69, "the mail server cannot be reached"), (1, "ended with 1")):
        with Desk() as desk:
            three_offices(desk)
            what = f"a sendmail that ends with {code}"
            done = desk.mail(*SEND, desk.program("fails", f"cat > /dev/null; echo because >&2; exit {code}"))
            check_all_failed(desk, done, what)
            done.says(meaning, what)
            done.says("this run has sent nothing", what)
            equal(len(re.findall(r"^because\nfollowup: not sent to ", done.err, re.M)), 4,
                  f"{what}: what it says stands beside what is said of it: {done.err}")


def check_dropped(drops):
    """A connection that broke in a message: the server may have it, so that it is in doubt."""
    what = f"a server that drops the connection at {drops}"
    with Desk() as desk, Server(drops=drops) as server:
        three_offices(desk)
        done = desk.mail(*SEND, server.command())
        done.exits(2, what)
        equal(done.out, "", f"{what}: stdout")
        equal((server.messages, server.connections), ([], 4), f"{what}: accepted, and tried")
        server.drops = None
        for words, code in (((), 2), (("--again",), 0)):
            for address in (*OWNERS, COORDINATOR):
                named = re.findall(rf"not known whether the message to .*\b{address}.*\n.*\n.*\n"
                                   r".*--not-arrived=(\S+)", done.err)
                equal(len(named), 1, f"{what}: {address} is named as in doubt")
            equal(server.messages, [], f"{what}: sent again by itself")
            done = desk.mail(*SEND, server.command(), *words)
            done.exits(code, f"{what}: the next run, {words}")
        equal(server.recipients(), sorted([*OWNERS, COORDINATOR]), f"{what}: --again sends all, once")
        desk.mail(*SEND, server.command()).is_silent(f"{what}: in the end")


def check_all_failed(desk, done, what):
    done.exits(2, what)
    equal(done.out, "", f"{what}: stdout")
    for address in (*OWNERS, COORDINATOR):
        equal(len(re.findall(rf"not sent to .*\b{re.escape(address)}", done.err)), 1,
              f"{what}: stderr on {address}")
    done.says("4 of 4 messages were not accepted", what)
    expect("in doubt" not in done.err and "--arrived" not in done.err,
           f"{what}: nothing is in doubt: {done.err}")
    expect("sending" not in desk.states().values(), f"{what}: nothing stays in doubt")
    desk.mail(*SEND, desk.keeper()).exits(0, f"{what}: the next run")
    letters = [Letter(content) for content in desk.kept()]
    equal(sorted(to for letter in letters for to in letter.to), sorted([*OWNERS, COORDINATOR]),
          f"{what}: the next run sends all")


def check_no_sendmail():
    for command, named in (("no-such-sendmail -t", "no-such-sendmail"),
                           ("/nowhere/sendmail", "/nowhere/sendmail"), (" ", "empty")):
        with Desk() as desk:
            three_offices(desk)
            what = f"--sendmail {command!r}"
            done = desk.mail(*SEND, command)
            done.exits(2, what)
            done.says(named, what)
            done.says("\nfollowup: this run has sent nothing\n", what)
            equal(done.out, "", f"{what}: stdout")
            expect(not desk.record.exists(), f"{what}: nothing is recorded")
    with Desk() as desk:
        three_offices(desk)
        program = desk.folder / "no-program"
        program.write_text("neither a script nor a program")
        program.chmod(0o600)
        done = desk.mail(*SEND, str(program))
        done.exits(2, "a sendmail that may not be executed")
        done.says("may not be executed", "a sendmail that may not be executed")
        done.says(f"chmod +x {program}\n", "a sendmail that may not be executed")
        program.chmod(0o700)
        check_all_failed(desk, desk.mail(*SEND, str(program)), "a sendmail that cannot be started")
        program.write_text("#!/nowhere/sh\n")
        with Desk() as other:
            three_offices(other)
            done = other.mail(*SEND, str(program))
            done.says("its interpreter is missing", "a sendmail without its interpreter")
            check_all_failed(other, done, "a sendmail without its interpreter")


def check_found_where_cron_does_not_look():
    """PATH of cron has no /usr/sbin; mail.sendmail is used, with its arguments."""
    with Desk() as desk:
        program = desk.program("own", f'echo "$0" "$@" > {desk.folder}/arguments; /bin/cat > {desk.box}/$$')
        desk.write("followup.yaml",
                   {"parties": {"O1": office(1)}, "mail": {"sendmail": "own  -t -oi\t-f x@example.org"}})
        desk.write_plan([action(1, "O1")])
        done = desk.mail("overdue", "--send", environment={"PATH": f"/nowhere:{desk.folder}"})
        done.exits(0, "mail.sendmail")
        equal((desk.folder / "arguments").read_text().split(), [program, "-t", "-oi", "-f", "x@example.org"],
              "its arguments")


def check_broken_plan():
    with Server() as server, Desk() as desk:
        three_offices(desk)
        (desk.plans / "broken.yaml").write_text("kind: action-plan\nid: [\n")
        what = "a broken plan"
        done = desk.mail(*SEND, server.command())
        done.exits(2, what)
        done.says("broken.yaml", what)
        equal(server.recipients(), sorted([*OWNERS, COORDINATOR]), f"{what}: the rest is sent")
        for _, recipients, content in server.messages:
            letter = Letter(content)
            is_for_all = recipients == (COORDINATOR,)
            for words in (letter.text, letter.html):
                equal("broken.yaml" in words, is_for_all, f"{what}: {recipients} reads of it")
                equal("broken.yaml, line 2: the bracket" in words, is_for_all, f"{what}: {recipients} reads why")
            if is_for_all:
                check_coordinator_is_told(content, OWNERS, [], what)
        del server.messages[:]
        done = desk.mail(*SEND, server.command())
        done.exits(2, f"{what}, the second time")
        equal(server.messages, [], f"{what}, the second time: messages")
        (desk.plans / "broken.yaml").unlink()
        desk.mail(*SEND, server.command()).exits(0, f"{what}, mended")
        equal(server.recipients(), [COORDINATOR], f"{what}, mended: who is written to again")
        expect(all("broken.yaml" not in Letter(m[2]).text for m in server.messages), f"{what}, mended")
    with Server() as server, Desk() as desk:
        three_offices(desk)
        desk.write_plan([action(1, "O1", status="completed")])
        (desk.plans / "broken.yaml").write_text("kind: action-plan\nid: [\n")
        what = "a broken plan and nothing else to say"
        desk.mail(*SEND, server.command()).exits(2, what)
        equal(server.recipients(), [COORDINATOR], f"{what}: who is written to")
        expect(all("broken.yaml" in Letter(m[2]).text for m in server.messages), f"{what}: it is named")


def check_what_may_not_be_read():
    """The coordinator reads of it as of other files, and not where the plans lie on this machine."""
    what = "what may not be read"
    # Permissions bind everybody but root.
    as_other = (lambda: os.setuid(65534)) if os.geteuid() == 0 else None
    with Desk() as desk:
        three_offices(desk)
        desk.folder.chmod(0o755)
        desk.write_plan([action(1, "O1")], name="secret.yaml")
        (desk.plans / "secret.yaml").chmod(0)
        (desk.plans / "closed").mkdir(mode=0)
        done = desk.mail(*OVERDUE, "--to", "coordinator", "--stdout", before=as_other)
        done.exits(2, what)
        for name in ("secret.yaml", "closed"):
            done.says(f"{desk.plans}/{name}: Permission denied", what)
        letter = Letter(done.raw)
        for parts in (letter.text_parts, letter.html_parts):
            told = parts.get("Not in this message, because the file could not be read", "")
            equal(re.findall(r"[^ ]+: Permission denied", told),
                  ["closed: Permission denied", "secret.yaml: Permission denied"], f"{what}: {told}")
        expect(str(desk.folder) not in letter.text + letter.html, f"{what}: {letter.text}")
        done = desk.mail("overdue", source=desk.plans / "closed", before=as_other)
        done.exits(2, f"{what}, and nothing else is named")
        done.says(f"{desk.plans}/closed: Permission denied\n", f"{what}, and nothing else is named")


def check_what_cannot_be_judged():
    """A deadline that nobody can read is told, also where nothing else is."""
    heading = "Perhaps overdue: the deadline cannot be read or counted (1)"
    for status, subject in (("ongoing", "1 action overdue by 25 days — all owners"),
                            ("completed", "Deadlines that cannot be read: 1")):
        with Desk() as desk:
            desk.write("followup.yaml", {"parties": {"O1": office(1)}})
            desk.write_plan([action(1, "O1", status=status), action(2, "O1", deadline="some day soon")])
            desk.mail(*SEND, desk.keeper()).exits(0, "a deadline that cannot be read")
            letters = {letter.to[0]: letter for letter in map(Letter, desk.kept())}
            letter = letters[COORDINATOR]
            equal(letter.subject, subject, "a deadline that cannot be read: the subject")
            for parts in (letter.text_parts, letter.html_parts):
                told = parts.get(heading, "")
                expect(re.search(r"PLAN/2 in plan.yaml, line \d+; its deadline: some day soon", told),
                       f"a deadline that cannot be read: {parts}")
    with Desk() as desk:
        desk.write("followup.yaml", {"parties": {"O1": office(1)}})
        desk.write_plan([action(1, "O1"), action(2, "O1", deadline="some day soon")])
        done = desk.mail("overdue", "--to", "owners", "--send", "--sendmail", desk.keeper())
        done.exits(0, "a deadline that cannot be read, without a coordinator")
        done.says("PLAN/2 is perhaps overdue", "a deadline that cannot be read, without a coordinator")


def check_address_that_mail_cannot_use():
    with Desk() as desk:
        desk.write("followup.yaml", {"parties": {
            "O1": office(1), "U1": {"name": "Unit 1", "type": "unit", "part_of": "O1", "email": "бюро@example.org"}}})
        desk.write_plan([action(1, "U1")])
        desk.mail(*SEND, desk.keeper()).exits(0, "an address that mail cannot use")
        letters = {letter.to[0]: letter for letter in map(Letter, desk.kept())}
        told = letters[COORDINATOR].text_parts.get("Addresses that mail systems may refuse", "")
        equal(told, f"- Unit 1: бюро@example.org; Office 1 <{OWNERS[0]}> is written to instead",
              "an address that mail cannot use")


def check_nowhere_to_note():
    """What cannot be remembered is not sent."""
    with Desk() as desk:
        three_offices(desk)
        for what, state, home in (
            ("no home", "", ""), ("a relative home", "state", "home"),
            ("a file in the place of the folder", str(desk.plans / "plan.yaml"), ""),
        ):
            environment = {"XDG_STATE_HOME": state, "HOME": home}
            done = desk.mail(*SEND, desk.keeper(), environment=environment)
            done.exits(2, what)
            equal((done.out, desk.kept()), ("", []), f"{what}: sent")
        home = desk.folder / "home"
        home.mkdir()
        done = desk.mail(*SEND, desk.keeper(), environment={"XDG_STATE_HOME": "", "HOME": str(home)})
        done.exits(0, "HOME without XDG_STATE_HOME")
        expect((home / ".local/state/followup/sent.ndjson").exists(),
               "HOME without XDG_STATE_HOME: the record")


def check_record_of_root():
    """Where root was the first to send, the account that should is told how it can."""
    if os.geteuid() != 0:
        return
    other = 65534
    with Desk() as desk:
        three_offices(desk)
        keeper = desk.keeper()
        desk.mail(*SEND, keeper).exits(0, "root sends")
        desk.folder.chmod(0o755)
        desk.box.chmod(0o777)
        pathlib.Path(keeper).chmod(0o755)
        for words in (("--again",), ("--arrived", "all")):
            done = desk.mail(*SEND, keeper, *words, before=lambda: os.setuid(other))
            done.exits(2, f"the record of root, {words}")
            done.says("it belongs to another account", f"the record of root, {words}")
            advice = re.search(rf"chown -R {other} \S+", done.err)
            expect(advice, f"the record of root, {words}: {done.err}")
        equal(len(desk.kept()), 4, "the record of root: what was sent")
        subprocess.run(shlex.split(advice[0]), check=True)
        done = desk.mail(*SEND, keeper, "--again", before=lambda: os.setuid(other))
        done.exits(0, "the record that was given")
        equal(len(desk.kept()), 8, "the record that was given: what was sent")


check_some_refused()
check_copy_refused()
check_nothing_gets_through()
check_dropped("data")
check_dropped("message")
check_no_sendmail()
check_found_where_cron_does_not_look()
check_broken_plan()
check_what_may_not_be_read()
check_what_cannot_be_judged()
check_address_that_mail_cannot_use()
check_nowhere_to_note()
check_record_of_root()
finish()
