"""Ending well: announcing it, the last talk, thanks, a reference, the confirmation."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation.choosing import choose_from
from vorzimmer.people.models import Membership

from .plans import day_field, words_field


class AnnounceForm(forms.Form):
    """When, and what others are told."""

    ends_on = day_field(_("Last day"))
    may_be_said = words_field(
        _("What others are told"),
        rows=2,
        help_text=_("Both sides keep to this, for example “We are moving on as planned.”"),
    )
    reason = words_field(
        _("Reason"), rows=2, help_text=_("Read by you and the coordination only. You need not give one.")
    )
    immediate = forms.BooleanField(
        label=_("End it at once, for an important reason"), required=False,
        help_text=_("All access ends the moment you confirm. Then a reason is needed."),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("immediate") and not cleaned.get("reason", "").strip():
            self.add_error("reason", _("An end at once needs a reason; the coordination reads it."))
        return cleaned


class TalkForm(forms.Form):
    """What was said."""

    on = day_field(_("When you talked"))
    worked = words_field(_("What worked well"))
    change = words_field(_("What we would do differently"))
    contact = words_field(_("Staying in touch"), rows=2)


class ThanksForm(forms.Form):
    """A few words."""

    text = words_field(_("Your words"), required=True)


class ReferenceForm(forms.Form):
    """The paragraphs of a reference."""

    about = forms.ChoiceField(label=_("About whom"))
    tasks = words_field(
        _("What they did"),
        required=True,
        help_text=_("For example: planned journeys, kept the calendar, wrote to customers."),
    )
    skills = words_field(_("How they did it"), required=True)
    results = words_field(_("What came of it"))
    wish = words_field(_("What you wish them"), rows=2)

    def __init__(self, *args: Any, people: Iterable[Membership], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(member.pk): member for member in people}
        choose_from(self, "about", [(key, member.name) for key, member in self.people.items()])

    def clean_about(self) -> Membership:
        return self.people[self.cleaned_data["about"]]


class ConfirmForm(forms.Form):
    """The name, typed by hand."""

    name = forms.CharField(label=_("Your name, as your signature"), max_length=120)
