"""What a button in a mail can do here without signing in: confirm the minutes."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from vorzimmer.notifications.links import Done, Purpose, purpose
from vorzimmer.people.actor import Actor
from vorzimmer.talks import actions, queries
from vorzimmer.talks.models import Minutes
from vorzimmer.talks.reading import document
from vorzimmer.talks.rules import holding as rules


@purpose("talks.confirm_minutes")
class ConfirmMinutes(Purpose):
    """The whole minutes stand above the button; corrected meanwhile, the link leads to the new version."""

    template = "talks/minutes_link.html"

    def title(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("Confirm the minutes?")

    def button(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("Yes, it was like that")

    def context(self, actor: Actor, target_id: UUID | None, choice: str) -> dict[str, Any]:
        return {"shown": document(_minutes(actor, target_id))}

    def closed(self, actor: Actor, target_id: UUID | None, choice: str) -> str | None:
        reason = rules.answer(actor, _minutes(actor, target_id))
        return str(reason) if reason else None

    def perform(self, actor: Actor, target_id: UUID | None, choice: str, fields: Mapping[str, str]) -> Done:
        found = _minutes(actor, target_id)
        actions.confirm_minutes(actor=actor, minutes=found)
        return Done(
            _("Thank you. The minutes are confirmed."),
            reverse("talks:minutes", args=[found.pk]),
            pgettext("of a talk", "Minutes"),
        )


def _minutes(actor: Actor, pk: UUID | None) -> Minutes:
    if pk is None:
        raise Http404
    return queries.get_minutes(actor, pk)
