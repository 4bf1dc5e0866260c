"""What a person may choose about their mails."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vorzimmer.notifications.models import Group, Mail, Push
from vorzimmer.notifications.push.services import is_known
from vorzimmer.people.models import User

WHAT_IS_IN_IT: dict[str, str | Promise] = {
    Group.QUESTIONS: gettext_lazy("Somebody asks you, or has answered you"),
    Group.RESULTS: gettext_lazy("A result has come, was approved, or shall be changed"),
    Group.TASKS: gettext_lazy("A task was handed over, accepted or declined, a date was moved"),
    Group.MESSAGES: gettext_lazy("Somebody writes to you or mentions you"),
    Group.STEPS: gettext_lazy("A step is done, a phone call was written down"),
    Group.COMPLAINTS: gettext_lazy("A complaint was made, answered or settled"),
    Group.FINDING: gettext_lazy("Somebody is looked for, would like to, or offers a time to talk"),
    Group.TOGETHER: gettext_lazy("Somebody is away, takes over, or announces an end"),
    Group.CALENDAR: gettext_lazy("An invitation, a moved or cancelled appointment, a follow-up that is due"),
    Group.RHYTHM: gettext_lazy("A plan of the day, a report, times that were proposed, a thank-you"),
    Group.OTHER: gettext_lazy("Invitations, changes of the team and whatever is rare"),
}


class MailsForm(forms.Form):
    """One row per group; its name is the name of the field."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for group in Group:
            field = forms.ChoiceField(label=group.label, choices=Mail.choices)
            field.help_text = str(WHAT_IS_IN_IT[group])
            self.fields[group] = field


class PushesForm(forms.Form):
    """One row per group, as in the table of mails."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for group in Group:
            field = forms.ChoiceField(label=group.label, choices=Push.choices)
            field.help_text = str(WHAT_IS_IN_IT[group])
            self.fields[group] = field


class DeviceForm(forms.Form):
    """What the browser says about itself when it lets itself be told (RFC 8030, RFC 8291)."""

    endpoint = forms.CharField(max_length=1000, widget=forms.HiddenInput)
    p256dh = forms.RegexField(r"^[A-Za-z0-9_-]{80,100}=*$", widget=forms.HiddenInput)
    auth = forms.RegexField(r"^[A-Za-z0-9_-]{16,30}=*$", widget=forms.HiddenInput)

    def clean_endpoint(self) -> str:
        """Only addresses of services that browsers use."""
        endpoint: str = self.cleaned_data["endpoint"]
        if not is_known(endpoint):
            raise forms.ValidationError(_("This browser uses a service for push that is not known here."))
        return endpoint


class QuietHoursForm(forms.Form):
    """Both times, or none."""

    quiet_from = forms.TimeField(
        label=gettext_lazy("From"), required=False, widget=forms.TimeInput({"type": "time"}, format="%H:%M")
    )
    quiet_until = forms.TimeField(
        label=gettext_lazy("Until"), required=False, widget=forms.TimeInput({"type": "time"}, format="%H:%M")
    )

    def __init__(self, typed: QueryDict | None = None, *, person: User) -> None:
        super().__init__(typed, initial={"quiet_from": person.quiet_from, "quiet_until": person.quiet_until})

    def clean(self) -> dict[str, Any]:
        """Half of a span says nothing, and the same time twice would be a whole day or nothing at all."""
        times = self.cleaned_data
        begin, end = times.get("quiet_from"), times.get("quiet_until")
        if not self.errors and (begin is None) != (end is None):
            raise forms.ValidationError(_("Quiet hours need both times. Leave both empty for none."))
        if begin is not None and begin == end:
            raise forms.ValidationError(_("From and until are the same time."))
        return times
