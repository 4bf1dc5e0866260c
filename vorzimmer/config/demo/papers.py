"""Papers that lie on the demo's desks: drawn here, so that there is something to preview and to find."""

import io
from pathlib import Path

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw, ImageFont

from vorzimmer import foundation
from vorzimmer.files.keeping import keep
from vorzimmer.files.models import StoredFile
from vorzimmer.people.actor import Actor

A4 = (1240, 1754)
MARGIN, LINE = 150, 46
INK, GREY = "#22262a", "#7b8288"
TITLE = (4, 5)
FONT = next(Path(foundation.__file__ or "").parent.glob("static/vendor/atkinson-*/*-latin-wght-normal.woff2"))

INVITATION = """Adler Maschinenbau GmbH
Werkstraße 12, 21079 Hamburg


Einladung zur Hausmesse
am 14. Januar, 10 bis 16 Uhr


Guten Tag,

seit vier Jahren arbeiten wir zusammen. Am 14. Januar zeigen
wir Ihnen in Halle 2, woran wir seit dem Sommer gebaut haben:
die neue Abkantpresse, leiser und um ein Drittel schneller.

So finden Sie uns: S3 bis Harburg, dann Bus 142 bis Werkstraße.
Parkplätze sind vor Halle 2 frei.

Bitte sagen Sie uns bis zum 11. Dezember, ob Sie kommen und
mit wie vielen Personen. Eine Antwortkarte liegt bei.

Wir freuen uns auf Sie.


Anna Adler"""


def paper(owner: Actor, name: str, words: str) -> StoredFile:
    """A page with these words as a PDF, put in by `owner`; the lines below the sender are its title."""
    page = Image.new("RGB", A4, "white")
    pen = ImageDraw.Draw(page)
    for number, line in enumerate(words.splitlines()):
        size, colour = (46, INK) if number in TITLE else (32, GREY if number < 2 else INK)
        pen.text((MARGIN, MARGIN + number * LINE), line, colour, font=ImageFont.truetype(FONT, size))
    content = io.BytesIO()
    page.save(content, "PDF", resolution=150)
    return keep(owner, SimpleUploadedFile(name, content.getvalue(), "application/pdf"))
