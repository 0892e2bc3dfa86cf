"""Whether a message is sound: as mail, as text of 72 columns, and as harmless HTML."""

import re
import unicodedata

from letters import PLACE, Letter, flat
from post_office import equal, expect

ONCE = {"From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "List-Id", "Precedence",
        "MIME-Version", "Content-Type"}
ALLOWED = {name.lower() for name in ONCE | {"Cc", "Reply-To", "X-Auto-Response-Suppress"}}
TAGS = set("html head meta title style body h1 h2 p table thead tbody tr td th ul li a span bdi b br".split())
# Control characters but for line feeds and tabs, what turns the direction, and separators of lines.
UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def width(text):
    columns = 0
    for character in text:
        if unicodedata.category(character) in ("Mn", "Me", "Cf"):
            continue
        columns += 2 if unicodedata.east_asian_width(character) in "WF" else 1
    return columns


def unsafe_in(text):
    return sorted(set(UNSAFE.findall(text)))


def check_bytes(raw, line_end, what):
    expect(raw.isascii(), f"{what}: not ASCII")
    expect(raw.endswith(line_end), f"{what}: no end of the last line")
    lines = raw.split(line_end)
    expect(not any(re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", line) for line in lines),
           f"{what}: control characters or other ends of lines")
    longest = max(map(len, lines))
    expect(longest <= 998, f"{what}: a line of {longest} characters")


def check_headers(message, what):
    names = [name.lower() for name in message.keys()]
    for name in ONCE:
        equal(names.count(name.lower()), 1, f"{what}: how often there is {name}")
    expect(set(names) <= ALLOWED, f"{what}: other headers: {set(names) - ALLOWED}")
    for name, value in message.items():
        expect(not value.defects, f"{what}: {name}: {value!r}: {value.defects}")
        expect(not unsafe_in(str(value)), f"{what}: {name}: unsafe characters {unsafe_in(str(value))}")
    equal(len(message["From"].addresses), 1, f"{what}: who it is from")
    equal(message["Auto-Submitted"], "auto-generated", f"{what}: Auto-Submitted")
    equal(message["Precedence"], "bulk", f"{what}: Precedence")
    expect(re.fullmatch(r"<[a-z]+\.followup\.[\w.-]+>", message["List-Id"]),
           f"{what}: List-Id {message['List-Id']}")
    expect(message["Date"] and message["Date"].datetime, f"{what}: Date {message['Date']}")
    expect(re.fullmatch(r"<[\w.]+\.\d{4}-\d\d-\d\d\.[0-9a-f]+@[\w.-]+>", message["Message-ID"]),
           f"{what}: {message['Message-ID']}")


def check_structure(message, what):
    for part in message.walk():
        expect(not part.defects, f"{what}: {part.get_content_type()}: {part.defects}")
        if not part.is_multipart():
            equal(part["Content-Transfer-Encoding"], "quoted-printable",
                  f"{what}: encoding of {part.get_content_type()}")
            equal(part.get_content_charset(), "utf-8", f"{what}: charset of {part.get_content_type()}")
    types = [part.get_content_type() for part in message.walk()]
    letter = ["multipart/alternative", "text/plain", "text/html"]
    expect(types in (letter, ["multipart/mixed", *letter, "text/calendar"]), f"{what}: parts {types}")


def check_text(text, what):
    for line in text.split("\n"):
        if width(line) > 72:
            words = re.sub(r"^\s*(?:- |\d+\. )?", "", line).split(" ")
            expect(len(words) == 1, f"{what}: a line of {width(line)} columns: {line!r}")
        equal(line.rstrip(), line, f"{what}: blanks at the end of a line")
    expect("\n\n\n" not in text, f"{what}: two empty lines")
    expect(not unsafe_in(text), f"{what}: unsafe characters in the text: {unsafe_in(text)}")


def check_html(letter, what):
    expect(set(letter.page.tags) <= TAGS, f"{what}: tags {set(letter.page.tags) - TAGS}")
    for name, value in letter.page.attributes:
        expect(not name.startswith("on") and name not in ("src", "background", "srcset"),
               f"{what}: attribute {name}")
        if name == "href":
            expect(re.match(r"https?://", value), f"{what}: a link to {value}")
        expect(name != "style" or "url(" not in value, f"{what}: style {value}")
    expect(not unsafe_in(letter.html), f"{what}: unsafe characters in HTML: {unsafe_in(letter.html)}")


def check_sound(raw, what, line_end=b"\r\n"):
    """The letter, if it can be read at all."""
    check_bytes(raw, line_end, what)
    try:
        letter = Letter(raw)
    except Exception as defect:
        expect(False, f"{what}: python's email refuses it: {defect!r}")
        return None
    check_headers(letter.message, what)
    check_structure(letter.message, what)
    check_text(letter.text, what)
    check_html(letter, what)
    in_html = flat("".join(word for _, words in letter.page.parts for word in words))
    # Their ids are compared where no plan plays tricks with them.
    places = [sorted(found[1:] for found in PLACE.findall(words)) for words in (flat(letter.text), in_html)]
    equal(places[0], places[1], f"{what}: actions in text and HTML")
    # A word that is too long for a line is broken.
    for part, words in (("text", letter.text), ("page", in_html)):
        expect("".join(words.split()).startswith("".join(letter.subject.split())),
               f"{what}: the {part} begins with {words[:60]!r}, not with the subject {letter.subject!r}")
    return letter
