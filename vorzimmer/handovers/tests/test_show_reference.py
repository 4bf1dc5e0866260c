"""The link for others."""

import pytest
from django.test import Client

from vorzimmer.handovers import actions
from vorzimmer.journal.action import NotAllowed

from .scenes import again
from .test_write_reference import written


def seen(token: str) -> int:
    return Client().get(f"/reference/{token}/").status_code


def test_whom_it_is_about_opens_and_closes_it(house):
    reference = written(house)
    assert seen(reference.token) == 404
    actions.show_reference(actor=house.ben, reference=reference, shown=True)
    first = again(house, reference).token
    assert seen(first) == 200
    actions.show_reference(actor=house.ben, reference=again(house, reference), shown=False)
    actions.show_reference(actor=house.ben, reference=again(house, reference), shown=True)
    assert seen(first) == 404, "a closed link stays closed"
    assert seen(again(house, reference).token) == 200


@pytest.mark.parametrize("who", ["anna", "carla", "bea"])
def test_nobody_else_does(house, who):
    with pytest.raises(NotAllowed):
        actions.show_reference(actor=getattr(house, who), reference=written(house), shown=True)
