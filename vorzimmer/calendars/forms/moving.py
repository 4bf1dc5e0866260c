"""Another time for an appointment, and for which dates of a series it holds."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vorzimmer.calendars.forms.appointment import day_field, span, time_field

ONE, FOLLOWING, ALL = "one", "following", "all"
DATES = [(ONE, _("Only this date")), (FOLLOWING, _("This and all that follow")), (ALL, _("All dates"))]


def words_field() -> forms.CharField:
    """What goes out to everybody who was asked."""
    box = forms.Textarea(attrs={"rows": 5})
    return forms.CharField(label=_("What the others read"), required=False, max_length=4000, widget=box)


class WhichForm(forms.Form):
    """For which dates of a series; an appointment that happens once is not asked."""

    which = forms.ChoiceField(label=_("For which dates"), choices=DATES, widget=forms.RadioSelect, initial=ONE)

    def __init__(self, *args: Any, series: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not series:
            del self.fields["which"]

    def dates(self, occurrence: datetime | None) -> dict[str, Any]:
        """As the actions take it: one date, one and those after it, or neither."""
        which = self.cleaned_data.get("which", ALL)
        return {"occurrence": occurrence if which != ALL else None, "following": which == FOLLOWING}


class MoveForm(WhichForm):
    """From when to when, on the reader's own clock."""

    first_on = day_field(pgettext_lazy("an appointment", "Begins"))
    starts = time_field(pgettext_lazy("an appointment", "at"))
    last_on = day_field(pgettext_lazy("an appointment", "Ends"))
    ends = time_field(pgettext_lazy("an appointment", "at"))
    words = words_field()

    field_order = ["first_on", "starts", "last_on", "ends", "which", "words"]

    def __init__(self, *args: Any, all_day: bool, others: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not others:
            del self.fields["words"]
        self.all_day = all_day
        if all_day:
            del self.fields["starts"], self.fields["ends"]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if not self.errors:
            zone = timezone.get_current_timezone_name()
            starts, ends = span(said | {"all_day": self.all_day}, said["first_on"], said["last_on"], zone)
            if ends <= starts:
                self.add_error("last_on", _now("It ends before it begins."))
            said["starts_at"], said["ends_at"] = starts, ends
        return said


class CancelForm(WhichForm):
    """Polite words that go to everybody who was asked."""

    words = words_field()


class AnswerForm(forms.Form):
    """Yes, if need be, no; with a word if one likes."""

    answer = forms.ChoiceField(choices=[(each, each) for each in ("accepted", "tentative", "declined")])
    comment = forms.CharField(required=False, max_length=500)
