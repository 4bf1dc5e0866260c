"""A mail comes in: it is taken once, by the room that it is for; what is for nobody stays for the owner."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.core.files.storage import default_storage
from django_scopes import scope, scopes_disabled

from vorzimmer.foundation import clock
from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.letterbox import addresses, receiving
from vorzimmer.letterbox.jobs import forget_mails
from vorzimmer.letterbox.models import Mail
from vorzimmer.letterbox.takers import NotWanted
from vorzimmer.tenancy.models import Workspace
from vorzimmer.tenancy.writes import writes_allowed

from .mails import address, mail


def arrive(made, *envelope):
    raw = made if isinstance(made, bytes) else made.as_bytes()
    receiving.receive(raw, envelope)
    run_waiting_jobs()


def only():
    with scopes_disabled():
        return Mail.objects.get()


def test_the_room_that_asked_for_the_address_gets_it(box):
    arrive(mail(box.to, "Ja, gern"))
    [letter] = box.taken
    assert (letter.sender, letter.sender_name, letter.subject) == ("viktor@vogt.example", "Viktor Vogt", "Planung")
    assert letter.text == "Ja, gern"
    assert only().state == "taken"


def test_what_was_taken_is_not_kept(box, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        arrive(mail(box.to, "Ja, gern"))
    assert (only().text, only().raw) == ("", "")
    _folders, files = default_storage.listdir(f"{only().workspace_id}/letterbox")
    assert files == []


def test_the_same_mail_is_taken_once_whichever_way_it_came(box):
    first = mail(box.to).as_bytes()
    arrive(first)
    arrive(b"Received: from elsewhere\r\n" + first.replace(b"\n", b"\r\n"))
    assert len(box.taken) == 1


def test_another_mail_with_the_same_id_is_another_one(box):
    arrive(mail(box.to))
    arrive(mail(box.to, "Ganz anders"))
    assert len(box.taken) == 2


def test_the_envelope_counts_when_the_head_names_somebody_else(box):
    arrive(mail("liste@vogt.example"), box.to.upper())
    assert len(box.taken) == 1


def test_a_mail_to_two_addresses_reaches_both(box):
    with scope(workspace=Workspace.objects.get(slug="sued")):
        other = address()
    arrive(mail(f"{box.to}, {other}"))
    with scopes_disabled():
        assert sorted(Mail.objects.values_list("workspace__slug", flat=True)) == ["nord", "sued"]
    assert len(box.taken) == 2


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda _to: "info@nord.example", "no_address"),
        (lambda to: to.replace("+", "+a"), "forged"),
        (lambda to: to[:-14] + ("b" if to[-14] != "b" else "c") + to[-13:], "forged"),
    ],
)
def test_what_is_addressed_to_nothing_waits_for_the_owner(house, box, change, reason):
    arrive(mail(change(box.to)))
    assert box.taken == []
    assert (only().state, only().reason, only().workspace) == ("unclaimed", reason, house.workspace)


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        ({"Auto_Submitted": "auto-replied"}, "automatic"),
        ({"Precedence": "bulk"}, "automatic"),
        ({"Return_Path": "<>"}, "automatic"),
        ({"X_Vorzimmer": "{to}"}, "loop"),
        (
            {"Authentication_Results": "mx.nord.example; spf=pass; dkim=none (x); dmarc=fail header.from=vogt.example"},
            "unconfirmed",
        ),
    ],
)
def test_programs_loops_and_forged_senders_are_told_apart(box, head, reason):
    arrive(mail(box.to, **{name: value.format(to=box.to) for name, value in head.items()}))
    assert box.taken == []
    assert only().reason == reason


def test_what_our_mail_server_found_is_noted(box):
    arrive(mail(box.to, Authentication_Results="mx; spf=pass; dkim=pass; dmarc=pass"))
    assert only().authentication == {"spf": "pass", "dkim": "pass", "dmarc": "pass"}


def test_what_the_room_does_not_want_stays_with_its_text(box):
    box.fails = NotWanted("unreadable")
    arrive(mail(box.to, "Wirres"))
    assert (only().state, only().reason, only().text) == ("unclaimed", "unreadable", "Wirres")


def test_a_room_that_fails_gets_it_again_and_nothing_twice(house, box):
    box.fails = ZeroDivisionError()
    with pytest.raises(ZeroDivisionError):
        arrive(mail(box.to))
    assert only().state == "waiting"
    box.fails = None
    with scope(workspace=house.workspace):
        receiving.give(only().pk)
        receiving.give(only().pk)
    assert (only().state, len(box.taken)) == ("taken", 2)


def test_an_address_that_was_renewed_leads_nowhere(house, box):
    with scope(workspace=house.workspace), writes_allowed("test"):
        fresh = addresses.renew("tests.box", UUID(int=7))
    arrive(mail(box.to))
    assert only().reason == "revoked"
    arrive(mail(fresh))
    assert len(box.taken) == 1


def test_nobody_keeps_it_for_ever(house, box):
    arrive(mail("info@nord.example"))
    with scope(workspace=house.workspace), clock.at(clock.now() + timedelta(days=15)):
        forget_mails.func(str(house.workspace.pk))
    assert (only().state, only().text, only().raw) == ("discarded", "", "")
