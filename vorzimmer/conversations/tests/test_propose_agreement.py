"""One side writes a message down as what both agree."""

import pytest

from vorzimmer.conversations import actions, queries
from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification


def test_the_other_side_is_needed_and_finds_it_at_the_top_and_among_what_waits(inside, say):
    message = say(inside.anna, "Ab Januar zehn Stunden im Monat")
    Notification.objects.filter(needs_you=True).count()
    actions.propose_agreement(actor=inside.ben, message=message)
    assert (message.proposed_side, message.is_agreed) == ("assistant", False)
    needed = Notification.objects.filter(needs_you=True, entry__kind="conversations.agreement_proposed")
    assert [one.to for one in needed] == [inside.anna.membership]
    talk = queries.get_conversation(inside.anna, inside.engagement.pk)
    assert queries.top_of(talk) == [message]
    waiting = {who: queries.conversation_rows(getattr(inside, who), waiting=True) for who in ("anna", "ben")}
    assert [len(waiting["anna"]), len(waiting["ben"])] == [1, 0]


def test_it_stands_on_the_page_of_the_engagement(inside, say, visitor):
    actions.propose_agreement(actor=inside.ben, message=say(inside.anna, "Zehn Stunden im Monat"))
    visitor.sign_in(inside.anna)
    assert "Zehn Stunden" in visitor.get(f"/engagements/{inside.engagement.pk}/").text
    assert "Zehn Stunden" in visitor.get(f"/engagements/{inside.engagement.pk}/agreed/").text
    assert visitor.sign_in(inside.emil).get(f"/engagements/{inside.engagement.pk}/agreed/").status_code == 404


@pytest.mark.parametrize("who", ["carla", "susanne", "otto", "emil"])
def test_only_the_two_sides_agree_on_something(inside, say, who):
    with pytest.raises(NotAllowed):
        actions.propose_agreement(actor=getattr(inside, who), message=say(inside.anna, "Zehn Stunden"))


def test_once_is_enough(inside, say):
    message = say(inside.anna, "Zehn Stunden")
    actions.propose_agreement(actor=inside.ben, message=message)
    with pytest.raises(NotAllowed, match="already"):
        actions.propose_agreement(actor=inside.anna, message=message)
