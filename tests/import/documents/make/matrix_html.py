"""MATRIX.txt as HTML, for other programs to make Word files of: matrix_html.py LAYOUT MATRIX.txt

The layout is that of the template, one table a recommendation with merged cells ("template"), or
paragraphs with a table of nothing but the actions ("plain")."""
import html
import sys

import matrix_text


def text(paragraph):
    bookmark = matrix_text.BOOKMARK.search(paragraph)
    shown = html.escape(matrix_text.BOOKMARK.sub("", paragraph)).replace("  ", "&nbsp; ")
    return f'<a name="{bookmark[1]}"></a>{shown}' if bookmark else shown


def paragraphs(cell, bold_first=False):
    written, items = [], []
    for number, paragraph in enumerate([*cell, None]):
        link = paragraph and matrix_text.link_of(paragraph)
        if link:
            items.append(f'<li><a href="{link}">{link}</a></li>')
            continue
        if items:
            written.append(f"<ul>{''.join(items)}</ul>")
            items = []
        if paragraph is not None:
            shown = text(paragraph) or "<br>"
            written.append(f"<p>{f'<b>{shown}</b>' if bold_first and number == 0 else shown}</p>")
    return "".join(written)


def row(*cells):
    return f"<tr>{''.join(cells)}</tr>"


def cell(content, columns=1, rows=1, bold_first=False):
    spans = f' colspan="{columns}"' if columns > 1 else ""
    spans += f' rowspan="{rows}"' if rows > 1 else ""
    return f"<td{spans}>{paragraphs(content, bold_first)}</td>"


def template_block(rows):
    head, subhead, action = rows["head"], rows["subhead"], rows["action"]
    return "".join([
        '<table border="1">',
        row(cell(rows["title"][0], 5)),
        row(cell(rows["person"][0], 5)),
        row(cell(rows["recommendation"][0], 5, bold_first=True)),
        row(cell(rows["to priority"][0], 3), cell(rows["to priority"][1], 2)),
        row(cell(rows["response"][0], 5)),
        row(*(cell(one, rows=2) for one in head[:3]), cell(head[3], 2)),
        row(*(cell(one) for one in subhead[3:])),
        row(*(cell(one) for one in action)),
        "</table>",
    ])


def plain_block(rows):
    heads = [*rows["head"][:3], rows["head"][3] + rows["subhead"][3], rows["subhead"][4]]
    before = [one for name in ("title", "person") for one in rows[name][0]]
    after = [one for name in ("to priority", "response") for cell in rows[name] for one in cell]
    recommendation, *words = rows["recommendation"][0]
    return "".join([
        paragraphs(before),
        f"<h2>{text(recommendation)}</h2>",
        paragraphs(words + after),
        "<table><thead>",
        row(*(f"<th>{paragraphs(one)}</th>" for one in heads)),
        "</thead><tbody>",
        row(*(cell(one) for one in rows["action"])),
        "</tbody></table>",
    ])


title, blocks = matrix_text.read(sys.argv[2])
block = {"template": template_block, "plain": plain_block}[sys.argv[1]]
print('<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title></title></head><body>')
print(f"<h1>{html.escape(title)}</h1>")
for one in blocks:
    print(block(one.rows), "<p><br></p>", sep="\n")
print("</body></html>")
