"""What is said in a talk and before it."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation.choosing import choose_from
from vorzimmer.people.models import Membership
from vorzimmer.talks.models import AgendaPoint, Feedback, TalkOutcome


def words_field(label: Any, rows: int = 3, **more: Any) -> forms.CharField:
    """Some lines of text."""
    return forms.CharField(label=label, max_length=2000, widget=forms.Textarea(attrs={"rows": rows}), **more)


class PointForm(forms.Form):
    """A point of the agenda."""

    text = forms.CharField(label=_("What do you want to talk about?"), max_length=500)


class LineForm(forms.Form):
    """A line of the notes; `seen` is the version that was on the screen."""

    text = words_field(_("Note"), rows=2)
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)


class FeedbackForm(forms.Form):
    """What was seen, what it did, what is wished for."""

    kind = forms.ChoiceField(label=_("What do you want to say?"), choices=Feedback.Kind, widget=forms.RadioSelect)
    observation = words_field(_("What have you seen or heard?"))
    effect = words_field(_("What did it do, for you or the work?"), rows=2, required=False)
    wish = words_field(_("What do you wish for?"), rows=2, required=False)

    def clean(self) -> dict[str, Any]:
        """A wish says what is wished for."""
        said = super().clean() or {}
        if said.get("kind") == Feedback.Kind.WISH and not said.get("wish", "").strip():
            self.add_error("wish", _("Say what you wish for: that is what helps."))
        return said


class OutcomeForm(forms.Form):
    """Who does what by when, and what becomes of it."""

    text = forms.CharField(label=_("What have you decided?"), max_length=500)
    who = forms.ChoiceField(label=_("Who"), widget=forms.RadioSelect)
    by_when = forms.DateField(label=_("By when"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    kind = forms.ChoiceField(label=_("It becomes"), choices=TalkOutcome.Kind, widget=forms.RadioSelect)
    hours = forms.DecimalField(
        label=_("Hours a week more"), required=False, min_value=0, max_value=40, decimal_places=1,
        help_text=_("Only for a proposal to change the agreement."),
    )  # fmt: skip
    point = forms.ChoiceField(label=_("Point of the agenda"), required=False)

    def __init__(
        self, *args: Any, people: Iterable[Membership], points: Iterable[AgendaPoint] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(member.pk): member for member in people}
        self.points = {str(point.pk): point for point in points}
        choose_from(self, "who", [(key, member.name) for key, member in self.people.items()])
        choose_from(self, "point", [("", "–"), *((key, str(point)) for key, point in self.points.items())])

    def clean(self) -> dict[str, Any]:
        """More hours need a number."""
        said = super().clean() or {}
        if said.get("kind") == TalkOutcome.Kind.CHANGE and not said.get("hours"):
            self.add_error("hours", _("Say how many hours a week more."))
        return said

    @property
    def said(self) -> dict[str, Any]:
        """As `decide_in_talk` takes it."""
        found = self.cleaned_data
        return {
            "text": found["text"], "who": self.people[found["who"]], "by_when": found["by_when"],
            "kind": found["kind"], "point": self.points.get(found["point"]),
            "minutes": int(found["hours"] * 60) if found["hours"] else None,
        }  # fmt: skip


class RemarkForm(forms.Form):
    """What was different."""

    text = words_field(_("What was different?"))
