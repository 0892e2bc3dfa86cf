"""A text as HTML, a paragraph each line and the first as heading: lines_html.py TEXT"""
import html
import sys

lines = [line.strip() for line in open(sys.argv[1], encoding="utf-8") if line.strip()]
print('<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title></title></head><body>')
print(f"<h1>{html.escape(lines[0])}</h1>")
for line in lines[1:]:
    print(f"<p>{html.escape(line)}</p>")
print("</body></html>")
