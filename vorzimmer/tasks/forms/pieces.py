"""Several tasks at once: for whom they are, and each with a title, words and a date."""

from collections.abc import Iterable, Mapping
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.files.forms import FilesField, FilesForm
from vorzimmer.files.queries import own_files
from vorzimmer.foundation.choosing import choose_from
from vorzimmer.people.timezones import is_zone
from vorzimmer.tasks.briefing import suggest_kind
from vorzimmer.tasks.capture.splitting import MOST, Piece
from vorzimmer.tasks.forms.wanted import END_OF_DAY
from vorzimmer.tasks.kinds import Kind, Typist

NAMES = ("title", "outcome", "due_date", "due_time")
Texts = dict[str, str]


class PieceForm(forms.Form):
    """One of several tasks."""

    title = forms.CharField(label=_("Title"), max_length=200)
    outcome = forms.CharField(
        label=_("What shall be there in the end?"), required=False, max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip
    due_date = forms.DateField(
        label=_("Day"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    due_time = forms.TimeField(
        label=_("Time"), required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("due_time") and not cleaned.get("due_date") and "due_date" not in self.errors:
            self.add_error("due_date", _("On which day?"))
        return cleaned

    def due_at(self, zone: ZoneInfo) -> datetime | None:
        """Date and time in that zone; five in the afternoon when only the day is given."""
        day, at = self.cleaned_data.get("due_date"), self.cleaned_data.get("due_time")
        return datetime.combine(day, at if isinstance(at, time) else END_OF_DAY, tzinfo=zone) if day else None


class PiecesForm(FilesForm):
    """`pieces` are their texts by the names of the fields; files go along with each of them."""

    engagement = forms.ChoiceField(label=_("For"))
    attached = FilesField(label=_("Files"))

    def __init__(self, typed: Mapping[str, Any] | None, *args: Any, engagements: Iterable[Engagement],
                 pieces: list[Texts], kinds: dict[str, Kind], typist: Typist, zone: str, **kwargs: Any) -> None:  # fmt: skip
        super().__init__(typed, *args, **kwargs)
        self.engagements = {str(engagement.pk): engagement for engagement in engagements}
        named = [(key, str(engagement)) for key, engagement in self.engagements.items()]
        choose = [] if len(named) == 1 else [("", _("Please choose"))]
        choose_from(self, "engagement", [*choose, *named])
        if kept := self.initial.get("attached_kept"):
            self.fields["attached"].widget.kept = tuple(own_files(self.actor, kept))
        self.kinds, self.typist = kinds, typist
        self.zone = ZoneInfo(zone) if is_zone(zone) else typist.zone
        self.pieces = [
            PieceForm(_prefixed(texts, n) if self.is_bound else None, initial=texts, prefix=f"piece-{n}", auto_id="%s")
            for n, texts in enumerate(pieces)
        ]

    def is_valid(self) -> bool:
        """Each of them, so that every complaint is shown at once; and there is at least one."""
        return all([super().is_valid(), *[piece.is_valid() for piece in self.pieces]]) and bool(self.pieces)

    @property
    def for_engagement(self) -> Engagement:
        """The engagement of a valid form."""
        return self.engagements[self.cleaned_data["engagement"]]

    @property
    def wanted(self) -> list[dict[str, Any]]:
        """What `write_draft` and `delegate_task` take, for each."""
        return [self._wanted(piece) for piece in self.pieces]

    def _wanted(self, piece: PieceForm) -> dict[str, Any]:
        title, outcome = piece.cleaned_data["title"].strip(), piece.cleaned_data["outcome"].strip()
        return {
            "title": title,
            "outcome": outcome.replace("\r\n", "\n"),
            "kind": suggest_kind(f"{title}\n{outcome}", self.kinds, self.typist.language) or "",
            "due_at": piece.due_at(self.zone),
            "due_zone": self.zone.key,
            "files": tuple(self.cleaned_data["attached"]),
        }


def _prefixed(texts: Texts, number: int) -> Texts:
    return {f"piece-{number}-{name}": text for name, text in texts.items()}


def proposed(pieces: Iterable[Piece], otherwise: Texts) -> list[Texts]:
    """The texts of proposed pieces; `otherwise` is the date of those that name none."""
    return [
        {"title": piece.title, "outcome": piece.outcome}
        | ({"due_date": piece.due.day, "due_time": piece.due.at} if piece.due else otherwise)
        for piece in pieces
    ]


def typed_pieces(typed: Mapping[str, str]) -> list[Texts]:
    """What a form with several pieces sent."""
    count = typed.get("pieces", "")
    number = min(int(count), MOST) if count.isdecimal() and len(count) < 4 else 0
    return [{name: typed.get(f"piece-{each}-{name}", "") for name in NAMES} for each in range(number)]


def changed(pieces: list[Texts], typed: Mapping[str, str]) -> list[Texts]:
    """After `merge` (into the one before), `remove` (both a number) or `add`."""
    found = list(pieces)
    merge, remove = (_number(typed.get(name, ""), len(found)) for name in ("merge", "remove"))
    if merge:
        found[merge - 1 : merge + 1] = [_merged(found[merge - 1], found[merge])]
    elif remove is not None:
        del found[remove]
    elif "add" in typed and len(found) < MOST:
        found.append(dict.fromkeys(NAMES, ""))
    return found


def _merged(first: Texts, second: Texts) -> Texts:
    outcome = "\n".join(
        part for part in (first["outcome"] or first["title"], second["outcome"] or second["title"]) if part
    )
    date = first if first["due_date"] else second
    return {"title": first["title"] or second["title"], "outcome": outcome, "due_date": date["due_date"],
            "due_time": date["due_time"]}  # fmt: skip


def _number(text: str, count: int) -> int | None:
    return int(text) if text.isdecimal() and len(text) < 4 and int(text) < count else None
