"""What everything that happens to an agreement has in common."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from vorzimmer.agreements.clauses import CLAUSES
from vorzimmer.agreements.models import Agreement, Version, VersionClause
from vorzimmer.journal.happenings import Happening
from vorzimmer.journal.models import Entry


@dataclass(frozen=True, kw_only=True)
class AboutVersion(Happening):
    """Belongs to the agreement's history: one mail bundles what happened to it."""

    version: Version

    def words(self) -> dict[str, str]:
        return {"engagement": str(self.version.engagement), "number": str(self.version.number)}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.version.agreement_id, self.version.agreement.engagement_id

    def audience(self) -> Iterable[UUID]:
        return self.version.engagement.audience

    def topics(self) -> list[str]:
        return topics_of(self.version.agreement)

    def side_ids(self, side: str) -> list[UUID]:
        """Keys of those who negotiate for this side."""
        return [member.pk for member in self.version.agreement.negotiators(side)]

    def everybody(self) -> list[UUID]:
        """Keys of all who negotiate."""
        return [*self.side_ids("client"), *self.side_ids("assistant")]


@dataclass(frozen=True, kw_only=True)
class AboutClause(AboutVersion):
    """One clause; what it is called is said in the reader's language."""

    clause: VersionClause
    key: str

    @classmethod
    def words_now(cls, entries: Sequence[Entry]) -> dict[UUID, dict[str, str]]:
        """Titles of clauses are ours, not the parties': they are not kept, and cost no query."""
        return {entry.pk: {"clause": title_of(str(entry.facts["key"]))} for entry in entries}


def topics_of(agreement: Agreement) -> list[str]:
    """Pages that show the agreement, or that something about it waits."""
    return [f"engagement-{agreement.engagement_id}:agreement", f"engagement-{agreement.engagement_id}", "today"]


def title_of(key: str) -> str:
    """Number and title of a clause: 4 Rights."""
    known = CLAUSES.get(key)
    return f"{known.number} {known.title}" if known else key


def told_facts(version: Version, clause: VersionClause) -> dict[str, Any]:
    """The fields that every happening about a clause has."""
    return {"version": version, "clause": clause, "key": clause.key}
