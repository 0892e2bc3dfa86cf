"""The words of a response matrix, from its text: a tab begins each cell."""
import dataclasses
import re

# Row by row; a block has these twenty cells, the second header row begins with three empty ones.
ROWS = ["title", "person", "recommendation", "to priority", "response", "head", "subhead", "action"]
SIZES = [1, 1, 1, 2, 1, 4, 5, 5]


@dataclasses.dataclass
class Block:
    rows: dict  # name of the row -> its cells -> their paragraphs


def read(path):
    """The first line, and the blocks."""
    lines = open(path, encoding="utf-8").read().split("\n")
    cells = []
    for line in lines[1:]:
        if line.startswith("\t"):
            cells.append([line[1:]])
        elif cells:
            cells[-1].append(line)
    blocks = []
    while cells:
        rows = {}
        for name, size in zip(ROWS, SIZES, strict=True):
            rows[name], cells = cells[:size], cells[size:]
            last = rows[name][-1]  # blank lines also divide the rows
            while len(last) > 1 and not last[-1].strip():
                last.pop()
        if rows["subhead"][:3] != [[""]] * 3:
            raise SystemExit(f"{path}: a block has other cells: {rows['subhead']}")
        blocks.append(Block(rows))
    return lines[0], blocks


BOOKMARK = re.compile(r"\[bookmark: (\w+)\]")


def link_of(paragraph):
    """The address of a list item that is one, else nothing."""
    found = re.fullmatch(r"· (https?://\S+) ?", paragraph)
    return found and found[1]
