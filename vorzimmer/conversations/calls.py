"""Whom a message calls: `@Ben Berger`, or `@Ben` where only one person has that first name."""

import re
from collections import Counter
from collections.abc import Iterable

from vorzimmer.people.models import Membership


def called(text: str, people: Iterable[Membership]) -> list[Membership]:
    """The people whose name stands behind an @ in plain words."""
    if "@" not in text:
        return []
    everybody = list(people)
    first_names = Counter(member.user.first_name.casefold() for member in everybody)
    found = {member.pk for member in everybody for name in _names(member, first_names) if _stands_in(name, text)}
    return [member for member in everybody if member.pk in found]


def _names(member: Membership, first_names: Counter[str]) -> list[str]:
    first = member.user.first_name
    return [member.name, first] if first_names[first.casefold()] == 1 else [member.name]


def _stands_in(name: str, text: str) -> bool:
    return re.search(rf"(?<![\w@.])@{re.escape(name)}(?!\w)", text, re.IGNORECASE) is not None
