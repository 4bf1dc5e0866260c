"""What a file may be called here: one line, no path, nothing invisible."""

import re
import unicodedata

LONGEST = 200
LONGEST_ENDING = 20


def clean_name(name: str, otherwise: str = "file") -> str:
    """The last part of `name` without invisible characters, at most 200 long with its ending kept.

    Invisible characters include those that turn the direction of writing: "exe.gpj" must not read "jpg.exe".
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    visible = (c for c in last if c.isspace() or not unicodedata.category(c).startswith("C"))
    tidy = " ".join("".join(visible).split())
    return _shortened(tidy if tidy.strip(". ") else "") or otherwise


def ending(name: str) -> str:
    """The ending in lower case with its dot, or nothing: `.pdf`."""
    stem, dot, last = name.rpartition(".")
    return f".{last.lower()}" if stem and dot and len(last) < LONGEST_ENDING and last.isalnum() else ""


def _shortened(name: str) -> str:
    if len(name) <= LONGEST:
        return name
    kept = name[-len(ending(name)) :] if ending(name) else ""
    return name[: LONGEST - len(kept) - 1].rstrip() + "…" + kept
