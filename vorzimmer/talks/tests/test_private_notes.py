"""Notes that nobody else ever reads."""

from importlib import import_module

import pytest
from django.apps import apps
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.talks.models import PrivateNote
from vorzimmer.talks.private import note_of, save_note

from .scenes import again, arranged, at, begun, ended

SECRET = "Gehalt ansprechen"


def noted_privately(house, talk):
    kept(house, "anna", talk, SECRET)


def kept(house, who, talk, text):
    with scope(workspace=house.workspace):
        save_note(getattr(house, who), again(house, talk), text)


def test_only_the_writer_reads_it_again(house, visitor):
    with at(26, 10):
        talk = begun(house)
        noted_privately(house, talk)
        here = f"/talks/{talk.pk}/"
        assert SECRET in visitor.sign_in(house.anna).get(here).content.decode()
        assert SECRET not in visitor.sign_in(house.ben).get(here).content.decode()
        with scope(workspace=house.workspace):
            assert note_of(house.ben, talk) == ""
        minutes = ended(house, talk)
    assert SECRET not in str(minutes.body)


@pytest.mark.parametrize("who", ["bea", "carla", "susanne", "otto", "emil"])
def test_nobody_else_comes_near(house, visitor, who):
    with at(26, 10):
        talk = arranged(house)
        noted_privately(house, talk)
        other = visitor.sign_in(getattr(house, who))
        assert other.get(f"/talks/{talk.pk}/").status_code == 404
        assert other.post(f"/talks/{talk.pk}/my-notes/", {"text": "x"}).status_code == 404
        with pytest.raises(NotAllowed):
            kept(house, who, talk, "x")


def test_it_is_sealed_and_in_no_history_no_index_and_no_archive(house):
    with at(26, 10):
        noted_privately(house, arranged(house))
    with scope(workspace=house.workspace):
        row = PrivateNote.objects.get()
        assert SECRET.encode() not in bytes(row.sealed)
        assert all(SECRET not in str(entry.facts) for entry in Entry.objects.all())
        assert all(SECRET not in thing.text + thing.title for thing in apps.get_model("search.Thing").objects.all())
    carried = import_module("vorzimmer.portability.archives.carried").carried_models()
    assert PrivateNote not in carried


def test_without_words_nothing_is_kept(house):
    with at(26, 10):
        talk = arranged(house)
        noted_privately(house, talk)
        kept(house, "anna", talk, "  ")
    with scope(workspace=house.workspace):
        assert not PrivateNote.objects.exists()
