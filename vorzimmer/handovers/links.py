"""What a button in a mail can do here without signing in: say yes or no to standing in."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from vorzimmer.handovers import actions, queries
from vorzimmer.handovers.models import Cover
from vorzimmer.handovers.rules import absences as rules
from vorzimmer.notifications.links import Done, Purpose, purpose
from vorzimmer.people.actor import Actor


@purpose("handovers.answer_cover")
class AnswerCover(Purpose):
    """`choice` is yes or no."""

    template = "handovers/cover_link.html"

    def title(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        words = {"absent": _cover(actor, target_id).absence.membership.name}
        return (_("Stand in for %(absent)s?") if choice == "yes" else _("You cannot stand in for %(absent)s?")) % words

    def button(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("Yes, I stand in") if choice == "yes" else _("Ask somebody else")

    def context(self, actor: Actor, target_id: UUID | None, choice: str) -> dict[str, Any]:
        return {"cover": _cover(actor, target_id)}

    def closed(self, actor: Actor, target_id: UUID | None, choice: str) -> str | None:
        reason = rules.answer(actor, _cover(actor, target_id))
        return str(reason) if reason else None

    def perform(self, actor: Actor, target_id: UUID | None, choice: str, fields: Mapping[str, str]) -> Done:
        verb = actions.accept_cover if choice == "yes" else actions.decline_cover
        verb(actor=actor, cover=_cover(actor, target_id))
        words = _("Thank you. The client has been told.") if choice == "yes" else _("Somebody else will be asked.")
        return Done(words, reverse("handovers:absences"), _("Absences"))


def _cover(actor: Actor, pk: UUID | None) -> Cover:
    if pk is None:
        raise Http404
    return queries.get_cover(actor, pk)
