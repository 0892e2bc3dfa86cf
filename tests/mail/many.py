"""A thousand owners: a message each, about their own action, and work that grows as their number does.
What is counted is what the kernel counted: how often and how much followup wrote and read."""

import os
import re
import sys
import time

from letters import Letter
from post_office import COORDINATOR, OVERDUE, SEND, Desk, action, equal, expect, finish, office


def plans_for(desk, owners):
    """Ten actions to a plan; each owner leads one and helps the next one with another."""
    desk.write("followup.yaml", {"parties": {f"O{n}": office(n) for n in range(owners)}})
    for first in range(0, owners, 10):
        numbers = range(first, min(first + 10, owners))
        desk.write_plan([action(n, f"O{n}", [f"O{(n + 1) % owners}"]) for n in numbers],
                        name=f"p{first}.yaml")


def counted(desk, *words):
    """How it ended, and what the kernel counted, read before the process is put away."""
    words, process = desk.start(*words)
    out = process.stdout.read()
    err = process.stderr.read()
    os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
    with open(f"/proc/{process.pid}/io", encoding="ascii") as file:
        counts = {name: int(value) for name, value in (line.split(": ") for line in file)}
    process.wait()
    equal((process.returncode, err), (0, b""), f"{words[1]} {words[4:6]}: exit and stderr")
    return out.decode(), {name: counts[name] for name in ("syscw", "wchar", "syscr", "rchar")}


def check_letters(contents, owners, what):
    letters = [Letter(content) for content in contents]
    equal(len(letters), owners + 1, f"{what}: messages")
    equal(len({letter.id for letter in letters}), owners + 1, f"{what}: different Message-IDs")
    by_address = {letter.to[0]: letter for letter in letters}
    equal(len(by_address), owners + 1, f"{what}: recipients")
    for number in range(owners):
        letter = by_address.get(f"office-{number}@example.org")
        if not expect(letter, f"{what}: nothing for office {number}"):
            continue
        before = (number - 1) % owners
        equal(letter.ids("You lead"), [f"P{number // 10 * 10}/{number}"],
              f"{what}: what office {number} leads")
        equal(letter.ids("You help as a partner"), [f"P{before // 10 * 10}/{before}"],
              f"{what}: what office {number} helps with")
    everything = by_address.get(COORDINATOR)
    if everything:
        equal(len(everything.ids("All actions")), owners, f"{what}: the coordinator's actions")
        equal(everything.text_parts.get("Written to", "").count("@"), owners,
              f"{what}: who the coordinator reads was written to")


def check(owners, times):
    # Waiting for a disk two thousand times would tell nothing.
    with Desk(is_in_memory=True) as desk:
        plans_for(desk, owners)
        kept = desk.folder / "kept"
        keeper = f"dd of={kept} bs=1M oflag=append conv=notrunc status=none"
        send = (*SEND, keeper)
        counts = {}
        for what, words in (("send", send), ("send again", send),
                            ("outbox", (*OVERDUE, "--outbox", desk.folder / "out")),
                            ("mbox", (*OVERDUE, "--mbox", desk.folder / "mbox")),
                            ("mbox again", (*OVERDUE, "--mbox", desk.folder / "mbox"))):
            start = time.monotonic()
            out, counts[what] = counted(desk, *words)
            times.append(f"{what} to {owners}: {time.monotonic() - start:.2f} s")
            equal(out.count("\n"), owners + 1 if what == "send" else 0, f"{what}: lines of {owners}")
        check_letters(re.split(rb"(?<=--\n)(?=Date: )", kept.read_bytes()), owners, f"send to {owners}")
        equal(sorted(desk.states().values()), ["sent"] * (owners + 1), f"record of {owners}")
        equal(len(list((desk.folder / "out").iterdir())), owners + 1, f"outbox of {owners}")
        return counts


times = []
few, many = check(250, times), check(1000, times)
for what, counts in many.items():
    for name, count in counts.items():
        # Four times as many, and what does not depend on them; names of files grow a little.
        expect(count <= 4.5 * few[what][name] + 100,
               f"{what}: {name} is {few[what][name]} for 250 owners and {count} for 1000")
if "--times" in sys.argv:
    print("\n".join(times))
finish()
