"""Who prepares a talk, holds it, and says that the minutes are right."""

from django.utils.translation import gettext_lazy as _

from vorzimmer.people.actor import Actor
from vorzimmer.talks.models import AgendaPoint, Feedback, Minutes, MinutesAnswer, NoteLine, Talk, TalkOutcome

from .arranging import NOT_ANY_MORE, TWO, Reason, side_in, takes_part

THEIRS = _("Only whoever wrote it changes it.")
SEALED = _("Both have answered: these minutes stay as they are.")


def begin(actor: Actor, talk: Talk) -> Reason:
    """Either of the two."""
    if not takes_part(actor, talk):
        return TWO
    if talk.is_running:
        return _("This talk is going on.")
    return None if talk.is_open else NOT_ANY_MORE


def go_on(actor: Actor, talk: Talk) -> Reason:
    """Either of the two, while it goes on."""
    if not takes_part(actor, talk):
        return TWO
    return None if talk.is_running else _("This talk is not going on.")


def prepare(actor: Actor, talk: Talk) -> Reason:
    """Either of the two, before it and while it goes on."""
    if not takes_part(actor, talk):
        return TWO
    return None if talk.is_open else NOT_ANY_MORE


def move_point(actor: Actor, point: AgendaPoint) -> Reason:
    """Either of the two."""
    return prepare(actor, point.talk)


def change_point(actor: Actor, point: AgendaPoint) -> Reason:
    """Whoever put it on the agenda."""
    if reason := prepare(actor, point.talk):
        return reason
    return None if point.added_by_id == actor.id else THEIRS


def settle_point(actor: Actor, point: AgendaPoint) -> Reason:
    """Either of the two, while the talk goes on."""
    if reason := go_on(actor, point.talk):
        return reason
    return _("This point is settled.") if point.is_settled else None


def open_point(actor: Actor, point: AgendaPoint) -> Reason:
    """Either of the two, while the talk goes on."""
    return go_on(actor, point.talk) or (None if point.is_settled else _("This point is open."))


def write(actor: Actor, talk: Talk) -> Reason:
    """Either of the two while it goes on, and afterwards until both have answered the minutes."""
    if not takes_part(actor, talk):
        return TWO
    if talk.is_running:
        return None
    if not talk.is_held:
        return _("Notes are written in the talk. Put a point on the agenda for now.")
    return SEALED if Minutes.objects.filter(talk=talk, sealed_at__isnull=False).exists() else None


def write_line(actor: Actor, note_line: NoteLine) -> Reason:
    """Either of the two writes at the same text."""
    return write(actor, note_line.talk)


def give(actor: Actor, talk: Talk) -> Reason:
    """Either of the two, before and while it goes on."""
    return prepare(actor, talk)


def take_back(actor: Actor, feedback: Feedback) -> Reason:
    """Whoever wrote it, until the talk is over."""
    if reason := prepare(actor, feedback.talk):
        return reason
    return None if feedback.by_id == actor.id else THEIRS


def drop_outcome(actor: Actor, outcome: TalkOutcome) -> Reason:
    """Either of the two, as long as notes are written; what came of it stays."""
    return write(actor, outcome.talk)


def tick(actor: Actor, outcome: TalkOutcome) -> Reason:
    """Either of the two says that something that was just agreed is done."""
    if not takes_part(actor, outcome.talk):
        return TWO
    if outcome.kind in (TalkOutcome.Kind.TASK, TalkOutcome.Kind.CHANGE):
        return _("What became of it says how far it is.")
    return _("This is done.") if outcome.is_done else None


def untick(actor: Actor, outcome: TalkOutcome) -> Reason:
    """Either of the two."""
    if not takes_part(actor, outcome.talk):
        return TWO
    return None if outcome.done_at is not None else _("This is open.")


def answer(actor: Actor, minutes: Minutes) -> Reason:
    """One for each side, once for each version."""
    talk = minutes.talk
    if not takes_part(actor, talk):
        return TWO
    if minutes.is_sealed:
        return SEALED
    if Minutes.objects.filter(talk=talk, number__gt=minutes.number).exists():
        return _("There is a newer version of these minutes.")
    said = MinutesAnswer.objects.filter(minutes=minutes, side=side_in(actor, talk)).exists()
    return _("Your side has answered already.") if said else None
