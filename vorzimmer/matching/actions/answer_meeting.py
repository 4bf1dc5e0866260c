"""Say after the talk whether it is a yes."""

from django.utils.translation import gettext as _

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.matching import meeting as course
from vorzimmer.matching.entries import MeetingAnswered
from vorzimmer.matching.models import Meeting, Side
from vorzimmer.matching.rules import meetings as rules
from vorzimmer.people.actor import Actor


@action(may=rules.answer)
def answer_meeting(
    *, actor: Actor, meeting: Meeting, answer: str, reason: str = "", shares: bool = False
) -> MeetingAnswered:
    """Yes, no, or another (the client only). Two yes make an engagement; a no ends it without anybody's fault.

    The reason is for whoever wrote it, unless `shares`. ValueError for an answer that there is not.
    """
    answer, side = Meeting.Answer(answer), rules.side_of(actor, meeting)
    if answer == Meeting.Answer.ANOTHER and side != Side.CLIENT:
        raise NotAllowed(_("Yes or no: the client looks for somebody else then."))
    meeting.answer(side, answer, reason.strip(), shares and bool(reason.strip()))
    outcome = "waiting"
    if answer != Meeting.Answer.YES:
        course.part(meeting, side)
        outcome = "ended"
    elif meeting.both_said_yes:
        course.agree(meeting)
        outcome = "agreed"
    return MeetingAnswered(need=meeting.need, meeting=meeting, by_side=side, outcome=outcome)
