"""What is wanted for many tasks, as plain JSON for the change."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation import moments
from vorzimmer.foundation.choosing import choose_from

COORDINATION = "coordination"


class WishForm(forms.Form):
    """`people` and `kinds` are pairs to choose from; `wish` is what the change is given."""

    def __init__(self, *args: Any, people: list[Any], kinds: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = {"to": [*people, (COORDINATION, _("The coordination finds somebody"))], "kind": kinds}
        for name in offered.keys() & self.fields.keys():
            choose_from(self, name, offered[name])

    @property
    def wish(self) -> dict[str, Any]:
        return dict(self.cleaned_data)


class PassOnWish(WishForm):
    to = forms.ChoiceField(label=_("To whom"), widget=forms.RadioSelect)
    reason = forms.CharField(label=_("Why"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 2}))

    @property
    def wish(self) -> dict[str, Any]:
        to = self.cleaned_data["to"]
        return {"to": "" if to == COORDINATION else to, "reason": self.cleaned_data["reason"]}


class DueWish(WishForm):
    day = forms.DateField(label=_("Day"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    clock = forms.TimeField(
        label=_("Time"),
        required=False,
        help_text=_("Empty: each task keeps its time of day."),
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )

    def clean_day(self) -> Any:
        if self.cleaned_data["day"] < moments.today():
            raise forms.ValidationError(_("This day has passed. Please choose a later one."))
        return self.cleaned_data["day"]

    @property
    def wish(self) -> dict[str, Any]:
        at = self.cleaned_data["clock"]
        return {"day": self.cleaned_data["day"].isoformat(), "clock": at.isoformat("minutes") if at else ""}


class KindWish(WishForm):
    kind = forms.ChoiceField(label=_("Kind"), widget=forms.RadioSelect)


class WithdrawWish(WishForm):
    reason = forms.CharField(label=_("Why"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 2}))


WISHES: dict[str, type[WishForm]] = {
    "pass_on": PassOnWish,
    "due": DueWish,
    "kind": KindWish,
    "approve": WishForm,
    "withdraw": WithdrawWish,
}
