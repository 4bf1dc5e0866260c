"""A point for the agenda."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.talks import actions
from vorzimmer.talks.models import AgendaPoint, Talk

from .scenes import arranged, at, begun, ended, pointed


def test_both_see_each_others_points(house, visitor):
    with at(23):
        talk = arranged(house)
        pointed(house, talk, "Mehr Reisen")
        pointed(house, talk, "Weniger Mails", who="ben", part="improvements")
        for who in ("anna", "ben"):
            page = visitor.sign_in(getattr(house, who)).get(f"/talks/{talk.pk}/").content.decode()
            assert "Mehr Reisen" in page
            assert "Weniger Mails" in page


def test_the_history_keeps_no_word_of_it(house):
    with at(23):
        pointed(house, arranged(house), "Sehr vertraulich")
    with scope(workspace=house.workspace):
        entry = Entry.objects.get(kind="talks.point_added")
        assert "vertraulich" not in str(entry.facts)
        assert entry.within_id is None


@pytest.mark.parametrize("who", ["bea", "carla", "susanne", "otto", "emil"])
def test_who_may_not(house, who):
    with at(23):
        talk = arranged(house)
        with pytest.raises(NotAllowed):
            pointed(house, talk, who=who)


def test_not_without_words_not_in_a_part_that_does_not_exist_and_not_afterwards(house):
    with at(23):
        talk = begun(house)
        with pytest.raises(NotAllowed):
            pointed(house, talk, "  ")
        with pytest.raises(ValueError, match="gossip"):
            pointed(house, talk, part="gossip")
        ended(house, talk)
        with pytest.raises(NotAllowed):
            pointed(house, talk)


def test_another_workspace_does_not_exist(house):
    with at(23):
        talk = arranged(house)
        with pytest.raises(Talk.DoesNotExist):
            actions.add_point(actor=house.dora, talk=talk, part="ideas", text="Hallo")
    with scope(workspace=house.workspace):
        assert not AgendaPoint.objects.exists()
