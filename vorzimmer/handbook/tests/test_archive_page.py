"""A page is put away; nothing is deleted."""

import pytest

from vorzimmer.handbook import actions
from vorzimmer.journal.action import NotAllowed

from .scenes import now, page, versions


def test_it_leaves_the_contents_and_can_still_be_read(house, visitor):
    found = page(house)
    actions.archive_page(actor=house.anna, page=found)
    assert now(house, found).archived_by_id == house.anna.id
    assert versions(house, found)
    listed = visitor.sign_in(house.ben).get(f"/engagements/{house.engagement.pk}/handbook/").content.decode()
    assert f"/handbook/{found.pk}/" not in listed
    away = visitor.get(f"/engagements/{house.engagement.pk}/handbook/?state=archived").content.decode()
    assert f"/handbook/{found.pk}/" in away
    assert visitor.get(f"/handbook/{found.pk}/").status_code == 200


def test_once(house):
    found = page(house)
    actions.archive_page(actor=house.anna, page=found)
    with pytest.raises(NotAllowed):
        actions.archive_page(actor=house.anna, page=found)


@pytest.mark.parametrize("who", ["susanne", "carla", "emil"])
def test_who_may_not(house, who):
    with pytest.raises(NotAllowed):
        actions.archive_page(actor=getattr(house, who), page=page(house))
