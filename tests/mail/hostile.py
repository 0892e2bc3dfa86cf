"""Names, addresses and texts that try to be something else: over msmtp nobody gets a message but whom the
directory names, no message has a header that followup did not write, and everything can be read."""

from letters import flat
from post_office import COORDINATOR, FROM, SEND, Desk, Server, action, equal, expect, finish, office
from sound import check_sound, unsafe_in

EVIL = "evil@example.org"

NAMES = [
    'Office, the "first"', f"Office\r\nBcc: {EVIL}", "Office\nX-Evil: 1\n\n<script>", f"{EVIL}, Office",
    f"Office <{EVIL}>", f"<{EVIL}>", "Офис «Восток», отдел", "مكتب الهجرة، القاهرة", "事務所　東京",
    "=?utf-8?q?Office?=", "=?utf-8?B?QmNjOiBldmls?= of the office", "=?utf-8?q?=0D=0ABcc:_evil@example.org?=",
    f"Office (comment, {EVIL})", f"Office; group: {EVIL};", 'back\\slash\\"', "Ж" * 200, "事" * 100, "a" * 300,
    "ab " * 300, "x" * 1500, "😀" * 80, "e\u0301" * 90, "\x1b[31mOffice\x07", "\u202eeciffO\u2066",
    f"Office\u2028Bcc: {EVIL}", ":;<>@,[]", "Office.", "'", '"', '"Office"', "%s%n{name}{count}", "{name}",
    "[Office]", "- ", "a@b", "Office\ttab", "\ufeffOffice", "Office\x7f\x85",
]
# What may be written to, and what may not: RFC 5322 without comments and quoted words.
GOOD = ["office+tag@example.org", "office/1=2@example.org", "{office}!#$%&'*^_`|~@example.org",
        "-oQ@example.org", "Office@EXAMPLE.org", "o@ex-ample.org", "1@1.example.org"]
BAD = [f"office@example.org\nBcc: {EVIL}", f"office@example.org\r\n\r\n{EVIL}", f"office@example.org, {EVIL}",
       f"office@example.org {EVIL}", "Office <office@example.org>", '"office one"@example.org',
       "office(comment)@example.org", "office@example.org;", "офис@example.org", "مكتب@example.org",
       "office@[127.0.0.1]", "office@example.org>", "office@exa mple.org", "office@example.org\u202e",
       "office@example..org", "office@.example.org", "office@", "office@=?utf-8?q?evil=40example.org?=.org",
       "office@ex|ample.org", "office@example.org/x", "@example.org", "office", "a@b@example.org",
       "office@example.org\x00", "office\\@example.org", ".office@example.org", "office.@example.org",
       "of..fice@example.org", "\u00a0office@example.org"]


def deliver(desk, server, *words, report="overdue", code=0, what=""):
    """Of every message that arrives: its recipients and the letter, which is sound."""
    del server.messages[:]
    desk.mail(report, *SEND[1:], server.command(), *words).exits(code, what)
    arrived = []
    for sender, recipients, content in server.messages:
        equal(sender, FROM, f"{what}: sender")
        letter = check_sound(content, f"{what}, to {recipients}")
        if letter:
            equal(list(recipients), letter.to, f"{what}: To and the envelope")
            arrived.append(letter)
    expect(EVIL not in server.recipients(),
           f"{what}: somebody gets what is not theirs: {server.recipients()}")
    return arrived


def check_names():
    with Server() as server, Desk() as desk:
        desk.write("followup.yaml",
                   {"parties": {f"O{n}": office(n, name=name) for n, name in enumerate(NAMES)}})
        desk.write_plan([action(n, f"O{n}") for n in range(len(NAMES))])
        arrived = deliver(desk, server, what="nasty names")
        equal(sorted(x.to[0] for x in arrived),
              sorted([COORDINATOR, *(f"office-{n}@example.org" for n in range(len(NAMES)))]),
              "nasty names: recipients")
        for letter in arrived:
            if letter.to == [COORDINATOR]:
                continue
            number = int(letter.to[0][7:-12])
            # What looks like an encoded word is taken apart, so that no mail program decodes it.
            name = NAMES[number].replace("=?", "= ?")
            if unsafe_in(name):
                continue
            # A name of quotes only, or of blanks, may be read in more than one way.
            is_read = flat(name) in (flat(letter.name), flat(letter.name_as_words))
            expect(is_read or len(name) < 3, f"nasty names: {name!r} is read as {letter.name!r}")
            expect(flat(letter.subject).endswith(flat(f"— {name}")),
                   f"nasty names: {name!r} in the subject {letter.subject!r}")
            equal(letter.ids("You lead"), [f"PLAN/{number}"], f"nasty names: {name!r}: its action")


def check_addresses():
    addresses = GOOD + BAD
    with Server() as server, Desk() as desk:
        desk.write("followup.yaml",
                   {"parties": {f"O{n}": office(n, email=a) for n, a in enumerate(addresses)}})
        desk.write_plan([action(n, f"O{n}") for n in range(len(addresses))])
        arrived = deliver(desk, server, what="nasty addresses")
        to = [x.to[0] for x in arrived]
        equal(sorted(to), sorted([COORDINATOR, *GOOD]), "nasty addresses: who is written to")
        everything = [x for x in arrived if x.to == [COORDINATOR]]
        if everything:
            left = everything[0].text_parts.get("Without an address", "")
            for number, address in enumerate(addresses):
                equal(f"O{number} (1)" in left, address in BAD,
                      f"nasty addresses: {address!r} is without an address: {left!r}")


def check_domains():
    """In other scripts: as the network writes them, or not at all."""
    domains = ["пример.example.org", "例え.example.org", "bücher.example.org", "مثال.example.org"]
    with Server() as server, Desk() as desk:
        desk.write("followup.yaml",
                   {"parties": {f"O{n}": office(n, email=f"office@{d}") for n, d in enumerate(domains)}})
        desk.write_plan([action(n, f"O{n}") for n in range(len(domains))])
        arrived = deliver(desk, server, what="domains in other scripts")
        to = {x.to[0] for x in arrived} - {COORDINATOR}
        known = {d.encode("idna").decode() for d in domains}
        expect(to <= {f"office@{d}" for d in known}, f"domains in other scripts: {to}")
        equal(len(to), len(domains), f"domains in other scripts: who is written to: {to}")


def check_options():
    with Server() as server, Desk() as desk:
        desk.write("followup.yaml", {"parties": {"O1": office(1)}})
        desk.write_plan([action(1, "O1")])
        for option in ("--to", "--cc", "--coordinator"):
            for address in BAD:
                # A name is allowed here, and no program can be given a zero.
                if address.startswith("Office <") or "\0" in address:
                    continue
                done = desk.mail("overdue", "--send", "--sendmail", server.command(), option, address)
                done.exits(2, f"{option} {address!r}")
        equal(server.recipients(), [], "options that are no address: who is written to")


def check_settings():
    for key in ("from", "reply_to", "coordinator"):
        for value in (f"office@example.org\nBcc: {EVIL}", f"office@example.org, {EVIL}",
                      f"Office <office@example.org>, {EVIL}", "office"):
            with Server() as server, Desk() as desk:
                desk.write("followup.yaml", {"parties": {"O1": office(1)}, "mail": {key: value}})
                desk.write_plan([action(1, "O1")])
                sender = [] if key == "from" else ["--from", FROM]
                done = desk.mail("overdue", "--send", "--sendmail", server.command(), sender=sender)
                done.exits(2, f"mail.{key}: {value!r}")
                equal(server.recipients(), [], f"mail.{key}: {value!r}: who is written to")
    with Server() as server, Desk() as desk:
        desk.write("followup.yaml", {"parties": {"O1": office(1)}, "mail": {
            "reply_to": f"Бюро\nBcc: {EVIL} <desk@example.org>",
            "coordinator": f'"Head, of {EVIL}" <{COORDINATOR}>',
            "phrases": {"subject_one_overdue": f"{{name}}\r\nBcc: {EVIL}\r\n\r\n<script>",
                        "everybody": f"all\nTo: {EVIL}", "led": "<script>\x1b[2J"},
            "link_template": "javascript:alert({line})//{file}"}})
        desk.write_plan([action(1, "O1")])
        arrived = deliver(desk, server, what="nasty settings")
        equal(sorted(x.to[0] for x in arrived), [COORDINATOR, "office-1@example.org"],
              "nasty settings: recipients")
        for letter in arrived:
            equal(letter.message["Reply-To"].addresses[0].addr_spec, "desk@example.org",
                  "nasty settings: Reply-To")
            equal(len(letter.message["Reply-To"].addresses), 1, "nasty settings: Reply-To")


TEXTS = [
    "one\r\ntwo\r\n.\r\nthree", f"\r\n\r\nBcc: {EVIL}", "\x1b[31mred\x07", "\u202eevil\u2066",
    "<script>alert(1)</script>", "</td></table><img src=x onerror=y>", "=?utf-8?q?=3Cscript=3E?=", "a\u2028b",
    "&lt;b&gt; &#60;", "x" * 2000, "表" * 400, "😀 " * 200, "e\u0301" * 300, "عربي " * 80,
    "{id} {count} {name}", "--=_alternative_followup.overdue.2026-11-26.0000000000000000@example.org--", ".",
    "From me", "=", "=3D=\n=", "https://example.org/\"onmouseover=x", "javascript:alert(1)", "- - -\n-----\n",
    "You lead (7)\n------------\n 1. X", "\u00a0\u200b\ufeff", "BEGIN:VCALENDAR\r\nEND:VEVENT", "\"';--",
    "\x85\x7f\x80",
]


def check_texts():
    with Server() as server, Desk() as desk:
        desk.write("followup.yaml", {"parties": {"O1": office(1), "O2": office(2)}})
        for number, text in enumerate(TEXTS):
            desk.write_plan(
                [action("a", "O1", title=text), action("b", "O1", [text], tags=[text[:20]], status=text[:30]),
                 {**action("c", ["O2", text]), "action": text}, action(text, "O2")],
                name=f"plan{number}.yaml", title=text, id=f"P{number}")
        for report in ("overdue", "summary"):
            arrived = deliver(desk, server, "--attach-calendar", report=report, what=f"nasty texts, {report}")
            equal(sorted(x.to[0] for x in arrived),
                  [COORDINATOR, "office-1@example.org", "office-2@example.org"],
                  f"nasty texts, {report}: recipients")


check_names()
check_addresses()
check_domains()
check_options()
check_settings()
check_texts()
finish()
