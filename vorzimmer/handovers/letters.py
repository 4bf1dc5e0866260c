"""Where notifications of this room lead, and what its mails say."""

from django.utils.translation import gettext as _

from vorzimmer.foundation import moments
from vorzimmer.handovers.entries import CoverAccepted, CoverProposed, EngagementEnded, PartingAnnounced
from vorzimmer.handovers.models import Absence, Cover
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.letters import Letter, letter_for
from vorzimmer.notifications.links import make_link
from vorzimmer.notifications.models import Group
from vorzimmer.notifications.places import in_group, place
from vorzimmer.people.models import Membership


def _engagement(entry: Entry) -> str:
    return f"/engagements/{entry.within_id}/together/"


def _absence(entry: Entry) -> str:
    return f"/absences/{entry.subject_id}/"


in_group(Group.TOGETHER, "handovers.")
place("handovers.", _engagement)
place("handovers.absence_", _absence)
place("handovers.cover_proposed", lambda _entry: "/absences/")
place("handovers.cover_declined", _absence)
for _kind in ("parting_announced", "talk_noted", "thanked", "engagement_ended", "files_", "deletion_confirmed"):
    place(f"handovers.{_kind}", lambda entry: f"/partings/{entry.subject_id}/")
place("handovers.reference_", lambda _entry: "/kept/")


def days_of(absence: Absence) -> str:
    """The days in words."""
    if absence.first_on == absence.last_on:
        return moments.day(absence.first_on)
    days = {"first": moments.day(absence.first_on), "last": moments.day(absence.last_on)}
    return _("%(first)s to %(last)s") % days


@letter_for(CoverProposed)
def cover_proposed(happened: CoverProposed, member: Membership) -> Letter | None:
    """One button says yes, one says no; nothing when it has been answered or is no longer needed."""
    cover = happened.cover
    if cover.state != Cover.State.PROPOSED:
        return None
    words = {"absent": cover.absence.membership.name, "days": days_of(cover.absence)}
    lines = [
        _("%(absent)s is away: %(days)s. Can you stand in?") % words,
        _("Access comes on the first day and goes on the last. A no needs no reason."),
    ]
    buttons = [
        (_("I stand in"), make_link(member, "handovers.answer_cover", cover.pk, "yes")),
        (_("I cannot"), make_link(member, "handovers.answer_cover", cover.pk, "no")),
    ]
    if cover.note:
        lines.append(cover.note)
    return Letter(_("Can you stand in for %(absent)s?") % words, lines, buttons, str(cover.engagement))


@letter_for(CoverAccepted)
def cover_accepted(happened: CoverAccepted, member: Membership) -> Letter | None:
    """The client reads kindly who is there; nothing when it was taken back."""
    cover = happened.cover
    if not cover.is_live:
        return None
    words = {
        "absent": cover.absence.membership.name, "who": cover.person.name, "first": cover.person.user.first_name,
        "days": days_of(cover.absence),
    }  # fmt: skip
    lines = [
        _("%(absent)s is away: %(days)s. %(who)s is there for you on these days.") % words,
        _("%(first)s knows what is open and has read your handbook, or is doing so now. You need not do anything.")
        % words,
    ]
    return Letter(_("%(who)s stands in for %(absent)s") % words, lines, context=str(cover.engagement))


@letter_for(PartingAnnounced)
def parting_announced(happened: PartingAnnounced, member: Membership) -> Letter | None:
    """When, and that it can be taken back; nothing when it was."""
    parting = happened.parting
    if parting.withdrawn_at is not None:
        return None
    words = {"who": parting.announced_by.user.first_name, "day": moments.day(parting.ends_on)}
    lines = [
        _("%(who)s has announced that working together ends. The last day is %(day)s.") % words,
        _("A plan shows what both still do. Until the last day it can be taken back."),
    ]
    if parting.may_be_said:
        lines.append(_("What others are told: %(words)s") % {"words": parting.may_be_said})
    return Letter(_("Working together ends on %(day)s") % words, lines, context=str(parting.engagement))


@letter_for(EngagementEnded)
def engagement_ended(happened: EngagementEnded, member: Membership) -> Letter | None:
    """What remains for both."""
    lines = [
        _("Working together has ended. The assistants no longer see anything of it."),
        _("Thanks and references stay with you. Please confirm that you have deleted what is not yours."),
    ]
    return Letter(_("Working together has ended"), lines, context=str(happened.parting.engagement))
