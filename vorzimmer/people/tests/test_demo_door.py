"""The cast at the door, in a demo and nowhere else."""

import pytest


@pytest.fixture
def demo(settings, monkeypatch):
    settings.DEMO = True
    monkeypatch.setattr("vorzimmer.people.queries.CAST", [("ben@nord.example", "x"), ("anna@nord.example", "y")])


def test_one_click_signs_in_as_one_of_the_cast(demo, stranger, house):
    page = stranger.get("/sign-in/").content.decode()
    assert page.index("Ben Berger") < page.index("Anna Adler")
    assert "Emil" not in page
    assert stranger.post("/sign-in/as/", {"email": "ben@nord.example"}).url == "/"
    assert stranger.get("/account/").status_code == 200
    assert stranger.get("/account/security/app/").status_code == 200


def test_only_the_cast_can_be_tried(demo, stranger, house):
    assert stranger.post("/sign-in/as/", {"email": "emil@nord.example"}).status_code == 404
    assert stranger.get("/sign-in/as/").status_code == 405


def test_without_demo_there_is_no_such_door(stranger, house, monkeypatch):
    monkeypatch.setattr("vorzimmer.people.queries.CAST", [("ben@nord.example", "x")])
    assert "Ben Berger" not in stranger.get("/sign-in/").content.decode()
    assert stranger.post("/sign-in/as/", {"email": "ben@nord.example"}).status_code == 404
