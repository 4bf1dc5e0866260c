"""What the columns of other programs are called, in German and in English, and what they mean here."""

import tomllib
from pathlib import Path

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

FIELDS: dict[str, str | Promise] = {
    "title": _("Title"),
    "outcome": _("What shall be there in the end"),
    "client": _("Client"),
    "kind": _("Kind of task"),
    "due": _("By when"),
    "budget": _("Time budget"),
    "done": _("Done already"),
}
"""Fields of a task that a column can fill; every other column is left out."""

CALLED: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("columns.toml").read_text())

BY_NAME = {name: field for field, names in CALLED.items() for name in names}
WEAK = frozenset({"archived"})
"""Says little: a card of Trello that is done is seldom archived."""


def guess(header: list[str]) -> dict[str, str]:
    """Column number (as text) to field; the first column that fits a field has it, a weak one only where no other does."""
    plain = ["_".join(name.casefold().replace("/", " ").replace(".", " ").split()) for name in header]
    found: dict[str, str] = {}
    for number, name in sorted(enumerate(plain), key=lambda pair: pair[1] in WEAK):
        field = BY_NAME.get(name)
        if field and field not in found.values():
            found[str(number)] = field
    return found


def read_choice(given: dict[str, str], header: list[str]) -> dict[str, str]:
    """What a person chose, without what does not exist. Each field is filled by one column: the first one."""
    chosen: dict[str, str] = {}
    for number in range(len(header)):
        field = given.get(str(number), "")
        if field in FIELDS and field not in chosen.values():
            chosen[str(number)] = field
    return chosen
