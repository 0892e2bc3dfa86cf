"""No message is lost or goes out twice: killed programs, a killed followup, two runs at once. At worst a
message is in doubt; then it is named, and waits for --arrived ID or --not-arrived ID."""

import os
import re
import select
import shlex
import signal
import subprocess
import time

from letters import Letter
from post_office import (
    COORDINATOR, EVERYBODY, OWNERS, SEND, Desk, Done, action, empty, equal, expect, finish, followup,
    office, three_offices, wait_for,
)

NOT_TOLD = "Not told today, because the plan changed after the messages went out"
ID = re.compile(r"followup\.[a-z]+\.\d{4}-\d\d-\d\d\.[0-9a-f]+@example\.org")


def kept(desk):
    """{address: the messages kept for it}; an empty file is one that was not read."""
    letters = [Letter(content) for content in desk.kept() if content]
    return {address: [x for x in letters if x.to == [address]] for address in {x.to[0] for x in letters}}


def killed_for(desk, address, signal_name="KILL"):
    """A sendmail that keeps everything, and is killed after it has read what is for one address."""
    box = shlex.quote(str(desk.box))
    return desk.program(
        f"killed-{signal_name}",
        f'cat > {box}/$$; if grep -q "^To:.*{address}" {box}/$$; then kill -{signal_name} $$; fi',
    )


def doubtful_ids(done):
    return sorted(set(ID.findall(done.err)))


def check_named(done, wanted, what):
    """Each is named with its id, its reader and what can be done."""
    done.exits(2, what)
    equal(doubtful_ids(done), sorted(wanted), f"{what}: the ids that are named")
    for id_, address in wanted.items():
        expect(re.search(rf"{re.escape(address)}.*\n  .* mail --arrived {re.escape(id_)}\n"
                         rf".*\n  cd .*--not-arrived={re.escape(id_)}\n", done.err),
               f"{what}: {address} with what to do: {done.err}")


def check_killed_program(signal_name):
    what = f"a sendmail killed by {signal_name}"
    with Desk() as desk:
        three_offices(desk)
        done = desk.mail(*SEND, killed_for(desk, OWNERS[1], signal_name))
        first = kept(desk)
        equal(sorted(first), EVERYBODY, f"{what}: it goes on")
        doubtful = {first[OWNERS[1]][0].id: OWNERS[1]}
        id_ = next(iter(doubtful))
        check_named(done, doubtful, what)
        done.says("killed by signal", what)
        expect(OWNERS[1] not in done.out, f"{what}: not said to be sent: {done.out}")
        told = first[COORDINATOR][0].text_parts.get("Perhaps written to; it is not known", "")
        expect(OWNERS[1] in told, f"{what}: the coordinator is told: {told}")
        empty(desk)
        for words in ((), ("--only", "O1"), ("--to", "coordinator")):
            done = desk.mail(*SEND, desk.keeper(), *words)
            check_named(done, doubtful, f"{what}, the next run {words}")
            equal(kept(desk), {}, f"{what}: not sent again by itself {words}")
        for option in ("--not-arrived", "--again"):
            done = desk.mail(*SEND, desk.keeper(), option, id_)
            done.exits(0, f"{what}: {option} ID")
            equal({a: [x.id for x in xs] for a, xs in kept(desk).items()}, {OWNERS[1]: [id_]},
                  f"{what}: {option} ID sends")
            desk.mail(*SEND, desk.keeper()).is_silent(f"{what}: after {option} ID")
            empty(desk)
    with Desk() as desk:
        three_offices(desk)
        done = desk.mail(*SEND, killed_for(desk, OWNERS[1], signal_name))
        id_ = kept(desk)[OWNERS[1]][0].id
        empty(desk)
        desk.mail(*SEND, killed_for(desk, OWNERS[1]), "--not-arrived", id_).exits(2, f"{what}: and killed again")
        check_named(desk.mail(*SEND, desk.keeper()), {id_: OWNERS[1]}, f"{what}: killed twice")
        done = desk.mail(*SEND, desk.program("refuses", "exit 75"), "--not-arrived", id_)
        done.exits(2, f"{what}: then refused")
        check_named(desk.mail(*SEND, desk.keeper()), {id_: OWNERS[1]},
                    f"{what}: refused is as doubtful as before")
        empty(desk)
        done = desk.mail(*SEND, desk.keeper(), "--arrived", f"<{id_}>")
        done.exits(0, f"{what}: --arrived ID")
        expect(done.out.endswith("no message is in doubt now; nothing was sent\n") and not done.err,
               f"{what}: --arrived ID: {done.out}{done.err}")
        equal(kept(desk), {}, f"{what}: --arrived ID sends nothing")
        desk.mail(*SEND, desk.keeper()).is_silent(f"{what}: after --arrived ID")
        done = desk.mail(*SEND, desk.keeper(), "--arrived", id_)
        done.exits(0, f"{what}: --arrived pasted once more")
        expect("counts as sent to " in done.out and OWNERS[1] in done.out, f"{what}: pasted once more: {done.out}")
        equal(kept(desk), {}, f"{what}: --arrived pasted once more sends nothing")
        done = desk.mail(*SEND, desk.keeper(), "--arrived", "followup.x@y")
        done.exits(2, f"{what}: --arrived of what was never sent")


def check_not_ended_well():
    """A program that says that all is well and has not read all; or that something else ended, also where
    it has read what it opened anew."""
    for script in ("exit 0", "dd bs=100 count=1 of=/dev/null 2>&1", "cat > /dev/null; exit 74",
                   "cat > /dev/null; exit 137", "cat /dev/stdin > /dev/null; exit 127",
                   "timeout 0.05 sh -c 'cat > /dev/null; sleep 5'"):
        with Desk() as desk:
            three_offices(desk)
            what = f"a sendmail that does {script!r}"
            done = desk.mail(*SEND, desk.program("lazy", script))
            done.exits(2, what)
            equal(len(doubtful_ids(done)), 4, f"{what}: in doubt")
            equal(done.out, "", f"{what}: stdout")


def waiting(desk):
    """A sendmail that has read its message and then waits until there is a file "go"."""
    at = shlex.quote(str(desk.folder))
    waits = f"while [ -d {at} ] && [ ! -e {at}/go ]; do sleep 0.02; done"
    return desk.program("waiter", f"cat > {at}/box/$$; touch {at}/waits; {waits}")


def check_killed_followup(number):
    what = f"followup killed by {number.name} during a hand-over"
    with Desk() as desk:
        three_offices(desk)
        words, process = desk.start(*SEND, waiting(desk))
        try:
            wait_for("the hand-over", (desk.folder / "waits").exists)
            process.send_signal(number)
            process.wait(timeout=10)
        finally:
            (desk.folder / "go").touch()
            desk.end(words, process)
        equal(process.returncode, -number, f"{what}: how it ends")
        first = kept(desk)
        if not equal(sorted(first), OWNERS[:1], f"{what}: what went out"):
            return
        done = desk.mail(*SEND, desk.keeper())
        check_named(done, {first[OWNERS[0]][0].id: OWNERS[0]}, f"{what}: the next run")
        after = kept(desk)
        equal({a: len(xs) for a, xs in after.items()}, dict.fromkeys(EVERYBODY, 1),
              f"{what}: in the end each has one")
        if COORDINATOR in after:
            told = after[COORDINATOR][0].text_parts
            expect(OWNERS[0] in told.get("Perhaps written to; it is not known", ""),
                   f"{what}: the coordinator reads of it: {told}")


def check_stopped_run_says_what_it_sent():
    what = "a run that is stopped at the second message"
    with Desk() as desk:
        three_offices(desk)
        at = shlex.quote(str(desk.folder))
        waits = f"while [ -d {at} ] && [ ! -e {at}/go ]; do sleep 0.02; done"
        program = desk.program("second-waits", f"""cat > {at}/box/$$
if grep -q "^To:.*{OWNERS[1]}" {at}/box/$$; then touch {at}/waits; {waits}; fi""")
        words, process = desk.start(*SEND, program)
        try:
            wait_for("the second hand-over", (desk.folder / "waits").exists)
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=10)
        finally:
            (desk.folder / "go").touch()
            done = desk.end(words, process)
        equal(re.findall(r"sent to .*<(\S+)>", done.out), OWNERS[:1], f"{what}: {done.out}")


def check_doubt_of_another_day():
    """It is named although another digest is sent, and although there is nothing to say."""
    with Desk() as desk:
        three_offices(desk)
        desk.mail(*SEND, killed_for(desk, OWNERS[1]))
        id_ = kept(desk)[OWNERS[1]][0].id
        other = ("due", "--until", "2027-12-31", *SEND[1:], desk.keeper())
        desk.write_plan([action(n, f"O{n}", deadline="2027-01-01") for n in (1, 2, 3)])
        check_named(desk.mail(*other), {id_: OWNERS[1]}, "in doubt, and another digest is sent")
        done = desk.mail("due", *SEND[1:], desk.keeper(), "--arrived", id_)
        done.exits(0, "--arrived ID when there is nothing to say")
        desk.mail(*other).exits(0, "and then it is settled")
        done = desk.mail(*SEND, desk.keeper(), "--again", id_)
        done.exits(2, "--again of a message that this run has not")
        done.says(id_, "--again of a message that this run has not")
    with Desk() as desk:
        three_offices(desk)
        desk.mail(*SEND, killed_for(desk, OWNERS[1]))
        id_ = kept(desk)[OWNERS[1]][0].id
        desk.write_plan([action(n, f"O{n}", status="completed") for n in (1, 2, 3)])
        check_named(desk.mail(*SEND, desk.keeper()), {id_: OWNERS[1]}, "in doubt, and nothing else to say")


def paste(line):
    """Into a shell elsewhere, which has no variables of followup and does not find it."""
    done = subprocess.run(["sh", "-c", line], cwd="/", capture_output=True, check=False, timeout=120,
                          env={"PATH": "/usr/bin:/bin", "ASAN_OPTIONS": "intercept_tls_get_addr=0"})
    return Done([line], done.returncode, done.stdout, done.stderr)


def check_advice_can_be_pasted():
    with Desk() as desk:
        three_offices(desk)
        at = shlex.quote(str(desk.folder))
        program = desk.program("often", f"cat > {at}/box/$$; [ -e {at}/well ] || kill -9 $$")
        done = desk.mail(*SEND, program)
        lines = [line for line in done.err.splitlines() if line.startswith("  ")]
        again = {ID.search(line)[0]: line for line in lines if "--not-arrived=" in line}
        first = kept(desk)
        equal(len(again), len(EVERYBODY), "commands that send again")
        empty(desk)
        (desk.folder / "well").touch()
        # Somebody else has something to do by now, and is not written to about that day.
        desk.write("followup.yaml", {"parties": {f"O{n}": office(n) for n in (1, 2, 3, 4)}})
        desk.write_plan([action(n, f"O{n}") for n in (1, 2, 3, 4)])
        for address in (OWNERS[0], COORDINATOR):
            line = again[first[address][0].id]
            paste(line).exits(2, f"others are still in doubt after {line}")
            done = paste(line)
            done.exits(2, f"others are still in doubt after the second {line}")
            expect(done.out.startswith("it is settled: nothing was sent"), f"pasted twice: {done.out}")
        sent = kept(desk)
        equal({address: len(letters) for address, letters in sent.items()},
              {OWNERS[0]: 1, COORDINATOR: 1}, "what was sent again, once")
        parts = sent[COORDINATOR][0].text_parts
        expect(OWNERS[0] in parts.get("Written to", ""), f"the coordinator reads who was written to: {parts}")
        for address in OWNERS[1:]:
            expect(address in parts.get("Perhaps written to; it is not known", ""),
                   f"the coordinator reads of {address}: {parts}")
        equal(parts.get(NOT_TOLD), "- Office 4 <office-4@example.org>: PLAN/4", "the coordinator reads what came since")
        arrived = [line for line in lines if "--arrived followup." in line and
                   any(id_ in line for id_, state in desk.states().items() if state == "sending")]
        equal(len(arrived), 2, "commands that settle what is left")
        # Root may settle what another account has sent, and the record stays that account's.
        if os.geteuid() == 0:
            os.chown(desk.record, 65534, 65534)
        settled = ID.search(arrived[0])[0]
        done = paste(arrived[0])
        done.exits(0, "one has arrived")
        expect(done.out.startswith("counts as sent to ") and "1 message is still in doubt" in done.out,
               f"what is said: {done.out}")
        done = paste(again[settled])
        done.exits(2, "one has arrived, and its other command is pasted: the rest is in doubt")
        expect("nothing was sent" in done.out, f"one has arrived, and its other command is pasted: {done.out}")
        equal(len(desk.kept()), 2, "one has arrived, and its other command is pasted")
        everything = [line for line in lines if "--arrived all" in line]
        equal(len(everything), 1, "the command that settles everything")
        done = paste(everything[0])
        done.exits(0, "all have arrived")
        equal(set(desk.states().values()), {"sent"}, "all have arrived: the record")
        if os.geteuid() == 0:
            equal(desk.record.stat().st_uid, 65534, "whose record it is")
        equal(len(desk.kept()), 2, "nothing is sent where something is settled")
        done = desk.mail(*SEND, desk.keeper())
        equal(re.findall(r"sent to .*<(\S+)>", done.out), ["office-4@example.org"], "and then only the new one")
    with Desk() as desk:
        done = desk.mail("--arrived", "all")
        done.exits(0, "nothing is in doubt")
        equal(done.out, f"no message is in doubt: there is no record in {desk.folder}/state/followup\n",
              "nothing is in doubt")
        expect(not desk.record.exists(), "looking for doubts makes a record")


def check_what_cannot_be_sent_again():
    """A message whose reader has changed is not replaced by another, and what settles it is said."""
    with Desk() as desk:
        def write_directory(before_at):
            parties = {f"O{n}": office(n, email=f"{before_at}-{n}@example.org") for n in (1, 2, 3)}
            desk.write("followup.yaml", {"parties": parties, "mail": {"coordinator": "O3"}})

        write_directory("old")
        desk.write_plan([action(n, f"O{n}") for n in (1, 2)])
        at = shlex.quote(str(desk.folder))
        program = desk.program("often", f"cat > {at}/box/$$; [ -e {at}/well ] || kill -9 $$")
        done = desk.mail("overdue", "--send", "--sendmail", program)
        again = [line for line in done.err.splitlines() if line.startswith("  ") and "--not-arrived=" in line]
        equal(len(again), 3, f"commands that send again: {done.err}")
        (desk.folder / "well").touch()
        empty(desk)
        write_directory("new")
        for line in again:
            done = paste(line)
            done.exits(2, f"its reader has changed: {line}")
            done.says("this run has no such message", line)
            done.says("this run has sent nothing", line)
            equal(kept(desk), {}, f"what goes out in its place: {line}")
            done.says("another address by now", line)
            settles = [said for said in done.err.splitlines() if said.startswith("  ") and "--arrived " in said]
            equal(len(settles), 1, f"what settles it: {done.err}")
            paste(settles[0]).exits(0, settles[0])
        equal(set(desk.states().values()), {"sent"}, "all are settled")
        done = paste(again[0])
        done.exits(0, "what is settled is not sent")
        expect("nothing was sent" in done.out and not done.err, f"what is settled needs nothing: {done.out}{done.err}")


def check_two_at_once():
    what = "two runs at once"
    with Desk() as desk:
        three_offices(desk)
        first = desk.start(*SEND, waiting(desk))
        second = None
        try:
            wait_for("the hand-over", (desk.folder / "waits").exists)
            second = desk.start(*SEND, desk.keeper())
            # Time for the second to get to the lock, or wrongly past it.
            end = time.monotonic() + 0.5
            while time.monotonic() < end and second[1].poll() is None:
                time.sleep(0.02)
            expect(second[1].poll() is None, f"{what}: the second waits")
            equal(len(kept(desk)), 1, f"{what}: and hands nothing over meanwhile")
        finally:
            (desk.folder / "go").touch()
            ends = [desk.end(*run) for run in (first, second) if run]
        ends[0].exits(0, f"{what}: the first")
        equal(ends[0].out.count("sent to "), 4, f"{what}: the first sends all")
        ends[1].exits(0, f"{what}: the second")
        ends[1].is_silent(f"{what}: the second")
        equal({a: len(xs) for a, xs in kept(desk).items()}, dict.fromkeys(EVERYBODY, 1),
              f"{what}: each has one")
    with Desk() as desk:
        three_offices(desk)
        keeper = desk.keeper()
        runs = [desk.start(*SEND, keeper) for _ in range(6)]
        for run in runs:
            desk.end(*run).exits(0, "six runs at once")
        equal({a: len(xs) for a, xs in kept(desk).items()}, dict.fromkeys(EVERYBODY, 1),
              "six runs at once: each has one")


def check_waiting_is_said():
    """At a terminal, where silence would look like a program that hangs."""
    what = "waiting for another run"
    with Desk() as desk:
        three_offices(desk)
        first = desk.start(*SEND, waiting(desk))
        terminal, end_of_second = os.openpty()
        second = None
        said = b""
        try:
            wait_for("the hand-over", (desk.folder / "waits").exists)
            second = subprocess.Popen([followup, "mail", "--arrived", "all"], env=desk.environment,
                                      stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=end_of_second)
            while b"\n" not in said and select.select([terminal], [], [], 20)[0]:
                said += os.read(terminal, 1000)
        finally:
            (desk.folder / "go").touch()
            desk.end(*first)
            if second:
                out, _ = second.communicate(timeout=120)
        equal(said.decode().strip(), "followup: another run is sending; waiting for it", what)
        equal((second.returncode, out.decode()), (0, "no message is in doubt now; nothing was sent\n"), what)


def check_lock_not_inherited():
    """A mail system that stays in the background does not keep the next run waiting."""
    with Desk() as desk:
        three_offices(desk)
        at = shlex.quote(str(desk.folder))
        waits = f"while [ -d {at} ] && [ ! -e {at}/go ]; do sleep 0.05; done"
        stays = desk.program("stays", f"cat > {at}/box/$$; ({waits}) >/dev/null 2>&1 &")
        try:
            desk.mail(*SEND, stays).exits(0, "a mail system that stays")
            desk.mail(*SEND, stays).is_silent("a mail system that stays: the next run")
            listed = desk.program("lists", f"cat > /dev/null; ls -l /proc/self/fd > {at}/descriptors")
            desk.mail(*SEND, listed, "--again").exits(0, "what a mail system inherits")
            expect("state" not in (desk.folder / "descriptors").read_text(),
                   "the mail system inherits the record")
        finally:
            (desk.folder / "go").touch()


check_killed_program("KILL")
check_killed_program("SEGV")
check_not_ended_well()
for number in (signal.SIGKILL, signal.SIGTERM, signal.SIGINT):
    check_killed_followup(number)
check_stopped_run_says_what_it_sent()
check_doubt_of_another_day()
check_advice_can_be_pasted()
check_what_cannot_be_sent_again()
check_two_at_once()
check_waiting_is_said()
check_lock_not_inherited()
finish()
