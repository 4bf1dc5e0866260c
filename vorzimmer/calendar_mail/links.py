"""What a button in a mail can do here without signing in: decide about a proposed time."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from vorzimmer.calendar_mail import actions, queries, rules
from vorzimmer.calendar_mail.models import Counter
from vorzimmer.calendars.saying import span_text
from vorzimmer.notifications.links import Done, Purpose, purpose
from vorzimmer.people.actor import Actor


@purpose("calendar_mail.decide_time")
class DecideTime(Purpose):
    """`choice` is yes or no."""

    template = "calendar_mail/time_link.html"

    def title(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("Take the proposed time?") if choice == "yes" else _("Keep the time?")

    def button(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("Take this time") if choice == "yes" else _("Keep the time and say so")

    def context(self, actor: Actor, target_id: UUID | None, choice: str) -> dict[str, Any]:
        counter = _counter(actor, target_id)
        now, whole = counter.original_at or counter.appointment.starts_at, counter.appointment
        return {
            "counter": counter, "when": span_text(counter.starts_at, counter.ends_at, all_day=whole.all_day),
            "before": span_text(now, now + whole.lasts, all_day=whole.all_day),
        }  # fmt: skip

    def closed(self, actor: Actor, target_id: UUID | None, choice: str) -> str | None:
        may = rules.accept if choice == "yes" else rules.refuse
        reason = may(actor, _counter(actor, target_id))
        return str(reason) if reason else None

    def perform(self, actor: Actor, target_id: UUID | None, choice: str, fields: Mapping[str, str]) -> Done:
        counter = _counter(actor, target_id)
        if choice == "yes":
            actions.accept_proposed_time(actor=actor, counter=counter)
            words = _("Moved. All guests get the new time.")
        else:
            actions.refuse_proposed_time(actor=actor, counter=counter, words=fields.get("words", ""))
            words = _("The time stays. %(who)s hears of it.") % {"who": counter.attendee}
        return Done(words, reverse("calendars:appointment", args=[counter.appointment_id]))


def _counter(actor: Actor, pk: UUID | None) -> Counter:
    if pk is None:
        raise Http404
    return queries.get_counter(actor, pk)
