"""Who writes, sends, answers and reads. The coordination does none of it, and sees none of it."""

from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.models import CheckIn, CheckInLine
from vorzimmer.rhythm.models.schedule import Kind
from vorzimmer.rhythm.timing import day_there

from .schedules import BETWEEN_THE_TWO, Reason

THAT_DAY_IS_OVER = _("That day is over.")


def prepare(actor: Actor, engagement: Engagement) -> Reason:
    """The assistants; the clock does it in the name of whoever writes."""
    if engagement.team.side_of(actor) != "assistant":
        return _("Whoever assists writes it.")
    return None if engagement.is_open else _("Nothing new begins while an engagement rests or parts.")


def write(actor: Actor, check_in: CheckIn) -> Reason:
    """The assistants, until it is sent."""
    if check_in.engagement.team.side_of(actor) != "assistant":
        return _("Whoever assists writes it.")
    if check_in.state == CheckIn.State.LEFT_OUT:
        return _("It was left out.")
    return None if check_in.is_draft else _("It has been sent. What changes now is said in the conversation.")


def write_line(actor: Actor, line: CheckInLine) -> Reason:
    """As the whole."""
    return write(actor, line.check_in)


def read(actor: Actor, check_in: CheckIn) -> Reason:
    """The client marks a report as read, once."""
    if check_in.engagement.team.side_of(actor) != "client":
        return _("The client marks it as read.")
    if check_in.is_draft or check_in.kind == Kind.MORNING:
        return _("There is nothing to mark here.")
    return _("It is marked as read.") if check_in.read_at else None


def answer(actor: Actor, check_in: CheckIn) -> Reason:
    """The client, about a morning that was sent; also when it stands already, until it is all right."""
    if check_in.engagement.team.side_of(actor) != "client":
        return _("The client answers.")
    if check_in.kind != Kind.MORNING or check_in.is_draft:
        return _("There is nothing to answer here.")
    if check_in.answered_at:
        return _("It has been answered.")
    return THAT_DAY_IS_OVER if _is_over(check_in) else None


def answer_line(actor: Actor, line: CheckInLine) -> Reason:
    """One line of it, also after the whole was answered: a change on the same day is still a change."""
    check_in = line.check_in
    if check_in.engagement.team.side_of(actor) != "client":
        return _("The client answers.")
    if check_in.kind != Kind.MORNING or check_in.is_draft:
        return _("There is nothing to answer here.")
    return THAT_DAY_IS_OVER if _is_over(check_in) else None


def _is_over(check_in: CheckIn) -> bool:
    """Where whoever wrote it is, it is another day by now."""
    return day_there(check_in.written_by, clock.now()) > check_in.on


def move(actor: Actor, line: CheckInLine) -> Reason:
    """Whoever writes, before it is sent; the client, afterwards: the order is then theirs."""
    reason = write_line(actor, line) if line.check_in.is_draft else answer_line(actor, line)
    return _("Whoever has it now puts it in order.") if reason else None


def ask(actor: Actor, line: CheckInLine) -> Reason:
    """The assistants make a question of a decision that is needed, once."""
    if line.check_in.engagement.team.side_of(actor) != "assistant":
        return BETWEEN_THE_TWO
    if line.section != CheckInLine.Section.DECISION:
        return _("Only a decision that is needed becomes a question.")
    return _("It is a question already.") if line.question_id else None
