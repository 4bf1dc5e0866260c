"""The sentences under the greeting: what the day asks of the reader."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vorzimmer.foundation import clock, moments
from vorzimmer.screens.sections import asks
from vorzimmer.screens.sections.asks import Ask
from vorzimmer.screens.sections.assistant import Desk
from vorzimmer.screens.sections.attention import Group
from vorzimmer.screens.sections.greeting import number_word, things_wait
from vorzimmer.screens.sections.places import Places


def sentences(
    places: Places, cards: Sequence[Ask], desk: Desk | None, groups: Sequence[Group], waits: int
) -> list[str]:
    """One for each part that the reader plays; nothing for somebody who belongs nowhere yet.

    `waits`: how many things wait besides the cards.
    """
    said = []
    if desk is not None:
        said += _of_desk(desk, asks.open_asks(cards) + waits)
    elif places.client:
        said.append(things_wait(asks.open_asks(cards) + waits, asks.minutes_of(cards) + waits))
    if places.cares:
        said.append(_of_care(sum(len(group.concerns) for group in groups)))
    return said


def _of_desk(desk: Desk, asked: int) -> list[str]:
    due = asked + len(desk.new) + len(desk.now) + len(desk.today)
    if not due:
        return [_("Nothing is promised for today.")]
    text = ngettext("One thing is up today.", "%(number)s things are up today.", due)
    said = [text % {"number": number_word(due)}]
    if desk.next is not None and desk.next.until is not None:
        values = {"when": moments.near(desk.next.until), "task": desk.next.task.title}
        late = desk.next.until < clock.now()
        text = _("Late: “%(task)s”, promised for %(when)s.") if late else _("Promised first: “%(task)s”, %(when)s.")
        said.append(text % values)
    return said


def _of_care(count: int) -> str:
    if not count:
        return _("Everything is running. Nothing waits longer than promised.")
    text = ngettext("One thing needs attention.", "%(number)s things need attention.", count)
    return text % {"number": number_word(count)}
