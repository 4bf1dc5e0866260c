"""Settings: of oneself, of the workspace, of a kind."""

from datetime import time
from typing import Annotated, Any, Literal

from django.utils.translation import gettext as _
from pydantic import Field, JsonValue

from vorzimmer.api.v1.adapters.base import Adapter, Values
from vorzimmer.api.v1.fields import Address, Yes, Zone, text
from vorzimmer.api.v1.problems import invalid
from vorzimmer.foundation.working_time.weeks import MIDNIGHT, week_of, week_to_json
from vorzimmer.members import queries
from vorzimmer.notifications.models import Group, Mail
from vorzimmer.people import regions
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.tasks.kinds import BadKind, kind_from_json

Clock = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$|^24:00$", examples=["09:00"])]
Stretch = Annotated[list[Clock], Field(min_length=2, max_length=2)]
Hours = dict[Literal["0", "1", "2", "3", "4", "5", "6"], Annotated[list[Stretch], Field(max_length=6)]]
Region: Any = Annotated[text(16), Field(description="Such as DE-HH; empty for none", examples=["DE-HH"])]


def _choices() -> Any:
    groups, mails = (Literal.__getitem__(tuple(each)) for each in (Group.values, Mail.values))
    return dict.__class_getitem__((groups, mails))


def _region(values: Values, name: str) -> None:
    known = {"", *(code for _country, group in regions.choices() for code, _words in group)}
    if values.get(name, "") not in known:
        raise invalid(["body", name], _("No such region is known."))


def _hours(actor: Actor, member: Membership, values: Values) -> Values:
    week = {int(day): [_stretch(day, each) for each in stretches] for day, stretches in values["hours"].items()}
    for day, slots in week.items():
        ends = [end if end != MIDNIGHT else time.max for _begin, end in sorted(slots)]
        if any(later[0] < end for later, end in zip(sorted(slots)[1:], ends, strict=False)):
            raise invalid(["body", "hours", str(day)], _("Two stretches overlap."))
    if not any(week.values()):
        raise invalid(["body", "hours"], _("At least one stretch in the week is needed."))
    _region(values, "region")
    return {"hours": week_to_json(week_of(week)), "region": values.get("region", "")}


def _stretch(day: str, ends: list[str]) -> tuple[time, time]:
    begins, until = (MIDNIGHT if each == "24:00" else time.fromisoformat(each) for each in ends)
    if until not in (MIDNIGHT,) and until <= begins:
        raise invalid(["body", "hours", day], _("The end comes before the beginning."))
    return begins, until


def _workspace(actor: Actor, workspace: Any, values: Values) -> Values:
    _region(values, "holidays_region")
    return values


def _invite(actor: Actor, workspace: Any, values: Values) -> Values:
    if queries.member_with(values["email"]):
        raise invalid(["body", "email"], _("This person belongs to the workspace already."))
    return values


def _kind(actor: Actor, workspace: Any, values: Values) -> Values:
    try:
        kind_from_json({**values["content"], "slug": values["slug"]})
    except BadKind as wrong:
        raise invalid(["body", "content"], str(wrong)) from wrong
    return values


MAILS: Any = _choices()
SET_HOURS = Adapter(
    fields={
        "hours": (Hours, Field(examples=[{"0": [["09:00", "12:00"], ["13:00", "17:00"]]}])),
        "region": (Region, Field(default="")),
    },
    read=_hours,
)
CHOOSE_MAILS = Adapter(fields={"mails": (MAILS, Field(examples=[{"questions": "needed"}]))})
CHANGE_WORKSPACE = Adapter(
    fields={
        "name": (text(120, least=1), Field(default_factory=lambda: None)),
        "language": (Literal["de", "en"], Field(default_factory=lambda: None)),
        "address": (Literal["du", "sie"], Field(default_factory=lambda: None)),
        "timezone": (Annotated[Zone, Field(min_length=1)], Field(default_factory=lambda: None)),
        "holidays_region": (Region, Field(default_factory=lambda: None)),
    },
    without=frozenset({"fields"}),
    read=_workspace,
)
INVITE = Adapter(fields={"email": (Address, Field()), "greeting": (text(1_000), Field(default=""))}, read=_invite)
OPEN_ENGAGEMENT = Adapter(fields={"client_name": (text(120, least=1), Field(description="Found by its name, or made"))})
CHANGE_KIND = Adapter(
    fields={
        "slug": (text(30, least=1), Field(examples=["travel"])),
        "content": (dict[str, JsonValue], Field(description="As GET /kinds shows it")),
        "active": (Yes, Field(description="Whether it is offered")),
    },
    read=_kind,
)
