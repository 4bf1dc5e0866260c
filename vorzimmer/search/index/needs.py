"""How needs become documents: for the client's side and the coordination."""

from collections.abc import Sequence

from vorzimmer.matching.models import Need
from vorzimmer.search.index.documents import Document, pieces
from vorzimmer.search.models import Thing


def of_needs(needs: Sequence[Need]) -> list[Document]:
    """What is looked for, as it was said; the industry and the tools as words."""
    return [
        Document(
            Thing.Kind.NEED, each.pk, each.created_at, each.title,
            pieces(each.note, each.industry, more=each.tools), each.engagement_id, None, each.created_by_id,
        )
        for each in needs
    ]  # fmt: skip
