"""What a button in a mail can do here without signing in: say yes or no to a suggestion, choose a time."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from vorzimmer.foundation import moments
from vorzimmer.matching import actions, lines, queries
from vorzimmer.matching.models import Meeting, ShortlistEntry
from vorzimmer.matching.rules import meetings, suggestions
from vorzimmer.notifications.links import Done, Purpose, purpose
from vorzimmer.people.actor import Actor


@purpose("matching.answer")
class Answer(Purpose):
    """`choice` is yes or no; both are one button."""

    template = "matching/answer_link.html"

    def title(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        client = {"client": _entry(actor, target_id).need.client.name}
        if choice == "yes":
            return _("Would you like to work for %(client)s?") % client
        return _("Not %(client)s this time?") % client

    def button(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("I would like to") if choice == "yes" else _("Not this time")

    def context(self, actor: Actor, target_id: UUID | None, choice: str) -> dict[str, Any]:
        need = _entry(actor, target_id).need
        return {"need": need, "lines": lines.of_need(need, queries.kind_names())}

    def closed(self, actor: Actor, target_id: UUID | None, choice: str) -> str | None:
        rule = suggestions.accept if choice == "yes" else suggestions.decline
        reason = rule(actor, _entry(actor, target_id))
        return str(reason) if reason else None

    def perform(self, actor: Actor, target_id: UUID | None, choice: str, fields: Mapping[str, str]) -> Done:
        entry = _entry(actor, target_id)
        if choice == "yes":
            actions.accept_suggestion(actor=actor, entry=entry)
            said = _("Good. The client reads your profile, and you get to know each other next.")
            return Done(said, reverse("matching:need", args=[entry.need_id]), entry.need.title)
        actions.decline_suggestion(actor=actor, entry=entry)
        return Done(_("All right. It counts nowhere, and the client does not hear of it."))


@purpose("matching.choose_time")
class ChooseTime(Purpose):
    """`choice` is one of the offered moments."""

    def title(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        meeting = _meeting(actor, target_id)
        return _("%(client)s and %(person)s: %(when)s?") % {
            "client": meeting.need.client.name, "person": meeting.entry.profile.name,
            "when": moments.moment(datetime.fromisoformat(choice)),
        }  # fmt: skip

    def button(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("This time suits me")

    def closed(self, actor: Actor, target_id: UUID | None, choice: str) -> str | None:
        meeting = _meeting(actor, target_id)
        reason = meetings.choose(actor, meeting)
        if reason is None and datetime.fromisoformat(choice) not in meeting.times:
            reason = _("This time is not offered any more.")
        return str(reason) if reason else None

    def perform(self, actor: Actor, target_id: UUID | None, choice: str, fields: Mapping[str, str]) -> Done:
        meeting = _meeting(actor, target_id)
        slot = datetime.fromisoformat(choice)
        actions.choose_time(actor=actor, meeting=meeting, slot=slot)
        said = _("Chosen: %(when)s") % {"when": moments.moment(slot)}
        return Done(said, reverse("matching:meeting", args=[meeting.pk]), _("Open the meeting"))


def _meeting(actor: Actor, pk: UUID | None) -> Meeting:
    if pk is None:
        raise Http404
    return queries.get_meeting(actor, pk)


def _entry(actor: Actor, pk: UUID | None) -> ShortlistEntry:
    if pk is None:
        raise Http404
    return queries.get_shortlist_entry(actor, pk)
