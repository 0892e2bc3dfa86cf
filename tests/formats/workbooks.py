"""Opens the workbooks that followup writes with openpyxl and compares them with the same reports as
CSV and JSON.  python3 tests/formats/workbooks.py FOLLOWUP FOLLOWUP-UNIT-TESTS"""

import csv
import datetime
import io
import json
import os
import pathlib
import pty
import re
import resource
import subprocess
import sys
import tempfile
import xml.etree.ElementTree
import zipfile

import openpyxl

followup, unit_tests = (pathlib.Path(word).resolve() for word in sys.argv[1:])
root = pathlib.Path(__file__).resolve().parents[2]
failures = []
DAY = re.compile(r"\d{4}-\d\d-\d\d")

NASTY = [
    "=1+1", "@SUM(A1)", "-2+3", "+1", "＝1", "=cmd|' /C calc'!A0", "'quoted", '"=1+1"',
    "_x0041_ is no A", "\x1b[31mred", "\u202eevil", "😀" * 40, "عربي " * 20, "https://example.org/a",
    "2027", "TRUE", "<b>&amp;</b> ]]>", "two\nlines", " blanks around ", "x" * 40000, "😀" * 20000,
]


def expect(is_true, what):
    if not is_true:
        failures.append(what)


def run(*words, code=0, **more):
    done = subprocess.run([followup, *words], capture_output=True, check=False, **more)
    where = " ".join(str(word) for word in words)
    expect(done.returncode == code, f"{where}: exit {done.returncode}: {done.stderr}")
    return done


def shown(text):
    """As every format writes what must not be obeyed."""
    text = text.replace("\t", " ")
    return re.sub("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e]", lambda c: f"<U+{ord(c[0]):04X}>", text)


def check_form(where, raw, book):
    """What holds of every workbook."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        expect(archive.testzip() is None, f"{where}: a broken archive")
        for name in archive.namelist():
            text = archive.read(name)
            try:
                xml.etree.ElementTree.fromstring(text)
            except xml.etree.ElementTree.ParseError as error:
                expect(False, f"{where}: {name}: {error}")
            expect(b"<f>" not in text and b"<hyperlink" not in text, f"{where}: {name} has a formula or link")
            expect("externalLink" not in name, f"{where}: {name}")
        core = archive.read("docProps/core.xml").decode()
        expect("2026-11-21T00:00:00Z" in core, f"{where}: another day of making: {core}")
    names = book.sheetnames
    expect(len({name.casefold() for name in names}) == len(names), f"{where}: names twice: {names}")
    for sheet in book:
        name = sheet.title
        units = len(name.encode("utf-16-le")) // 2
        expect(0 < units <= 31 and not re.search(r"[\[\]:*?/\\]|^'|'$", name), f"{where}: name {name!r}")
        for row in sheet.iter_rows():
            for cell in row:
                expect(cell.data_type != "f", f"{where}: {name}!{cell.coordinate} is a formula")
                if isinstance(cell.value, str):
                    size = len(cell.value.encode("utf-16-le", "surrogatepass")) // 2
                    expect(size <= 32767, f"{where}: {name}!{cell.coordinate}: {size} units")
                    # A cell that is opened and closed again must stay text.
                    is_open = cell.value[:1] in "=+-@"
                    expect(not is_open or cell.number_format == "@", f"{where}: {cell.value[:20]!r} is open")


def header_of(sheet):
    return [cell.value for cell in sheet[1]]


def check_sheet(where, sheet, rows):
    """A sheet of one table with so many rows."""
    header = header_of(sheet)
    last = openpyxl.utils.get_column_letter(len(header))
    expect(sheet.freeze_panes == "A2", f"{where}: frozen at {sheet.freeze_panes}")
    expect(sheet.auto_filter.ref == f"A1:{last}{rows + 1}", f"{where}: filter {sheet.auto_filter.ref}")
    expect(all(cell.font.bold for cell in sheet[1]), f"{where}: a header that is not bold")
    expect(sheet.print_title_rows == "$1:$1", f"{where}: printed titles {sheet.print_title_rows}")
    expect(sheet.sheet_properties.pageSetUpPr.fitToPage and sheet.page_setup.fitToHeight == 0, f"{where}: page")
    for index, letter in enumerate(openpyxl.utils.get_column_letter(i + 1) for i in range(len(header))):
        width = sheet.column_dimensions[letter].width if letter in sheet.column_dimensions else None
        expect(width is None or 6 < width < 64, f"{where}: column {index} is {width} wide")


def rests_of(book):
    if "Long texts" not in book.sheetnames:
        return {}
    rests = {}
    for row in book["Long texts"].iter_rows(min_row=2):
        rests[row[0].value] = rests.get(row[0].value, "") + row[1].value
    return rests


def whole(book, sheet, cell):
    """A text with what of it stands in the sheet of long texts."""
    mark = "… (goes on in the sheet Long texts)"
    text = cell.value
    if not isinstance(text, str) or not text.endswith(mark):
        return text
    return text.removesuffix(mark) + rests_of(book)[f"{sheet.title}!{cell.coordinate}"]


def check_cell(where, cell, found, expected):
    """`expected` is what JSON says of the cell."""
    if isinstance(expected, list):
        expected = "; ".join(expected)
    if isinstance(expected, str) and cell.number_format == "yyyy-mm-dd":
        expect(DAY.fullmatch(expected) and isinstance(found, datetime.datetime), f"{where}: no day {found!r}")
        found = found.date().isoformat() if isinstance(found, datetime.datetime) else found
    if isinstance(expected, str):
        expected = shown(expected)
    is_same_type = type(found) is type(expected) or (expected == "" and found is None)
    expect(is_same_type and (found == expected or not expected), f"{where}: {found!r}, not {expected!r}")


def check_main_table(words, sheet_name, key, keys_of_titles):
    """Every value of the JSON stands in the sheet with its own type, and the columns of the CSV too."""
    raw = run(*words, "--format", "xlsx").stdout
    expect(raw == run(*words, "--format", "xlsx", env={**os.environ, "TZ": "Asia/Tokyo"}).stdout,
           f"{words}: two runs, two workbooks")
    book = openpyxl.load_workbook(io.BytesIO(raw))
    where = f"{' '.join(words[:1])} {pathlib.Path(words[1]).name}"
    check_form(where, raw, book)
    rows = json.loads(run(*words, "--format", "json").stdout)[key]
    if not isinstance(rows, list):
        return book
    sheet = book[sheet_name]
    check_sheet(where, sheet, len(rows))
    header = [keys_of_titles.get(title, title) for title in header_of(sheet)]
    table = list(csv.reader(io.StringIO(run(*words, "--format", "csv").stdout.decode(), newline="")))
    for name in table[0]:
        expect(name in header, f"{where}: no column {name}: {header}")
    expect(len(table) == len(rows) + 1, f"{where}: {len(rows)} rows, {len(table)} in CSV")
    days = 0
    for row, expected in zip(sheet.iter_rows(min_row=2, max_row=len(rows) + 1), rows):
        for column, cell in zip(header, row):
            found = whole(book, sheet, cell)
            if column not in expected:
                continue
            value = expected[column]
            if isinstance(value, dict):  # a share
                ratio = dict(zip(header, (c.value for c in row)))
                parts = (ratio.get(f"{column}_numerator"), ratio.get(f"{column}_denominator"))
                expect(parts == (value["numerator"], value["denominator"]), f"{where}: {column}: {parts}")
                percent = None if value["percent"] is None else value["percent"] / 100
                is_near = found == percent or abs(found - percent) < 1e-9
                expect(is_near and (percent is None or cell.number_format == "0.0%"), f"{where}: {column} {found}")
                continue
            days += cell.number_format == "yyyy-mm-dd" and found is not None
            check_cell(f"{where} {cell.coordinate} {column}", cell, found, value)
        if "latest_day" in expected and expected["latest_day"] and expected["latest_day"] >= "1900-03-01":
            cell = row[header.index("latest_day")]
            expect(cell.is_date and cell.number_format == "yyyy-mm-dd", f"{where}: {cell.value!r} is no date")
    if key == "actions" and rows:
        expect(days > 0 or not any(r["latest_day"] for r in rows), f"{where}: no dates at all")
        # What people read is in sight, and the rest is folded away.
        for letter, dimension in sheet.column_dimensions.items():
            title = sheet[f"{letter}1"].value
            if title is not None:
                expect(dimension.hidden == (title == title.lower()), f"{where}: {title} hidden: {dimension.hidden}")
    return book


ACTION_TITLES = {
    "Days late": "days_overdue", "Days left": "days_left", "Owner": "owners", "Plan and id": "id",
    "Earliest day": "earliest_day", "Latest day": "latest_day", "Group": "group",
}


def check_reports(name, path):
    as_of = ["--as-of", "2026-11-21"]
    for words in (["overdue"], ["due", "--within", "1y"], ["list"], ["list", "--group-by", "owner"]):
        check_main_table([words[0], str(path), *words[1:], *as_of], "Actions", "actions", ACTION_TITLES)
    check_main_table(["workload", str(path), *as_of], "Workload", "rows", {})
    titles = {"Plan": "label", "All": "actions", "Closed": "closed", "Open": "open", "Overdue": "overdue",
              "Implemented": "implementation_rate", "Light": "light"}
    book = check_main_table(["summary", str(path), *as_of], "Summary", "rows", titles)
    if name == "portfolio":
        expect(book.sheetnames[:3] == ["Report", "Summary", "Indicators"], f"summary: {book.sheetnames}")
        expect("How long the overdue have been…" in book.sheetnames, f"summary: {book.sheetnames}")
        sheet = book["Summary"]
        last = sheet.max_row
        expect(sheet.cell(last, 1).value == "All together" and sheet.cell(last, 1).font.bold, "no total")
        expect(all(cell.value is None for cell in sheet[last - 1]), "nothing between the rows and the total")
    raw = run("matrix", str(path), *as_of, "--format", "xlsx").stdout
    check_form(f"matrix {name}", raw, openpyxl.load_workbook(io.BytesIO(raw)))


def check_matrix():
    """A document: all its texts are on the page, in their order."""
    path = root / "examples/portfolio"
    raw = run("matrix", str(path), "--as-of", "2026-11-21", "--format", "xlsx").stdout
    book = openpyxl.load_workbook(io.BytesIO(raw))
    expect(book.sheetnames == ["Report"], f"matrix: {book.sheetnames}")
    cells = [str(c.value) for row in book["Report"].iter_rows() for c in row if c.value is not None]
    text = "\n".join(cells)
    markdown = run("matrix", str(path), "--as-of", "2026-11-21", "--format", "markdown").stdout.decode()
    at = 0
    for heading in re.findall(r"^#+ (.*)$", markdown, re.M):
        words = re.sub(r"\\(.)", r"\1", heading).replace("&amp;", "&")
        found = text.find(words, at)
        expect(found >= 0, f"matrix: {words!r} is not on the page, or not in its place")
        at = max(at, found)


def check_show():
    path = str(root / "examples/portfolio")
    words = ["show", "NMHCM-2026/1/Thailand", path, "--as-of", "2026-11-21"]
    raw = run(*words, "--format", "xlsx").stdout
    book = openpyxl.load_workbook(io.BytesIO(raw))
    check_form("show", raw, book)
    expect(book.active.title == "Report", f"show opens {book.active.title}")
    cells = [str(c.value) for row in book["Report"].iter_rows() for c in row if c.value is not None]
    expect("National coordination mechanisms" in " ".join(cells), f"show: {cells}")


def check_nothing(scratch):
    empty = scratch / "empty.yaml"
    empty.write_text("kind: action-plan\nid: EMPTY\ntitle: Empty\nactions: []\n")
    for report in ("list", "overdue", "due", "workload", "summary", "matrix"):
        raw = run(report, str(empty), "--as-of", "2026-11-21", "--format", "xlsx").stdout
        book = openpyxl.load_workbook(io.BytesIO(raw))
        check_form(f"{report} of nothing", raw, book)
        if report in ("list", "overdue", "due"):
            check_sheet(f"{report} of nothing", book["Actions"], 0)
            expect(book.active.title == "Actions", f"{report} opens {book.active.title}")


def check_old_days(scratch):
    plan = scratch / "old.yaml"
    plan.write_text(
        "kind: action-plan\nid: OLD\nactions:\n"
        + "".join(f"  - id: '{i}'\n    title: t\n    deadline: {day}\n"
                  for i, day in enumerate(["1899-12-31", "1900-02-28", "1900-03-01", "9999-12-31"]))
    )
    raw = run("list", str(plan), "--as-of", "2026-11-21", "--format", "xlsx").stdout
    sheet = openpyxl.load_workbook(io.BytesIO(raw))["Actions"]
    column = header_of(sheet).index("Latest day")
    days = [row[column].value for row in sheet.iter_rows(min_row=2)]
    days = [day.date().isoformat() + " as a date" if isinstance(day, datetime.datetime) else day for day in days]
    wanted = ["1899-12-31", "1900-02-28", "1900-03-01 as a date", "9999-12-31 as a date"]
    expect(days == wanted, f"old days: {days}")


def check_sample(scratch):
    path = scratch / "sample.xlsx"
    case = "--test-case=a workbook of the sample report is the same every time"
    subprocess.run([unit_tests, case], env={**os.environ, "FOLLOWUP_SAMPLE_WORKBOOK": str(path)},
                   capture_output=True, check=True)
    raw = path.read_bytes()
    book = openpyxl.load_workbook(io.BytesIO(raw))
    check_form("sample", raw, book)
    # It has headings, so that its tables are on the page.
    page = book["Report"]
    values = [(c.value, c.number_format) for row in page.iter_rows() for c in row if c.value is not None]
    for wanted in (("plans/broken.yaml", "General"), (0.333, "0.0%"), (0.646, "0.0%"), (16, "General"),
                   (datetime.datetime(2026, 12, 31), "yyyy-mm-dd"), ("-0044-03-15", "@"), (True, "General")):
        expect(wanted in values, f"sample: {wanted} is not there")
    expect(not any("machines only" in str(value) for value, _ in values), "sample: what is only for machines")
    colours = {c.value: c.fill.fgColor.rgb for row in page.iter_rows() for c in row}
    expect(colours["green"] == "FFC6EFCE" and colours["red"] == "FFFFC7CE", "sample: colours of signals")


def check_streams():
    words = ["list", str(root / "examples/portfolio"), "--as-of", "2026-11-21", "--format", "xlsx"]
    with open("/dev/full", "wb") as full:
        done = subprocess.run([followup, *words], stdout=full, stderr=subprocess.PIPE, check=False)
    expect(done.returncode == 2 and b"No space left" in done.stderr, f"/dev/full: {done}")
    ours, theirs = pty.openpty()
    done = subprocess.run([followup, *words], stdout=theirs, stderr=subprocess.PIPE, check=False)
    os.close(theirs)
    expect(done.returncode == 2 and b"-o report.xlsx" in done.stderr, f"a terminal: {done}")
    os.close(ours)


def check_no_room():
    """The library writes its parts to temporary files first, and says nothing where they are cut off."""
    words = ["list", str(root / "examples/portfolio"), "--as-of", "2026-11-21", "--format", "xlsx"]
    raw = run(*words).stdout
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        largest = max(info.file_size for info in archive.infolist())
    limit = (len(raw) + largest) // 2
    expect(len(raw) < limit < largest, f"no room: {len(raw)} bytes of {largest} show nothing")
    # Python ignores SIGXFSZ, and so does the program then: writing fails as on a full disk.
    done = subprocess.run([followup, *words], capture_output=True, check=False, restore_signals=False,
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
    is_said = done.returncode == 2 and b"TMPDIR" in done.stderr and not done.stdout
    expect(is_said, f"no room for temporary files: exit {done.returncode}: {done.stderr}")


with tempfile.TemporaryDirectory() as folder:
    scratch = pathlib.Path(folder)
    nasty = scratch / "nasty.yaml"
    nasty.write_text(
        "kind: action-plan\nid: NASTY\ntitle: '=nasty'\nactions:\n"
        + "".join(
            f"  - id: '{i}'\n    title: {text}\n    action: {text}\n    owner: {short}\n"
            f"    deadline: 2026-12-{i + 1:02}\n    tags: [{short}]\n"
            for i, (text, short) in enumerate(
                (json.dumps(text, ensure_ascii=False), json.dumps(text[:60], ensure_ascii=False))
                for text in NASTY
            )
        ),
        encoding="utf-8",
    )
    check_reports("portfolio", root / "examples/portfolio")
    check_reports("documents", root / "examples/documents")
    check_reports("nasty", nasty)
    check_matrix()
    check_show()
    check_nothing(scratch)
    check_old_days(scratch)
    check_sample(scratch)
check_streams()
check_no_room()

for failure in dict.fromkeys(failures):
    print(failure)
print(f"{len(set(failures))} failures")
sys.exit(1 if failures else 0)
