"""What somebody outside sees: the times on their clock, their own answers, the others' unless hidden, what was said."""

from typing import Any

from django.utils import timezone

from vorzimmer.foundation import clock
from vorzimmer.people.forms.zones import zone_select
from vorzimmer.people.timezones import place_of
from vorzimmer.scheduling import booking, door, flow, queries, showing
from vorzimmer.scheduling.forms.searches import CounterForm
from vorzimmer.scheduling.models import Participant, Round, TimeSearch, Vote
from vorzimmer.scheduling.rules import searches as rules


def page_of(guest: Participant) -> dict[str, Any]:
    """Call it in the language and on the clock of the guest."""
    search, host = guest.search, door.host_of(guest.search)
    rounds = queries.rounds_of(search)
    is_open = search.state == TimeSearch.State.OPEN
    ours = [each for each in rounds if each.kind in (Round.Kind.OFFERED, Round.Kind.COUNTERED)]
    may_take = is_open and not search.is_poll and bool(ours) and ours[-1].side == Round.Side.OURS
    return {
        "guest": guest, "search": search, "host": host, "workspace": search.engagement.workspace,
        "token": door.token_of(guest), "is_open": is_open, "may_take": may_take,
        "times": _times(guest) if is_open else [], "others": _others(guest) if is_open else [],
        "rounds": rounds if not search.is_poll else [], "confirms": showing.confirms(search), "form": CounterForm(),
        "zone_select": zone_select("zone", guest.zone, "zone"), "clock_of": place_of(guest.zone), "chosen": _chosen(search, guest),
        "may_move": not search.is_poll and not rules.move(door.through(search), search),
        "may_leave": search.state == "made" and search.is_poll, "moved_often": search.moved_by_them >= rules.MOST_MOVES,
        "is_late": search.answers_are_late, "acts_for_another": host.pk != search.for_whom_id,
        "stands": booking.stands(search) and is_open, "now_there": timezone.localtime(clock.now()),
    }  # fmt: skip


def _times(guest: Participant) -> list[showing.Shown]:
    search = guest.search
    slots = [slot for slot in flow.open_slots(search) if slot.is_open]
    mine = dict(Vote.objects.filter(participant=guest, slot__in=slots).values_list("slot_id", "answer"))
    zones = {search.zone}
    return [showing.shown(slot.starts_at, slot.ends_at, zones, (), slot, mine.get(slot.pk, "")) for slot in slots]


def _others(guest: Participant) -> list[tuple[showing.Shown, int, int]]:
    """How many others can at each time; nothing if that is hidden, or before one has answered oneself."""
    if not guest.search.is_poll or guest.search.hides or guest.answered_at is None:
        return []
    table = queries.table_of(guest.search)
    return [
        (showing.shown(line.slot.starts_at, line.slot.ends_at, set()), line.yes, line.if_need_be)
        for line in table.lines
    ]


def _chosen(search: TimeSearch, guest: Participant) -> showing.Shown | None:
    """The time that was taken or stands."""
    where = {search.zone}
    if search.state == TimeSearch.State.APPROVING and search.chosen is not None:
        return showing.shown(search.chosen.starts_at, search.chosen.ends_at, where)
    appointment = search.appointment
    if appointment is None or appointment.is_cancelled:
        return None
    return showing.shown(appointment.starts_at, appointment.ends_at, where)
