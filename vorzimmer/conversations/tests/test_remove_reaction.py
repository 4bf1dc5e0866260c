"""A reaction is taken back."""

from vorzimmer.conversations import actions
from vorzimmer.conversations.models import Reaction


def test_only_ones_own_goes(inside, say):
    message = say(inside.ben, "Der Plan ist fertig")
    for who in (inside.anna, inside.bea):
        actions.add_reaction(actor=who, message=message, sign="thanks")
    actions.remove_reaction(actor=inside.anna, message=message, sign="thanks")
    assert [each.membership for each in Reaction.objects.all()] == [inside.bea.membership]
    actions.remove_reaction(actor=inside.anna, message=message, sign="thanks")
    assert Reaction.objects.count() == 1
