"""Plain forms of members and of the workspace's settings."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation.choosing import choose_from
from vorzimmer.members import queries
from vorzimmer.people import regions
from vorzimmer.people.actor import Actor
from vorzimmer.people.forms.zones import choose_zone
from vorzimmer.people.models import User
from vorzimmer.tenancy.models import Workspace

EXPLAINED = {
    "owner": _("Owner: may do everything, settings included"),
    "coordinator": _("Coordination: sees every engagement and arranges people"),
    "assistant": _("Assistant: works in their engagements"),
    "client": _("Client contact: hands work over and approves results"),
    "supervisor": _("Supervisor: looks on, and is told when care is needed"),
    "observer": _("Observer: looks on"),
}
"""The roles as whoever invites should understand them."""


class InviteForm(forms.Form):
    """Whom to invite, as what: only roles that the actor may give."""

    name = forms.CharField(label=_("Name"), max_length=120)
    email = forms.EmailField(label=_("E-mail"))
    role = forms.ChoiceField(label=_("Role"), initial="assistant")
    greeting = forms.CharField(
        label=_("A sentence of your own"), widget=forms.Textarea(attrs={"rows": 3}), required=False, max_length=1000
    )

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        given = [(role, EXPLAINED[role]) for role, _label in queries.roles(actor)]
        choose_from(self, "role", given)

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"].strip().lower()
        if here := queries.member_with(email):
            raise forms.ValidationError(_("%(name)s belongs to this workspace already.") % {"name": here.user.name})
        return email


class RoleForm(forms.Form):
    """Another role, if the actor may give it."""

    role = forms.ChoiceField(label=_("Role"))

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose_from(self, "role", queries.roles(actor))


class JoinForm(forms.Form):
    """How the new person is called; somebody who is known already (`known`) is not asked."""

    name = forms.CharField(label=_("Your name"), max_length=120)

    def __init__(self, *args: Any, known: User | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if known:
            self.fields["name"] = forms.CharField(widget=forms.HiddenInput, initial=known.name, max_length=120)


class WorkspaceForm(forms.Form):
    """What the workspace is called and how it speaks."""

    name = forms.CharField(label=_("Name"), max_length=120)
    language = forms.ChoiceField(
        label=_("Language"), choices=[("de", "Deutsch"), ("en", "English")], help_text=_("Of mails to new people.")
    )
    address = forms.ChoiceField(
        label=_("Form of address in German"), choices=Workspace.Address, widget=forms.RadioSelect
    )
    timezone = forms.ChoiceField(label=_("Time zone"))
    holidays_region = forms.ChoiceField(label=_("Public holidays"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose_zone(self, "timezone", self.initial.get("timezone", ""))
        none = [("", _("No public holidays"))]
        choose_from(self, "holidays_region", [*none, *regions.choices()])
