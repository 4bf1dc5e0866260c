"""What an appointment is: what, when, with whom; the rest stands behind folds."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from email.utils import getaddresses
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.core.validators import validate_email
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vorzimmer.calendars.content import Content, Guest
from vorzimmer.calendars.places import Place
from vorzimmer.foundation.choosing import choose_from
from vorzimmer.people import timezones
from vorzimmer.people.forms.zones import choose_zone
from vorzimmer.people.models import Membership

KINDS = [
    ("meeting", pgettext_lazy("an appointment", "Meeting")), ("call", pgettext_lazy("an appointment", "Call")),
    ("block", pgettext_lazy("an appointment", "No appointments")), ("travel", pgettext_lazy("an appointment", "On the way")),
]  # fmt: skip
REMINDERS = [
    ("", _("No reminder")), ("5", _("5 minutes before")), ("15", _("15 minutes before")), ("60", _("1 hour before")),
    ("1440", _("1 day before")), ("2880", _("2 days before")),
]  # fmt: skip
MINUTES = ("buffer_before", "buffer_after", "travel_before", "travel_after")
MOST_GUESTS = 50
ONE_DAY = timedelta(days=1)


def day_field(label: Any, **kwargs: Any) -> forms.DateField:
    """A day, chosen in the browser's own calendar."""
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **kwargs)


def time_field(label: Any, **kwargs: Any) -> forms.TimeField:
    """A time by the clock of the chosen place."""
    widget = forms.TimeInput(attrs={"type": "time", "step": 300}, format="%H:%M")
    return forms.TimeField(label=label, widget=widget, **kwargs)


def _minutes(label: Any) -> forms.IntegerField:
    widget = forms.NumberInput(attrs={"inputmode": "numeric", "class": "short", "step": 5})
    return forms.IntegerField(label=label, min_value=0, max_value=1440, required=False, widget=widget)


class AppointmentForm(forms.Form):
    """Days and times are those of the chosen zone. An appointment of whole days has no times."""

    title = forms.CharField(label=_("What is it about?"), max_length=200)
    calendar = forms.ChoiceField(label=_("In which calendar"))
    all_day = forms.BooleanField(label=_("Whole days"), required=False)
    first_on = day_field(pgettext_lazy("an appointment", "Begins"))
    starts = time_field(pgettext_lazy("an appointment", "at"))
    last_on = day_field(pgettext_lazy("an appointment", "Ends"))
    ends = time_field(pgettext_lazy("an appointment", "at"))
    zone = forms.ChoiceField(label=_("Time zone"), required=False)
    people = forms.MultipleChoiceField(label=_("Who comes"), required=False, widget=forms.CheckboxSelectMultiple)
    others = forms.CharField(
        label=_("Others"), required=False, max_length=4000, help_text=_("Mail addresses, one per line. No account is needed."),
        widget=forms.Textarea(attrs={"rows": 2, "placeholder": "Lena Wolf <lena@example.org>"}),
    )  # fmt: skip
    place = forms.CharField(label=_("Where"), required=False, max_length=300)
    link = forms.URLField(label=_("Link to the call"), required=False, max_length=500, assume_scheme="https")
    description = forms.CharField(
        label=_("What is good to know"), required=False, max_length=20_000, widget=forms.Textarea(attrs={"rows": 3})
    )
    kind = forms.ChoiceField(label=_("What it is"), choices=KINDS, widget=forms.RadioSelect, required=False)
    buffer_before, buffer_after = _minutes(_("Buffer before")), _minutes(_("Buffer after"))
    travel_before, travel_after = _minutes(_("Way there")), _minutes(_("Way back"))
    private = forms.BooleanField(
        label=_("Private"), required=False, help_text=_("Others only see that the time is taken.")
    )
    free = forms.BooleanField(label=_("The time stays free for others"), required=False)
    tentative = forms.BooleanField(label=_("Not certain yet"), required=False)
    fixed = forms.BooleanField(label=_("Cannot be moved"), required=False)
    remind = forms.ChoiceField(label=_("Remind me"), choices=REMINDERS, required=False)

    def __init__(
        self, *args: Any, places: Iterable[Place], people: Iterable[Membership], zone: str, **kwargs: Any
    ) -> None:
        super().__init__(*args, **{"auto_id": "appointment_%s", **kwargs})
        self.places = {place.key: place for place in places}
        self.known = {str(member.pk): member for member in people}
        self.default_zone = zone
        if self.is_bound and self.data.get("all_day"):
            self.fields["starts"].required = self.fields["ends"].required = False
        choose_from(self, "calendar", [(key, place.label) for key, place in self.places.items()])
        choose_from(self, "people", [(key, member.name) for key, member in self.known.items()])
        choose_zone(self, "zone", str(self.initial.get("zone") or zone))

    def clean_zone(self) -> str:
        said: str = self.cleaned_data["zone"]
        return said if timezones.is_zone(said) else self.default_zone

    def clean_others(self) -> list[Guest]:
        """Names and addresses as people paste them: by line, comma or semicolon."""
        found = []
        for name, email in getaddresses([self.cleaned_data["others"].replace("\n", ",").replace(";", ",")]):
            if name or email:
                try:
                    validate_email(email)
                except forms.ValidationError:
                    raise forms.ValidationError(
                        _now("“%(text)s” is no mail address.") % {"text": email or name}
                    ) from None
                found.append(Guest(name=name[:120], email=email))
        if len(found) > MOST_GUESTS:
            raise forms.ValidationError(_now("At most %(count)s guests by mail.") % {"count": MOST_GUESTS})
        return found

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        first, last = said.get("first_on"), said.get("last_on") or said.get("first_on")
        if first is None or last is None:
            return said
        if said.get("all_day") or (said.get("starts") and said.get("ends")):
            begins, until = span(said, first, last, self._zone)
            if until < begins or (until == begins and not said.get("all_day")):
                self.add_error("last_on", _now("It ends before it begins."))
            said["starts_at"], said["ends_at"] = begins, until
        return said

    @property
    def _zone(self) -> str:
        return str(self.cleaned_data.get("zone") or self.default_zone)

    @property
    def stands_in(self) -> Place:
        """Where it shall stand."""
        return self.places[self.cleaned_data["calendar"]]

    @property
    def remind_minutes(self) -> int | None:
        """How long before the reader wants to be reminded."""
        return int(self.cleaned_data["remind"]) if self.cleaned_data["remind"] else None

    def content(self, known: Content | None = None, **more: Any) -> Content:
        """As the actions take it; what the form does not show stays as it is in `known`."""
        said = self.cleaned_data
        status = "tentative" if said["tentative"] else "confirmed"
        fields: dict[str, Any] = {
            "title": said["title"], "starts_at": said["starts_at"], "ends_at": said["ends_at"], "zone": self._zone,
            "all_day": said["all_day"], "place": said["place"], "link": said["link"], "description": said["description"],
            "private": said["private"], "busy": not said["free"], "movable": not said["fixed"], "status": status,
            "guests": self._guests(known), **{name: said[name] or 0 for name in MINUTES}, **more,
        }  # fmt: skip
        fields |= {"kind": said["kind"]} if said["kind"] else {}
        return known.but(**fields) if known else Content(**fields)

    def _guests(self, known: Content | None) -> tuple[Guest, ...]:
        """Those who were asked before keep what is known of them."""
        before = {guest.key: guest for guest in known.guests} if known else {}
        chosen = [Guest(membership=self.known[key]) for key in self.cleaned_data["people"]]
        # Whoever is no longer on the list of people to choose from was asked all the same.
        unseen = [g for g in before.values() if g.membership is not None and str(g.membership.pk) not in self.known]
        return tuple(before.get(guest.key, guest) for guest in [*chosen, *unseen, *self.cleaned_data["others"]])


def span(said: dict[str, Any], first: date, last: date, zone: str) -> tuple[datetime, datetime]:
    """From when until when, by the clock of the zone; whole days end at the midnight after the last one."""
    here = ZoneInfo(zone)
    if said.get("all_day"):
        return datetime.combine(first, time(), here), datetime.combine(last + ONE_DAY, time(), here)
    starts, ends = datetime.combine(first, said["starts"], here), datetime.combine(last, said["ends"], here)
    if said["ends"] <= said["starts"] and last == first:
        ends = datetime.combine(last + ONE_DAY, said["ends"], here) if said["ends"] < time(4) else ends
    return starts, ends


def as_initial(content: Content, place: Place, zone: str, remind: int | None = None) -> dict[str, Any]:
    """Where the form begins."""
    here = ZoneInfo(content.zone or zone)
    starts, ends = content.starts_at.astimezone(here), content.ends_at.astimezone(here)
    others = [
        f"{guest.name} <{guest.email}>" if guest.name else guest.email
        for guest in content.guests
        if not guest.membership
    ]
    return {
        "title": content.title, "calendar": place.key, "all_day": content.all_day, "first_on": starts.date(),
        "starts": starts.time(), "last_on": (ends - ONE_DAY).date() if content.all_day else ends.date(),
        "ends": ends.time(), "zone": content.zone or zone, "place": content.place, "link": content.link,
        "people": [str(guest.membership.pk) for guest in content.guests if guest.membership],
        "others": "\n".join(others), "description": content.description, "kind": content.kind, "private": content.private,
        "free": not content.busy, "fixed": not content.movable, "tentative": content.status == "tentative",
        "remind": "" if remind is None else str(remind), **{name: getattr(content, name) or None for name in MINUTES},
    }  # fmt: skip
