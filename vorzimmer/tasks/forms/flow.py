"""The few words that a step on a task's way needs."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation import clock
from vorzimmer.foundation.choosing import choose_from
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.tasks.briefing import left_to_decide
from vorzimmer.tasks.models import Task


class StepForm(forms.Form):
    """Knows the task and who acts; `fields_of_action` is what the action is called with."""

    def __init__(self, *args: Any, task: Task, actor: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.task, self.actor = task, actor

    def fields_of_action(self) -> dict[str, Any]:
        return self.cleaned_data


class MomentForm(StepForm):
    """A day and a time in the zone of the task's date, or the person's own while there is none."""

    day = forms.DateField(label=_("Day"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    clock = forms.TimeField(label=_("Time"), widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"))

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.task.due_zone if self.task.due_at else self.actor.person.timezone)

    @property
    def moment(self) -> datetime:
        return datetime.combine(self.cleaned_data["day"], self.cleaned_data["clock"], tzinfo=self.zone)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("day") and cleaned.get("clock") and self.moment <= clock.now():
            self.add_error("day", _("This moment has passed. Please choose a later one."))
        return cleaned


class AcceptForm(MomentForm):
    """Yes, and what was left to the assistant to decide: by when, about how long. Nothing of it is a must."""

    budget_minutes = forms.IntegerField(
        label=_("About how long, in minutes"), required=False, min_value=1, max_value=60_000,
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "step": 5, "class": "short"}),
    )  # fmt: skip
    play_back = forms.CharField(
        label=_("How I understand it"),
        help_text=_("Two sentences are enough. Misunderstandings show up before the work begins."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        left = left_to_decide(self.task)
        self.fields["day"].label = _("Finished by")
        for name, of in (("day", "due_at"), ("clock", "due_at"), ("budget_minutes", "budget_minutes")):
            self.fields[name].required = False
            if of not in left:
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if bool(cleaned.get("day")) != bool(cleaned.get("clock")) and not {"day", "clock"} & self.errors.keys():
            self.add_error("day", _("A date needs both: the day and the time."))
        return cleaned

    def fields_of_action(self) -> dict[str, Any]:
        said = self.cleaned_data
        when = {"due_at": self.moment, "due_zone": self.zone.key} if said.get("day") else {}
        return {"play_back": said["play_back"], "budget_minutes": said.get("budget_minutes"), **when}


class ReasonForm(StepForm):
    reason = forms.CharField(label=_("Why"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))


class MaybeReasonForm(StepForm):
    reason = forms.CharField(label=_("Why"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))


class PassOnForm(MaybeReasonForm):
    to = forms.ChoiceField(label=_("To whom"), required=False, widget=forms.RadioSelect)

    field_order = ("to", "reason")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = [one for one in self.task.engagement.team.assistants if one.pk != self.task.assistant_id]
        self.people: dict[str, Membership] = {str(one.pk): one for one in others}
        coordination = [] if self.task.seeks_assistant else [("", _("The coordination finds somebody"))]
        named = [(key, one.name) for key, one in self.people.items()]
        choose_from(self, "to", [*named, *coordination])
        self.fields["to"].initial = next(iter([*self.people, ""]))
        self.fields["to"].required = self.task.seeks_assistant

    def fields_of_action(self) -> dict[str, Any]:
        return {"to": self.people.get(self.cleaned_data["to"]), "reason": self.cleaned_data["reason"]}


class DateForm(MomentForm):
    reason = forms.CharField(label=_("Why"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 2}))

    def fields_of_action(self) -> dict[str, Any]:
        return {"due_at": self.moment, "due_zone": self.zone.key, "reason": self.cleaned_data["reason"]}


class WaitForm(MomentForm):
    who = forms.CharField(label=_("Who has to act first"), max_length=120)

    field_order = ("who", "day", "clock")

    def fields_of_action(self) -> dict[str, Any]:
        return {"who": self.cleaned_data["who"], "until": self.moment}
