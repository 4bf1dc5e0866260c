"""Let others see a reference by its link, or no longer."""

from vorzimmer.handovers.entries import ReferenceShown
from vorzimmer.handovers.models import Reference
from vorzimmer.handovers.rules import partings as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.show_reference)
def show_reference(*, actor: Actor, reference: Reference, shown: bool) -> ReferenceShown:
    """A link that was closed stays closed: the next one is another."""
    reference.show(shown)
    return ReferenceShown(reference=reference, shown=shown)
