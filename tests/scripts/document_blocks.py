"""Reads what a document shows: the blocks of a page of the manual (between .Bd -literal and .Ed) or of
Markdown (fences), each with the words before it, and the commands of a session with what they print.
"""
import re
import shlex

ESCAPES = {r"\e": "\\", r"\-": "-", r"\&": "", r"\(aq": "'", r"\(dq": '"', r"\(bu": "•", r"\(en": "–",
           r"\(em": "—", r"\(lq": "“", r"\(rq": "”", r"\(cq": "’", r"\('e": "é", r"\('E": "É", r"\(^e": "ê"}


class WrongDocument(Exception):
    """What the document says cannot be done."""


def plain(line):
    """A line of a literal block of a page, as its reader sees it."""
    def character(match):
        if match[0] not in ESCAPES:
            raise WrongDocument(f"nobody knows the escape {match[0]} in: {line}")
        return ESCAPES[match[0]]
    return re.sub(r"\\(?:\(..|.)", character, line)


def quoted(line):
    """A line with .Pa, .Ic or .Ql as Markdown has it; what closes a sentence stands behind it."""
    words, mark = re.fullmatch(r"\.(?:Pa|Ic|Ql) (.*?)(?: ([.,:;]))?", line).groups(default="")
    return f"`{plain(words)}`{mark}"


def rest(number, words, block):
    """What a document ends with."""
    if block is not None:
        raise WrongDocument("a block has no end")
    yield number, " ".join(words), None


def blocks_of_page(lines):
    """(number of the line, the words before, the lines) of each literal block of a page, and of
    each paragraph that has none below it, with None for the lines."""
    words, block = [], None
    for number, line in enumerate(lines, 1):
        if line.startswith(".Bd -literal"):
            block, begin = [], number
        elif line == ".Ed" and block is not None:
            yield begin, " ".join(words), block
            words, block = [], None
        elif block is not None:
            block.append(plain(line))
        elif line.startswith((".Sh", ".Ss", ".Pp", ".It", ".El")):
            yield number, " ".join(words), None
            words = []
        elif line.startswith((".Pa ", ".Ic ", ".Ql ")):
            words.append(quoted(line))
        else:
            words.append(re.sub(r"^\.[A-Z][a-z] ", "", line).replace(" :", ":"))
    yield from rest(len(lines), words, block)


def blocks_of_markdown(lines):
    """The same of each fenced block of Markdown."""
    words, block = [], None
    for number, line in enumerate(lines, 1):
        if line.startswith("```"):
            if block is None:
                block, begin = [], number
            else:
                yield begin, " ".join(words), block
                words, block = [], None
        elif block is not None:
            block.append(line)
        elif line.startswith("#"):
            yield number, " ".join(words), None
            words = []
        elif line:
            words.append(line)
    yield from rest(len(lines), words, block)


def blocks_of(document, lines):
    """The same of the lines of either."""
    return (blocks_of_markdown if document.suffix == ".md" else blocks_of_page)(lines)


def goes_on(command):
    """Whether a shell waits for another line."""
    try:
        shlex.split(command, comments=True)
    except ValueError:  # a quote that is open, or a backslash at the end
        return True
    return command.endswith("|")


def commands_of(block):
    """(command, what it shows) of each command of a session."""
    found = []
    for line in block:
        if line.startswith("$ "):
            found.append((line[2:], []))
        elif not found:
            raise WrongDocument(f"a session begins with a command, and not with: {line}")
        elif not found[-1][1] and goes_on(found[-1][0]):
            found[-1] = (found[-1][0] + "\n" + line, [])
        else:
            found[-1][1].append(line)
    return found
