"""What was done in the client's name."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from vorzimmer.agreements.models import Deed
from vorzimmer.tasks.entries.base import TaskHappening


@dataclass(frozen=True, kw_only=True)
class ActDone(TaskHappening):
    """Kept as proof. The client is told where the agreement says so: the verdict names them."""

    kind = "agreements.act_done"
    sentence = _("%(who)s did this in the client’s name: “%(what)s”")
    parts: ClassVar[tuple[str, ...]] = ("approvals",)

    deed: Deed

    def words(self) -> dict[str, str]:
        return super().words() | {"what": Truncator(self.deed.what).chars(200)}


@dataclass(frozen=True, kw_only=True)
class ActTakenBack(TaskHappening):
    """A slip of the hand: it was not done after all."""

    kind = "agreements.act_taken_back"
    sentence = _("%(who)s took the entry “%(what)s” back: it was not done")
    parts: ClassVar[tuple[str, ...]] = ("approvals",)

    what: str

    def words(self) -> dict[str, str]:
        return super().words() | {"what": Truncator(self.what).chars(200)}
