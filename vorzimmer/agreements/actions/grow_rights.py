"""Set how far the assistant's rights have grown."""

from vorzimmer.agreements.entries import RightsGrown
from vorzimmer.agreements.models import STAGES, Agreement
from vorzimmer.agreements.rules import negotiating as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.grow)
def grow_rights(*, actor: Actor, agreement: Agreement, stage: int) -> RightsGrown:
    """From now on what the agreement says for this stage (1 to 3) holds. ValueError for another one."""
    if stage not in STAGES:
        raise ValueError(f"{stage} is not one of {STAGES}")
    before = agreement.stage
    agreement.grow(stage)
    return RightsGrown(agreement=agreement, stage=stage, before=before)
