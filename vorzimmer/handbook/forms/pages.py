"""Writing and changing pages, and what is said about them."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.files.forms import FilesField, FilesForm
from vorzimmer.foundation import clock
from vorzimmer.foundation.choosing import choose_from
from vorzimmer.handbook.forms.steps import StepRows
from vorzimmer.handbook.models import Page
from vorzimmer.handbook.models.page import LONGEST
from vorzimmer.people.actor import Actor


class PageForm(FilesForm):
    """A page; `seen_version` tells whether somebody else was faster. Steps only for a procedure."""

    title = forms.CharField(label=_("Title"), max_length=200)
    body = forms.CharField(
        label=_("Text"), required=False, max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 16, "spellcheck": "true", "class": "handbook-body"}),
    )  # fmt: skip
    parent = forms.ChoiceField(label=_("Below"), required=False)
    attached = FilesField(label=_("Pictures and files"), required=False)
    note = forms.CharField(label=_("What is different, in a few words"), required=False, max_length=300)
    seen_version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, typed: Mapping[str, Any] | None, *args: Any, actor: Actor, above: Iterable[Page] = (), procedure: bool,
        **kwargs: Any,
    ) -> None:  # fmt: skip
        super().__init__(typed, *args, actor=actor, auto_id="page_%s", **kwargs)
        self.procedure = procedure
        self.above = {str(page.pk): page for page in above}
        choices = [("", _("First level")), *((key, page.title) for key, page in self.above.items())]
        choose_from(self, "parent", choices)
        self.steps = StepRows(typed, self.initial.get("steps", ())) if procedure else None

    @property
    def chosen_parent(self) -> Page | None:
        """The page above it, of a valid form."""
        return self.above.get(self.cleaned_data["parent"])

    @property
    def content(self) -> dict[str, Any]:
        """As the actions take it."""
        kept = {name: self.cleaned_data[name] for name in ("title", "body", "note")}
        steps = tuple(self.steps.wished) if self.steps else ()
        return kept | {"files": tuple(self.cleaned_data["attached"]), "steps": steps}


class ConfirmForm(forms.Form):
    """When somebody should look at it again."""

    review = forms.ChoiceField(
        label=_("Look at it again"), initial="180",
        choices=[("90", _("in three months")), ("180", _("in six months")), ("365", _("in a year")), ("", _("not by itself"))],
        required=False,
    )  # fmt: skip

    def review_on(self) -> Any:
        """The day, of a valid form; None when nobody shall be asked."""
        days = self.cleaned_data["review"]
        return clock.now().date() + timedelta(days=int(days)) if days else None


class WordsForm(forms.Form):
    """A comment, or what was missing."""

    text = forms.CharField(label=_("Your words"), max_length=5000, widget=forms.Textarea(attrs={"rows": 2}))


class MoveForm(forms.Form):
    """Where a page stands."""

    parent = forms.ChoiceField(label=_("Below"), required=False)
    position = forms.ChoiceField(label=_("Place"), required=False)

    def __init__(self, *args: Any, above: Iterable[Page], around: Iterable[Page], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.above = {str(page.pk): page for page in above}
        parents = [("", _("First level")), *((key, page.title) for key, page in self.above.items())]
        after = [(str(number + 1), _("after “%(page)s”") % {"page": each.title}) for number, each in enumerate(around)]
        choose_from(self, "parent", parents)
        choose_from(self, "position", [("0", _("at the beginning")), *after, ("9999", _("at the end"))])

    @property
    def chosen_parent(self) -> Page | None:
        """The page above it, of a valid form."""
        return self.above.get(self.cleaned_data["parent"])


class TakeInForm(forms.Form):
    """What was said elsewhere becomes a page, or a piece of one."""

    page = forms.ChoiceField(label=_("Where to"), required=False)
    title = forms.CharField(label=_("Title of the new page"), required=False, max_length=200)
    text = forms.CharField(
        label=_("What the handbook says"), max_length=20_000, widget=forms.Textarea(attrs={"rows": 6})
    )

    def __init__(self, *args: Any, pages: Iterable[Page], **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "take_%s", **kwargs})
        self.pages = {str(page.pk): page for page in pages}
        every = [("", _("A new page")), *((key, page.title) for key, page in self.pages.items())]
        choose_from(self, "page", every)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if not cleaned.get("page") and not cleaned.get("title"):
            self.add_error("title", _("A new page needs a title."))
        return cleaned

    @property
    def chosen_page(self) -> Page | None:
        """The page that it is added to, of a valid form; None for a new one."""
        return self.pages.get(self.cleaned_data["page"])
