"""Times to choose from, a scorecard, a trial task, the answer."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vorzimmer.foundation import clock
from vorzimmer.foundation.choosing import choose_from
from vorzimmer.matching.actions.begin_trial import MOST_MINUTES
from vorzimmer.matching.meeting import MOST_SLOTS
from vorzimmer.matching.models import Meeting, Side

MARKS = [(str(mark), str(mark)) for mark in range(1, 6)]
type Words = Any
"""Words now, or in the reader's language later."""

QUESTIONS: dict[str, dict[str, tuple[Words, Words]]] = {
    Side.CLIENT: {
        "reliability": (gettext_lazy("Reliability"), gettext_lazy("On time, prepared, as announced")),
        "discretion": (gettext_lazy("Discretion"), gettext_lazy("Speaks of others with care")),
        "service": (gettext_lazy("Service"), gettext_lazy("Steers the talk to what helps")),
        "sympathy": (gettext_lazy("Sympathy"), gettext_lazy("I would like to talk to them every day")),
    },
    Side.ASSISTANT: {
        "reliability": (gettext_lazy("Reliability"), gettext_lazy("On time, clear about what is wanted")),
        "discretion": (gettext_lazy("Discretion"), gettext_lazy("Speaks of others with care")),
        "service": (gettext_lazy("Respect"), gettext_lazy("Asks and listens; takes the work seriously")),
        "sympathy": (gettext_lazy("Sympathy"), gettext_lazy("I would like to talk to them every day")),
    },
}


def _moment(label: Words, *, required: bool) -> forms.DateTimeField:
    """A moment on the wall clock of the person who writes."""
    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
    return forms.DateTimeField(label=label, required=required, widget=widget)


class TimesForm(forms.Form):
    """Up to six moments in the zone of the person who writes, and where to meet."""

    call = forms.CharField(
        label=gettext_lazy("Where do you meet?"), max_length=300, required=False,
        help_text=gettext_lazy("A link to the video call, or a telephone number. Can be added later."),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number in range(1, MOST_SLOTS + 1):
            self.fields[f"slot_{number}"] = _moment(_("Time %(number)s") % {"number": number}, required=number == 1)

    @property
    def slot_fields(self) -> list[forms.BoundField]:
        """The six fields."""
        return [self[f"slot_{number}"] for number in range(1, MOST_SLOTS + 1)]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        slots: list[datetime] = [said[field.name] for field in self.slot_fields if said.get(field.name)]
        for field in self.slot_fields:
            if said.get(field.name) and said[field.name] <= clock.now():
                self.add_error(field.name, _("A time that has passed cannot be offered."))
        return {"slots": slots, "call": said.get("call", "")}


class ScorecardForm(forms.Form):
    """1 to 5 for each kind of task of the need and for the four of the form."""

    def __init__(self, side: str, kinds: dict[str, str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kinds = kinds
        hint = _("I can do that well") if side == Side.ASSISTANT else _("I trust them to do it well")
        for slug, name in kinds.items():
            self.fields[f"kind_{slug}"] = _marks(name, hint)
        for key, (label, words) in QUESTIONS.get(side, QUESTIONS[Side.CLIENT]).items():
            self.fields[key] = _marks(label, words)
        self.fields["note"] = forms.CharField(
            label=_("In a sentence"), required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 2})
        )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        marks = {key: int(said[key]) for key in QUESTIONS[Side.CLIENT] if said.get(key)}
        competence = {slug: int(said[f"kind_{slug}"]) for slug in self.kinds if said.get(f"kind_{slug}")}
        return {**marks, "competence": competence, "note": said.get("note", "")}


def _marks(label: Words, words: Words) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, help_text=words, choices=MARKS, widget=forms.RadioSelect)


class TrialForm(forms.Form):
    """A small task of its own."""

    title = forms.CharField(label=gettext_lazy("Trial task"), max_length=120)
    outcome = forms.CharField(
        label=gettext_lazy("What should be there in the end?"), max_length=4000, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Real, small, with everything that is needed. One to two hours are usual."),
    )  # fmt: skip
    hours = forms.DecimalField(
        label=gettext_lazy("Budget in hours"), min_value=0.25, max_value=MOST_MINUTES // 60, decimal_places=2, initial=1,
        widget=forms.NumberInput(attrs={"class": "short", "step": "0.25"}),
        help_text=gettext_lazy("It is paid like every other work."),
    )  # fmt: skip
    due_at = _moment(gettext_lazy("Done by"), required=False)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        return {
            "title": said.get("title", ""), "outcome": said.get("outcome", ""), "due_at": said.get("due_at"),
            "budget_minutes": round(float(said.get("hours") or 0) * 60),
        }  # fmt: skip


class AnswerForm(forms.Form):
    """Yes, no, another; a reason only for oneself, unless one shares it."""

    answer = forms.ChoiceField(label=gettext_lazy("Would you like to work together?"), widget=forms.RadioSelect)
    reason = forms.CharField(
        label=gettext_lazy("Your reason"), required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("Only you read it, unless you share it."),
    )  # fmt: skip
    shares = forms.BooleanField(label=gettext_lazy("The other side may read my reason"), required=False)

    def __init__(self, side: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = [(each.value, each.label) for each in Meeting.Answer]
        if side != Side.CLIENT:
            known = [each for each in known if each[0] != Meeting.Answer.ANOTHER]
        choose_from(self, "answer", known)
