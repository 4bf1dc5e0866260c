"""What is typed around and into a check-in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation.choosing import choose_from
from vorzimmer.rhythm import wording
from vorzimmer.rhythm.models import CheckIn, CheckInLine
from vorzimmer.rhythm.models.schedule import Kind

Who = CheckInLine.Who
MOST_MINUTES = 24 * 60


class AroundForm(forms.Form):
    """Words of one's own, and how much time there is."""

    note = forms.CharField(
        label=_("A few words of your own"), max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    day_minutes = forms.IntegerField(
        label=_("Minutes there are today for this client"), min_value=0, max_value=MOST_MINUTES, required=False
    )

    def __init__(self, *args: Any, check_in: CheckIn, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if check_in.kind != Kind.MORNING:
            del self.fields["day_minutes"]


class LineForm(forms.Form):
    """What, who, by when, what is needed from the other, how long."""

    text = forms.CharField(label=_("What"), max_length=200)
    section = forms.ChoiceField(label=_("In which section"))
    who = forms.ChoiceField(label=_("Who"), widget=forms.RadioSelect)
    by_at = forms.DateTimeField(
        label=_("By when"), required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )  # fmt: skip
    needs = forms.CharField(label=_("Needed from the other"), max_length=300, required=False)
    minutes = forms.IntegerField(label=_("About how many minutes"), min_value=0, max_value=MOST_MINUTES, required=False)

    def __init__(self, *args: Any, check_in: CheckIn, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        client, writer = check_in.engagement.client, check_in.written_by.user.first_name
        choose_from(self, "who", [(Who.ASSISTANT, writer), (Who.CLIENT, str(client)), (Who.THIRD, _("somebody else"))])
        if check_in.kind == Kind.MORNING:
            del self.fields["section"]
        else:
            choose_from(self, "section", wording.sections(check_in))


class AnswerForm(forms.Form):
    """Yes, no or later; later perhaps with a date."""

    answer = forms.ChoiceField(choices=CheckInLine.Answer.choices)
    due_at = forms.DateTimeField(
        label=_("Rather until"), required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )  # fmt: skip


class RemarkForm(forms.Form):
    """One remark with the answer."""

    remark = forms.CharField(max_length=1000, required=False)
