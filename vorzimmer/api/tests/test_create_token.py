"""Another program acts as a person: the secret is shown once, kept as a hash, and told by mail."""

from datetime import timedelta

import pytest
from django.core import mail
from django_scopes import scope

from vorzimmer.api import actions
from vorzimmer.api.models import Token
from vorzimmer.api.tests.programs import token_for
from vorzimmer.foundation import clock
from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.people import stepup
from vorzimmer.people.actor import Door


def test_only_a_hash_is_kept_and_the_person_hears_of_it(house):
    secret, token = token_for(house.anna, "tasks:write")
    with scope(workspace=house.workspace):
        kept = Token.objects.get(pk=token.pk)
        entry = Entry.objects.get(kind="api.token_created")
    assert secret not in str(vars(kept))
    assert secret.startswith(kept.begins)
    assert kept.scopes == ["read", "tasks:write"]
    assert secret not in str(entry.facts)
    run_waiting_jobs()
    assert mail.outbox[-1].to == [house.anna.person.email]
    assert "Test" in mail.outbox[-1].subject
    assert secret not in mail.outbox[-1].body


def test_nobody_creates_one_for_somebody_else(house):
    with pytest.raises(NotAllowed):
        actions.create_token(
            actor=house.otto,
            membership=house.anna.membership,
            name="x",
            scopes=[],
            secret="vzm_x",
            expires_at=clock.now(),
        )


def test_a_program_cannot_make_itself_another(house):
    acting = house.anna.through(Door.API)
    with pytest.raises(NotAllowed):
        actions.create_token(
            actor=acting, membership=house.anna.membership, name="x", scopes=[], secret="vzm_x", expires_at=clock.now()
        )


def test_the_page_asks_who_is_there_first(house, visitor):
    visitor.sign_in(house.anna)
    visitor.http.session.pop("account_authentication_methods", None)
    assert visitor.get("/settings/tokens/new/").headers["Location"].startswith("/account/confirm/")


def test_the_secret_is_shown_once(house, visitor, monkeypatch):
    monkeypatch.setattr(stepup, "confirmed", lambda _request: True)
    visitor.sign_in(house.anna)
    form = {"name": "Buchhaltung", "scopes": ["tasks:write"], "days": "30", "_key": "once"}
    first = visitor.post("/settings/tokens/new/", form)
    assert b"vzm_" in first.content
    assert "no-store" in first.headers["Cache-Control"]
    assert visitor.post("/settings/tokens/new/", form).status_code == 302, "sent twice: nothing to show"
    with scope(workspace=house.workspace):
        token = Token.objects.get()
    assert token.expires_at - clock.now() < timedelta(days=31)
    listed = visitor.get("/settings/tokens/").content.decode()
    assert "Buchhaltung" in listed
    assert token.begins in listed


def test_only_those_who_run_the_workspace_are_offered_admin(house, visitor, monkeypatch):
    monkeypatch.setattr(stepup, "confirmed", lambda _request: True)
    wish = {"name": "x", "scopes": ["admin"], "days": "30"}
    assert visitor.sign_in(house.anna).post("/settings/tokens/new/", wish).status_code == 422
    assert visitor.sign_in(house.carla).post("/settings/tokens/new/", wish).status_code == 200
