"""A draft is left out: nobody hears of it, nothing counts it."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification
from vorzimmer.rhythm import actions
from vorzimmer.rhythm.models import CheckIn

from .scenes import again, at, check_ins, draft, run, running


def test_nobody_is_told_and_it_does_not_come_back(house):
    with at(9):
        running(house)
        run(house)
        made = check_ins(house)[0]
        with scope(workspace=house.workspace):
            before = Notification.objects.count()
        actions.leave_out_check_in(actor=house.ben, check_in=made)
        run(house)
    assert [each.state for each in check_ins(house)] == ["left_out"]
    with scope(workspace=house.workspace):
        assert Notification.objects.count() == before


def test_the_client_sees_nothing_of_it(house, visitor):
    with at(9):
        made = draft(house)
        actions.leave_out_check_in(actor=house.ben, check_in=made)
        page = visitor.sign_in(house.anna).get(f"/engagements/{house.engagement.pk}/rhythm/")
        assert str(made.pk) not in page.content.decode()
        assert visitor.get(f"/check-ins/{made.pk}/").status_code == 404


@pytest.mark.parametrize("who", ["anna", "carla", "emil"])
def test_nobody_else_leaves_it_out(house, who):
    with at():
        made = draft(house)
        with pytest.raises(NotAllowed):
            actions.leave_out_check_in(actor=getattr(house, who), check_in=made)
    assert again(house, made).state == "draft"


def test_half_way_nothing_stays(house, monkeypatch):
    with at():
        made = draft(house)
        monkeypatch.setattr(CheckIn, "change", lambda *_args, **_kwargs: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            actions.leave_out_check_in(actor=house.ben, check_in=made)
    assert again(house, made).state == "draft"
