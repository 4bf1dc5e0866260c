"""Everything that is shown exists in both languages, and German in both forms of address."""

import re
from collections import defaultdict

import polib
import pytest

from tools.messages import gather

from .walk import HOUSE

NAMES_OF_THE_FORMS = {"Du (informal)", "in German, informal (Du)"}
CATALOGUES = sorted(HOUSE.glob("*/locale/de/LC_MESSAGES/django.po"))
FAMILIAR = re.compile(r"\b([Dd]u|[Dd]ir|[Dd]ich|[Dd]ein(e[mnrs]?)?)\b")


def entries(path):
    """What stands in a catalogue now."""
    return [entry for entry in polib.pofile(str(path)) if not entry.obsolete]


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda p: p.parts[-5])
def test_nothing_is_untranslated_or_fuzzy(path):
    for entry in entries(path):
        assert entry.translated(), entry.msgid
        assert not entry.fuzzy, entry.msgid


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda p: p.parts[-5])
def test_where_the_german_says_du_there_is_a_sie(path):
    formal = path.parents[2] / "de_Formal" / "LC_MESSAGES" / "django.po"
    known = {(e.msgctxt, e.msgid) for e in entries(formal)} if formal.exists() else set()
    for entry in entries(path):
        texts = [entry.msgstr, *entry.msgstr_plural.values()]
        if any(FAMILIAR.search(text) for text in texts) and entry.msgid not in NAMES_OF_THE_FORMS:
            assert (entry.msgctxt, entry.msgid) in known, entry.msgid
    if formal.exists():
        for entry in entries(formal):
            assert not FAMILIAR.search(entry.msgstr), entry.msgstr


@pytest.mark.parametrize("room", sorted(p.name for p in HOUSE.iterdir() if (p / "apps.py").exists()))
def test_the_catalogue_knows_every_text_of_the_room(room):
    catalogue = HOUSE / room / "locale/de/LC_MESSAGES/django.po"
    known = {(e.msgctxt, e.msgid) for e in entries(catalogue)} if catalogue.exists() else set()
    missing = {e.msgid for e in gather(HOUSE / room) if (e.msgctxt, e.msgid) not in known}
    assert not missing, "run `make messages`"


@pytest.mark.parametrize("language", ["de", "de_Formal"])
def test_the_same_english_is_the_same_german_in_every_room(language):
    """Django merges the catalogues: of two translations only the earlier room's would ever be seen."""
    said = defaultdict(set)
    for path in HOUSE.glob(f"*/locale/{language}/LC_MESSAGES/django.po"):
        for entry in entries(path):
            said[entry.msgctxt, entry.msgid].add(entry.msgstr or tuple(entry.msgstr_plural.values()))
    assert {text: ways for text, ways in said.items() if len(ways) > 1} == {}
