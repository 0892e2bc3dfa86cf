"""What the tests of `followup mail` share: a server on loopback, a desk to run followup at, and what
they expect. Each test is run as  python3 -B tests/mail/TEST.py FOLLOWUP."""

import asyncio
import json
import os
import pathlib
import re
import shlex
import socket
import subprocess
import sys
import tempfile
import threading
import time

from aiosmtpd.smtp import SMTP

followup = pathlib.Path(sys.argv[1]).resolve()
root = pathlib.Path(__file__).resolve().parents[2]
portfolio = root / "examples/portfolio"
AS_OF = "2026-11-26"
FROM = "evaluation@example.org"
COORDINATOR = "coordinator@example.org"
# Whom three_offices() writes about.
OWNERS = [f"office-{n}@example.org" for n in (1, 2, 3)]
EVERYBODY = sorted([COORDINATOR, *OWNERS])
OVERDUE = ("overdue", "--coordinator", COORDINATOR)
SEND = (*OVERDUE, "--send", "--sendmail")  # and the command
failures = []


def expect(is_true, what):
    if not is_true:
        failures.append(what)
    return bool(is_true)


def equal(seen, wanted, what):
    return expect(seen == wanted, f"{what}: {seen!r}, not {wanted!r}")


def finish():
    for failure in dict.fromkeys(failures):
        print(failure)
    print(f"{len(set(failures))} failures")
    sys.exit(1 if failures else 0)


def wait_for(what, is_there, seconds=20):
    end = time.monotonic() + seconds
    while not is_there():
        if time.monotonic() > end:
            raise TimeoutError(f"waited in vain for {what}")
        time.sleep(0.01)


class Server:
    """An SMTP server on a free port that keeps what it accepts: (sender, recipients, message).

    `refuses` tells the recipients it does not know. `drops` names where it breaks the connection off:
    "data" before a message, "message" when it has all of it but has not said so, or nowhere.
    """

    def __init__(self, refuses=lambda address: False, drops=None):
        self.refuses = refuses
        self.drops = drops
        self.connections = 0
        self.messages = []

    def __enter__(self):
        self._loop = asyncio.new_event_loop()
        listener = socket.create_server(("127.0.0.1", 0))
        self.port = listener.getsockname()[1]
        self._server = self._loop.run_until_complete(
            self._loop.create_server(self._connection, sock=listener)
        )
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *error):
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._server.close()
        # Connections that were broken off still have something to clear away.
        for task in asyncio.all_tasks(self._loop):
            task.cancel()
            self._loop.run_until_complete(asyncio.gather(task, return_exceptions=True))
        self._loop.close()

    def _connection(self):
        self.connections += 1
        drops = self.drops

        class Connection(SMTP):
            def connection_made(self, transport):
                # Otherwise each answer waits for the other side's acknowledgement.
                transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                super().connection_made(transport)

            async def smtp_DATA(self, arg):
                if drops == "data":
                    self.transport.abort()
                else:
                    await super().smtp_DATA(arg)

        return Connection(self, hostname="loopback", loop=self._loop, enable_SMTPUTF8=False)

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.refuses(address):
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.drops == "message":
            server.transport.abort()
            return "451 gone"
        self.messages.append((envelope.mail_from, tuple(envelope.rcpt_tos), envelope.content))
        return "250 OK"

    def recipients(self):
        return sorted(recipient for _, recipients, _ in self.messages for recipient in recipients)

    def command(self):
        """msmtp as the sendmail that hands over to this server."""
        return (
            f"msmtp --host=127.0.0.1 --port={self.port} --tls=off --auth=off --timeout=10 "
            f"--domain=localhost --from={FROM} -t -oi"
        )


class Done:
    def __init__(self, words, code, out, err):
        self.words = " ".join(map(str, words))
        self.code = code
        self.out = out.decode()
        self.err = err.decode()
        self.raw = out

    def exits(self, code, what):
        return expect(self.code == code, f"{what}: exit {self.code}, not {code}: {self.out}{self.err}")

    def says(self, words, what):
        return expect(words in self.err, f"{what}: {words!r} is not on stderr: {self.err!r}")

    def is_silent(self, what):
        return expect(not self.out and not self.err, f"{what}: it says {self.out!r} {self.err!r}")


class Desk:
    """A temporary folder with a record of its own and the almost empty environment of cron."""

    def __init__(self, is_in_memory=False):
        memory = "/dev/shm"
        self._place = memory if is_in_memory and os.access(memory, os.W_OK) else None

    def __enter__(self):
        self._scratch = tempfile.TemporaryDirectory(dir=self._place)
        self.folder = pathlib.Path(self._scratch.name)
        self.plans = self.folder / "plans"
        self.plans.mkdir()
        self.box = self.folder / "box"
        self.box.mkdir()
        self.record = self.folder / "state/followup/sent.ndjson"
        self.environment = {
            "PATH": "/usr/bin:/bin", "XDG_STATE_HOME": str(self.folder / "state"),
            # Only for builds with the sanitizers: their search for leaks at the end otherwise crashes
            # now and then over the thread-local data of libraries that were opened late.
            "ASAN_OPTIONS": "intercept_tls_get_addr=0",
        }
        return self

    def __exit__(self, *error):
        self._scratch.cleanup()

    def start(self, *words, source=None, environment=None, before=None, sender=("--from", FROM)):
        words = ["mail", *words, source or self.plans, "--as-of", AS_OF, *sender]
        return words, subprocess.Popen(
            [followup, *words], cwd=root, env={**self.environment, **(environment or {})},
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=before,
        )

    def mail(self, *words, **how):
        return self.end(*self.start(*words, **how))

    @staticmethod
    def end(words, process):
        out, err = process.communicate(timeout=120)
        return Done(words, process.returncode, out or b"", err)

    def program(self, name, script):
        """A program in place of sendmail."""
        path = self.folder / name
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o700)
        return str(path)

    def keeper(self):
        """A sendmail that keeps what it gets, in one file a message."""
        return self.program("keeper", f'exec cat > {shlex.quote(str(self.box))}/$$')

    def kept(self):
        return [path.read_bytes() for path in sorted(self.box.iterdir())]

    def write(self, name, what):
        """JSON is YAML, and holds any text; what may not stand in a file as it is is written as an escape."""
        text = json.dumps(what, ensure_ascii=False, indent=1)
        text = re.sub("[\x7f-\x9f\u2028\u2029\ufeff]", lambda found: f"\\u{ord(found[0]):04x}", text)
        (self.plans / name).write_text(text, encoding="utf-8")

    def write_plan(self, actions, name="plan.yaml", **more):
        plan = {"kind": "action-plan", "id": name.partition(".")[0].upper(), "title": "Plan of the office"}
        self.write(name, {**plan, **more, "actions": actions})

    def states(self):
        """The last state of each message in the record."""
        lines = self.record.read_text().split("\n") if self.record.exists() else [""]
        equal(lines.pop(), "", "the end of the record")
        return {line["id"]: line["state"] for line in map(json.loads, lines)}


def empty(desk):
    """Takes away what was kept."""
    for path in desk.box.iterdir():
        path.unlink()


def action(number, owner, partners=(), deadline="2026-11-01", **more):
    return {
        "id": str(number), "action": f"Write report {number}.", "owner": owner,
        "partners": list(partners), "deadline": deadline, "status": "ongoing", **more,
    }


def office(number, **more):
    return {"name": f"Office {number}", "type": "office", "email": f"office-{number}@example.org", **more}


def three_offices(desk, **more):
    """Each owns an action that is overdue."""
    desk.write("followup.yaml", {"parties": {f"O{n}": office(n) for n in (1, 2, 3)}})
    desk.write_plan([action(n, f"O{n}", **more) for n in (1, 2, 3)])
