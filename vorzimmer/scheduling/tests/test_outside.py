"""The page of somebody without an account."""

import pytest
from django.test import Client, TestCase
from django_scopes import scope

from vorzimmer.scheduling import actions, door

from .scenes import JIM, TUESDAY, again, allowed, at, guest, made, offered, poll, slots, taken, told


class Stranger:
    """Somebody with a link, without an account; nothing else is known of them."""

    def __init__(self, house, search, name="Eva"):
        self.http, self.here = Client(), f"/t/{door.token_of(guest(house, search, name))}/"

    def get(self):
        return self.http.get(self.here)

    def post(self, where="", **fields):
        with TestCase.captureOnCommitCallbacks(execute=True):
            return self.http.post(f"{self.here}{where}", fields)


def test_it_says_who_writes_for_whom_and_what_they_may_confirm(house):
    allowed(house)
    with at():
        page = Stranger(house, offered(house)).get()
    words = page.content.decode()
    assert page.status_code == 200
    assert "Ben Berger" in words
    assert "Anna Adler" in words
    assert "Ben darf Termine für Anna Adler selbst zusagen" in words
    assert page["X-Robots-Tag"] == "noindex, nofollow"
    assert "no-store" in page["Cache-Control"]


def test_opening_changes_nothing_but_that_it_was_opened(house):
    with at():
        search = offered(house)
        stranger = Stranger(house, search)
        stranger.get()
        stranger.get()
    assert guest(house, search).opened_at
    assert again(house, search).state == "open"


def test_one_tap_takes_a_time(house):
    with at():
        search = offered(house)
        stranger = Stranger(house, search)
        answer = stranger.post("take/", slot=slots(house, search)[0].pk)
        assert answer.status_code == 302
        assert "vereinbart" in stranger.get().content.decode().lower()
    assert made(house, search).starts_at == TUESDAY


def test_a_poll_is_answered_and_changed(house):
    with at():
        search = poll(house)
        stranger = Stranger(house, search)
        first = slots(house, search)[0]
        assert stranger.post(**{f"slot-{first.pk}": "yes", "words": "Gern"}).status_code == 302
        assert 'value="yes" checked' in stranger.get().content.decode()
        stranger.post(**{f"slot-{first.pk}": "no"})
        assert 'value="no" checked' in stranger.get().content.decode()


def test_nobody_sees_others_before_answering_and_never_when_it_is_hidden(house):
    with at():
        search = poll(house, hides=True)
        stranger = Stranger(house, search)
        stranger.post(**{f"slot-{slots(house, search)[0].pk}": "yes"})
        words = stranger.get().content.decode()
    assert "Jim" not in words
    assert "Was die anderen" not in words


def test_other_times_on_their_own_clock(house):
    with at():
        search = offered(house, guests=(JIM,))
        jim = Stranger(house, search, "Jim")
        assert "Which time suits you" in jim.get().content.decode()
        jim.post("other-times/", own_1="2026-11-26T09:00", words="Better for me.")
    (slot,) = slots(house, search)
    assert slot.starts_at.hour == 14, "nine o'clock in New York"
    assert slot.round.side == "theirs"
    assert told(house, "times_countered") == {"Ben"}
    assert again(house, search).turn == "ours"


def test_the_clock_is_chosen_by_the_browser_once_and_by_hand_always(house):
    with at():
        search = offered(house)
        stranger = Stranger(house, search)
        assert 'data-zone-guess="open"' in stranger.get().content.decode()
        stranger.post("clock/", zone="Europe/London", guessed="1")
        assert guest(house, search).zone == "Europe/London"
        assert 'data-zone-guess="chosen"' in stranger.get().content.decode()
        stranger.post("clock/", zone="Asia/Tokyo", guessed="1")
        assert guest(house, search).zone == "Europe/London"
        stranger.post("clock/", zone="Asia/Tokyo", language="en")
        assert (guest(house, search).zone, guest(house, search).language) == ("Asia/Tokyo", "en")
        stranger.post("clock/", zone="Mars/Olympus")
        assert guest(house, search).zone == "Asia/Tokyo"


@pytest.mark.parametrize("token", ["x", "x:y", "AAAA.1:forged", "%00", "a" * 300])
def test_a_forged_link_is_dead(house, token):
    assert Client().get(f"/t/{token}/").status_code == 404


def test_a_link_dies_when_it_is_taken_back_replaced_or_old(house):
    with at():
        search = offered(house)
        stranger = Stranger(house, search)
        actions.renew_link(actor=house.ben, search=again(house, search), participant=guest(house, search))
        assert stranger.get().status_code == 404
        renewed = Stranger(house, search)
        assert renewed.get().status_code == 200
    with at(20, month=2):
        pass
    with at(27, month=12):
        assert renewed.get().status_code == 404


def test_what_is_refused_says_why_and_shows_how_things_are(house):
    with at():
        search = offered(house)
        stranger, slot = Stranger(house, search), slots(house, search)[1]
        taken(house, search)
        answer = stranger.post("take/", slot=slot.pk)
    assert answer.status_code == 409
    assert "Terminsuche ist abgeschlossen" in answer.content.decode() or "erledigt" in answer.content.decode()


def test_after_all_not(house):
    with at():
        search = offered(house)
        stranger = Stranger(house, search)
        taken(house, search)
        stranger.post("move/", words="Zahnarzt")
        here = again(house, search)
        assert (here.moved, here.moved_by_them, here.turn, here.state) == (1, 1, "ours", "open")
        assert here.appointment.status == "confirmed", "it stands until another one is found"
    assert told(house, "move_asked") == {"Ben"}


def test_too_many_answers_are_turned_away(house):
    with at():
        search = poll(house)
        stranger = Stranger(house, search)
        found = {stranger.post("clock/", zone="Europe/Berlin").status_code for _ in range(25)}
    assert found == {302, 429}


def test_somebody_elses_time_is_not_taken(house):
    with at():
        search, other = offered(house), offered(house, who="anna")
        assert Stranger(house, search).post("take/", slot=slots(house, other)[0].pk).status_code == 404
    with scope(workspace=house.workspace):
        assert again(house, other).state == "open"
