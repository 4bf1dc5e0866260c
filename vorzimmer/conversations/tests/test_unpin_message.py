"""A message comes down from the top."""

import pytest

from vorzimmer.conversations import actions, queries
from vorzimmer.journal.action import NotAllowed


def test_anybody_here_takes_it_down(inside, say):
    message = say(inside.ben, "Tor 3")
    actions.pin_message(actor=inside.anna, message=message)
    actions.unpin_message(actor=inside.ben, message=message)
    assert queries.top_of(queries.get_conversation(inside.ben, inside.engagement.pk)) == []
    with pytest.raises(NotAllowed, match="not pinned"):
        actions.unpin_message(actor=inside.ben, message=message)
