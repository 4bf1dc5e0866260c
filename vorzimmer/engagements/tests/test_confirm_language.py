"""The other side agrees."""

import pytest
from django_scopes import scope

from vorzimmer.engagements import actions
from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry


@pytest.fixture
def proposed(house):
    actions.propose_language(actor=house.ben, engagement=house.engagement, language="en")
    return house.engagement


def confirm(house, who, engagement):
    return actions.confirm_language(actor=getattr(house, who), engagement=engagement)


def test_it_holds_from_now_on(house, proposed):
    confirm(house, "anna", proposed)
    with scope(workspace=house.workspace):
        kept = Engagement.objects.get(pk=proposed.pk)
        assert Entry.objects.filter(kind="engagements.language_confirmed", by=house.anna.membership).exists()
    assert (kept.language, kept.language_agreed_by_id, kept.language_wanted) == ("en", house.anna.id, "")
    assert kept.language_agreed_at is not None


@pytest.mark.parametrize("who", ["ben", "bea", "carla", "susanne", "emil"])
def test_nobody_agrees_with_their_own_side(house, proposed, who):
    with pytest.raises(NotAllowed):
        confirm(house, who, proposed)
    assert proposed.language == "de"


def test_whoever_has_left_has_proposed_nothing(house, proposed):
    with scope(workspace=house.workspace):
        part = Part.objects.get(engagement=proposed, membership=house.ben.membership, until=None)
        actions.end_part(actor=house.carla, part=part)
        engagement = Engagement.objects.get(pk=proposed.pk)
    with pytest.raises(NotAllowed, match="anew"):
        confirm(house, "anna", engagement)


def test_there_has_to_be_a_proposal(house):
    with pytest.raises(NotAllowed, match="No language"):
        confirm(house, "anna", house.engagement)


def test_what_was_agreed_is_not_proposed_again(house, proposed):
    confirm(house, "anna", proposed)
    with pytest.raises(NotAllowed, match="agreed on this language"):
        actions.propose_language(actor=house.ben, engagement=proposed, language="en")


def test_another_language_by_the_coordination_is_no_longer_agreed(house, proposed):
    confirm(house, "anna", proposed)
    fields = {name: getattr(proposed, name) for name in ("title", "stage", "address", "started_on")}
    happened = actions.change_engagement(actor=house.carla, engagement=proposed, language="de", **fields)
    assert happened.fields == ["language"]
    assert proposed.language_agreed_at is None


def test_over_the_page_and_then_drafts_get_a_hint(house, visitor, proposed):
    place = f"/engagements/{proposed.pk}/"
    part = visitor.sign_in(house.anna).post(f"{place}language/confirm/", part="language").content.decode()
    assert 'id="language"' in part
    assert "hidden" in part
    assert "auf Englisch" in visitor.get(place).content.decode()
    german = "Kannst du mir bitte bis Dienstag um zwölf die Liste schicken?"
    fields = {"text": german, "kind": "message", "field": "say", "engagement": str(proposed.pk)}
    assert "Hier ist als Sprache Englisch vereinbart." in visitor.post("/second-reading/", fields).content.decode()
