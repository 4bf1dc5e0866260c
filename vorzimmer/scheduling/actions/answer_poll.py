"""Say which times suit."""

from collections.abc import Mapping
from uuid import UUID

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.scheduling import flow
from vorzimmer.scheduling.entries import PollAnswered
from vorzimmer.scheduling.models import Participant, TimeSearch, Vote
from vorzimmer.scheduling.rules import searches as rules


@action(may=rules.takes_part)
def answer_poll(
    *, actor: Actor, search: TimeSearch, participant: Participant, answers: Mapping[UUID, str], comment: str = ""
) -> PollAnswered:
    """By time: `yes`, `if_need_be` or `no`; what is left out stays as it was. May be changed until it is settled.

    NotAllowed for somebody else, for a time that is no longer offered, and when nothing is said.
    """
    if reason := rules.speaks(actor, search, participant):
        raise NotAllowed(reason)
    slots = {slot.pk: slot for slot in flow.open_slots(search)}
    known = {key: answer for key, answer in answers.items() if key in slots and answer in Vote.Answer.values}
    if not known:
        raise NotAllowed(rules.SAY)
    for key, answer in known.items():
        Vote.objects.update_or_create(
            slot=slots[key], participant=participant, defaults={"answer": answer, "at": clock.now()}
        )
    participant.change(answered_at=clock.now(), comment=comment.strip()[:1000])
    done = flow.all_answered(search)
    if done and search.turn == TimeSearch.Turn.THEIRS:
        search.enter(TimeSearch.State.OPEN, TimeSearch.Turn.OURS)
    return PollAnswered(search=search, participant=participant, complete=done)
