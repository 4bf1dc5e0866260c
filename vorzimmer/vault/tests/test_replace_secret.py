"""A secret says something else."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.vault import actions, sealing

from .scenes import fresh, given, kept, told


def test_the_old_content_is_gone(house):
    secret = kept(house)
    actions.replace_secret(actor=house.ben, secret=secret, plain=sealing.Plain.of("neu"))
    found = fresh(house, secret)
    with scope(workspace=house.workspace):
        assert sealing.opened(found).text == "neu"
    assert found.kept_by_id == house.ben.id
    assert told(house, "vault.secret_replaced") == {house.anna.id}


@pytest.mark.parametrize("who", ["bea", "susanne", "emil"])
def test_who_may_not(house, who):
    with pytest.raises(NotAllowed):
        actions.replace_secret(actor=getattr(house, who), secret=kept(house), plain=sealing.Plain.of("neu"))


def test_what_was_removed_cannot_be_replaced(house):
    secret = kept(house, given(house))
    actions.remove_secret(actor=house.anna, secret=secret)
    with pytest.raises(NotAllowed):
        actions.replace_secret(actor=house.anna, secret=secret, plain=sealing.Plain.of("neu"))
