"""An appointment and how it repeats: two forms that are filled in, checked and read together."""

from collections.abc import Iterable, Mapping
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.dateparse import parse_time

from vorzimmer.calendars import repeating
from vorzimmer.calendars.content import Content
from vorzimmer.calendars.forms.appointment import AppointmentForm, span
from vorzimmer.calendars.forms.repeat import RepeatForm, as_initial, own_rule
from vorzimmer.calendars.look import parse_day
from vorzimmer.calendars.places import Place
from vorzimmer.foundation import clock, moments
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership

HOUR = timedelta(hours=1)
MORNING = time(9)


class Whole:
    """`known` is what there was before. `sent` is a POST, or the GET of the preview, or None."""

    def __init__(
        self, actor: Actor, sent: Any, places: Iterable[Place], people: Iterable[Membership], initial: dict[str, Any],
        known: Content | None = None,
    ) -> None:  # fmt: skip
        self.zone = actor.person.timezone
        self.form = AppointmentForm(sent, places=places, people=people, zone=self.zone, initial=initial)
        first = known.starts_at.astimezone(ZoneInfo(known.zone)).date() if known else initial.get("first_on")
        rule, zone = (known.rule if known else ""), (known.zone if known else self.zone)
        first = first or moments.today()
        self.rule, own = rule, own_rule(rule, first, zone)
        self.repeat = RepeatForm(sent, own=own, zone=zone, initial=as_initial(rule, first, zone))

    def is_valid(self) -> bool:
        """Both, so that every mistake is said at once."""
        return self.form.is_valid() & self.repeat.is_valid()

    def content(self, known: Content | None = None, **more: Any) -> Content:
        """As the actions take it. The first date is the first one that the rule names."""
        content = self.form.content(known, **more)
        return self._repeating(content)

    def _repeating(self, content: Content) -> Content:
        zone = ZoneInfo(content.zone)
        begins = content.starts_at.astimezone(zone)
        rule = self.repeat.rule(begins.date())
        if not rule:
            return content.but(rule="")
        by = repeating.first_day(rule, begins.date(), content.zone) - begins.date()
        ends = content.ends_at.astimezone(zone)
        return content.but(rule=rule, starts_at=begins + by, ends_at=ends + by)

    def of_all(self, content: Content, date: Any, series: Content) -> Content:
        """What was said about one date, said of the whole series: its first date moves by as much."""
        zone = ZoneInfo(content.zone)
        by = _wall(content.starts_at, zone) - _wall(date.starts_at, zone)
        begins = (_wall(series.starts_at, zone) + by).replace(tzinfo=zone)
        lasts = content.ends_at - content.starts_at
        return content.but(starts_at=begins, ends_at=begins + lasts)

    def times(self) -> Content | None:
        """What can be said already while other fields are still wrong; None before the time is complete."""
        if not self.form.is_bound:
            return self._begun()
        self.is_valid()
        said = self.form.cleaned_data
        if "starts_at" not in said or said["ends_at"] < said["starts_at"] or "last_on" in self.form.errors:
            return None
        plain = Content(
            title="", starts_at=said["starts_at"], ends_at=said["ends_at"], zone=said.get("zone") or self.zone,
            all_day=said["all_day"],
        )  # fmt: skip
        return self._repeating(plain) if self.repeat.is_valid() else plain

    def _begun(self) -> Content | None:
        """Where the form begins, before anything was typed."""
        said = dict(self.form.initial)
        if not said.get("first_on"):
            return None
        zone = said.get("zone") or self.zone
        starts_at, ends_at = span(said, said["first_on"], said["last_on"], zone)
        all_day = bool(said.get("all_day"))
        return Content(title="", starts_at=starts_at, ends_at=ends_at, zone=zone, all_day=all_day, rule=self.rule)

    @property
    def members(self) -> list[Membership]:
        """Who is chosen of those one can choose from."""
        chosen = self.form["people"].value() or []
        return [self.form.known[key] for key in chosen if key in self.form.known]

    def series_words(self, content: Content) -> dict[str, Any]:
        """The rule in a sentence, and its next days."""
        if not content.rule:
            return {}
        first = content.starts_at.astimezone(ZoneInfo(content.zone)).date()
        days = repeating.next_days(content.rule, first, content.zone, repeating.SHOWN + 1)
        return {
            "sentence": repeating.sentence(content.rule, first, content.zone), "days": days[: repeating.SHOWN],
            "more": len(days) > repeating.SHOWN,
        }  # fmt: skip

    @property
    def repeats(self) -> bool:
        """Whether the fold with the rhythm stands open."""
        return self.repeat["pattern"].value() not in (None, "", "never")

    @property
    def zone_differs(self) -> bool:
        return bool(self.form["zone"].value()) and self.form["zone"].value() != self.zone

    @property
    def place(self) -> Place | None:
        """Where it shall stand: what is chosen, or the first to choose from."""
        chosen = self.form.places.get(str(self.form["calendar"].value()))
        return chosen or next(iter(self.form.places.values()), None)


def begun(query: Mapping[str, str], actor: Actor, task: Any) -> dict[str, Any]:
    """Where a new appointment begins: at the place that was clicked, or at the next full hour."""
    now = moments.local(clock.now())
    day = parse_day(query.get("day", "")) or now.date()
    soon = (now + HOUR).replace(minute=0).time() if day == now.date() and now.hour < 20 else MORNING
    starts = _time(query.get("starts", "")) or soon
    begins = datetime.combine(day, starts)
    ends = _time(query.get("ends", "")) or (begins + HOUR).time()
    last = day if ends > starts else day + timedelta(days=1)
    return {
        "first_on": day, "starts": starts, "last_on": last, "ends": ends, "zone": actor.person.timezone, "kind": "meeting",
        "title": query.get("title", "")[:200] or (task.title if task else ""), "people": [str(actor.id)],
        "calendar": query.get("calendar", ""), "remind": "15",
    }  # fmt: skip


def _time(text: str) -> time | None:
    try:
        return parse_time(text)
    except ValueError:
        return None


def _wall(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.astimezone(zone).replace(tzinfo=None)
