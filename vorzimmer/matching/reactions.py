"""What follows when two have said yes: a draft of their agreement, and a word to everybody else who was asked."""

from vorzimmer.agreements.actions import begin_agreement
from vorzimmer.agreements.clauses.starting import Wanted, start
from vorzimmer.agreements.models import Agreement
from vorzimmer.journal import reactions
from vorzimmer.journal.models import Entry
from vorzimmer.matching import actions
from vorzimmer.matching.entries import MeetingAnswered
from vorzimmer.matching.models import Meeting, Need, ShortlistEntry
from vorzimmer.people.actor import Actor, Door


@reactions.on(MeetingAnswered)
def go_on_to_agreeing(actor: Actor, happened: MeetingAnswered, entry: Entry) -> None:
    """The draft says what the need said; both change it before they sign."""
    if happened.outcome != "agreed":
        return
    need, meeting = happened.need, happened.meeting
    if not Agreement.objects.filter(engagement=need.engagement).exists():
        form = _form(need)
        bodies = start(form, need=_wanted(need, meeting))
        begin_agreement(actor=actor.through(Door.SCHEDULE), engagement=need.engagement, form=form, bodies=bodies)
    others = need.shortlist.filter(state__in=ShortlistEntry.STANDING).exclude(pk=meeting.entry_id)
    for other in others.select_related("profile__membership__user"):
        other.need = need
        actions.release_assistant(actor=actor.through(Door.SCHEDULE), entry=other)


def _form(need: Need) -> str:
    """With an agency when somebody coordinates the engagement; otherwise with a freelancer."""
    coordinated = need.engagement.team.with_role("coordinator")
    return Agreement.Form.AGENCY if coordinated else Agreement.Form.FREELANCER


def _wanted(need: Need, meeting: Meeting) -> Wanted:
    windows = tuple(
        tuple((slot[0], slot[1]) for slot in need.windows.get(str(day), ())) for day in range(7)
    )  # fmt: skip
    return Wanted(
        kinds=tuple(wish["kind"] for wish in need.kinds), weekly_minutes=need.weekly_minutes,
        rate_cents=meeting.entry.profile.rate_cents or need.budget_cents or 0, windows=windows if any(windows) else (), zone=need.zone,
        language=need.engagement.language, personal_data=need.discretion != Need.Discretion.NONE,
    )  # fmt: skip
