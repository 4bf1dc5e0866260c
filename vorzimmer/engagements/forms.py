"""Plain forms of engagements."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.engagements.queries import people_of_the_workspace
from vorzimmer.foundation.choosing import choose_among
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.models import Workspace

LANGUAGES = [("de", _("German")), ("en", _("English"))]


class PersonField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A member of the workspace, by name and role."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, empty_label="–", **kwargs)

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.user.name} ({obj.get_role_display()})"


class PeopleField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Several members of the workspace."""

    label_from_instance = PersonField.label_from_instance


class SettingsFields(forms.Form):
    """What an engagement is called, and how one speaks in it."""

    title = forms.CharField(
        label=_("Title"), max_length=120, required=False, help_text=_("Only if one client has several engagements.")
    )
    stage = forms.ChoiceField(label=_("Where it stands"), choices=Engagement.Stage, initial=Engagement.Stage.WORKING)
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES)
    address = forms.ChoiceField(label=_("Form of address"), choices=Workspace.Address)
    started_on = forms.DateField(label=_("Since"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))


class OpenForm(SettingsFields):
    """A new engagement."""

    field_order = ["client_name", "contacts", "lead"]
    client_name = forms.CharField(label=_("Client"), max_length=120, help_text=_("Firm or person."))
    contacts = PeopleField(
        label=_("Contacts"), queryset=Membership.objects.none(), required=False, widget=forms.CheckboxSelectMultiple
    )
    lead = PersonField(label=_("Lead assistant"), queryset=Membership.objects.none(), required=False)

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, role in (("contacts", Membership.Role.CLIENT), ("lead", Membership.Role.ASSISTANT)):
            choose_among(self, name, people_of_the_workspace(actor, first=role))


class PartForm(forms.Form):
    """Who, in which part, with which say."""

    membership = PersonField(label=_("Person"), queryset=Membership.objects.none())
    role = forms.ChoiceField(label=_("Part"), choices=Part.Role)
    decides = forms.BooleanField(
        label=_("May decide"), required=False, initial=True, help_text=_("Contacts who approve results.")
    )

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose_among(self, "membership", people_of_the_workspace(actor))


class PartChangeForm(forms.Form):
    """Another part for the same person."""

    role = forms.ChoiceField(label=_("Part"), choices=Part.Role)
    decides = forms.BooleanField(label=_("May decide"), required=False)
