"""Choose the time zone in which one sees the times."""

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.people.timezones import is_zone
from vorzimmer.scheduling.entries import ClockChosen
from vorzimmer.scheduling.models import Participant, TimeSearch
from vorzimmer.scheduling.rules import searches as rules


@action(may=rules.look, lock=False)
def choose_clock(
    *, actor: Actor, search: TimeSearch, participant: Participant, zone: str = "", language: str = ""
) -> ClockChosen:
    """Remembered with the link; what is empty or unknown stays as it was."""
    if reason := rules.speaks(actor, search, participant):
        raise NotAllowed(reason)
    if is_zone(zone):
        participant.change(zone=zone, zone_chosen=True)
    if language in ("de", "en"):
        participant.change(language=language)
    return ClockChosen(search=search, participant=participant)
