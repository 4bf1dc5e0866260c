"""A reference for an assistant."""

import pytest
from django_scopes import scope

from vorzimmer.handovers import actions, letter
from vorzimmer.handovers.models import Reference
from vorzimmer.journal.action import NotAllowed

from .scenes import again, at, day, fresh, parting, told

SAID = {"tasks": "Reisen geplant", "skills": "Gründlich und freundlich", "wish": "Alles Gute"}


def written(house, who="anna", about="ben", **said):
    return actions.write_reference(
        actor=getattr(house, who), engagement=fresh(house), about=getattr(house, about).membership, **(SAID | said)
    ).reference


def test_names_and_days_are_filled_in_and_it_is_theirs(house):
    with at(23):
        parting(house, ends_on=day(31, 12))
        reference = again(house, written(house))
    assert (reference.about_name, reference.client_name) == ("Ben Berger", "Adler Maschinenbau GmbH")
    assert reference.worked_until == day(31, 12)
    assert told(house, "reference_written") == {"Ben"}


def test_it_is_a_letter_on_paper(house):
    with at(23):
        reference = written(house)
        with scope(workspace=house.workspace):
            paper = letter.draw(reference)
    assert paper.startswith(b"%PDF")
    assert len(paper) > 5000


@pytest.mark.parametrize("who", ["ben", "bea", "susanne", "emil"])
def test_who_may_not(house, who):
    with pytest.raises(NotAllowed):
        written(house, who=who)


@pytest.mark.parametrize("wrong", [{"about": "emil"}, {"skills": " "}, {"tasks": ""}])
def test_what_is_no_reference_is_refused(house, wrong):
    with pytest.raises(NotAllowed):
        written(house, **wrong)
    with scope(workspace=house.workspace):
        assert not Reference.objects.exists()


def test_what_remains_is_linked_below_the_list_of_engagements(house, visitor):
    assert "/kept/" not in visitor.sign_in(house.ben).get("/engagements/").content.decode()
    written(house)
    assert "/kept/" in visitor.get("/engagements/").content.decode()
