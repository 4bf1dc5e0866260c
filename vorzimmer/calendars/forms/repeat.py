"""How often an appointment comes back: a sentence is chosen, never a rule."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vorzimmer.calendars import repeating
from vorzimmer.foundation.choosing import choose_from
from vorzimmer.planning.rhythm import Pattern, Rhythm
from vorzimmer.planning.rhythm.words import WEEKDAYS

NEVER, DAILY = "never", "daily"
PATTERNS: list[tuple[str, Any]] = [
    (NEVER, _("Once")),
    (DAILY, pgettext_lazy("a rhythm", "Every day")),
    (Pattern.WORKDAYS, _("Every working day")),
    (Pattern.WEEKLY, _("Every week")),
    (Pattern.MONTHLY_DAY, _("Every month on this day")),
    (Pattern.MONTHLY_WEEKDAY, _("Every month on this weekday")),
    (Pattern.YEARLY, pgettext_lazy("a rhythm", "Every year")),
]
ENDS = [
    ("never", pgettext_lazy("a series", "Without an end")), ("until", _("Until a day")), ("count", _("So many times")),
]  # fmt: skip


class RepeatForm(forms.Form):
    """Only the fields of the chosen sentence count. `own`: a rule of another program, kept as it is."""

    pattern = forms.ChoiceField(label=_("Repeats"), choices=PATTERNS, widget=forms.RadioSelect)
    weekdays = forms.MultipleChoiceField(
        label=_("On which weekdays"), required=False, widget=forms.CheckboxSelectMultiple,
        choices=[(str(day), name) for day, name in enumerate(WEEKDAYS)],
    )  # fmt: skip
    interval = forms.IntegerField(
        label=_("Spacing"), min_value=1, max_value=52, required=False, help_text=_("1: every time. 2: every other one."),
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "class": "short"}),
    )  # fmt: skip
    how_long = forms.ChoiceField(label=_("How long"), choices=ENDS, widget=forms.RadioSelect, required=False)
    until = forms.DateField(
        label=_("Last day"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    count = forms.IntegerField(
        label=_("How many times"), min_value=2, max_value=730, required=False,
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "class": "short"}),
    )  # fmt: skip

    def __init__(self, *args: Any, own: str = "", zone: str, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "repeat_%s", **kwargs})
        self.own, self.zone = own, zone
        if own:
            choose_from(self, "pattern", [*PATTERNS, (Pattern.OWN, _("By a rule of another calendar"))])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("pattern", NEVER) == NEVER:
            return cleaned
        if cleaned.get("how_long") == "until" and not cleaned.get("until") and "until" not in self.errors:
            self.add_error("until", _("Until which day?"))
        if cleaned.get("how_long") == "count" and not cleaned.get("count") and "count" not in self.errors:
            self.add_error("count", _("How many times?"))
        return cleaned

    def rule(self, first: date) -> str:
        """The rule of a valid form for an appointment that begins on `first`; empty when it does not come back."""
        said = self.cleaned_data
        if said["pattern"] == NEVER:
            return ""
        if said["pattern"] == Pattern.OWN:
            return self.own
        days = tuple(int(day) for day in said["weekdays"])
        plain = repeating.usual(said["pattern"], first, days, said.get("interval") or 1)
        until = said["until"] if said["how_long"] == "until" else None
        count = said["count"] if said["how_long"] == "count" else None
        ended = Rhythm(plain.pattern, plain.interval, plain.weekdays, plain.nth, plain.day, plain.month, until, count)
        return repeating.rule_of(ended, self.zone)


def as_initial(rule: str, first: date, zone: str) -> dict[str, Any]:
    """Where the form begins."""
    if not rule:
        return {"pattern": NEVER, "weekdays": [str(first.weekday())], "interval": 1, "how_long": "never"}
    rhythm = repeating.rhythm_of(rule, first, zone)
    pattern: str = rhythm.pattern
    if rhythm.weekdays == repeating.EVERY_DAY and rhythm.interval == 1:
        pattern = DAILY
    elif pattern != Pattern.WORKDAYS and rhythm != _ended_like(rhythm, first):
        pattern = Pattern.OWN
    return {
        "pattern": pattern, "weekdays": [str(day) for day in rhythm.weekdays] or [str(first.weekday())],
        "interval": rhythm.interval, "until": rhythm.until, "count": rhythm.count,
        "how_long": "until" if rhythm.until else "count" if rhythm.count else "never",
    }  # fmt: skip


def own_rule(rule: str, first: date, zone: str) -> str:
    """The rule if none of the sentences says it, to be kept as it is."""
    return rule if rule and as_initial(rule, first, zone)["pattern"] == Pattern.OWN else ""


def _ended_like(rhythm: Rhythm, first: date) -> Rhythm:
    """What our sentence for this pattern would say: the same, or the rule is another one."""
    if rhythm.pattern in (Pattern.OWN, Pattern.MONTHLY_WORKDAY):
        return Rhythm(Pattern.OWN)
    plain = repeating.usual(rhythm.pattern, first, rhythm.weekdays, rhythm.interval)
    return Rhythm(
        plain.pattern, plain.interval, plain.weekdays, plain.nth, plain.day, plain.month, rhythm.until, rhythm.count
    )
