"""One side proposes the language to write in."""

import pytest
from django_scopes import scope

from vorzimmer.engagements import actions
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.models import Notification


def propose(house, who="ben", language="en"):
    return actions.propose_language(actor=getattr(house, who), engagement=house.engagement, language=language)


def test_the_other_side_is_asked_and_nothing_changes_yet(house):
    happened = propose(house)
    assert house.engagement.language == "de"
    assert house.engagement.language_wanted == "en"
    assert set(happened.told()) == {house.anna.id}
    assert f"engagement-{house.engagement.pk}:language" in happened.topics()
    with scope(workspace=house.workspace):
        entry = Entry.objects.get(kind="engagements.language_proposed")
        assert entry.facts["words"]["language"] == "English"
        assert {(n.to_id, n.needs_you) for n in Notification.objects.all()} == {(house.anna.id, True)}


def test_the_client_asks_the_assistants(house):
    assert set(propose(house, "anna").told()) == {house.ben.id, house.bea.id}


@pytest.mark.parametrize("who", ["susanne", "carla", "otto", "emil"])
def test_it_is_a_matter_of_the_two_sides(house, who):
    with pytest.raises(NotAllowed):
        propose(house, who)


def test_one_proposal_at_a_time(house):
    propose(house)
    with pytest.raises(NotAllowed, match="not been answered"):
        propose(house, "anna")


def test_only_languages_of_the_house(house):
    with pytest.raises(ValueError, match="fr"):
        propose(house, language="fr")
    assert house.engagement.language_wanted == ""


def test_over_the_page(house, visitor):
    place = f"/engagements/{house.engagement.pk}/"
    page = visitor.sign_in(house.ben).get(place).content.decode()
    assert f'{place}language/propose/"' in page
    assert visitor.post(f"{place}language/propose/", {"language": "fr"}).status_code == 422
    assert visitor.post(f"{place}language/propose/", {"language": "en"}).status_code == 302
    own = visitor.get(place).content.decode()
    assert "Zurücknehmen" in own
    assert "Ja, auf Englisch" not in own
    theirs = visitor.sign_in(house.anna).get(place).content.decode()
    assert "Ja, auf Englisch" in theirs
    assert "Lieber bei Deutsch bleiben" in theirs


def test_the_language_of_a_foreign_engagement_is_not_there(house, visitor):
    page = visitor.sign_in(house.anna)
    assert page.get(f"/engagements/{house.engagement.pk}/language/").status_code == 302
    assert page.get(f"/engagements/{house.theirs.pk}/language/").status_code == 404
    assert page.get(f"/engagements/{house.other.pk}/language/").status_code == 404
