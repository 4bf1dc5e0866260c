"""The register and its pages, as each person sees them."""

from datetime import UTC, datetime

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from vorzimmer.foundation import clock
from vorzimmer.vault import actions

from .scenes import FACTS, PLAIN, asked, confirmed, fresh, given, kept, recorded, sent


def register(house):
    return f"/engagements/{house.engagement.pk}/access/"


def test_the_empty_register_begins_with_usual_systems(house, visitor):
    page = visitor.sign_in(house.anna).get(register(house)).content.decode()
    assert "Postfach" in page
    assert f"{register(house)}give/?usual=mailbox" in page
    page = visitor.sign_in(house.ben).get(register(house)).content.decode()
    assert f"{register(house)}ask/?usual=mailbox" in page


def test_what_is_due_stands_first(house, visitor):
    given(house, system="Läuft noch")
    given(house, system="Nachsehen", review_on=datetime(2026, 1, 1, tzinfo=UTC).date())
    asked(house)
    page = visitor.sign_in(house.anna).get(register(house)).content.decode()
    assert page.index("Kalender") < page.index("Läuft noch")
    assert page.index("Nachsehen") < page.index("Läuft noch")
    assert page.count("is-mine") == 2


def test_observers_and_strangers_do_not_see_it(house, visitor):
    access = given(house)
    for who, status in (("susanne", 200), ("otto", 200), ("emil", 404), ("dora", 404)):
        visitor.sign_in(getattr(house, who))
        visitor.inside = "/w/nord"
        assert visitor.get(register(house)).status_code == status, who
        assert visitor.get(f"/access/{access.pk}/").status_code == status, who


def test_an_access_is_given_on_its_page(house, visitor):
    fields = {**FACTS, "holders": [str(house.ben.id)], "revoke_owner": str(house.anna.id)}
    answer = visitor.sign_in(house.anna).post(f"{register(house)}give/", fields)
    assert answer.status_code == 302
    page = visitor.get(answer.url).content.decode()
    assert "Ben Berger" in page
    wrong = visitor.post(f"{register(house)}give/", fields | {"purpose": "", "system": "Ohne Zweck"})
    assert wrong.status_code == 422
    assert "Ohne Zweck" in wrong.content.decode()


def test_the_table_has_everything_but_what_is_secret(house, visitor):
    kept(house, given(house, user_name="=1+1"))
    table = visitor.sign_in(house.anna).get(f"{register(house)}export/")
    said = table.content.decode("utf-8-sig")
    assert "Buchungsportal" in said
    assert "'=1+1" in said
    assert PLAIN not in said
    assert "Passwort;" not in said


def test_reading_asks_who_is_there_first(house, visitor):
    secret = kept(house)
    answer = visitor.sign_in(house.ben).get(f"/access/secrets/{secret.pk}/read/")
    assert (answer.status_code, "/account/" in answer.url) == (302, True)
    answer = visitor.post(f"/access/secrets/{secret.pk}/read/", {"reason": "Zug buchen"})
    assert answer.status_code == 302
    assert recorded(house, "vault.secret_revealed") == []


def test_it_is_shown_once_and_kept_by_no_browser(house, visitor, monkeypatch):
    confirmed(monkeypatch)
    secret = kept(house)
    visitor.sign_in(house.ben)
    form = visitor.get(f"/access/secrets/{secret.pk}/read/")
    assert PLAIN not in form.content.decode()
    assert visitor.post(f"/access/secrets/{secret.pk}/read/", {"reason": ""}).status_code == 422
    sent_once = {"reason": "Zug buchen", "_key": "einmal"}
    shown = visitor.post(f"/access/secrets/{secret.pk}/read/", sent_once)
    assert PLAIN in shown.content.decode()
    assert "no-store" in shown["Cache-Control"]
    assert 'data-shown-for="60"' in shown.content.decode()
    with clock.at(clock.now().replace(year=2027)):
        again = visitor.post(f"/access/secrets/{secret.pk}/read/", sent_once)
    assert (again.status_code, len(recorded(house, "vault.secret_revealed"))) == (302, 1)
    assert PLAIN not in visitor.get(f"/access/{secret.access_id}/").content.decode()


def test_the_owner_is_refused_and_reads_in_an_emergency_only(house, visitor, monkeypatch):
    confirmed(monkeypatch)
    secret = kept(house)
    visitor.sign_in(house.otto)
    assert visitor.post(f"/access/secrets/{secret.pk}/read/", {"reason": "Neugier"}).status_code == 403
    assert visitor.post(f"/access/secrets/{secret.pk}/emergency/", {"reason": "Neugier"}).status_code == 422
    shown = visitor.post(f"/access/secrets/{secret.pk}/emergency/", {"reason": "Ben liegt im Krankenhaus"})
    assert PLAIN in shown.content.decode()
    assert "Im Notfall" in visitor.sign_in(house.anna).get("/notifications/").content.decode()


def test_what_was_typed_is_never_sent_back(house, visitor):
    access = given(house)
    answer = visitor.sign_in(house.anna).post(
        f"/access/{access.pk}/secrets/new/", {"label": "", "kind": "password", "secret_text": PLAIN}
    )
    assert answer.status_code == 422
    assert PLAIN not in answer.content.decode()


def test_a_small_file_comes_back_as_it_was(house, visitor, monkeypatch):
    confirmed(monkeypatch)
    access = given(house)
    visitor.sign_in(house.anna)
    file = SimpleUploadedFile("schlüssel.pem", b"\x00\xff PEM", "application/x-pem-file")
    fields = {"label": "Schlüssel", "kind": "note", "secret_file": file}
    assert visitor.post(f"/access/{access.pk}/secrets/new/", fields).status_code == 302
    secret = fresh(house, access).secrets
    with_scope = visitor.get(f"/access/{access.pk}/").content.decode()
    assert "Schlüssel" in with_scope
    pk = recorded(house, "vault.secret_kept")[0].facts["secret"]
    shown = visitor.sign_in(house.ben).post(f"/access/secrets/{pk}/read/", {"reason": "Anmelden"})
    assert (shown.content, "attachment" in shown["Content-Disposition"]) == (b"\x00\xff PEM", True)
    assert "no-store" in shown["Cache-Control"]
    assert secret is not None
    too_large = SimpleUploadedFile("gross.bin", b"x" * 65_537)
    answer = visitor.sign_in(house.anna).post(
        f"/access/{access.pk}/secrets/new/", {"label": "Groß", "kind": "note", "secret_file": too_large}
    )
    assert answer.status_code == 422


def test_what_was_sent_opens_once(house, visitor, monkeypatch):
    confirmed(monkeypatch)
    sending = sent(house)
    visitor.sign_in(house.ben)
    assert PLAIN not in visitor.get(f"/access/sent/{sending.pk}/").content.decode()
    opened = visitor.post(f"/access/sent/{sending.pk}/open/")
    assert PLAIN in opened.content.decode()
    assert "no-store" in opened["Cache-Control"]
    assert visitor.post(f"/access/sent/{sending.pk}/open/").status_code == 403
    assert visitor.sign_in(house.carla).get(f"/access/sent/{sending.pk}/").status_code == 404
    assert "geöffnet" in visitor.sign_in(house.anna).get(f"/access/sent/{sending.pk}/").content.decode()


def test_revoking_says_what_was_done(house, visitor):
    access = given(house)
    visitor.sign_in(house.anna)
    assert visitor.post(f"/access/{access.pk}/revoke/", {"how": ""}).status_code == 422
    assert visitor.post(f"/access/{access.pk}/revoke/", {"how": "Konto gelöscht", "rotated": "on"}).status_code == 302
    assert "Konto gelöscht" in visitor.get(f"/access/{access.pk}/").content.decode()


def test_the_register_asks_the_same_however_long_it_is(house, visitor, django_assert_max_num_queries):
    def count() -> int:
        with django_assert_max_num_queries(12) as asked_of_it:
            assert visitor.get(register(house), part="accesses").status_code == 200
        return len(asked_of_it)

    kept(house)
    visitor.sign_in(house.anna)
    visitor.get(register(house))
    few = count()
    for number in range(15):
        access = given(house, system=f"System {number}", holders=("ben", "bea"))
        if number % 3:
            actions.want_revoked(actor=house.ben, access=access)
    assert count() == few


def test_strangers_are_asked_to_sign_in(house):
    secret = kept(house)
    answer = Client().get(f"/w/nord/access/secrets/{secret.pk}/read/")
    assert (answer.status_code, answer.url.startswith("/sign-in/")) == (302, True)
