"""Sample things for the gallery of components. Nothing here is read from the database."""

from datetime import timedelta
from types import SimpleNamespace as Sample
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest

from vorzimmer.foundation import clock

NAV = (
    ("today", "Heute", "house", 3, "g h"), ("tasks", "Aufgaben", "list-checks", 0, "g a"),
    ("talk", "Gespräche", "message-circle", 2, "g c"), ("dates", "Termine", "calendar", 0, ""),
    ("book", "Handbuch", "book-open", 0, ""), ("hours", "Stunden", "clock", 0, ""),
    ("people", "Menschen", "users", 0, ""),
)  # fmt: skip


LONGEST = "Dr. Maximiliane von Schwarzenberg-Oberhauser"


class SampleForm(forms.Form):
    """Every kind of field, with the words of the demo."""

    outcome = forms.CharField(
        label="Was soll am Ende da sein?",
        help_text="Ein Satz genügt. Dein Gegenüber fragt nach, was fehlt.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    hotel = forms.CharField(label="Hotelkategorie", required=False)
    when = forms.DateTimeField(label="Bis wann?", widget=forms.DateTimeInput(attrs={"type": "datetime-local"}))
    kind = forms.ChoiceField(
        label="Art", initial="a", widget=forms.RadioSelect,
        choices=[("a", "Reise"), ("b", "Recherche"), ("c", "Geschäftsreisekostenabrechnung")],
    )  # fmt: skip
    days = forms.MultipleChoiceField(
        label="An welchen Tagen?", required=False, initial=["mo"], widget=forms.CheckboxSelectMultiple,
        choices=[("mo", "Mo"), ("di", "Di"), ("mi", "Mi")],
    )  # fmt: skip
    zone = forms.ChoiceField(label="Zeitzone", choices=[("b", "Europa/Berlin"), ("w", "Europa/Wien")])
    alone = forms.BooleanField(
        label="Ben darf bis 150 € allein entscheiden", required=False, help_text="Darüber fragt er zuerst."
    )


def sample_context(request: HttpRequest) -> dict[str, Any]:
    """What `foundation/gallery.html` shows; `?theme=` is auto, light or dark."""
    now = clock.now()
    anna, ben, carla, long = (
        Sample(name=name, photo_url="") for name in ("Anna Lindqvist", "Ben Okafor", "Carla Weiß-Maier", LONGEST)
    )
    keys = ("key", "label", "url", "icon", "count", "shortcut")
    return {
        "nav": [dict(zip(keys, (key, label, "#", *rest), strict=True)) for key, label, *rest in NAV],
        "here": "today",
        "actor": Sample(person=anna),
        "role_label": "Auftraggeber",
        "workspace": Sample(name="Büro Nordlicht", slug="nord"),
        "other_workspaces": [Sample(name="Kanzlei Süd", slug="sued", url="")],
        "theme": request.GET.get("theme", "auto"),
        "form": SampleForm(initial={"kind": "a"}),
        "bad": SampleForm({"outcome": "", "kind": "", "zone": "b", "alone": "on"}, prefix="bad"),
        "anna": anna, "ben": ben, "carla": carla, "long": long,
        "now": now, "soon": now + timedelta(hours=5), "later": now + timedelta(days=2, hours=2),
        "far": now + timedelta(days=40), "past": now - timedelta(days=1, hours=3), "today": now.date(),
        "page_obj": Paginator(range(100), 10).page(2),
    }  # fmt: skip
