"""The app on the phone, and what machines ask for: for everybody, without anybody's content."""

import re

import pytest


def test_the_manifest_speaks_the_language_of_the_device(client):
    german = client.get("/manifest.webmanifest", headers={"Accept-Language": "de"})
    assert german["Content-Type"] == "application/manifest+json"
    assert german.json()["lang"] == "de"
    assert client.get("/manifest.webmanifest", headers={"Accept-Language": "en"}).json()["lang"] == "en"
    for icon in german.json()["icons"]:
        assert icon["src"].startswith("/static/")


def test_the_service_worker_keeps_files_and_the_offline_page_but_no_content(client):
    answer = client.get("/service-worker.js")
    text = answer.content.decode()
    assert answer["Content-Type"].startswith("text/javascript")
    assert answer["Cache-Control"] == "no-cache"
    kept = re.search(r"const KEPT = \[(.*?)\];", text, re.S).group(1)
    for path in re.findall(r'"([^"]+)"', kept):
        assert path.replace("\\u002D", "-").startswith("/static/"), path
    assert "house.css" in kept
    assert text.count(".put(") == 1
    assert 'url.pathname.startsWith("/static/")' in text


def test_the_offline_page_names_nobody(client, house):
    client.force_login(house.anna.person)
    page = client.get("/offline/").content.decode()
    assert "Anna" not in page
    assert "Nordlicht" not in page


def test_search_engines_stay_out(client):
    assert "Disallow: /" in client.get("/robots.txt").content.decode()


@pytest.mark.parametrize(("debug", "demo", "status"), [(False, False, 404), (True, False, 200), (False, True, 200)])
def test_the_gallery_is_for_those_who_build_and_for_the_demo(client, settings, debug, demo, status):
    settings.DEBUG, settings.DEMO = debug, demo
    assert client.get("/gallery/").status_code == status


@pytest.mark.parametrize("path", ["/", "/tasks/"])
def test_pages_inside_lead_to_the_door_first(client, house, path):
    answer = client.get(f"/w/nord{path}")
    assert answer.status_code == 302
    assert answer.url.startswith("/sign-in/")


@pytest.mark.parametrize("path", ["/", "/tasks/"])
def test_another_workspace_is_no_page_at_all(visitor, house, path):
    assert visitor.sign_in(house.dora).get(f"/w/nord{path}").status_code == 404
    assert visitor.sign_in(house.dora).get(path).status_code == 200


@pytest.mark.parametrize("path", ["/", "/tasks/"])
def test_screens_change_nothing(visitor, house, path):
    assert visitor.sign_in(house.anna).post(path).status_code == 405
