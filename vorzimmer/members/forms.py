"""Plain forms of members and of the workspace's settings."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.people import regions, timezones
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.models import Workspace


class InviteForm(forms.Form):
    """Whom to invite, as what: only roles that the actor may give."""

    name = forms.CharField(label=_("Name"), max_length=120)
    email = forms.EmailField(label=_("E-mail"))
    role = forms.ChoiceField(label=_("Role"), initial=Membership.Role.ASSISTANT, widget=ExplainedRoles)
    greeting = forms.CharField(
        label=_("A sentence of your own"), widget=forms.Textarea(attrs={"rows": 3}), required=False, max_length=1000
    )

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = queries.roles(actor)  # type: ignore[attr-defined]

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
        self.fields["role"].choices = queries.roles(actor)  # type: ignore[attr-defined]


class JoinForm(forms.Form):
    """How the new person is called."""

    name = forms.CharField(label=_("Your name"), max_length=120)


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
        self.fields["timezone"].choices = timezones.choices(self.initial.get("timezone", ""))  # type: ignore[attr-defined]
        none = [("", _("No public holidays"))]
        self.fields["holidays_region"].choices = [*none, *regions.choices()]  # type: ignore[attr-defined]
