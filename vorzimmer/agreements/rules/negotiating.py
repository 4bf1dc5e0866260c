"""Who may negotiate what. A rule answers None (yes), or the reason why not, in words."""

from django.utils.translation import gettext_lazy as _

from vorzimmer.agreements.models import Agreement, ClauseComment, Version, VersionClause
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor, Door

from .reading import Reason, side_of

CLOSED = _("This version is not negotiated any more.")
NOT_YOU = _("Deciding contacts and the lead assistant negotiate the agreement.")
STILL_DRAFT = _("This is a draft. It has to be offered first.")


def side(actor: Actor, version: Version) -> str:
    """For which side the actor speaks about this version; empty for nobody's."""
    return side_of(actor, version.engagement, version.agreement.form)


def prepares(actor: Actor, version: Version) -> bool:
    """Those who write a draft: the side that will offer it, and the coordination."""
    return side(actor, version) == version.turn or version.engagement.team.coordinates(actor)


def begin(actor: Actor, engagement: Engagement) -> Reason:
    """Either side, or the coordination for them, once."""
    if engagement.stage == engagement.Stage.ENDED:
        return _("This engagement has ended.")
    if Agreement.objects.filter(engagement=engagement).exists():
        return _("There is an agreement here already.")
    return may_prepare(actor, engagement)


def may_prepare(actor: Actor, engagement: Engagement, form: str = "") -> Reason:
    """Whoever negotiates, and the coordination: it may write for others, who then offer and sign."""
    if side_of(actor, engagement, form) or engagement.team.coordinates(actor):
        return None
    return NOT_YOU


def begin_next(actor: Actor, agreement: Agreement) -> Reason:
    """Whoever may begin one, when nothing is being negotiated."""
    if agreement.engagement.stage == agreement.engagement.Stage.ENDED:
        return _("This engagement has ended.")
    if agreement.versions.filter(state__in=("draft", "offered")).exists():
        return _("A version is being negotiated already.")
    return may_prepare(actor, agreement.engagement, agreement.form)


def change(actor: Actor, clause: VersionClause) -> Reason:
    """Of a draft those who prepare it; of an offer both sides, at any time."""
    version = clause.version
    if not version.is_open:
        return CLOSED
    if version.state == version.State.DRAFT:
        return None if prepares(actor, version) else _("The other side is still writing this draft.")
    return None if side(actor, version) else NOT_YOU


def accept(actor: Actor, clause: VersionClause) -> Reason:
    """A side, what it has not accepted yet."""
    if reason := negotiates(actor, clause.version):
        return reason
    if clause.is_accepted_by(side(actor, clause.version)):
        return _("Your side has accepted this clause already.")
    return None


def take_back(actor: Actor, clause: VersionClause) -> Reason:
    """A side, what it has accepted."""
    if reason := negotiates(actor, clause.version):
        return reason
    if not clause.is_accepted_by(side(actor, clause.version)):
        return _("Your side has not accepted this clause.")
    return None


def comment(actor: Actor, clause: VersionClause) -> Reason:
    """Whoever negotiates, and the coordination."""
    if not clause.version.is_open:
        return CLOSED
    return may_prepare(actor, clause.version.engagement, clause.version.agreement.form)


def settle(actor: Actor, remark: ClauseComment) -> Reason:
    """Whoever may remark, once."""
    if remark.settled_at is not None:
        return _("This remark is settled already.")
    return comment(actor, remark.clause)


def offer(actor: Actor, version: Version) -> Reason:
    """The side that prepares the draft."""
    if version.state != version.State.DRAFT:
        return _("This version has been offered already.") if version.is_open else CLOSED
    return None if side(actor, version) == version.turn else _("The side that prepares the draft offers it.")


def negotiates(actor: Actor, version: Version) -> Reason:
    """Either side, while an offer stands."""
    if not version.is_open:
        return CLOSED
    if not side(actor, version):
        return NOT_YOU
    return STILL_DRAFT if version.state == version.State.DRAFT else None


def counter(actor: Actor, version: Version) -> Reason:
    """The side whose turn it is."""
    if reason := negotiates(actor, version):
        return reason
    return None if side(actor, version) == version.turn else _("It is the other side's turn already.")


def withdraw(actor: Actor, version: Version) -> Reason:
    """Of a draft those who prepare it; of an offer either side: one takes it back, the other declines."""
    if not version.is_open:
        return CLOSED
    if version.state == version.State.DRAFT:
        return None if prepares(actor, version) else NOT_YOU
    return negotiates(actor, version)


def grow(actor: Actor, agreement: Agreement) -> Reason:
    """The client's side gives more rights, or takes them back."""
    if not agreement.engagement.team.may_decide(actor):
        return _("A deciding contact says how far the rights go.")
    if not agreement.versions.filter(state="signed").exists():
        return _("There is no signed agreement here yet.")
    return None


def lapse(actor: Actor, version: Version) -> Reason:
    """The clock, once the time is over."""
    due = version.lapses_at is not None and version.lapses_at <= clock.now()
    if version.state == version.State.OFFERED and due and actor.door == Door.SCHEDULE:
        return None
    return _("Offers lapse by themselves.")


def remind(actor: Actor, version: Version) -> Reason:
    """The clock, once."""
    if version.state == version.State.OFFERED and version.reminded_at is None and actor.door == Door.SCHEDULE:
        return None
    return _("This reminder comes by itself.")
