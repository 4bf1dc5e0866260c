"""What changes here goes out soon."""

from vorzimmer.caldav.models import Connection
from vorzimmer.caldav.sync.working import AGAIN
from vorzimmer.calendars import actions as calendar_actions
from vorzimmer.calendars.content import Content
from vorzimmer.foundation import clock
from vorzimmer.tenancy.writes import writes_allowed


def test_a_change_here_wakes_the_next_pass(house, linked):
    later = clock.now() + AGAIN
    with writes_allowed("test"):
        Connection.objects.update(next_at=later)
    content = Content(title="Neu", starts_at=later, ends_at=later)
    calendar_actions.make_appointment(actor=house.anna, calendar=linked.calendar, content=content)
    assert Connection.objects.get().next_at < later
