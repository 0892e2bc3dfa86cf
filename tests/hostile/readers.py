"""Reads what followup writes as each of its readers does, and finds what acts there: one checker a format."""

import csv
import html.parser
import io
import json
import pathlib
import re
import subprocess
import tempfile
import xml.parsers.expat
import zipfile

import docx
import icalendar
import openpyxl

from program import expect, root, run
from sound import unsafe_in

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
LINK = re.compile(r"(https?://|mailto:|#)")
PROPERTIES = set("""BEGIN END VERSION PRODID METHOD CALSCALE UID DTSTAMP DTSTART DTEND DUE SUMMARY DESCRIPTION STATUS
    CATEGORIES URL CLASS TRANSP SEQUENCE PRIORITY PERCENT-COMPLETE COMPLETED LAST-MODIFIED X-WR-CALNAME NAME
    X-WR-CALDESC REFRESH-INTERVAL X-PUBLISHED-TTL X-MICROSOFT-CDO-BUSYSTATUS LOCATION ORGANIZER RELATED-TO""".split())
ANNOTATION = re.compile(
    r"::(error|warning|notice)(?: file=[^:,]*,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[a-z-]+)?::")
COMMAND = re.compile(r"^\s*::|##[a-z]*\[", re.M | re.I)
PROBLEM = re.compile(r".*:\d+:\d+: (error|warning|note)\[[a-z-]+\]: |(see|help): ")
# At the foot of a page.
PAGE_NUMBERS = (b'<w:fldSimple w:instr="PAGE">', b'<w:fldSimple w:instr="NUMPAGES">')
# What loads or runs something.
FORBIDDEN_TAGS = set("iframe object embed img image link base form audio video source applet frame foreignobject".split())
XML_TAGS = set("testsuites testsuite testcase failure error skipped properties property system-out system-err checkstyle file".split())


def decoded(raw, what):
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        expect(False, f"{what}: no UTF-8: {error}")
        text = raw.decode(errors="replace")
    return text


def check_characters(text, what):
    expect(not unsafe_in(text), f"{what}: unsafe characters {unsafe_in(text)}")


def check_log(text, what):
    """Nothing that a terminal or the log of a CI system obeys, but our own annotations."""
    check_characters(text, what)
    for line in text.split("\n"):
        expect(ANNOTATION.match(line) or not COMMAND.search(line), f"{what}: a command in {line[:200]!r}")


def check_text(raw, what):
    check_log(decoded(raw, what), what)


def check_compact(raw, what):
    text = decoded(raw, what)
    check_log(text, what)
    for line in text.split("\n")[:-1]:
        expect(PROBLEM.match(line), f"{what}: a line that is no problem: {line[:200]!r}")


def check_annotations(raw, what):
    text = decoded(raw, what)
    check_characters(text, what)
    for line in text.split("\n")[:-1]:
        expect(ANNOTATION.match(line), f"{what}: a line that is no annotation: {line[:200]!r}")


def check_rows(rows, what):
    expect({len(row) for row in rows} == {len(rows[0])}, f"{what}: rows of different length")
    for row in rows:
        for cell in row:
            is_number = re.fullmatch(r"-?\d+(\.\d+)?", cell)
            expect(is_number or not cell.lstrip(" ").startswith(FORMULA), f"{what}: a formula: {cell[:80]!r}")
            expect("\t" not in cell, f"{what}: a tab in {cell[:80]!r}")


def check_csv(raw, what):
    text = decoded(raw, what)
    check_characters(text.replace("\r\n", "\n"), what)
    check_rows(list(csv.reader(io.StringIO(text, newline=""), strict=True)), what)


def check_tsv(raw, what):
    text = decoded(raw, what)
    check_characters(text, what)
    check_rows([line.split("\t") for line in text.split("\n")[:-1]], what)


def check_json(raw, what):
    text = decoded(raw, what)
    check_characters(text, what)
    json.loads(text)


def check_lines_of_json(raw, what):
    text = decoded(raw, what)
    check_characters(text, what)
    expect(text.endswith("\n") or not text, f"{what}: the last line does not end")
    for line in text.split("\n")[:-1]:
        expect(isinstance(json.loads(line), dict), f"{what}: a line that is no object: {line[:80]!r}")


class Page(html.parser.HTMLParser):
    """What a browser would run, load or follow."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.attributes, self.comments, self.programs = set(), [], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.attributes += attributes

    def handle_comment(self, data):
        self.comments.append(data)

    def handle_pi(self, data):
        self.comments.append(data)

    def handle_data(self, data):
        if self.lasttag in ("script", "style") and self.cdata_elem:
            self.programs.append(data)


def page_of_nothing():
    with tempfile.TemporaryDirectory() as scratch:
        plan = pathlib.Path(scratch) / "plan.yaml"
        plan.write_text("kind: action-plan\nid: P\nactions: [{id: 1, owner: O, deadline: 2027}]\n")
        return Page(run("list", plan, "--as-of", "2027-01-01", "--format", "html").out)


def check_page(page, what, programs):
    expect(set(page.programs) <= programs, f"{what}: a script or a style that is not ours")
    expect(not page.tags & FORBIDDEN_TAGS, f"{what}: tags {page.tags & FORBIDDEN_TAGS}")
    expect("script" not in page.tags or programs, f"{what}: a script")
    for name, value in page.attributes:
        expect(not name.startswith("on") and name not in ("src", "srcset", "srcdoc", "formaction", "background"),
               f"{what}: attribute {name}={value!r:.80}")
        if name in ("href", "xlink:href", "action"):
            expect(LINK.match(value or ""), f"{what}: a link to {value!r:.80}")
        expect(name != "style" or "url" not in value, f"{what}: style {value!r:.80}")
        expect("hijacked" not in name, f"{what}: attribute {name}")
    expect(not any("hijacked" in tag for tag in page.tags), f"{what}: tags {page.tags}")
    expect(not any(words.strip() for words in page.comments), f"{what}: comments {page.comments[:3]}")


def check_html(raw, what):
    text = decoded(raw, what)
    check_characters(text, what)
    check_page(Page(text), what, OUR_PROGRAMS)


def check_markdown(raw, what):
    text = decoded(raw, what)
    check_log(text, what)
    with tempfile.TemporaryDirectory() as scratch:
        file = pathlib.Path(scratch) / "report.md"
        file.write_bytes(raw)
        subprocess.run(["node", root / "tests/validators/render_markdown.mjs", file], check=True)
        page = Page(file.with_name("report.md.html").read_text())
    expect(not page.tags & {"pre", "code", "em", "hr", "blockquote", "script", "style"},
           f"{what}: words of a plan became {page.tags}")
    check_page(page, what, set())


def check_xml_part(raw, what):
    tags, words = set(), []
    parser = xml.parsers.expat.ParserCreate()
    parser.StartElementHandler = lambda tag, attributes: (tags.add(tag), words.extend(attributes.values()))
    parser.CharacterDataHandler = words.append
    parser.ProcessingInstructionHandler = lambda *found: expect(False, f"{what}: an instruction {found}")
    parser.CommentHandler = lambda found: expect(False, f"{what}: a comment {found}")
    parser.Parse(raw, True)
    for text in words:
        check_characters(text, what)
    return tags


def check_xml(raw, what):
    tags = check_xml_part(raw, what)
    expect(tags <= XML_TAGS, f"{what}: elements {tags - XML_TAGS}")


def check_calendar(raw, what):
    expect(not any(c < 32 for c in raw.replace(b"\r\n", b"")), f"{what}: control characters")
    icalendar.Calendar.from_ical(raw)
    text = decoded(raw.replace(b"\r\n ", b""), what)
    check_characters(text.replace("\r\n", "\n"), what)
    for line in text.split("\r\n")[:-1]:
        name = re.split("[;:]", line, maxsplit=1)[0]
        expect(name in PROPERTIES, f"{what}: a property {name!r:.80}")


def check_archive(raw, what):
    """The parts of a Word or Excel file: sound XML that points to nothing but the web."""
    archive = zipfile.ZipFile(io.BytesIO(raw))
    for name in archive.namelist():
        expect(not re.search("vba|macro|external|embed|activex", name, re.I), f"{what}: a part {name}")
        part = archive.read(name)
        tags = check_xml_part(part, f"{what}: {name}")
        expect(not tags & {"f", "w:instrText", "w:object"}, f"{what}: {name} holds {tags}")
        for field in re.findall(rb"<w:fldSimple [^>]*>", part):
            expect(field in PAGE_NUMBERS, f"{what}: {name} holds {field[:80]}")
        for target in re.findall(rb'Target="([^"]*)" TargetMode="External"', part):
            expect(LINK.match(target.decode()), f"{what}: {name} points to {target[:80]}")


def check_xlsx(raw, what):
    check_archive(raw, what)
    for sheet in openpyxl.load_workbook(io.BytesIO(raw)):
        for row in sheet.iter_rows():
            for cell in row:
                expect(cell.data_type != "f", f"{what}: a formula {cell.value!r:.80}")


def check_docx(raw, what):
    check_archive(raw, what)
    expect(docx.Document(io.BytesIO(raw)).element.body is not None, f"{what}: an empty document")


OUR_PROGRAMS = set(page_of_nothing().programs)
CHECKERS = {
    "text": check_text, "compact": check_compact, "json": check_json, "sarif": check_json, "gitlab": check_json,
    "github": check_annotations, "junit": check_xml, "checkstyle": check_xml, "markdown": check_markdown,
    "html": check_html, "ndjson": check_lines_of_json, "csv": check_csv, "tsv": check_tsv, "ics": check_calendar,
    "ics-todo": check_calendar, "xlsx": check_xlsx, "docx": check_docx,
}
