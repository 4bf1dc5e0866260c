"""When somebody can be reached in a workspace, and whose public holidays they keep.

The members room shows and saves it: `HoursForm(data, hours=membership.reachable_hours, region=…, own=…)` with
the part `people/hours_fields.html`; then `cleaned_data["hours"]` and `["region"]` fit `Membership.set_hours`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vorzimmer.foundation.working_time.weeks import MIDNIGHT, Slot, week_of, week_to_json
from vorzimmer.people import regions

WEEKDAYS = (
    gettext_lazy("Monday"),
    gettext_lazy("Tuesday"),
    gettext_lazy("Wednesday"),
    gettext_lazy("Thursday"),
    gettext_lazy("Friday"),
    gettext_lazy("Saturday"),
    gettext_lazy("Sunday"),
)
LEAST_STRETCHES = 2
MOST_STRETCHES = 6


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday as the template shows it."""

    name: str
    stretches: list[tuple[forms.BoundField, forms.BoundField]]
    errors: list[str]


class HoursForm(forms.Form):
    """Per weekday two stretches or more, from and until; an empty one is none. 0:00 as an end is midnight."""

    def __init__(
        self, *args: Any, hours: dict[str, list[list[str]]], region: str, own: str = "", **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.mistakes: dict[int, list[str]] = {}
        self.counts = [self._stretches(hours.get(str(day), []), day) for day in range(7)]
        self.fields["region"] = forms.ChoiceField(
            label=_("Public holidays"),
            choices=[("", _unset(own)), *regions.choices()],
            initial=region,
            required=False,
        )

    def _stretches(self, kept: list[list[str]], day: int) -> int:
        """Add the fields of a weekday: those kept, those sent, and one empty one to go on with."""
        sent = sum(f"day{day}_{place}_from" in self.data for place in range(MOST_STRETCHES))
        count = min(MOST_STRETCHES, max(LEAST_STRETCHES, len(kept) + 1, sent))
        for place in range(count):
            ends = kept[place] if place < len(kept) else ["", ""]
            for end, value, words in zip(("from", "until"), ends, (_("from"), _("until")), strict=True):
                label = f"{WEEKDAYS[day]}, {place + 1}. {words}"
                initial = "00:00" if value == "24:00" else value
                self.fields[f"day{day}_{place}_{end}"] = forms.TimeField(
                    label=label,
                    required=False,
                    initial=initial,
                    widget=forms.TimeInput(attrs={"type": "time", "aria-label": label}),
                    error_messages={"invalid": _("A time is written like 9:30.")},
                )
        return count

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        week = {day: list(self._slots(day, told)) for day in range(7)}
        if self.errors or self.mistakes:
            raise forms.ValidationError(_("Please look at the marked days once more."))
        if not any(week.values()):
            raise forms.ValidationError(
                _("At least one stretch in the week is needed, so that promises can be reckoned.")
            )
        return {"hours": week_to_json(week_of(week)), "region": told.get("region", "")}

    def _slots(self, day: int, told: dict[str, Any]) -> Iterator[Slot]:
        """The stretches of a weekday; what is wrong with them is noted in words."""
        before: Slot | None = None
        places = range(self.counts[day])
        pairs = [(told.get(f"day{day}_{n}_from"), told.get(f"day{day}_{n}_until")) for n in places]
        whole = sorted((begins, ends) for begins, ends in pairs if begins is not None and ends is not None)
        if any((begins is None) != (ends is None) for begins, ends in pairs):
            self._note(day, _("A stretch needs a beginning and an end."))
        for begins, ends in whole:
            words = {"begins": f"{begins:%H:%M}", "ends": f"{ends:%H:%M}"}
            if ends not in (MIDNIGHT,) and ends <= begins:
                self._note(day, _("%(begins)s to %(ends)s: the end comes before the beginning.") % words)
            elif before and begins < (before[1] if before[1] != MIDNIGHT else time.max):
                words |= {"first": f"{before[0]:%H:%M}", "last": f"{before[1]:%H:%M}"}
                self._note(day, _("%(begins)s to %(ends)s overlaps with %(first)s to %(last)s.") % words)
            else:
                before = (begins, ends)
                yield before

    def _note(self, day: int, words: str) -> None:
        self.mistakes.setdefault(day, []).append(words)

    @property
    def weekdays(self) -> list[Weekday]:
        """Everything the template needs, Monday first."""
        return [
            Weekday(
                str(name),
                [(self[f"day{day}_{n}_from"], self[f"day{day}_{n}_until"]) for n in range(self.counts[day])],
                self.mistakes.get(day, []),
            )
            for day, name in enumerate(WEEKDAYS)
        ]


def _unset(own: str) -> str:
    """The choice of somebody who keeps the holidays of the workspace."""
    if not own:
        return _("As in the workspace")
    return _("As in the workspace: %(region)s") % {"region": regions.region_name(own)}
