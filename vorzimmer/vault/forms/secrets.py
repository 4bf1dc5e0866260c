"""Keeping, reading and sending what is secret. What was typed is never shown again, not even after a mistake."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation import clock
from vorzimmer.foundation.choosing import choose_among
from vorzimmer.people.models import Membership
from vorzimmer.vault.models import Secret
from vorzimmer.vault.sealing import Plain

from .accesses import Person

MOST_BYTES = 64 * 1024
NEVER = ""
LASTS = [(NEVER, _("until it is removed")), ("7", _("7 days")), ("30", _("30 days")), ("90", _("90 days"))]
HOURS = [(1, _("1 hour")), (24, _("1 day")), (72, _("3 days")), (168, _("7 days"))]


class Unseen(forms.Textarea):
    """Takes text and never gives it back."""

    def __init__(self) -> None:
        kept_to_itself = {
            "autocomplete": "off",
            "spellcheck": "false",
            "autocapitalize": "off",
            "class": "code",
            "rows": 2,
        }
        super().__init__(attrs=kept_to_itself)

    def format_value(self, value: Any) -> str | None:
        return None


class ContentForm(forms.Form):
    """What is secret: text, or a small file. Its fields have names that nothing in the house keeps (`people.stepup`)."""

    secret_text = forms.CharField(
        label=_("What is secret"), max_length=10_000, strip=False, widget=Unseen,
        help_text=_("Sealed at once. It is never in mails, in the search, in exports or in the history."),
    )  # fmt: skip
    secret_file = forms.FileField(
        label=_("Or a small file"), required=False, help_text=_("At most 64 KB, for example a key or recovery codes.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        text = self.fields["secret_text"]
        text.error_messages["required"] = _("Type it here, or choose a file.")
        text.required = "secret_file" not in self.files

    def clean(self) -> dict[str, Any]:
        """One of the two."""
        cleaned = super().clean() or self.cleaned_data
        file = cleaned.get("secret_file")
        if file and file.size > MOST_BYTES:
            self.add_error("secret_file", _("This file is too large. Up to 64 KB are possible."))
        return cleaned

    @property
    def plain(self) -> Plain:
        """What was typed or chosen, so that it shows itself nowhere."""
        file = self.cleaned_data.get("secret_file")
        if file:
            return Plain(file.read(), file.name[:100])
        return Plain.of(self.cleaned_data["secret_text"].replace("\r\n", "\n"))


class LastingForm(ContentForm):
    """And how long it is kept."""

    lasts = forms.ChoiceField(label=_("Kept"), choices=LASTS, required=False, initial=NEVER, widget=forms.RadioSelect)

    @property
    def expires_at(self) -> datetime | None:
        days = self.cleaned_data["lasts"]
        return clock.now() + timedelta(days=int(days)) if days else None


class KeepForm(LastingForm):
    """A new secret of an access."""

    field_order = ["label", "kind"]
    label = forms.CharField(label=_("What it is called"), max_length=120, help_text=_("This is not secret."))
    kind = forms.ChoiceField(
        label=_("Kind"), choices=[each for each in Secret.Kind.choices if each[0] != Secret.Kind.FILE],
        initial=Secret.Kind.PASSWORD, widget=forms.RadioSelect,
    )  # fmt: skip

    @property
    def kind_kept(self) -> str:
        """A file is a file, whatever was chosen."""
        return Secret.Kind.FILE if self.cleaned_data.get("secret_file") else self.cleaned_data["kind"]


class ReasonForm(forms.Form):
    """What it is needed for."""

    reason = forms.CharField(
        label=_("What do you need it for?"), max_length=300, widget=forms.TextInput(attrs={"autofocus": True})
    )


class EmergencyForm(forms.Form):
    """What has happened."""

    reason = forms.CharField(
        label=_("What has happened?"), max_length=300, min_length=15, widget=forms.Textarea(attrs={"rows": 2})
    )


class SendForm(ContentForm):
    """To whom, and for how long it waits."""

    field_order = ["to", "label"]
    to = Person(label=_("To"), queryset=Membership.objects.none(), widget=forms.RadioSelect, empty_label=None)
    label = forms.CharField(label=_("What it is called"), max_length=120, help_text=_("This is not secret."))
    hours = forms.TypedChoiceField(
        label=_("It waits for"), coerce=int, choices=HOURS, initial=24, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, people: Iterable[Membership], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        here = Membership.objects.filter(pk__in=[member.pk for member in people]).select_related("user")
        choose_among(self, "to", here.order_by("user__name"))
