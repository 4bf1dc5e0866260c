"""How each figure is called, told and explained."""

from datetime import timedelta

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext, pgettext_lazy

from vorzimmer.foundation import moments

TITLES = {
    "delivered": pgettext_lazy("a figure", "Delivered"),
    "on_time": gettext_lazy("On time"),
    "first_time_right": gettext_lazy("Right the first time"),
    "rework": gettext_lazy("Rounds of changes"),
    "client_answers": gettext_lazy("Answers of the client in time"),
    "assistant_answers": gettext_lazy("Answers of the assistant in time"),
    "looked_at": gettext_lazy("Results looked at soon"),
    "hours": gettext_lazy("Planned time"),
    "ratings": gettext_lazy("Ratings"),
    "complaints": gettext_lazy("Complaints"),
}
FORMULAS = {
    "delivered": gettext_lazy("Tasks whose first result came in this time."),
    "on_time": gettext_lazy(
        "First results by the agreed date, of all with a date. Time in which a question to the client blocked the"
        " work puts the date off."
    ),
    "first_time_right": gettext_lazy("Approved without a request for changes, of all that were approved."),
    "rework": gettext_lazy("Requests for changes in this time, and about how many tasks."),
    "client_answers": gettext_lazy(
        "Questions that the client answered by the promised moment, of all answered in this time."
    ),
    "assistant_answers": gettext_lazy(
        "Questions that the assistant answered by the promised moment, of all answered in this time."
    ),
    "looked_at": gettext_lazy(
        "Results that the client decided about by the end of the next working day, of all decided in this time."
    ),
    "hours": gettext_lazy("Time budgets of the tasks handed over in this time, against the hours of the agreement."),
    "ratings": gettext_lazy("Mean of both marks, for the result and for working together, from 1 to 5."),
    "complaints": gettext_lazy("Complaints raised in this time, and how many are settled."),
}

HOUR = timedelta(hours=1)


def title(key: str) -> str:
    """What stands above it."""
    return str(TITLES[key])


def formula(key: str) -> str:
    """A sentence that says how it is reckoned."""
    return str(FORMULAS[key])


def told(key: str, done: int, of: int) -> str:
    """The figure itself: never a percentage."""
    if key == "delivered":
        return ngettext("%(n)s task", "%(n)s tasks", done) % {"n": done}
    if key == "rework":
        about = ngettext("%(n)s round on %(of)s task", "%(n)s rounds, tasks: %(of)s", done)
        return about % {"n": done, "of": of} if done else _("none")
    if key == "hours":
        return _hours(done, of)
    if key in ("ratings", "complaints") and not of:
        return _("none")
    if key == "ratings":
        return mean(done, of)
    return _("%(done)s of %(of)s") % {"done": done, "of": of} if of else _("no case")


def mean(total: int, count: int) -> str:
    """4.5 or, in German, 4,5."""
    number = f"{total / count:.1f}"
    return number.replace(".", ",") if moments.spoken() == "de" else number


def _hours(planned: int, agreed: int) -> str:
    if not agreed:
        return moments.duration(planned)
    said = {"planned": moments.duration(planned), "agreed": moments.duration(agreed)}
    return _("%(planned)s of %(agreed)s") % said


def value(key: str, done: int, of: int) -> float | None:
    """What the chart draws: a share from 0 to 1, or a number; None when there was nothing."""
    if key in ("delivered", "rework", "complaints"):
        return float(of if key == "complaints" else done)
    if not of:
        return None
    return done / of


def highest(key: str) -> float:
    """The top of the chart; 0 when it follows the numbers."""
    return {"delivered": 0.0, "rework": 0.0, "complaints": 0.0, "ratings": 5.0}.get(key, 1.0)


def rounds(count: int) -> str:
    """How often changes were asked for."""
    return (
        ngettext("%(n)s round of changes", "%(n)s rounds of changes", count) % {"n": count} if count else _("at once")
    )


def after(took: timedelta) -> str:
    """How long it took, in hours or days."""
    return pgettext("time", "after %(span)s") % {"span": span(took)}


def median(took: timedelta) -> str:
    """Half of them took no longer than that."""
    return _("half of them within %(span)s") % {"span": span(took)}


def lateness(late: timedelta) -> str:
    """In time, or by how much not."""
    return _("%(span)s late") % {"span": span(late)} if late > timedelta(0) else _("in time")


def span(took: timedelta) -> str:
    """A length of time, roughly: minutes up to two hours, hours up to two days, then days."""
    if took < 2 * HOUR:
        return moments.duration(max(int(took.total_seconds() // 60), 1))
    if took < 48 * HOUR:
        return _("%(n)s h") % {"n": int(took / HOUR)}
    return ngettext("%(n)s day", "%(n)s days", took.days) % {"n": took.days}
