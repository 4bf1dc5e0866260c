"""Asking for an access, giving, changing, looking through and revoking it."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation.choosing import choose_among
from vorzimmer.people.models import Membership
from vorzimmer.vault.models import Access


class People(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Several people of the engagement, by name."""

    def label_from_instance(self, obj: Any) -> str:
        return str(obj.name)


class Person(forms.ModelChoiceField):  # type: ignore[type-arg]
    """One of them."""

    label_from_instance = People.label_from_instance


class AskForm(forms.Form):
    """What is needed, and what for."""

    system = forms.CharField(label=_("Which system"), max_length=120)
    purpose = forms.CharField(label=_("What for"), max_length=300, help_text=_("Only this is what it is used for."))
    way = forms.ChoiceField(
        label=_("In which way"), choices=Access.Way, initial=Access.Way.OWN, widget=forms.RadioSelect,
        help_text=_("Best without a shared password: then nothing has to be changed when somebody leaves."),
    )  # fmt: skip
    level = forms.ChoiceField(
        label=_("How far"), choices=Access.Level, initial=Access.Level.WORK, widget=forms.RadioSelect
    )
    url = forms.CharField(
        label=_("Address"), max_length=300, required=False, widget=forms.TextInput(attrs={"inputmode": "url"})
    )


class GiveForm(AskForm):
    """And who uses it, who switches it off, when somebody looks again."""

    holders = People(
        label=_("Who uses it"), queryset=Membership.objects.none(), widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose who uses it.")},
    )  # fmt: skip
    user_name = forms.CharField(
        label=_("User name"), max_length=150, required=False, help_text=_("Not the password: that is kept below it.")
    )
    revoke_owner = Person(
        label=_("Who switches it off one day"), queryset=Membership.objects.none(), required=False, empty_label="–"
    )
    review_on = forms.DateField(
        label=_("Look again on"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )  # fmt: skip
    rotate_after_leaving = forms.BooleanField(
        label=_("Change the password when somebody leaves"), required=False,
        help_text=_("Needed wherever several people know the same one."),
    )  # fmt: skip

    def __init__(self, *args: Any, people: Iterable[Membership], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        here = Membership.objects.filter(pk__in=[member.pk for member in people]).select_related("user")
        for name in ("holders", "revoke_owner"):
            choose_among(self, name, here.order_by("user__name"))

    def clean(self) -> dict[str, Any]:
        """A shared login is always changed when somebody leaves."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("way") == Access.Way.SHARED:
            cleaned["rotate_after_leaving"] = True
        return cleaned


class DeclineForm(forms.Form):
    """Why not."""

    reason = forms.CharField(label=_("Why not"), max_length=300, required=False)


class ReviewForm(forms.Form):
    """When to look again."""

    months = forms.TypedChoiceField(
        label=_("Look again"), coerce=int, initial=3, widget=forms.RadioSelect,
        choices=[(1, _("in 1 month")), (3, _("in 3 months")), (6, _("in 6 months")), (12, _("in 12 months"))],
    )  # fmt: skip


class RevokeForm(forms.Form):
    """What was done in the other system."""

    how = forms.CharField(
        label=_("What was done there"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("For example: account deleted, delegation taken back, signed out everywhere."),
    )  # fmt: skip
    rotated = forms.BooleanField(label=_("The shared password has been changed as well"), required=False)


def as_initial(access: Access, holders: Iterable[Membership]) -> dict[str, Any]:
    """An access as the texts of its form."""
    names = ("system", "purpose", "way", "level", "url", "user_name", "review_on", "rotate_after_leaving")
    said: dict[str, Any] = {name: getattr(access, name) for name in names}
    return said | {"revoke_owner": access.revoke_owner_id, "holders": [member.pk for member in holders]}
