"""Change a line of a draft."""

from datetime import datetime

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.drafting import say
from vorzimmer.rhythm.entries import LineChanged
from vorzimmer.rhythm.models import CheckInLine
from vorzimmer.rhythm.rules import check_ins as rules


@action(may=rules.write_line)
def change_check_in_line(
    *,
    actor: Actor,
    line: CheckInLine,
    text: str,
    section: str = "planned",
    who: str = "assistant",
    by_at: datetime | None = None,
    needs: str = "",
    minutes: int | None = None,
) -> LineChanged:
    """All of it as it shall be. NotAllowed without words, or for a section that does not exist."""
    if reason := say(text, section, who):
        raise NotAllowed(reason)
    line.change(
        text=text[:200], section=section, who=who, by_at=by_at, needs=needs[:300], minutes=minutes,
        all_day=line.all_day and by_at == line.by_at,
    )  # fmt: skip
    return LineChanged(line=line, check_in=line.check_in)
