"""How a meeting comes out: what follows for the suggestion, the need and the engagement. For actions only."""

from collections.abc import Iterable
from datetime import UTC, datetime

from django.utils.translation import gettext as _

from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.matching.models import Meeting, Need, ShortlistEntry, Side

MOST_SLOTS = 6
FRESH = (Engagement.Stage.ENQUIRY, Engagement.Stage.MEETING)


def times(slots: Iterable[datetime]) -> list[str]:
    """Offered moments as they are kept. NotAllowed unless there are one to six, all to come."""
    wanted = sorted(set(slots))
    if not wanted:
        raise NotAllowed(_("Offer at least one time."))
    if len(wanted) > MOST_SLOTS:
        raise NotAllowed(_("Six times at most: more make choosing harder."))
    if wanted[0] <= clock.now():
        raise NotAllowed(_("A time that has passed cannot be offered."))
    return [each.astimezone(UTC).isoformat() for each in wanted]


def agree(meeting: Meeting) -> None:
    """Both said yes: the assistant leads the engagement, which goes on to agreeing."""
    meeting.settle(Meeting.State.AGREED)
    need = meeting.need
    engagement = need.engagement if need.engagement.stage in FRESH else _another(need)
    engagement.parts.filter(membership=meeting.assistant, until=None).update(until=clock.now())
    engagement.parts.filter(role=Part.Role.LEAD, until=None).update(role=Part.Role.BACKUP)
    Part.objects.create(engagement=engagement, membership=meeting.assistant, role=Part.Role.LEAD)
    engagement.change(stage=Engagement.Stage.AGREEING)
    engagement.__dict__.pop("team", None)
    engagement.__dict__.pop("audience", None)
    end_trial(meeting)
    need.change(engagement=engagement)
    need.enter(Need.State.FILLED)
    for each in need.meetings.filter(state__in=Meeting.OPEN):
        end_trial(each)
        each.settle(Meeting.State.CANCELLED)


def part(meeting: Meeting, side: str) -> None:
    """It does not fit this time: the suggestion ends, the search goes on. Nothing of it counts in any ranking."""
    meeting.settle(Meeting.State.ENDED)
    end_trial(meeting)
    gone = ShortlistEntry.State.DECLINED if side == Side.ASSISTANT else ShortlistEntry.State.WITHDRAWN
    meeting.entry.answer(gone)
    search_on(meeting.need)


def search_on(need: Need) -> None:
    """Where the search stands when a meeting is over: others are met, others are asked, or nobody yet."""
    if need.meetings.filter(state__in=Meeting.OPEN).exists():
        return
    asked = need.shortlist.filter(state__in=ShortlistEntry.STANDING).exists()
    need.enter(Need.State.SHORTLISTED if asked else Need.State.OPEN)


def end_trial(meeting: Meeting) -> None:
    """The engagement of the trial task has done its service; what was written there stays readable."""
    if meeting.trial is not None and meeting.trial.engagement.stage == Engagement.Stage.MEETING:
        meeting.trial.engagement.change(stage=Engagement.Stage.ENDED)


def beside(need: Need, title: str, stage: str) -> Engagement:
    """Another engagement of the same client with the same contacts and coordination."""
    was = need.engagement
    engagement = Engagement.objects.create(
        client=was.client, title=title[:120], stage=stage, language=was.language, address=was.address,
        started_on=clock.now().date(),
    )  # fmt: skip
    for part in was.team.parts:
        if part.role in (Part.Role.CONTACT, Part.Role.COORDINATOR):
            Part.objects.create(
                engagement=engagement, membership=part.membership, role=part.role, decides=part.decides
            )  # fmt: skip
    return engagement


def _another(need: Need) -> Engagement:
    return beside(need, need.title, Engagement.Stage.AGREEING)
