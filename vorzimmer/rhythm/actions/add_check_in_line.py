"""Add a line to a draft."""

from datetime import datetime

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.drafting import TOO_MANY, next_place, say
from vorzimmer.rhythm.entries import LineAdded
from vorzimmer.rhythm.models import CheckIn, CheckInLine
from vorzimmer.rhythm.rules import check_ins as rules


@action(may=rules.write)
def add_check_in_line(
    *,
    actor: Actor,
    check_in: CheckIn,
    text: str,
    section: str = "planned",
    who: str = "assistant",
    by_at: datetime | None = None,
    needs: str = "",
    minutes: int | None = None,
) -> LineAdded:
    """What, who, by when, and what is needed from the other; at the end.

    NotAllowed without words, for a section that does not exist, or when there are forty lines.
    """
    if reason := say(text, section, who):
        raise NotAllowed(reason)
    lines = list(CheckInLine.objects.filter(check_in=check_in))
    if len(lines) >= TOO_MANY[0]:
        raise NotAllowed(TOO_MANY[1])
    line = CheckInLine(
        check_in=check_in, section=section, position=next_place(lines), text=text[:200], who=who, by_at=by_at,
        needs=needs[:300], minutes=minutes,
    )  # fmt: skip
    line.save()
    return LineAdded(line=line, check_in=check_in)
