"""Who has left keeps the contract they have signed, and reaches nothing else of it."""

import pytest
from django_scopes import scope

from vorzimmer.agreements import actions as agreements
from vorzimmer.agreements.models import Version
from vorzimmer.agreements.tests.negotiated import signed

from .scenes import at, ended


@pytest.fixture
def contract(house):
    """Signed by Anna and Ben; then it ended."""
    with scope(workspace=house.workspace):
        version = signed(house)
    with at(23):
        return version, ended(house)


def answer(visitor, who, version, rest="pdf/"):
    return visitor.sign_in(who).get(f"/agreements/versions/{version.pk}/{rest}").status_code


def test_ben_finds_it_on_the_page_of_the_parting_and_among_what_remains(house, visitor, contract):
    version, parting = contract
    ben = visitor.sign_in(house.ben)
    for page in (f"/partings/{parting.pk}/", "/kept/"):
        assert f"/agreements/versions/{version.pk}/pdf/" in ben.get(page).content.decode(), page
    paper = ben.get(f"/agreements/versions/{version.pk}/pdf/")
    assert paper["Content-Type"] == "application/pdf"
    assert paper.content.startswith(b"%PDF")


def test_nothing_else_of_the_agreement_opens_for_him(house, visitor, contract):
    version, _parting = contract
    assert answer(visitor, house.ben, version, rest="") == 404
    assert visitor.sign_in(house.ben).get(f"/engagements/{house.engagement.pk}/agreement/").status_code == 404


@pytest.mark.parametrize("who", ["bea", "susanne", "emil"])
def test_who_has_not_signed_does_not_find_it(house, visitor, contract, who):
    version, _parting = contract
    actor = getattr(house, who)
    assert answer(visitor, actor, version) == 404
    assert str(version.pk) not in visitor.sign_in(actor).get("/kept/").content.decode()


def test_the_client_reads_it_where_it_always_stood(house, visitor, contract):
    version, parting = contract
    assert answer(visitor, house.anna, version) == 200
    assert "unterschrieben hast" not in visitor.sign_in(house.anna).get(f"/partings/{parting.pk}/").content.decode()


def test_what_is_negotiated_and_not_signed_stays_closed(house, visitor):
    """A draft of the next version is no contract, whoever has signed the one before."""
    with scope(workspace=house.workspace):
        version = signed(house)
        found = agreements.begin_next_version(
            actor=house.ben, agreement=version.agreement, effective_on=version.effective_on
        )
        following = Version.objects.exclude(pk=version.pk).get()
    assert found.version.pk == following.pk
    with at(23):
        ended(house)
    assert answer(visitor, house.ben, following) == 404
    assert answer(visitor, house.ben, version) == 200
