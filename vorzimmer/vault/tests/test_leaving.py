"""What somebody could open ends with their part."""

import pytest
from django_scopes import scope

from vorzimmer.engagements import actions as engagements
from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.journal.action import NotAllowed
from vorzimmer.members import actions as members
from vorzimmer.vault import actions, queries

from .scenes import confirmed, fresh, given, holding, kept, sent, told


def part(house, who):
    with scope(workspace=house.workspace):
        return Part.objects.select_related("engagement", "membership__user").get(
            engagement=house.engagement, membership=getattr(house, who).membership
        )


def leave(house, how, who="ben"):
    if how == "part":
        engagements.end_part(actor=house.carla, part=part(house, who))
    elif how == "member":
        members.remove_member(actor=house.otto, member=getattr(house, who).membership)
    else:
        end(house)


def end(house):
    with scope(workspace=house.workspace):
        engagement = Engagement.objects.get(pk=house.engagement.pk)
    facts = {name: getattr(engagement, name) for name in ("title", "language", "address", "started_on")}
    engagements.change_engagement(actor=house.carla, engagement=engagement, stage="ended", **facts)


def stay_gone(house, secret, who="ben"):
    with scope(workspace=house.workspace):
        again = type(secret).objects.get(pk=secret.pk)
    with pytest.raises(NotAllowed):
        actions.reveal_secret(actor=getattr(house, who), secret=again, reason="Noch einmal")


@pytest.mark.parametrize("how", ["part", "member", "ended"])
def test_nothing_opens_any_more_and_somebody_has_to_switch_it_off(house, how):
    access = given(house)
    secret, sending = kept(house, access), sent(house)
    leave(house, how)
    found = fresh(house, access)
    assert (found.state, found.rotate_wanted_at is None) == ("revoke_wanted", False)
    assert holding(house, access).until is not None
    assert house.anna.id in told(house, "vault.holding_ended")
    stay_gone(house, secret)
    assert fresh(house, sending).is_wiped
    with pytest.raises(NotAllowed):
        actions.open_sending(actor=house.ben, sending=sending)


def test_whoever_kept_a_secret_reads_it_no_more_after_leaving(house):
    secret = kept(house, by="ben")
    leave(house, "part")
    stay_gone(house, secret)


@pytest.mark.parametrize("how", ["part", "member"])
def test_what_was_just_allowed_is_not_shown_any_more(house, how):
    reveal = actions.reveal_secret(actor=house.ben, secret=kept(house), reason="Zug buchen").reveal
    leave(house, how)
    with scope(workspace=house.workspace):
        assert queries.content_of(house.ben, reveal) is None


@pytest.mark.parametrize("how", ["part", "member"])
def test_every_page_is_closed(house, visitor, monkeypatch, how):
    confirmed(monkeypatch)
    access = given(house)
    secret, sending = kept(house, access), sent(house)
    visitor.sign_in(house.ben)
    assert visitor.get(f"/access/secrets/{secret.pk}/read/").status_code == 200
    leave(house, how)
    for path in (
        f"/access/{access.pk}/", f"/engagements/{house.engagement.pk}/access/", f"/access/sent/{sending.pk}/",
        f"/engagements/{house.engagement.pk}/access/export/", f"/access/secrets/{secret.pk}/read/",
    ):  # fmt: skip
        assert visitor.get(path).status_code == 404, path
    for path in (f"/access/secrets/{secret.pk}/read/", f"/access/sent/{sending.pk}/open/"):
        assert visitor.post(path, {"reason": "Noch einmal"}).status_code == 404, path


def test_a_coordinator_who_was_removed_breaks_no_glass(house):
    secret = kept(house)
    members.remove_member(actor=house.otto, member=house.carla.membership)
    with pytest.raises(NotAllowed):
        actions.break_glass(actor=house.carla, secret=secret, reason="Ein Notfall, wirklich wichtig")


def test_accesses_without_users_are_to_be_revoked_with_the_engagement(house):
    access = given(house, holders=())
    end(house)
    assert fresh(house, access).state == "revoke_wanted"


def test_it_happens_with_the_part_or_not_at_all(house, monkeypatch):
    access = given(house)
    monkeypatch.setattr("vorzimmer.vault.facts.let_go", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        leave(house, "part")
    assert part(house, "ben").until is None
    assert holding(house, access).until is None


def test_others_and_other_engagements_are_left_alone(house):
    access = given(house, holders=("ben", "bea"))
    leave(house, "part")
    assert holding(house, access, "bea").until is None
