"""What goes by which channel, when, and what never; how often the two look at the work together."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .amounts import time_told
from .base import Clause, Names, Sentence
from .reading import Typed

FIRST_ROW = 3
CHANNELS: dict[str, Promise] = {
    "phone": gettext_lazy("Phone"),
    "sms": gettext_lazy("Text message"),
    "message": gettext_lazy("Message in the house"),
    "mail": gettext_lazy("Mail"),
    "post": gettext_lazy("Letter post"),
    "video": gettext_lazy("Video call"),
}
OFTEN = ("none", "daily", "weekly")


@dataclass(frozen=True, slots=True)
class ChannelRow:
    """One channel: for what, from when to when; or never."""

    channel: str
    purpose: str = ""
    from_time: str = ""
    to_time: str = ""
    never: bool = False


@dataclass(frozen=True)
class Channels(Clause):
    """The channels, and the rhythm of check-ins and reports ("none", "daily", "weekly")."""

    check_in: str = "none"
    report: str = "none"
    rows: tuple[ChannelRow, ...] = ()

    key: ClassVar[str] = "channels"
    number: ClassVar[int] = 7
    title: ClassVar[Promise] = gettext_lazy("Channels")

    @classmethod
    def read(cls, typed: Typed) -> dict[str, Any]:
        return {
            "check_in": typed.choice("check_in", OFTEN, "none"),
            "report": typed.choice("report", OFTEN, "none"),
            "rows": typed.rows("rows", ChannelRow.__dataclass_fields__, _read_row),
        }

    def numbered(self) -> Iterator[tuple[int, ChannelRow]]:
        """The rows with their places in the clause."""
        return enumerate(self.rows, FIRST_ROW)

    def told(self, names: Names) -> Iterator[Sentence]:
        people = names.people()
        if self.check_in != "none":
            yield self.sentence(1, "check_in", _check_in(self.check_in, names.offers), **people)
        if self.report != "none":
            yield self.sentence(2, "report", _report(self.report, names.offers), **people)
        for place, row in self.numbered():
            words = {
                "channel": str(CHANNELS[row.channel]),
                "purpose": row.purpose.rstrip(". "),
                "start": time_told(row.from_time),
                "end": time_told(row.to_time),
            }
            yield self.sentence(place, f"{row.channel}:{place}", _row_told(row), **words)


def _check_in(often: str, offered: bool) -> str:
    if often == "daily":
        if offered:
            return _("%(assistant)s offers to go through the day with %(client)s every morning. It is no duty.")
        return _("%(assistant)s and %(client)s go through the day together every morning.")
    if offered:
        return _("%(assistant)s offers to go through the week with %(client)s once a week. It is no duty.")
    return _("%(assistant)s and %(client)s go through the week together once a week.")


def _report(often: str, offered: bool) -> str:
    if often == "daily":
        if offered:
            return _("%(assistant)s offers to tell %(client)s at the end of the day what was done. It is no duty.")
        return _("%(assistant)s tells %(client)s at the end of the day what was done.")
    if offered:
        return _("%(assistant)s offers to tell %(client)s at the end of the week what was done. It is no duty.")
    return _("%(assistant)s tells %(client)s at the end of the week what was done.")


def _row_told(row: ChannelRow) -> str:
    if row.never:
        return _("%(channel)s: never for %(purpose)s.") if row.purpose else _("%(channel)s: never.")
    if row.from_time:
        if row.purpose:
            return _("%(channel)s: from %(start)s to %(end)s o'clock, for %(purpose)s.")
        return _("%(channel)s: from %(start)s to %(end)s o'clock.")
    return _("%(channel)s: for %(purpose)s.") if row.purpose else _("%(channel)s: at any time.")


def _read_row(typed: Typed) -> ChannelRow:
    opens, closes = typed.between("from_time", "to_time")
    channel = typed.choice("channel", CHANNELS, "message")
    return ChannelRow(channel, typed.text("purpose"), opens, closes, typed.flag("never"))
