"""Small pictures of large files. What comes in may be broken or hostile: then there is simply no picture.

PDFium and Pillow are loaded with the first picture: 13 MiB that a house without files does not pay.
"""

import io
import logging
import threading
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any

from vorzimmer.files import kinds
from vorzimmer.files.models import StoredFile

if TYPE_CHECKING:
    from PIL import Image

log = logging.getLogger("vorzimmer.files")

EDGE = 1200
MOST_PIXELS = 60_000_000
FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "BMP", "TIFF", "AVIF")
_one_pdf_at_a_time = threading.Lock()
"""PDFium is not made for threads."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture as webp, and the number of pages (0 for what has none)."""

    picture: bytes
    pages: int = 0


def draw(file: StoredFile) -> Drawn | None:
    """The first look at a file, at most EDGE pixels wide and high; None when there is none to be had."""
    try:
        with file.content.open("rb") as content:
            return _draw_pdf(content) if file.kind == kinds.PDF else _draw_picture(content)
    except Exception as error:
        log.info("no preview", extra={"file": str(file.pk), "error": type(error).__name__})
        return None


def _draw_picture(content: IO[Any]) -> Drawn | None:
    from PIL import Image, ImageOps

    with Image.open(content, formats=FORMATS) as picture:
        if picture.width * picture.height > MOST_PIXELS:
            return None
        picture.draft("RGB", (EDGE, EDGE))
        upright = ImageOps.exif_transpose(picture)
        return Drawn(_webp(upright))


def _draw_pdf(content: IO[Any]) -> Drawn | None:
    import pypdfium2

    with _one_pdf_at_a_time:
        document = pypdfium2.PdfDocument(content)
        try:
            page = document[0]
            width, height = page.get_size()
            picture = page.render(scale=min(3.0, EDGE / max(width, height))).to_pil()
            return Drawn(_webp(picture), len(document))
        finally:
            document.close()


def _webp(picture: "Image.Image") -> bytes:
    small = picture.convert("RGBA" if "A" in picture.getbands() or picture.mode == "P" else "RGB")
    small.thumbnail((EDGE, EDGE))
    out = io.BytesIO()
    small.save(out, "WEBP", quality=80)
    return out.getvalue()
