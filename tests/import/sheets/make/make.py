#!/usr/bin/env python3
"""Makes the sheets of this folder: make.py SEED FOLDER [FIXTURE...]

SEED is the first document of actions as text (README.md); FOLDER is where the files go. Needs
openpyxl, LibreOffice (soffice) and Gnumeric (ssconvert).
"""
import datetime
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Alignment
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HEAD = ['No.', 'Recommendation', 'Management response', 'Key action', 'Time frame', 'Responsible',
        'Comments', 'Status']


def lines(text):
    """Without empty lines at both ends and several between."""
    return re.sub(r'\n{3,}', '\n\n', '\n'.join(line.strip() for line in text.split('\n'))).strip()


def recommendations(seed):
    """Of the seed: letter, title, text, response, and its actions as lists of cells."""
    found = []
    for part in re.split(r'Evaluation recommendation\s+', seed)[1:]:
        title, rest = part.split('\n', 1)
        text = lines(rest.split('Recommended to:')[0])
        response = lines(rest.split('Management response:')[1].split('\tKey action')[0])
        table = rest.split('\tStatus')[1].split('Evaluation title/year')[0]
        # A cell begins with a line break and a tab; what follows without a tab belongs to it.
        cells = [lines(cell) for cell in re.split(r'\n\t', table)]
        cells = [cell for cell in cells if cell]
        actions = [cells[i:i + 5] for i in range(0, len(cells), 5)]
        letter, name = re.split(r'\s+[–-]\s+', title.strip(), maxsplit=1)
        found.append((letter, f'{name}\n{text}', response, actions))
    return found


def first_document(seed):
    """A workbook: one row a key action and a status; a recommendation is merged over its rows."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = 'Actions'
    sheet.append(HEAD)
    for letter, text, response, actions in recommendations(seed):
        first = sheet.max_row + 1
        for action, time, who, comments, status in actions:
            statuses = [part for part in status.split('\n') if part]
            # One status stands beside each paragraph of comments that it is about.
            comment_parts = comments.split('\n\n')
            comment_parts[len(statuses) - 1:] = ['\n\n'.join(comment_parts[len(statuses) - 1:])]
            for comment, one in zip(comment_parts, statuses):
                sheet.append([letter, text, response, action, time, who, comment, one])
        last = sheet.max_row
        for column in 'ABCDEF':
            if last > first:
                sheet.merge_cells(f'{column}{first}:{column}{last}')
    for row in sheet.iter_rows():
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical='top')
    link = re.search(r'https://\S+', seed).group()
    sheet['G2'].hyperlink = link
    return book


def many_actions(is_from_1904):
    """500 actions below a title; dates in several formats, merged recommendations."""
    formats = ['dd/mm/yyyy', 'yyyy-mm-dd', 'mmm-yy', 'mmmm yyyy', 'yyyy', '[$-409]d mmm yyyy;@',
               'dd.mm.yyyy hh:mm', 'd "de" mmmm']
    offices = ['Evaluation Office', 'Finance Division', 'Regional Office', 'Legal Unit']
    verbs = ['Review', 'Publish', 'Revise', 'Adopt', 'Test']
    things = ['the guideline', 'the budget', 'the training plan', 'the register']
    book = openpyxl.Workbook()
    if is_from_1904:
        book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    sheet.title = 'Plan 2021'
    sheet['A1'] = 'Follow-up of recommendations'
    sheet.merge_cells('A1:G1')
    sheet['A2'] = 'All offices'
    head = ['No.', 'Recommendation', 'Action', 'Owner', 'Deadline', 'Progress', 'Status']
    for column, word in enumerate(head, 1):
        sheet.cell(4, column, word)
    for number in range(500):
        row = 5 + number
        verb, thing = verbs[number % 5], things[number // 5 % 4]
        if number % 5 == 0:
            sheet.cell(row, 2, f'Improve {thing} ({number // 5 + 1})')
            sheet.merge_cells(start_row=row, end_row=row + 4, start_column=2, end_column=2)
        sheet.cell(row, 1, number + 1)
        sheet.cell(row, 3, f'{verb} {thing}\nand report on it')
        sheet.cell(row, 4, offices[number % 4])
        day = sheet.cell(row, 5, datetime.datetime(2021, 12, 31, 9, 30)
                         + datetime.timedelta(days=number))
        day.number_format = formats[number % len(formats)]
        sheet.cell(row, 6, number % 5 / 4).number_format = '0%'
        sheet.cell(row, 7, ['Open', 'Done', True][number % 3])
    sheet['H5'] = '=SUM(A5:A9)'
    sheet['C5'].comment = Comment('to be agreed', 'Evaluation Office')
    sheet.row_dimensions[6].hidden = True
    notes = book.create_sheet('Notes')
    notes['A1'] = 'kept for the next round'
    notes.sheet_state = 'hidden'
    book.create_sheet('Empty')
    return book


def soffice(source, folder, *options):
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(['soffice', f'-env:UserInstallation=file://{profile}', '--headless',
                        *options, '--outdir', str(folder), str(source)], check=True,
                       stdout=subprocess.DEVNULL)


def main():
    seed = Path(sys.argv[1]).read_text(encoding='utf-8')
    folder = Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as scratch:
        scratch = Path(scratch)
        first = scratch / 'first.xlsx'
        first_document(seed).save(first)
        shutil.copy(first, folder / 'first-openpyxl.xlsx')
        # By way of its own format, so that everything is written by LibreOffice.
        soffice(first, scratch, '--convert-to', 'ods')
        soffice(scratch / 'first.ods', scratch / 'lo', '--convert-to', 'xlsx')
        shutil.copy(scratch / 'lo' / 'first.xlsx', folder / 'first-libreoffice.xlsx')
        subprocess.run(['ssconvert', scratch / 'first.ods', folder / 'first-gnumeric.xlsx'],
                       check=True, stderr=subprocess.DEVNULL)
    many_actions(False).save(folder / 'many-1900.xlsx')
    many_actions(True).save(folder / 'many-1904.xlsx')

    french = [['Nº', 'Recommandation', 'Action', 'Échéance', 'Coût'],
              ['1', 'Renforcer la coordination', 'Élaborer un plan régional', '31/12/2021', '1250,50'],
              ['2', 'Améliorer le suivi', 'Publier l’évaluation ; la traduire', '2022', '0,75'],
              ['3', 'Former le personnel', 'Organiser des séances\navec «quiz»', '30/06/2022', '99,00']]
    text = '\r\n'.join(';'.join(f'"{cell}"' if re.search('[;"\n]', cell) else cell for cell in row)
                       for row in french) + '\r\n'
    (folder / 'semicolons-1252.csv').write_bytes(text.encode('cp1252'))
    text = '\r\n'.join('\t'.join(f'"{cell}"' if re.search('[\t"\n]', cell) else cell
                                 for cell in row) for row in french) + '\r\n'
    (folder / 'unicode-text-utf16.txt').write_bytes(b'\xff\xfe' + text.encode('utf-16-le'))
    russian = ('№;Рекомендация;Действие;Срок;Ответственный\r\n'
               '1;Укрепить сотрудничество;Разработать план;31.12.2021;Отдел мониторинга\r\n'
               '2;Улучшить отчётность;"Обновить форму; утвердить её";2022;Отдел финансов\r\n')
    (folder / 'russian-1251.csv').write_bytes(russian.encode('cp1251'))
    arabic = ('الرقم,التوصية,الإجراء,الموعد,المسؤول\n'
              '1,تعزيز التعاون,"إعداد خطة عمل، ثم نشرها",2021-12-31,مكتب التقييم\n'
              '2,تحسين المتابعة,تحديث السجل,2022,الإدارة المالية\n')
    (folder / 'arabic-utf8.csv').write_bytes(arabic.encode('utf-8'))


if __name__ == '__main__':
    main()
