"""Offer times."""

from datetime import datetime

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.scheduling import asked, flow, suggesting
from vorzimmer.scheduling.entries import TimesOffered
from vorzimmer.scheduling.letters import sending
from vorzimmer.scheduling.models import Round, TimeSearch
from vorzimmer.scheduling.rules import offering
from vorzimmer.scheduling.rules import searches as rules


@action(may=rules.offer)
def offer_times(
    *,
    actor: Actor,
    search: TimeSearch,
    times: tuple[datetime, ...],
    way: str = "",
    deadline: datetime | None = None,
    words: str = "",
    hides: bool = False,
    hold: bool = True,
) -> TimesOffered:
    """To everybody who takes part, by mail to those outside. A poll gets them in addition, an offer instead.

    `way` poll or offer; without one as before, or what suits the number of people. `deadline` for answers; `hides`
    hides the others and their answers in a poll; `hold` keeps the times free. NotAllowed for times that cannot be.
    """
    people = asked.others(search)
    chosen = way or offering.usual_way(search, people)
    if reason := offering.way(search, chosen, people) or offering.deadline(deadline):
        raise NotAllowed(reason)
    kept = flow.open_slots(search).count() if chosen == TimeSearch.Way.POLL else 0
    if reason := rules.times(search, times, kept):
        raise NotAllowed(reason)
    again = search.rounds.exists()
    if chosen == TimeSearch.Way.OFFER:
        flow.release(actor, flow.open_slots(search))
    search.enter(
        TimeSearch.State.OPEN, TimeSearch.Turn.THEIRS, way=chosen, hides=hides, chosen=None,
        deadline=deadline or offering.usual_deadline(search, times),
    )  # fmt: skip
    turn = flow.note_round(search, Round.Kind.OFFERED, Round.Side.OURS, actor.membership.name, words)
    flow.put_times(actor, turn, times, suggesting.reasons_at(search, times), hold=hold)
    for each in people:
        each.change(answered_at=None, reminded_at=None)
    sending.write_to_all(search, "again" if again else "invited", words)
    return TimesOffered(search=search)
