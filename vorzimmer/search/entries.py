"""What can happen to saved searches; nobody else hears of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.journal.happenings import Happening
from vorzimmer.people.models import Membership
from vorzimmer.search.models import SavedSearch


@dataclass(frozen=True, kw_only=True)
class SearchSaved(Happening):
    """Somebody wants to find this again."""

    search: SavedSearch

    kind = "search.saved"
    sentence = _("%(who)s saved the search “%(search)s”")
    internal = True

    def words(self) -> dict[str, str]:
        return {"search": self.search.name}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.search.pk, None

    def audience(self) -> Iterable[UUID]:
        return [self.search.membership_id]

    def topics(self) -> list[str]:
        return ["saved_searches"]


@dataclass(frozen=True, kw_only=True)
class SearchRenamed(SearchSaved):
    """It is called otherwise."""

    before: str

    kind = "search.renamed"
    sentence = _("%(who)s renamed the search “%(before)s” to “%(search)s”")

    def words(self) -> dict[str, str]:
        return {"search": self.search.name, "before": self.before}


@dataclass(frozen=True, kw_only=True)
class SearchDeleted(Happening):
    """It is no longer needed. `asks` is what it asked, should it be needed after all."""

    owner: Membership
    name: str
    asks: str

    kind = "search.deleted"
    sentence = _("%(who)s deleted the search “%(search)s”")
    internal = True

    def words(self) -> dict[str, str]:
        return {"search": self.name}

    def audience(self) -> Iterable[UUID]:
        return [self.owner.pk]

    def topics(self) -> list[str]:
        return ["saved_searches"]
