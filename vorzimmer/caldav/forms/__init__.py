"""Plain forms of calendars in step."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.caldav.models.linked import Linked
from vorzimmer.foundation.choosing import choose_from

KNOWN = [
    ("iCloud", "https://caldav.icloud.com"), ("Fastmail", "https://caldav.fastmail.com"),
    ("mailbox.org", "https://dav.mailbox.org"), ("Posteo", "https://posteo.de:8443"),
    ("GMX", "https://caldav.gmx.net"), ("WEB.DE", "https://caldav.web.de"),
]  # fmt: skip
"""Services whose address nobody should have to look up."""


class ConnectForm(forms.Form):
    """Where the calendar is, and how to sign in there."""

    address = forms.CharField(
        label=_("Address of the server"),
        max_length=400,
        help_text=_("For Nextcloud that of your cloud: cloud.example.org. Well-known services are suggested."),
        widget=forms.TextInput(attrs={"list": "caldav-services", "inputmode": "url", "autocomplete": "off"}),
    )
    user_name = forms.CharField(
        label=_("User name there"), max_length=200, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    password = forms.CharField(
        label=_("App password"),
        max_length=200,
        strip=False,
        help_text=_("iCloud, Fastmail and most others want one made for this; it is kept encrypted."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    name = forms.CharField(
        label=_("How shall it be called here?"),
        max_length=80,
        required=False,
        help_text=_("Otherwise like its server."),
    )


class PasswordForm(forms.Form):
    """Another password for an account that is known."""

    password = forms.CharField(
        label=_("New app password"),
        max_length=200,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )


class LinkForm(forms.Form):
    """Which way, and into which calendar here."""

    url = forms.CharField(max_length=500, widget=forms.HiddenInput)
    way = forms.ChoiceField(
        label=_("In which direction?"), choices=Linked.Way, initial=Linked.Way.BOTH, widget=forms.RadioSelect
    )
    into = forms.ChoiceField(label=_("Into which calendar here?"), required=False)

    def __init__(self, calendars: list[tuple[str, str]], writable: bool, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose_from(self, "into", [("", _("a new one with the same name")), *calendars])
        if not writable:
            choose_from(self, "way", [(Linked.Way.READ, Linked.Way.READ.label)])
            self.fields["way"].initial = Linked.Way.READ


class DeviceForm(forms.Form):
    """What the device is called."""

    name = forms.CharField(
        label=_("Which device or program is it?"), max_length=80, help_text=_("So that you find it in this list.")
    )
