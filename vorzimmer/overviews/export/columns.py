"""The columns of an export."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vorzimmer.foundation import moments
from vorzimmer.tasks.queries import TaskRow

Value = str | int | datetime | None


@dataclass(frozen=True, slots=True)
class Column:
    """`width` in characters; `value` gives text, a whole number, or a moment without zone on the reader's clock."""

    key: str
    label: Promise
    width: int
    value: Callable[[TaskRow], Value]
    usual: bool = True


def _due(row: TaskRow) -> datetime | None:
    return _plain(row.due_at)


def _plain(moment: datetime | None) -> datetime | None:
    return moments.local(moment).replace(tzinfo=None, second=0, microsecond=0) if moment else None


COLUMNS = (
    Column("title", gettext_lazy("Task"), 44, lambda row: row.title),
    Column("of", gettext_lazy("Step of"), 30, lambda row: row.task_title if row.is_step else "", usual=False),
    Column("client", gettext_lazy("Client"), 28, lambda row: row.client),
    Column("assistant", gettext_lazy("Assistant"), 22, lambda row: row.assistant),
    Column("kind", gettext_lazy("Kind"), 18, lambda row: row.kind_name),
    Column("state", gettext_lazy("State"), 14, lambda row: _("Step") if row.is_step else row.state_text),
    Column("turn", gettext_lazy("Whose turn"), 30, lambda row: row.turn_text),
    Column("begun", gettext_lazy("Handed over"), 18, lambda row: _plain(row.begun_at), usual=False),
    Column("due", gettext_lazy("Due"), 18, _due),
    Column("overdue", gettext_lazy("Overdue"), 10, lambda row: _("yes") if row.overdue else "", usual=False),
    Column("budget", gettext_lazy("Budget in minutes"), 12, lambda row: row.budget_minutes, usual=False),
    Column("address", gettext_lazy("Address"), 40, lambda row: row.url, usual=False),
)


def chosen(keys: list[str]) -> list[Column]:
    """The columns with these keys, in the order of the house."""
    return [column for column in COLUMNS if column.key in keys]
