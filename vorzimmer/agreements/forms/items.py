"""What a clause's form is made of: single fields, weeks of windows, and tables of rows.

Names of fields are the places in the clause ("rules.3.limit_cents"), so that a mistake finds its field.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.people.forms.hours import WEEKDAYS

from .fields import DayWindowsField

EMPTY_ROWS = 3
Make = Callable[[], forms.Field]


class Placed(forms.Form):
    """A form that remembers where what it has read stood: the place in the clause, and the field."""

    places: dict[str, str]


@dataclass(frozen=True)
class Single:
    """One field."""

    name: str
    make: Make
    template = "single"

    def add(self, form: Placed, at: str, value: Any) -> None:
        """Put the field into the form, with what is kept."""
        field = self.make()
        field.initial = value
        form.fields[at + self.name] = field

    def read(self, form: Placed, at: str) -> Any:
        """What was typed."""
        return form.cleaned_data.get(at + self.name)

    def shown(self, form: Placed, at: str) -> Any:
        """For the template."""
        return form[at + self.name]


@dataclass(frozen=True)
class Week:
    """The windows of seven weekdays, a line each."""

    name: str
    label: str | Promise
    template = "week"

    def add(self, form: Placed, at: str, value: Any) -> None:
        """Seven fields."""
        for day, name in enumerate(WEEKDAYS):
            kept = value[day] if value else []
            widget = forms.TextInput(attrs={"placeholder": "–"})
            form.fields[f"{at}{self.name}.{day}"] = DayWindowsField(label=name, initial=kept, widget=widget)

    def read(self, form: Placed, at: str) -> Any:
        """Seven lists of pairs."""
        return [form.cleaned_data.get(f"{at}{self.name}.{day}") or [] for day in range(7)]

    def shown(self, form: Placed, at: str) -> Any:
        """For the template: a label and seven fields."""
        return {"label": self.label, "days": [form[f"{at}{self.name}.{day}"] for day in range(7)]}


@dataclass(frozen=True)
class Inside:
    """Several items of which the clause speaks as one thing."""

    name: str
    label: str | Promise
    items: Sequence["Item"]
    template = "inside"

    def add(self, form: Placed, at: str, value: Any) -> None:
        """The fields of all of them."""
        for item in self.items:
            item.add(form, f"{at}{self.name}.", (value or {}).get(item.name))

    def read(self, form: Placed, at: str) -> Any:
        """A mapping."""
        return {item.name: item.read(form, f"{at}{self.name}.") for item in self.items}

    def shown(self, form: Placed, at: str) -> Any:
        """For the template: a label and the items."""
        inner = [(item.template, item.shown(form, f"{at}{self.name}.")) for item in self.items]
        return {"label": self.label, "items": inner}


@dataclass(frozen=True)
class Rows:
    """A table. A row counts when its `key` says something and it is not struck out; `fixed` keys have a row each.

    The last `folded` columns stand in a fold: few rows need them.
    """

    name: str
    label: str | Promise
    key: str
    columns: Sequence[Single]
    fixed: Mapping[str, str | Promise] | None = None
    folded: int = 0
    template = "rows"

    def add(self, form: Placed, at: str, value: Any) -> None:
        """The rows that are kept or sent, and a few empty ones."""
        kept = list(value or [])
        if self.fixed is not None:
            known = {row[self.key]: row for row in kept}
            kept = [known.get(key, {self.key: key}) for key in self.fixed]
        for place in range(self._count(form, at, len(kept))):
            row = kept[place] if place < len(kept) else {}
            for column in self.columns:
                column.add(form, f"{at}{self.name}.{place}.", row.get(column.name))
            if self.fixed is None and place < len(kept):
                strike = forms.BooleanField(label=_("Strike out"), required=False)
                form.fields[f"{at}{self.name}.{place}.strike"] = strike

    def read(self, form: Placed, at: str) -> Any:
        """The rows that count; `form.places` remembers where each stood."""
        found: list[Any] = []
        for place in self._all(form, at):
            prefix = f"{at}{self.name}.{place}."
            row = {column.name: column.read(form, prefix) for column in self.columns}
            if self.fixed is not None:
                row = {self.key: list(self.fixed)[place], **row}
            if row[self.key] in (None, "") or form.cleaned_data.get(f"{prefix}strike"):
                continue
            form.places[f"{at}{self.name}.{len(found)}."] = prefix
            found.append(row)
        return found

    def shown(self, form: Placed, at: str) -> Any:
        """For the template: columns and rows of fields."""
        rows: list[dict[str, Any]] = []
        for place in self._all(form, at):
            prefix = f"{at}{self.name}.{place}."
            fields, strike = [form[prefix + column.name] for column in self.columns], f"{prefix}strike"
            shown = len(fields) - self.folded
            rows.append({
                "head": list(self.fixed.values())[place] if self.fixed is not None else "",
                "fields": fields[:shown], "folded": fields[shown:],
                "unfold": any(field.value() or field.errors for field in fields[shown:]),
                "strike": form[strike] if strike in form.fields else None,
            })  # fmt: skip
        return {"label": self.label, "rows": rows, "fixed": self.fixed is not None, "columns": len(rows[0]["fields"])}

    def _count(self, form: Placed, at: str, kept: int) -> int:
        if self.fixed is not None:
            return len(self.fixed)
        sent = 0
        while f"{at}{self.name}.{sent}.{self.columns[0].name}" in form.data:
            sent += 1
        return max(sent, kept) if form.is_bound else kept + EMPTY_ROWS

    def _all(self, form: Placed, at: str) -> range:
        count = 0
        while f"{at}{self.name}.{count}.{self.columns[0].name}" in form.fields:
            count += 1
        return range(count)


type Item = Single | Week | Inside | Rows
