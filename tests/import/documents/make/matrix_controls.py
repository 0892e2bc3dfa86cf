"""MATRIX.txt as a Word file with content controls and tables of their own for the actions:
matrix_controls.py MATRIX.txt OUT.docx (Debian: python3-docx)"""
import re
import sys

import docx
import matrix_text
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'


def run(text):
    element = parse_xml(f'<w:r {nsdecls("w")}><w:t xml:space="preserve"/></w:r>')
    element[0].text = text
    return element


def check_box(is_ticked):
    return parse_xml(
        f'<w:sdt {nsdecls("w")} {W14}><w:sdtPr><w14:checkbox><w14:checked w14:val="{is_ticked:d}"/>'
        '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
        '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr>'
        '<w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" '
        f'w:hAnsi="MS Gothic"/></w:rPr><w:t>{"☒" if is_ticked else "☐"}</w:t></w:r>'
        '</w:sdtContent></w:sdt>')


def drop_down(text):
    control = parse_xml(
        f'<w:sdt {nsdecls("w")}><w:sdtPr><w:dropDownList><w:listItem w:value="1"/>'
        '<w:listItem w:value="2"/><w:listItem w:value="3"/><w:listItem w:value="N/A"/>'
        '</w:dropDownList></w:sdtPr><w:sdtContent/></w:sdt>')
    control.find(qn("w:sdtContent")).append(run(text))
    return control


def hyperlink(paragraph, address):
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    identifier = paragraph.part.relate_to(address, kind, is_external=True)
    link = parse_xml(f'<w:hyperlink {nsdecls("w", "r")} r:id="{identifier}" w:history="1"/>')
    link.append(run(address))
    return link


def fill(cell, texts, bold_first=False):
    for number, text in enumerate(texts):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        link = matrix_text.link_of(text)
        if link:
            paragraph.style = "List Bullet"
            paragraph._p.append(hyperlink(paragraph, link))
            continue
        bookmark = matrix_text.BOOKMARK.search(text)
        if bookmark:
            for end in ("Start", "End"):
                paragraph._p.append(parse_xml(
                    f'<w:bookmark{end} {nsdecls("w")} w:id="0" w:name="{bookmark[1]}"/>'))
            text = matrix_text.BOOKMARK.sub("", text)
        for piece in re.split("([☐☒])", text):
            if piece in ("☐", "☒"):
                paragraph._p.append(check_box(piece == "☒"))
            elif piece == "N/A":
                paragraph._p.append(drop_down(piece))
            elif piece:
                paragraph._p.append(run(piece))
        if bold_first and number == 0:
            for one in paragraph.runs:
                one.bold = True


def add_table(document, rows, columns):
    table = document.add_table(rows, columns)
    table.style = "Table Grid"
    return table


title, blocks = matrix_text.read(sys.argv[1])
document = docx.Document()
document.add_paragraph(title, style="Title")
for block in blocks:
    rows = block.rows
    table = add_table(document, 5, 2)
    for number, name in enumerate(["title", "person", "recommendation", "to priority", "response"]):
        cells = table.rows[number].cells
        if len(rows[name]) == 1:
            fill(cells[0].merge(cells[1]), rows[name][0], name == "recommendation")
        else:
            fill(cells[0], rows[name][0])
            fill(cells[1], rows[name][1])
    document.add_paragraph()
    table = add_table(document, 3, 5)
    for column in range(3):
        fill(table.cell(0, column).merge(table.cell(1, column)), rows["head"][column])
    fill(table.cell(0, 3).merge(table.cell(0, 4)), rows["head"][3])
    for column in range(3, 5):
        fill(table.cell(1, column), rows["subhead"][column])
    for column in range(5):
        fill(table.cell(2, column), rows["action"][column])
    document.add_paragraph()
document.save(sys.argv[2])
