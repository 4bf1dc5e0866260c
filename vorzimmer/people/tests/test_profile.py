"""What a person tells about themselves, and how Vorzimmer behaves towards them."""

from datetime import time

ROWS = {
    "languages-TOTAL_FORMS": "3", "languages-INITIAL_FORMS": "0",
    "phones-TOTAL_FORMS": "2", "phones-INITIAL_FORMS": "0",
}  # fmt: skip
CHOICES = {
    "language": "de",
    "theme": "dark",
    "timezone": "Europe/Vienna",
    "quiet_from": "21:00",
    "quiet_until": "07:30",
}


def test_a_profile_is_saved_and_empty_rows_are_left_out(at_the_door, ben):
    told = {
        "name": "Ben  Berger", "pronunciation": "wie der Berg", "salutation": "mr",
        "languages-0-language": "de", "languages-0-level": "native",
        "languages-2-language": "fr", "languages-2-level": "B1",
        "phones-0-kind": "mobile", "phones-0-number": "+49  170 1234567", "phones-1-kind": "work",
    }  # fmt: skip
    assert at_the_door.post("/account/", ROWS | told).url == "/account/"
    ben.refresh_from_db()
    assert ben.languages == [{"language": "de", "level": "native"}, {"language": "fr", "level": "B1"}]
    assert ben.phones == [{"kind": "mobile", "number": "+49 170 1234567"}]
    assert ben.salutation == "mr"
    page = at_the_door.get("/account/").content.decode()
    assert "Französisch" in page
    assert "+49 170 1234567" in page


def test_mistakes_are_said_in_words_and_nothing_typed_is_lost(at_the_door, ben):
    told = {"name": "", "languages-0-language": "fr", "phones-0-kind": "work", "phones-0-number": "call me"}
    page = at_the_door.post("/account/", ROWS | told)
    assert page.status_code == 422
    text = page.content.decode()
    assert "Bitte angeben, wie gut." in text
    assert "5 bis 15 Ziffern" in text
    assert 'value="call me"' in text
    ben.refresh_from_db()
    assert ben.name == "Ben Berger"


def test_preferences_are_saved_and_in_force_at_once(at_the_door, ben):
    assert at_the_door.post("/account/preferences/", CHOICES).status_code == 302
    ben.refresh_from_db()
    assert (ben.timezone, ben.quiet_from, ben.quiet_until) == ("Europe/Vienna", time(21), time(7, 30))
    assert 'data-theme="dark"' in at_the_door.get("/account/preferences/").content.decode()


def test_the_page_after_a_change_of_language_speaks_it(at_the_door):
    at_the_door.post("/account/preferences/", CHOICES | {"language": "en"})
    page = at_the_door.get("/account/preferences/").content.decode()
    assert '<html lang="en"' in page
    assert "Saved." in page


def test_a_zone_that_does_not_exist_and_half_a_quiet_time_are_refused(at_the_door, ben):
    page = at_the_door.post("/account/preferences/", CHOICES | {"timezone": "Europe/Atlantis", "quiet_until": ""})
    assert page.status_code == 422
    assert "Bis wann?" in page.content.decode()
    ben.refresh_from_db()
    assert ben.timezone == "Europe/Berlin"
