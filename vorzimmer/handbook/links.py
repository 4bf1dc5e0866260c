"""What a button in a mail can do here without signing in: write down what somebody missed."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from vorzimmer.handbook import actions, queries
from vorzimmer.handbook.models import Remark
from vorzimmer.handbook.rules import pages as rules
from vorzimmer.notifications.links import Done, Purpose, purpose
from vorzimmer.people.actor import Actor


@purpose("handbook.answer_gap")
class AnswerGap(Purpose):
    """The words come to the end of the page, and the gap is settled."""

    template = "handbook/gap_link.html"

    def title(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("What belongs on “%(page)s”") % {"page": _remark(actor, target_id).page.title}

    def button(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("Onto the page")

    def context(self, actor: Actor, target_id: UUID | None, choice: str) -> dict[str, Any]:
        return {"remark": _remark(actor, target_id)}

    def closed(self, actor: Actor, target_id: UUID | None, choice: str) -> str | None:
        reason = rules.settle(actor, _remark(actor, target_id))
        return str(reason) if reason else None

    def perform(self, actor: Actor, target_id: UUID | None, choice: str, fields: Mapping[str, str]) -> Done:
        remark, text = _remark(actor, target_id), fields.get("text", "").strip()
        if not text:
            raise ValidationError(_("Say what belongs there."))
        actions.fill_gap(actor=actor, remark=remark, text=text)
        url = reverse("handbook:page", args=[remark.page_id])
        return Done(_("It stands in the handbook now."), url, _("Open the page"))


def _remark(actor: Actor, target_id: UUID | None) -> Remark:
    if target_id is None:
        raise Http404
    return queries.get_remark(actor, target_id)
