"""Meetings that somebody may see, and of the scorecards what is not blind any more."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.shortcuts import get_object_or_404

from vorzimmer.engagements.models import Part
from vorzimmer.matching.models import Meeting, Scorecard, ShortlistEntry, Side
from vorzimmer.matching.rules import meetings as rules
from vorzimmer.people.actor import Actor

MOST_SETTLED = 20


def visible_meetings(actor: Actor) -> "QuerySet[Meeting]":
    """One's own as assistant, those of one's engagement on the client's side, all for those who run the workspace."""
    rows = Meeting.objects.select_related(
        "need__engagement__client", "need__engagement__workspace", "entry__profile__membership__user",
        "entry__profile__membership__workspace", "proposed_by__user", "trial__engagement",
    )  # fmt: skip
    if actor.runs_the_workspace:
        return rows
    mine = Part.objects.filter(
        engagement=OuterRef("need__engagement"), membership=actor.membership, until=None,
        role__in=(Part.Role.CONTACT, Part.Role.COORDINATOR),
    )  # fmt: skip
    return rows.filter(Q(entry__profile__membership=actor.membership) | Q(Exists(mine)))


def get_meeting(actor: Actor, pk: UUID) -> Meeting:
    """404 if there is none that the actor may see."""
    return get_object_or_404(visible_meetings(actor), pk=pk)


def get_willing(actor: Actor, pk: UUID) -> ShortlistEntry:
    """Somebody on a shortlist whom the actor may invite: the client's side and the coordination; else 404."""
    entries = ShortlistEntry.objects.select_related(
        "need__engagement__client", "need__engagement__workspace", "profile__membership__user"
    ).filter(state=ShortlistEntry.State.ACCEPTED)
    if actor.runs_the_workspace:
        return get_object_or_404(entries, pk=pk)
    mine = Part.objects.filter(
        engagement=OuterRef("need__engagement"), membership=actor.membership, until=None,
        role__in=(Part.Role.CONTACT, Part.Role.COORDINATOR),
    )  # fmt: skip
    return get_object_or_404(entries.filter(Exists(mine)), pk=pk)


def open_meeting(entry: ShortlistEntry) -> Meeting | None:
    """The meeting that is arranged with this person about this need."""
    return Meeting.objects.filter(entry=entry, state__in=Meeting.OPEN).first()


def meeting_rows(actor: Actor) -> tuple[list[Meeting], list[Meeting]]:
    """Open ones, the next first; and the newest settled ones."""
    rows = visible_meetings(actor)
    still = rows.filter(state__in=Meeting.OPEN).order_by("starts_at", "proposed_at")
    over = rows.exclude(state__in=Meeting.OPEN).order_by("-settled_at")
    return list(still), list(over[:MOST_SETTLED])


@dataclass(frozen=True, slots=True)
class Cards:
    """Whose scorecard is in, and those that the actor may read: the own one, and all when both are in."""

    side: str
    client_in: bool
    assistant_in: bool
    shown: list[Scorecard]

    @property
    def mine_in(self) -> bool:
        """The own side has written its card."""
        return any(card.side == self.side for card in self.shown)

    @property
    def both_in(self) -> bool:
        """Nothing is blind any more."""
        return self.client_in and self.assistant_in


def cards_of(actor: Actor, meeting: Meeting) -> Cards:
    """One query. Whoever coordinates reads them when both are in, too."""
    cards = list(meeting.scorecards.select_related("by__user").order_by("side"))
    sides = {card.side for card in cards}
    mine = rules.side_of(actor, meeting)
    both = sides >= {Side.CLIENT, Side.ASSISTANT}
    shown = [card for card in cards if both or card.side == mine]
    return Cards(mine, Side.CLIENT in sides, Side.ASSISTANT in sides, shown)
