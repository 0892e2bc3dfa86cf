"""A full disk, and a record that somebody or something has spoilt: nothing is half written, and nothing
is sent that cannot be remembered. The disk is full for files that grow over a limit (RLIMIT_FSIZE)."""

import json
import mailbox
import resource
import signal
import time

from letters import Letter
from post_office import (
    COORDINATOR, EVERYBODY, OVERDUE, OWNERS, SEND, Desk, equal, expect, finish, three_offices,
)


def send(desk):
    return (*SEND, desk.keeper())


def full_at(size):
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


def received(desk):
    return sorted(to for content in desk.kept() for to in Letter(content).to)


def line(number, state="sent", **more):
    return json.dumps({
        "id": f"followup.overdue.2026-11-20.{number:016x}@example.org", "state": state,
        "time": int(time.time()),
        "to": "office-9@example.org", "subject": "1 action overdue by 5 days", **more,
    }) + "\n"


def put(desk, text):
    desk.record.parent.mkdir(parents=True, exist_ok=True)
    desk.record.write_bytes(text if isinstance(text, bytes) else text.encode())


# Larger than any of the messages, so that only the record meets the limit.
OLD = "".join(line(number) for number in range(400))


def only_record_and_lock(desk, what):
    names = sorted(path.name for path in desk.record.parent.iterdir())
    equal(names, ["sent.lock", "sent.ndjson"], f"{what}: files beside the record")


def check_full_before():
    what = "a full disk before the hand-over"
    for room in (0, 20):
        with Desk() as desk:
            three_offices(desk)
            put(desk, OLD)
            done = desk.mail(*send(desk), before=full_at(len(OLD) + room))
            done.exits(2, what)
            done.says("File too large", what)
            equal((done.out, received(desk)), ("", []), f"{what}: handed over")
            equal(desk.record.read_text(), OLD, f"{what}: the record")
            for address in EVERYBODY:
                done.says(address, what)
            expect("--arrived" not in done.err, f"{what}: nothing is in doubt: {done.err}")
            desk.mail(*send(desk)).exits(0, f"{what}: the next run")
            equal(received(desk), EVERYBODY, f"{what}: the next run sends all, once")


def check_full_after():
    """Room for "sending" and not for "sent": in doubt at worst, and named with what is known."""
    what = "a full disk after the hand-over"
    with Desk() as desk:
        three_offices(desk)
        desk.mail(*send(desk))
        first = desk.record.read_text().split("\n")[0]
        for path in desk.box.iterdir():
            path.unlink()
        put(desk, OLD)
        done = desk.mail(*send(desk), before=full_at(len(OLD) + len(first) + 10))
        done.exits(2, what)
        done.says("was sent, but this could not be noted", what)
        equal(received(desk), OWNERS[:1], f"{what}: handed over")
        expect(desk.record.read_text().startswith(OLD), f"{what}: the record keeps what it had")
        equal([s for s in desk.states().values() if s != "sent"], ["sending"], f"{what}: the record")
        done = desk.mail(*send(desk))
        done.exits(2, f"{what}: the next run")
        done.says(f"{OWNERS[0]}>", f"{what}: the next run")
        equal(received(desk), EVERYBODY, f"{what}: each has one")


def check_full_for_rewriting():
    """The record is written anew when it has old lines; that fails as a whole."""
    what = "a full disk when the record is written anew"
    with Desk() as desk:
        three_offices(desk)
        put(desk, OLD + line(1) + line(2, time=1))
        before = desk.record.read_bytes()
        done = desk.mail(*send(desk), before=full_at(len(OLD) // 2))
        done.exits(2, what)
        equal((done.out, received(desk)), ("", []), f"{what}: handed over")
        equal(desk.record.read_bytes(), before, f"{what}: the record")
        only_record_and_lock(desk, what)
        desk.mail(*send(desk)).exits(0, f"{what}: the next run")
        equal(received(desk), EVERYBODY, f"{what}: the next run")
        equal(len(desk.record.read_text().splitlines()), 399 + 8, f"{what}: lines afterwards")


def check_full_for_the_message():
    """The message is laid ready in memory, to which the limit applies too."""
    what = "no room for a message"
    with Desk() as desk:
        three_offices(desk, title="Long " * 2000)
        done = desk.mail(*send(desk), before=full_at(8000))
        done.exits(2, what)
        equal((done.out, received(desk)), ("", []), f"{what}: handed over")
        expect("sending" not in desk.states().values(), f"{what}: nothing is in doubt")
        expect("--arrived" not in done.err, f"{what}: nothing is in doubt: {done.err}")
        desk.mail(*send(desk)).exits(0, f"{what}: the next run")
        equal(received(desk), EVERYBODY, f"{what}: the next run")


def check_full_outbox():
    what = "--outbox on a full disk"
    with Desk() as desk:
        three_offices(desk, title="Long " * 2000)
        out = desk.folder / "out"
        done = desk.mail(*OVERDUE, "--outbox", out, before=full_at(5000))
        done.exits(2, what)
        done.says("File too large", what)
        equal(list(out.iterdir()), [], f"{what}: what is left")
        desk.mail(*OVERDUE, "--outbox", out).exits(0, f"{what}: with room")
        whole = {path.name: path.read_bytes() for path in out.iterdir()}
        equal(len(whole), 4, f"{what}: with room")
        done = desk.mail(*OVERDUE, "--outbox", out, before=full_at(5000))
        done.exits(2, f"{what}: over those that are there")
        left = {path.name: path.read_bytes() for path in out.iterdir()}
        equal(sorted(left), sorted(whole), f"{what}: files over those that are there")
        equal([n for n in left if left[n] != whole.get(n)], [], f"{what}: what was there is whole")


def check_full_mbox():
    what = "--mbox on a full disk"
    with Desk() as desk:
        three_offices(desk)
        mbox = desk.folder / "mbox"
        desk.mail(*OVERDUE, "--mbox", mbox, before=full_at(5000)).exits(2, f"{what}, a new file")
        equal(mbox.read_bytes() if mbox.exists() else b"", b"", f"{what}, a new file: what is left")
        mbox.unlink(missing_ok=True)
        desk.mail(*OVERDUE, "--mbox", mbox, "--only", "O1").exits(0, f"{what}: with room")
        before = mbox.read_bytes()
        done = desk.mail(*OVERDUE, "--mbox", mbox, before=full_at(len(before) + 6000))
        done.exits(2, f"{what}: more messages")
        done.says("File too large", what)
        equal(mbox.read_bytes(), before, f"{what}: what was there")
        desk.mail(*OVERDUE, "--mbox", mbox).exits(0, f"{what}: with room again")
        equal(len(mailbox.mbox(mbox)), 4, f"{what}: messages")


def check_cut_off():
    """A last line without its end was never acted upon."""
    for cut in (1, 30, 120):
        what = f"a record without its last {cut} bytes"
        with Desk() as desk:
            three_offices(desk)
            desk.mail(*send(desk)).exits(0, what)
            record = desk.record.read_bytes()
            put(desk, record[:-cut])
            done = desk.mail(*send(desk))
            done.exits(2, what)
            done.says("it is not known whether the message to coordinator@example.org", what)
            equal(received(desk), EVERYBODY, f"{what}: each has one")
            equal(sorted(desk.states().values()), ["sending", "sent", "sent", "sent"], f"{what}: the record")
            last_sending = record.splitlines(keepends=True)[:-1]
            put(desk, b"".join(last_sending)[:-cut])
            desk.mail(*send(desk)).exits(0, f"{what}, before the hand-over")
            equal(received(desk), sorted([*EVERYBODY, COORDINATOR]),
                  f"{what}, before the hand-over: it is sent")
            only_record_and_lock(desk, what)


def check_rubbish():
    for rubbish in (
        b"rubbish\n", b"\n", b"\0" * 512 + b"\n", b"\xff\xfe\n", b"[]\n", b"null\n", b"{}\n", b'"sent"\n',
        b"1e999\n", b"[" * 100000 + b"\n", line(1, state="lost").encode(), line(1, state=None).encode(),
        line(1, time="now").encode(), line(1, id=7).encode(), line(1, to=None).encode(),
        line(1)[:60].encode() + b"\n", line(1).encode()[:-1] + line(2).encode(),
        line(1, id="followup\ud800").replace("\\ud800", "\udc80").encode(errors="surrogateescape"),
    ):
        what = f"a record with {rubbish[:70]!r} in the middle"
        with Desk() as desk:
            three_offices(desk)
            before = OLD.encode()[: len(line(1))] + rubbish + line(2).encode()
            put(desk, before)
            done = desk.mail(*send(desk))
            done.exits(2, what)
            done.says("line 2", what)
            done.says(str(desk.record), what)
            equal((done.out, received(desk)), ("", []), f"{what}: handed over")
            equal(desk.record.read_bytes(), before, f"{what}: it is left as it is")


def check_forgotten():
    """What was sent is forgotten some weeks later; what is in doubt is not."""
    with Desk() as desk:
        three_offices(desk)
        put(desk, line(1, time=1) + line(2, "sending", time=1) + line(3, "refused", time=1) + line(4))
        done = desk.mail(*send(desk))
        done.exits(2, "an old doubt")
        done.says(f"{2:016x}@example.org", "an old doubt")
        old = sorted(int(id_.split(".")[3][:16], 16) for id_ in desk.states() if "11-20" in id_)
        equal(old, [2, 4], "what is remembered")


check_full_before()
check_full_after()
check_full_for_rewriting()
check_full_for_the_message()
check_full_outbox()
check_full_mbox()
check_cut_off()
check_rubbish()
check_forgotten()
finish()
