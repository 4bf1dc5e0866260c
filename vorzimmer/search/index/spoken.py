"""How notes of calls and what was noted in talks become documents. Private notes and feedback never do."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from django.utils import translation
from django.utils.translation import gettext as _

from vorzimmer.calls.models import CallNote
from vorzimmer.search.index.beside import may_have
from vorzimmer.search.index.documents import Document, pieces
from vorzimmer.search.models import Thing
from vorzimmer.talks.models import AgendaPoint, NoteLine, Talk, TalkOutcome
from vorzimmer.tenancy.rooms import current_workspace


def of_call_notes(notes: Sequence[CallNote]) -> list[Document]:
    """With whom it was, as far as that is still known, and what was written down."""
    with translation.override(current_workspace().language):
        return [
            Document(
                Thing.Kind.CALL_NOTE, each.pk, each.written_at, each.who, pieces(each.text, each.company, each.number),
                each.engagement_id, None, each.written_by_id,
            )
            for each in notes
        ]  # fmt: skip


def of_talks(talks: Sequence[Talk]) -> list[Document]:
    """Points, lines of the notes and decisions, from the beginning of the talk on."""
    begun = [each for each in talks if each.begun_at is not None]
    texts: dict[UUID, list[str]] = defaultdict(list)
    if not begun:
        return []
    for kind in (AgendaPoint, NoteLine, TalkOutcome):
        if asked := may_have(kind, begun):
            for key, text in kind._default_manager.filter(talk__in=asked).values_list("talk_id", "text"):
                texts[key].append(text)
    with translation.override(current_workspace().language):
        return [
            Document(
                Thing.Kind.MINUTES, each.pk, each.begun_at or each.made_at, _("Feedback talk %(number)s") % {"number": each.number},
                pieces(*texts[each.pk]), each.engagement_id, None, each.begun_by_id,
            )
            for each in begun
        ]  # fmt: skip
