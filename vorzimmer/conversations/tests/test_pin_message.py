"""A message stands at the top."""

import pytest

from vorzimmer.conversations import actions, queries
from vorzimmer.journal.action import NotAllowed


def test_it_stands_at_the_top_for_everybody(inside, say, visitor):
    message = say(inside.ben, "Zugang zur Werkhalle: Tor 3")
    actions.pin_message(actor=inside.anna, message=message)
    talk = queries.get_conversation(inside.ben, inside.engagement.pk)
    assert [(each.text, each.pinned_by) for each in queries.top_of(talk)] == [(message.text, inside.anna.membership)]
    assert "Tor 3" in visitor.sign_in(inside.ben).get(f"/conversations/{inside.engagement.pk}/top/").text


def test_once_is_enough(inside, say):
    message = say(inside.ben, "Tor 3")
    actions.pin_message(actor=inside.anna, message=message)
    with pytest.raises(NotAllowed, match="already"):
        actions.pin_message(actor=inside.ben, message=message)


def test_who_does_not_belong_here_cannot(inside, say):
    with pytest.raises(NotAllowed):
        actions.pin_message(actor=inside.emil, message=say(inside.ben, "Tor 3"))
