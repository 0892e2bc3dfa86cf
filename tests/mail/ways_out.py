"""--outbox, --mbox, --stdout and --dry-run: what they write, that a second run adds nothing, and that the
bytes depend on nothing but the plans and the day."""

import mailbox
import re

from letters import Letter
from post_office import (
    OVERDUE, Desk, action, equal, expect, finish, office, portfolio, three_offices,
)
from sound import check_sound

COORDINATOR = ("--coordinator", "HEAD-EVAL")


def files(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def check_outbox():
    with Desk() as desk:
        out = desk.folder / "a/b/out"
        (desk.folder / "beside").mkdir()
        write = ("overdue", *COORDINATOR, "--outbox", out)
        clock = {"SOURCE_DATE_EPOCH": "1795651200"}
        desk.mail(*write, source=portfolio, environment=clock).exits(0, "--outbox")
        first = files(out)
        equal(len(first), 9, "--outbox: messages")
        for name, raw in first.items():
            check_sound(raw, f"--outbox {name}")
            expect(name.endswith(".eml") and not name.startswith("."), f"--outbox: a name of {name}")
        (out / "other.txt").write_text("not ours")
        done = desk.mail(*write, source=portfolio, environment=clock)
        done.exits(0, "--outbox again")
        done.is_silent("--outbox again")
        equal(files(out), {**first, "other.txt": b"not ours"}, "--outbox again: files")
        done = desk.mail("summary", *COORDINATOR, "--outbox", out, source=portfolio)
        done.exits(0, "another digest beside")
        equal({n: r for n, r in files(out).items() if n in first}, first, "another digest beside: the first")
        expect(not desk.record.exists(), "--outbox remembers what was sent")
        for place, what in ((desk.folder / "beside/file", "a file"),
                            ("/proc/nowhere", "where no folder can be")):
            if what == "a file":
                place.write_text("x")
            done = desk.mail("overdue", *COORDINATOR, "--outbox", place, source=portfolio)
            done.exits(2, f"--outbox: {what}")
            done.says(str(place), f"--outbox: {what}")


def check_dry_run_knows_what_was_sent():
    with Desk() as desk:
        three_offices(desk)
        refuses = desk.program("refuses", f"cat > {desk.box}/$$; ! grep -q '^To:.*office-2@' {desk.box}/$$")
        desk.mail(*OVERDUE, "--send", "--sendmail", refuses).exits(2, "one is refused")
        done = desk.mail(*OVERDUE, "--dry-run")
        done.exits(0, "--dry-run after --send")
        equal(done.out.split("\n")[0], "1 message would be sent, 3 are already sent", "--dry-run after --send")
        for line in done.out.splitlines():
            if "@" in line:
                equal(line.endswith("already sent"), "office-2@" not in line, f"--dry-run after --send: {line}")
        expect("Nothing has been sent. --send sends them" in done.out, f"--dry-run of what is left: {done.out}")
        desk.mail(*OVERDUE, "--send", "--sendmail", desk.keeper()).exits(0, "what is left is sent")
        done = desk.mail(*OVERDUE, "--dry-run")
        expect("--send would send nothing now." in done.out, f"--dry-run where nothing is left: {done.out}")


def check_names_in_outbox():
    """Names that people find, that do not clash and that stay in the folder."""
    addresses = [
        "office/../../evil@example.org", "../../evil@example.org", "o" * 300 + "@example.org",
        "o" * 300 + "x@example.org",
        "of fice@example.org", "CON@example.org", "office*?|<>@example.org", "of$HOME`x`@example.org",
        "office@" + "o" * 60 + ".org",
        "a/b@example.org", "a.b@example.org", "office~@example.org", "-rf@example.org", "OFFICE@example.org",
    ]
    with Desk() as desk:
        desk.write("followup.yaml",
                   {"parties": {f"O{n}": office(n, email=a) for n, a in enumerate(addresses)}})
        desk.write_plan([action(n, f"O{n}") for n in range(len(addresses))])
        out = desk.folder / "x/y/out"
        out.mkdir(parents=True)
        before = sorted(path for path in desk.folder.rglob("*") if "out" not in path.parts)
        done = desk.mail(*OVERDUE, "--outbox", out)
        done.exits(0, "odd addresses")
        equal(sorted(path for path in desk.folder.rglob("*") if "out" not in path.parts), before,
              "files outside of the folder")
        letters = [Letter(raw) for raw in files(out).values()]
        listed = desk.mail(*OVERDUE).out
        equal(f"{len(letters)} messages would be sent", listed.split("\n")[0],
              "odd addresses: files for messages")
        for name in files(out):
            expect(re.fullmatch(r"[\w@.-]{1,200}\.eml", name, re.ASCII)
                   and ".." not in name.split("@")[0][:3], f"a name of {name!r}")


def check_mbox():
    with Desk() as desk:
        phrases = {"ask_overdue": "From here on.\n\nFrom now.", "led": "From you", "reason": ">From {name}"}
        desk.write("followup.yaml", {
            "parties": {"A": office(1, name="From the office"), "B": office(2)},
            "mail": {"phrases": phrases},
        })
        title = "From Monday to Friday"
        desk.write_plan([action(1, "A", title=title), action(2, "B", title=title)])
        path = desk.folder / "mbox"
        write = (*OVERDUE, "--mbox", path)
        done = desk.mail(*write)
        done.exits(0, "--mbox")
        done.is_silent("--mbox")
        first = path.read_bytes()
        box = mailbox.mbox(path)
        equal(len(box), 3, "--mbox: messages")
        separators = re.findall(rb"^From .*$", first, re.MULTILINE)
        equal(len(separators), 3, f"--mbox: lines that begin with From: {separators}")
        for line in separators:
            expect(re.fullmatch(rb"From evaluation@example\.org \w{3} \w{3} [ \d]\d \d\d:\d\d:\d\d \d{4}",
                                line), f"--mbox: {line}")
        expect(re.search(rb"^>From ", first, re.MULTILINE) and re.search(rb"^>>From ", first, re.MULTILINE),
               "--mbox quotes From")
        out = desk.folder / "out"
        desk.mail(*OVERDUE, "--outbox", out)
        plain = {Letter(raw).id: Letter(raw) for raw in files(out).values()}
        for key in box.keys():
            raw = re.sub(rb"^>(>*From )", rb"\1", box.get_bytes(key), flags=re.MULTILINE)
            letter = check_sound(raw, "--mbox", line_end=b"\n")
            if letter:
                twin = plain.get(letter.id)
                expect(twin
                       and (twin.text, twin.html, twin.subject) == (letter.text, letter.html, letter.subject),
                       "--mbox is not what --outbox writes")
        desk.mail(*write).exits(0, "--mbox again")
        equal(path.read_bytes(), first, "--mbox again adds something")
        desk.mail("summary", *write[1:]).exits(0, "another digest into the mbox")
        expect(path.read_bytes().startswith(first), "another digest changes what was there")
        equal(len(mailbox.mbox(path)), 6, "another digest into the mbox: messages")
        # Other programs take away the last empty line, or write the name of the header otherwise.
        path.write_bytes(first.rstrip(b"\n") + b"\n")
        desk.mail("summary", *write[1:]).exits(0, "an mbox without its last line")
        equal(len(mailbox.mbox(path)), 6, "an mbox without its last line: messages")
        path.write_bytes(re.sub(rb"(?im)^message-id:", b"Message-ID:", first))
        desk.mail(*write).exits(0, "an mbox rewritten by another program")
        equal(len(mailbox.mbox(path)), 3, "an mbox rewritten by another program: messages")
        forwarded = (b"From office@example.org Thu Nov 26 03:00:00 2026\n"
                     b"From: office@example.org\nSubject: Fwd\n\n")
        path.write_bytes(forwarded + re.search(rb"(?im)^message-id:.*\n", first)[0] + b"\n")
        desk.mail(*write).exits(0, "an mbox with a letter that quotes one of ours")
        equal(len(mailbox.mbox(path)), 4, "an mbox with a letter that quotes one of ours: messages")
        for content, what in ((b"a letter to nobody\n", "some text"), (b"\0" * 9, "zeros")):
            path.write_bytes(content)
            desk.mail(*write).exits(2, f"--mbox onto {what}")
            equal(path.read_bytes(), content, f"--mbox onto {what}: what was there")
        desk.mail(*write[:-1], desk.folder / "nowhere/mbox").exits(2, "--mbox where no folder is")
        desk.mail(*write[:-1], "/dev/null").exits(2, "--mbox onto a device")


def check_stdout_and_dry_run():
    with Desk() as desk:
        for words in (["--only", "WHO"], ["--to", "coordinator"], ["--to", "board@example.org"]):
            done = desk.mail("overdue", *COORDINATOR, *words, "--stdout", source=portfolio)
            done.exits(0, f"--stdout {words}")
            equal(done.err, "", f"--stdout {words}: stderr")
            check_sound(done.raw, f"--stdout {words}", line_end=b"\n")
        done = desk.mail("overdue", *COORDINATOR, "--stdout", source=portfolio)
        done.exits(2, "--stdout of nine")
        equal(done.out, "", "--stdout of nine")
        done.says("9", "--stdout of nine")
        plain = desk.mail("overdue", *COORDINATOR, source=portfolio)
        equal(desk.mail("overdue", *COORDINATOR, "--dry-run", source=portfolio).out, plain.out,
              "--dry-run is what is done without a way")
        equal(len(re.findall(r"<\S+@example\.org>", plain.out)), 9, "--dry-run names recipients")
        expect(not (desk.folder / "state").exists(), "--dry-run writes something")
        for words in (["--stdout", "--send"], ["--outbox", "x", "--mbox", "y"], ["--dry-run", "--send"],
                      ["--again"], ["--sendmail", "x"],
                      ["--send", "--again", "followup.nonsense"], ["--send", "--arrived", "x@example.org"]):
            done = desk.mail("overdue", *COORDINATOR, *words, source=portfolio)
            done.exits(2, f"contradiction {words}")
            equal(done.out, "", f"contradiction {words}: stdout")


def check_same_bytes():
    """With a fixed clock, neither locale nor time zone nor the number of jobs shows."""
    seen = {}
    with Desk() as desk:
        mbox = desk.folder / "mbox"
        for language in ("C", "C.UTF-8", "ru_RU.UTF-8", "tr_TR.ISO-8859-9"):
            for zone in ("UTC", "Pacific/Kiritimati", "America/St_Johns"):
                for jobs in ("1", "8"):
                    environment = {"LANG": language, "LC_ALL": language, "TZ": zone,
                                   "SOURCE_DATE_EPOCH": "1795705445"}
                    mbox.unlink(missing_ok=True)
                    done = desk.mail("summary", *COORDINATOR, "--attach-calendar", "--mbox", mbox, "--jobs",
                                     jobs, source=portfolio, environment=environment)
                    done.exits(0, f"{environment} {jobs}")
                    content = mbox.read_bytes() if mbox.exists() else b""
                    seen.setdefault(content, []).append((language, zone, jobs))
        equal(len(seen), 1, f"different bytes with a fixed clock: {list(seen.values())}")
        letter = Letter(mailbox.mbox(mbox).get_bytes(0))
        equal(int(letter.message["Date"].datetime.timestamp()), 1795705445, "Date of SOURCE_DATE_EPOCH")
        for wrong in ("", "x", "1e9", "99999999999999999999", "12 "):
            done = desk.mail("summary", *COORDINATOR, "--to", "coordinator", "--stdout", source=portfolio,
                             environment={"SOURCE_DATE_EPOCH": wrong})
            done.exits(2, f"SOURCE_DATE_EPOCH={wrong!r}")
            done.says("SOURCE_DATE_EPOCH", f"SOURCE_DATE_EPOCH={wrong!r}")
        for odd in ("-1", "0", "253402300800", "9223372036854775807", "-9223372036854775808"):
            done = desk.mail("summary", *COORDINATOR, "--to", "coordinator", "--stdout", source=portfolio,
                             environment={"SOURCE_DATE_EPOCH": odd})
            if expect(done.code in (0, 2),
                      f"SOURCE_DATE_EPOCH={odd}: exit {done.code}: {done.err}") and done.code == 0:
                check_sound(done.raw, f"SOURCE_DATE_EPOCH={odd}", line_end=b"\n")


check_outbox()
check_dry_run_knows_what_was_sent()
check_names_in_outbox()
check_mbox()
check_stdout_and_dry_run()
check_same_bytes()
finish()
