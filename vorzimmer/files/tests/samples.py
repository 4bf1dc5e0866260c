"""Files as people send them, made on the spot."""

import io
import zipfile

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image


def picture(size: tuple[int, int] = (400, 200), form: str = "PNG", turned: bool = False) -> bytes:
    """A picture; `turned` says in EXIF that it has to be shown rotated by 90 degrees."""
    out, exif = io.BytesIO(), Image.Exif()
    if turned:
        exif[0x0112] = 6
    Image.new("RGB", size, "teal").save(out, form, exif=exif)
    return out.getvalue()


def pdf(pages: int = 3) -> bytes:
    """A PDF of so many empty pages."""
    out = io.BytesIO()
    first, *rest = [Image.new("RGB", (300, 420), "white") for _ in range(pages)]
    first.save(out, "PDF", save_all=True, append_images=rest)
    return out.getvalue()


def archive(*names: str) -> bytes:
    """A zip with these names in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name in names:
            packed.writestr(name, "x")
    return out.getvalue()


def upload(name: str, content: bytes = b"Ein Text.", claimed: str = "application/octet-stream") -> SimpleUploadedFile:
    """As it comes with a form."""
    return SimpleUploadedFile(name, content, claimed)
