"""Files that people send in the stories."""

import io

from PIL import Image, ImageDraw


def png(name: str, words: str) -> dict[str, object]:
    """A picture with words on it, as a browser's file chooser wants it."""
    picture = Image.new("RGB", (640, 400), "#f6f1ea")
    ImageDraw.Draw(picture).text((40, 180), words, fill="#1f5c40")
    out = io.BytesIO()
    picture.save(out, "PNG")
    return {"name": name, "mimeType": "image/png", "buffer": out.getvalue()}
