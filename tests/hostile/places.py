"""Bad places: what cannot be read, is no file, changes or vanishes meanwhile, and what cannot be written to.
Each ends in a sentence and the right exit code; what could be read is reported, and no file is half written."""

import contextlib
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile

from program import AS_OF, IS_SANITIZED, equal, expect, finish, followup, is_root, limit, run, start

trouble = str(pathlib.Path(sys.argv[2]).resolve())
# Permissions bind everybody but root.
NOBODY = {"user": 65534, "group": 65534, "extra_groups": []} if is_root() else {}
ACTIONS = "".join(f"  - {{id: {n}, action: Write, owner: Office, deadline: 2026-01-{n + 10}}}\n" for n in range(1, 21))


@contextlib.contextmanager
def folder(where=None):
    """A folder that everybody may enter, with a plan that is sound."""
    with tempfile.TemporaryDirectory(dir=where) as scratch:
        place = pathlib.Path(scratch)
        place.chmod(0o755)
        write_plan(place / "good.yaml", "GOOD")
        yield place


def write_plan(path, name):
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"kind: action-plan\nid: {name}\nactions:\n{ACTIONS}")


def listed(*words, **how):
    """Which plans are listed, and the run."""
    done = run("list", *words, "--as-of", AS_OF, "--format", "json", **how)
    actions = json.loads(done.out)["actions"] if done.out else []
    return sorted({action["plan"] for action in actions}), done


def in_trouble(kind, file, log=""):
    return {"LD_PRELOAD": trouble, "TROUBLE": kind, "TROUBLE_FILE": str(file), "TROUBLE_LOG": str(log)}


def check_unreadable():
    with folder() as place:
        program = shutil.copy(followup, place / "followup")
        write_plan(place / "secret.yaml", "SECRET")
        write_plan(place / "closed/plan.yaml", "CLOSED")
        (place / "secret.yaml").chmod(0)
        (place / "closed").chmod(0)
        plans, done = listed(place, program=program, **NOBODY)
        done.exits(2, "a file and a folder that may not be read")
        equal(plans, ["GOOD"], "a file and a folder that may not be read: what is listed")
        for name in ("secret.yaml", "closed"):
            done.says(f"{place}/{name}: Permission denied", "what may not be read")
        _, done = listed(place / "closed/plan.yaml", program=program, **NOBODY)
        done.exits(2, "a file in a folder that may not be read")
        expect(done.err, "a file in a folder that may not be read: nothing is said")
        (place / "closed").chmod(0o755)


def check_no_files():
    """Links that lead nowhere, pipes and devices are passed over without being opened."""
    with folder() as place:
        odd = ["nowhere.yaml", "loop-1.yaml", "loop-2.yaml", "around.yaml", "pipe.yaml", "zero.yaml", "socket.yaml"]
        (place / "nowhere.yaml").symlink_to("missing.yaml")
        (place / "loop-1.yaml").symlink_to("loop-2.yaml")
        (place / "loop-2.yaml").symlink_to("loop-1.yaml")
        (place / "around.yaml").symlink_to(".")
        (place / "around").symlink_to(".")
        (place / "zero.yaml").symlink_to("/dev/zero")
        os.mkfifo(place / "pipe.yaml")
        if is_root():
            os.mknod(place / "device.yaml", 0o20666, os.makedev(1, 5))
            odd.append("device.yaml")
        log = place / "log"
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(str(place / "socket.yaml"))
            plans, done = listed(place, environment=in_trouble("", "", log))
        done.exits(0, "files that are none")
        equal(plans, ["GOOD"], "files that are none: what is listed")
        opened = log.read_text().split("\n")
        expect(str(place / "good.yaml") in opened, "the log of opened files does not work")
        for name in odd:
            expect(not any(path.endswith(name) for path in opened), f"{name} is opened")
        for name in ("nowhere.yaml", "loop-1.yaml", "socket.yaml"):
            _, done = listed(place / name)
            done.exits(2, f"{name} that is named")
            done.says(name, f"{name} that is named")
        done = run("check", "/dev/zero", "--max-file-size", "1MiB", "--format", "compact")
        done.exits(1, "a device without an end")
        expect("file-too-large" in done.out, f"a device without an end: {done.out}")


def check_changing():
    """A file that another program changes between two looks at it."""
    with folder() as place:
        for kind in ("vanish", "shrink", "grow"):
            write_plan(place / "other.yaml", "OTHER")
            plans, done = listed(place, environment=in_trouble(kind, place / "other.yaml"))
            expect("GOOD" in plans, f"a file that will {kind}: the other is not listed: {done.err}")
            if kind == "vanish":
                done.exits(2, "a file that vanishes")
                done.says("other.yaml: No such file or directory", "a file that vanishes")
            elif kind == "shrink":
                done.exits((0, 2), "a file that shrinks")
                expect(done.out.count("other.yaml") < 20, "a file that shrinks is read as it was")
            else:
                done.exits(2, "a file that grows by zeros")
                done.says("other.yaml", "a file that grows by zeros")
        (place / "other.yaml").unlink()
        (place / "empty").mkdir()
        plans, done = listed(place, environment=in_trouble("vanish", place / "empty"))
        done.exits(2, "a folder that vanishes")
        done.says(f"{place}/empty: No such file or directory", "a folder that vanishes")
        (place / "followup.yaml").write_text("parties: {}\n")
        plans, done = listed(place, environment=in_trouble("vanish", "followup.yaml"))
        done.exits(2, "a followup.yaml that vanishes")
        done.says("followup.yaml", "a followup.yaml that vanishes")


def check_many_files():
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with folder(memory) as place:
        for n in range(100_000):
            (place / f"{n}.yaml").write_text("a: 1\n")
        plans, done = listed(place, before=limit(files=32))
        done.exits(0, "a folder of 100,000 files")
        equal(plans, ["GOOD"], "a folder of 100,000 files: what is listed")


def check_few_descriptors():
    with folder() as place:
        for n in range(1000):
            write_plan(place / f"folder-{n % 20}/plan-{n}.yaml", f"P{n}")
        for files in (16, 8):
            plans, done = listed(place, "--jobs", "8", before=limit(files=files))
            done.exits((0, 2), f"{files} descriptors")
            expect(len(plans) == 1001 or done.code == 2 and "Too many open files" in done.err,
                   f"{files} descriptors: {len(plans)} plans are listed: {done.err[:200]}")
            expect(files < 16 or done.code == 0, f"{files} descriptors are too few: {done.err[:200]}")


def check_names():
    """Names that are no UTF-8 are shown so that they can be read."""
    with folder() as place:
        write_plan(pathlib.Path(os.fsdecode(os.fsencode(place) + b"/f\xe9/pl\xff\xed\xa0\x80.yaml")), "ODD")
        plans, done = listed(place)
        done.exits(0, "names that are no UTF-8")
        equal(plans, ["GOOD", "ODD"], "names that are no UTF-8: what is listed")
        for form in ("text", "compact", "json", "sarif", "junit", "github", "gitlab", "checkstyle"):
            done = run("check", place, "--as-of", AS_OF, "--format", form, "--rule", "deadline-passed=error")
            done.exits(1, f"names that are no UTF-8, {form}")
            # Done.out keeps bytes that are no UTF-8 as characters that are none.
            expect(not any("\udc80" <= c <= "\udcff" for c in done.out),
                   f"names that are no UTF-8, {form}: what is written is none either")


def check_configuration_that_leads_nowhere():
    """Not to read it would apply other rules than the office has decided on."""
    with folder() as place:
        (place / "followup.yaml").symlink_to("missing.yaml")
        for words in (["check", place], ["list", place], ["check", place / "good.yaml"],
                      ["check", place / "followup.yaml"],
                      ["check", place / "good.yaml", "--config", place / "followup.yaml"]):
            done = run(*words, "--as-of", AS_OF)
            done.exits(2, f"{words[0]}: followup.yaml is a link that leads nowhere")
            done.says("a link that leads nowhere", f"{words[0]}: followup.yaml is a link that leads nowhere")


def check_unwritable():
    words = ("overdue", "--as-of", AS_OF, "--format", "csv", "-o")
    with folder() as place:
        program = shutil.copy(followup, place / "followup")
        (place / "full").symlink_to("/dev/full")
        done = run(*words, place / "full", place / "good.yaml")
        done.exits(2, "-o on a full disk")
        done.says("No space left on device", "-o on a full disk")
        closed = place / "closed"
        closed.mkdir(mode=0o555)
        done = run(*words, closed / "report.csv", place / "good.yaml", program=program, **NOBODY)
        done.exits(2, "-o in a folder that is read only")
        done.says("Permission denied", "-o in a folder that is read only")
        equal(list(closed.iterdir()), [], "-o in a folder that is read only: what is written")
        done = run("mail", "overdue", place / "good.yaml", "--as-of", AS_OF, "--from", "office@example.org",
                   "--coordinator", "office@example.org", "--outbox", closed / "out", program=program, **NOBODY)
        done.exits(2, "--outbox in a folder that is read only")
        done.says("Permission denied", "--outbox in a folder that is read only")
        # Only a part has room: the file that was there stays.
        report = place / "report.csv"
        report.write_text("old\n")
        done = run(*words, report, place / "good.yaml", before=limit(size=100))
        done.exits(2, "-o that grows too large")
        done.says("File too large", "-o that grows too large")
        equal(report.read_text(), "old\n", "-o that grows too large: the file that was there")
        equal(list(place.glob("report.csv?*")), [], "-o that grows too large: what is left beside")


def check_terminated():
    """SIGTERM while a file is written: it is the old one, or not there."""
    # AddressSanitizer has a write() of its own, which is called instead of ours.
    moments = ("fsync", "rename") if IS_SANITIZED else ("write", "fsync", "rename")
    with folder() as place:
        report = place / "report.csv"
        for moment in moments:
            for old in ("old\n", None):
                report.unlink(missing_ok=True)
                if old:
                    report.write_text(old)
                done = run("overdue", place / "good.yaml", "--as-of", AS_OF, "--format", "csv", "-o", report,
                           environment=in_trouble(f"terminate-at-{moment}", report))
                equal(done.code, -signal.SIGTERM, f"SIGTERM at {moment}: how it ends: {done.err}")
                equal(report.read_text() if report.exists() else None, old, f"SIGTERM at {moment}: the file")
        done = run("overdue", place / "good.yaml", "--as-of", AS_OF, "--format", "csv", "-o", report)
        done.exits(0, "the run after SIGTERM")
        equal(report.read_text().count("\n"), 21, "the run after SIGTERM: lines of the file")


def check_streams():
    """A reader that goes away in the middle, and streams that are closed from the start."""
    with folder() as place:
        for n in range(200):
            write_plan(place / f"{n}.yaml", f"P{n}")
        process = start("list", place, "--as-of", AS_OF, "--format", "json")
        process.stdout.read(10)
        process.stdout.close()
        equal(process.wait(), -signal.SIGPIPE, "a reader that goes away: how it ends")
        equal(process.stderr.read(), b"", "a reader that goes away: what is said")
        process.stderr.close()
        script = '"$0" list "$1" --as-of 2026-11-21 0<&- 1>&- 2>&-'
        closed = subprocess.run(["sh", "-c", script, followup, place], check=False)
        equal(closed.returncode, 2, "no stream at all: exit code")


check_unreadable()
check_no_files()
check_changing()
check_many_files()
check_few_descriptors()
check_names()
check_configuration_that_leads_nowhere()
check_unwritable()
check_terminated()
check_streams()
finish()
