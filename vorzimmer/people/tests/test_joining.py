"""How somebody becomes a person who can sign in."""

import io

import pytest
from allauth.account.models import EmailAddress
from django.core.management import CommandError, call_command
from django_scopes import scope

from vorzimmer.people import joining
from vorzimmer.people.models import Membership, User
from vorzimmer.tenancy.models import Workspace

from .conftest import sign_in_by_code


def test_a_new_person_has_a_confirmed_address_and_no_password(house):
    person = joining.person_for(" New@Nord.Example ", "Nele Neu")
    assert (person.email, person.name, person.has_usable_password()) == (
        "new@nord.example",
        "Nele Neu",
        False,
    )
    kept = EmailAddress.objects.get(user=person)
    assert (kept.email, kept.verified, kept.primary) == ("new@nord.example", True, True)


def test_a_known_person_stays_who_they_are(house):
    assert joining.person_for("ben@nord.example", "Somebody Else") == house.ben.person
    assert joining.person_for("BEN@nord.example", "").name == "Ben Berger"
    assert EmailAddress.objects.filter(user=house.ben.person).count() == 1


def test_another_address_takes_the_place_of_the_one_before(ben):
    ben.email = "ben.berger@nord.example"
    ben.save()
    joining.verify(ben)
    assert EmailAddress.objects.get(user=ben, primary=True).email == "ben.berger@nord.example"


def test_create_workspace_opens_it_and_says_how_to_sign_in(db, stranger):
    out = io.StringIO()
    call_command(
        "create_workspace",
        "nord",
        "Nordlicht",
        "--owner",
        "Otto@nord.example",
        "--address",
        "sie",
        stdout=out,
    )
    workspace = Workspace.objects.get(slug="nord")
    assert (workspace.name, workspace.language, workspace.address) == ("Nordlicht", "de", "sie")
    with scope(workspace=workspace):
        assert Membership.objects.get().role == "owner"
    assert User.objects.get().name == "Otto"
    assert "/sign-in/ as otto@nord.example" in out.getvalue()
    assert sign_in_by_code(stranger, "otto@nord.example").url == "/"
    assert stranger.get("/").url == "/w/nord/"


@pytest.mark.parametrize("slug", ["nord", "Has Spaces", "under_score"])
def test_create_workspace_refuses_what_cannot_be_an_address(house, slug):
    with pytest.raises(CommandError):
        call_command("create_workspace", slug, "Again", "--owner", "otto@nord.example")
