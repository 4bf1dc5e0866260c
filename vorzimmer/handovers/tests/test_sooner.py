"""While somebody settles in, the client answers sooner; while somebody is away, others' hours count."""

from datetime import UTC, date, datetime

from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.handovers import actions
from vorzimmer.people.models import Membership
from vorzimmer.people.reach import reach_of
from vorzimmer.tasks import actions as tasks
from vorzimmer.tasks import turns
from vorzimmer.tasks.tests.asking import ask, order

from .scenes import again, at, away, begun, day, fresh

NINE = datetime(2026, 11, 23, 8, tzinfo=UTC)


def promised(house, who="ben"):
    with scope(workspace=house.workspace), clock.at(NINE):
        return ask(getattr(house, who), order(house)).answer_by


def test_the_client_answers_within_four_hours_of_working_time(house):
    with at(23):
        begun(house)
    assert promised(house) == datetime(2026, 11, 23, 12, tzinfo=UTC)


def test_afterwards_as_usual_and_the_assistant_always(house):
    assert promised(house) == datetime(2026, 11, 23, 17, tzinfo=UTC)
    with at(23):
        begun(house)
    assert promised(house, "anna") == datetime(2026, 11, 23, 17, tzinfo=UTC)


def test_the_page_says_so(house, visitor):
    with at(23):
        begun(house)
        page = visitor.sign_in(house.ben).get(f"/engagements/{house.engagement.pk}/together/")
    assert "innerhalb von 4 h Arbeitszeit" in page.content.decode()


def test_who_is_away_is_not_reachable_until_the_day_after(house):
    with at(23):
        absence = away(house, first=day(24), last=day(26))
    ben = again(house, house.ben.membership)
    with scope(workspace=house.workspace):
        reach = reach_of(ben, datetime(2026, 11, 25, 10, tzinfo=UTC))
        assert (reach.until, reach.again) == (None, datetime(2026, 11, 27, 8, tzinfo=UTC))
        assert reach.away_until == date(2026, 11, 26)
    with at(24):
        actions.withdraw_absence(actor=house.ben, absence=again(house, absence))
    with scope(workspace=house.workspace):
        assert reach_of(again(house, ben), datetime(2026, 11, 25, 10, tzinfo=UTC)).is_now


def test_an_order_waits_for_the_hours_of_who_is_there(house):
    with at(23):
        away(house, first=day(23), last=day(27))
    with scope(workspace=house.workspace), clock.at(NINE):
        engagement = fresh(house)
        made = tasks.write_draft(actor=house.anna, engagement=engagement, title="Reise", outcome="Plan").task
        assert turns.who_answers(made, "assistant").pk == house.bea.id
        given = tasks.hand_over(actor=house.anna, task=made).task
        assert given.turn_until == datetime(2026, 11, 23, 17, tzinfo=UTC)


def test_when_everybody_is_away_the_answer_waits_for_the_return(house):
    with at(23):
        away(house, first=day(23), last=day(24))
        away(house, "bea", first=day(23), last=day(24))
    with scope(workspace=house.workspace), clock.at(NINE):
        made = tasks.write_draft(actor=house.anna, engagement=fresh(house), title="Reise", outcome="Plan").task
        given = tasks.hand_over(actor=house.anna, task=made).task
        assert given.turn_until == datetime(2026, 11, 25, 11, tzinfo=UTC)


def test_what_is_over_is_forgotten_with_the_next_absence(house):
    with at(2):
        away(house, first=day(3), last=day(4))
    with at(23):
        away(house, first=day(24), last=day(24))
    with scope(workspace=house.workspace):
        assert Membership.objects.get(pk=house.ben.id).away == [["2026-11-24", "2026-11-24"]]
