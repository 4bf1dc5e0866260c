"""A task that begins with a voice note: what is said there is not written yet."""

import re

ONLY_POINTS = re.compile(
    r"\W*(?:bitte\s+)?(?:(?:siehe|hör(?:e|t|en sie)?|vgl\.?|s\.|in der|see|listen to|as in|in the|please hear)\s+)?"
    r"(?:(?:die|meine|der|the|my)\s+)?(?:angehängte\s+|attached\s+)?"
    r"(?:sprachnotiz|sprachnachricht|sprachmemo|aufnahme|diktat|voice\s?(?:note|memo|message)|recording|audio)"
    r"(?:\s+(?:an|anhören|hören|abhören|below|attached|im anhang))?\W*",
    re.IGNORECASE,
)


def points_to_voice(text: str) -> bool:
    """Whether a text says no more than that it was spoken: "siehe Sprachnotiz", "see voice note"."""
    return bool(ONLY_POINTS.fullmatch(text.strip()))
