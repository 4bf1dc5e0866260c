"""A piece of a file: a player that jumps to the middle asks for what comes from there (RFC 9110, section 14)."""

import re
from collections.abc import Iterator
from typing import IO, Any

PIECE = 64 * 1024
_ONE = re.compile(r"^bytes=(\d*)-(\d*)$")


def wanted(header: str, size: int) -> tuple[int, int] | None:
    """First and last byte of the one range that is asked for; None when the whole file is meant.

    ValueError for a range that begins behind the end of the file.
    """
    match = _ONE.match(header.strip())
    if match is None or not (match[1] or match[2]):
        return None
    if not match[1]:
        first, last = max(0, size - int(match[2])), size - 1
    else:
        first, last = int(match[1]), min(int(match[2] or size - 1), size - 1)
    if first >= size or first > last:
        raise ValueError(header)
    return first, last


def pieces(content: IO[Any], first: int, last: int) -> Iterator[bytes]:
    """The bytes from `first` to `last`, a little at a time; closes the file."""
    with content:
        content.seek(first)
        left = last - first + 1
        while left > 0 and (piece := content.read(min(PIECE, left))):
            left -= len(piece)
            yield piece
