"""Searches that the actor may see, and what was answered in them."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from vorzimmer.agreements.queries.terms import SIGNED
from vorzimmer.engagements.models.engagement import PARTS
from vorzimmer.engagements.queries import visible_ids
from vorzimmer.people.actor import Actor
from vorzimmer.scheduling.models import Participant, Round, Slot, TimeSearch, Vote
from vorzimmer.tasks.models import Task
from vorzimmer.tenancy.prepared import Asked, Prepared

POINTS = {Vote.Answer.YES: 3, Vote.Answer.IF_NEED_BE: 1, Vote.Answer.NO: -6}
KNOWN = (
    "engagement__client", "engagement__workspace", "for_whom__user", "made_by__user", "appointment", "task", "chosen",
    "approval",
)  # fmt: skip

PEOPLE = Prepared(
    lambda search: Participant.objects.filter(search=search).select_related(
        "membership__user", "membership__workspace"
    ),
    search=UUID,
)
SLOTS = Prepared(
    lambda search: Slot.objects.filter(search=search, released_at=None).select_related("hold"), search=UUID
)
VOTES = Prepared(lambda search: Vote.objects.filter(slot__search=search), search=UUID)
ROUNDS = Prepared(lambda search: Round.objects.filter(search=search), search=UUID)


def asked_of(search: TimeSearch) -> list[Asked]:
    """What the page of a search asks: to be read `together`."""
    rows = [each.asked(search=search.pk) for each in (PEOPLE, SLOTS, VOTES, ROUNDS)]
    return [*rows, *(each.asked(engagement=search.engagement_id) for each in (PARTS, SIGNED))]


def people_in(search: TimeSearch) -> list[Participant]:
    """Everybody who takes part, also whoever it is for and those whose link was taken back."""
    people = PEOPLE.rows(search=search.pk)
    for each in people:
        each.search = search
    return people


def _visible(actor: Actor) -> "QuerySet[TimeSearch]":
    rows = TimeSearch.objects.select_related(*KNOWN)
    places = visible_ids(actor)
    mine = Q(engagement__in=places) | Q(participants__membership=actor.membership)
    return rows.filter(mine).exclude(Q(state="draft") & ~Q(engagement__in=places)).distinct()


def searches_seen(actor: Actor, *, most: int = 60) -> list[TimeSearch]:
    """Those under way first, then what was arranged lately; newest first in each."""
    rows = list(_visible(actor).order_by("-id")[:most])
    return sorted(rows, key=lambda search: (not search.is_live, search.state == TimeSearch.State.CANCELLED))


def search_of(task: Task) -> TimeSearch | None:
    """The one that is under way for a task, if there is one."""
    return TimeSearch.objects.filter(task=task, state__in=TimeSearch.LIVE).order_by("-id").first()


def get_search(actor: Actor, pk: UUID) -> TimeSearch:
    """404 if there is none that the actor may see."""
    return get_object_or_404(_visible(actor), pk=pk)


def get_participant(actor: Actor, pk: UUID) -> Participant:
    """404 unless they take part in a search that the actor may see."""
    rows = Participant.objects.select_related("search__engagement__workspace", "membership__user")
    return get_object_or_404(rows, pk=pk, search__in=_visible(actor).values("pk"))


def get_slot(search: TimeSearch, key: str) -> Slot:
    """404 if it is no time of this search, or no key at all."""
    try:
        wanted = UUID(key)
    except ValueError as wrong:
        raise Http404 from wrong
    rows = Slot.objects.select_related("search__engagement__workspace", "round", "hold")
    found: Slot = get_object_or_404(rows, search=search, pk=wanted)
    return found


def own_part(actor: Actor, search: TimeSearch) -> Participant:
    """404 unless the actor was asked."""
    rows = Participant.objects.select_related("search__engagement")
    found: Participant = get_object_or_404(rows, search=search, membership=actor.membership)
    return found


def rounds_of(search: TimeSearch) -> list[Round]:
    """What was said, oldest first."""
    return ROUNDS.rows(search=search.pk)


@dataclass(frozen=True, slots=True)
class Line:
    """One time: the answers in the order of the people, how many of each, and whether it is the best one."""

    slot: Slot
    answers: list[str]
    yes: int
    if_need_be: int
    no: int
    points: int
    is_best: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Everybody who is asked, and a line for each time that is offered."""

    people: list[Participant]
    lines: list[Line]

    @property
    def best(self) -> Line | None:
        return next((line for line in self.lines if line.is_best), None)


def table_of(search: TimeSearch) -> Table:
    """Three queries, however many people and times."""
    others = [each for each in people_in(search) if each.membership_id != search.for_whom_id]
    people = [each for each in others if each.revoked_at is None or each.answered_at is not None]
    slots = [slot for slot in SLOTS.rows(search=search.pk) if slot.is_open]
    for slot in slots:
        slot.search = search
    votes = {(vote.slot_id, vote.participant_id): vote.answer for vote in VOTES.rows(search=search.pk)} if slots else {}
    lines = [_line(slot, [votes.get((slot.pk, each.pk), "") for each in people]) for slot in slots]
    best = best_slot(lines)
    marked = [
        Line(each.slot, each.answers, each.yes, each.if_need_be, each.no, each.points, each is best) for each in lines
    ]
    return Table(people, marked)


def best_slot(lines: list[Line]) -> Line | None:
    """Most yes, fewest no; the earlier one of two that are equal. None before anybody has answered."""
    answered = [line for line in lines if any(line.answers)]
    return max(answered, key=lambda line: (line.points, -line.slot.starts_at.timestamp()), default=None)


def _line(slot: Slot, answers: list[str]) -> Line:
    yes, if_need_be, no = (answers.count(each) for each in POINTS)
    points = sum(count * weight for count, weight in zip((yes, if_need_be, no), POINTS.values(), strict=True))
    return Line(slot, answers, yes, if_need_be, no, points)
