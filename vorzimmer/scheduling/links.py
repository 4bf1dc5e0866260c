"""What a button in a mail can do here without signing in: take a time of the other side, confirm proposed rules."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from vorzimmer.notifications.links import Done, Purpose, purpose
from vorzimmer.people.actor import Actor
from vorzimmer.scheduling import actions, queries
from vorzimmer.scheduling.models import AppointmentRules, Slot
from vorzimmer.scheduling.rules import searches as rules
from vorzimmer.scheduling.rules import tastes
from vorzimmer.scheduling.tastes import FIELDS
from vorzimmer.scheduling.words import rules_told, slot_words


@purpose("scheduling.choose_time")
class ChooseTime(Purpose):
    """One of the times that the other side has offered."""

    def title(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("Take %(when)s?") % {"when": slot_words(_slot(actor, target_id))}

    def button(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("Take this time")

    def closed(self, actor: Actor, target_id: UUID | None, choice: str) -> str | None:
        slot = _slot(actor, target_id)
        reason = rules.choose(actor, slot.search) or rules.open_slot(slot.search, slot)
        return str(reason) if reason else None

    def perform(self, actor: Actor, target_id: UUID | None, choice: str, fields: Mapping[str, str]) -> Done:
        slot = _slot(actor, target_id)
        actions.choose_time(actor=actor, search=slot.search, slot=slot)
        here = reverse("scheduling:search", args=[slot.search_id])
        return Done(_("Thank you. The other side hears of it."), here, slot.search.title)


@purpose("scheduling.confirm_rules")
class ConfirmRules(Purpose):
    """What an assistant has written down."""

    template = "scheduling/rules_link.html"

    def title(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("Do these rules hold for your appointments?")

    def button(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("Yes, like that")

    def context(self, actor: Actor, target_id: UUID | None, choice: str) -> dict[str, Any]:
        row = _rules(actor, target_id)
        return {"told": rules_told({name: getattr(row, name) for name in FIELDS} | row.proposed)}

    def closed(self, actor: Actor, target_id: UUID | None, choice: str) -> str | None:
        reason = tastes.answer(actor, _rules(actor, target_id))
        return str(reason) if reason else None

    def perform(self, actor: Actor, target_id: UUID | None, choice: str, fields: Mapping[str, str]) -> Done:
        actions.confirm_rules(actor=actor, rules=_rules(actor, target_id))
        return Done(_("These rules hold from now on."), reverse("scheduling:rules", args=[actor.id]))


def _slot(actor: Actor, pk: UUID | None) -> Slot:
    if pk is None:
        raise Http404
    slot: Slot = get_object_or_404(Slot.objects.select_related("round", "hold"), pk=pk)
    slot.search = queries.get_search(actor, slot.search_id)
    return slot


def _rules(actor: Actor, pk: UUID | None) -> AppointmentRules:
    rows = AppointmentRules.objects.select_related("membership__user")
    found: AppointmentRules = get_object_or_404(rows, pk=pk, membership=actor.membership)
    return found
