"""An emergency: who coordinates reads what is not meant for them."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification
from vorzimmer.vault import actions, queries
from vorzimmer.vault.models import Reveal

from .scenes import PLAIN, kept, recorded, told

WHY = "Ben liegt im Krankenhaus, Anna fliegt morgen früh"


@pytest.mark.parametrize("who", ["carla", "otto"])
def test_both_sides_hear_of_it_at_once(house, who):
    done = actions.break_glass(actor=getattr(house, who), secret=kept(house), reason=WHY)
    with scope(workspace=house.workspace):
        assert queries.content_of(getattr(house, who), done.reveal).text == PLAIN
        assert all(note.needs_you for note in Notification.objects.filter(kind="vault.glass_broken"))
    assert told(house, "vault.glass_broken") == {house.anna.id, house.ben.id, house.bea.id}
    assert recorded(house, "vault.glass_broken")[0].facts["words"]["reason"] == WHY
    assert done.reveal.broke_glass


@pytest.mark.parametrize("who", ["anna", "ben", "bea", "susanne", "emil"])
def test_who_may_not(house, who):
    with pytest.raises(NotAllowed):
        actions.break_glass(actor=getattr(house, who), secret=kept(house), reason=WHY)


@pytest.mark.parametrize("why", ["", "Notfall", " " * 40])
def test_it_takes_a_sentence(house, why):
    secret = kept(house)
    with pytest.raises(NotAllowed):
        actions.break_glass(actor=house.carla, secret=secret, reason=why)
    with scope(workspace=house.workspace):
        assert not Reveal.objects.exists()
