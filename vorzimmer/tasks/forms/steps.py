"""Planning a step."""

from collections.abc import Iterable
from typing import Any, cast
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.tasks.models import Step
from vorzimmer.tasks.rules import steps as rules


class StepForm(forms.Form):
    """What, who, by when, after what. `who` is a person, or one of the sides."""

    text = forms.CharField(label=_("What is to be done?"), max_length=300)
    who = forms.ChoiceField(label=_("Who"))
    due_at = forms.DateTimeField(
        label=_("By when"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    after = forms.ChoiceField(label=_("Waits for"), required=False)

    def __init__(
        self,
        engagement: Engagement,
        others: Iterable[Step],
        *args: Any,
        step: Step | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.auto_id = f"step-{step.pk if step else 'new'}-%s"
        self.step = step
        self.people = {str(member.pk): ("client", member) for member in engagement.team.contacts}
        self.people |= {str(member.pk): ("assistant", member) for member in engagement.team.assistants}
        self.others = {str(other.pk): other for other in others if step is None or other.pk != step.pk}
        cast(forms.ChoiceField, self.fields["who"]).choices = [
            (str(engagement.client), [("client", _("Anybody there")), *self._named("client")]),
            (
                _("Assistants"),
                [("assistant", _("Anybody on the assistant’s side")), *self._named("assistant")],
            ),
        ]
        cast(forms.ChoiceField, self.fields["after"]).choices = [
            ("", _("no other step")),
            *((key, other.text) for key, other in self.others.items()),
        ]

    def clean(self) -> dict[str, Any]:
        """Arguments of the action."""
        fields = super().clean() or {}
        side, member = self.people.get(fields.get("who", ""), (fields.get("who", ""), None))
        after = self.others.get(fields.get("after", ""))
        if reason := rules.circle(self.step, after):
            self.add_error("after", ValidationError(str(reason)))
        return {
            "text": fields.get("text", ""), "side": side, "who": member, "due_at": fields.get("due_at"),
            "after": after,
        }  # fmt: skip

    def _named(self, side: str) -> list[tuple[str, str]]:
        return [(key, member.name) for key, (of, member) in self.people.items() if of == side]


def initial_of(step: Step) -> dict[str, Any]:
    """The step as the form shows it."""
    who: UUID | str = step.who_id or step.side
    return {"text": step.text, "who": str(who), "due_at": step.due_at, "after": str(step.after_id or "")}
