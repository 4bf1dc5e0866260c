"""How often: chosen like people say it, never as a rule's text."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.functional import lazystr
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation.choosing import choose_from
from vorzimmer.people.models import Membership
from vorzimmer.people.timezones import is_zone
from vorzimmer.planning.models import Series
from vorzimmer.planning.rhythm import LAST, LAST_DAY, Pattern, Rhythm, read_rule, write_rule
from vorzimmer.planning.rhythm.words import MONTHS, ORDINALS, WEEKDAYS

PATTERNS = [
    (Pattern.WEEKLY, _("On weekdays of my choice")),
    (Pattern.WORKDAYS, _("Every working day")),
    (Pattern.MONTHLY_WEEKDAY, _("Weekday in the month")),
    (Pattern.MONTHLY_WORKDAY, _("First or last working day")),
    (Pattern.MONTHLY_DAY, _("Day of the month")),
    (Pattern.YEARLY, _("Once a year")),
]
ENDS = [("never", _("Until it is ended")), ("until", _("Until a day")), ("count", _("So many times"))]
DAYS = [*((str(day), lazystr(f"{day}.")) for day in range(1, 32)), (str(LAST_DAY), _("last day"))]


def _number(label: Any, low: int, high: int, **kwargs: Any) -> forms.IntegerField:
    widget = forms.NumberInput(attrs={"inputmode": "numeric", "class": "short"})
    return forms.IntegerField(label=label, min_value=low, max_value=high, widget=widget, **kwargs)


def _day(label: Any, **kwargs: Any) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **kwargs)


class RhythmForm(forms.Form):
    """When, until when, and what becomes of days off. Only the fields of the chosen pattern count."""

    pattern = forms.ChoiceField(label=_("Rhythm"), choices=PATTERNS, widget=forms.RadioSelect)
    weekdays = forms.MultipleChoiceField(
        label=_("On which weekdays"), required=False, widget=forms.CheckboxSelectMultiple,
        choices=[(str(day), name) for day, name in enumerate(WEEKDAYS)],
    )  # fmt: skip
    nth = forms.ChoiceField(
        label=_("Which one of the month"), required=False, choices=[(str(n), name) for n, name in ORDINALS.items()]
    )
    weekday = forms.ChoiceField(
        label=_("Weekday"), required=False, choices=[(str(day), name) for day, name in enumerate(WEEKDAYS)]
    )
    edge = forms.ChoiceField(
        label=_("Which working day"), required=False, choices=[("1", ORDINALS[1]), (str(LAST), ORDINALS[LAST])]
    )
    day = forms.ChoiceField(label=_("Day"), required=False, choices=DAYS)
    month = forms.ChoiceField(
        label=_("Month"), required=False, choices=[(str(n), name) for n, name in enumerate(MONTHS, 1)]
    )
    interval = _number(
        _("Spacing"), 1, 52, initial=1,
        help_text=_("1: every week, month or year. 2: every other one."),
    )  # fmt: skip
    starts_on = _day(_("First day"))
    due_time = forms.TimeField(label=_("Done by"), widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"))
    zone = forms.CharField(required=False, max_length=60, widget=forms.HiddenInput)
    ends = forms.ChoiceField(label=_("How long"), choices=ENDS, widget=forms.RadioSelect)
    until = _day(_("Last day"), required=False)
    count = _number(_("How many times"), 1, 999, required=False)
    on_day_off = forms.ChoiceField(
        label=_("If that day is a weekend or a public holiday"), choices=Series.OnDayOff, widget=forms.RadioSelect
    )
    lead_days = _number(
        _("Handed over so many working days before"), 0, 60, help_text=_("So long there is time for it."),
    )  # fmt: skip
    assistant = forms.ChoiceField(label=_("Who does it"), required=False)

    def __init__(
        self, *args: Any, assistants: Iterable[Membership], lead: str, default_zone: str, **kwargs: Any
    ) -> None:
        super().__init__(*args, **{"auto_id": "rhythm_%s", **kwargs})
        self.assistants = {str(member.pk): member for member in assistants}
        usual = _("%(lead)s, or who leads then") % {"lead": lead} if lead else _("Whoever leads then")
        named = [(key, member.name) for key, member in self.assistants.items()]
        choose_from(self, "assistant", [("", usual), *named])
        self.default_zone = default_zone

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        pattern = cleaned.get("pattern")
        if pattern == Pattern.WEEKLY and not cleaned.get("weekdays"):
            self.add_error("weekdays", _("On which weekday?"))
        if cleaned.get("ends") == "until":
            self._check_until(cleaned)
        if cleaned.get("ends") == "count" and not cleaned.get("count") and "count" not in self.errors:
            self.add_error("count", _("How many times?"))
        return cleaned

    def _check_until(self, cleaned: dict[str, Any]) -> None:
        until, starts_on = cleaned.get("until"), cleaned.get("starts_on")
        if until is None and "until" not in self.errors:
            self.add_error("until", _("Until which day?"))
        if until is not None and starts_on is not None and until < starts_on:
            self.add_error("until", _("The last day is before the first one."))

    @property
    def rhythm(self) -> Rhythm:
        """What a valid form says."""
        said, pattern = self.cleaned_data, Pattern(self.cleaned_data["pattern"])
        weekly = pattern is Pattern.WEEKLY
        working = pattern is Pattern.MONTHLY_WORKDAY
        return Rhythm(
            pattern=pattern,
            interval=1 if pattern is Pattern.WORKDAYS else said.get("interval") or 1,
            weekdays=tuple(int(day) for day in said["weekdays"]) if weekly else (int(said["weekday"] or 0),)
            if pattern is Pattern.MONTHLY_WEEKDAY else (),
            nth=int((said["edge"] if working else said["nth"]) or 1),
            day=int(said["day"] or 1),
            month=int(said["month"] or 1),
            until=said["until"] if said["ends"] == "until" else None,
            count=said["count"] if said["ends"] == "count" else None,
        )  # fmt: skip

    @property
    def plan(self) -> dict[str, Any]:
        """As the actions take it."""
        said = self.cleaned_data
        return {
            "rule": write_rule(self.rhythm), "starts_on": said["starts_on"], "due_time": said["due_time"],
            "zone": said["zone"] if is_zone(said["zone"]) else self.default_zone, "on_day_off": said["on_day_off"],
            "lead_days": said["lead_days"], "assistant": self.assistants.get(said["assistant"]),
        }  # fmt: skip


def usual_rhythm(today: date, zone: str) -> dict[str, Any]:
    """Where the form begins: once a week on this weekday, in the afternoon."""
    weekday = min(today.weekday(), 4)
    return {
        "pattern": Pattern.WEEKLY, "weekdays": [str(weekday)], "weekday": str(weekday), "nth": "1", "edge": str(LAST),
        "day": str(today.day), "month": str(today.month), "interval": 1, "starts_on": today, "due_time": "17:00",
        "zone": zone, "ends": "never", "on_day_off": Series.OnDayOff.BEFORE, "lead_days": 3, "assistant": "",
    }  # fmt: skip


def as_initial(series: Series) -> dict[str, Any]:
    """A series as its form shows it."""
    rhythm = read_rule(series.rule)
    first = rhythm.weekdays[0] if rhythm.weekdays else 0
    return {
        "pattern": rhythm.pattern, "weekdays": [str(day) for day in rhythm.weekdays], "weekday": str(first),
        "nth": str(rhythm.nth), "edge": str(rhythm.nth), "day": str(rhythm.day), "month": str(rhythm.month),
        "interval": rhythm.interval, "starts_on": series.starts_on, "due_time": series.due_time, "zone": series.zone,
        "ends": "until" if rhythm.until else "count" if rhythm.count else "never", "until": rhythm.until,
        "count": rhythm.count, "on_day_off": series.on_day_off, "lead_days": series.lead_days,
        "assistant": str(series.assistant_id or ""),
    }  # fmt: skip
