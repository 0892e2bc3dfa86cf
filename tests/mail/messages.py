"""Every message is sound, says the same in text and HTML, in the office's language where it has one, and
its calendar holds the reader's own open deadlines."""

import re

import icalendar

from letters import Directory, flat, ids_in, rows, who_gets_what
from post_office import FROM, Desk, action, equal, expect, finish, office, portfolio
from sound import check_sound

COORDINATOR = ("--coordinator", "HEAD-EVAL")
REPORTS = {
    "overdue": (("overdue",), ("overdue", portfolio)),
    "due": (("due", "--within", "6m"), ("due", portfolio, "--within", "6m")),
    "summary": (("summary",), ("list", portfolio)),
}


def written(desk, *words, source=None, what=None):
    """The messages of --outbox."""
    out = desk.folder / "out"
    for path in out.glob("*"):
        path.unlink()
    done = desk.mail(*words, "--outbox", out, source=source)
    done.exits(0, what or done.words)
    done.is_silent(what or done.words)
    letters = [check_sound(path.read_bytes(), f"{what or done.words}, {path.name}")
               for path in sorted(out.glob("*"))]
    return [letter for letter in letters if letter]


def check_portfolio(report):
    words, found_by = REPORTS[report]
    readers, _ = who_gets_what(rows(*found_by), Directory(portfolio / "followup.yaml"))
    with Desk() as desk:
        plain = written(desk, *words, *COORDINATOR, source=portfolio)
        expect(len(plain) > 5, f"{report}: {len(plain)} messages")
        for letter in plain:
            equal(letter.message["From"].addresses[0].addr_spec, FROM, f"{report}: From")
            equal(letter.message["List-Id"], f"<{report}.followup.example.org>", f"{report}: List-Id")
            equal(letter.attachments(), [], f"{report}: attachments without --attach-calendar")
            expect("Reply-To" not in letter.message, f"{report}: Reply-To, which nobody asked for")
        with_calendar = written(desk, *words, *COORDINATOR, "--attach-calendar", source=portfolio)
        equal([x.id for x in with_calendar], [x.id for x in plain], f"{report}: ids with --attach-calendar")
        for letter in with_calendar:
            everything = letter.subject.endswith("all owners")
            about = rows(*found_by) if everything else readers[letter.to[0]].all
            check_calendar(letter, about, f"{report} to {letter.to[0]}")


def check_calendar(letter, about, what):
    wanted = sorted((a["latest_day"], a["id"]) for a in about if a["state"] == "open" and a["latest_day"])
    attachments = letter.attachments()
    equal(len(attachments), 1 if wanted else 0, f"{what}: attachments")
    if not attachments or not wanted:
        return
    equal(attachments[0].get_content_type(), "text/calendar", f"{what}: type of the attachment")
    equal(attachments[0].get_filename(), "deadlines.ics", f"{what}: name of the attachment")
    raw = attachments[0].get_payload(decode=True)
    expect(b"\n" not in raw.replace(b"\r\n", b""), f"{what}: lines of the calendar end otherwise")
    events = [event for event in icalendar.Calendar.from_ical(raw).walk() if event.name == "VEVENT"]
    held = []
    for event in events:
        found = re.search(r"Plan and id: (\S+)", str(event["DESCRIPTION"]))
        held.append((event.decoded("DTSTART").isoformat(), found[1] if found else None))
    equal(sorted(held), wanted, f"{what}: the calendar")


def check_reply_to_and_links():
    with Desk() as desk:
        desk.write("followup.yaml", {
            "parties": {"O1": office(1)},
            "mail": {"reply_to": "Desk of plans <desk@example.org>", "coordinator": "O1",
                     "link_template": "https://git.example.org/plans/{file}?id={id}#L{line}"},
        })
        desk.write_plan([action("1 & 2", "O1", title="Ширина " * 20)], name="план №1.yaml", id="P")
        letters = written(desk, "overdue", what="reply_to and links")
        equal(len(letters), 2, "reply_to and links: messages")
        for letter in letters:
            equal(str(letter.message["Reply-To"]), "Desk of plans <desk@example.org>", "Reply-To")
            links = [value for name, value in letter.page.attributes if name == "href"]
            equal(len(links), 1, f"links in HTML: {links}")
            link = links[0] if links else ""
            file = r"%D0%BF%D0%BB%D0%B0%D0%BD%20%E2%84%961\.yaml"
            place = r"\?id=P/1%20%26%202#L\d+"
            expect(re.fullmatch(rf"https://git\.example\.org/plans/{file}{place}", link),
                   f"the link: {link}")
            expect(link in letter.text.split(), f"the link is whole in the text: {letter.text}")


def check_link_out_of_the_folder():
    """Plans beside the folder of followup.yaml, though its name begins like theirs: no address is theirs."""
    with Desk() as desk:
        desk.write("followup.yaml", {
            "parties": {"O1": office(1)}, "mail": {"link_template": "https://git.example.org/{file}"},
        })
        beside = desk.folder / "plans-of-others"
        beside.mkdir()
        desk.write_plan([action(1, "O1")])
        (desk.plans / "plan.yaml").rename(beside / "plan.yaml")
        done = desk.mail("overdue", "--only", "O1", "--stdout", "--config", desk.plans / "followup.yaml",
                         source=beside)
        done.exits(0, "a link out of the folder")
        expect("in ../plans-of-others/plan.yaml, line" in done.out and "git.example.org" not in done.out,
               f"a link out of the folder: {done.out}")


def check_addresses_in_words():
    """An address of the web can be followed wherever it stands, however long it is."""
    address = "https://docs.example.org/" + "a-long-name/" * 8 + "?id=1"
    with Desk() as desk:
        desk.write("followup.yaml", {"parties": {"O1": office(1)}})
        desk.write_plan([{**action(1, "O1", title="Address"), "action": f"Publish the report at {address}, soon."}])
        letters = written(desk, "overdue", "--coordinator", "head@example.org", what="an address in words")
        equal([f"{address}," in letter.text.split() for letter in letters], [True, True],
              "an address in words is whole in the text")


def check_width():
    """Short words fill a line to the last column, wherever they stand."""
    short = "a b " * 60
    with Desk() as desk:
        desk.write("followup.yaml", {"parties": {"O1": office(1, name=short[:100])}, "mail": {"phrases": {
            "led": short, "ask_overdue": short, "reason": short, "all_actions": short, "unreachable": short,
            "written_to": short}}})
        desk.write_plan([{**action(1, "O1", list("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"),
                                   title=short), "action": short},
                         action(2, "O1", [short[:200], "O" * 20])], title=short)
        equal(len(written(desk, "overdue", "--coordinator", "head@example.org", what="short words")), 2,
              "short words: messages")
        written(desk, "summary", "--coordinator", "head@example.org", what="short words, summary")


LANGUAGES = {
    "French": {
        "days": "{count} jours", "one_day": "1 jour", "everybody": "tous les responsables",
        "subject_one_overdue": "1 action en retard de {days} — {name}",
        "subject_overdue": "{count} actions en retard, la plus ancienne de {days} — {name}",
        "ask_overdue": "Au {date}, ces actions auraient dû être achevées. Merci de noter dans le plan où "
                       "elles en sont.",
        "led": "Vous dirigez", "helped": "Vous participez", "overdue_by": "en retard de {days}",
        "deadline": "Échéance", "status": "État", "owner": "Responsable", "partners": "Partenaires",
        "place": "{id}, fichier {file}, ligne {line}",
        "reason": "Ce message vous parvient parce que les plans nomment {name} ({address}).",
        "all_actions": "Toutes les actions", "written_to": "Destinataires", "unreachable": "Sans adresse",
    },
    "Russian": {
        "days": "{count} дн.", "one_day": "1 день", "everybody": "все исполнители",
        "subject_one_overdue": "1 мероприятие просрочено на {days} — {name}",
        "subject_overdue": "Просрочено мероприятий: {count}, самое давнее — на {days} — {name}",
        "ask_overdue": "По состоянию на {date} эти мероприятия должны были быть выполнены. Отметьте в "
                       "плане, что сделано.",
        "led": "Вы отвечаете", "helped": "Вы участвуете", "overdue_by": "просрочено на {days}",
        "deadline": "Срок", "status": "Состояние", "owner": "Исполнитель", "partners": "Партнёры",
        "place": "{id}, файл {file}, строка {line}",
        "reason": "Вы получили это письмо, потому что в планах указано: {name} ({address}).",
        "all_actions": "Все мероприятия", "written_to": "Кому написано", "unreachable": "Без адреса",
    },
}


def check_language(language):
    phrases = LANGUAGES[language]
    with Desk() as desk:
        desk.write("followup.yaml", {
            "parties": {"O1": office(1, name="Bureau d’Évaluation / Отдел оценки"), "O2": office(2)},
            "mail": {"phrases": phrases},
        })
        desk.write_plan([
            action(1, "O1", deadline="2026-11-20", partners=["Société civile"]),
            action(2, "O1", deadline="2026-11-25"), action(3, "O2", ["O1"], deadline="2026-10-01"),
        ])
        letters = {x.to[0]: x
                   for x in written(desk, "overdue", "--coordinator", "head@example.org", what=language)}
        equal(sorted(letters), ["head@example.org", "office-1@example.org", "office-2@example.org"],
              f"{language}: messages")
        if len(letters) != 3:
            return
        one, two, head = (letters[f"{name}@example.org"] for name in ("office-1", "office-2", "head"))
        days = phrases["days"].format
        equal(one.subject,
              phrases["subject_overdue"].format(count=3, days=days(count=56),
                                                name="Bureau d’Évaluation / Отдел оценки"),
              f"{language}: subject")
        equal(two.subject, phrases["subject_one_overdue"].format(days=days(count=56), name="Office 2"),
              f"{language}: subject of one")
        equal(head.subject,
              phrases["subject_overdue"].format(count=3, days=days(count=56), name=phrases["everybody"]),
              f"{language}: subject for all")
        said = {
            "one": [phrases["ask_overdue"].format(date="2026-11-26"), f"{phrases['led']} (2)",
                    f"{phrases['helped']} (1)",
                    phrases["overdue_by"].format(days=days(count=6)),
                    phrases["overdue_by"].format(days=phrases["one_day"]),
                    f"{phrases['deadline']}: 2026-11-25", f"{phrases['status']}: ongoing",
                    f"{phrases['owner']}: O1",
                    f"{phrases['partners']}: Société civile",
                    phrases["reason"].format(name="O1", address="office-1@example.org")],
            "head": [f"{phrases['all_actions']} (3)", phrases["written_to"], phrases["unreachable"]],
        }
        for letter, words in ((one, said["one"]), (head, said["head"])):
            for phrase in words:
                in_html = " ".join([*letter.html_parts, *letter.html_parts.values(),
                                    *[flat("".join(letter.page.parts[0][1]))]])
                expect(phrase in flat(letter.text),
                       f"{language}: {phrase!r} is not in the text {letter.text!r}")
                # A label stands in a tag of its own.
                expect(phrase in re.sub(r"\s+", " ", in_html).replace(" :", ":"),
                       f"{language}: {phrase!r} is not in HTML {in_html!r}")
        for english in ("overdue by", "Deadline", "You lead", "Owner:", "Partners:", "Written to", ", line "):
            expect(english not in one.text + head.text + one.html + head.html,
                   f"{language}: {english!r} is left in English")
        equal(ids_in(one.text), [], f"{language}: places in English")


def check_slips_in_phrases():
    for phrases, named in (({"subjet_overdue": "x"}, "subject_overdue"), ({"overdue_by": "{day}"}, "{days}")):
        with Desk() as desk:
            desk.write("followup.yaml", {"parties": {"O1": office(1)}, "mail": {"phrases": phrases}})
            desk.write_plan([action(1, "O1")])
            done = desk.mail("overdue")
            done.exits(2, f"phrases {phrases}")
            done.says(named, f"phrases {phrases}")


for report in REPORTS:
    check_portfolio(report)
check_reply_to_and_links()
check_link_out_of_the_folder()
check_addresses_in_words()
check_width()
for language in LANGUAGES:
    check_language(language)
check_slips_in_phrases()
finish()
