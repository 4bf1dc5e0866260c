"""The text that is signed: the same agreement always gives the same text, in whatever language it is read."""

import json
import unicodedata
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from .base import Clause
from .catalogue import CLAUSES

FIRST_LINE = "vorzimmer agreement 1"
"""The form of this text; another form gets another number, so that old digests can be checked for ever."""


def canonical_text(header: Mapping[str, Any], clauses: Mapping[str, Clause | Mapping[str, Any]]) -> str:
    """One line for the header, one per clause in the order of their numbers, each as JSON with sorted keys.

    Clauses are objects or the JSON that is kept of them. The header holds plain JSON: who, which version, from when.
    Letters are composed (NFC), so that what looks the same is the same. Raises KeyError for a clause that there is not.
    """
    keys = sorted(clauses, key=lambda key: CLAUSES[key].number)
    said = (f"{CLAUSES[key].number} {key} {_line(_body(clauses[key]))}" for key in keys)
    return "\n".join([FIRST_LINE, _line(header), *said]) + "\n"


def digest(text: str) -> str:
    """SHA-256 over the text in UTF-8, as 64 letters and digits."""
    return sha256(text.encode()).hexdigest()


def _body(clause: Clause | Mapping[str, Any]) -> Mapping[str, Any]:
    return clause.as_json() if isinstance(clause, Clause) else clause


def _line(values: Mapping[str, Any]) -> str:
    said = json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return unicodedata.normalize("NFC", said)
