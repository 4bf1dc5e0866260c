"""Accesses are found by system and purpose, by those who may see the register."""

from django_scopes import scope

from vorzimmer.engagements import actions as engagements
from vorzimmer.vault import actions

from .scenes import given, kept


def found(visitor, who, words="Buchungsportal") -> bool:
    return "/access/0" in visitor.sign_in(who).get(f"/search/?q={words}").content.decode()


def test_by_both_sides_and_the_coordination_only(house, visitor):
    kept(house, given(house))
    with scope(workspace=house.workspace):
        engagements.add_part(
            actor=house.carla, engagement=house.engagement, membership=house.emil.membership, role="observer"
        )
    assert [who for who in ("anna", "ben", "otto", "susanne", "emil") if found(visitor, getattr(house, who))] == [
        "anna", "ben", "otto", "susanne",
    ]  # fmt: skip
    assert found(visitor, house.ben, "Züge")
    assert not found(visitor, house.ben, "Passwort")


def test_not_once_it_is_revoked(house, visitor):
    access = given(house)
    actions.revoke_access(actor=house.anna, access=access, how="Konto gelöscht")
    assert not found(visitor, house.anna)
