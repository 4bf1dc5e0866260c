"""Looking for a time, offering times, answering."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation.choosing import choose_from
from vorzimmer.people.forms.zones import choose_zone
from vorzimmer.people.models import Membership
from vorzimmer.scheduling.models import TimeSearch

GUESTS = 4
"""Lines for people outside on one form; more are added as a list by other programs."""
LENGTHS = ((15, "15 min"), (30, "30 min"), (45, "45 min"), (60, "1 h"), (90, "1 h 30"), (120, "2 h"), (240, "4 h"))


def day_field(label: Any, **more: Any) -> forms.DateField:
    """A day, typed or picked."""
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **more)


def clock_field(label: Any, **more: Any) -> forms.TimeField:
    """A time of day."""
    return forms.TimeField(
        label=label, required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"), **more
    )


def moment_field(label: Any, **more: Any) -> forms.DateTimeField:
    """A moment on the clock that is active."""
    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
    return forms.DateTimeField(label=label, required=False, widget=widget, **more)


def words_field(label: Any, **more: Any) -> forms.CharField:
    """Some lines of text."""
    return forms.CharField(
        label=label, required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3}), **more
    )


class SearchForm(forms.Form):
    """What for, how long, when, with whom. People outside: a name and a mail address each."""

    for_whom = forms.ChoiceField(label=gettext_lazy("In whose name"))
    title = forms.CharField(label=gettext_lazy("What is it about?"), max_length=160)
    minutes = forms.TypedChoiceField(
        label=gettext_lazy("How long?"), choices=LENGTHS, coerce=int, initial=60, widget=forms.RadioSelect
    )
    first_on = day_field(gettext_lazy("From"))
    last_on = day_field(gettext_lazy("Until"))
    earliest = clock_field(gettext_lazy("Not before"))
    latest = clock_field(gettext_lazy("Over by"))
    members = forms.MultipleChoiceField(
        label=gettext_lazy("Who else of us comes?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    place = forms.CharField(label=pgettext_lazy("an appointment", "Place"), required=False, max_length=200)
    link = forms.URLField(label=gettext_lazy("Link to the video call"), required=False, max_length=500)
    buffer = forms.IntegerField(
        label=gettext_lazy("Minutes free before and after"), initial=0, min_value=0, max_value=240
    )
    travel = forms.IntegerField(label=gettext_lazy("Minutes of travel each way"), initial=0, min_value=0, max_value=600)
    note = words_field(gettext_lazy("A few words to those who are asked"))
    urgent = forms.BooleanField(
        label=gettext_lazy("It is urgent: desk time and lunch may be used if nothing else is left"), required=False
    )

    def __init__(self, *args: Any, engagement: Engagement, actor_id: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        team = engagement.team
        self.people = {str(part.membership_id): part.membership for part in team.parts}
        first = [*team.deciding, *team.contacts, *team.assistants]
        names: dict[str, str] = {str(member.pk): member.name for member in first}
        choose_from(self, "for_whom", list(names.items()))
        others: Iterable[Membership] = [
            part.membership for part in team.parts if part.role in ("contact", "lead", "backup")
        ]
        choose_from(self, "members", [(str(each.pk), each.name) for each in others])
        for number in range(1, GUESTS + 1):
            self.fields[f"name_{number}"] = forms.CharField(label=_("Name"), required=False, max_length=120)
            self.fields[f"email_{number}"] = forms.EmailField(label=_("Mail address"), required=False)
            self.fields[f"for_{number}"] = forms.CharField(label=_("Arranges it for"), required=False, max_length=120)
            self.fields[f"zone_{number}"] = forms.ChoiceField(label=_("Time zone"), required=False)
            choose_zone(self, f"zone_{number}", none=str(_("not known")))
            self.fields[f"language_{number}"] = forms.ChoiceField(
                label=_("Language"), required=False, choices=[("de", "Deutsch"), ("en", "English")], initial="de"
            )

    @property
    def guest_lines(self) -> list[list[forms.BoundField]]:
        """The fields of each line."""
        names = ("name", "email", "for", "zone", "language")
        return [[self[f"{name}_{number}"] for name in names] for number in range(1, GUESTS + 1)]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if said.get("first_on") and said.get("last_on") and said["last_on"] < said["first_on"]:
            self.add_error("last_on", _("The last day comes before the first."))
        for number in range(1, GUESTS + 1):
            if said.get(f"name_{number}") and not said.get(f"email_{number}") and f"email_{number}" not in self.errors:
                self.add_error(f"email_{number}", _("People outside need a mail address."))
        return said

    @property
    def told(self) -> dict[str, Any]:
        """The arguments of the verb."""
        said = self.cleaned_data
        plain = ("title", "minutes", "first_on", "last_on", "earliest", "latest", "place", "link", "buffer", "travel",
                 "note", "urgent")  # fmt: skip
        guests = [
            {"name": said[f"name_{n}"] or said[f"email_{n}"], "email": said[f"email_{n}"], "for_name": said[f"for_{n}"],
             "zone": said[f"zone_{n}"], "language": said[f"language_{n}"] or "de"}
            for n in range(1, GUESTS + 1) if said.get(f"email_{n}")
        ]  # fmt: skip
        return {name: said[name] for name in plain} | {
            "for_whom": self.people[said["for_whom"]], "guests": tuple(guests),
            "members": tuple(self.people[key] for key in said["members"]),
        }  # fmt: skip


class OfferForm(forms.Form):
    """Which times, to whom as what, until when."""

    way = forms.ChoiceField(
        label=gettext_lazy("How?"), choices=TimeSearch.Way, widget=forms.RadioSelect, required=False
    )
    own_1 = moment_field(gettext_lazy("Another time"))
    own_2 = moment_field(gettext_lazy("One more"))
    deadline = moment_field(gettext_lazy("Answers until"))
    words = words_field(gettext_lazy("What you would like to say"))
    hides = forms.BooleanField(label=gettext_lazy("Nobody sees the others and their answers"), required=False)
    hold = forms.BooleanField(
        label=gettext_lazy("Keep these times free in the calendar until then"), required=False, initial=True
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.times: list[datetime] = []

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        chosen = [_moment(each) for each in self.data.getlist("times")] if hasattr(self.data, "getlist") else []
        own = [said[name] for name in ("own_1", "own_2") if said.get(name)]
        self.times = sorted({each for each in [*chosen, *own] if each is not None})
        if not self.times and not self.errors:
            self.add_error(None, _("Choose at least one time."))
        return said


class CounterForm(forms.Form):
    """Three times of one's own, and a few words; on the clock that is active."""

    own_1 = moment_field(gettext_lazy("First time"))
    own_2 = moment_field(gettext_lazy("Second time"))
    own_3 = moment_field(gettext_lazy("Third time"))
    words = words_field(gettext_lazy("A few words, if you like"))

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if not self.errors and not any(said.get(name) for name in ("own_1", "own_2", "own_3")):
            self.add_error("own_1", _("Choose at least one time."))
        return said

    @property
    def times(self) -> tuple[datetime, ...]:
        """What was typed, without doubles."""
        said = [self.cleaned_data.get(name) for name in ("own_1", "own_2", "own_3")]
        return tuple(sorted({each for each in said if each is not None}))


def _moment(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo is not None else None
