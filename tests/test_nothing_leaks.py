"""What is secret is nowhere but in the row, sealed: logs, journal, mails, search, archives, API, error pages."""

import io
import json
import logging
import zipfile

import pytest
from django.core import mail
from django.db import connection
from django.test import RequestFactory
from django.views.debug import ExceptionReporter
from django_scopes import scope

from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.models import Notification
from vorzimmer.portability.archives.carried import STAYS
from vorzimmer.vault import actions, sealing
from vorzimmer.vault.tests.scenes import PLAIN, confirmed, given, kept, sent


def lived(house, visitor, monkeypatch):
    """A secret is kept, read by both who may, broken into, sent, opened, replaced; all over the web."""
    confirmed(monkeypatch)
    access = given(house)
    visitor.sign_in(house.anna)
    typed = {"label": "Passwort", "kind": "password", "secret_text": PLAIN}
    assert visitor.post(f"/access/{access.pk}/secrets/new/", typed).status_code == 302
    pk = Entry.objects.get(kind="vault.secret_kept").facts["secret"]
    place = f"/engagements/{house.engagement.pk}/access/send/"
    assert (
        visitor.post(place, {"to": str(house.ben.id), "label": "WLAN", "hours": "24", "secret_text": PLAIN}).status_code
        == 302
    )
    sending = Entry.objects.get(kind="vault.secret_sent").facts["sending"]
    visitor.sign_in(house.ben)
    assert PLAIN in visitor.post(f"/access/secrets/{pk}/read/", {"reason": "Zug buchen"}).content.decode()
    assert PLAIN in visitor.post(f"/access/sent/{sending}/open/").content.decode()
    visitor.sign_in(house.otto)
    assert (
        PLAIN in visitor.post(f"/access/secrets/{pk}/emergency/", {"reason": "Ben ist im Krankenhaus"}).content.decode()
    )
    return access


def everything_in_the_database() -> str:
    """Every value of every table, bytes as they are and as hex."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            values = [value for row in cursor.fetchall() for value in row]
            found += [_as_text(value) for value in values]
    return "\n".join(found)


def _as_text(value) -> str:
    return bytes(value).decode("latin-1") if isinstance(value, bytes | memoryview) else str(value)


def test_not_in_the_database_the_logs_or_a_mail(house, visitor, monkeypatch, caplog):
    caplog.set_level(logging.DEBUG)
    with scope(workspace=house.workspace):
        lived(house, visitor, monkeypatch)
        run_waiting_jobs()
        assert Notification.objects.exists()
    dump = everything_in_the_database()
    assert "Buchungsportal" in dump
    for where in (dump, caplog.text, *(str(letter.message()) for letter in mail.outbox)):
        assert PLAIN not in where
        assert PLAIN.encode().hex() not in where


def test_not_in_what_others_see(house, visitor, monkeypatch):
    with scope(workspace=house.workspace):
        access = lived(house, visitor, monkeypatch)
    for who in ("anna", "ben", "carla", "otto"):
        visitor.sign_in(getattr(house, who))
        for path in (
            "/", "/notifications/", f"/access/{access.pk}/", f"/engagements/{house.engagement.pk}/",
            f"/engagements/{house.engagement.pk}/access/", f"/search/?q={PLAIN}", "/search/?q=Pferd",
        ):  # fmt: skip
            said = visitor.get(path).content.decode().replace(f'value="{PLAIN}"', "").replace(f"„{PLAIN}“", "")
            assert PLAIN not in said or path.startswith("/search/?q=korrekt"), path


def test_not_in_the_search(house, visitor, monkeypatch):
    from vorzimmer.search.models import Thing

    with scope(workspace=house.workspace):
        lived(house, visitor, monkeypatch)
        run_waiting_jobs()
        said = json.dumps(list(Thing.objects.values()), default=str)
    assert "Pferd" not in said


def test_not_in_archives(house, visitor, monkeypatch, tmp_path):
    from django.core.management import call_command

    with scope(workspace=house.workspace):
        lived(house, visitor, monkeypatch)
    assert {"vault.Secret", "vault.Reveal", "vault.Sending"} <= set(STAYS)
    packed = tmp_path / "nord.zip"
    call_command("export_workspace", "nord", str(packed), stdout=io.StringIO())
    with zipfile.ZipFile(packed) as archive:
        names = archive.namelist()
        said = b"\n".join(archive.read(name) for name in names)
    assert b"Buchungsportal" in said
    assert PLAIN.encode() not in said
    assert not any("secret" in name.lower() or "sending" in name.lower() for name in names)


def test_not_on_the_page_for_errors(house):
    access = given(house)
    plain = sealing.Plain.of(PLAIN)
    request = RequestFactory().post("/", {"secret_text": "x"})
    try:
        actions.keep_secret(actor=house.anna, access=access, label="x" * 500, kind=None, plain=plain)
    except Exception as error:
        page = ExceptionReporter(request, type(error), error, error.__traceback__).get_traceback_html()
    assert PLAIN not in page


def test_not_for_programs(house):
    from vorzimmer.api.v1.verbs import verbs

    names = {verb.known.name for verb in verbs()}
    assert "vault.give_access" in names
    assert not [
        name for name in names if name.startswith("vault.") and ("secret" in name or "send" in name or "glass" in name)
    ]
    for model in (kept(house), sent(house)):
        shown = [field.name for field in model._meta.concrete_fields if not field.name.startswith("sealed")]
        assert not [name for name in shown if PLAIN in str(getattr(model, name))]


@pytest.mark.parametrize("field", ["secret_text", "secret_file"])
def test_the_form_is_not_kept_while_somebody_confirms(field):
    from vorzimmer.people.stepup import NEVER_KEPT

    assert any(word in field for word in NEVER_KEPT)
