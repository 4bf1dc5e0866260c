"""Mails about meetings: the offered times as buttons, the chosen one with the link to the call."""

from django.urls import reverse
from django.utils.translation import gettext as _

from vorzimmer.foundation import moments
from vorzimmer.journal.models import Entry
from vorzimmer.matching.entries import AssistantReleased, MeetingAnswered, MeetingProposed, TimeChosen, TimesOffered
from vorzimmer.matching.models import Meeting
from vorzimmer.notifications.letters import Button, Letter, letter_for
from vorzimmer.notifications.links import make_link
from vorzimmer.notifications.places import place
from vorzimmer.people.models import Membership

MEETINGS = ("matching.meeting_", "matching.time_", "matching.times_", "matching.scorecard_", "matching.trial_")


def where(entry: Entry) -> str:
    """The meeting itself."""
    return f"/meetings/{entry.facts.get('meeting')}/"


def board(_entry: Entry) -> str:
    """The coordinator's board."""
    return "/needs/board/"


for prefix in MEETINGS:
    place(prefix, where)
place("matching.staffing_", board)


@letter_for(MeetingProposed)
def meeting_proposed(happened: MeetingProposed, member: Membership) -> Letter | None:
    """One button for each time; nothing when one has been chosen meanwhile."""
    return _times(happened.meeting, member)


@letter_for(TimesOffered)
def times_offered(happened: TimesOffered, member: Membership) -> Letter | None:
    """The same with the other times."""
    return _times(happened.meeting, member)


@letter_for(TimeChosen)
def time_chosen(happened: TimeChosen, member: Membership) -> Letter | None:
    """When, and where; nothing when it was called off or moved meanwhile."""
    meeting = happened.meeting
    if meeting.state != Meeting.State.PLANNED or meeting.starts_at is None:
        return None
    subject = _("You meet: %(when)s") % {"when": moments.moment(meeting.starts_at)}
    said = _("%(client)s and %(person)s, %(minutes)s minutes.") % (_names(meeting) | {"minutes": str(meeting.minutes)})
    return Letter(subject, [said, *([meeting.call] if meeting.call else [])], context=meeting.need.title)


@letter_for(MeetingAnswered)
def meeting_answered(happened: MeetingAnswered, member: Membership) -> Letter | None:
    """How it came out, without who said what, and never a reason."""
    meeting, names = happened.meeting, _names(happened.meeting)
    if happened.outcome == "agreed":
        said = _("Next you agree on how you work together. A draft made from the need is there already.")
        return Letter(_("Yes from both: %(client)s and %(person)s") % names, [said], context=meeting.need.title)
    if happened.outcome == "ended":
        said = _("This time it does not become an engagement. Nobody is at fault, and nothing of it counts anywhere.")
        return Letter(_("After the meeting of %(client)s and %(person)s") % names, [said], context=meeting.need.title)
    if not meeting.is_open:
        return None
    said = _("The other side has answered. Please say what you think, too.")
    return Letter(_("Your answer is wanted: %(client)s and %(person)s") % names, [said], context=meeting.need.title)


@letter_for(AssistantReleased)
def assistant_released(happened: AssistantReleased, member: Membership) -> Letter:
    """Thanks, and nothing about who it is."""
    said = _("The place is taken. Thank you for having been ready; it counts nowhere.")
    subject = _("%(client)s has found somebody") % {"client": happened.need.client.name}
    return Letter(subject, [said], context=happened.need.title)


def _names(meeting: Meeting) -> dict[str, str]:
    return {"client": meeting.need.client.name, "person": meeting.entry.profile.name}


def _times(meeting: Meeting, member: Membership) -> Letter | None:
    if meeting.state != Meeting.State.PROPOSED or not meeting.times:
        return None
    subject = _("Which time suits you? %(client)s and %(person)s") % _names(meeting)
    said = [_("You get to know each other first. About an hour; it binds nobody.")]
    buttons: list[Button] = [
        (moments.moment(each), make_link(member, "matching.choose_time", meeting.pk, each.isoformat()))
        for each in meeting.times
    ]
    buttons.append((_("None suits me"), reverse("matching:offer_times", args=[meeting.pk])))
    return Letter(subject, said, buttons, context=meeting.need.title)
