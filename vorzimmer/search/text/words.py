"""Words of German and English so folded that what means the same is the same.

Stems are Snowball's (PyStemmer), whose German takes ae, oe, ue and ss for ä, ö, ü and ß; afterwards diacritics go.
"""

import re
import threading
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

WORD = re.compile(r"[^\W_]+")
LONGEST = 40
"""Letters of a word that count."""
UMLAUTS = "äöü"
DIGRAPHS = str.maketrans({"ä": "a", "ö": "o", "ü": "u"})
LOOSE = re.compile(r"(?<=[aou])e")
STOP_WORDS = """
    der die das den dem des ein eine einen einem einer eines und oder aber wenn dass zu zum zur in im an am auf mit von vom
    für fuer bei bis ist sind war es er sie wir ihr ich du nicht auch als wie so aus nach
    the a an of to is are was be it and or but for with on at by from as this that
"""
STOP = frozenset(STOP_WORDS.split())
"""They stand in every text: neither kept nor looked for, unless nothing else was typed."""
_stemmers = threading.local()


def words_of(text: str) -> Iterator[str]:
    """The words of a text in their order, case folded (ß is ss)."""
    for found in WORD.finditer(unicodedata.normalize("NFC", text).casefold()):
        yield found[0][:LONGEST]


def bare(word: str) -> str:
    """Without diacritics: café, cafe."""
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


@lru_cache(maxsize=4096)
def loose(word: str) -> str:
    """One spelling for Häuser, Haeuser and Hauser, also of the beginning of a word: for completing and comparing."""
    return LOOSE.sub("", bare(word.translate(DIGRAPHS)))


@lru_cache(maxsize=32768)
def stems(word: str) -> tuple[str, ...]:
    """The German stem of a folded word, and the English one where English has an ending to take off."""
    german, english = _both()
    plain = "".join(c if c in UMLAUTS else bare(c) for c in word) if not word.isascii() else word
    found = [bare(german.stemWord(plain))]
    if word.isascii():
        other = english.stemWord(word)
        if other not in (word, found[0]):
            found.append(other)
    return tuple(found)


def _both() -> tuple[Any, Any]:
    """A stemmer is not made for several threads at once."""
    if not hasattr(_stemmers, "both"):
        from Stemmer import Stemmer  # loaded with the first search or message

        _stemmers.both = Stemmer("german", 0), Stemmer("english", 0)
    both: tuple[Any, Any] = _stemmers.both
    return both
