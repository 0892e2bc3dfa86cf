"""What a message says, as python's email and html.parser read it, and who should get which."""

import email
import email.header
import email.policy
import email.utils
import html.parser
import json
import re
import subprocess
from types import SimpleNamespace

import yaml

from post_office import AS_OF, followup, root

# Of a place in a plan: "EV-1/A/2 in plans/ev.yaml, line 7".
PLACE = re.compile(r"(\S+) in (\S+), line (\d+)")


class Page(html.parser.HTMLParser):
    """The words of a page, in parts that headings begin."""

    def __init__(self, source):
        super().__init__()
        self.parts = [("", [])]
        self.tags = []
        self.attributes = []
        self._in_heading = False
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.attributes += attributes
        self._in_heading = self._in_heading or tag == "h2"
        if tag == "h2":
            self.parts.append(("", []))
        self.handle_data(" ")

    def handle_endtag(self, tag):
        self._in_heading = self._in_heading and tag != "h2"
        self.handle_data(" ")

    def handle_data(self, data):
        heading, words = self.parts[-1]
        if self._in_heading:
            self.parts[-1] = (heading + data, words)
        else:
            words.append(data)


def flat(text):
    return " ".join(text.split())


def parts_of_text(text):
    """{heading: words}; a heading stands over a line of hyphens."""
    pieces = re.split(r"(?:^|\n)((?:.+\n)+?)-{2,}\n", "\n" + text)
    return {flat(heading): flat(words) for heading, words in zip(pieces[1::2], pieces[2::2])}


def ids_in(words):
    return sorted(found[0] for found in PLACE.findall(words))


class Letter:
    def __init__(self, raw):
        self.message = email.message_from_bytes(raw, policy=email.policy.strict)
        self.raw = raw
        self.id = self.message["Message-ID"].strip("<>")
        self.to = [address.addr_spec for address in self.message["To"].addresses]
        self.name = self.message["To"].addresses[0].display_name
        # The older reader knows that a name may be encoded in several words; python 3.11's newer one
        # puts blanks between them.
        folded = re.search(rb"(?im)^To:((?:.*\n)(?:[ \t].*\n)*)", raw)[1]
        name, _ = email.utils.parseaddr(re.sub(rb"\r?\n(?=[ \t])", b"", folded).decode().strip())
        self.name_as_words = str(email.header.make_header(email.header.decode_header(name)))
        self.subject = str(self.message["Subject"])
        self.text = self.message.get_body(("plain",)).get_content().replace("\r\n", "\n")
        self.html = self.message.get_body(("html",)).get_content().replace("\r\n", "\n")
        self.page = Page(self.html)
        self.text_parts = parts_of_text(self.text)
        self.html_parts = {flat(heading): flat("".join(words)) for heading, words in self.page.parts[1:]}

    def attachments(self):
        return list(self.message.iter_attachments())

    def ids(self, heading, parts=None):
        """Of the actions under a heading such as "You lead"; the count behind it is left off."""
        parts = self.text_parts if parts is None else parts
        counted = re.compile(re.escape(heading) + r" \(\d+\)")
        found = [words for title, words in parts.items() if counted.fullmatch(title)]
        return ids_in(" ".join(found))

    def says_both(self, words):
        on_page = "".join(word for _, words_of_part in self.page.parts for word in words_of_part)
        return words in flat(self.text) and words in flat(on_page)


def rows(report, source, *words):
    """The actions of another report of followup, as JSON."""
    done = subprocess.run(
        [followup, report, source, "--as-of", AS_OF, "--format", "json", *words],
        cwd=root, capture_output=True, check=True,
    )
    return json.loads(done.stdout)["actions"]


class Directory:
    """Who is meant by a name, and where mail for them goes."""

    def __init__(self, path):
        self.parties = yaml.safe_load(path.read_text(encoding="utf-8"))["parties"]
        self.keys = {}
        for key, party in self.parties.items():
            for name in (key, party.get("name", key), *party.get("aliases", [])):
                self.keys[self.folded(name)] = key

    @staticmethod
    def folded(name):
        return " ".join(name.casefold().split())

    def address(self, name):
        key = self.keys.get(self.folded(name))
        while key is not None and "email" not in self.parties[key]:
            above = self.parties[key].get("part_of")
            key = self.keys.get(self.folded(above)) if above else None
        return key and self.parties[key]["email"]


def who_gets_what(actions, directory):
    """{address: what it leads and helps with}, and {name: count} of the open ones of
    those without an address."""
    readers, left = {}, {}
    for action in actions:
        led = {directory.address(name) for name in action["owners"]} - {None}
        helped = {directory.address(name) for name in action["partners"]} - {None} - led
        for addresses, part in ((led, "led"), (helped, "helped")):
            for address in addresses:
                reader = readers.setdefault(address, SimpleNamespace(led=[], helped=[], all=[]))
                getattr(reader, part).append(action["id"])
                reader.all.append(action)
        if action["state"] != "open":
            continue
        for name in {*action["owners"], *action["partners"]}:
            if directory.address(name) is None:
                left[name] = left.get(name, 0) + 1
        if not action["owners"]:
            left["nobody"] = left.get("nobody", 0) + 1
    return readers, left
