"""Many tasks together, and views that were deleted: what each verb of a change wants, field by field."""

from typing import Annotated, Any, Literal

from django.utils.translation import gettext as _
from pydantic import Field

from vorzimmer.api.v1.adapters.base import Adapter, Values
from vorzimmer.api.v1.fields import Clock, Day, Row, Wish, text
from vorzimmer.api.v1.problems import invalid
from vorzimmer.foundation import moments
from vorzimmer.overviews.actions.change_many import MOST
from vorzimmer.overviews.queries import get_deleted_view, people_to_pass_on_to
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.queries import kinds_of

Why: Any = text(2_000)
Slug: Any = text(30, least=1)


class PassOn(Wish):
    """Whoever gets the tasks is asked to accept them; null: the coordination finds somebody."""

    verb: Literal["pass_on"]
    to: Row | None
    reason: Why = ""


class Due(Wish):
    """Where one says what is wanted the date changes, elsewhere it is proposed. Without clock each keeps its time."""

    verb: Literal["due"]
    day: Day = Field(examples=["2027-03-01"])
    clock: Clock | None = None


class OtherKind(Wish):
    """What is in the briefings stays."""

    verb: Literal["kind"]
    kind: Slug = Field(examples=["travel"])


class Approve(Wish):
    """The newest result of each task."""

    verb: Literal["approve"]


class Withdraw(Wish):
    """Work on them stops, and open questions are settled."""

    verb: Literal["withdraw"]
    reason: Why = ""


Wanted: Any = Annotated[PassOn | Due | OtherKind | Approve | Withdraw, Field(discriminator="verb")]


def _many(actor: Actor, workspace: Any, values: Values) -> Values:
    wish = dict(values["wish"])
    verb = wish.pop("verb")
    checked = {"pass_on": _pass_on, "due": _due, "kind": _kind}.get(verb)
    return {"verb": verb, "wish": checked(actor, wish, values["tasks"]) if checked else wish, "tasks": values["tasks"]}


def _pass_on(actor: Actor, wish: Values, tasks: list[Any]) -> Values:
    to = str(wish["to"] or "")
    if to and to not in dict(people_to_pass_on_to(actor, tasks)):
        raise invalid(["body", "wish", "to"], _("This person assists in none of these engagements."))
    return {"to": to, "reason": wish["reason"]}


def _due(actor: Actor, wish: Values, tasks: list[Any]) -> Values:
    if wish["day"] < moments.today():
        raise invalid(["body", "wish", "day"], _("This day has passed."))
    return {"day": wish["day"].isoformat(), "clock": wish["clock"].isoformat("minutes") if wish["clock"] else ""}


def _kind(actor: Actor, wish: Values, tasks: list[Any]) -> Values:
    if wish["kind"] not in kinds_of():
        raise invalid(["body", "wish", "kind"], _("There is no kind of this name."))
    return wish


CHANGE_MANY = Adapter(
    fields={
        "wish": (Wanted, Field(description="What shall happen to each of them")),
        "tasks": (
            Annotated[list[Row], Field(min_length=1, max_length=MOST)],
            Field(description="Tasks that one does not see are left out. Read the progress at /bulk-changes"),
        ),
    },
    without=frozenset({"verb"}),
    read=_many,
)
RESTORE_VIEW = Adapter(find=get_deleted_view)
