"""Which fields the form of each clause has."""

from collections.abc import Callable, Mapping, Sequence

from django.utils.translation import gettext_lazy as _

from vorzimmer.agreements.clauses import ACTS, LEVELS, STAGES
from vorzimmer.agreements.clauses.channels import CHANNELS
from vorzimmer.agreements.clauses.response_times import URGENCIES
from vorzimmer.people import regions

from .items import Inside, Item, Rows, Single, Week
from .makers import NO_LIMIT, Words, choice, clock, flag, money, span, text, whole, words
from .shapes_of_law import LAW

type Shape = Callable[[Mapping[str, str]], Sequence[Item]]


def shape_of(key: str, kinds: Mapping[str, str]) -> Sequence[Item]:
    """The items of a clause's form; `kinds` are the kinds of task by slug."""
    return SHAPES[key](kinds)


def _scope(kinds: Mapping[str, str]) -> Sequence[Item]:
    return (
        Rows("kinds", _("Kinds of task"), "kind", (
            Single("kind", choice(_("Kind"), kinds, "–")),
            Single("examples", text(_("For example"), long=True)),
            Single("exclusions", text(_("Not meant"), long=True)),
        )),
        Single("excluded", text(_("Not part of it"), _("What is never handed over, whatever its kind."), long=True)),
    )  # fmt: skip


def _authority(kinds: Mapping[str, str]) -> Sequence[Item]:
    return (
        Rows("rules", _("Rights"), "act", (
            Single("act", choice(_("Act"), ACTS, "–")),
            Single("kind", choice(_("Kind of task"), kinds, _("every kind"))),
            Single("level", choice(_("How far"), LEVELS)),
            Single("limit_cents", money(_("Up to"))),
            Single("stage", choice(_("From when"), STAGES, number=True)),
            Single("people", words(_("Only for"))),
            Single("from_time", clock(_("from (time)"))),
            Single("to_time", clock(_("until (time)"))),
        ), folded=3),
    )  # fmt: skip


def _hours(_kinds: Mapping[str, str]) -> Sequence[Item]:
    over = {"ask": _("ask first"), "allowed": _("may be done")}
    return (
        Single("weekly_minutes", span(_("Hours a week"), _("0: no number of hours is agreed."), empty=0)),
        Single("carry_over_minutes", span(_("Hours that move into the next month at most"), empty=0)),
        Single("over", choice(_("More than that"), over)),
        Single("fixed", flag(_("At fixed times"))),
        Week("windows", _("These times")),
    )


def _rate(_kinds: Mapping[str, str]) -> Sequence[Item]:
    per = {"hour": _("an hour"), "month": _("a month"), "package": _("for a package of hours")}
    steps = {"1": _("by the minute"), "5": "5 min", "6": "6 min", "10": "10 min", "15": "15 min", "30": "30 min"}
    return (
        Single("cents", money(_("Price"))),
        Single("per", choice(_("Paid"), per)),
        Single("currency", text(_("Currency"))),
        Single("package_minutes", span(_("Hours in a package"), empty=0)),
        Single("increment_minutes", choice(_("Time is counted"), steps, number=True)),
        Single("payment_days", whole(_("Days until an invoice is due"), _("0: no invoices are written."))),
        Single("vat_note", text(_("Value added tax"))),
    )


def _spending(_kinds: Mapping[str, str]) -> Sequence[Item]:
    return (
        Single("per_act_cents", money(_("At most each time"), NO_LIMIT)),
        Single("per_day_cents", money(_("At most a day"), NO_LIMIT)),
        Single("per_month_cents", money(_("At most a month"), NO_LIMIT)),
        Single("recurring_needs_approval", flag(_("What costs something again and again always needs an approval"))),
        Single("approver", text(_("Who approves"))),
    )


def _reachability(_kinds: Mapping[str, str]) -> Sequence[Item]:
    def reach(name: str, label: Words) -> Inside:
        region = choice(_("Public holidays"), dict(regions.choices()), _("none"))
        items = (Week("windows", ""), Single("zone", text(_("Time zone"))), Single("holidays_region", region))
        return Inside(name, label, items)

    return (reach("client", _("Client")), reach("assistant", _("Assistant")))


def _channels(_kinds: Mapping[str, str]) -> Sequence[Item]:
    often = {"none": _("not agreed"), "daily": _("every day"), "weekly": _("every week")}
    return (
        Rows("rows", _("Channels"), "channel", (
            Single("channel", choice(_("Channel"), CHANNELS, "–")),
            Single("purpose", text(_("For what"))),
            Single("from_time", clock(_("from (time)"))),
            Single("to_time", clock(_("until (time)"))),
            Single("never", flag(_("Never"))),
        )),
        Single("check_in", choice(_("Going through the work together"), often)),
        Single("report", choice(_("Report on what was done"), often)),
    )  # fmt: skip


def _response_times(_kinds: Mapping[str, str]) -> Sequence[Item]:
    return (
        Rows("rows", _("Answers within hours of working time"), "urgency", (
            Single("assistant_minutes", span(_("Assistant"))),
            Single("client_minutes", span(_("Client"))),
        ), fixed=URGENCIES),
    )  # fmt: skip


SHAPES: dict[str, Shape] = {
    "scope": _scope, "hours": _hours, "rate": _rate, "authority": _authority, "spending": _spending,
    "reachability": _reachability, "channels": _channels, "response_times": _response_times, **LAW,
}  # fmt: skip
