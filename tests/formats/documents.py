"""Opens what `matrix --format docx` writes with python-docx and compares it with the plans.
python3 tests/formats/documents.py FOLLOWUP UNIT_TESTS"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

import docx
import yaml
from docx.oxml.ns import qn
from lxml import etree

followup, unit_tests = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
root = pathlib.Path(__file__).resolve().parents[2]
failures = []

ANSWERS = {"accepted": "Accept", "partially accepted": "Partially accept", "rejected": "Reject"}
# What a document says in other words.
NO_TEXT = {"kind", "response", "confirmed", "lead"}
CHECKED = "{http://schemas.microsoft.com/office/word/2010/wordml}checked"
VALUE = "{http://schemas.microsoft.com/office/word/2010/wordml}val"


def expect(is_true, what):
    if not is_true:
        failures.append(what)


def run(path, form):
    words = [followup, "matrix", path, "--format", form, "--as-of", "2026-11-21"]
    done = subprocess.run(words, capture_output=True, check=False)
    expect(done.returncode == 0, f"{path}: exit {done.returncode}: {done.stderr}")
    return done.stdout


def one_line(text):
    return " ".join(text.split())


def texts(node):
    """Every text of a plan, a paragraph each, that a document shows as it is."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key not in NO_TEXT:
                yield from texts(value)
    elif isinstance(node, list):
        for value in node:
            yield from texts(value)
    elif node is not None:
        yield from filter(None, map(one_line, str(node).split("\n")))


def responses(recommendations):
    for recommendation in recommendations:
        if "response" in recommendation or "recommendations" not in recommendation:
            yield recommendation.get("response", "")
        yield from responses(recommendation.get("recommendations", []))


def words_of(element):
    """The text of a paragraph, boxes and links included."""
    return one_line("".join(text.text or "" for text in element.iter(qn("w:t"))))


def plans_below(path):
    files = sorted(path.rglob("*.yaml")) if path.is_dir() else [path]
    files = [file for file in files if file.parent.name != "archive"]  # as its followup.yaml says
    read = (yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader) for file in files)
    return [plan for plan in read if "kind" in plan]


def ticked(body):
    """The words of each ticked box: they stand behind it, up to the next."""
    for box in body.iter(qn("w:sdt")):
        sign = words_of(box)
        is_ticked = next(box.iter(CHECKED)).get(VALUE) == "1"
        expect(sign == ("☒" if is_ticked else "☐"), f"a box looks like {sign}")
        if is_ticked:
            yield one_line("".join(t.text for t in box.getnext().iter(qn("w:t"))))


def check_document(path, file):
    document = docx.Document(file)
    body = document.element.body
    plans = plans_below(path)
    paragraphs = [words_of(paragraph) for paragraph in body.iter(qn("w:p"))]
    document_words = "\n".join(paragraphs)
    wanted = list(dict.fromkeys(text for plan in plans for text in texts(plan)))
    expect(len(wanted) > 20, f"{path}: only {len(wanted)} texts are compared")
    for text in wanted:
        expect(text in document_words, f"{path}: not in the document: {text!r}")

    in_plans = [r for plan in plans for r in responses(plan.get("recommendations", []))]
    in_document = list(ticked(body))
    answered = [r for r in in_plans if r]
    expect(len(in_document) == len(answered), f"{path}: {len(in_document)} boxes are ticked")
    for response, words in zip(answered, in_document):
        plain = ANSWERS.get(response.casefold().replace("-", " "))
        expect(words == plain if plain else response in words, f"{path}: {response!r}: {words!r}")

    heads = 0
    for table in document.tables:
        rows = table._tbl.tr_lst
        expect(len(table.columns) <= 8, f"{path}: a table of {len(table.columns)} columns")
        is_head = [row.find(qn("w:trPr") + "/" + qn("w:tblHeader")) is not None for row in rows]
        expect(not any(is_head[1:]), f"{path}: a row below the first is a head")
        heads += is_head[0]
        for row in rows:
            expect(row.tc_lst and all(cell.p_lst for cell in row.tc_lst), f"{path}: an empty cell")
    expect(heads > 0, f"{path}: no table with a head")

    targets = {r.rId: r.target_ref for r in document.part.rels.values() if r.is_external}
    links = [(words_of(link), targets[link.get(qn("r:id"))]) for link in body.iter(qn("w:hyperlink"))]
    addresses = {a for text in wanted for a in re.findall(r"https?://[^\s<>)]+[\w/]", text)}
    expect({words for words, _ in links} == addresses, f"{path}: links are {links}")
    expect(all(words == target for words, target in links), f"{path}: links lead elsewhere")

    titles = [
        words_of(p) for p in body.iter(qn("w:p")) if (p.style or "").startswith(("Title", "Heading"))
    ]
    marks = [line.lstrip("#") for line in run(path, "markdown").decode().split("\n") if line.startswith("#")]
    expect(len(titles) == len(marks), f"{path}: {len(titles)} headings for {len(marks)} of Markdown")
    section = document.sections[0]
    expect(section.page_width > section.page_height, f"{path}: the pages are not wide")
    expect("As of 2026-11-21" in section.footer.paragraphs[0].text, f"{path}: the footer")
    properties = document.core_properties
    expect(properties.title == titles[0], f"{path}: the title is {properties.title!r}")
    expect(properties.created.isoformat() == "2026-11-21T00:00:00", f"{path}: {properties.created}")
    expect(properties.language == "en", f"{path}: the language is {properties.language!r}")


def check_sample(file):
    """A report with all kinds of blocks and text that is no pleasure."""
    document = docx.Document(file)
    with zipfile.ZipFile(file) as archive:
        expect(archive.testzip() is None, "the archive of the sample is broken")
        expect({i.date_time for i in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}, "times")
        for name in archive.namelist():
            etree.fromstring(archive.read(name))
    styles = {style.style_id for style in document.styles}
    used = {e.get(qn("w:val")) for kind in ("w:pStyle", "w:rStyle", "w:tblStyle")
            for e in document.element.body.iter(qn(kind))}
    expect(used <= styles, f"styles that there are not: {used - styles}")
    expect(len(document.tables) >= 6, f"the sample has {len(document.tables)} tables")


with tempfile.TemporaryDirectory() as scratch:
    scratch = pathlib.Path(scratch)
    sources = [*sorted((root / "examples/documents").glob("*.yaml")), root / "examples/portfolio"]
    expect(len(sources) == 4, f"{len(sources)} examples")
    for source in sources:
        target = scratch / f"{source.stem}.docx"
        target.write_bytes(run(source, "docx"))
        expect(target.read_bytes() == run(source, "docx"), f"{source}: a second run differs")
        check_document(source, target)
    sample = scratch / "sample.docx"
    subprocess.run(
        [unit_tests, "--test-case=a document of the sample report is the same every time"],
        env={**os.environ, "FOLLOWUP_SAMPLE_DOCUMENT": str(sample)}, stdout=subprocess.DEVNULL, check=True,
    )
    check_sample(sample)

for failure in dict.fromkeys(failures):
    print(failure)
print(f"{len(set(failures))} failures")
sys.exit(1 if failures else 0)
