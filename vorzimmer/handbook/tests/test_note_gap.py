"""A page did not help, because something was missing."""

import pytest
from django_scopes import scope

from vorzimmer.handbook import actions
from vorzimmer.handbook.queries import contents
from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification

from .scenes import page


def test_the_other_side_is_asked_to_add_it(house):
    actions.note_gap(actor=house.ben, page=page(house, "ben"), text="Wie grüßen wir die Presse?")
    with scope(workspace=house.workspace):
        note = Notification.objects.get(kind="handbook.gap_noted")
        assert (note.to_id, note.needs_you) == (house.anna.id, True)
        assert [row.gaps for row in contents(house.anna, house.engagement)] == [1]


def test_not_without_words(house):
    with pytest.raises(NotAllowed):
        actions.note_gap(actor=house.ben, page=page(house), text=" ")


@pytest.mark.parametrize("who", ["susanne", "carla", "emil"])
def test_who_may_not(house, who):
    with pytest.raises(NotAllowed):
        actions.note_gap(actor=getattr(house, who), page=page(house), text="Alles")
