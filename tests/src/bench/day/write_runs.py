"""Writes the same text at the same places with reportlab: write_runs.py FOLDER FONTS."""
import resource
import sys
import time

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

folder, fonts = sys.argv[1:]
runs = []
with open(f"{folder}/runs.tsv", encoding="utf-8") as lines:
    for line in lines:
        page, x, y, size, bold, text = line.rstrip("\n").split("\t", 5)
        runs.append((int(page), float(x), float(y), float(size), bold == "1", text))

begun = time.process_time()
for weight in ("Regular", "Bold"):
    pdfmetrics.registerFont(TTFont(weight, f"{fonts}/AtkinsonHyperlegibleNext-{weight}.ttf"))
canvas = Canvas(f"{folder}/reportlab.pdf", pagesize=(595.28, 841.89), pageCompression=1)
page, set_in = 0, None
for at, x, y, size, bold, text in runs:
    if at != page:
        canvas.showPage()
        page, set_in = at, None
    if set_in != (bold, size):
        canvas.setFont("Bold" if bold else "Regular", size)
        set_in = (bold, size)
    canvas.drawString(x, y, text)
canvas.save()
spent = time.process_time() - begun
print(spent * 1000, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
