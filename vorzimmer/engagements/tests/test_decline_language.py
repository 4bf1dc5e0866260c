"""The language stays as it is."""

import pytest

from vorzimmer.engagements import actions
from vorzimmer.journal.action import NotAllowed


@pytest.mark.parametrize("who", ["anna", "ben", "bea"])
def test_refused_or_taken_back(house, who):
    actions.propose_language(actor=house.ben, engagement=house.engagement, language="en")
    actions.decline_language(actor=getattr(house, who), engagement=house.engagement)
    assert (house.engagement.language, house.engagement.language_wanted) == ("de", "")
    assert house.engagement.language_wanted_by_id is None
    assert house.engagement.language_agreed_at is None


@pytest.mark.parametrize("who", ["carla", "susanne", "emil"])
def test_not_by_others(house, who):
    actions.propose_language(actor=house.ben, engagement=house.engagement, language="en")
    with pytest.raises(NotAllowed):
        actions.decline_language(actor=getattr(house, who), engagement=house.engagement)


def test_over_the_page(house, visitor):
    actions.propose_language(actor=house.ben, engagement=house.engagement, language="en")
    place = f"/engagements/{house.engagement.pk}/language/"
    assert visitor.sign_in(house.anna).post(f"{place}decline/", part="language").status_code == 200
    assert "<article" not in visitor.get(place, part="language").content.decode()
    assert visitor.post(f"{place}confirm/", part="language").status_code == 403
