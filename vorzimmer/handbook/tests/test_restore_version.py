"""What a page said before, it says again."""

import pytest

from vorzimmer.handbook import actions
from vorzimmer.handbook.models import PageVersion
from vorzimmer.journal.action import NotAllowed

from .scenes import now, page, versions


def changed(house):
    found = page(house)
    actions.change_page(actor=house.ben, page=found, seen_version=1, title="Tonfall", body="Locker")
    return found


def test_as_a_new_version_so_that_nothing_is_lost(house):
    found = changed(house)
    assert actions.restore_version(actor=house.anna, page=found, number=1).version == 3
    assert (now(house, found).title, found.body) == ("Ton", "Freundlich, kurz, direkt.")
    assert versions(house, found) == ["Freundlich, kurz, direkt.", "Locker", "Freundlich, kurz, direkt."]


def test_a_version_that_never_was(house):
    with pytest.raises(PageVersion.DoesNotExist):
        actions.restore_version(actor=house.anna, page=changed(house), number=9)


@pytest.mark.parametrize("who", ["susanne", "carla", "emil"])
def test_who_may_not(house, who):
    with pytest.raises(NotAllowed):
        actions.restore_version(actor=getattr(house, who), page=changed(house), number=1)
