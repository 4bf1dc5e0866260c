"""How accesses become documents: what everybody of the engagement may know, never what is secret."""

from collections.abc import Sequence

from vorzimmer.search.index.documents import Document, pieces
from vorzimmer.search.models import Thing
from vorzimmer.vault.models import Access


def of_accesses(accesses: Sequence[Access]) -> list[Document]:
    """System, what for and address, as long as somebody can get in there or has asked to; never what is secret."""
    return [
        Document(
            Thing.Kind.ACCESS, each.pk, each.created_at, each.system, pieces(each.purpose, each.url),
            each.engagement_id, None, each.given_by_id or each.asked_by_id,
        )
        for each in accesses
        if each.is_open or each.state == Access.State.ASKED
    ]  # fmt: skip
