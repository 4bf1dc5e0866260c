"""Pictures of people: read carefully, cut to a square, written anew."""

import io
import warnings

MOST_BYTES = 10 * 1024 * 1024
MOST_PIXELS = 40_000_000
SIDE = 512
FORMATS = ("JPEG", "PNG", "WEBP")


class NotAPhoto(ValueError):
    """The bytes are no picture, or one that would burst the memory."""


def portrait(raw: bytes) -> bytes:
    """A square WebP of at most 512 pixels a side, upright, without what the camera wrote (EXIF, place)."""
    from PIL import Image, ImageOps, UnidentifiedImageError  # 8 MiB, and photos are rare

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(raw), formats=FORMATS) as picture:
                if picture.width * picture.height > MOST_PIXELS:
                    raise NotAPhoto("too many pixels")
                upright = ImageOps.exif_transpose(picture).convert("RGB")
    except (
        UnidentifiedImageError,
        OSError,
        SyntaxError,
        ValueError,
        Image.DecompressionBombWarning,
    ) as error:
        raise NotAPhoto(str(error)) from error
    side = min(SIDE, *upright.size)
    square = ImageOps.fit(upright, (side, side), Image.Resampling.LANCZOS)
    clean = Image.new("RGB", square.size)
    clean.paste(square)
    out = io.BytesIO()
    clean.save(out, "WEBP", quality=82, method=4)
    return out.getvalue()
