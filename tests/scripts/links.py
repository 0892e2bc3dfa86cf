#!/usr/bin/env python3
"""Every link in the pages that a reader gets leads somewhere.

Takes the folder of the manual as HTML; looks at that, at the Markdown files of the project, and at the
paths of examples that the manual names. What lies on another host is not asked for, because a test needs
no network; it must be a page of another program's manual, or stand in a Markdown file with https.
"""

import re
import sys
from html.parser import HTMLParser
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
MANUAL_OF_OTHERS = "https://manpages.debian.org/"


class Page(HTMLParser):
    def __init__(self, path):
        super().__init__()
        self.links = []
        self.anchors = set()
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                self.anchors.add(value)
            if name in ("href", "src"):
                self.links.append(value)


def wrong_links_of_manual(folder):
    pages = {path.name: Page(path) for path in folder.glob("*.html")}
    sources = {path.name for path in (PROJECT / "man").iterdir()}
    if {name for name in pages if name != "index.html"} != {f"{name}.html" for name in sources}:
        yield f"{folder} does not have the pages of man/"
    if len(pages["index.html"].links) <= len(sources):
        yield "index.html does not lead to every page"
    for name, page in pages.items():
        for link in page.links:
            if link.startswith(MANUAL_OF_OTHERS):
                if link.removeprefix(MANUAL_OF_OTHERS).startswith("followup"):
                    yield f"{name}: {link} is no page of ours"
                continue
            file, _, anchor = link.partition("#")
            file = file or name
            if not (folder / file).is_file():
                yield f"{name}: {link} leads nowhere"
            elif anchor and anchor not in pages[file].anchors:
                yield f"{name}: {link} leads to no place in {file}"


def wrong_links_of_markdown(path):
    text = re.sub(r"^```.*?^```", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for link in re.findall(r"\]\(([^)]*)\)", text) + re.findall(r'(?:src|href)="([^"]*)"', text):
        if link.startswith("https://"):
            continue
        file, _, anchor = link.partition("#")
        target = path.parent / file if file else path
        if not target.exists():
            yield f"{path.name}: {link} leads nowhere"
        elif anchor:
            headings = re.findall(r"^#+ (.*)$", target.read_text(encoding="utf-8"), flags=re.MULTILINE)
            if anchor not in {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings}:
                yield f"{path.name}: {link} leads to no heading"


def wrong_paths_of_manual(page):
    for path in re.findall(r"\bexamples/[\w./-]*\w", page.read_text(encoding="utf-8").replace("\\-", "-")):
        if not (PROJECT / path).exists():
            yield f"{page.name}: there is no {path}"


def main():
    wrong = list(wrong_links_of_manual(Path(sys.argv[1])))
    for path in [*PROJECT.glob("*.md"), *PROJECT.glob("tests/*/*.md")]:
        wrong += wrong_links_of_markdown(path)
    for page in (PROJECT / "man").iterdir():
        wrong += wrong_paths_of_manual(page)
    print("\n".join(wrong), end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
