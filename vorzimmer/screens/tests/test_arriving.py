"""Shared from the phone and linked from other programs: a beginning of a task, never more."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django_scopes import scope

from vorzimmer.files.models import StoredFile
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tasks.capture import basket
from vorzimmer.tasks.models import Task
from vorzimmer.tenancy.writes import writes_allowed

DEVICE = {"Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate", "Origin": "null"}


@pytest.fixture
def phone(house):
    """Anna's, which checks tokens like a browser's requests are checked."""
    cache.clear()
    client = Client(enforce_csrf_checks=True)
    client.force_login(house.anna.person)
    return client


@pytest.fixture
def both(house):
    """Anna belongs to the other workspace, too."""
    with scope(workspace=house.elsewhere), writes_allowed("test"):
        Membership.objects.create(user=house.anna.person, role="client", workspace=house.elsewhere)


def share(phone, headers=DEVICE, **fields):
    photo = SimpleUploadedFile("Beleg.txt", b"Beleg", "text/plain")
    return phone.post("/share/", {"title": "Beleg", "text": "Bitte ablegen", "url": "https://x.example", "files": photo} | fields,
                      headers=headers)  # fmt: skip


def test_what_is_shared_begins_the_form_with_its_files(house, phone):
    answer = share(phone)
    assert answer.status_code == 302
    assert answer.url.startswith("/w/nord/tasks/new/?basket=")
    html = phone.get(answer.url).content.decode()
    assert 'value="Beleg"' in html
    assert "Bitte ablegen\n\nhttps://x.example" in html
    with scope(workspace=house.workspace):
        assert str(StoredFile.objects.get().pk) in html
        assert not Task.objects.exists()
    assert default_storage.listdir("baskets")[1] == []


def test_with_several_workspaces_one_is_chosen_first(house, phone, both):
    chooser = share(phone)
    assert chooser.url.startswith("/delegate/?basket=")
    page = phone.get(chooser.url)
    html = page.content.decode()
    assert "Nordlicht" in html
    assert "Südwind" in html
    token = html.split('csrfmiddlewaretoken" value="')[1].split('"')[0]
    assert phone.post(chooser.url, {"workspace": "nord"}).status_code == 403
    chosen = phone.post(chooser.url, {"workspace": "nord", "csrfmiddlewaretoken": token})
    assert chosen.url.startswith("/w/nord/tasks/new/?basket=")
    assert "Beleg.txt" in phone.get(chosen.url).content.decode()
    elsewhere = chosen.url.replace("/w/nord/", "/w/sued/")
    assert "Bitte ablegen" not in phone.get(elsewhere).content.decode()


@pytest.mark.parametrize(
    "headers",
    [{"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Origin": "https://evil.example"}, {"Origin": "null"}],
)  # fmt: skip
def test_another_page_cannot_share_for_somebody(house, phone, headers):
    assert share(phone, headers).status_code == 403
    assert "baskets" not in phone.session


@pytest.mark.parametrize("headers", [{"Sec-Fetch-Site": "same-origin"}, {"Origin": "http://testserver"}, {}])
def test_the_own_page_and_old_browsers_can(phone, headers):
    assert share(phone, headers).status_code == 302


def test_a_basket_is_for_its_person_and_for_half_an_hour(house, phone):
    address = share(phone).url
    other = Client()
    other.force_login(house.ben.person)
    assert "Bitte ablegen" not in other.get(address).content.decode()
    with clock.at(clock.now() + timedelta(minutes=31)):
        assert "Bitte ablegen" not in phone.get(address).content.decode()


def test_files_that_nobody_came_for_go_away(phone, both):
    share(phone)
    assert basket.clear_expired() == 0
    with clock.at(clock.now() + timedelta(minutes=40)):
        assert basket.clear_expired() == 1
        assert basket.clear_expired() == 0


def test_who_is_not_signed_in_is_asked_to_share_again(house):
    phone = Client()
    answer = share(phone)
    assert answer.url == "/sign-in/?next=/share/"
    phone.force_login(house.anna.person)
    assert phone.get("/share/").status_code == 200


def test_too_many_shares_have_to_wait(phone):
    assert {share(phone).status_code for _each in range(20)} == {302}
    assert share(phone).status_code == 429


def test_nothing_empty_and_nothing_too_much_is_kept(phone, settings):
    settings.MAX_UPLOAD_BYTES = 4
    html = phone.get(share(phone).url).content.decode()
    assert "Beleg.txt" not in html
    assert "Bitte ablegen" in html


def test_a_link_leads_to_the_form_of_the_only_workspace(house, phone):
    answer = phone.get("/delegate/?title=Angebot&text=Bitte+antworten&url=https://x.example&engagement=1")
    assert (
        answer.url
        == "/w/nord/tasks/new/?title=Angebot&outcome=Bitte+antworten%0A%0Ahttps%3A%2F%2Fx.example&engagement=1"
    )
    assert Client().get("/delegate/?title=A").url == "/sign-in/?next=/delegate/%3Ftitle%3DA"


def test_with_several_an_engagement_says_which(house, phone, both):
    assert b"tasks/new/?title=A" in phone.get("/delegate/?title=A").content
    there = phone.get(f"/delegate/?title=A&engagement={house.engagement.pk}")
    assert there.url.startswith("/w/nord/tasks/new/?title=A")
    assert phone.get(f"/delegate/?engagement={house.theirs.pk}").status_code == 200


def test_the_manifest_offers_the_app_for_sharing(phone):
    target = phone.get("/manifest.webmanifest").json()["share_target"]
    assert (target["action"], target["method"], target["enctype"]) == ("/share/", "POST", "multipart/form-data")
    assert target["params"]["files"][0]["name"] == "files"
