"""No agreement after all."""

import pytest

from vorzimmer.conversations import actions, queries
from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification


@pytest.mark.parametrize(("who", "told"), [("ben", []), ("anna", ["ben"])])
def test_either_side_says_so_and_the_other_hears_of_a_no(inside, say, who, told):
    message = say(inside.anna, "Zehn Stunden")
    actions.propose_agreement(actor=inside.ben, message=message)
    actions.withdraw_agreement(actor=getattr(inside, who), message=message)
    assert message.proposed_at is None
    assert queries.top_of(queries.get_conversation(inside.ben, inside.engagement.pk)) == []
    heard = Notification.objects.filter(entry__kind="conversations.agreement_withdrawn")
    assert [one.to for one in heard] == [getattr(inside, each).membership for each in told]


def test_what_is_agreed_stays_agreed(inside, say):
    message = say(inside.anna, "Zehn Stunden")
    actions.propose_agreement(actor=inside.ben, message=message)
    actions.confirm_agreement(actor=inside.anna, message=message)
    with pytest.raises(NotAllowed, match="already"):
        actions.withdraw_agreement(actor=inside.ben, message=message)
