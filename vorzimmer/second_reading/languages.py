"""In which language something is written: little words decide between German and English, lingua the rest.

Lingua is loaded with the first text that is neither, with few languages and small models: the idle process never
knows it.
"""

import re
from functools import cache
from typing import Any

GERMAN = frozenset(
    (
        "ich", "du", "er", "sie", "es", "wir", "ihr", "mich", "dich", "sich", "uns", "euch", "mir", "dir", "ihm",
        "ihn", "ihnen", "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "und",
        "oder", "aber", "denn", "weil", "dass", "ob", "wenn", "als", "wie", "auch", "nicht", "kein", "keine",
        "noch", "schon", "nur", "mit", "von", "vom", "zu", "zum", "zur", "bei", "bis", "auf", "aus", "für", "nach",
        "über", "unter", "vor", "ist", "sind", "war", "waren", "bin", "bist", "hat", "habe", "haben", "hast",
        "wird", "werden", "wurde", "kann", "kannst", "können", "soll", "sollen", "muss", "möchte", "bitte", "danke",
        "dein", "deine", "mein", "meine", "unser", "ihre", "sehr", "mal", "heute", "morgen", "im", "ins", "am",
        "beim", "was", "wer", "wann", "warum", "welche", "hier",
    )
)  # fmt: skip
ENGLISH = frozenset(
    (
        "i", "you", "he", "she", "it", "we", "they", "me", "him", "her", "us", "them", "the", "a", "an", "this",
        "that", "these", "those", "and", "or", "but", "because", "if", "when", "as", "than", "also", "not", "no",
        "with", "from", "of", "to", "at", "by", "for", "on", "in", "into", "about", "after", "before", "over",
        "under", "is", "are", "was", "were", "be", "been", "am", "has", "have", "had", "do", "does", "did", "will",
        "would", "can", "could", "should", "must", "may", "please", "thanks", "thank", "your", "my", "our", "their",
        "its", "very", "just", "today", "tomorrow", "what", "who", "why", "which", "how", "here", "there",
    )
)  # fmt: skip
OTHERS = ("FRENCH", "SPANISH", "ITALIAN", "POLISH", "TURKISH")
FEWEST_WORDS = 6
"""Less says too little: "Okay, super" is everybody's."""
_WORD = re.compile(r"[^\W\d_]+")
_OWN_LETTERS = re.compile("[äöüß]", re.IGNORECASE)


def language_of(text: str, otherwise: str) -> str:
    """`de`, `en`, another code that lingua knows, or `otherwise` when the text is too short to tell."""
    words = [word.lower() for word in _WORD.findall(text)]
    german = sum(word in GERMAN for word in words)
    english = sum(word in ENGLISH for word in words)
    enough = max(3, len(words) * 0.18)
    if max(german, english) >= enough and abs(german - english) >= max(2, 0.25 * max(german, english)):
        return "de" if german > english else "en"
    if len(words) >= FEWEST_WORDS:
        return _by_lingua(text) or otherwise
    if german != english:
        return "de" if german > english else "en"
    return "de" if _OWN_LETTERS.search(text) else otherwise


def is_long_enough(text: str) -> bool:
    """Whether it is worth saying that a text is in another language."""
    return len(_WORD.findall(text)) >= FEWEST_WORDS


def _by_lingua(text: str) -> str:
    found = _detector().detect_language_of(text)
    return found.iso_code_639_1.name.lower() if found else ""


@cache
def _detector() -> Any:
    from lingua import Language, LanguageDetectorBuilder

    wanted = [Language.GERMAN, Language.ENGLISH, *(getattr(Language, name) for name in OTHERS)]
    return LanguageDetectorBuilder.from_languages(*wanted).with_low_accuracy_mode().build()
