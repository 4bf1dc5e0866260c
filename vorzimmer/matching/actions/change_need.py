"""Say more, or something else."""

from typing import Unpack

from vorzimmer.journal.action import action
from vorzimmer.matching import wishes
from vorzimmer.matching.entries import NeedChanged
from vorzimmer.matching.models import Need
from vorzimmer.matching.rules import needs
from vorzimmer.people.actor import Actor


@action(may=needs.change)
def change_need(*, actor: Actor, need: Need, **wish: Unpack[wishes.NeedWish]) -> NeedChanged:
    """What is given changes, the rest stays. NotAllowed when it makes no sense."""
    need.change(**wishes.settled(wish))
    return NeedChanged(need=need)
